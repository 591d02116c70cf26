// Checking a sealed file at the page that anybody can open: forged in every known way it is never called whole, and nothing else is said of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProgramSeal } from '../../src/application/paper.ts'
import { forgeries } from '../documents/forging.ts'
import { samplePaper } from '../documents/sample-paper.ts'
import { type Served, served } from '../served.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-verifying-'))
const NAME = 'Harbour Mediation'
let t: Served
let plain: Uint8Array
let sealed: Buffer
let another: Buffer
let stranger: ProgramSeal
let at: number

beforeAll(async () => {
  t = await served({ seed: 'verifying', listen: false })
  const { house } = t
  at = house.clock.now()
  const seal = await house.seals.sealOf('harbour', NAME, () => house.sealer.newSeal(NAME, at), at)
  stranger = await house.sealer.newSeal(NAME, at)
  plain = await house.papers.render(samplePaper())
  sealed = Buffer.from(await house.sealer.seal(plain, seal, at, 'Settlement agreement'))
  const other = await house.papers.render(samplePaper({ reference: 'B-2' }))
  another = Buffer.from(await house.sealer.seal(other, seal, at, 'Settlement agreement'))
})
afterAll(async () => {
  await t.drop()
  rmSync(folder, { recursive: true })
})

const verified = async (file: Buffer, language = 'en') => {
  // No more files a minute from one network than so many.
  t.clock.pass(10_000)
  const head = '--edge\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
  const answer = await t.app.inject({
    method: 'POST',
    url: '/verify',
    headers: { 'content-type': 'multipart/form-data; boundary=edge', cookie: `lang=${language}` },
    payload: Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n--edge--\r\n')]),
  })
  const [, said = ''] = /role="status">([^<]*)</.exec(answer.body) ?? []
  return { status: answer.statusCode, said }
}
const refused = [
  'This file has been changed after it was sealed. Do not rely on it.',
  'This file carries no seal.',
  'This file was sealed by somebody we do not know.',
  'This is not a PDF file, or it is too large.',
]

test('what was sealed is whole, in both languages, and that nobody else attests its time is said', async () => {
  for (const file of [sealed, another]) {
    const { status, said } = await verified(file)
    expect(status).toBe(200)
    expect(said).toContain(`This file is whole. It was sealed by ${NAME} on`)
    expect(said).toContain('there is no outside time in this file')
  }
  expect((await verified(sealed, 'es')).said).toContain('Este archivo está íntegro')
  expect((await verified(sealed, 'es')).said).toContain('este archivo no lleva una hora de fuera')
})

test.each(Object.keys(forgeries))('%s is refused at the door', async (name) => {
  const forged = await forgeries[name]?.({ plain, sealed, another, stranger, at, folder })
  const { status, said } = await verified(forged ?? sealed)
  expect(status).toBe(200)
  expect(refused).toContain(said)
})

test('one flipped byte is refused at the door, wherever it is', async () => {
  const step = Math.floor(sealed.length / 40)
  for (let byte = 6; byte < sealed.length; byte += step) {
    const forged = Buffer.from(sealed)
    forged[byte] = (forged[byte] ?? 0) ^ 1
    expect(refused, `the byte at ${byte}`).toContain((await verified(forged)).said)
  }
})
