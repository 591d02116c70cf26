// An oral agreement that was recited on record (Evidence Code 1118): a clock of 72 hours, and nothing that settles anything.
import type { Agreement } from './agreement.ts'
import { accept, type Decision, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, sidesOf } from './convening.ts'
import { barredFromMediating, type GroundRules, type GroundRulesRefusal } from './ground-rules.ts'
import { ruleSets } from './law/rule-sets.ts'
import { conducts, type Side } from './seats.ts'
import type { Signing } from './signing.ts'

export type RecitalId = string
export const RECORDED_BY = ['court-reporter', 'sound-recording'] as const
export type RecordedBy = (typeof RECORDED_BY)[number]

/** Not a word of what was agreed: terms come to be agreed as always. The recording lies elsewhere. */
export type OralAgreementRecited = {
  type: 'OralAgreementRecited'
  recital: RecitalId
  /** Between whom. */
  sides: readonly Side[]
  /** UTC milliseconds. */
  recitedAt: number
  recordedBy: RecordedBy
  /** The terms, in the presence of the parties and the mediator. */
  recitedBeforeAll: true
  /** On record the parties said that they agree to these terms, and that the agreement is enforceable or binding. */
  agreedOnRecord: true
  saidToBind: true
}
/** It was noted in error. */
export type OralRecitalTakenBack = { type: 'OralRecitalTakenBack'; recital: RecitalId }
export type OralFact = OralAgreementRecited | OralRecitalTakenBack

export type OralCommand =
  | {
      type: 'NoteOralAgreement'
      recital: RecitalId
      sides: readonly Side[]
      recitedAt: number
      recordedBy: RecordedBy | undefined
      recitedBeforeAll: boolean
      agreedOnRecord: boolean
      saidToBind: boolean
    }
  | { type: 'TakeBackOralAgreement'; recital: RecitalId }
export type OralRefusal =
  | GroundRulesRefusal
  | 'OralNotUnderRules'
  | 'SideUnknown'
  | 'OralOfOneSide'
  | 'NotRecorded'
  | 'NotRecitedBeforeAll'
  | 'NotAgreedOnRecord'
  | 'NotSaidToBind'
  | 'RecitalToCome'
  | 'RecitalTooOld'
  | 'RecitalUnknown'

export type Recital = Omit<OralAgreementRecited, 'type'> & {
  /** When it was noted. UTC milliseconds. */
  readonly at: number
}
/** As they were noted, without those that were taken back: the last one counts. */
export type Oral = { readonly recitals: readonly Recital[] }
export const nothingRecited: Oral = { recitals: [] }

type Board = {
  readonly convening: Convening
  readonly oral: Oral
  readonly agreement: Agreement
  readonly signing: Signing
}
type View = ViewOf<Board & { readonly groundRules: GroundRules; readonly closing: Closing }>

const HOUR = 3_600_000
const hoursIn = ({ convening }: Pick<Board, 'convening'>): number | undefined => {
  const { opened } = convening
  return opened && ruleSets[opened.rules].oral?.hours
}

/** Whether the rules of the case know an oral agreement that counts. */
export const knowsOral = (board: Pick<Board, 'convening'>): boolean => hoursIn(board) !== undefined

export type OralClock = {
  readonly recital: Recital
  /** Up to this instant a signature comes in time; UTC milliseconds. */
  readonly until: number
  readonly state: 'running' | 'signed in time' | 'signed' | 'lapsed'
}

/** Hours, whatever clocks on walls do meanwhile. Recited anew between the same, the last one counts; oldest first. */
export function oralClocks(board: Board, at: number): readonly OralClock[] {
  const hours = hoursIn(board)
  if (hours === undefined) return []
  const { recitals } = board.oral
  const standing = recitals.filter(
    ({ sides }, i) => !recitals.slice(i + 1).some((later) => within(sides, later.sides)),
  )
  return standing.map((recital) => {
    const until = recital.recitedAt + hours * HOUR
    const signedAt = signedBy(board, recital)
    if (signedAt === undefined) return { recital, until, state: at <= until ? 'running' : 'lapsed' }
    return { recital, until, state: signedAt <= until ? 'signed in time' : 'signed' }
  })
}

/** Signed by everybody it is a written agreement, in time or not. */
function signedBy({ agreement, signing }: Board, { sides }: Recital): number | undefined {
  const { concluded } = signing
  const draft = concluded && agreement.drafts.get(concluded.draft)
  const bound = draft?.sides.map(({ side }) => side) ?? []
  return within(sides, bound) ? concluded?.at : undefined
}

const within = (some: readonly Side[], all: readonly Side[]): boolean =>
  some.every((side) => all.includes(side))

/** The one whose time is up first, of those that can still be signed in time. */
export const runningRecital = (board: Board, at: number): OralClock | undefined =>
  oralClocks(board, at)
    .filter(({ state }) => state === 'running')
    .toSorted((a, b) => a.until - b.until)[0]

/** The first instants at which one counts no more, though nobody writes anything. */
export const oralTurnsOf = (board: Board): readonly number[] =>
  oralClocks(board, 0).map(({ until }) => until + 1)

export function decideOral(
  view: View,
  command: OralCommand,
  at: number,
): Decision<OralFact, OralRefusal> {
  const barred = barredFromMediating(view)
  if (barred) return refuse(barred)
  const { me, board } = view
  if (!conducts(me)) return refuse('NotForThisSeat')
  if (command.type === 'TakeBackOralAgreement') {
    const { recital } = command
    const noted = board.oral.recitals.some((one) => one.recital === recital)
    return noted ? accept({ type: 'OralRecitalTakenBack', recital }) : refuse('RecitalUnknown')
  }
  const hours = hoursIn(board)
  if (hours === undefined) return refuse('OralNotUnderRules')
  const { recital, recitedAt, recordedBy, recitedBeforeAll, agreedOnRecord, saidToBind } = command
  const sides = [...new Set(command.sides)]
  if (!sides.every((side) => sidesOf(board.convening).includes(side))) return refuse('SideUnknown')
  if (sides.length < 2) return refuse('OralOfOneSide')
  if (recordedBy === undefined) return refuse('NotRecorded')
  if (!recitedBeforeAll) return refuse('NotRecitedBeforeAll')
  if (!agreedOnRecord) return refuse('NotAgreedOnRecord')
  if (!saidToBind) return refuse('NotSaidToBind')
  if (recitedAt > at) return refuse('RecitalToCome')
  if (at - recitedAt > hours * HOUR) return refuse('RecitalTooOld')
  return accept({
    ...{ type: 'OralAgreementRecited', recital, sides, recitedAt, recordedBy },
    ...{ recitedBeforeAll, agreedOnRecord, saidToBind },
  })
}

export function evolveOral({ recitals }: Oral, { at, fact }: Recorded<OralFact>): Oral {
  if (fact.type === 'OralRecitalTakenBack') {
    return { recitals: recitals.filter(({ recital }) => recital !== fact.recital) }
  }
  const { type: _, ...recited } = fact
  return { recitals: [...recitals, { ...recited, at }] }
}
