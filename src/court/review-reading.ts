// A court's review as it is read, from the notice of it and from the answer to a question alike.
import { attachmentIn } from './attachment.ts'
import { headIn, idIn } from './envelope.ts'
import { COURT, US } from './names.ts'
import { paymentIn } from './payment.ts'
import { dayIn, instantIn, needed, oneOf, type Part } from './reading.ts'
import {
  documentStates,
  filingStates,
  type Review,
  type ReviewedDocument,
  type Told,
} from './review.ts'

export function reviewIn(notice: Part): Review {
  const message = needed(
    notice.one('callback:NotifyFilingReviewCompleteMessage'),
    'what came of the review',
  )
  return { ...callbackIn(message), fees: paymentIn(notice) }
}

/** Of anything that is a CallbackMessageType. */
export function callbackIn(message: Part): Omit<Review, 'fees'> {
  const status = 'ecf:FilingStatus'
  return {
    messageId: idIn(message, 'messageID', COURT) ?? '',
    filingId: idIn(message, 'filingID', COURT),
    answers: idIn(message, 'messageID', US),
    ...headIn(message),
    state: oneOf(
      needed(message.text(`${status}/ecf:FilingReviewStatusCode`), 'the state of the filing'),
      filingStates,
      'a filing',
    ),
    words: message.text(`${status}/nc:StatusDescriptionText`),
    completedAt: instantIn(message, 'ecf:FilingCompletionDate'),
    caseNumber: message.text('nc:Case/ecf:CaseAugmentation/j:CaseNumberText'),
    documents: message
      .all('ecf:LeadDocumentReview | ecf:ConnectedDocumentReview')
      .map(documentIn)
      .toSorted((a, b) => a.order - b.order),
  }
}

function documentIn(review: Part): ReviewedDocument {
  const document = needed(review.one('ecf:ReviewedDocument'), 'which document was reviewed')
  const disposed = 'ecf:DocumentReviewDisposition/ecf:DocumentReviewStatus'
  const told = document.one('ecf:DocumentAugmentation/ecf:DocumentStatus')
  const state =
    review.text(`${disposed}/nc:StatusText`) ?? told?.text('ecf:DocumentReviewStatusCode')
  return {
    id: needed(
      document.text('nc:DocumentIdentification/nc:IdentificationID'),
      'the id of a document',
    ),
    order: Number(document.text('nc:DocumentSequenceID') ?? 0),
    lead: review.called === 'LeadDocumentReview',
    title:
      document.text('nc:DocumentTitleText') ?? document.text('nc:DocumentDescriptionText') ?? '',
    state: oneOf(needed(state, 'the state of a document'), documentStates, 'a document'),
    reason: review.text(`${disposed}/nc:StatusDescriptionText`),
    reviewedAt: instantIn(review, `${disposed}/nc:StatusDate`),
    filedOn: dayIn(document, 'nc:DocumentFiledDate'),
    docketNumber: document.text('ecf:ReviewedDocumentAugmentation/nc:CaseDocketID'),
    told: toldIn(told),
    copy: attachmentIn(document),
  }
}

function toldIn(status: Part | undefined): Told | undefined {
  const words = status?.text('nc:StatusText')
  if (!status || words === undefined) return undefined
  return {
    words,
    more: status.text('nc:StatusDescriptionText'),
    at: instantIn(status, 'nc:StatusDate'),
  }
}
