// What stands above a translation, in its own language: what it is, and what counts: the original, or both where that was agreed.
import type { Language } from '../language.ts'
import type { PaperLanguage } from '../paper-language.ts'

type AboveTranslation = {
  readonly title: string
  /** By the language of the original. */
  readonly counts: Readonly<Record<Language, string>>
  /** Where the parties agreed on it. */
  readonly bothCount: string
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
    bothCount: 'The parties agreed that the original and this translation both count.',
    translator: 'Translator:',
  },
  es: {
    title: 'Traducción al español',
    counts: {
      en: 'Lo que vale es el original en inglés. Esta traducción está para leerla junto a él.',
      es: 'Lo que vale es el original en español. Esta traducción está para leerla junto a él.',
    },
    bothCount: 'Las partes acordaron que valen tanto el original como esta traducción.',
    translator: 'Traducción:',
  },
  ar: {
    title: 'ترجمة إلى العربية',
    counts: {
      en: 'النص الأصلي بالإنجليزية هو المعتمد. وهذه الترجمة للقراءة إلى جانبه.',
      es: 'النص الأصلي بالإسبانية هو المعتمد. وهذه الترجمة للقراءة إلى جانبه.',
    },
    bothCount: 'اتفق الأطراف على أن النص الأصلي وهذه الترجمة معتمدان كلاهما.',
    translator: 'المترجم:',
  },
  fa: {
    title: 'ترجمه به فارسی',
    counts: {
      en: 'متن اصلی به زبان انگلیسی معتبر است. این ترجمه برای خواندن در کنار آن است.',
      es: 'متن اصلی به زبان اسپانیایی معتبر است. این ترجمه برای خواندن در کنار آن است.',
    },
    bothCount: 'طرفین توافق کرده‌اند که متن اصلی و این ترجمه هر دو معتبر باشند.',
    translator: 'مترجم:',
  },
  ru: {
    title: 'Перевод на русский язык',
    counts: {
      en: 'Силу имеет оригинал на английском языке. Этот перевод предназначен для чтения рядом с ним.',
      es: 'Силу имеет оригинал на испанском языке. Этот перевод предназначен для чтения рядом с ним.',
    },
    bothCount: 'Стороны договорились, что силу имеют и оригинал, и этот перевод.',
    translator: 'Переводчик:',
  },
  tl: {
    title: 'Salin sa Tagalog',
    counts: {
      en: 'Ang orihinal sa Ingles ang may bisa. Ang saling ito ay para basahin kasabay nito.',
      es: 'Ang orihinal sa Espanyol ang may bisa. Ang saling ito ay para basahin kasabay nito.',
    },
    bothCount: 'Nagkasundo ang mga partido na parehong may bisa ang orihinal at ang saling ito.',
    translator: 'Tagasalin:',
  },
  vi: {
    title: 'Bản dịch tiếng Việt',
    counts: {
      en: 'Bản gốc bằng tiếng Anh có giá trị. Bản dịch này để đọc song song với bản gốc.',
      es: 'Bản gốc bằng tiếng Tây Ban Nha có giá trị. Bản dịch này để đọc song song với bản gốc.',
    },
    bothCount: 'Các bên đã thỏa thuận rằng cả bản gốc và bản dịch này đều có giá trị.',
    translator: 'Người dịch:',
  },
  zh: {
    title: '中文译文',
    counts: {
      en: '以英文原文为准。本译文供对照阅读。',
      es: '以西班牙文原文为准。本译文供对照阅读。',
    },
    bothCount: '各方约定：原文与本译文具有同等效力。',
    translator: '译者：',
  },
}
