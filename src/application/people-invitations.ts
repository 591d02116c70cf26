// An invitation by mail: read, asked about and answered with its link alone, and with no account.
import type { Answer, Invitation } from '../domain/convening.ts'
import { type View, viewOf } from '../domain/mediation.ts'
import { deskOf, isSide, type Side } from '../domain/seats.ts'
import { INVITATION_LASTS } from './asked-acts.ts'
import { carryOut } from './carry-out.ts'
import { textsOfInvitation, textWith } from './confidentiality-text.ts'
import { gotMail } from './got-mail.ts'
import type { House } from './house.ts'
import { limits } from './limits.ts'
import { type Looked, lookUp } from './look-up.ts'
import { repliesOf } from './mail-replies.ts'
import { ifInReach, OutOfReach } from './out-of-reach.ts'
import { isSecret, isShortSecret, secret, shortSecret } from './people.ts'
import type { Program } from './people-ports.ts'
import type { CaseId, PersonId } from './ports.ts'
import { type Channel, may } from './reach.ts'
import { tell } from './telling.ts'
import type { JobOf } from './work.ts'

export type OpenedInvitation = {
  readonly caseId: CaseId
  readonly person: PersonId
  readonly side: Side
  readonly language: 'en' | 'es'
  readonly timeZone: string
  /** Whose code opened it. */
  readonly letter: string | undefined
  /** By which channel its link came. */
  readonly channel: Channel
  readonly invitation: Invitation
  readonly program: Program
  /** Their questions and what was answered at their side's desk, oldest first. */
  readonly said: Looked['stretches'][number]
}

/** What people, their sign-in and their mail need of the house. */
export type PeopleHouse = Pick<
  House,
  | 'record'
  | 'reader'
  | 'directory'
  | 'programs'
  | 'signIns'
  | 'sessions'
  | 'signInLog'
  | 'tokens'
  | 'invitationLinks'
  | 'reaches'
  | 'conveningMarks'
  | 'letters'
  | 'limits'
  | 'mails'
  | 'mailOut'
  | 'mailIn'
  | 'preferences'
  | 'pgp'
  | 'needsMoreThanMailbox'
  | 'phones'
  | 'textsIn'
  | 'askedActs'
  | 'texts'
  | 'textOut'
  | 'sendings'
  | 'later'
  | 'hash'
  | 'clock'
  | 'chance'
>

export async function sendInvitation(
  house: PeopleHouse,
  { caseId, participant, round, waited }: JobOf<'SendInvitation'>,
  work: string,
): Promise<void> {
  const { record, directory, reaches, letters, mails, texts, phones, clock, chance } = house
  const outcome = await record.act({ registrar: true }, caseId, ({ me, entries }) => ({
    result: invitationIn(viewOf(me, entries), participant),
  }))
  const invitation = outcome.found && 'result' in outcome ? outcome.result : undefined
  if (!invitation || invitation.answer || invitation.writing.quiet) return
  const person = await directory.holderOf(caseId, participant)
  if (person === undefined) return
  if (may(await reaches.of(caseId, participant), 'letter')) {
    const { sentAt } = invitation
    await letters.want({ caseId, participant, person, sentAt })
  }
  const of = round === undefined ? {} : { round }
  const kept = async (link: string) => {
    const at = clock.now()
    await house.invitationLinks.keep({ secret: link, caseId, participant, person, at })
    return link
  }
  await tell(house, {
    ...{ kind: 'invitation', caseId, participant, person, work, waited },
    byHand: round === undefined,
    later: (channel) => ({
      job: { type: 'SendInvitation', caseId, participant, ...of, waited: channel },
      name: `invitation ${caseId} ${participant} ${channel}`,
    }),
    mail: async (language, mail) => {
      const link = await kept(secret(chance, 'invitation link', participant))
      const me = { participant, seat: invitation.side, state: 'invited' } as const
      const to = { person, mail, caseId, me }
      const { answer, ...replies } = await repliesOf(house, `invitation ${participant}`, to)
      const code = answer === 'mail' ? await codeByMail(house, to, participant) : undefined
      return { ...mails.invitation(language, link, answer, code), ...replies }
    },
    text: async (language, phone) => {
      const link = await kept(shortSecret(chance, 'short invitation link', participant))
      const code = chance.code('invitation code', participant, 6)
      const until = clock.now() + CODE_LASTS
      await phones.invite({ caseId, participant, person, work, phone, code, until })
      return texts.invitation(language, { link, code })
    },
    told: async (channel, { as, at }) => {
      const { mark, notReached } = house.conveningMarks
      const sent = { caseId, participant, channel, at }
      await mark({ ...sent, step: 'invited' })
      if (channel === 'text' && as === 'taken') await phones.invited({ caseId, participant, work })
      if (as === 'never') await notReached([sent], channel, at)
      // A mail that was taken has arrived until it comes back; of a text its receipt tells.
      else if (channel === 'mail') await mark({ ...sent, step: 'reached' })
    },
  })
}

