// What letters of a PDF's font say, by the font's own table: read only for whose file it is.
import { at, contentOf, nameOf, PDFArray, PDFDict, PDFName, type PDFObject } from './pdf-file.ts'

const MOST_SIGNS = 70_000
const UNKNOWN = '\ufffd'
export type Signs = (code: number) => string

export function signsOf(font: PDFObject | undefined): Signs {
  if (!(font instanceof PDFDict)) return latin
  const table = at(font, 'ToUnicode')
  const said = table === undefined ? new Map<number, string>() : tableOf(contentOf(table as never))
  if (said.size > 0) return (code) => said.get(code) ?? UNKNOWN
  if (nameOf(at(font, 'Subtype')) === 'Type0') return () => UNKNOWN
  const names = namesIn(at(font, 'Encoding'))
  return (code) => names.get(code) ?? latin(code)
}

/** Of a font without a table: what most programs mean by one byte. */
const latin: Signs = (code) => new TextDecoder('windows-1252').decode(Uint8Array.of(code & 0xff))

function namesIn(encoding: PDFObject | undefined): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const list = encoding instanceof PDFDict ? at(encoding, 'Differences') : undefined
  if (!(list instanceof PDFArray)) return found
  let code = 0
  for (const one of list.asArray()) {
    if (!(one instanceof PDFName)) {
      code = Number(String(one))
      continue
    }
    const name = one.decodeText()
    const [, hex] = /^uni([0-9A-F]{4})/.exec(name) ?? []
    if (hex) found.set(code, String.fromCharCode(Number.parseInt(hex, 16)))
    else if (name.length === 1) found.set(code, name)
    else if (name === 'space') found.set(code, ' ')
    code += 1
  }
  return found
}

const HEX = '<\\s*([0-9a-fA-F\\s]*)>'
function tableOf(bytes: Buffer): ReadonlyMap<number, string> {
  const text = bytes.toString('latin1')
  const found = new Map<number, string>()
  const set = (code: number, sign: string) => {
    if (found.size < MOST_SIGNS) found.set(code, sign)
  }
  for (const [, inside = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of inside.matchAll(new RegExp(`${HEX}\\s*${HEX}`, 'g'))) {
      set(numberIn(code), signIn(to))
    }
  }
  const range = new RegExp(`${HEX}\\s*${HEX}\\s*(?:${HEX}|\\[([^\\]]*)\\])`, 'g')
  for (const [, inside = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first, list] of inside.matchAll(range)) {
      const [start, end] = [numberIn(from), Math.min(numberIn(to), numberIn(from) + 0xffff)]
      const each = [...(list ?? '').matchAll(new RegExp(HEX, 'g'))].map(([, one = '']) =>
        signIn(one),
      )
      for (let code = start; code <= end; code += 1) {
        const sign = first === undefined ? each[code - start] : after(signIn(first), code - start)
        if (sign !== undefined) set(code, sign)
      }
    }
  }
  return found
}

const numberIn = (hex: string): number =>
  Number.parseInt(hex.replace(/\s/g, '').slice(0, 8) || '0', 16)
const signIn = (hex: string): string => {
  const bytes = Buffer.from(hex.replace(/\s/g, '').padEnd(4, '0'), 'hex')
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')
}
const after = (sign: string, by: number): string => {
  const code = sign.codePointAt(sign.length - 1)
  if (code === undefined || code + by > 0x10ffff) return UNKNOWN
  return sign.slice(0, -1) + String.fromCodePoint(code + by)
}
