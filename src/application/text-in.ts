// A text that came in: what it asks for is done as whoever has shown the number to be theirs, and anybody else is told
// one thing, whether the number is known or not.
import type { Language } from '../domain/clauses.ts'
import type { Command, View } from '../domain/mediation.ts'
import { offerToHold } from '../domain/next-step.ts'
import { caucusOf, deskOf, isSide } from '../domain/seats.ts'
import { answerIn } from './answer-commands.ts'
import { type AnsweringHouse, answer as answered } from './answering.ts'
import { answerInvitation } from './answering-invitations.ts'
import { carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import { limits } from './limits.ts'
import { lookUp } from './look-up.ts'
import { believed, type Claim, type HeardText, isShared, isSilenced } from './phones.ts'
import type { CaseId, PersonId } from './ports.ts'
import { once, sendText } from './telling.ts'
import { commandIn, type TextCommand } from './text-commands.ts'
import type { JobOf } from './work.ts'

export type TextHouse = AnsweringHouse &
  Pick<House, 'textsIn' | 'texts' | 'textOut' | 'sendings' | 'limits'>
type Answer = string | undefined
type Meant = { readonly caseId: CaseId; readonly person: PersonId }

/** So long an answer to "which one?" counts. In milliseconds. */
const CHOICE_LASTS = 60 * 60_000
/** As many as fit one text with a program's name each. */
const MOST_CHOICES = 4

/** Done twice it does nothing twice: an answer is begun once, and what is posted has the text's own key. */
export async function hearText(house: TextHouse, { text }: JobOf<'HearText'>): Promise<void> {
  const heard = await house.textsIn.waiting(text)
  if (!heard) return
  const sending = `answer ${text}`
  // An answer that could not be handed over has taken its turns: it takes no others, and is not left out for want of one.
  const taken = await house.sendings.known(sending)
  const limited = taken ? { ...house, limits: { take: async () => 0 } } : house
  const answer = await answerTo(limited, text, heard)
  if (answer !== undefined) {
    const { from } = heard
    // By the text it answers: nobody's answers shift another's.
    const id = house.chance.id('text', `answer ${text}`)
    await once(house, { sending, id }, (same) =>
      sendText(house.textOut, async () => ({
        to: from,
        text: answer,
        id: same,
        at: house.clock.now(),
      })),
    )
  }
  await house.textsIn.done(text)
}

async function answerTo(house: TextHouse, text: string, heard: HeardText): Promise<Answer> {
  const { phones, texts, clock } = house
  const { from, words } = heard
  const at = clock.now()
  const command = commandIn(words)
  // What ends things is heard however much somebody writes.
  if (command.do === 'stop' || command.do === 'not me') {
    const before = await phones.isStopped(from)
    if (command.do === 'not me') {
      await house.conveningMarks.notReached(await phones.claims(from), 'text', at)
    }
    await phones.stop(from, at, command.do === 'not me')
    if (before) return undefined
    return command.do === 'stop'
      ? texts.stopped(command.language)
      : texts.forgotten(command.language)
  }
  if ((await house.limits.take(limits.textIn, from, at)) > 0) return undefined
  if (command.do === 'start') {
    await phones.start(from)
    return (await phones.isStopped(from)) ? undefined : texts.started(command.language)
  }
  if (await phones.isStopped(from)) return undefined
  const done = (await answeredAs(house, text, heard)) ?? (await doneAs(house, text, from, command))
  if (done !== undefined) return done
  // The same for a number nobody knows, one that is not proven, and one that two sides share.
  if ((await house.limits.take(limits.textHelp, from, at)) > 0) return undefined
  return texts.help('language' in command ? command.language : undefined)
}

/** What is asked of them, and what they say to it; a code that is none of theirs may be one of an invitation. */
async function answeredAs(
  house: TextHouse,
  text: string,
  { from, words }: HeardText,
): Promise<Answer> {
  const { phones, texts } = house
  const command = answerIn(words)
  if (!command) return undefined
  const all = await phones.claims(from)
  const claims = believed(all)
  if (isShared(claims)) return undefined
  const own = claims.filter(({ proven, seat }) => proven && isSide(seat))
  const [first, ...more] = own.map(
    ({ person, caseId, participant }) =>
      ({ person, caseId, participant, by: 'text', address: from }) as const,
  )
  const language = own[0]?.language
  // Two people with one telephone, in cases of their own: what is one's is not read or done with the other's code.
  if (!first || !language || own.some(({ person }) => person !== first.person)) return undefined
  const mayRead = async (code?: string) =>
    code === undefined
      ? ((await phones.of(first.person))?.reads ?? false)
      : /^\d{6}$/.test(code) && (await phones.mayRead(first.person, code))
  const message = { among: [first, ...more] as const, language, message: text, words, mayRead }
  const said = await answered(house, { ...message, inParts: texts.inParts }, command)
  if (said.says === 'wrong code' && (command.do === 'yes' || command.do === 'accept')) {
    const { code } = command
    const by = { claims: all, code, language }
    return (await accepted(house, from, by)) ?? texts.answer(language, said)
  }
  return texts.answer(language, said)
}

/** Nothing, where there is no more to say than to anybody. */
async function doneAs(
  house: TextHouse,
  text: string,
  from: string,
  command: TextCommand,
): Promise<Answer> {
  const { phones, texts, clock } = house
  const all = await phones.claims(from)
  const claims = believed(all)
  if (isShared(claims)) return undefined
  if (command.do === 'accept') return accepted(house, from, { ...command, claims: all })
  const own = claims.filter(({ proven, seat }) => proven && isSide(seat))
  const [first] = own
  if (!first) return undefined
  const { language } = first
  switch (command.do) {
    case 'reply': {
      if (command.words === '') return texts.answer(language, { says: 'unclear' })
      if (own.length === 1) return posted(house, text, first, command.words, language)
      if (own.length > MOST_CHOICES) return texts.notPosted(language)
      const among = own.map(({ caseId, person }) => ({ caseId, person }))
      await phones.ask(from, { words: command.words, among }, clock.now() + CHOICE_LASTS)
      return texts.which(language, own.map(choiceFor))
    }
    case 'choose': {
      const asked = await phones.asked(from, clock.now())
      const meant = asked?.among[command.number - 1]
      if (!asked || !meant) return texts.answer(language, { says: 'unclear' })
      // Whoever sat there then may not any more.
      const still = own.some(
        ({ caseId, person }) => caseId === meant.caseId && person === meant.person,
      )
      const answer = !still
        ? texts.notPosted(language)
        : asked.moreTime === undefined
          ? await posted(house, text, meant, asked.words, language)
          : await askedForTime(house, text, meant, asked.moreTime, language)
      await phones.answered(from)
      return answer
    }
    case 'more time': {
      if (own.length === 1) return askedForTime(house, text, first, command.days, language)
      if (own.length > MOST_CHOICES) return texts.notPosted(language)
      const among = own.map(({ caseId, person }) => ({ caseId, person }))
      const choice = { words: '', moreTime: command.days, among }
      await phones.ask(from, choice, clock.now() + CHOICE_LASTS)
      return texts.which(language, own.map(choiceFor))
    }
    case 'read':
      return read(house, own, command.code, language)
    default:
      return undefined
  }
}

/** The program and the person's own initials: nothing of the case, and of nobody else. */
const choiceFor = ({ program, name }: Claim): string => {
  const initials = name
    .split(/\s+/)
    .slice(0, 3)
    .map((part) => [...part][0]?.toUpperCase() ?? '')
  return `${program.slice(0, 24)} (${initials.join('')})`
}

async function accepted(
  house: TextHouse,
  from: string,
  {
    claims,
    code,
    language,
  }: { readonly claims: readonly Claim[]; readonly code: string; readonly language: Language },
): Promise<Answer> {
  const at = house.clock.now()
  if ((await house.limits.take(limits.textCode, from, at)) > 0) return undefined
  // Whoever reads this number alone does not accept with it for somebody who sits elsewhere.
  const isHeard = (one: Meant) => !isSilenced(claims, one)
  const invited = await house.phones.invitedBy(from, code, at, isHeard)
  if (!invited) return undefined
  const { caseId, participant, person } = invited
  const own = claims.find((one) => one.person === person && one.caseId === caseId)?.language
  const visited = { caseId, participant, step: 'visited', channel: 'text', at } as const
  await house.conveningMarks.mark(visited)
  const said = await answerInvitation(house, { person, caseId, participant }, 'accepted')
  return said.says === 'done'
    ? house.texts.accepted(own ?? language)
    : house.texts.answer(own ?? language, said)
}

/**
 * Their side's caucus; its desk before the start alone: who is used to writing to the mediator is not read by the
 * program once there is nothing to be said any more.
 */
const roomOf = (view: View) => {
  const { seat, state } = view.me
  if (!isSide(seat)) return undefined
  const begun = state === 'seated' && view.board.groundRules.startedAt !== undefined
  return begun ? caucusOf(seat) : deskOf(seat)
}

/** Once, however often the provider brings the same text. */
async function doneByText(
  house: TextHouse,
  text: string,
  { caseId, person }: Meant,
  command: (view: View) => Command,
): Promise<undefined | Why> {
  const key = `text ${text}`
  const repeatable = { key, request: house.hash(key) }
  const done = await carryOut(house, { actor: { person }, caseId, command, repeatable })
  return done.ok ? undefined : (whys[done.refusal] ?? 'otherwise')
}

type Why = 'ended' | 'not in yet' | 'rules first' | 'otherwise'
/** Of what they see themselves. Anything else is done on the pages, where it is said at length. */
const whys: Readonly<Record<string, Why>> = {
  MediationIsEnded: 'ended',
  NotForThisSeat: 'not in yet',
  GroundRulesNotAccepted: 'rules first',
}
const notDone = ({ texts }: TextHouse, language: Language, why: Why): string =>
  why === 'otherwise' ? texts.notPosted(language) : texts.answer(language, { says: why })

async function posted(
  house: TextHouse,
  text: string,
  meant: Meant,
  words: string,
  language: Language,
): Promise<Answer> {
  const why = await doneByText(house, text, meant, (view) => ({
    type: 'PostMessage',
    room: (roomOf(view) ?? 'joint') as `desk:side-${string}`,
    words,
    via: 'text',
  }))
  return why ? notDone(house, language, why) : house.texts.posted(language)
}

async function askedForTime(
  house: TextHouse,
  text: string,
  meant: Meant,
  days: number,
  language: Language,
): Promise<Answer> {
  const why = await doneByText(house, text, meant, (view) => ({
    ...{ type: 'AskMoreTime', days },
    holds: offerToHold(view, house.clock.now()),
  }))
  return why ? notDone(house, language, why) : house.texts.moreTime(language)
}

/** With the code that they chose for it, each time. It is their own look, as a page would be. */
async function read(
  house: TextHouse,
  own: readonly Claim[],
  code: string,
  language: Language,
): Promise<Answer> {
  const [first] = own
  if (!first) return undefined
  // Which of them is meant nobody can say by text: whatever the code.
  if (own.length > 1) return house.texts.answer(language, { says: 'elsewhere' })
  const mayRead = /^\d{6}$/.test(code) && (await house.phones.mayRead(first.person, code))
  if (!mayRead) return house.texts.answer(language, { says: 'how to read' })
  const looked = await lookUp(house.reader, first.person, first.caseId, (view) => {
    const room = roomOf(view)
    return room ? [{ room, most: 20 }] : []
  })
  const { participant } = first
  const newest = (looked?.stretches[0] ?? [])
    .filter(({ fact, by }) => fact.type === 'MessagePosted' && by !== participant)
    .toSorted((a, b) => b.number - a.number)[0]
  if (newest?.fact.type !== 'MessagePosted') return house.texts.nothingToRead(language)
  return house.texts.content(language, newest.fact.words)
}
