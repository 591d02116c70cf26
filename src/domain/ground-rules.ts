// Ground rules: the agreement to mediate and the caucus practice, after which the rooms take words.
// Before any separate conversation everyone hears the caucus practice (Rules of Court 3.854).
import { accept, type Decision, put, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Language } from './clauses.ts'
import type { Closing } from './closing.ts'
import { type Convening, type SeatedPerson, seated, sidesOf, type Way } from './convening.ts'
import type { TextSection } from './law/agreement-to-mediate-words.ts'
import { keptApart, type Safety } from './safety.ts'
import { conducts, isSide, type ParticipantId, type Side, speaksForSide } from './seats.ts'

/** A text of the agreement to mediate as it was shown to those who sign it: once on record for each text. */
export type AgreementToMediateShown = {
  type: 'AgreementToMediateShown'
  /** SHA-256, hex, of the text. */
  digest: string
  language: Language
  title: string
  sections: readonly TextSection[]
}
export type AgreementToMediateSigned = {
  type: 'AgreementToMediateSigned'
  participant: ParticipantId
  /** Which text was signed: its digest, or of old the name of a version. */
  version: string
  name: string
}
export type CaucusPracticeAcknowledged = {
  type: 'CaucusPracticeAcknowledged'
  participant: ParticipantId
}
export type MediationStarted = { type: 'MediationStarted' }
export type JointRoomSet = { type: 'JointRoomSet'; open: boolean }
export type WayProposed = { type: 'WayProposed'; way: Way }
export type WayAgreedTo = { type: 'WayAgreedTo'; way: Way; side: Side }
export type WayChanged = { type: 'WayChanged'; way: Way }
export type GroundRulesFact =
  | AgreementToMediateShown
  | AgreementToMediateSigned
  | CaucusPracticeAcknowledged
  | MediationStarted
  | JointRoomSet
  | WayProposed
  | WayAgreedTo
  | WayChanged

export type GroundRulesCommand =
  | {
      type: 'AcceptGroundRules'
      version: string
      name: string
      /** The text as it is shown now, where there is one to show. */
      text?: Omit<AgreementToMediateShown, 'type'>
    }
  | { type: 'SetJointRoom'; open: boolean }
  | { type: 'ProposeWay'; way: Way }
  | { type: 'AgreeToWay'; way: Way }
export type GroundRulesRefusal =
  | 'NotForThisSeat'
  | 'AlreadyAccepted'
  | 'TextHasChanged'
  | 'NameMissing'
  | 'NoChange'
  | 'WayNotProposed'
  | 'MediationNotStarted'
  | 'MediationIsEnded'
  | 'GroundRulesNotAccepted'
export type TogetherRefusal = GroundRulesRefusal | 'SafetyFlagged' | 'SafetyNotYetAsked'

export type GroundRules = {
  readonly signed: ReadonlyMap<
    ParticipantId,
    { readonly at: number; readonly version: string; readonly name: string }
  >
  /** By digest, in the order in which they were first signed. */
  readonly texts: ReadonlyMap<string, Omit<AgreementToMediateShown, 'type'>>
  readonly startedAt: number | undefined
  /** As set after the opening; before that the opening says. */
  readonly jointOpen: boolean | undefined
  readonly way: Way | undefined
  readonly proposed: { readonly way: Way; readonly agreed: readonly Side[] } | undefined
}
export const noRulesYet: GroundRules = {
  signed: new Map(),
  texts: new Map(),
  startedAt: undefined,
  jointOpen: undefined,
  way: undefined,
  proposed: undefined,
}

type Board = { convening: Convening; groundRules: GroundRules; closing: Closing }

export const jointIsOpen = ({ convening, groundRules }: Omit<Board, 'closing'>): boolean =>
  groundRules.jointOpen ?? convening.opened?.jointOpen ?? false
export const wayOf = ({ convening, groundRules }: Omit<Board, 'closing'>): Way =>
  groundRules.way ?? convening.opened?.way ?? 'relayed'

/** Case managers look after procedure and sign nothing. */
const signs = ({ seat }: Pick<SeatedPerson, 'seat'>): boolean => seat !== 'manager'

/** The table is set when each side has someone who can speak for it, a mediator sits, and all have signed. */
function tableIsSet(
  convening: Convening,
  signed: (participant: ParticipantId) => boolean,
  leaver?: ParticipantId,
) {
  const people = seated(convening)
    .filter(signs)
    .filter(({ participant }) => participant !== leaver)
  const spokenFor = (side: Side) =>
    people.some((p) => p.seat === side && ['party', 'attorney', 'decision-maker'].includes(p.role))
  return (
    sidesOf(convening).every(spokenFor) &&
    people.some(({ role }) => role === 'mediator') &&
    people.every(({ participant }) => signed(participant))
  )
}

