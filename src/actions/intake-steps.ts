// The steps of an intake, a page each: what each asks, and how they are put together to the whole.
import type { Typed } from '../application/intake-ports.ts'
import { mailAddress } from '../application/people.ts'
import type { Language } from '../domain/clauses.ts'
import { CASE_TYPES, type CaseType, caseTypes } from '../domain/law/case-types.ts'
import { safetyQuestions } from '../domain/law/safety-screen.ts'
import { sideNamed } from '../domain/opening.ts'
import { type FormFields, first } from './form.ts'
import { type IntakeRead, readIntake } from './intake.ts'
import type { Issue } from './issues.ts'
import { phoneNumber } from './phone.ts'

export const STEPS = [
  'type',
  'happened',
  'court',
  'you',
  'others',
  'needs',
  'read',
  'safety',
] as const
export type Step = (typeof STEPS)[number]
export const MOST_OTHERS = 8
export const standings = [
  'other',
  'third',
  'with-me',
  'attorney',
  'support-person',
  'interpreter',
] as const

export const fieldsOfStep = (typed: Typed, step: Step): FormFields => new Map(typed[step] ?? [])
export const typeOf = (typed: Typed): CaseType | undefined =>
  CASE_TYPES.find((type) => type === first(fieldsOfStep(typed, 'type'), 'caseType'))

/** A court is asked for where a case of that type can be filed. */
export const stepsFor = (typed: Typed): readonly Step[] => {
  const type = typeOf(typed)
  return STEPS.filter((step) => step !== 'court' || !type || caseTypes[type].filed !== 'unfiled')
}

/** How many other people have a field on the page: those that were written, and one more. */
export const othersIn = (fields: FormFields): number => {
  const places = [...fields]
    .filter(([, values]) => values.some((value) => value.trim() !== ''))
    .flatMap(([name]) => /^others\.(\d)\.(?!as$|language$|use$)/.exec(name)?.[1] ?? [])
  return Math.min(MOST_OTHERS, Math.max(0, ...places.map((place) => Number(place) + 1)))
}

const text = (fields: FormFields, name: string) => first(fields, name).trim()
const given = (fields: FormFields, prefix: string) => {
  const plain = (name: string) => {
    const value = text(fields, `${prefix}${name}`)
    return value === '' ? {} : { [name]: value }
  }
  const post = text(fields, `${prefix}post`)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const use = fields.get(`${prefix}use`) ?? []
  return {
    name: text(fields, `${prefix}name`),
    ...plain('mail'),
    ...plain('phone'),
    ...plain('born'),
    ...plain('safe'),
    ...plain('language'),
    ...(post.length > 0 ? { post } : {}),
    ...(use.length > 0 ? { use } : {}),
  }
}

/** A side that is of several people is called by the first of them. */
export function putTogether(typed: Typed, language: Language): unknown {
  const [type, happened, court, you, others, needs, read, safety] = STEPS.map((step) =>
    fieldsOfStep(typed, step),
  ) as [
    FormFields,
    FormFields,
    FormFields,
    FormFields,
    FormFields,
    FormFields,
    FormFields,
    FormFields,
  ]
  const places = Array.from({ length: othersIn(others) }, (_, i) => i)
  const named = places.map((i) => {
    const as = text(others, `others.${i}.as`) || 'other'
    const ofMine = as !== 'other' && as !== 'third'
    const role = !ofMine || as === 'with-me' ? 'party' : as
    const side = sideNamed(as === 'third' ? 2 : ofMine ? 0 : 1)
    return { ...given(others, `others.${i}.`), side, role }
  })
  const labelOf = (side: string) => named.find((one) => one.side === side)?.name
  const third = labelOf('side-c')
  const sides = [
    text(you, 'name'),
    labelOf('side-b') ?? '',
    ...(third === undefined ? [] : [third]),
  ]
  const caseType = typeOf(typed)
  const answers = (caseType ? caseTypes[caseType].questions : []).map(({ name }) => name)
  const said = [
    ...['happened', 'helps'].map((name) => ({ question: name, words: text(happened, name) })),
    ...answers.map((name) => ({ question: `q.${name}`, words: text(happened, `q.${name}`) })),
  ].filter(({ words }) => words !== '')
  const filed = stepsFor(typed).includes('court') && text(court, 'filed') === 'yes'
  const hearingOn = text(court, 'hearingOn')
  return {
    caseType: text(type, 'caseType'),
    title: text(read, 'title'),
    about: text(read, 'about'),
    sides,
    ...(filed
      ? {
          court: {
            name: text(court, 'name'),
            caseNumber: text(court, 'caseNumber'),
            ...(hearingOn === '' ? {} : { hearingOn }),
          },
        }
      : {}),
    language,
    people: [{ language, ...given(you, ''), side: 'side-a', role: 'party' }, ...named],
    started: true,
    said,
    needs: needs.get('needs') ?? [],
    needsWords: text(needs, 'needsWords'),
    safety: {
      ...Object.fromEntries(
        safetyQuestions.flatMap((name) => (safety.has(name) ? [[name, text(safety, name)]] : [])),
      ),
      words: text(safety, 'words'),
    },
  }
}

