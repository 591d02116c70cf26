// The languages that a paper can be read in beside the one that counts: those that the fonts of the house can write.

export const paperLanguages = ['en', 'es', 'ar', 'fa', 'ru', 'tl', 'vi', 'zh'] as const
export type PaperLanguage = (typeof paperLanguages)[number]

export const isPaperLanguage = (said: string): said is PaperLanguage =>
  paperLanguages.some((one) => one === said)
