// What an answer by mail or by text asks for: one line that is exactly one of a few, in either language. Nothing is guessed.
import { isRealDate, type LocalDate } from '../domain/terms.ts'

export type AnswerCommand =
  | { readonly do: 'next'; readonly code: string }
  | { readonly do: 'reading'; readonly on: boolean }
  | { readonly do: 'yes' | 'no' | 'accept' | 'approve'; readonly code: string }
  /** Which of the times, by the numbers before them. */
  | { readonly do: 'time'; readonly code: string; readonly numbers: string }
  | { readonly do: 'agree' | 'sign'; readonly code: string; readonly name: string }
  | {
      readonly do: 'offer'
      readonly pays: boolean
      readonly cents: number
      readonly dueOn: LocalDate
    }
  /** It begins as one of them and goes on otherwise: a condition, a question. It must not be taken for a yes. */
  | { readonly do: 'unclear' }

type Coded = Exclude<AnswerCommand['do'], 'next' | 'reading' | 'offer' | 'unclear'>
const coded: Readonly<Record<string, Coded>> = {
  yes: 'yes',
  si: 'yes',
  no: 'no',
  accept: 'accept',
  acepto: 'accept',
  aceptar: 'accept',
  approve: 'approve',
  apruebo: 'approve',
  aprobar: 'approve',
  agree: 'agree',
  conforme: 'agree',
  sign: 'sign',
  firmo: 'sign',
  firmar: 'sign',
  time: 'time',
  hora: 'time',
}
const reading: Readonly<Record<string, boolean>> = {
  'read on': true,
  'leer si': true,
  'read off': false,
  'leer no': false,
}
const offers: Readonly<Record<string, boolean>> = {
  'offer pay': true,
  'ofrezco pagar': true,
  'offer take': false,
  'ofrezco recibir': false,
}
const MOST_OF_A_NAME = 200
const NUMBERS = /^[1-9]\d?(?:[ ,]+[1-9]\d?)*$/

/** Accents and capitals make no difference to the words that ask; a name stays as it was written. */
const plain = (said: string) =>
  said
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]$/, '')

export function answerIn(said: string): AnswerCommand | undefined {
  const line = said.trim()
  if (line.includes('\n')) return beginsAsOne(line) ? { do: 'unclear' } : undefined
  const words = plain(line)
  const turned = reading[words]
  if (turned !== undefined) return { do: 'reading', on: turned }
  const next = /^(?:next|siguiente)(?: ((?:\d[ -]?){6}))?$/.exec(words)
  if (next) return { do: 'next', code: digitsIn(next[1] ?? '') }
  const offered = /^(\S+ \S+) \$?([\d,]+(?:\.\d{2})?) (\S+)$/.exec(words)
  const pays = offers[offered?.[1] ?? '']
  if (offered && pays !== undefined) {
    const [cents, dueOn] = [centsIn(offered[2] ?? ''), dayIn(offered[3] ?? '')]
    if (cents !== undefined && dueOn !== undefined) return { do: 'offer', pays, cents, dueOn }
  }
  return codedIn(line) ?? (beginsAsOne(line) ? { do: 'unclear' } : undefined)
}

function codedIn(line: string): AnswerCommand | undefined {
  const found = /^(\S+)\s+((?:\d[\s-]?){5}\d)(?:[\s.]+(.*))?$/.exec(line)
  const act = coded[plain(found?.[1] ?? '')]
  if (!found || act === undefined) return undefined
  const code = digitsIn(found[2] ?? '')
  const rest = (found[3] ?? '').trim()
  if (act === 'agree' || act === 'sign') {
    return { do: act, code, name: rest.slice(0, MOST_OF_A_NAME) }
  }
  if (act === 'time') {
    const numbers = plain(rest)
    return NUMBERS.test(numbers) ? { do: act, code, numbers } : undefined
  }
  return rest === '' ? { do: act, code } : undefined
}

/** One of the words and then a code, or the word of an offer: whatever else is said, it was meant as more than talk. */
function beginsAsOne(line: string): boolean {
  const [first = ''] = line.split('\n')
  const words = plain(first)
  const [word = '', second = ''] = words.split(' ')
  if (offers[`${word} ${second}`] !== undefined) return true
  return coded[word] !== undefined && /^\S+ (?:\d[ -]?){6}/.test(words)
}

const digitsIn = (said: string) => said.replaceAll(/\D/g, '')

function centsIn(said: string): number | undefined {
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{2})?$/.test(said)) return undefined
  const [whole = '', part = '00'] = said.replaceAll(',', '').split('.')
  const cents = Number(whole) * 100 + Number(part)
  return cents > 0 ? cents : undefined
}

/** As 2026-08-01; it is asked back with the month as a word. */
function dayIn(said: string): LocalDate | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(said) && isRealDate(said) ? said : undefined
}
