// The packet for the court as one file to take away: what is printed for it, and the sealed agreement byte for byte.
import type { FilingId } from '../domain/filing.ts'
import { type CourtPacket, packetOf } from '../domain/filing-packet.ts'
import { isAgreement } from '../domain/filing-papers.ts'
import type { Language } from '../domain/language.ts'
import { type FilledForm, filledForm } from './court-forms.ts'
import type { Packing } from './document-ports.ts'
import type { CourtForm } from './filing-ports.ts'
import type { House } from './house.ts'
import { lookUp } from './look-up.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

function formOf(
  { eviction }: CourtPacket,
  what: CourtPacket['documents'][number]['what'],
): CourtForm | undefined {
  switch (what) {
    case 'notice-of-settlement':
      return 'CM-200'
    case 'dismissal':
      return 'CIV-110'
    case 'stipulation':
    case 'judgment':
      return eviction && 'UD-115'
    case 'agreement':
      return undefined
  }
}

type Printing = Pick<
  House,
  'reader' | 'seals' | 'courtPapers' | 'courtForms' | 'files' | 'programs'
>

/** For everybody who reads the board: whoever carries it to the court takes the same papers there. */
export async function filingPacket(
  house: Printing,
  viewer: Viewer,
  caseId: CaseId,
  filing: FilingId,
  language: Language,
): Promise<Packing | undefined> {
  const packet = await packetSeen(house, viewer, caseId, filing)
  const sealed = packet && (await house.seals.read(viewer.person, caseId))
  if (!packet || !sealed) return undefined
  const { courtPapers } = house
  // All of them first: the checklist says which of them lie in the packet.
  const filled = new Map<CourtForm, FilledForm>()
  for (const form of formsOf(packet)) {
    const one = await formFor(house, caseId, packet, form)
    if (one) filled.set(form, one)
  }
  return (async function* () {
    const checklist = await courtPapers.checklist(packet, language, [...filled.keys()])
    yield { name: 'checklist.pdf', bytes: checklist }
    yield { name: 'cover-sheet.pdf', bytes: await courtPapers.cover(packet) }
    for (const [i, { what }] of packet.documents.entries()) {
      const form = formOf(packet, what)
      if (form) {
        const official = filled.get(form)
        if (official) yield { name: `document-${i + 1}-${form}.pdf`, bytes: official.bytes }
        const bytes = await courtPapers.form(packet, form, language, official?.left)
        yield { name: `document-${i + 1}-${form}-values.pdf`, bytes }
      }
      if (isAgreement(what)) yield { name: `document-${i + 1}-${what}.pdf`, bytes: sealed }
    }
  })()
}

/** The court's own form of a packet, filled in; nothing where the packet has none such, or the program has not brought it. */
export async function filledFilingForm(
  house: Printing,
  viewer: Viewer,
  caseId: CaseId,
  filing: FilingId,
  form: string,
): Promise<Uint8Array | undefined> {
  const packet = await packetSeen(house, viewer, caseId, filing)
  const known = packet && formsOf(packet).find((one) => one === form)
  return known && (await formFor(house, caseId, packet, known))?.bytes
}

async function packetSeen(
  { reader }: Pick<House, 'reader'>,
  viewer: Viewer,
  caseId: CaseId,
  filing: FilingId,
): Promise<CourtPacket | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const looked = await lookUp(reader, viewer.person, caseId)
  return looked?.view.me.state === 'seated' ? packetOf(looked.view.board, filing) : undefined
}

/** The court's own forms that belong to a packet, in its order. */
export const formsOf = (packet: CourtPacket): readonly CourtForm[] =>
  packet.documents.flatMap(({ what }) => formOf(packet, what) ?? [])

async function formFor(house: Printing, caseId: CaseId, packet: CourtPacket, form: CourtForm) {
  const program = await house.programs.programOf(caseId)
  const values = house.courtPapers.values(packet, form)
  return program && filledForm(house, program.program, form, values)
}
