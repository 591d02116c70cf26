// What pages say of a translation of the agreement, in every language.
import type { Language } from '../../domain/language.ts'

type TranslationWords = {
  readonly title: string
  readonly pageTitle: (language: string) => string
  readonly lead: string
  readonly begin: string
  readonly complete: string
  readonly lacks: (numbers: readonly string[]) => string
  readonly counts: (original: string) => string
  readonly bothCount: string
  readonly countsToo: string
  readonly awaited: (languages: string) => string
  readonly signedWith: (languages: string) => string
  readonly notSignedWith: (languages: string) => string
  readonly by: (name: string, day: string) => string
  readonly fixed: string
  readonly none: string
  readonly give: string
  readonly giveLead: string
  readonly nobody: string
  readonly translator: string
  readonly choose: string
  readonly heading: (number: string) => string
  readonly text: (number: string) => string
  readonly stays: (figures: string) => string
  readonly staysWithDays: (figures: string) => string
  readonly fromHouse: string
  readonly attested: string
  readonly send: string
}

export const translationWords: Readonly<Record<Language, TranslationWords>> = {
  en: {
    title: 'Translations',
    pageTitle: (language) => `The agreement in ${language}`,
    lead: 'A translation is read beside the agreement. It changes nothing in it, unless the parties agreed that it counts, too.',
    begin: 'Enter a translation',
    complete: 'complete',
    lacks: (numbers) =>
      numbers.length === 1
        ? `clause ${numbers[0]} is not translated yet`
        : `clauses ${numbers.join(', ')} are not translated yet`,
    counts: (original) =>
      `The original in ${original} counts. The translation is there to be read beside it.`,
    bothCount: 'The parties agreed that the original and this translation both count.',
    countsToo: 'counts, too',
    awaited: (languages) =>
      `The parties agreed that a translation counts, too (${languages}). Signing opens once it is complete.`,
    signedWith: (languages) =>
      `Beside this text stands a translation (${languages}). It is printed on the paper and is part of what is signed.`,
    notSignedWith: (languages) =>
      `A translation is not complete (${languages}). Opened for signatures now, the paper is printed without it, and it stays as it is.`,
    by: (name, day) => `Translated by ${name}, entered on ${day}`,
    fixed: 'This version was opened for signatures. Its translations stay as they are.',
    none: 'not translated yet',
    give: 'What the translator handed in',
    giveLead:
      'Hand the draft of the agreement to a translator of your roster, and nothing else of the case. Enter here what comes back, all of it or in parts. Everybody in the case reads it at once.',
    nobody:
      'Nobody on the roster translates between these two languages. Note on the roster who does.',
    translator: 'Translator',
    choose: 'Please choose',
    heading: (number) => `Heading of clause ${number}`,
    text: (number) => `Text of clause ${number}`,
    stays: (figures) => `Must stand in it: ${figures}.`,
    staysWithDays: (figures) =>
      `Must stand in it: ${figures}. A day may be written as the clause does, or as here.`,
    fromHouse: 'From the house’s own text in this language: the translator checks it.',
    attested:
      'The translator has told me in writing that this text says what the original says, completely and as well as they know.',
    send: 'Show it to everybody',
  },
  es: {
    title: 'Traducciones',
    pageTitle: (language) => `El acuerdo en ${language}`,
    lead: 'Una traducción se lee junto al acuerdo. No cambia nada en él, salvo que las partes acuerden que también vale.',
    begin: 'Anotar una traducción',
    complete: 'completa',
    lacks: (numbers) =>
      numbers.length === 1
        ? `la cláusula ${numbers[0]} aún no está traducida`
        : `las cláusulas ${numbers.join(', ')} aún no están traducidas`,
    counts: (original) =>
      `Lo que vale es el original en ${original}. La traducción está para leerla junto a él.`,
    bothCount: 'Las partes acordaron que valen tanto el original como esta traducción.',
    countsToo: 'también vale',
    awaited: (languages) =>
      `Las partes acordaron que una traducción también vale (${languages}). Se podrá firmar cuando esté completa.`,
    signedWith: (languages) =>
      `Junto a este texto hay una traducción (${languages}). Se imprime en el papel y es parte de lo que se firma.`,
    notSignedWith: (languages) =>
      `Una traducción no está completa (${languages}). Si se abre ahora para firmar, el papel se imprime sin ella, y queda como está.`,
    by: (name, day) => `Traducción de ${name}, anotada el ${day}`,
    fixed: 'Esta versión se abrió para firmar. Sus traducciones quedan como están.',
    none: 'aún sin traducir',
    give: 'Lo que entregó quien traduce',
    giveLead:
      'Entregue el borrador del acuerdo a alguien de su lista que traduzca, y nada más del caso. Anote aquí lo que vuelve, todo o por partes. Todas las personas del caso lo leen enseguida.',
    nobody: 'Nadie de la lista traduce entre estos dos idiomas. Anote en la lista quién lo hace.',
    translator: 'Quién tradujo',
    choose: 'Elija, por favor',
    heading: (number) => `Título de la cláusula ${number}`,
    text: (number) => `Texto de la cláusula ${number}`,
    stays: (figures) => `Debe estar en él: ${figures}.`,
    staysWithDays: (figures) =>
      `Debe estar en él: ${figures}. Un día se escribe como en la cláusula o como aquí.`,
    fromHouse: 'Del texto propio de la casa en este idioma: quien traduce lo revisa.',
    attested:
      'Quien tradujo me dijo por escrito que este texto dice lo que dice el original, completo y según su leal saber.',
    send: 'Mostrarla a todas las personas',
  },
}

/** What the fields of a translation are called where they need another look. */
export function labelsOfTranslation(language: Language): Readonly<Record<string, string>> {
  const { translator, attested } = translationWords[language]
  return { 'give-translation.translator': translator, 'give-translation.attested': attested }
}
