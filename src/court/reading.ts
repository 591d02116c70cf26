// What a message says, taken out of it by paths: texts, instants, days, numbers and sums.
import type { XmlElement, XmlNode } from 'libxml2-wasm'
import { namespaces } from './names.ts'

/** Valid, and still not to be made out; its words go on after "The message cannot be read: ". */
export class Unclear extends Error {
  override name = 'Unclear'
}

export type Part = {
  /** Of the first that the path leads to; an empty element says nothing. */
  text(path: string): string | undefined
  one(path: string): Part | undefined
  all(path: string): readonly Part[]
  readonly called: string
}

export function partOf(node: XmlNode): Part {
  return {
    text: (path) => node.get(path, namespaces)?.content || undefined,
    one: (path) => {
      const found = node.get(path, namespaces)
      return found ? partOf(found) : undefined
    },
    all: (path) => node.find(path, namespaces).map(partOf),
    called: (node as XmlElement).name,
  }
}

export function needed<T>(said: T | undefined, what: string): T {
  if (said === undefined) throw new Unclear(`it does not say ${what}`)
  return said
}

/** One of a code list. A code that is not in it is not guessed. */
export function oneOf<T extends string>(said: string, codes: readonly T[], what: string): T {
  const code = codes.find((one) => one === said.trim())
  if (code === undefined)
    throw new Unclear(`it says "${said}" of ${what}, which is not in the list`)
  return code
}

/** Without a zone it is taken as UTC. */
export function instant(said: string | undefined): number | undefined {
  if (said === undefined) return undefined
  const text = said.trim()
  const at = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`)
  if (Number.isNaN(at)) throw new Unclear(`"${text}" is no time`)
  return at
}

/** Of a date or a date and time. */
export const instantIn = (part: Part, path: string): number | undefined => {
  const day = part.text(`${path}/nc:Date`)
  return instant(part.text(`${path}/nc:DateTime`) ?? (day && `${dayOf(day)}T00:00:00`))
}

export function dayIn(part: Part, path: string): string | undefined {
  const said = part.text(`${path}/nc:Date`) ?? part.text(`${path}/nc:DateTime`)
  return said === undefined ? undefined : dayOf(said)
}

function dayOf(said: string): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(said.trim())?.[0]
  if (day === undefined) throw new Unclear(`"${said.trim()}" is no day`)
  return day
}

/** Dollars as integer cents. */
export function cents(said: string, currency: string | undefined): number {
  if (currency !== 'USD') throw new Unclear(`a sum is in ${currency ?? 'no currency'}, not in USD`)
  const [, whole = '', part = ''] = /^\s*\+?(\d{1,12})(?:\.(\d{0,2})0*)?\s*$/.exec(said) ?? []
  if (whole === '') throw new Unclear(`"${said.trim()}" is no sum in dollars and cents`)
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

export const dollars = (sum: number): string =>
  `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')}`

export const count = (said: string | undefined): number | undefined =>
  said === undefined ? undefined : Number(said)

export const truth = (said: string | undefined): boolean => /^\s*(true|1)\s*$/.test(said ?? '')
