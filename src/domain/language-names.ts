// The languages that papers are read in, by the name that a reader knows.
import type { Language } from './language.ts'
import type { PaperLanguage } from './paper-language.ts'

type Names = Readonly<Record<PaperLanguage, string>>
export const languageNames: Readonly<Record<Language, Names>> = {
  en: {
    ...{ en: 'English', es: 'Spanish', ar: 'Arabic', fa: 'Persian', ru: 'Russian' },
    ...{ tl: 'Tagalog', vi: 'Vietnamese', zh: 'Chinese' },
  },
  es: {
    ...{ en: 'inglés', es: 'español', ar: 'árabe', fa: 'persa', ru: 'ruso' },
    ...{ tl: 'tagalo', vi: 'vietnamita', zh: 'chino' },
  },
}
