// The house is kept in order: small files with telling names, chance and time in one folder only.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
    .map((file) => `${file.parentPath}/${file.name}`)
const sources = filesUnder('src')
const textOf = (file: string) => readFileSync(file, 'utf8')

/** The files that break a rule; also shown to bite, below. */
const tooLong = (files: ReadonlyMap<string, string>) =>
  [...files].filter(([, text]) => text.split('\n').length > 301).map(([file]) => file)
const unnamed = (files: readonly string[]) =>
  files.filter((file) => /(^|\/)(index\.tsx?$|(utils|helpers|common|types)\/)/.test(file))
const worldly = (files: ReadonlyMap<string, string>) =>
  [...files]
    .filter(([file]) => !file.startsWith('src/world/') && !file.startsWith('src/web/scripts/'))
    .filter(([, text]) =>
      /\bDate\.now\(|\bnew Date\(\)|Math\.random|crypto\.random|\brandomBytes\(|\brandomUUID\(|\bsetTimeout\(|\bsetInterval\(/.test(
        text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, ''),
      ),
    )
    .map(([file]) => file)
const unopened = (files: ReadonlyMap<string, string>) =>
  [...files].filter(([, text]) => !text.startsWith('// ')).map(([file]) => file)

const read = new Map(sources.map((file) => [file, textOf(file)]))

test('no source file is longer than 300 lines', () => expect(tooLong(read)).toEqual([]))
test('no file or folder is named for what it is not', () => expect(unnamed(sources)).toEqual([]))
test('every source file opens with one sentence on what lives there', () => {
  expect(unopened(read)).toEqual([])
})
test('clock and chance are made in one folder only', () => expect(worldly(read)).toEqual([]))

test('each of these rules bites', () => {
  const bad = new Map([['src/web/utils/index.ts', `const t = Date.now()\n${'\n'.repeat(400)}`]])
  for (const rule of [tooLong, worldly, unopened]) expect(rule(bad)).toEqual([...bad.keys()])
  expect(unnamed([...bad.keys()])).toEqual([...bad.keys()])
})
