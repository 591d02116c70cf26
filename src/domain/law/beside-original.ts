// What stands above a translation, in its own language: what it is, and that the original counts.
import type { Language } from '../language.ts'
import type { PaperLanguage } from '../paper-language.ts'

type AboveTranslation = {
  readonly title: string
  readonly counts: Readonly<Record<Language, string>>
  /** Before a name. */
  readonly translator: string
}

export const aboveTranslation: Readonly<Record<PaperLanguage, AboveTranslation>> = {
  en: {
    title: 'Translation into English',
    counts: {
      en: 'The original in English counts. This translation is there to be read beside it.',
      es: 'The original in Spanish counts. This translation is there to be read beside it.',
    },
    translator: 'Translator:',
  },
  es: {
    title: 'Traducción al español',
    counts: {
      en: 'Lo que vale es el original en inglés. Esta traducción está para leerla junto a él.',
      es: 'Lo que vale es el original en español. Esta traducción está para leerla junto a él.',
    },
    translator: 'Traducción:',
  },
  ar: {
    title: 'ترجمة إلى العربية',
    counts: {
      en: 'النص الأصلي بالإنجليزية هو المعتمد. وهذه الترجمة للقراءة إلى جانبه.',
      es: 'النص الأصلي بالإسبانية هو المعتمد. وهذه الترجمة للقراءة إلى جانبه.',
    },
    translator: 'المترجم:',
  },
  fa: {
    title: 'ترجمه به فارسی',
    counts: {
      en: 'متن اصلی به زبان انگلیسی معتبر است. این ترجمه برای خواندن در کنار آن است.',
      es: 'متن اصلی به زبان اسپانیایی معتبر است. این ترجمه برای خواندن در کنار آن است.',
    },
    translator: 'مترجم:',
  },
  ru: {
    title: 'Перевод на русский язык',
    counts: {
      en: 'Силу имеет оригинал на английском языке. Этот перевод предназначен для чтения рядом с ним.',
      es: 'Силу имеет оригинал на испанском языке. Этот перевод предназначен для чтения рядом с ним.',
    },
    translator: 'Переводчик:',
  },
  tl: {
    title: 'Salin sa Tagalog',
    counts: {
      en: 'Ang orihinal sa Ingles ang may bisa. Ang saling ito ay para basahin kasabay nito.',
      es: 'Ang orihinal sa Espanyol ang may bisa. Ang saling ito ay para basahin kasabay nito.',
    },
    translator: 'Tagasalin:',
  },
  vi: {
    title: 'Bản dịch tiếng Việt',
    counts: {
      en: 'Bản gốc bằng tiếng Anh có giá trị. Bản dịch này để đọc song song với bản gốc.',
      es: 'Bản gốc bằng tiếng Tây Ban Nha có giá trị. Bản dịch này để đọc song song với bản gốc.',
    },
    translator: 'Người dịch:',
  },
  zh: {
    title: '中文译文',
    counts: {
      en: '以英文原文为准。本译文供对照阅读。',
      es: '以西班牙文原文为准。本译文供对照阅读。',
    },
    translator: '译者：',
  },
}
