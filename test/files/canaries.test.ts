// What is disclosed shows what was shown and carries nothing else: canaries hidden all over, and not one comes through.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Canary, canaries, smells } from './canaries.ts'
import { CANARY, SEEN } from './canary-words.ts'
import { honest } from './made.ts'
import { openFiles } from './open-files.ts'

const PATIENCE = 400_000
const files = openFiles()
let hidden: readonly Canary[] = []
beforeAll(async () => {
  hidden = await canaries()
}, PATIENCE)
afterAll(() => files.close())

const endings: Partial<Record<Canary['type'], string>> = { text: 'txt', jpeg: 'jpg' }
const nameOf = ({ type }: Canary) => `a.${endings[type] ?? type}`
/** Signs nobody sees are no letters: told back into letters before anything is looked for. */
const told = (bytes: Uint8Array) => {
  const text = Buffer.from(bytes).toString('utf8')
  if (!text.includes('\u{e0061}')) return Buffer.from(bytes)
  return Buffer.from(
    text.replace(/[\u{e0020}-\u{e007e}]/gu, (sign) =>
      String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xe0000),
    ),
  )
}

test(
  'more than sixty canaries are there to be found, each in a file that comes in and is warned of',
  async () => {
    expect(hidden.length).toBeGreaterThan(60)
    expect(
      hidden.filter(({ bytes }) => !smells(told(bytes), CANARY)).map(({ where }) => where),
    ).toEqual([])
    const answers = await Promise.all(
      hidden.map(
        async (canary) => [canary, await files.inspect(canary.bytes, nameOf(canary))] as const,
      ),
    )
    const wrong = answers.filter(
      ([{ warned }, answer]) =>
        !('type' in answer) || (warned !== undefined && !answer.warnings.includes(warned)),
    )
    expect(wrong.map(([{ where, warned }, answer]) => ({ where, warned, answer }))).toEqual([])
  },
  PATIENCE,
)

test(
  'none is in a copy, also not packed; what was shown is, or its page is a picture',
  async () => {
    const copies = await Promise.all(
      hidden.map(
        async ({ where, type, bytes }) => [where, type, await files.cleaned(bytes, type)] as const,
      ),
    )
    expect(
      copies.filter(([, , copy]) => smells(told(copy), CANARY)).map(([where]) => where),
    ).toEqual([])
    const shows = (type: Canary['type'], copy: Uint8Array) =>
      ['jpeg', 'png', 'webp', 'gif'].includes(type) ||
      smells(Buffer.from(copy), SEEN) ||
      (type === 'pdf' && Buffer.from(copy).includes('/DCTDecode'))
    expect(copies.filter(([, type, copy]) => !shows(type, copy)).map(([where]) => where)).toEqual(
      [],
    )
  },
  PATIENCE,
)

test(
  'a copy of an honest file is a file of its kind that comes in, and always the same',
  async () => {
    const wrong = await Promise.all(
      (await honest()).map(async ([name, bytes]) => {
        const found = await files.inspect(bytes, name)
        if (!('type' in found)) return [name]
        const [copy, again] = [
          await files.cleaned(bytes, found.type),
          await files.cleaned(bytes, found.type),
        ]
        const back = await files.inspect(copy, name)
        const same = Buffer.compare(copy, again) === 0
        return same && 'type' in back && back.warnings.length === 0 ? [] : [name, back, same]
      }),
    )
    expect(wrong.flat()).toEqual([])
  },
  PATIENCE,
)
