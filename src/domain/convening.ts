// Convening: a case is opened with its sides, people are invited, accept or decline, take seats and leave them.
import {
  accept,
  change,
  type Decision,
  put,
  type Recorded,
  refuse,
  type ViewOf,
} from './chapter.ts'
import {
  besideAnswer,
  besideSeat,
  type ConfidentialityConfirmed,
  type ConfidentialityText,
  listens,
} from './confirming.ts'
import { type Changed, firstSent, type Writing } from './invitation-writing.ts'
import type { CaseType } from './law/case-types.ts'
import {
  isSide,
  type NeutralRole,
  type ParticipantId,
  type Role,
  type Seat,
  type Side,
  type SideRole,
  seatOfNeutral,
} from './seats.ts'

export type RuleSet = 'california' | 'uniform-mediation-act'
/** Relayed: every offer goes through the mediator. Direct: offers go to the joint room at once. */
export type Way = 'relayed' | 'direct'
export type Court = {
  readonly name: string
  readonly caseNumber: string
  /** YYYY-MM-DD */
  readonly hearingOn?: string
}

export type CaseOpened = {
  type: 'CaseOpened'
  /** What people call the case by on paper and on the phone. */
  reference: string
  caseType: CaseType
  title: string
  about: string
  sides: readonly { readonly side: Side; readonly label: string }[]
  court?: Court
  rules: RuleSet
  way: Way
  jointOpen: boolean
  /** How many days without a word end the mediation (Evidence Code 1125(a)(5): 10 unless agreed). */
  silenceDays: number
}
export type InvitationSent = {
  type: 'InvitationSent'
  participant: ParticipantId
  side: Side
  role: SideRole
  name: string
  /** What the invitation says of the case: a person invited reads nothing else of it. */
  title: string
  caseType: CaseType
  words: string
  /** For who confirms by them before they read the board. */
  rules?: RuleSet
}
/** The same invitation once more, under a new link; until it is answered, every link to it opens it. */
export type InvitationSentAgain = {
  type: 'InvitationSentAgain'
  participant: ParticipantId
  side: Side
  /** Of the schedule; without one somebody sent it by hand. */
  round?: number
  changed?: readonly Changed[]
}
/** Not me: it reached somebody else, who reads nothing more of it. */
export type Answer = 'accepted' | 'declined' | 'not-me'
export type InvitationAnswered = {
  type: 'InvitationAnswered'
  participant: ParticipantId
  side: Side
  answer: Answer
  reason: string
}
export type ParticipantSeated = {
  type: 'ParticipantSeated'
  participant: ParticipantId
  seat: Seat
  role: Role
  name: string
  /** Of an observer who was seated without a proposal: who seats them says that every side was asked and agreed. */
  sidesAgreed?: true
}
export type ParticipantLeft = { type: 'ParticipantLeft'; participant: ParticipantId }
export type ConveningFact =
  | CaseOpened
  | InvitationSent
  | InvitationSentAgain
  | InvitationAnswered
  | ParticipantSeated
  | ParticipantLeft

export type ConveningCommand =
  | {
      type: 'InviteParticipant'
      participant: ParticipantId
      side: Side
      role: SideRole
      name: string
      words: string
    }
  | { type: 'SendInvitationAgain'; participant: ParticipantId; side: Side }
  /** The text is what they confirm who sit beside a side. */
  | { type: 'AnswerInvitation'; answer: Answer; reason: string; text?: ConfidentialityText }
  | { type: 'SeatInvited'; participant: ParticipantId; side: Side }
  | {
      type: 'SeatNeutral'
      participant: ParticipantId
      role: NeutralRole
      name: string
      /** Of an observer: read out to them and confirmed. */
      text?: ConfidentialityText
      /** Of an observer: every side was asked, and agreed to be watched by this person. */
      sidesAgree?: boolean
    }
  | { type: 'LeaveSeat' }
