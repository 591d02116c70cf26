// The private safety screen as data: what is asked, which answers mean that nobody meets, and where help is to be had.

export type SafetyAnswer = 'no' | 'yes' | 'unsure' | 'rather-not'
export const SAFETY_ANSWERS = ['no', 'yes', 'unsure', 'rather-not'] as const
export const safetyQuestions = ['afraid', 'harmed', 'order'] as const
export type SafetyQuestion = (typeof safetyQuestions)[number]
export type SafetyAnswers = { readonly [Question in SafetyQuestion]: SafetyAnswer } & {
  /** How it is safe to talk, and whatever else they want to say. */
  readonly words: string
}

/**
 * Which answers flag a case: it is better to keep two people apart who could have met than the other way round. Not to
 * answer is no answer, and means nothing by itself.
 */
export const flagging: Readonly<Record<SafetyQuestion, readonly SafetyAnswer[]>> = {
  afraid: ['yes', 'unsure'],
  harmed: ['yes', 'unsure'],
  order: ['yes'],
}

export const flags = (answers: SafetyAnswers): boolean =>
  safetyQuestions.some((question) => flagging[question].includes(answers[question]))

/** Numbers that were looked up, of services that are free and answer at any hour. Nothing else stands here. */
export const help = [
  {
    who: {
      en: 'National Domestic Violence Hotline',
      es: 'Línea Nacional contra la Violencia Doméstica',
    },
    call: '1-800-799-7233',
  },
  { who: { en: 'Emergency', es: 'Emergencia' }, call: '911' },
] as const
