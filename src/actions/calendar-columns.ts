// The columns of a court's calendar, by the many names courts give them, and what stands in their cells.
import type { Language } from '../domain/clauses.ts'
import { CASE_TYPES, type CaseType } from '../domain/law/case-types.ts'

export const PARTY_FIELDS = ['mail', 'phone', 'post', 'language', 'born'] as const
type PartyField = (typeof PARTY_FIELDS)[number]
export type Column =
  | 'number'
  | 'type'
  | 'court'
  | 'hearing'
  | 'title'
  | 'plaintiff'
  | 'defendant'
  | `${'plaintiff' | 'defendant'} ${PartyField}`

/** Letters and digits alone, small: `Case No.` and `case_no` are one name. */
const plain = (said: string) =>
  said
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

const alone: Readonly<Record<string, Column>> = {
  ...named(
    'number',
    'case number',
    'case no',
    'case',
    'number',
    'caso',
    'numero',
    'numero de caso',
  ),
  ...named('type', 'case type', 'type', 'kind', 'tipo', 'tipo de caso'),
  ...named('court', 'court', 'courthouse', 'court name', 'tribunal', 'corte', 'juzgado'),
  ...named('hearing', 'hearing date', 'hearing', 'date', 'hearing on', 'audiencia', 'fecha'),
  ...named('title', 'title', 'caption', 'case title', 'titulo'),
}
const parties: Readonly<Record<'plaintiff' | 'defendant', readonly string[]>> = {
  plaintiff: ['plaintiff', 'plaintiffs', 'petitioner', 'claimant', 'landlord', 'demandante'],
  defendant: ['defendant', 'defendants', 'respondent', 'tenant', 'demandado'],
}
const fields: Readonly<Record<PartyField, readonly string[]>> = {
  mail: ['mail', 'email', 'e-mail', 'email address', 'correo'],
  phone: ['phone', 'telephone', 'mobile', 'cell', 'telefono'],
  post: ['post', 'address', 'postal address', 'mailing address', 'direccion'],
  language: ['language', 'lang', 'idioma'],
  born: ['born', 'date of birth', 'dob', 'nacimiento', 'fecha de nacimiento'],
}

function named(column: Column, ...names: readonly string[]): Record<string, Column> {
  return Object.fromEntries(names.map((name) => [plain(name), column]))
}

/** Undefined where no column is called so: it is left alone. */
export function columnOf(said: string): Column | undefined {
  const name = plain(said)
  const known = alone[name]
  if (known) return known
  for (const party of ['plaintiff', 'defendant'] as const) {
    for (const called of parties[party].map(plain)) {
      if (name === called || name === `${called}name` || name === `${called}names`) return party
      for (const field of PARTY_FIELDS) {
        if (
          fields[field].some((one) => name === called + plain(one) || name === plain(one) + called)
        ) {
          return `${party} ${field}`
        }
      }
    }
  }
  return undefined
}

type Word = Exclude<Column, `${string} ${string}`> | PartyField
const calledIn: Readonly<Record<Language, Readonly<Record<Word, string>>>> = {
  en: {
    number: 'case number',
    type: 'type',
    court: 'court',
    hearing: 'hearing date',
    title: 'title',
    plaintiff: 'plaintiff',
    defendant: 'defendant',
    mail: 'email',
    phone: 'phone',
    post: 'address',
    language: 'language',
    born: 'date of birth',
  },
  es: {
    number: 'número de caso',
    type: 'tipo',
    court: 'tribunal',
    hearing: 'audiencia',
    title: 'título',
    plaintiff: 'demandante',
    defendant: 'demandado',
    mail: 'correo',
    phone: 'teléfono',
    post: 'dirección',
    language: 'idioma',
    born: 'nacimiento',
  },
}
/** As the page says what columns there are, so that one of them is found again. */
export const columnCalled = (language: Language, column: Column): string =>
  column
    .split(' ')
    .map((word) => calledIn[language][word as Word])
    .join(' ')

const types: Readonly<Record<string, CaseType>> = {
  ...Object.fromEntries(CASE_TYPES.map((type) => [plain(type), type])),
  sc: 'small-claims',
  reclamosmenores: 'small-claims',
  ud: 'unlawful-detainer',
  eviction: 'unlawful-detainer',
  desalojo: 'unlawful-detainer',
  ch: 'civil-harassment',
  harassment: 'civil-harassment',
  acosocivil: 'civil-harassment',
  comunidad: 'community',
  negocios: 'business',
  commercial: 'business',
}
/** What is no type stays as it was written, to be refused by its name. */
export const typeFrom = (said: string): string => types[plain(said)] ?? said.trim()

/** As courts write days here: month, day, year; what is none stays, to be refused. */
export function dayFrom(said: string): string {
  const [, month = '', day = '', year = ''] =
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(said.trim()) ?? []
  return year === '' ? said.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

export const languageFrom = (said: string): string => {
  const name = plain(said)
  if (['es', 'spa', 'spanish', 'espanol'].includes(name)) return 'es'
  return ['', 'en', 'eng', 'english', 'ingles'].includes(name) ? 'en' : said.trim()
}
