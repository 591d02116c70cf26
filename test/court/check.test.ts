// An operator checks the way to a court by the command line, and reads in plain words what comes of it.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rehearseAsCourt } from '../../src/commands/court.ts'
import { commandLine } from '../../src/commands/program.ts'
import { PortTaken } from '../../src/commands/serve.ts'
import { bodyOf } from '../../src/court/body.ts'
import { judged } from '../../src/court/judging.ts'
import { policyAnswer, policyAskedIn } from '../../src/court/policy.ts'
import { plain } from '../../src/court/rehearsal/script.ts'

const folder = mkdtempSync(join(tmpdir(), 'parley-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

let said: string[]
let court: Awaited<ReturnType<typeof rehearseAsCourt>> | undefined
beforeEach(() => {
  said = []
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
})
afterEach(async () => {
  await court?.stop()
  court = undefined
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const opened = async (more: Partial<Parameters<typeof rehearseAsCourt>[0]> = {}) => {
  court = await rehearseAsCourt({
    ...{ port: 0, host: '127.0.0.1', answer: plain.answer, review: plain.review },
    ...{ reviewAfter: 0, orderAfter: 0.1 },
    ...more,
  })
  return court.address
}
const line = commandLine(() => {
  throw new Error('a check needs no configuration')
})
const check = async (...words: string[]) => {
  said = []
  await line.parseAsync(['court', 'check', ...words], { from: 'user' })
  const code = process.exitCode
  process.exitCode = undefined
  return { code, lines: said.filter((one) => !/^(filing|told|the )/.test(one)) }
}

test('a check alone asks for the policy and files nothing', async () => {
  const { code, lines } = await check(await opened())
  expect(lines).toEqual([
    'The court answers: Rehearsal court (it says that it is an exercise).',
    'It takes: GetPolicy, ReviewFiling, GetFilingStatus; kinds of cases: civil.',
    'Several lead documents in one filing: yes. Fees: there may be some.',
    'A document may have up to 5000000 bytes.',
    'Nothing was filed.',
  ])
  expect(code).toBeUndefined()
})

const sample = statSync('cases/the-deposit/agreement.pdf')
test('a rehearsal files a sample, and says each state it comes to', async () => {
  const url = await opened({ fee: 1500, order: 'granted' })
  const { code, lines } = await check(
    url,
    '--rehearse',
    '--say',
    '[reject: no signature]',
    '--listen-on',
    '1',
  )
  const text = lines.join('\n')
  expect(text).toContain(
    'Filing 2 documents of a made-up case: The deposit for the Alvarado Street',
  )
  expect(text).toMatch(/The court received it as [0-9a-z]{26}\./)
  expect(text).toContain('the court has it already, and nothing is filed twice')
  expect(text).toContain('Reviewed: some documents were accepted, others rejected.')
  expect(text).toMatch(
    new RegExp(
      `1\\. Stipulation for settlement: accepted, filed on \\d{4}-\\d\\d-\\d\\d, docket number \\S+, a copy of ${sample.size} bytes came back\\.`,
    ),
  )
  expect(text).toContain(
    '2. Proposed order [reject: no signature]: rejected, because: no signature.',
  )
  expect(text).toContain('It costs: Filing fee, 15.00 USD.')
  expect(text).toContain('A judge decided: granted.')
  expect(lines.at(-1)).toBe('The check is done: the filing went there, and its review came back.')
  expect(code).toBeUndefined()
})

test('the key is read from a file, and must be the same at both ends', async () => {
  const key = join(folder, 'key')
  const other = join(folder, 'other')
  const empty = join(folder, 'empty')
  writeFileSync(key, 'one-key\n')
  writeFileSync(other, 'other-key')
  writeFileSync(empty, '')
  const url = await opened({ keyFile: key })
  expect((await check(url, '--key-file', key)).code).toBeUndefined()
  const refused = { code: 1, lines: ['The court does not know the key.'] }
  expect(await check(url, '--key-file', other)).toEqual(refused)
  await expect(check(url, '--key-file', empty)).rejects.toThrow('must be one line')
  await expect(check(url, '--key-file', join(folder, 'none'))).rejects.toThrow('cannot be read')
})

test.each([
  ['[answer: error]', /HTTP 500.*the same filing could be sent again/],
  ['[answer: garbage]', /cannot be read.*the same filing could be sent again/],
  ['[review: none]', /^No review was told within 1 seconds\.$/],
])('what goes wrong with %s is said, and the exit code tells', async (words, last) => {
  const { code, lines } = await check(await opened(), '--rehearse', '--say', words, '--wait', '1')
  expect(lines.at(-1)).toMatch(last)
  expect(code).toBe(1)
})

test('calls that are not believed are told, and a second telling changes nothing', async () => {
  const url = await opened()
  const unsigned = await check(url, '--rehearse', '--say', '[review: unsigned]', '--wait', '1')
  expect(unsigned.lines).toContain(
    'The court called: It is not proven that it comes from the court.',
  )
  expect(unsigned.lines).toContain('Asked, the court says: accepted.')
  expect(unsigned.code).toBe(1)
  const twice = await check(url, '--rehearse', '--say', '[review: twice]', '--listen-on', '1')
  expect(twice.lines).toContain('The court told it once more; that changes nothing.')
  expect(twice.code).toBeUndefined()
})

test('nobody there is said; so is an address that is none, or that would show the key', async () => {
  const url = await opened()
  await court?.stop()
  const { code, lines } = await check(url)
  expect(lines).toEqual([
    expect.stringMatching(/^127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)\.$/),
  ])
  expect(code).toBe(1)
  const strict = commandLine(() => {
    throw new Error()
  })
  const inner = strict.commands
    .find((one) => one.name() === 'court')
    ?.commands.find((one) => one.name() === 'check')
  inner?.exitOverride().configureOutput({ writeErr: () => {} })
  const bad = (address: string) =>
    strict.parseAsync(['court', 'check', address], { from: 'user' }).catch(({ message }) => message)
  expect(await bad('court.test')).toContain('It must look like https://')
  expect(await bad('http://court.test/ecf')).toContain('The key would travel openly')
})

test('a court that does not say that it is an exercise gets no sample', async () => {
  const bodies: string[] = []
  const real = createServer(async (request, response) => {
    const body = await bodyOf(100_000, request)
    if (body === 'too-long') return void response.destroy()
    bodies.push(Buffer.from(body).toString())
    const read = await judged(body, { 'wrappers:GetPolicyRequest': policyAskedIn })
    if (read.is !== 'read') return void response.destroy()
    const policy = {
      ...{
        answers: read.said,
        from: 'https://court.test/',
        court: { id: '1', name: 'A\u0085Court' },
        at: 0,
      },
      ...{ exercise: false, version: '1', operations: ['ReviewFiling'], caseTypes: ['civil'] },
      ...{ severalLeads: false, fees: false, papersByReference: false },
      ...{ mostBytesOfPaper: undefined, mostBytesOfMessage: undefined },
    }
    response.end(policyAnswer(policy, 'm'))
  })
  await new Promise<void>((ready) => real.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(real.address() as AddressInfo).port}/`
  const { code, lines } = await check(url, '--rehearse')
  await new Promise((done) => real.close(done))
  expect(lines[0]).toBe('The court answers: A Court.')
  expect(lines.at(-1)).toBe('This court does not say that it is an exercise, so nothing was filed.')
  expect(code).toBe(1)
  expect(bodies).toHaveLength(1)
})

test('a port that is taken is said', async () => {
  const { port } = new URL(await opened())
  const second = {
    port: Number(port),
    host: '127.0.0.1',
    answer: plain.answer,
    review: plain.review,
  }
  await expect(rehearseAsCourt({ ...second, reviewAfter: 0, orderAfter: 0 })).rejects.toThrow(
    PortTaken,
  )
})
