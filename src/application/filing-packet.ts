// The packet for the court as one file to take away: what is printed for it, and the sealed agreement byte for byte.
import type { FilingId } from '../domain/filing.ts'
import { type CourtPacket, packetOf } from '../domain/filing-packet.ts'
import { isAgreement } from '../domain/filing-papers.ts'
import type { Language } from '../domain/language.ts'
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

/** For everybody who reads the board: whoever carries it to the court takes the same papers there. */
export async function filingPacket(
  house: Pick<House, 'reader' | 'seals' | 'courtPapers'>,
  viewer: Viewer,
  caseId: CaseId,
  filing: FilingId,
  language: Language,
): Promise<Packing | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const looked = await lookUp(house.reader, viewer.person, caseId)
  if (looked?.view.me.state !== 'seated') return undefined
  const packet = packetOf(looked.view.board, filing)
  const sealed = packet && (await house.seals.read(viewer.person, caseId))
  if (!packet || !sealed) return undefined
  const { courtPapers } = house
  return (async function* () {
    yield { name: 'checklist.pdf', bytes: await courtPapers.checklist(packet, language) }
    yield { name: 'cover-sheet.pdf', bytes: await courtPapers.cover(packet) }
    for (const [i, { what }] of packet.documents.entries()) {
      const form = formOf(packet, what)
      if (form) {
        const bytes = await courtPapers.form(packet, form, language)
        yield { name: `document-${i + 1}-${form}-values.pdf`, bytes }
      }
      if (isAgreement(what)) yield { name: `document-${i + 1}-${what}.pdf`, bytes: sealed }
    }
  })()
}
