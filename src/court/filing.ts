// A filing as it goes to a court: the message, its case, its parties, its papers and what is paid. Nothing else of a case.
import { type Attachment, MOST_IN_A_PAPER, rendition } from './attachment.ts'
import { type Court, courtWritten, head } from './envelope.ts'
import { US } from './names.ts'
import { type Payment, paymentWritten } from './payment.ts'
import { tag, tagIf, written, type Xml } from './writing.ts'

export type CourtFiling = {
  /** The message's id too: a court that has it knows the filing again when it is sent once more. */
  readonly id: string
  readonly at: number
  /** Where the court tells of its review. */
  readonly from: string
  readonly court: Court
  readonly caseNumber: string | undefined
  readonly caseTitle: string
  readonly parties: readonly CourtParty[]
  /** The party who files. */
  readonly filer: string
  readonly documents: readonly FiledDocument[]
  readonly payment: Payment | undefined
}

export type CourtParty = {
  readonly id: string
  readonly kind: 'person' | 'organization'
  readonly name: string
  /** In the court's words, as in Plaintiff. */
  readonly role: string
  readonly selfRepresented: boolean
}

export type FiledDocument = {
  readonly id: string
  readonly title: string
  /** The court's code of this type of document, where it has one. */
  readonly code: string | undefined
  /** The lead document that it is filed with; a lead document stands by itself. */
  readonly leadBy: string | undefined
  readonly file: Attachment
}

/** Why it is no filing, before anything is sent; nothing where it is one. */
export function unfit({ id, parties, filer, documents }: CourtFiling): string | undefined {
  const leads = documents.filter(({ leadBy }) => leadBy === undefined).map((lead) => lead.id)
  const known = new Set(parties.map((party) => party.id))
  if (id === '') return 'The filing has no id.'
  if (leads.length === 0) return 'The filing has no lead document.'
  if (documents.length !== new Set(documents.map((one) => one.id)).size) {
    return 'Two documents have the same id.'
  }
  if (parties.length !== known.size) return 'Two parties have the same id.'
  if (!known.has(filer)) return 'Who files is not one of the parties.'
  for (const { title, leadBy, file } of documents) {
    if (leadBy !== undefined && !leads.includes(leadBy))
      return `"${title}" goes with no lead document.`
    if (!('bytes' in file)) continue
    if (file.bytes.length === 0) return `"${title}" is empty.`
    if (file.bytes.length > MOST_IN_A_PAPER) {
      return `"${title}" is longer than ${MOST_IN_A_PAPER / 1_000_000} MB, the most that a message takes of one document.`
    }
  }
  return undefined
}

export function reviewFilingRequest(filing: CourtFiling): string {
  const { documents, payment, parties } = filing
  const numbered = documents.map((document, place) => ({ document, order: place + 1 }))
  const papers = (lead: boolean) =>
    numbered
      .filter(({ document }) => (document.leadBy === undefined) === lead)
      .map(({ document, order }) => paper(filing, document, order))
  const filer = reference(parties, filing.filer)
  return written('wrappers:ReviewFilingRequest', [
    tag('filing:FilingMessage', [
      ...head({ ...filing, ids: [{ id: filing.id, of: 'messageID', by: US }] }, filedBy(filer)),
      ...papers(false),
      ...papers(true),
      theCase(filing),
    ]),
    payment && paymentWritten(payment, filer),
  ])
}

const filedBy = (filer: Xml): Xml =>
  tag('ecf:DocumentAugmentation', [tag('ecf:DocumentFiler', [filer])])

function paper(
  { documents, parties, filer }: CourtFiling,
  document: FiledDocument,
  order: number,
): Xml {
  const { id, title, code, leadBy, file } = document
  const lead = documents.findIndex((one) => one.id === leadBy) + 1
  const name = lead === 0 ? 'filing:FilingLeadDocument' : 'filing:FilingConnectedDocument'
  const by = reference(parties, filer)
  return tag(
    name,
    [
      tag('nc:DocumentDescriptionText', title),
      tag('nc:DocumentIdentification', [
        tag('nc:IdentificationID', id),
        tag('nc:IdentificationSourceText', US),
      ]),
      tag('nc:DocumentSequenceID', order),
      tag('nc:DocumentTitleText', title),
      tag('nc:DocumentSubmitter', [by]),
      tag('ecf:DocumentAugmentation', [
        tag('ecf:DocumentFiler', [by]),
        rendition(file, title),
        tagIf('ecf:DocumentTypeCode', code),
        tag('ecf:RedactionRequiredIndicator', false),
        lead === 0 ? undefined : goesWith(`Document${lead}`),
      ]),
    ],
    { 'structures:id': `Document${order}` },
  )
}

const goesWith = (lead: string): Xml =>
  tag('nc:DocumentAssociation', [
    tag('nc:PrimaryDocument', [], { 'structures:ref': lead, 'xsi:nil': 'true' }),
    tag('ecf:DocumentAssociationAugmentation', [tag('ecf:DocumentRelatedCode', 'parent')]),
  ])

const theCase = ({ caseTitle, court, parties, caseNumber }: CourtFiling): Xml =>
  tag('nc:Case', [
    tag('nc:CaseTitleText', caseTitle),
    tag('j:CaseAugmentation', [courtWritten(court)]),
    tag('ecf:CaseAugmentation', [
      tag('ecf:CaseNewIndicator', caseNumber === undefined),
      ...parties.map((one, place) => tag('ecf:CaseParty', [party(one, place + 1)])),
      tag('ecf:CaseTypeCode', 'civil'),
      tagIf('j:CaseNumberText', caseNumber),
    ]),
  ])

function party({ id, kind, name, role, selfRepresented }: CourtParty, place: number): Xml {
  const about = [
    tag('ecf:CaseParticipantRoleCode', role),
    tag('ecf:CasePartySelfRepresentationIndicator', selfRepresented),
    tag('ecf:ParticipantID', [tag('nc:IdentificationID', id)]),
  ]
  const called = { 'structures:id': `Party${place}` }
  return kind === 'person'
    ? tag(
        'nc:EntityPerson',
        [
          // Names are not cut into parts: not everybody's has two.
          tag('nc:PersonName', [tag('nc:PersonFullName', name)]),
          tag('ecf:PersonAugmentation', about),
        ],
        called,
      )
    : tag(
        'nc:EntityOrganization',
        [tag('nc:OrganizationName', name), tag('ecf:OrganizationAugmentation', about)],
        called,
      )
}

function reference(parties: readonly CourtParty[], id: string): Xml {
  const place = parties.findIndex((one) => one.id === id)
  const kind = parties[place]?.kind === 'organization' ? 'nc:EntityOrganization' : 'nc:EntityPerson'
  return tag(kind, [], { 'structures:ref': `Party${place + 1}`, 'xsi:nil': 'true' })
}