export type ConveningRefusal =
  | 'NotForThisSeat'
  | 'SideUnknown'
  | 'SidesMissing'
  | 'SideLabelRepeated'
  | 'AlreadyInvited'
  | 'InvitationNotOpen'
  | 'InvitationSentLately'
  | 'AskedForQuiet'
  | 'NothingToAnswer'
  | 'ConfidentialityNotConfirmed'
  | 'ConsentMissingOfSide'
  | 'InvitationNotAccepted'
  | 'AlreadySeated'
  | 'MediatorAlreadySeated'
  | 'LastManagerStays'

export type SeatedPerson = {
  readonly participant: ParticipantId
  readonly seat: Seat
  readonly role: Role
  readonly name: string
  readonly seatedAt: number
  readonly leftAt: number | undefined
}
export type Invitation = Omit<InvitationSent, 'type'> & {
  readonly sentAt: number
  readonly answer: Answer | undefined
  readonly writing: Writing
}
export type Convening = {
  readonly opened: (CaseOpened & { readonly openedAt: number }) | undefined
  readonly people: ReadonlyMap<ParticipantId, SeatedPerson>
  readonly invitations: ReadonlyMap<ParticipantId, Invitation>
  /** Whose mails come back. */
  readonly unreached: ReadonlySet<ParticipantId>
}
export const noOneYet: Convening = {
  opened: undefined,
  people: new Map(),
  invitations: new Map(),
  unreached: new Set(),
}

export const sidesOf = ({ opened }: Convening): readonly Side[] =>
  opened?.sides.map(({ side }) => side) ?? []
export const seated = ({ people }: Convening): readonly SeatedPerson[] =>
  [...people.values()].filter(({ leftAt }) => leftAt === undefined)

/** A mailbox is not flooded: so long an invitation waits before it is sent again. In milliseconds. */
export const SENT_AGAIN_AFTER = 60 * 60_000

