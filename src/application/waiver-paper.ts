// The paper of a waiver: handed out once all who took part have agreed, and refused with who is missing before that.
import type { Language } from '../domain/language.ts'
import type { View } from '../domain/mediation.ts'
import { isSide, type Seat } from '../domain/seats.ts'
import { missingOf, type Waiver, type WaiverId } from '../domain/waiver.ts'
import { digestOf } from './agreement-text.ts'
import type { House } from './house.ts'
import { lookUp } from './look-up.ts'
import type { Viewer } from './people-ports.ts'
import { zoneOf } from './plan-seen.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'
import type { WaiverPaper } from './waiver-ports.ts'

export type WaiverAsked =
  | { readonly is: 'complete'; readonly pdf: Uint8Array }
  | { readonly is: 'missing'; readonly names: readonly string[] }
  | { readonly is: 'over' }

/** Nothing for who does not read it: absent and forbidden are one answer. */
export async function waiverAsked(
  house: Pick<House, 'reader' | 'programs' | 'waiverPapers' | 'hash'>,
  viewer: Viewer,
  caseId: CaseId,
  id: WaiverId,
  language: Language,
): Promise<WaiverAsked | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const looked = await lookUp(house.reader, viewer.person, caseId)
  if (looked?.view.me.state !== 'seated') return undefined
  const { board, rooms } = looked.view
  const waiver = rooms.get('joint')?.waivers.get(id)
  if (!waiver) return undefined
  if (waiver.state === 'open') {
    return { is: 'missing', names: missingOf(board, waiver).map(({ name }) => name) }
  }
  const program = await house.programs.programOf(caseId)
  const paper = paperOf(board, waiver, {
    ...{ language, program: program?.name ?? 'Parley', timeZone: zoneOf(program) },
    hash: house.hash,
  })
  return paper ? { is: 'complete', pdf: await house.waiverPapers.render(paper) } : { is: 'over' }
}

function paperOf(
  board: View['board'],
  waiver: Waiver,
  {
    hash,
    ...about
  }: Pick<WaiverPaper, 'language' | 'program' | 'timeZone'> & {
    readonly hash: (text: string) => string
  },
): WaiverPaper | undefined {
  const { opened } = board.convening
  const { state, closed, words, purpose, document, draft: named } = waiver
  if (state !== 'complete' || !closed || !opened) return undefined
  const draft = named && board.agreement.drafts.get(named.draft)
  const nameOf = (participant: string) => board.convening.people.get(participant)?.name ?? ''
  const labelOf = (seat: Seat) =>
    isSide(seat) ? (opened.sides.find(({ side }) => side === seat)?.label ?? seat) : ''
  return {
    ...about,
    ...{ reference: opened.reference, title: opened.title, words, purpose },
    court: opened.court ? { name: opened.court.name, number: opened.court.caseNumber } : undefined,
    document: document && {
      name: document.exhibit ? `${document.exhibit}, ${document.name}` : document.name,
      digest: document.digest,
    },
    draft: draft && { version: draft.version, digest: digestOf(board, draft, hash) },
    completeAt: closed.at,
    everybody: waiver.everybody.flatMap(({ participant, name, role, seat }) => {
      const yes = waiver.agreed.get(participant)
      if (!yes) return []
      const { paper, at, name: signedAs } = yes
      const byHand = paper && { on: paper.on, heldBy: nameOf(paper.heldBy) }
      return [{ name, role, side: labelOf(seat), signedAs, at, paper: byHand }]
    }),
  }
}
