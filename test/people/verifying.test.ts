// Checking a sealed file at the page that anybody can open: forged in every known way it is never called whole, and nothing else is said of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProgramSeal } from '../../src/application/paper.ts'
import { forgeries } from '../documents/forging.ts'
import { samplePaper } from '../documents/sample-paper.ts'
import { type Served, served } from '../served.ts'
import { verifiedAt } from './verify-page.ts'

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

const verified = (file: Buffer, language?: string) => verifiedAt(t, file, language)
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

const byApi = (payload: Buffer | string, type = 'application/pdf', language = 'en') => {
  t.clock.pass(10_000)
  const headers = { 'content-type': type, 'accept-language': language }
  return t.app.inject({ method: 'POST', url: '/api/v1/verify', headers, payload })
}

test('by the API it is said to anybody, without a token, and nothing of the paper', async () => {
  const whole = await byApi(sealed)
  expect(whole.statusCode).toBe(200)
  expect(whole.json()).toEqual({
    ...{ is: 'whole', program: NAME, sealedAt: at, time: 'own', attested: null },
  })
  expect((await byApi(Buffer.from(plain))).json()).toEqual({ is: 'not sealed' })
  expect((await byApi(Buffer.from('hello'))).json()).toEqual({ is: 'not a PDF' })
  const forged = Buffer.from(sealed)
  forged[4000] = (forged[4000] ?? 0) ^ 1
  expect((await byApi(forged)).json()).toEqual({ is: 'changed' })
})

test('what is no PDF, too large or too often is a problem, told in the language of who asks', async () => {
  const json = await byApi('{}', 'application/json', 'es')
  expect([json.statusCode, json.headers['content-type']]).toEqual([
    ...[415, 'application/problem+json; charset=utf-8'],
  ])
  expect((await byApi('x', 'text/plain')).statusCode).toBe(415)
  expect((await byApi(Buffer.alloc(20 * 1024 * 1024 + 1))).statusCode).toBe(413)
  const answers: number[] = []
  const headers = { 'content-type': 'application/pdf' }
  for (let i = 0; i < 30; i++) {
    const asked = { method: 'POST', url: '/api/v1/verify', headers, payload: '%PDF-' } as const
    answers.push((await t.app.inject(asked)).statusCode)
  }
  expect(answers.at(0)).toBe(200)
  expect(answers.at(-1)).toBe(429)
  // As much in all as by the page: another door is no other limit.
  const head = { 'content-type': 'multipart/form-data; boundary=edge' }
  const page = await t.app.inject({ method: 'POST', url: '/verify', headers: head, payload: '' })
  expect(page.statusCode).toBe(429)
})

test.each(Object.keys(forgeries))('%s is refused at the door', async (name) => {
  const forged = await forgeries[name]?.({ plain, sealed, another, stranger, at, folder })
  const { status, said } = await verified(forged ?? sealed)
  expect(status).toBe(200)
  expect(refused).toContain(said)
  expect((await byApi(forged ?? sealed)).json().is).not.toBe('whole')
})

test('one flipped byte is refused at the door, wherever it is', async () => {
  const step = Math.floor(sealed.length / 40)
  for (let byte = 6; byte < sealed.length; byte += step) {
    const forged = Buffer.from(sealed)
    forged[byte] = (forged[byte] ?? 0) ^ 1
    expect(refused, `the byte at ${byte}`).toContain((await verified(forged)).said)
  }
})
