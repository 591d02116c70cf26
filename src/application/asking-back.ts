// A program asks back before it opens a case: a question to whoever told it, and their answer, sealed as the intake is.
import type { House } from './house.ts'
import type { Intake, IntakeQuestion, IntakeWhole } from './intake-ports.ts'

type AskingHouse = Pick<House, 'intakes' | 'clock'>

/** What waits for an answer. */
export const waitingQuestion = ({ state, content }: Intake): IntakeQuestion | undefined =>
  state === 'asked' ? content.questions?.at(-1) : undefined

/** A row that a program or a court brought was told by nobody who could be asked. */
export const canBeAsked = ({ content }: Intake): boolean => content.whole?.started === true

/**
 * The address that a mail goes to, if one was given and may be used. It was said by whoever told the intake and is looked up nowhere:
 * nothing here can tell whether somebody is known under it.
 */
export function mailOfIntake({ content: { mailTo, whole } }: Intake): string | undefined {
  const [first] = whole?.started ? whole.people : []
  return mailTo ?? (first?.use.includes('mail') ? first.mail : undefined)
}

/** A mail says that the program wrote back, and not a word of what. */
export async function askBack(
  { intakes, clock }: AskingHouse,
  found: Intake,
  words: string,
): Promise<boolean> {
  const { intake, content } = found
  if (!canBeAsked(found)) return false
  const at = clock.now()
  const questions = [...(content.questions ?? []), { words, askedAt: at }]
  const mailTo = mailOfIntake(found)
  const asked = { ...content, questions, ...(mailTo === undefined ? {} : { mailTo }) }
  const job = { job: { type: 'SendResume', intake } as const, dueAt: at, name: `resume ${intake}` }
  return intakes.change(intake, 'sent', { state: 'asked', content: asked, at }, [job])
}

/** Sent once more. What was answered in words goes with what was told from the beginning, into the case too. */
export async function answerBack(
  { intakes, clock }: AskingHouse,
  { intake, content, state }: Intake,
  whole: IntakeWhole,
  words: string,
): Promise<'sent' | 'NothingNew' | 'NotAsked'> {
  const waiting = content.questions?.at(-1)
  if (state !== 'asked' || !waiting) return 'NotAsked'
  const before = (content.questions ?? []).slice(0, -1)
  const told = { ...whole, said: withAnswers(whole, before) }
  const isNew = words.trim() !== '' || JSON.stringify(told) !== JSON.stringify(content.whole)
  if (!isNew) return 'NothingNew'
  const at = clock.now()
  const questions = [...before, { ...waiting, answer: { words: words.trim(), at } }]
  const sent = { ...whole, said: withAnswers(whole, questions) }
  const changed = { ...content, whole: sent, questions }
  const done = await intakes.change(intake, 'asked', { state: 'sent', content: changed, at }, [])
  return done ? 'sent' : 'NotAsked'
}

/** Each answer once, however often it is sent. */
function withAnswers(
  { said }: IntakeWhole,
  questions: readonly IntakeQuestion[],
): IntakeWhole['said'] {
  const answers = questions.flatMap(({ words, answer }) =>
    answer && answer.words !== '' ? [{ question: words, words: answer.words }] : [],
  )
  const known = (one: { readonly question: string; readonly words: string }) =>
    said.some(({ question, words }) => question === one.question && words === one.words)
  return [...said, ...answers.filter((one) => !known(one))]
}
