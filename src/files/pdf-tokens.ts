// The words of a page's drawing in PDF, one operator with its operands at a time, and how they are written again.
import { refuse } from './refused.ts'

export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly value: Buffer }
  | { readonly kind: 'array'; readonly value: readonly Operand[] }
  | { readonly kind: 'dict'; readonly value: readonly (readonly [string, Operand])[] }
  | { readonly kind: 'word'; readonly value: string }

export type Operation = {
  readonly operator: string
  readonly operands: readonly Operand[]
  /** Of an image that stands in the drawing itself. */
  readonly data?: Buffer
}

const SPACE = new Set([0, 9, 10, 12, 13, 32])
const DELIMITER = new Set([...Buffer.from('()<>[]{}/%')])
const MOST_OPERANDS = 4096
const DEEPEST = 32

export function* operationsIn(bytes: Buffer): Generator<Operation> {
  const reader = new Reader(bytes)
  let operands: Operand[] = []
  for (let next = reader.next(0); next !== undefined; next = reader.next(0)) {
    if (next.kind !== 'word' || /^(true|false|null)$/.test(next.value)) {
      operands.push(next)
      if (operands.length > MOST_OPERANDS) refuse('CannotBeRead')
    } else {
      const operator = next.value
      yield operator === 'BI' ? reader.image() : { operator, operands }
      operands = []
    }
  }
}

class Reader {
  private at = 0
  private readonly bytes: Buffer
  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  next(depth: number): Operand | undefined {
    if (depth > DEEPEST) refuse('CannotBeRead')
    this.skip()
    const byte = this.bytes[this.at]
    if (byte === undefined) return undefined
    const sign = String.fromCharCode(byte)
    if (sign === '/') return { kind: 'name', value: this.name() }
    if (sign === '(') return { kind: 'string', value: this.literal() }
    if (sign === '<' && this.bytes[this.at + 1] === 0x3c) return this.dict(depth)
    if (sign === '<') return { kind: 'string', value: this.hex() }
    if (sign === '[') return this.array(depth)
    if (DELIMITER.has(byte)) {
      this.at += sign === '>' && this.bytes[this.at + 1] === 0x3e ? 2 : 1
      return { kind: 'word', value: sign }
    }
    const word = this.word()
    if (!/^[+-]*[\d.]/.test(word)) return { kind: 'word', value: word }
    const value = Number.parseFloat(word.replace(/^[+-]*-/, '-').replace(/^\++/, ''))
    return { kind: 'number', value: Number.isFinite(value) ? value : 0 }
  }

  private skip(): void {
    for (;;) {
      const byte = this.bytes[this.at]
      if (byte === 0x25) {
        while (
          this.at < this.bytes.length &&
          !/[\r\n]/.test(String.fromCharCode(this.bytes[this.at] ?? 10))
        )
          this.at += 1
      } else if (byte !== undefined && SPACE.has(byte)) this.at += 1
      else return
    }
  }

  private word(): string {
    const from = this.at
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0
      if (SPACE.has(byte) || DELIMITER.has(byte)) break
      this.at += 1
    }
    return this.bytes.toString('latin1', from, this.at)
  }

  private name(): string {
    this.at += 1
    return unescapedName(this.word())
  }

  private literal(): Buffer {
    this.at += 1
    const out: number[] = []
    for (let depth = 1; ; ) {
      const byte = this.bytes[this.at]
      this.at += 1
      if (byte === undefined) return refuse('CannotBeRead')
      if (byte === 0x5c) this.escape(out)
      else {
        if (byte === 0x28) depth += 1
        if (byte === 0x29) depth -= 1
        if (depth === 0) return Buffer.from(out)
        out.push(byte)
      }
    }
  }

  private escape(out: number[]): void {
    const byte = this.bytes[this.at] ?? 0
    this.at += 1
    const plain: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }
    const sign = String.fromCharCode(byte)
    if (sign >= '0' && sign <= '7') {
      let octal = sign
      while (octal.length < 3 && /[0-7]/.test(String.fromCharCode(this.bytes[this.at] ?? 0))) {
        octal += String.fromCharCode(this.bytes[this.at] ?? 0)
        this.at += 1
      }
      out.push(Number.parseInt(octal, 8) & 255)
    } else if (byte === 13) {
      if (this.bytes[this.at] === 10) this.at += 1
    } else if (byte !== 10) out.push(plain[sign] ?? byte)
  }

  private hex(): Buffer {
    const end = this.bytes.indexOf(0x3e, this.at)
    if (end < 0) return refuse('CannotBeRead')
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/[^0-9a-fA-F]/g, '')
    this.at = end + 1
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
  }

  private array(depth: number): Operand {
    this.at += 1
    const value: Operand[] = []
    for (;;) {
      const next = this.next(depth + 1)
      if (next === undefined) return refuse('CannotBeRead')
      if (next.kind === 'word' && next.value === ']') return { kind: 'array', value }
      value.push(next)
      if (value.length > 1_000_000) refuse('CannotBeRead')
    }
  }

  private dict(depth: number): Operand {
    this.at += 2
    const value: (readonly [string, Operand])[] = []
    for (;;) {
      const key = this.next(depth + 1)
      if (key?.kind === 'word' && key.value === '>') return { kind: 'dict', value }
      const of = this.next(depth + 1)
      if (key?.kind !== 'name' || of === undefined) return refuse('CannotBeRead')
      value.push([key.value, of])
    }
  }

  image(): Operation {
    const operands: Operand[] = []
    for (;;) {
      const next = this.next(0)
      if (next === undefined) return refuse('CannotBeRead')
      if (next.kind === 'word' && next.value === 'ID') break
      operands.push(next)
      if (operands.length > 64) refuse('CannotBeRead')
    }
    const from = this.at + 1
    for (
      let end = this.bytes.indexOf('EI', from);
      end >= 0;
      end = this.bytes.indexOf('EI', end + 1)
    ) {
      const before = this.bytes[end - 1] ?? 0
      const after = this.bytes[end + 2] ?? 32
      if (SPACE.has(before) && SPACE.has(after)) {
        this.at = end + 2
        return { operator: 'BI', operands, data: this.bytes.subarray(from, end - 1) }
      }
    }
    return refuse('CannotBeRead')
  }
}

export const unescapedName = (word: string): string =>
  word.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

function operand(of: Operand): string {
  switch (of.kind) {
    case 'number':
      return String(Number(of.value.toFixed(6)))
    case 'name':
      return `/${of.value.replace(/[^A-Za-z0-9_.+*-]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
    case 'string':
      return `<${of.value.toString('hex')}>`
    case 'array':
      return `[${of.value.map(operand).join(' ')}]`
    case 'dict':
      return `<<${of.value.map(([key, value]) => `${operand({ kind: 'name', value: key })} ${operand(value)}`).join(' ')}>>`
    case 'word':
      return of.value
  }
}

/** The same drawing without a word between the operators. */
export function writtenOperation({ operator, operands, data }: Operation): Buffer {
  const words = operands.map(operand).join(' ')
  if (data === undefined) return Buffer.from(`${words}${words ? ' ' : ''}${operator}\n`)
  return Buffer.concat([Buffer.from(`BI ${words} ID `), data, Buffer.from('\nEI\n')])
}