/** Where a field of the whole was asked: its step, and its name there. */
function askedAt({ path }: Issue): readonly [Step, string] {
  const [top, second, third] = path.map(String)
  switch (top) {
    case 'caseType':
      return ['type', 'caseType']
    case 'title':
    case 'about':
      return ['read', top]
    case 'court':
      return ['court', second ?? 'filed']
    case 'sides':
      return second === '0' ? ['you', 'name'] : ['others', 'others.0.name']
    case 'people': {
      const field = third ?? 'name'
      return second === '0' ? ['you', field] : ['others', `others.${Number(second) - 1}.${field}`]
    }
    case 'needs':
    case 'needsWords':
      return ['needs', top]
    case 'safety':
      return ['safety', second ?? 'afraid']
    default:
      return ['happened', 'happened']
  }
}

export type StepIssues = ReadonlyMap<
  Step,
  readonly { readonly name: string; readonly issue: Issue }[]
>

/** What needs another look, by step; or the whole. What happened has to be said, and one way to reach who starts. */
export function readSteps(
  typed: Typed,
  language: Language,
): { readonly read: IntakeRead; readonly wrong: StepIssues } {
  const read = readIntake(putTogether(typed, language))
  const wrong = new Map<Step, { name: string; issue: Issue }[]>()
  const add = (step: Step, name: string, issue: Issue) => {
    const known = wrong.get(step) ?? []
    if (known.some((one) => one.name === name)) return
    wrong.set(step, [...known, { name, issue }])
  }
  if (!read.ok) for (const issue of read.issues) add(...askedAt(issue), issue)
  const missing = (name: string): Issue => ({ path: [name], code: 'missing' })
  const happened = fieldsOfStep(typed, 'happened')
  if (text(happened, 'happened') === '') add('happened', 'happened', missing('happened'))
  const you = fieldsOfStep(typed, 'you')
  if (['mail', 'phone', 'post'].every((way) => text(you, way) === '')) {
    add('you', 'mail', missing('mail'))
  }
  // Said at once, whatever else is still missing.
  const others = fieldsOfStep(typed, 'others')
  const places = Array.from({ length: othersIn(others) }, (_, i) => `others.${i}.`)
  for (const [step, fields, prefix] of [
    ['you', you, ''] as const,
    ...places.map((prefix) => ['others', others, prefix] as const),
  ]) {
    const [mail, phone] = [text(fields, `${prefix}mail`), text(fields, `${prefix}phone`)]
    if (mail !== '' && !mailAddress(mail)) {
      add(step, `${prefix}mail`, { path: ['mail'], code: 'not a mail address' })
    }
    if (phone !== '' && !phoneNumber(phone)) {
      add(step, `${prefix}phone`, { path: ['phone'], code: 'not a telephone number' })
    }
  }
  const court = fieldsOfStep(typed, 'court')
  if (stepsFor(typed).includes('court') && text(court, 'filed') === '') {
    add('court', 'filed', missing('filed'))
  }
  return { read, wrong }
}
