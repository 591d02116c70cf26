// What a text asks for: a short set of commands in either language, and everything else nothing we know.
import type { Language } from '../domain/clauses.ts'
import { moreTimeDays, USUAL_MORE_TIME } from '../domain/more-time.ts'

export type TextCommand =
  | { readonly do: 'stop' | 'start' | 'help' | 'not me'; readonly language: Language }
  | { readonly do: 'read' | 'accept'; readonly code: string; readonly language: Language }
  | { readonly do: 'reply'; readonly words: string; readonly language: Language }
  /** Nobody has to say how long. */
  | { readonly do: 'more time'; readonly days: number; readonly language: Language }
  /** A number alone: which of those that were asked about. */
  | { readonly do: 'choose'; readonly number: number }
  | { readonly do: 'unknown' }

/** The words that carriers everywhere take for a stop are among them, whatever language somebody speaks. */
const alone: Readonly<Record<string, readonly ['stop' | 'start' | 'help' | 'not me', Language]>> = {
  stop: ['stop', 'en'],
  stopall: ['stop', 'en'],
  unsubscribe: ['stop', 'en'],
  cancel: ['stop', 'en'],
  end: ['stop', 'en'],
  quit: ['stop', 'en'],
  alto: ['stop', 'es'],
  parar: ['stop', 'es'],
  start: ['start', 'en'],
  unstop: ['start', 'en'],
  iniciar: ['start', 'es'],
  help: ['help', 'en'],
  info: ['help', 'en'],
  ayuda: ['help', 'es'],
  'not me': ['not me', 'en'],
  'no soy yo': ['not me', 'es'],
}
const begins: readonly (readonly [RegExp, 'read' | 'reply' | 'accept', Language])[] = [
  [/^read(?:\s+|$)/i, 'read', 'en'],
  [/^leer(?:\s+|$)/i, 'read', 'es'],
  [/^reply(?:\s+|:\s*|$)/i, 'reply', 'en'],
  [/^responder(?:\s+|:\s*|$)/i, 'reply', 'es'],
  [/^(?:yes|accept)\s+/i, 'accept', 'en'],
  [/^(?:s[ií]|aceptar)\s+/i, 'accept', 'es'],
]

/** Accents, a full stop and how it is spaced make no difference: nobody is kept on a list for a dot. */
const plain = (said: string) =>
  said
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

export function commandIn(said: string): TextCommand {
  const words = said.trim()
  const known = alone[plain(words)]
  if (known) return { do: known[0], language: known[1] }
  for (const [begin, does, language] of begins) {
    if (!begin.test(words)) continue
    const rest = words.replace(begin, '').trim()
    if (does === 'reply') return { do: 'reply', words: rest, language }
    return { do: does, code: rest.replace(/[\s.-]/g, ''), language }
  }
  const more = /^(more time|mas tiempo)(?: (\d{1,2}))?(?: (?:days?|dias?))?$/.exec(plain(words))
  if (more) {
    const days = daysMeant(more[2] === undefined ? USUAL_MORE_TIME : Number(more[2]))
    return { do: 'more time', days, language: more[1] === 'more time' ? 'en' : 'es' }
  }
  const number = /^[1-9]\d?$/.exec(plain(words))?.[0]
  return number === undefined ? { do: 'unknown' } : { do: 'choose', number: Number(number) }
}

/** The shortest that there is and is as long as was said; more than the longest is the longest. */
const daysMeant = (days: number): number =>
  moreTimeDays.find((one) => one >= days) ?? Math.max(...moreTimeDays)
