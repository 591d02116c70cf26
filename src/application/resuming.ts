// Going on with an intake elsewhere: a link opens it to who gives the name it was told under, and to nobody else.
import type { House } from './house.ts'
import type { Intake } from './intake-ports.ts'
import { limits } from './limits.ts'
import { mailAddress, secret } from './people.ts'

type IntakeHouse = Pick<House, 'intakes' | 'clock' | 'chance' | 'limits'>

/** As people write a name: accents, capitals and the order of its words do not matter. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ')

/** What whoever told it called themselves. */
const namesIn = ({ content: { typed, whole, opensTo } }: Intake): readonly string[] => {
  const typedName = typed['you']?.find(([name]) => name === 'name')?.[1][0]
  const started = whole?.started ? whole.people[0]?.name : undefined
  return [opensTo, typedName, started].flatMap((name) => plain(name ?? '') || [])
}
/** Without a name a link could open it to whoever has got the link. */
export const needsName = (intake: Intake): boolean => namesIn(intake).length === 0

const named = (found: Intake, said: string): Intake['content'] | undefined => {
  const name = said.trim().slice(0, 200)
  if (!needsName(found)) return found.content
  return plain(name) === '' ? undefined : { ...found.content, opensTo: name }
}

export type NotLinked = 'NotAnAddress' | 'NotTheSame' | 'NameMissing' | 'TooMuch'

/** The link goes to the address that is said, twice alike; it is made when the mail goes out. */
export async function mailLink(
  { intakes, clock, limits: taken }: IntakeHouse,
  found: Intake,
  said: { readonly mail: string; readonly again: string; readonly name: string },
): Promise<{ readonly mailTo: string } | NotLinked> {
  const { intake, state } = found
  const mailTo = mailAddress(said.mail)
  if (!mailTo) return 'NotAnAddress'
  if (mailAddress(said.again) !== mailTo) return 'NotTheSame'
  const content = named(found, said.name)
  if (!content) return 'NameMissing'
  const at = clock.now()
  if ((await taken.take(limits.signInMail, mailTo, at)) > 0) return 'TooMuch'
  const job = { job: { type: 'SendResume', intake } as const, dueAt: at, name: `resume ${intake}` }
  await intakes.change(intake, state, { state, content: { ...content, mailTo }, at }, [job])
  return { mailTo }
}

/** To be written down by whoever has no mailbox; shown this once. */
export async function showLink(
  { intakes, clock, chance, limits: taken }: IntakeHouse,
  found: Intake,
  name: string,
): Promise<{ readonly link: string } | 'NameMissing' | 'TooMuch'> {
  const { intake, state } = found
  const content = named(found, name)
  if (!content) return 'NameMissing'
  const at = clock.now()
  if ((await taken.take(limits.intakeLink, intake, at)) > 0) return 'TooMuch'
  await intakes.change(intake, state, { state, content, at }, [])
  const link = secret(chance, 'intake link', intake)
  await intakes.link(intake, link, at, 'with a name')
  return { link }
}

/**
 * In a browser that did not write it: what it keeps from then on, or why it keeps nothing. Once a link was tried too
 * often, the right name and a wrong one are one answer.
 */
export async function resume(
  { intakes, clock, chance, limits: taken }: IntakeHouse,
  found: Intake,
  { link, name }: { readonly link: string; readonly name: string },
): Promise<{ readonly kept: string } | 'NameMissing' | 'NotTheName' | 'TooMuch'> {
  const said = plain(name)
  if (said === '') return 'NameMissing'
  const at = clock.now()
  if ((await taken.take(limits.intakeName, link, at)) > 0) return 'TooMuch'
  return namesIn(found).includes(said) ? letIn({ intakes, clock, chance }, found) : 'NotTheName'
}

/** This browser opens it from now on. */
export async function letIn(
  { intakes, clock, chance }: Omit<IntakeHouse, 'limits'>,
  { intake }: Intake,
): Promise<{ readonly kept: string }> {
  const kept = secret(chance, 'intake browser', intake)
  await intakes.link(intake, kept, clock.now(), 'by itself')
  return { kept }
}
