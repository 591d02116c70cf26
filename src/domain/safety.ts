// Safety: what somebody answers when they are asked in private whether they are safe, and what follows from a flag.
// Whoever asks to be kept apart tells the program and the mediator, and nobody else ever learns that they did.
import { accept, type Decision, put, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Convening } from './convening.ts'
import { seated, sidesOf } from './convening.ts'
import { caseTypes } from './law/case-types.ts'
import { flags, type SafetyAnswers } from './law/safety-screen.ts'
import { conducts, deskOf, type ParticipantId, type Room, type Side } from './seats.ts'

export type SafetyScreenRecorded = {
  type: 'SafetyScreenRecorded'
  /** Of these answers: recorded once, however often they come. */
  screen: string
  participant: ParticipantId
  side: Side
  answers: SafetyAnswers
}
/** That they were asked and have answered; what, stands where their side does not read. Said once, however often they answer. */
export type SafetyScreenDone = {
  type: 'SafetyScreenDone'
  participant: ParticipantId
  side: Side
}
/** What somebody told the program when they asked for help: at the desk of their own side. */
export type IntakeRecorded = {
  type: 'IntakeRecorded'
  intake: string
  participant: ParticipantId
  side: Side
  /** Each question by its name, with the answer as it was written. */
  said: readonly { readonly question: string; readonly words: string }[]
}
export type AccessNeedsNoted = {
  type: 'AccessNeedsNoted'
  participant: ParticipantId
  side: Side
  needs: readonly AccessNeed[]
  words: string
}
/** After somebody has talked with them: whose answers keep nobody apart any more, and why. Said by whoever talked. */
export type SafetyFlagLifted = {
  type: 'SafetyFlagLifted'
  participant: ParticipantId
  reason: string
}
export type SafetyFact =
  | SafetyFlagLifted
  | SafetyScreenRecorded
  | SafetyScreenDone
  | IntakeRecorded
  | AccessNeedsNoted

export const ACCESS_NEEDS = [
  'interpreter',
  'large-print',
  'screen-reader',
  'deaf',
  'plain-words',
  'more-time',
  'support-person',
] as const
export type AccessNeed = (typeof ACCESS_NEEDS)[number]

/** All but lifting by the registrar: who answers does not read where it stands. */
export type SafetyCommand =
  | { type: 'LiftSafetyFlag'; participant: ParticipantId; reason: string }
  | {
      type: 'RecordSafetyScreen'
      screen: string
      participant: ParticipantId
      side: Side
      answers: SafetyAnswers
    }
  | ({ type: 'RecordIntake' } & Omit<IntakeRecorded, 'type'>)
  | ({ type: 'NoteAccessNeeds' } & Omit<AccessNeedsNoted, 'type'>)
export type SafetyRefusal =
  | 'NotForThisSeat'
  | 'NotOfThisSide'
  | 'AlreadyRecorded'
  | 'NotFlagged'
  | 'NothingSaid'

export type Screen = Omit<SafetyScreenRecorded, 'type'> & {
  readonly at: number
  /** By whom, and why. What is answered after that counts anew. */
  readonly lifted?: { readonly at: number; readonly by: ParticipantId; readonly reason: string }
}
export type Safety = {
  readonly screens: ReadonlyMap<string, Screen>
  readonly done: ReadonlySet<ParticipantId>
  readonly intakes: ReadonlyMap<string, Omit<IntakeRecorded, 'type'>>
  readonly needs: ReadonlyMap<ParticipantId, Omit<AccessNeedsNoted, 'type'>>
}
export const nothingAsked: Safety = {
  screens: new Map(),
  done: new Set(),
  intakes: new Map(),
  needs: new Map(),
}

type Seen = { readonly safety: Safety; readonly convening: Convening }
export const SAFETY: Room = 'safety'

export const screensIn = ({ rooms }: ViewOf<Pick<Seen, 'safety'>>): readonly Screen[] => [
  ...(rooms.get(SAFETY)?.safety.screens.values() ?? []),
]

/**
 * Whether people are kept apart in this case, as far as the one who looks may know it. A flag stays, whatever is answered
 * later: somebody may be made to take it back. Who has talked with them may lift it, and stands on record with it.
 */
export const safetyFlagged = (view: ViewOf<Pick<Seen, 'safety'>>): boolean =>
  screensIn(view).some(isFlag)

export const isFlag = ({ answers, lifted }: Screen): boolean => flags(answers) && !lifted