/** So that it can be answered by mail, from the mailbox it was sent to. */
async function codeByMail(
  { askedActs, chance, clock }: PeopleHouse,
  { person, caseId, mail }: Parameters<typeof repliesOf>[2],
  participant: string,
): Promise<string> {
  const code = chance.code('invitation code by mail', participant, 6)
  const who = { person, caseId, participant, by: 'mail', address: mail } as const
  const matter = { kind: 'invitation' } as const
  const act = {
    ...who,
    stage: 'asked back',
    matter,
    part: 0,
    words: '',
    name: '',
    message: '',
  } as const
  await askedActs.keep(act, code, clock.now() + INVITATION_LASTS)
  return code
}

/** The code of an invitation by text, from the number it was sent to. In milliseconds. */
const CODE_LASTS = 30 * 24 * 3_600_000

const invitationIn = (view: View, participant: string): Invitation | undefined => {
  for (const [, { convening }] of view.rooms) {
    const invitation = convening.invitations.get(participant)
    if (invitation) return invitation
  }
  return undefined
}

const MOST_SAID = 50

/** Reading changes nothing. A link that never was, was answered or was taken back is one answer. */
export async function openInvitation(
  house: Pick<House, 'reader' | 'invitationLinks' | 'programs' | 'clock'>,
  link: string,
): Promise<OpenedInvitation | undefined> {
  const { reader, invitationLinks, programs, clock } = house
  const known = isSecret(link) || isShortSecret(link)
  const found = known ? await invitationLinks.find(link, clock.now()) : undefined
  if (!found) return undefined
  const { caseId, participant, person, language, timeZone, letter } = found
  const seen = await lookUp(reader, person, caseId)
  if (!seen) return undefined
  const { me } = seen.view
  if (me.participant !== participant || me.state !== 'invited' || !isSide(me.seat)) return undefined
  const invitation = invitationIn(seen.view, participant)
  const program = await programs.programOf(caseId)
  if (!invitation || invitation.answer || !program) return undefined
  const room = deskOf(me.seat)
  const read = await reader.readRoom(person, caseId, { room, most: MOST_SAID })
  const said = (read?.entries ?? []).filter(({ fact }) => fact.type === 'MessagePosted')
  const channel = letter ? 'letter' : isShortSecret(link) ? 'text' : 'mail'
  const { seat: side } = me
  return { caseId, person, side, language, timeZone, letter, channel, invitation, program, said }
}

export type Answered =
  | { readonly answer: 'declined' | 'not-me' | 'unconfirmed' }
  | { readonly answer: 'accepted'; readonly caseId: CaseId; readonly token: string }

