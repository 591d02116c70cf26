// What every message has around what it says: its ids, who sent it, from where, to or from which court, when.
import { PROFILE } from './names.ts'
import { instantIn, needed, type Part } from './reading.ts'
import { tag, type Xml } from './writing.ts'

export type Court = { readonly id: string; readonly name: string }

export type Id = {
  readonly id: string
  readonly of: 'messageID' | 'filingID'
  readonly by: string
}

export type Envelope = {
  readonly ids: readonly Id[]
  /** Where who sent it is answered later. */
  readonly from: string
  readonly court: Court
  readonly at: number
}

export const identification = ({ id, of, by }: Id): Xml =>
  tag('nc:DocumentIdentification', [
    tag('nc:IdentificationID', id),
    tag('nc:IdentificationCategoryDescriptionText', of),
    tag('nc:IdentificationSourceText', by),
  ])

/** In the order of CaseFilingType: who filed stands between the ids and the rest. */
export const head = (
  { ids, from, court, at }: Envelope,
  filer?: Xml,
): readonly (Xml | undefined)[] => [
  ...ids.map(identification),
  filer,
  tag('ecf:SendingMDELocationID', [tag('nc:IdentificationID', from)]),
  tag('ecf:ServiceInteractionProfileCode', PROFILE),
  courtWritten(court),
  dated('nc:DocumentPostDate', at),
]

export const courtWritten = ({ id, name }: Court): Xml =>
  tag('j:CaseCourt', [
    tag('nc:OrganizationIdentification', [tag('nc:IdentificationID', id)]),
    tag('j:CourtName', name),
  ])

export const dateTime = (at: number): string => new Date(at).toISOString()

export const dated = (
  name: 'nc:DocumentPostDate' | 'nc:StatusDate' | 'ecf:FilingCompletionDate',
  at: number,
) => tag(name, [tag('nc:DateTime', dateTime(at))])

export const idIn = (part: Part, of: Id['of'], by: string): string | undefined =>
  part.text(
    `nc:DocumentIdentification[nc:IdentificationCategoryDescriptionText="${of}" and nc:IdentificationSourceText="${by}"]/nc:IdentificationID`,
  )

export const headIn = (part: Part): Omit<Envelope, 'ids'> => ({
  from: needed(part.text('ecf:SendingMDELocationID/nc:IdentificationID'), 'where it comes from'),
  court: courtIn(part),
  at: needed(instantIn(part, 'nc:DocumentPostDate'), 'when it was sent'),
})

const courtIn = (part: Part): Court => ({
  id: part.text('j:CaseCourt/nc:OrganizationIdentification/nc:IdentificationID') ?? '',
  name:
    part.text('j:CaseCourt/j:CourtName') ??
    part.text('j:CaseCourt/nc:OrganizationUnitName') ??
    part.text('j:CaseCourt/nc:OrganizationName') ??
    '',
})
