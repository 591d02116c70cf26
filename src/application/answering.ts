// Answering by mail or text, whichever: what is asked is shown, what binds is asked back once, and then it is done.
import type { Language } from '../domain/clauses.ts'
import type { AnswerCommand } from './answer-commands.ts'
import { actFor } from './answered-acts.ts'
import { answerInvitation } from './answering-invitations.ts'
import {
  type Answer,
  type Answerer,
  ASKED_BACK_LASTS,
  type AskedAct,
  type DoneBy,
  isSame,
  type Matter,
  SHOWN_LASTS,
} from './asked-acts.ts'
import { carryOut } from './carry-out.ts'
import type { House } from './house.ts'
import { lookUp } from './look-up.ts'
import { notPrintable } from './printing.ts'
import { offerOf, type ToAnswer, termsOf, whatIsAsked } from './what-is-asked.ts'

export type AnsweringHouse = Pick<
  House,
  | 'record'
  | 'reader'
  | 'programs'
  | 'askedActs'
  | 'conveningMarks'
  | 'preferences'
  | 'phones'
  | 'clock'
  | 'chance'
  | 'hash'
  | 'fonts'
>
/** One message of somebody who is who they seem, in those of their cases that they may mean. */
export type Message = {
  readonly among: readonly [Answerer, ...Answerer[]]
  readonly language: Language
  /** Names it: tried again it does the same. */
  readonly message: string
  readonly words: string
  /** Whether what there is to read may be sent to them here. */
  readonly mayRead: (code?: string) => Promise<boolean>
  /** How much goes into one message. */
  readonly inParts: (words: string) => readonly string[]
}

export async function answer(
  house: AnsweringHouse,
  message: Message,
  command: AnswerCommand,
): Promise<Answer> {
  const { askedActs } = house
  const [first] = message.among
  switch (command.do) {
    case 'unclear':
      return { says: 'unclear' }
    case 'reading': {
      if (!command.on) {
        if (first.by === 'text') await house.phones.setReading(first.person, undefined)
        else await askedActs.setPapersByMail(first.person, false, house.clock.now())
        return { says: 'reading off' }
      }
      if (await asksMore(house, message)) return { says: 'not this way' }
      const code = await askBack(house, message, first, { kind: 'reading' }, '')
      return { says: 'risk', code }
    }
    case 'next':
      return next(house, message, command.code)
    case 'offer': {
      if (await asksMore(house, message)) return { says: 'not this way' }
      if (!(await message.mayRead())) return { says: 'how to read' }
      if (message.among.length > 1) return { says: 'elsewhere' }
      const looked = await lookUp(house.reader, first.person, first.caseId)
      const matter = looked && offerOf(looked.view, command)
      if (!looked || !matter) return { says: 'elsewhere' }
      const code = await askBack(house, message, first, matter, '')
      const words = termsOf(looked.view, matter.terms, message.language).join('\n')
      return { says: 'asked back', kind: matter.kind, code, words }
    }
    case 'agree':
    case 'sign':
      // Before the code is looked at: it is not used up by a name that was forgotten.
      if (command.name === '') return { says: 'name missing' }
      return named(house, message, command)
    case 'time':
      return coded(house, message, command, command.numbers)
    default:
      return coded(house, message, command, '')
  }
}

const asksMore = async ({ askedActs }: AnsweringHouse, { among }: Message) => {
  let more = false
  // One after another, and all of them: what is asked for at once is asked in an order that nobody decides.
  for (const { person, caseId } of among) {
    if (await askedActs.asksMore(person, caseId)) more = true
  }
  return more
}

/** The first of their cases in which something is asked of them. */
async function next(house: AnsweringHouse, message: Message, code: string): Promise<Answer> {
  if (await asksMore(house, message)) return { says: 'not this way' }
  if (!(await message.mayRead(code))) return { says: 'how to read' }
  let otherwise: Answer = { says: 'nothing asked' }
  for (const who of message.among) {
    const asked = await askedOf(house, who, message.language)
    if (typeof asked === 'object') return show(house, message, who, asked)
    if (asked !== 'nothing') otherwise = { says: asked }
  }
  return otherwise
}

async function askedOf(
  { reader, programs, preferences, hash, clock }: AnsweringHouse,
  { person, caseId }: Answerer,
  language: Language,
) {
  const looked = await lookUp(reader, person, caseId)
  if (!looked) return 'nothing'
  const program = await programs.programOf(caseId)
  const { timeZone } = await preferences.of(person)
  return whatIsAsked(looked.view, { program, language, hash, at: clock.now(), timeZone })
}

/** One part at a time, each only when it is asked for; the code comes with the last: who has it had all of them. */
async function show(
  house: AnsweringHouse,
  { message, words, inParts }: Message,
  who: Answerer,
  { matter, paragraphs }: ToAnswer,
): Promise<Answer> {
  const { askedActs, clock } = house
  const at = clock.now()
  const before = await askedActs.shown(who, at)
  const parts = inParts(paragraphs.join('\n'))
  const goesOn = before && isSame(before.matter, matter) ? before : undefined
  const sent = goesOn?.message === message ? goesOn.part - 1 : (goesOn?.part ?? 0)
  const part = sent < parts.length ? sent + 1 : 1
  const act = { ...who, stage: 'shown', matter, part, words, name: '', message } as const
  const code = part === parts.length ? askedActs.codeFor(act) : undefined
  await askedActs.keep(act, code, at + SHOWN_LASTS)
  return {
    says: 'part',
    words: parts[part - 1] ?? '',
    ...{ part, parts: parts.length },
    answer: code === undefined ? undefined : { kind: matter.kind, code },
  }
}

