// Other words for a clause: suggested in a room, put into a new version by whoever mediates, or not.
import {
  type Agreement,
  type AgreementDrafted,
  currentDraft,
  type DraftId,
  type DraftingRefusal,
  drafted,
} from './agreement.ts'
import {
  accept,
  change,
  type Decision,
  put,
  type Recorded,
  refuse,
  type ViewOf,
} from './chapter.ts'
import type { Clause, Worded } from './clauses.ts'
import type { Closing } from './closing.ts'
import type { CommentingRefusal } from './commenting.ts'
import type { Convening } from './convening.ts'
import { decideConversation, type TalkingRoom } from './conversation.ts'
import { keepsFigures } from './figures.ts'
import { barredFromMediating, type GroundRules } from './ground-rules.ts'
import type { Hearing } from './hearing.ts'
import { conducts, type Me, type ParticipantId, speaksForSide } from './seats.ts'
import type { Term } from './terms.ts'

export type SuggestionId = string
/** Said in private, it may go into a version that everybody reads: its words alone, and not whose they are. */
export type WordingSuggested = {
  type: 'WordingSuggested'
  room: TalkingRoom
  suggestion: SuggestionId
  draft: DraftId
  /** Its number in that draft. */
  clause: string
  words: string
}
export type WordingWithdrawn = {
  type: 'WordingWithdrawn'
  room: TalkingRoom
  suggestion: SuggestionId
}
/** The receipt, in the room it came from, of what stands on the board from now on. */
export type WordingTaken = {
  type: 'WordingTaken'
  room: TalkingRoom
  suggestion: SuggestionId
  as: DraftId
}
export type WordingLeft = {
  type: 'WordingLeft'
  room: TalkingRoom
  suggestion: SuggestionId
  words: string
}
export type WordingFact = WordingSuggested | WordingWithdrawn | WordingTaken | WordingLeft

type Answered = { room: TalkingRoom; suggestion: SuggestionId }
export type WordingCommand =
  | ({ type: 'SuggestWording' } & Omit<WordingSuggested, 'type'>)
  | ({ type: 'WithdrawWording' } & Answered)
  /** The id of the new version is minted by whoever asks. */
  | ({ type: 'TakeWording'; draft: DraftId } & Answered)
  | ({ type: 'LeaveWording'; words: string } & Answered)
export type WordingRefusal =
  | CommentingRefusal
  | DraftingRefusal
  | 'DraftOutdated'
  | 'WordsOfTheLaw'
  | 'WordingUnchanged'
  | 'FiguresChanged'
  | 'SuggestionUnknown'
  | 'SuggestionAnswered'

export type Suggestion = Omit<WordingSuggested, 'type'> & {
  readonly by: ParticipantId
  readonly at: number
  readonly came:
    | undefined
    | { readonly to: 'withdrawn' }
    | { readonly to: 'taken'; readonly as: DraftId }
    | { readonly to: 'left'; readonly words: string }
}
export type Wordings = ReadonlyMap<SuggestionId, Suggestion>
export const noWordings: Wordings = new Map()

type Board = {
  readonly convening: Convening
  readonly groundRules: GroundRules
  readonly closing: Closing
  readonly agreement: Agreement
  readonly hearing: Hearing
}
type View = ViewOf<Board & { readonly wordings: Wordings }>

/** What the parties promise in words of their own; the rest is what a court or a form reads, and its terms are changed by an offer. */
const ownWords: readonly Term['kind'][] = ['money', 'act', 'return', 'words']
export const wordable = (terms: readonly Term[], { term }: Clause): boolean =>
  term !== undefined && ownWords.includes(terms[term]?.kind ?? 'release')

/** Where those who mediate read, and the one who says it may have it put before everybody. */
export function suggestsIn(me: Me, room: string): boolean {
  if (room.startsWith('caucus:')) return speaksForSide(me)
  return room === 'joint' || (room === 'neutrals' && conducts(me))
}

/** Who said it takes it back; in private also who speaks for that side. */
export const mayWithdraw = (me: Me, { by, room }: Suggestion): boolean =>
  by === me.participant || (room.startsWith('caucus:') && speaksForSide(me))

