// The agreement to mediate as data: sections to read, each with a question that shows whether it was clear.
import type { Language } from '../clauses.ts'
import { agreementToMediateEn } from './agreement-to-mediate-en.ts'
import { agreementToMediateEs } from './agreement-to-mediate-es.ts'
import type {
  Agreed,
  AgreementToMediateWords,
  Step,
  TextSection,
} from './agreement-to-mediate-words.ts'

/** The text as it is read and signed. */
export type TextToSign = {
  readonly language: Language
  readonly title: string
  readonly sections: readonly TextSection[]
}
export type AgreementToMediate = TextToSign & { readonly steps: readonly Step[] }

const words: Readonly<Record<Language, AgreementToMediateWords>> = {
  en: agreementToMediateEn,
  es: agreementToMediateEs,
}

/** The languages it can be read and signed in. */
export const languages: readonly Language[] = ['en', 'es']

export function agreementToMediate(language: Language, agreed: Agreed): AgreementToMediate {
  const { title, steps: stepsOf } = words[language]
  const steps = stepsOf(agreed)
  const sections = steps.map(({ heading, paragraphs }) => ({ heading, paragraphs }))
  return { language, title, sections, steps }
}