/** Who was waited for and is gone is waited for no longer: then what they held up begins. */
export const startedWithout = (
  { convening, groundRules: { signed, startedAt } }: Omit<Board, 'closing'>,
  leaver?: ParticipantId,
): readonly MediationStarted[] =>
  startedAt === undefined && tableIsSet(convening, (p) => signed.has(p), leaver)
    ? [{ type: 'MediationStarted' }]
    : []

/** Why this person may not yet, or no longer, take part in the mediation itself; undefined when they may. */
export function barredFromMediating({
  me,
  board: { groundRules, closing },
}: ViewOf<Board>): GroundRulesRefusal | undefined {
  if (me.state !== 'seated') return 'NotForThisSeat'
  if (closing.ended) return 'MediationIsEnded'
  if (groundRules.startedAt === undefined) return 'MediationNotStarted'
  if (signs(me) && !groundRules.signed.has(me.participant)) return 'GroundRulesNotAccepted'
  return undefined
}

export function decideGroundRules(
  view: ViewOf<Board & { safety: Safety }>,
  command: GroundRulesCommand,
): Decision<GroundRulesFact, TogetherRefusal> {
  const { me, board } = view
  const { convening, groundRules, closing } = board
  if (closing.ended) return refuse('MediationIsEnded')
  switch (command.type) {
    case 'AcceptGroundRules': {
      const { participant } = me
      if (me.state !== 'seated' || !signs(me)) return refuse('NotForThisSeat')
      if (groundRules.signed.has(participant)) return refuse('AlreadyAccepted')
      const { version, name, text } = command
      if (text && text.digest !== version) return refuse('TextHasChanged')
      if (name.trim() === '') return refuse('NameMissing')
      const isNew = text && !groundRules.texts.has(text.digest)
      const complete = tableIsSet(convening, (p) => p === participant || groundRules.signed.has(p))
      const starts = complete && groundRules.startedAt === undefined
      return accept<GroundRulesFact>(
        ...(isNew ? [{ type: 'AgreementToMediateShown', ...text } as const] : []),
        { type: 'AgreementToMediateSigned', participant, version, name },
        { type: 'CaucusPracticeAcknowledged', participant },
        ...(starts ? [{ type: 'MediationStarted' } as const] : []),
      )
    }
    case 'SetJointRoom':
      if (!conducts(me)) return refuse('NotForThisSeat')
      if (jointIsOpen(board) === command.open) return refuse('NoChange')
      if (command.open) {
        const apart = keptApart(view)
        if (apart) return refuse(apart)
      }
      return accept({ type: 'JointRoomSet', open: command.open })
    case 'ProposeWay':
      if (!conducts(me)) return refuse('NotForThisSeat')
      // What is the way already is proposed only where that takes back another proposal.
      if (
        wayOf(board) === command.way &&
        (groundRules.proposed?.way ?? command.way) === command.way
      ) {
        return refuse('NoChange')
      }
      if (command.way === 'direct') {
        const apart = keptApart(view)
        if (apart) return refuse(apart)
      }
      return accept({ type: 'WayProposed', way: command.way })
    case 'AgreeToWay': {
      const { way } = command
      if (!speaksForSide(me)) return refuse('NotForThisSeat')
      if (groundRules.proposed?.way !== way) return refuse('WayNotProposed')
      const { agreed } = groundRules.proposed
      if (agreed.includes(me.seat)) return refuse('NoChange')
      const consents = [...agreed, me.seat]
      const all = sidesOf(convening).every((side) => consents.includes(side))
      return accept<GroundRulesFact>(
        { type: 'WayAgreedTo', way, side: me.seat },
        ...(all ? [{ type: 'WayChanged', way } as const] : []),
      )
    }
  }
}

export function evolveGroundRules(
  state: GroundRules,
  { at, fact }: Recorded<GroundRulesFact>,
): GroundRules {
  switch (fact.type) {
    case 'AgreementToMediateSigned': {
      const { participant, version, name } = fact
      return { ...state, signed: put(state.signed, participant, { at, version, name }) }
    }
    case 'AgreementToMediateShown': {
      const { type: _, ...text } = fact
      return { ...state, texts: put(state.texts, text.digest, text) }
    }
    case 'CaucusPracticeAcknowledged':
      return state
    case 'MediationStarted':
      return { ...state, startedAt: at }
    case 'JointRoomSet':
      return { ...state, jointOpen: fact.open }
    case 'WayProposed':
      return { ...state, proposed: { way: fact.way, agreed: [] } }
    case 'WayAgreedTo': {
      const { proposed } = state
      if (!proposed) return state
      return { ...state, proposed: { ...proposed, agreed: [...proposed.agreed, fact.side] } }
    }
    case 'WayChanged':
      return { ...state, way: fact.way, proposed: undefined }
  }
}

/** The seats whose people sign the ground rules: every side and the neutrals. */
export const signsGroundRules = (person: Pick<SeatedPerson, 'seat'>): boolean =>
  signs(person) && (isSide(person.seat) || person.seat !== 'manager')