export function decideWording(
  view: View,
  command: WordingCommand,
  at: number,
): Decision<WordingFact | AgreementDrafted, WordingRefusal> {
  if (command.type === 'SuggestWording') return suggested(view, command)
  const { me, board, rooms } = view
  const { room, suggestion } = command
  if (command.type === 'WithdrawWording') {
    if (board.closing.ended) return refuse('MediationIsEnded')
  } else {
    const barred = barredFromMediating(view)
    if (barred) return refuse(barred)
    if (!conducts(me)) return refuse('NotForThisSeat')
  }
  const one = rooms.get(room)?.wordings.get(suggestion)
  if (!one) return refuse('SuggestionUnknown')
  if (command.type === 'WithdrawWording' && !mayWithdraw(me, one)) return refuse('NotForThisSeat')
  if (one.came) return refuse('SuggestionAnswered')
  switch (command.type) {
    case 'WithdrawWording':
      return accept({ type: 'WordingWithdrawn', room, suggestion })
    case 'LeaveWording':
      return accept({ type: 'WordingLeft', room, suggestion, words: command.words })
    case 'TakeWording': {
      const made = versionWith(board, one, command.draft, at)
      if (!made.ok) return made
      const as = command.draft
      return accept<WordingFact | AgreementDrafted>(...made.records, {
        ...{ type: 'WordingTaken', room, suggestion, as },
      })
    }
  }
}

function suggested(
  view: View,
  { room, suggestion, draft, clause: number, words }: WordingCommand & { type: 'SuggestWording' },
): Decision<WordingFact, WordingRefusal> {
  const said = decideConversation(view, { type: 'PostMessage', room, words })
  if (!said.ok) return said
  const { agreement, closing } = view.board
  if (closing.ended) return refuse('MediationIsEnded')
  if (!suggestsIn(view.me, room)) return refuse('NotForThisSeat')
  const about = agreement.drafts.get(draft)
  if (!about) return refuse('DraftUnknown')
  const clause = about.clauses.find((one) => one.number === number)
  if (!clause) return refuse('ClauseUnknown')
  if (draft !== agreement.current) return refuse('DraftOutdated')
  if (!wordable(about.terms, clause)) return refuse('WordsOfTheLaw')
  if (words.trim() === clause.text) return refuse('WordingUnchanged')
  if (!keepsFigures(clause.insteadOf ?? clause.text, words)) return refuse('FiguresChanged')
  const fact = { room, suggestion, draft, clause: number, words: words.trim() }
  return accept({ type: 'WordingSuggested', ...fact })
}

/** The clause of the newest version that says what it said when other words were suggested for it. */
export function standsIn(agreement: Agreement, { draft, clause }: Suggestion): Clause | undefined {
  const about = agreement.drafts.get(draft)?.clauses.find(({ number }) => number === clause)
  return currentDraft(agreement)?.clauses.find(
    ({ term, text }) => term !== undefined && text === about?.text,
  )
}

/** What waits for whoever mediates, oldest first, with the number that its clause has now. */
export const wordingsToAnswer = ({ board, rooms }: View) =>
  [...rooms.values()]
    .flatMap(({ wordings }) => [...wordings.values()])
    .flatMap((one) => {
      const now = one.came ? undefined : standsIn(board.agreement, one)
      return now === undefined ? [] : [{ ...one, now: now.number }]
    })
    .toSorted((a, b) => a.at - b.at)

/** A version of the same terms that has these words; approvals and signatures stay with the version they were given to. */
function versionWith(
  board: Board,
  one: Suggestion,
  draft: DraftId,
  at: number,
): Decision<AgreementDrafted, WordingRefusal> {
  const newest = currentDraft(board.agreement)
  const clause = standsIn(board.agreement, one)
  if (!newest || !clause) return refuse('DraftOutdated')
  const { agreed, language } = newest
  const words: Worded = { insteadOf: clause.insteadOf ?? clause.text, text: one.words }
  const made = drafted(board, { draft, agreed, language }, at, [words])
  if (!made.ok) return made
  const stands = made.records.some(({ clauses }) => clauses.some(({ text }) => text === words.text))
  return stands ? made : refuse('DraftOutdated')
}

export function evolveWordings(state: Wordings, { at, by, fact }: Recorded<WordingFact>): Wordings {
  const came = (how: Suggestion['came']) =>
    change(state, fact.suggestion, (one: Suggestion) => ({ ...one, came: how }))
  switch (fact.type) {
    case 'WordingSuggested': {
      const { type: _, ...said } = fact
      return put(state, fact.suggestion, { ...said, by, at, came: undefined })
    }
    case 'WordingWithdrawn':
      return came({ to: 'withdrawn' })
    case 'WordingTaken':
      return came({ to: 'taken', as: fact.as })
    case 'WordingLeft':
      return came({ to: 'left', words: fact.words })
  }
}
