// What a court says of a filing: document by document accepted or rejected with its reason, what it costs, and copies with their stamp.
import { type Attachment, rendition } from './attachment.ts'
import { type Court, dated, head } from './envelope.ts'
import { COURT, US } from './names.ts'
import { type Payment, paymentWritten } from './payment.ts'
import { tag, tagIf, written, type Xml } from './writing.ts'

export const filingStates = [
  'received',
  'accepted',
  'partially-accepted',
  'rejected',
  'cancelled',
  'issued',
] as const
export const documentStates = ['received', 'accepted', 'rejected', 'issued'] as const

export type Review = {
  /** Of this message: the same again is the same review told twice. */
  readonly messageId: string
  readonly filingId: string | undefined
  /** The id of the filing as it was sent. */
  readonly answers: string | undefined
  readonly from: string
  readonly court: Court
  readonly at: number
  readonly state: (typeof filingStates)[number]
  readonly words: string | undefined
  readonly completedAt: number | undefined
  readonly caseNumber: string | undefined
  readonly documents: readonly ReviewedDocument[]
  readonly fees: Payment | undefined
}

export type ReviewedDocument = {
  /** As it was sent. */
  readonly id: string
  readonly order: number
  readonly lead: boolean
  readonly title: string
  readonly state: (typeof documentStates)[number]
  /** Why, where it was rejected. */
  readonly reason: string | undefined
  readonly reviewedAt: number | undefined
  /** The day of the court's stamp. */
  readonly filedOn: string | undefined
  readonly docketNumber: string | undefined
  /** What the court says of it beyond its review, as "granted" of a proposed order. */
  readonly told: Told | undefined
  /** As it is in the court's record. */
  readonly copy: Attachment | undefined
}

export type Told = {
  readonly words: string
  readonly more: string | undefined
  readonly at: number | undefined
}

/** A judge's decision, where that is what is told. Filed is not ordered. */
export const orderIn = (told: Told | undefined): 'granted' | 'denied' | undefined => {
  const first = /^\s*(granted|denied)\b/i.exec(told?.words ?? '')?.[1]?.toLowerCase()
  return first === 'granted' || first === 'denied' ? first : undefined
}

export function reviewNotice(review: Review): string {
  const { messageId, filingId, answers, fees } = review
  const ids = [
    { id: messageId, of: 'messageID', by: COURT } as const,
    ...(filingId === undefined ? [] : [{ id: filingId, of: 'filingID', by: COURT } as const]),
    ...(answers === undefined ? [] : [{ id: answers, of: 'messageID', by: US } as const]),
  ]
  return written('wrappers:NotifyFilingReviewCompleteRequest', [
    tag('callback:NotifyFilingReviewCompleteMessage', [
      ...head({ ...review, ids }),
      ...body(review),
    ]),
    fees && paymentWritten(fees, tag('nc:EntityPerson')),
  ])
}

/** In the order of CallbackMessageType. */
export const body = (review: Review): readonly (Xml | undefined)[] => {
  const papers = (lead: boolean) => review.documents.filter((one) => one.lead === lead).map(paper)
  return [
    ...papers(false),
    review.completedAt === undefined
      ? undefined
      : dated('ecf:FilingCompletionDate', review.completedAt),
    tag('ecf:FilingStatus', [
      tagIf('nc:StatusDescriptionText', review.words),
      tag('ecf:FilingReviewStatusCode', review.state),
    ]),
    ...papers(true),
    tag('nc:Case', [
      tag('ecf:CaseAugmentation', [
        tag('ecf:CaseTypeCode', 'civil'),
        tagIf('j:CaseNumberText', review.caseNumber),
      ]),
    ]),
  ]
}

function paper(document: ReviewedDocument): Xml {
  const { id, order, lead, title, state, reason, reviewedAt, filedOn, docketNumber } = document
  return tag(lead ? 'ecf:LeadDocumentReview' : 'ecf:ConnectedDocumentReview', [
    tag('ecf:DocumentReviewDisposition', [
      tag('ecf:DocumentReviewStatus', [
        tag('nc:StatusText', state),
        tagIf('nc:StatusDescriptionText', reason),
        reviewedAt === undefined ? undefined : dated('nc:StatusDate', reviewedAt),
      ]),
    ]),
    tag('ecf:ReviewedDocument', [
      tag('nc:DocumentDescriptionText', title),
      filedOn === undefined ? undefined : tag('nc:DocumentFiledDate', [tag('nc:Date', filedOn)]),
      tag('nc:DocumentIdentification', [
        tag('nc:IdentificationID', id),
        tag('nc:IdentificationSourceText', US),
      ]),
      tag('nc:DocumentSequenceID', order),
      tag('nc:DocumentTitleText', title),
      tag('ecf:DocumentAugmentation', [
        document.copy && rendition(document.copy, title),
        document.told && toldWritten(document.told),
      ]),
      tag('ecf:ReviewedDocumentAugmentation', [tagIf('nc:CaseDocketID', docketNumber)]),
    ]),
  ])
}

const toldWritten = ({ words, more, at }: Told): Xml =>
  tag('ecf:DocumentStatus', [
    tag('nc:StatusText', words),
    tagIf('nc:StatusDescriptionText', more),
    at === undefined ? undefined : dated('nc:StatusDate', at),
  ])
