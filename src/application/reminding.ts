// The clerk's gentle reminders: looked at when one may be due, on the view of the one person it is for, told once each.

import { seated, sidesOf } from '../domain/convening.ts'
import type { Fact } from '../domain/facts.ts'
import { hearingOf } from '../domain/hearing.ts'
import { type View, viewOf, weighs } from '../domain/mediation.ts'
import { daysAfter, nextReminder, nextTurn, owedBy, policyFor } from '../domain/reminders.ts'
import { roomFor, seating } from '../domain/rooms.ts'
import type { ParticipantId } from '../domain/seats.ts'
import type { House } from './house.ts'
import { repliesOf } from './mail-replies.ts'
import type { CaseId, DueJob, PersonId } from './ports.ts'
import { type Notice, type TellingHouse, tell } from './telling.ts'
import type { Handlers, JobOf } from './work.ts'

const DAY = 24 * 3_600_000
/** Looks fall on such instants, so that much that happens at once asks for one look. In milliseconds. */
const LOOKS_EVERY = 5 * 60_000
/** Who wants none, or cannot be told, may choose otherwise: while something waits for them it is looked at again. */
const LOOKS_AGAIN = 7 * DAY

const look = (caseId: CaseId, participant: ParticipantId, at: number): DueJob => {
  const dueAt = Math.ceil(at / LOOKS_EVERY) * LOOKS_EVERY
  const name = `remind ${caseId} ${participant} ${dueAt}`
  return { job: { type: 'Remind', caseId, participant }, dueAt, name }
}

/**
 * Whoever reads where something was recorded may have something new to do: they are looked at when the first reminder of
 * it could be due. Who does not read there is looked at no sooner and no later.
 */
export function looksFrom(
  caseId: CaseId,
  { board }: View,
  facts: readonly Fact[],
  at: number,
): readonly DueJob[] {
  const { convening } = board
  const seatsIn = seating(sidesOf(convening))
  const news = facts.filter(({ type }) => weighs(type))
  const moved = new Set(news.flatMap((fact) => seatsIn.get(roomFor(fact)) ?? []))
  const came = news.flatMap((f) => (f.type === 'ParticipantSeated' ? [f.participant] : []))
  const there = seated(convening)
    .filter(({ seat }) => moved.has(seat) && seat !== 'manager')
    .map(({ participant }) => participant)
  const hearings = news.flatMap((f) => (f.type === 'HearingMoved' ? [f.to ?? undefined] : []))
  const hearingOn = hearings.length > 0 ? hearings.at(-1) : hearingOf(board)
  const [first = 1] = daysAfter(at, hearingOn)
  return [...new Set([...there, ...came])].map((who) => look(caseId, who, at + first * DAY))
}

type RemindingHouse = TellingHouse &
  Pick<House, 'reminders' | 'record' | 'mailIn' | 'mails' | 'texts' | 'reader'>

/**
 * May be run twice and too often: what went out is noted, and what is not due any more, because it was done, or somebody
 * asked for time, is not told.
 */
export async function remind(
  house: RemindingHouse,
  { caseId, participant, waited }: JobOf<'Remind'>,
  work: string,
): Promise<void> {
  const { directory, reminders, preferences, later, clock } = house
  const person = await directory.holderOf(caseId, participant)
  const seen = person === undefined ? undefined : await reminders.asTheySee(person, caseId)
  // Who holds two seats sees the case from the first of them alone, and is reminded there.
  if (person === undefined || seen?.me.participant !== participant) return
  const now = clock.now()
  const owed = owedBy(seen.me, seen.entries, now)
  const again = (at: number) => later.add([look(caseId, participant, at)])
  const turn = nextTurn(seen.me, seen.entries, now)
  const turned = () => (turn === undefined ? undefined : again(turn))
  if (!owed) return turned()
  const { since } = owed
  const policy = policyFor(owed.step)
  const { preferences: chosen } = await preferences.of(person)
  const hearingOn = hearingOf(viewOf(seen.me, seen.entries).board)
  const sentSoFar = async () =>
    (await reminders.of(caseId, participant)).filter((at) => at >= since)
  const sent = await sentSoFar()
  const next = (of: readonly number[]) =>
    nextReminder({ ...owed, sent: of, howMany: chosen.reminders, hearingOn }, policy)
  // By its other channel the same reminder may have gone out, when this one was put off.
  const round = waited?.since === since ? waited.round : sent.length
  const isOther = round < sent.length
  const due = next(sent.slice(0, round))
  if (due === undefined) {
    const more = daysAfter(since, hearingOn, policy).length > sent.length
    return more ? again(now + LOOKS_AGAIN) : turned()
  }
  if (due > now) return isOther ? undefined : again(due)
  const collected = waited?.since === since ? waited.channel : undefined
  await tell(house, {
    ...noticeOf(house, { caseId, participant, person, work }, seen.me),
    waited: collected,
    later: (channel) => ({
      job: { type: 'Remind', caseId, participant, waited: { channel, since, round } },
      name: `remind ${caseId} ${participant} ${since} ${round} ${channel}`,
    }),
    told: async (_channel, { as }) => {
      if (as === 'taken') await reminders.keep({ caseId, participant, since, round, at: now })
    },
  })
  const after = await sentSoFar()
  // What was put off looks again by itself once it has gone out.
  const following = after.length > round ? (next(after) ?? turn) : now + LOOKS_AGAIN
  if (following !== undefined) await again(following)
}

/** That a mediator wrote to somebody is told as a reminder; to who wants none, as any message is. */
async function tellReminded(
  house: RemindingHouse,
  { caseId, participant, waited }: JobOf<'TellReminded'>,
  work: string,
): Promise<void> {
  const { directory, reader, preferences, later, clock } = house
  const person = await directory.holderOf(caseId, participant)
  const me = person === undefined ? undefined : await reader.seatOf(person, caseId)
  if (person === undefined || me?.state !== 'seated') return
  const { preferences: chosen } = await preferences.of(person)
  if (chosen.reminders === 'none' || chosen.wanted.reminder === 'none') {
    const name = `notify ${caseId} ${participant}`
    const job = { type: 'Notify', caseId, participant } as const
    return later.add([{ job, dueAt: clock.now(), name }])
  }
  await tell(house, {
    ...noticeOf(house, { caseId, participant, person, work }, me),
    waited,
    later: (channel) => ({
      job: { type: 'TellReminded', caseId, participant, waited: channel },
      name: `told reminded ${caseId} ${participant} ${channel}`,
    }),
  })
}

/** Of the clerk. */
export const reminderHandlers = (
  house: RemindingHouse,
): Pick<Handlers, 'Remind' | 'TellReminded'> => ({
  Remind: (job, work) => remind(house, job, work),
  TellReminded: (job, work) => tellReminded(house, job, work),
})

type To = Pick<Notice, 'caseId' | 'participant' | 'work'> & { readonly person: PersonId }

/** Says no more than that something waits, and how to ask for time. */
const noticeOf = (
  house: RemindingHouse,
  { caseId, participant, person, work }: To,
  me: View['me'],
): Omit<Notice, 'later'> => ({
  ...{ kind: 'reminder', caseId, participant, person, work },
  mail: async (language, mail) => {
    const to = { person, mail, caseId, me }
    const { answer, ...replies } = await repliesOf(house, `reminder ${caseId} ${participant}`, to)
    return { ...house.mails.reminder(language, answer), ...replies }
  },
  text: async (language) => house.texts.reminder(language),
})
