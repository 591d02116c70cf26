// Whether mediation fits a dispute: worked out from the answers to a few plain questions, and from nothing else.
import type { LocalDate } from '../terms.ts'
import type { CaseType } from './case-types.ts'
import { courtDaysBefore } from './court-days.ts'

/** In the order in which they are asked. Each but `helps` has one answer. */
export const GUIDE_QUESTIONS = [
  'what',
  'afraid',
  'against',
  'court',
  'helps',
  'tried',
  'speaks',
] as const
export type GuideQuestion = (typeof GUIDE_QUESTIONS)[number]

export const guideChoices = {
  what: [
    ...(['deposit', 'money', 'home', 'neighbors', 'harassment', 'business'] as const),
    ...(['family', 'crime', 'other'] as const),
  ],
  afraid: ['no', 'unsure', 'yes', 'now'],
  against: ['person', 'company', 'office', 'unknown'],
  court: ['no', 'filed', 'decided'],
  helps: ['money', 'act', 'return', 'apology', 'apart', 'talk', 'judge', 'everyone'],
  tried: ['nothing', 'talked', 'wrote', 'silence'],
  speaks: ['en', 'es', 'other'],
} as const satisfies Readonly<Record<GuideQuestion, readonly string[]>>
export type GuideChoice<Question extends GuideQuestion> = (typeof guideChoices)[Question][number]

export type GuideAnswers = {
  readonly [Question in Exclude<GuideQuestion, 'helps'>]?: GuideChoice<Question>
} & {
  readonly helps?: readonly GuideChoice<'helps'>[]
  /** Of a case that is filed, where they know it. */
  readonly hearingOn?: LocalDate
}

/** Danger now comes before everything; elsewhere means that nobody here can take it on. */
export type GuideVerdict = 'danger' | 'elsewhere' | 'apart' | 'perhaps' | 'fits'
export type GuideReason =
  | ('family' | 'crime' | 'nobody to invite' | 'public office')
  | ('only a judge' | 'decided' | 'afraid' | 'harassment')
  | ('hearing near' | 'hearing past' | 'hearing stands' | 'home')
  | ('silence' | 'interpreter' | 'own choice')
export type GuideWay = 'private' | 'writing' | 'call'
export type GuidePreparation = 'papers' | 'wish' | 'least' | 'hearing' | 'helper' | 'safe way'
export type GuideAdvice = {
  readonly verdict: GuideVerdict
  readonly reasons: readonly GuideReason[]
  /** How one can mediate it, the calmest first; nothing where nobody here can. */
  readonly ways: readonly GuideWay[]
  readonly prepare: readonly GuidePreparation[]
  /** As what it would be told to a program; nothing where nobody here can take it on. */
  readonly caseType: CaseType | undefined
}

const typeOf: Readonly<Record<GuideChoice<'what'>, CaseType | undefined>> = {
  deposit: 'small-claims',
  money: 'small-claims',
  home: 'unlawful-detainer',
  neighbors: 'community',
  harassment: 'civil-harassment',
  business: 'business',
  family: undefined,
  crime: undefined,
  other: 'community',
}
/** So many court days before a hearing there is little time left for anything else. */
const NEAR = 5

/** Danger is answered at once; the other questions are there for later. */
export const isAnswered = (answers: GuideAnswers, question: GuideQuestion): boolean =>
  question === 'helps' ? answers.helps !== undefined : answers[question] !== undefined
export const nextQuestion = (answers: GuideAnswers): GuideQuestion | undefined =>
  GUIDE_QUESTIONS.find((question) => !isAnswered(answers, question))

const ofHearing = (
  { court, hearingOn }: GuideAnswers,
  today: LocalDate,
): readonly GuideReason[] => {
  if (court !== 'filed') return []
  if (hearingOn === undefined) return ['hearing stands']
  if (hearingOn < today) return ['hearing past']
  return courtDaysBefore(hearingOn, NEAR) <= today ? ['hearing near'] : ['hearing stands']
}

/** What to say to somebody who answered so, on this day. */
export function guideAdvice(answers: GuideAnswers, today: LocalDate): GuideAdvice {
  const { what, afraid, against, helps = [], tried, speaks, court } = answers
  const caseType = what && typeOf[what]
  const nobody = against === 'unknown'
  const judged: readonly string[] = ['judge', 'everyone']
  const onlyJudge = helps.length > 0 && helps.every((one) => judged.includes(one))
  const isAfraid = afraid === 'yes' || afraid === 'unsure' || afraid === 'now'
  const apart = isAfraid || what === 'harassment'
  const elsewhere = (what !== undefined && caseType === undefined) || nobody
  const perhaps = onlyJudge || court === 'decided' || against === 'office'
  const when = (is: boolean, reason: GuideReason): readonly GuideReason[] => (is ? [reason] : [])
  const reasons = [
    ...when(what === 'family', 'family'),
    ...when(what === 'crime', 'crime'),
    ...when(nobody, 'nobody to invite'),
    ...when(isAfraid, 'afraid'),
    ...when(what === 'harassment', 'harassment'),
    ...when(against === 'office', 'public office'),
    ...when(onlyJudge, 'only a judge'),
    ...when(court === 'decided', 'decided'),
    ...ofHearing(answers, today),
    ...when(what === 'home', 'home'),
    ...when(!elsewhere && tried === 'silence', 'silence'),
    ...when(!elsewhere && speaks === 'other', 'interpreter'),
    ...when(!elsewhere, 'own choice'),
  ]
  const others = elsewhere ? 'elsewhere' : apart ? 'apart' : perhaps ? 'perhaps' : 'fits'
  const together: readonly GuideWay[] = apart ? [] : ['writing', 'call']
  return {
    verdict: afraid === 'now' ? 'danger' : others,
    reasons,
    ways: elsewhere ? [] : ['private', ...together],
    prepare: elsewhere
      ? []
      : [
          ...(apart ? (['safe way'] as const) : []),
          'papers',
          'wish',
          'least',
          ...(court === 'filed' ? (['hearing'] as const) : []),
          'helper',
        ],
    caseType: elsewhere ? undefined : caseType,
  }
}