async function askBack(
  { askedActs, clock }: AnsweringHouse,
  { message, words }: Pick<Message, 'message' | 'words'>,
  who: Answerer,
  matter: Matter,
  name: string,
): Promise<string> {
  const act = { ...who, stage: 'asked back', matter, part: 0, words, name, message } as const
  const code = askedActs.codeFor(act)
  await askedActs.keep(act, code, clock.now() + ASKED_BACK_LASTS)
  return code
}

type Coded = Extract<AnswerCommand, { readonly code: string }>
/** Which word answers what: a code that belongs to another word is a wrong one. */
const fits = (does: Coded['do']) => {
  const kinds: Readonly<Record<string, readonly Matter['kind'][]>> = {
    agree: ['ground rules'],
    accept: ['offer'],
    approve: ['draft'],
    sign: ['signing'],
    no: ['offer', 'invitation', 'times'],
    time: ['times'],
  }
  return ({ stage, matter }: AskedAct) =>
    does === 'yes'
      ? stage === 'asked back' || matter.kind === 'times'
      : (stage === 'shown' || matter.kind === 'invitation') &&
        (kinds[does]?.includes(matter.kind) ?? false)
}

async function named(
  house: AnsweringHouse,
  message: Message,
  command: Extract<AnswerCommand, { readonly name: string }>,
): Promise<Answer> {
  const signs = notPrintable(house.fonts, command.name)
  if (signs.length > 0) return { says: 'name not printable', signs }
  return coded(house, message, command, command.name)
}

async function coded(
  house: AnsweringHouse,
  message: Message,
  { do: does, code }: Coded,
  name: string,
): Promise<Answer> {
  const { askedActs, clock } = house
  const given = { code, message: message.message, at: clock.now() }
  let act: AskedAct | undefined
  for (const who of onePerson(message.among)) {
    act ??= await askedActs.byCode(who, given, fits(does))
  }
  if (!act || !message.among.some((one) => isPlace(one, act))) return { says: 'wrong code' }
  const { matter } = act
  if (matter.kind === 'invitation') {
    const said = await answerInvitation(house, act, does === 'no' ? 'declined' : 'accepted')
    // Sent away to confirm first: what is said afterwards, a no too, is said with the same code.
    if (said.says === 'confirm first') await askedActs.giveBack(act, given.message)
    return said
  }
  if (await asksMore(house, { ...message, among: [act] })) return { says: 'not this way' }
  if (matter.kind === 'reading') return turnedOn(house, { ...act, message: given.message })
  if (does === 'accept' || does === 'sign') {
    const asked = await askedOf(house, act, message.language)
    if (typeof asked !== 'object' || !isSame(asked.matter, matter)) return { says: 'moved on' }
    const words = does === 'accept' ? asked.paragraphs.join('\n') : ''
    const back = await askBack(house, message, act, matter, name)
    return { says: 'asked back', kind: matter.kind, code: back, words }
  }
  const words =
    does === 'yes' && act.words !== '' ? `${act.words}\n${message.words}` : message.words
  const said = { ...act, words, name: does === 'yes' ? act.name : name }
  return done(house, said, given.message, does === 'no' ? 'no' : 'yes')
}

const isPlace = (a: Answerer, b: Answerer) => a.person === b.person && a.caseId === b.caseId
const onePerson = (among: readonly Answerer[]) =>
  among.filter(({ person }, i) => among.findIndex((one) => one.person === person) === i)

async function done(
  house: AnsweringHouse,
  act: AskedAct,
  message: string,
  says: 'yes' | 'no',
): Promise<Answer> {
  const { programs, chance, hash } = house
  const { person, caseId, by: via, words } = act
  const program = await programs.programOf(caseId)
  const mint = (purpose: string, room: string) => chance.id(purpose, `${caseId} ${room}`)
  const outcome = await carryOut(house, {
    actor: { person },
    caseId,
    command: (view) => {
      const answered = actFor(view, act, says, { program, hash, mint })
      // Who sits on no side any more is told so by the rules.
      const nothing = { type: 'ApproveDraft', draft: '' } as const
      return { type: 'AnswerByMessage', via, words, act: answered ?? nothing }
    },
    // No key that a program sends has a space in it.
    repeatable: { key: `answer ${message}`, request: hash(message) },
  })
  if (outcome.ok) {
    return { says: 'done', what: says === 'no' ? 'no' : (act.matter.kind as DoneBy) }
  }
  // Worse than before, or crossing another: an offer that needs a second look is made where there is room for one.
  return { says: act.matter.kind === 'new offer' ? 'elsewhere' : 'moved on' }
}

async function turnedOn(house: AnsweringHouse, act: AskedAct): Promise<Answer> {
  const { askedActs, phones, clock } = house
  const { person, by } = act
  if (by === 'mail') {
    await askedActs.setPapersByMail(person, true, clock.now())
    return { says: 'reading on' }
  }
  // Made by us: one that is chosen is a birthday.
  const code = askedActs.codeFor(act)
  await phones.setReading(person, code)
  return { says: 'reading code', code }
}
