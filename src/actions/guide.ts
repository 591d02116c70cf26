// The guide's answers as a form or the API sends them, and what of them goes along to a program.
import { z } from 'zod'
import type { Typed } from '../application/intake-ports.ts'
import {
  GUIDE_QUESTIONS,
  type GuideAnswers,
  type GuideQuestion,
  guideAdvice,
  guideChoices,
} from '../domain/law/guide.ts'
import type { SafetyAnswer } from '../domain/law/safety-screen.ts'
import { type FormFields, first } from './form.ts'
import { date } from './schemas.ts'

const one = <const Choices extends readonly string[]>(choices: Choices) =>
  z.enum(choices).exactOptional()
/** All of it may be left out: the advice is of what was answered. */
export const guideInput = z.strictObject({
  what: one(guideChoices.what),
  afraid: one(guideChoices.afraid),
  against: one(guideChoices.against),
  court: one(guideChoices.court),
  helps: z.array(z.enum(guideChoices.helps)).max(guideChoices.helps.length).exactOptional(),
  tried: one(guideChoices.tried),
  speaks: one(guideChoices.speaks),
  hearingOn: date.exactOptional(),
})

/** Sent with a question that may be answered by choosing none. */
const ASKED_HELPS = 'asked.helps'
const choicesOf = (question: GuideQuestion): readonly string[] => guideChoices[question]

/** What nobody can choose counts as not answered. A day is one of a case that is filed. */
export function guideAnswersFrom(fields: FormFields): GuideAnswers {
  const answers = Object.fromEntries(
    GUIDE_QUESTIONS.filter((question) => question !== 'helps').flatMap((question) => {
      const said = first(fields, question)
      return choicesOf(question).includes(said) ? [[question, said]] : []
    }),
  ) as GuideAnswers
  const helps = guideChoices.helps.filter((choice) => fields.get('helps')?.includes(choice))
  const hearingOn = first(fields, 'hearingOn')
  return {
    ...answers,
    ...(helps.length > 0 || fields.has(ASKED_HELPS) ? { helps } : {}),
    ...(answers.court === 'filed' && date.safeParse(hearingOn).success ? { hearingOn } : {}),
  }
}

/** The same as fields of a form, to be sent along from page to page and kept nowhere. */
export const fieldsOfGuide = ({
  helps,
  ...answers
}: GuideAnswers): readonly (readonly [string, string])[] => [
  ...Object.entries(answers),
  ...(helps === undefined ? [] : [[ASKED_HELPS, 'yes'] as const]),
  ...(helps ?? []).map((choice) => ['helps', choice] as const),
]

const safetyOf: Readonly<Record<NonNullable<GuideAnswers['afraid']>, SafetyAnswer>> = {
  no: 'no',
  unsure: 'unsure',
  yes: 'yes',
  now: 'yes',
}

/** As the steps of an intake that begins with them; the words are those that were chosen, as they stood there. */
export function typedFromGuide(
  answers: GuideAnswers,
  today: string,
  words: { readonly helps: (choice: (typeof guideChoices.helps)[number]) => string },
): Typed {
  const { caseType } = guideAdvice(answers, today)
  const { helps = [], court, hearingOn, afraid, speaks } = answers
  return {
    ...(caseType === undefined ? {} : { type: [['caseType', [caseType]]] }),
    ...(helps.length === 0
      ? {}
      : { happened: [['helps', [helps.map((choice) => words.helps(choice)).join('\n')]]] }),
    ...(court === undefined
      ? {}
      : {
          court: [
            ['filed', [court === 'no' ? 'no' : 'yes']],
            ...(hearingOn === undefined ? [] : [['hearingOn', [hearingOn]] as const]),
          ],
        }),
    ...(speaks === 'other' ? { needs: [['needs', ['interpreter']]] } : {}),
    ...(speaks === 'en' || speaks === 'es' ? { you: [['language', [speaks]]] } : {}),
    ...(afraid === undefined ? {} : { safety: [['afraid', [safetyOf[afraid]]]] }),
  }
}