/** Parties who sit and have not been asked yet, where each has to be before there is a room that they share. */
export function notYetScreened(view: ViewOf<Seen>): readonly ParticipantId[] {
  const { convening } = view.board
  const { opened } = convening
  if (!opened || !caseTypes[opened.caseType].screensFirst) return []
  const asked = new Set(screensIn(view).map(({ participant }) => participant))
  const parties = seated(convening).filter(({ role }) => role === 'party')
  const missing = parties.filter(({ participant }) => !asked.has(participant))
  const empty = sidesOf(convening).filter((side) => !parties.some(({ seat }) => seat === side))
  return [...missing.map(({ participant }) => participant), ...empty]
}

/** Why people may not be brought together here, for who reads what was answered; undefined where they may. */
export const keptApart = (
  view: ViewOf<Seen>,
): 'SafetyFlagged' | 'SafetyNotYetAsked' | undefined => {
  if (safetyFlagged(view)) return 'SafetyFlagged'
  return notYetScreened(view).length > 0 ? 'SafetyNotYetAsked' : undefined
}

/** Whether somebody has answered, as their own side's desk says. */
export const hasAnswered = ({ me, rooms }: ViewOf<Pick<Seen, 'safety'>>): boolean =>
  rooms.get(deskOf(me.seat as Side))?.safety.done.has(me.participant) ?? false

/** Of one person: another who has to be kept apart stays so. */
function decideLifting(
  { me, rooms }: Pick<ViewOf<Seen>, 'me' | 'rooms'>,
  { participant, reason }: Extract<SafetyCommand, { type: 'LiftSafetyFlag' }>,
): Decision<SafetyFact, SafetyRefusal> {
  const talks = conducts(me) || (me.seat === 'manager' && me.state === 'seated')
  if (!talks) return refuse('NotForThisSeat')
  if (reason.trim() === '') return refuse('NothingSaid')
  const screens = [...(rooms.get(SAFETY)?.safety.screens.values() ?? [])]
  const flagged = screens.some((one) => one.participant === participant && isFlag(one))
  return flagged ? accept({ type: 'SafetyFlagLifted', participant, reason }) : refuse('NotFlagged')
}

export function decideSafety(
  { me, board, rooms }: ViewOf<Seen>,
  command: SafetyCommand,
): Decision<SafetyFact, SafetyRefusal> {
  if (command.type === 'LiftSafetyFlag') return decideLifting({ me, rooms }, command)
  const { participant, side } = command
  if (me.seat !== 'manager') return refuse('NotForThisSeat')
  const desk = rooms.get(deskOf(side))
  const person = board.convening.people.get(participant)
  const sits = person ? person.seat === side && person.leftAt === undefined : false
  if (!sits && !desk?.convening.invitations.has(participant)) return refuse('NotOfThisSide')
  switch (command.type) {
    case 'RecordSafetyScreen': {
      const { type: _, ...screen } = command
      if (rooms.get(SAFETY)?.safety.screens.has(screen.screen)) return refuse('AlreadyRecorded')
      const done = desk?.safety.done.has(participant)
      return accept<SafetyFact>(
        { type: 'SafetyScreenRecorded', ...screen },
        ...(done ? [] : [{ type: 'SafetyScreenDone', participant, side } as const]),
      )
    }
    case 'RecordIntake': {
      const { type: _, ...intake } = command
      if (desk?.safety.intakes.has(intake.intake)) return refuse('AlreadyRecorded')
      return accept({ type: 'IntakeRecorded', ...intake })
    }
    case 'NoteAccessNeeds': {
      const { type: _, ...needs } = command
      const known = desk?.safety.needs.get(participant)
      if (
        known &&
        JSON.stringify([known.needs, known.words]) === JSON.stringify([needs.needs, needs.words])
      ) {
        return refuse('AlreadyRecorded')
      }
      return accept({ type: 'AccessNeedsNoted', ...needs })
    }
  }
}

export function evolveSafety(state: Safety, { at, by, fact }: Recorded<SafetyFact>): Safety {
  switch (fact.type) {
    case 'SafetyFlagLifted': {
      const { participant, reason } = fact
      const lifted = { at, by, reason }
      const screens = [...state.screens].map(([id, screen]): [string, Screen] =>
        screen.participant === participant && isFlag(screen)
          ? [id, { ...screen, lifted }]
          : [id, screen],
      )
      return { ...state, screens: new Map(screens) }
    }
    case 'SafetyScreenRecorded': {
      const { type: _, ...screen } = fact
      return { ...state, screens: put(state.screens, fact.screen, { ...screen, at }) }
    }
    case 'SafetyScreenDone':
      return { ...state, done: new Set([...state.done, fact.participant]) }
    case 'IntakeRecorded': {
      const { type: _, ...intake } = fact
      return { ...state, intakes: put(state.intakes, fact.intake, intake) }
    }
    case 'AccessNeedsNoted': {
      const { type: _, ...needs } = fact
      return { ...state, needs: put(state.needs, fact.participant, needs) }
    }
  }
}
