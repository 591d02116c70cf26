// The seats at the table, the roles people hold in them, and the names of the rooms.

/** People who share one interest in a case. */
export type Side = `side-${string}`
/** People take and leave seats; what is said is said to the seat. */
export type Seat = Side | 'neutral' | 'observer' | 'manager'

export type SideRole = 'party' | 'attorney' | 'decision-maker' | 'support-person' | 'interpreter'
export type NeutralRole = 'mediator' | 'co-mediator' | 'observer'
export type Role = SideRole | NeutralRole | 'case-manager'

/** `safety` is what people answer who were asked in private whether they are safe. */
export type Room =
  | 'board'
  | 'joint'
  | 'neutrals'
  | 'safety'
  | `${'caucus' | 'team' | 'desk'}:${Side}`
export const caucusOf = (side: Side): Room => `caucus:${side}`
export const deskOf = (side: Side): Room => `desk:${side}`

/** One person in one case in one role: random, and of this case alone. */
export type ParticipantId = string

/** Who looks and who acts. Who is invited sits nowhere yet: a side's person at its desk, a proposed neutral at the board. */
export type Me = {
  readonly participant: ParticipantId
  readonly seat: Seat
  readonly role: Role
  readonly state: 'invited' | 'seated'
}

export const isSide = (seat: Seat): seat is Side =>
  seat !== 'neutral' && seat !== 'observer' && seat !== 'manager'

/** Who binds a side: makes and answers offers, authorises words, approves drafts. */
export const speaksForSide = (me: Me): me is Me & { seat: Side } =>
  isSide(me.seat) && speaksInRole(me.role)
export const speaksInRole = (role: Role): boolean =>
  ['party', 'attorney', 'decision-maker'].includes(role)

/** Who sits beside a side and speaks for nobody. */
export const sitsBeside = (role: Role): boolean =>
  role === 'interpreter' || role === 'support-person'

/** A support person sits beside somebody, and takes no part in what is said before everybody (Family Code 6303(c)). */
export const isSilentTogether = ({ role }: Pick<Me, 'role'>): boolean => role === 'support-person'

/** Who is only proposed reads the board, and conducts nothing. */
export const conducts = (me: Me): boolean =>
  me.state === 'seated' && (me.role === 'mediator' || me.role === 'co-mediator')

export const seatOfNeutral = (role: NeutralRole): Seat =>
  role === 'observer' ? 'observer' : 'neutral'