export function decideConvening(
  { me, board, rooms }: ViewOf<{ convening: Convening }>,
  command: ConveningCommand,
  at: number,
): Decision<ConveningFact | ConfidentialityConfirmed, ConveningRefusal> {
  const { convening } = board
  switch (command.type) {
    case 'InviteParticipant': {
      const { type: _, ...invitation } = command
      const ownSide = me.seat === command.side && ['party', 'attorney'].includes(me.role)
      if (me.state !== 'seated') return refuse('NotForThisSeat')
      if (me.seat !== 'manager' && !(ownSide && command.role !== 'party')) {
        return refuse('NotForThisSeat')
      }
      const { opened } = convening
      if (!opened || !sidesOf(convening).includes(command.side)) return refuse('SideUnknown')
      const desk = rooms.get(`desk:${command.side}`)?.convening
      const known = desk?.invitations.has(command.participant)
      if (known || convening.people.has(command.participant)) return refuse('AlreadyInvited')
      const { title, caseType, rules } = opened
      const confirmed = listens(command.role) ? { rules } : {}
      return accept({ type: 'InvitationSent', ...invitation, title, caseType, ...confirmed })
    }
    case 'SendInvitationAgain': {
      const { participant, side } = command
      if (me.seat !== 'manager' || me.state !== 'seated') return refuse('NotForThisSeat')
      const invitation = rooms.get(`desk:${side}`)?.convening.invitations.get(participant)
      if (!invitation || invitation.answer) return refuse('InvitationNotOpen')
      if (invitation.writing.quiet) return refuse('AskedForQuiet')
      if (at < invitation.sentAt + SENT_AGAIN_AFTER) return refuse('InvitationSentLately')
      return accept({ type: 'InvitationSentAgain', participant, side })
    }
    case 'AnswerInvitation': {
      if (me.state !== 'invited' || !isSide(me.seat)) return refuse('NothingToAnswer')
      const { participant, seat: side } = me
      const invitation = rooms.get(`desk:${side}`)?.convening.invitations.get(participant)
      if (!invitation || invitation.answer) return refuse('NothingToAnswer')
      const confirmed = besideAnswer(invitation, command)
      if (!confirmed.ok) return confirmed
      const { answer, reason } = command
      const answered = { type: 'InvitationAnswered', participant, side, answer, reason } as const
      return accept<ConveningFact | ConfidentialityConfirmed>(answered, ...confirmed.records)
    }
    case 'SeatInvited': {
      if (me.seat !== 'manager') return refuse('NotForThisSeat')
      const { participant, side } = command
      const invitation = rooms.get(`desk:${side}`)?.convening.invitations.get(participant)
      if (invitation?.answer !== 'accepted') return refuse('InvitationNotAccepted')
      if (convening.people.has(participant)) return refuse('AlreadySeated')
      const { role, name } = invitation
      return accept({ type: 'ParticipantSeated', participant, seat: side, role, name })
    }
    case 'SeatNeutral': {
      const { participant, role, name } = command
      if (me.seat !== 'manager') return refuse('NotForThisSeat')
      if (convening.people.has(participant)) return refuse('AlreadySeated')
      if (role === 'mediator' && seated(convening).some((p) => p.role === 'mediator')) {
        return refuse('MediatorAlreadySeated')
      }
      const watches = role === 'observer'
      // Nobody is watched whom nobody asked: proposed or at once, each side has agreed.
      if (watches && command.sidesAgree !== true) return refuse('ConsentMissingOfSide')
      const confirmed = besideSeat(participant, role, command.text)
      if (!confirmed.ok) return confirmed
      const seat = seatOfNeutral(role)
      const agreed = watches ? { sidesAgreed: true as const } : {}
      return accept<ConveningFact | ConfidentialityConfirmed>(
        { type: 'ParticipantSeated', participant, seat, role, name, ...agreed },
        ...confirmed.records,
      )
    }
    case 'LeaveSeat': {
      if (me.state !== 'seated') return refuse('NotForThisSeat')
      const managers = seated(convening).filter((p) => p.seat === 'manager')
      if (me.seat === 'manager' && managers.length < 2) return refuse('LastManagerStays')
      return accept({ type: 'ParticipantLeft', participant: me.participant })
    }
  }
}

export function evolveConvening(
  state: Convening,
  { at, fact }: Recorded<ConveningFact>,
): Convening {
  switch (fact.type) {
    case 'CaseOpened':
      return { ...state, opened: { ...fact, openedAt: at } }
    case 'InvitationSent': {
      const { type: _, ...sent } = fact
      const invitation = { ...sent, sentAt: at, answer: undefined, writing: firstSent(at) }
      return { ...state, invitations: put(state.invitations, fact.participant, invitation) }
    }
    case 'InvitationSentAgain': {
      const { round, changed = [] } = fact
      const again = ({ writing, ...invitation }: Invitation) => {
        const rounds = round ?? writing.rounds
        // What a manager set was for this one letter; the schedule goes on after it.
        const set = round === undefined ? writing.set : undefined
        const written = { ...writing, lastSentAt: at, rounds, changed, set }
        return { ...invitation, sentAt: at, writing: written }
      }
      return { ...state, invitations: change(state.invitations, fact.participant, again) }
    }
    case 'InvitationAnswered': {
      const { answer, participant } = fact
      const answered = (invitation: Invitation) => ({ ...invitation, answer })
      return { ...state, invitations: change(state.invitations, participant, answered) }
    }
    case 'ParticipantSeated': {
      const { type: _, sidesAgreed: __, ...person } = fact
      const sits = { ...person, seatedAt: at, leftAt: undefined }
      return { ...state, people: put(state.people, fact.participant, sits) }
    }
    case 'ParticipantLeft': {
      const left = (person: SeatedPerson) => ({ ...person, leftAt: at })
      return { ...state, people: change(state.people, fact.participant, left) }
    }
  }
}
