// What stands beside a draft in JSON: its clauses in short, the calendar of it, and for who mediates what the rules find.
import type { FontsAtHand } from '../application/printing.ts'
import { signsOfDraft } from '../application/signs-of-drafts.ts'
import type { Draft } from '../domain/agreement.ts'
import { currentDraft } from '../domain/agreement.ts'
import { draftFrom, findingsIn } from '../domain/drafting.ts'
import { dutiesOf } from '../domain/duties.ts'
import type { RoomSeen } from '../domain/in-a-room.ts'
import { openQuestions } from '../domain/law/agreement-templates.ts'
import { isPending } from '../domain/law/rules/signing.ts'
import { summaryOf } from '../domain/law/summaries.ts'

type Json = unknown

export function besideDraft({ convening }: RoomSeen, { clauses, terms }: Draft) {
  const labels = new Map(convening.opened?.sides.map(({ side, label }) => [side, label]))
  const inShort = (language: 'en' | 'es') =>
    clauses.map(
      (clause) => summaryOf(clause, terms, language, (side) => labels.get(side) ?? side) ?? null,
    )
  return { summaries: { en: inShort('en'), es: inShort('es') }, duties: dutiesOf(terms) }
}

/** Of the newest draft, and of all terms agreed as one draft; every word of it comes from the board. */
export function findingsFor(board: RoomSeen, fonts: FontsAtHand, at: number): Json {
  const { agreement, convening } = board
  const draft = currentDraft(agreement)
  const made = draftFrom(board, [...agreement.agreed.keys()], 'en', at)
  const [next] = made.ok ? made.records : []
  const { opened } = convening
  return {
    draft: draft ? findingsIn(board, draft, at) : [],
    ifDrafted: next?.findings ?? [],
    /** What no font has: in clauses it stops a draft, in names it is spelled out on paper. */
    signs: next ? signsOfDraft(fonts, next, opened) : { clauses: [], names: [] },
    questions:
      opened && next
        ? openQuestions(opened.caseType, isPending(opened), next.terms).map(({ id, asks }) => ({
            id,
            asks,
          }))
        : [],
  }
}
