// What the guide says, in each language.
import type {
  GuideChoice,
  GuidePreparation,
  GuideQuestion,
  GuideReason,
  GuideVerdict,
  GuideWay,
} from '../../domain/law/guide.ts'

type Choices<Question extends GuideQuestion> = Readonly<Record<GuideChoice<Question>, string>>
export type GuideWords = {
  readonly title: string
  readonly lead: string
  readonly kept: string
  readonly step: (place: number, of: number) => string
  readonly next: string
  readonly back: string
  readonly look: string
  readonly needed: string
  readonly noDay: string
  readonly questions: Readonly<Record<GuideQuestion, string>>
  readonly hints: Readonly<Partial<Record<GuideQuestion, string>>>
  readonly choices: { readonly [Question in GuideQuestion]: Choices<Question> }
  readonly hearingOn: string
  readonly hearingHint: string
  readonly verdicts: Readonly<Record<GuideVerdict, readonly [title: string, text: string]>>
  readonly why: string
  readonly reasons: Readonly<Record<GuideReason, string>>
  readonly hearing: (day: string) => string
  readonly waysTitle: string
  readonly ways: Readonly<Record<GuideWay, readonly [title: string, text: string]>>
  readonly costTitle: string
  readonly cost: string
  readonly timeTitle: string
  readonly time: string
  readonly prepareTitle: string
  readonly prepare: Readonly<Record<GuidePreparation, string>>
  readonly turnTitle: string
  readonly turn: readonly string[]
  readonly programsTitle: string
  readonly programs: string
  readonly noPrograms: string
  readonly startAt: (program: string) => string
  readonly carried: string
  readonly yours: string
  readonly change: (question: string) => string
  readonly changeIt: string
  readonly none: string
  readonly goOn: string
  readonly again: string
}
