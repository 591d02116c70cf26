// A filing as a court reads it; the rehearsal court does.
import { attachmentIn } from './attachment.ts'
import { headIn, idIn } from './envelope.ts'
import type { CourtFiling, CourtParty, FiledDocument } from './filing.ts'
import { US } from './names.ts'
import { paymentIn } from './payment.ts'
import { needed, type Part, truth } from './reading.ts'

export function filingIn(request: Part): CourtFiling {
  const message = needed(request.one('filing:FilingMessage'), 'what is filed')
  const people = message.all('nc:Case/ecf:CaseAugmentation/ecf:CaseParty/*')
  const parties = people.map(partyIn)
  const filer = message.text('ecf:DocumentAugmentation/ecf:DocumentFiler/*/@structures:ref')
  const place = people.findIndex((one) => one.text('@structures:id') === filer)
  return {
    id: needed(idIn(message, 'messageID', US), 'its id'),
    ...headIn(message),
    caseNumber: message.text('nc:Case/ecf:CaseAugmentation/j:CaseNumberText'),
    caseTitle: message.text('nc:Case/nc:CaseTitleText') ?? '',
    parties,
    // An attorney who files is no party.
    filer: parties[place]?.id ?? '',
    documents: documentsIn(message),
    payment: paymentIn(request),
  }
}

const partyIn = (person: Part): CourtParty => {
  const about = person.one('ecf:PersonAugmentation') ?? person.one('ecf:OrganizationAugmentation')
  return {
    id: needed(about?.text('ecf:ParticipantID/nc:IdentificationID'), 'the id of a party'),
    kind: person.called === 'EntityOrganization' ? 'organization' : 'person',
    name: nameIn(person),
    role: about?.text('ecf:CaseParticipantRoleCode') ?? '',
    selfRepresented: truth(about?.text('ecf:CasePartySelfRepresentationIndicator')),
  }
}

const nameIn = (person: Part): string =>
  person.text('nc:PersonName/nc:PersonFullName') ??
  person.text('nc:OrganizationName') ??
  ['Given', 'Middle', 'Sur']
    .flatMap((which) => person.text(`nc:PersonName/nc:Person${which}Name`) ?? [])
    .join(' ')

function documentsIn(message: Part): readonly FiledDocument[] {
  const found = message.all('filing:FilingLeadDocument | filing:FilingConnectedDocument')
  const idOf = (document: Part) =>
    needed(document.text('nc:DocumentIdentification/nc:IdentificationID'), 'the id of a document')
  const ids = new Map(found.map((one) => [one.text('@structures:id'), idOf(one)]))
  const read = found.map((document) => {
    const about = document.one('ecf:DocumentAugmentation')
    const lead = about?.text('nc:DocumentAssociation/nc:PrimaryDocument/@structures:ref')
    return {
      order: Number(document.text('nc:DocumentSequenceID') ?? 0),
      document: {
        id: idOf(document),
        title:
          document.text('nc:DocumentTitleText') ??
          document.text('nc:DocumentDescriptionText') ??
          '',
        code: about?.text('ecf:DocumentTypeCode'),
        leadBy:
          document.called === 'FilingLeadDocument'
            ? undefined
            : needed(ids.get(lead), 'what a document goes with'),
        file: needed(attachmentIn(document), 'what is in a document'),
      },
    }
  })
  return read.toSorted((a, b) => a.order - b.order).map(({ document }) => document)
}
