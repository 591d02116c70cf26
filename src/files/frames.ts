// How a file goes into a worker and what it found comes back: a length, a few words of JSON, then bytes.
import type { BlankForm, FormFilled, FormRefusal } from '../application/court-form-ports.ts'
import type { FileType, Inspected, WordsFound } from '../application/file-ports.ts'
import type { FormFill } from '../domain/official-forms.ts'

export type Task =
  | { readonly task: 'inspect'; readonly name: string; readonly textAlone: boolean }
  | { readonly task: 'cleaned'; readonly type: FileType; readonly canPaint: boolean }
  | { readonly task: 'pictures'; readonly type: FileType; readonly width: number }
  | { readonly task: 'page'; readonly type: FileType; readonly most: number }
  /** Painted pages as large as they were; or photos, each on a sheet of paper. */
  | { readonly task: 'bind'; readonly sheets?: boolean }
  | { readonly task: 'hidden'; readonly type: FileType }
  | { readonly task: 'form'; readonly form: string }
  | { readonly task: 'fill'; readonly fills: readonly FormFill[]; readonly sample: boolean }

export type Answer =
  | { readonly inspected: Inspected }
  | { readonly made: true }
  | { readonly form: Omit<BlankForm, 'bytes'> }
  | { readonly formRefused: FormRefusal }
  | { readonly unfit: FormFilled['unfit'] }
  | { readonly found: WordsFound }
  /** Its pages have to be made into pictures first. */
  | { readonly paint: number }
  | { readonly noCleanCopy: string }
  | { readonly refused: Extract<Inspected, { refused: unknown }>['refused'] }

export type Framed<Head> = { readonly head: Head; readonly bytes: readonly Uint8Array[] }

export function framed<Head>({ head, bytes }: Framed<Head>): Uint8Array {
  const words = Buffer.from(JSON.stringify({ head, lengths: bytes.map((b) => b.length) }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(words.length)
  return Buffer.concat([length, words, ...bytes])
}

/** Throws on anything that is not whole: nothing is believed of a worker that died while it spoke. */
export function unframed<Head>(said: Uint8Array): Framed<Head> {
  const buffer = Buffer.from(said.buffer, said.byteOffset, said.byteLength)
  const start = 4 + buffer.readUInt32BE(0)
  if (start > buffer.length) throw new Error('not whole')
  const { head, lengths } = JSON.parse(buffer.toString('utf8', 4, start)) as {
    head: Head
    lengths: readonly number[]
  }
  let at = start
  const bytes = lengths.map((length) => {
    if (!Number.isSafeInteger(length) || length < 0) throw new Error('not whole')
    at += length
    return buffer.subarray(at - length, at)
  })
  if (at !== buffer.length) throw new Error('not whole')
  return { head, bytes }
}
