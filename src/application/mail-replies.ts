// The addresses a mail of ours carries: where to answer it, and where it comes back to. Both new with each mail.
import { viewOf } from '../domain/mediation.ts'
import { isSide, type Me, type Side } from '../domain/seats.ts'
import type { House } from './house.ts'
import { daysLater } from './limits.ts'
import type { AnswerPlace } from './mail-in-ports.ts'
import type { AnswerBy, Message } from './mail-ports.ts'
import type { CaseId, PersonId } from './ports.ts'

/** So long an answer to a mail still finds its room, in days. */
const ANSWERED_WITHIN = 60

type Replying = Pick<House, 'record' | 'mailIn' | 'clock' | 'chance'>
export type Returning = Pick<House, 'clock' | 'chance'> & {
  readonly mailIn: Pick<House['mailIn'], 'domain' | 'addresses'>
}

/** Where a mail comes back to: from there it says that this person's mailbox is gone, as long as it is theirs. */
export async function returnOf(
  { mailIn, clock, chance }: Returning,
  scope: string,
  { person, mail }: { readonly person: PersonId; readonly mail: string },
): Promise<Pick<Message, 'returnTo'>> {
  if (mailIn.domain === undefined) return {}
  const at = clock.now()
  const bounce = chance.id('bounce address', scope)
  const place = { kind: 'bounces', person, mail } as const
  await mailIn.addresses.keep(bounce, place, at, daysLater(at, ANSWERED_WITHIN))
  return { returnTo: `bounce+${bounce}@${mailIn.domain}` }
}
export type Replies = Pick<Message, 'replyTo' | 'returnTo'> & { readonly answer?: AnswerBy }

/** The scope is the recipient's own: nothing of another's mail shifts what is drawn. */
export async function repliesOf(
  house: Replying,
  scope: string,
  to: {
    readonly person: PersonId
    readonly mail: string
    readonly caseId: CaseId
    readonly me: Pick<Me, 'participant' | 'seat' | 'state'>
  },
): Promise<Replies> {
  const { domain, addresses } = house.mailIn
  if (domain === undefined) return {}
  const { person, caseId, me } = to
  const at = house.clock.now()
  const until = daysLater(at, ANSWERED_WITHIN)
  const returns = await returnOf(house, scope, to)
  const { participant, seat } = me
  if (!isSide(seat)) return { ...returns, answer: 'signing in' }
  const room = await roomOf(house, caseId, seat, me.state)
  const reply = house.chance.id('reply address', scope)
  await addresses.keep(reply, { kind: 'answers', person, caseId, participant, room }, at, until)
  return { ...returns, replyTo: `reply+${reply}@${domain}`, answer: 'mail' }
}

/** With the mediator once there is something to mediate; before, and who is not seated, at their own side's desk. */
async function roomOf(
  { record }: Replying,
  caseId: CaseId,
  side: Side,
  state: Me['state'],
): Promise<AnswerPlace['room']> {
  if (state === 'invited') return `desk:${side}`
  const outcome = await record.act({ registrar: true }, caseId, ({ me, entries }) => ({
    result: viewOf(me, entries).board.groundRules.startedAt !== undefined,
  }))
  const started = outcome.found && 'result' in outcome && outcome.result
  return started ? `caucus:${side}` : `desk:${side}`
}
