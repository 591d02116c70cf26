// What the lessons say, in each language: short parts to read, and questions to check oneself with.
import type { Check } from '../../domain/law/agreement-to-mediate-words.ts'

/** In the order in which somebody needs them. */
export const LESSONS = [
  ...(['mediation', 'prepare', 'private', 'offers', 'agreement', 'after'] as const),
] as const
export type Lesson = (typeof LESSONS)[number]
export const isLesson = (said: string): said is Lesson => LESSONS.some((one) => one === said)

export type LessonWords = {
  readonly title: string
  readonly lead: string
  readonly parts: readonly {
    readonly heading: string
    readonly paragraphs: readonly string[]
    readonly list?: readonly string[]
  }[]
  /** One answer of each is right; each says why it is or is not. */
  readonly checks: readonly Check[]
}
export type LearningWords = {
  readonly title: string
  readonly lead: string
  readonly lessons: Readonly<Record<Lesson, LessonWords>>
  readonly whoReads: string
  readonly checkTitle: string
  readonly checkLead: string
  readonly check: string
  readonly right: string
  readonly wrong: string
  readonly wordsTitle: string
  readonly allWords: string
  readonly before: (title: string) => string
  readonly next: (title: string) => string
  readonly all: string
  readonly guide: string
}
