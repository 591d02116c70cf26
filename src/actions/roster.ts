// A program's roster as acts: putting somebody on it or changing what stands there, one's own list, the rule.
import { z } from 'zod'
import { proposeFromRoster } from '../application/assigning.ts'
import type { House } from '../application/house.ts'
import { mailAddress } from '../application/people.ts'
import type { Viewer } from '../application/people-ports.ts'
import type { CaseId, ProgramId } from '../application/ports.ts'
import type { RosterMember } from '../application/roster-ports.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { paperLanguages } from '../domain/paper-language.ts'
import { type FormFields, first, ticked } from './form.ts'
import { type Issue, issuesFrom } from './issues.ts'
import type { Performed } from './perform.ts'
import { id, language, mail, name } from './schemas.ts'

const conflicts = z.array(name).max(1_000)
const standing = {
  languages: z.array(language).min(1).max(20),
  caseTypes: z
    .array(z.enum(['small-claims', 'community']))
    .min(1)
    .max(20),
  mostOpen: z.int().min(0).max(1_000),
  active: z.boolean().default(true),
  /** Between these languages they translate papers. */
  translates: z.array(z.enum(paperLanguages)).max(paperLanguages.length).exactOptional(),
}
/** A new person with an address, or one who is there by their member's id. */
export const rosterInput = z.union([
  z.strictObject({ member: id, ...standing, conflicts: conflicts.optional() }),
  z.strictObject({ name, mail, language, ...standing, conflicts: conflicts.default([]) }),
])
export const ruleInput = z.strictObject({ byRule: z.boolean() })
export const ownConflictsInput = z.strictObject({ member: id, conflicts })
export const fromRosterInput = z.strictObject({
  /** Left out: the first who fits. */
  member: id.optional(),
  role: z.enum(['mediator', 'co-mediator', 'observer']).default('mediator'),
})

/** Who is chosen stands on the roster and not in the case: so it is no command of its own. */
export const FROM_ROSTER = 'propose-from-roster'

export const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function rosterFromForm(fields: FormFields): unknown {
  const mostOpen = first(fields, 'mostOpen')
  const member = first(fields, 'member')
  const who = member
    ? { member }
    : {
        name: first(fields, 'name'),
        mail: first(fields, 'mail'),
        language: first(fields, 'language'),
      }
  return {
    ...who,
    languages: fields.get('languages') ?? [],
    translates: fields.get('translates') ?? [],
    caseTypes: fields.get('caseTypes') ?? [],
    mostOpen: /^\d{1,4}$/.test(mostOpen) ? Number(mostOpen) : mostOpen,
    active: !ticked(fields, 'paused'),
    conflicts: linesIn(first(fields, 'conflicts')),
  }
}

export type Kept =
  | { readonly ok: true; readonly member?: RosterMember }
  | { readonly ok: false; readonly kind: 'absent' }
  | { readonly ok: false; readonly kind: 'invalid'; readonly issues: readonly Issue[] }
const absent: Kept = { ok: false, kind: 'absent' }
const invalid = (error: z.ZodError, only: string | undefined): Kept => {
  const issues = error.issues.flatMap((issue) =>
    // Of the two shapes the one that was meant says what it lacks.
    issue.code === 'invalid_union'
      ? (issue.errors[only === undefined ? 1 : 0] ?? []).flatMap(issuesFrom)
      : issuesFrom(issue),
  )
  return { ok: false, kind: 'invalid', issues }
}

/** Not somebody who came by an invitation to one case. */
export const managesProgram = ({ manages, onlyCase }: Viewer, program: ProgramId): boolean =>
  onlyCase === undefined && manages.includes(program)

type RosterHouse = Pick<House, 'roster' | 'directory' | 'clock' | 'chance'>

export async function keepOnRoster(
  { roster, directory, clock, chance }: RosterHouse,
  viewer: Viewer,
  program: ProgramId,
  raw: unknown,
): Promise<Kept> {
  if (!managesProgram(viewer, program)) return absent
  const named = (raw as { member?: unknown } | null)?.member
  const checked = rosterInput.safeParse(raw, { reportInput: true })
  if (!checked.success) {
    return invalid(checked.error, typeof named === 'string' ? named : undefined)
  }
  const said = checked.data
  const at = clock.now()
  if ('member' in said) {
    const before = (await roster.of(program)).find(({ member }) => member === said.member)
    if (!before) return absent
    const member = { ...before, ...said, conflicts: said.conflicts ?? before.conflicts }
    await roster.keep(member)
    return { ok: true, member }
  }
  const address = mailAddress(said.mail)
  if (address === undefined) {
    return { ok: false, kind: 'invalid', issues: [{ path: ['mail'], code: 'not a mail address' }] }
  }
  const { name, language, mail: _, ...stands } = said
  const person = await directory.personFor({ name, language, mail: address, program }, at)
  const before = (await roster.of(program)).find((one) => one.person === person)
  const member: RosterMember = {
    ...stands,
    translates: stands.translates ?? before?.translates ?? [],
    // Whoever is there already keeps what they wrote themselves.
    conflicts: [...new Set([...(before?.conflicts ?? []), ...stands.conflicts])],
    member: before?.member ?? chance.id('roster member', program),
    program,
    person,
    name,
    since: before?.since ?? at,
  }
  await roster.keep(member)
  return { ok: true, member }
}

export async function setRule(
  { roster }: Pick<House, 'roster'>,
  viewer: Viewer,
  program: ProgramId,
  raw: unknown,
): Promise<Kept> {
  if (!managesProgram(viewer, program)) return absent
  const checked = ruleInput.safeParse(raw, { reportInput: true })
  if (!checked.success) return invalid(checked.error, undefined)
  await roster.setByRule(program, checked.data.byRule)
  return { ok: true }
}

export async function keepOwnConflicts(
  { roster }: Pick<House, 'roster'>,
  viewer: Viewer,
  raw: unknown,
): Promise<Kept> {
  if (viewer.onlyCase !== undefined) return absent
  const checked = ownConflictsInput.safeParse(raw, { reportInput: true })
  if (!checked.success) return invalid(checked.error, undefined)
  const { member: wanted, conflicts } = checked.data
  const own = (await roster.ownOf(viewer.person)).find(({ member }) => member === wanted)
  if (!own) return absent
  const member = { ...own, conflicts }
  await roster.keep(member)
  return { ok: true, member }
}

export async function performProposal(
  house: House,
  viewer: Viewer,
  caseId: CaseId,
  raw: unknown,
): Promise<Performed> {
  if (!mayReach(viewer, caseId)) return { ok: false, kind: 'refused', refusal: 'CaseUnknown' }
  const checked = fromRosterInput.safeParse(raw, { reportInput: true })
  if (!checked.success) {
    return { ok: false, kind: 'invalid', issues: checked.error.issues.flatMap(issuesFrom) }
  }
  const { member, role } = checked.data
  const outcome = await proposeFromRoster(house, { person: viewer.person }, caseId, {
    member,
    role,
  })
  if (!outcome.ok) return { ok: false, kind: 'refused', refusal: outcome.refusal }
  return { ok: true, facts: outcome.records, repeated: false }
}