/** Whoever accepts is seated at once and goes on to this case, and to no other, as who they are. */
export async function answerInvitation(
  house: PeopleHouse,
  link: string,
  {
    answer,
    reason,
    browser,
    confidentiality,
  }: {
    readonly answer: Answer
    readonly reason: string
    readonly browser: string
    /** The digest of what they confirm who sit beside a side. */
    readonly confidentiality?: string | undefined
  },
): Promise<Answered | undefined> {
  const opened = await openInvitation(house, link)
  if (!opened) return undefined
  const { caseId, person, side, invitation, letter, channel } = opened
  const { participant } = invitation
  const texts = textsOfInvitation(invitation, house.hash)
  const text = textWith(texts, confidentiality)
  if (answer === 'accepted' && texts.length > 0 && !text) return { answer: 'unconfirmed' }
  const said = { type: 'AnswerInvitation', answer, reason } as const
  const command = text ? { ...said, text } : said
  // Before the answer: who is seated by the clerk in between joined by this way, too.
  if (answer !== 'not-me') await visited(house, opened)
  // Once it is given, every other code is closed.
  if (letter && answer === 'accepted') await house.letters.accepted(letter, house.clock.now())
  const answered = await carryOut(house, { actor: { person }, caseId, command })
  if (!answered.ok) return undefined
  if (answer === 'not-me') {
    const { conveningMarks, clock } = house
    const at = clock.now()
    const whose = { caseId, participant }
    await ifInReach(conveningMarks.mark({ ...whose, step: 'invited', channel, at }))
    await ifInReach(conveningMarks.notReached([whose], channel, at))
  }
  if (answer !== 'accepted') return { answer }
  await ifInReach(seatInvited(house, { type: 'SeatInvited', caseId, participant, side }))
  if (channel === 'mail') await ifInReach(gotMail(house, { person, caseId, participant }))
  try {
    return { answer, caseId, token: await enterCase(house, person, caseId, browser) }
  } catch (error) {
    // The answer stands already: nobody may be told that nothing was kept.
    throw error instanceof OutOfReach ? new OutOfReach('unknown', error) : error
  }
}

/** A session for one case and for nothing else. */
export async function enterCase(
  { clock, chance, sessions }: Pick<House, 'clock' | 'chance' | 'sessions'>,
  person: PersonId,
  caseId: CaseId,
  browser: string,
): Promise<string> {
  const session = chance.id('session', person)
  const token = secret(chance, 'session token', session)
  const how = 'invitation link'
  await sessions.start({ session, token, browser, at: clock.now(), person, how, onlyCase: caseId })
  return token
}

/** Nobody writes about this invitation again; it stays open. */
export async function askForQuiet(house: PeopleHouse, link: string): Promise<boolean> {
  const opened = await openInvitation(house, link)
  if (!opened) return false
  const { caseId, person } = opened
  const command = { type: 'AskForQuiet' } as const
  const done = await carryOut(house, { actor: { person }, caseId, command })
  return done.ok || done.refusal === 'NoChange'
}

/** Refused when they sit already, and that is well: it is done once at once, and once more as a job. */
export async function seatInvited(
  house: Pick<House, 'record' | 'clock' | 'chance' | 'conveningMarks'>,
  { caseId, participant, side }: JobOf<'SeatInvited'>,
): Promise<void> {
  const command = { type: 'SeatInvited', participant, side } as const
  await carryOut(house, { actor: { registrar: true }, caseId, command })
  await house.conveningMarks.mark({ caseId, participant, step: 'joined', at: house.clock.now() })
}

export async function askAboutInvitation(
  house: PeopleHouse,
  link: string,
  words: string,
): Promise<'asked' | 'NothingSaid' | 'TooMuch' | undefined> {
  const opened = await openInvitation(house, link)
  if (!opened) return undefined
  const { caseId, person, side } = opened
  const wait = await house.limits.take(limits.question, `${person} ${caseId}`, house.clock.now())
  if (wait > 0) return 'TooMuch'
  const command = { type: 'PostMessage', room: deskOf(side) as `desk:${Side}`, words } as const
  const done = await carryOut(house, { actor: { person }, caseId, command })
  if (done.ok) await visited(house, opened)
  return done.ok ? 'asked' : 'NothingSaid'
}

/** Opening a page changes nothing, and mail programs open links by themselves: what somebody did counts. */
async function visited(
  { conveningMarks, clock }: Pick<House, 'conveningMarks' | 'clock'>,
  { caseId, channel, invitation: { participant } }: OpenedInvitation,
): Promise<void> {
  const at = clock.now()
  await ifInReach(conveningMarks.mark({ caseId, participant, step: 'visited', channel, at }))
}
