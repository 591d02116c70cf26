// The whole of an intake, as a program sends it and as the pages put it together: checked once.
import { z } from 'zod'
import type { IntakePerson, IntakeWhole } from '../application/intake-ports.ts'
import { mailAddress } from '../application/people.ts'
import { CASE_TYPES, caseTypes } from '../domain/law/case-types.ts'
import { ACCESS_NEEDS } from '../domain/safety.ts'
import type { Issue } from './issues.ts'
import { issuesFrom } from './issues.ts'
import { phoneNumber } from './phone.ts'
import { reachable, reachFrom } from './reach.ts'
import { safetyScreenInput } from './safety.ts'
import { date, language, name, said, side, words } from './schemas.ts'

const roles = ['party', 'attorney', 'decision-maker', 'support-person', 'interpreter'] as const
const person = z.strictObject({
  name,
  side,
  role: z.enum(roles).default('party'),
  language: language.default('en'),
  ...reachable,
})
export const intakeInput = z.strictObject({
  caseType: z.enum(CASE_TYPES),
  title: name,
  about: words(5_000).default(''),
  sides: z.array(name).min(2).max(10),
  court: z.strictObject({ name, caseNumber: name, hearingOn: date.exactOptional() }).optional(),
  language: language.default('en'),
  people: z.array(person).min(1).max(20),
  /** Whether the first of the people is who starts: then what is said is theirs, and stands at their desk. */
  started: z.boolean().default(false),
  said: z
    .array(z.strictObject({ question: z.string().regex(/^[a-z.-]{1,40}$/), words: said(20_000) }))
    .max(40)
    .default([]),
  needs: z.array(z.enum(ACCESS_NEEDS)).max(ACCESS_NEEDS.length).default([]),
  needsWords: words(2_000).default(''),
  safety: safetyScreenInput.exactOptional(),
})
type Said = z.infer<typeof intakeInput>

export type IntakeRead =
  | { readonly ok: true; readonly whole: IntakeWhole }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** Addresses and numbers are made into the one form they are kept in; a side that nobody named is none. */
export function readIntake(raw: unknown): IntakeRead {
  const read = intakeInput.safeParse(raw, { reportInput: true })
  if (!read.success) return { ok: false, issues: read.error.issues.flatMap(issuesFrom) }
  const { people, court, safety, ...rest } = read.data
  const issues: Issue[] = []
  const labels = rest.sides.map((label) => label.trim().toLowerCase())
  if (new Set(labels).size < labels.length) issues.push({ path: ['sides'], code: 'repeated' })
  if (court && caseTypes[rest.caseType].filed === 'unfiled') {
    issues.push({ path: ['court'], code: 'not known' })
  }
  if (!court && caseTypes[rest.caseType].filed === 'filed') {
    issues.push({ path: ['court'], code: 'missing' })
  }
  const all = people.map((one, i) => readPerson(one, i, rest.sides.length, issues))
  if (issues.length > 0) return { ok: false, issues }
  return {
    ok: true,
    whole: {
      ...rest,
      people: all,
      ...(court ? { court: withoutUndefined(court) } : {}),
      ...(safety ? { safety } : {}),
    },
  }
}

function readPerson(
  { name: called, side: sits, role, language: spoken, ...reach }: Said['people'][number],
  i: number,
  sides: number,
  issues: Issue[],
): IntakePerson {
  const { mail, phone, ...rest } = reachFrom(reach)
  const address = mail === undefined ? undefined : mailAddress(mail)
  const number = phone === undefined ? undefined : phoneNumber(phone)
  const at = (field: string): Issue['path'] => ['people', i, field]
  if (mail !== undefined && !address) issues.push({ path: at('mail'), code: 'not a mail address' })
  if (phone !== undefined && !number) {
    issues.push({ path: at('phone'), code: 'not a telephone number' })
  }
  if (sits.charCodeAt(5) - 97 >= sides) issues.push({ path: at('side'), code: 'not a choice' })
  return {
    name: called,
    side: sits,
    role,
    language: spoken,
    ...rest,
    ...(address === undefined ? {} : { mail: address }),
    ...(number === undefined ? {} : { phone: number }),
  }
}

const withoutUndefined = <T extends { hearingOn?: string | undefined }>({
  hearingOn,
  ...rest
}: T) => (hearingOn === undefined ? rest : { ...rest, hearingOn })
