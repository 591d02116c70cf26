// Nothing of a message is believed before it is judged: as xmllint judges, and safe against what it may carry.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { reviewFilingRequest } from '../../src/court/filing.ts'
import { filingIn } from '../../src/court/filing-reading.ts'
import { judged, type Refused } from '../../src/court/judging.ts'
import { messageStatusOf } from '../../src/court/message-status.ts'
import { reviewNotice } from '../../src/court/review.ts'
import { reviewIn } from '../../src/court/review-reading.ts'
import { aFiling } from './any-messages.ts'

const EXAMPLES = 'test/court/examples'
const examples = readdirSync(EXAMPLES).filter((file) => file.endsWith('.xml'))
const folder = mkdtempSync(join(tmpdir(), 'parley-judge-'))
afterAll(() => rmSync(folder, { recursive: true }))

const readers = {
  'wrappers:ReviewFilingRequest': () => 'filing',
  'wrappers:ReviewFilingResponse': () => 'answer',
  'wrappers:NotifyFilingReviewCompleteRequest': () => 'review',
  'wrappers:NotifyFilingReviewCompleteResponse': () => 'answer',
  'filing:FilingMessage': () => 'bare filing',
} as const
const ours = async (bytes: Uint8Array) => (await judged(bytes, readers)).is === 'read'
/** Which of these files it finds valid; the schemas are compiled once for all. */
const xmllint = (files: readonly string[]) => {
  const { stderr } = spawnSync(
    'xmllint',
    ['--nonet', '--noout', '--schema', 'schemas/ecf5/parley.xsd', ...files],
    { encoding: 'utf8' },
  )
  return files.filter((file) => stderr.includes(`${file} validates\n`))
}

const filing = reviewFilingRequest(aFiling('f-1'))
const kindOf = async (text: string | Uint8Array, most?: number) => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const read = await judged(bytes, { 'wrappers:ReviewFilingRequest': filingIn }, most)
  return read.is === 'read' ? 'read' : read.kind
}
const whyOf = async (text: string) =>
  ((await judged(Buffer.from(text), { 'wrappers:ReviewFilingRequest': filingIn })) as Refused).why

test('the published examples are judged as xmllint judges them', async () => {
  const files = examples.map((file) => join(EXAMPLES, file))
  const valid: string[] = []
  for (const file of files) if (await ours(readFileSync(file))) valid.push(file)
  expect(valid).toEqual(xmllint(files))
  // The one that is refused has a comment in a comment.
  expect(files.filter((file) => !valid.includes(file))).toEqual([
    join(EXAMPLES, 'civil-complaint-001-ReviewFilingRequest-04.xml'),
  ])
})

const WHOLE = 'civil-complaint-009-NotifyFilingReviewCompleteRequest-04.xml'
const changes: readonly ((text: string) => string)[] = [
  (text) => text.replace(/<ecf:FilingReviewStatusCode>[^<]*<\/ecf:FilingReviewStatusCode>/, ''),
  (text) => text.replaceAll('ecf:FilingStatus', 'ecf:FilingState'),
  (text) => text.replaceAll('nc:DocumentPostDate', 'nc:DocumentPosted'),
  (text) =>
    text.replace(/(<ecf:SendingMDELocationID>[\s\S]*?<\/ecf:SendingMDELocationID>)/, '$1$1'),
  (text) => text.replace('2008-07-07T14:26:53.0Z', 'yesterday'),
  (text) => text.replace('structures:id="Document2Review"', 'structures:id="2"'),
  (text) => text.replace('currencyID="USD"', ''),
  (text) => text.slice(0, text.length / 2),
  (text) => text.replace('<nc:CaseTitleText>', '<nc:CaseTitleText><x/>'),
  (text) => text.replace('Jane Smith vs.', 'Anybody else vs.'),
]

test('an example with an element gone, renamed, doubled or misplaced is judged as xmllint judges it', async () => {
  const whole = readFileSync(join(EXAMPLES, WHOLE), 'utf8')
  const valid: string[] = []
  const files: string[] = []
  for (const [place, change] of changes.entries()) {
    const text = change(whole)
    expect(text, String(place)).not.toBe(whole)
    const file = join(folder, `${place}.xml`)
    writeFileSync(file, text)
    files.push(file)
    if (await ours(Buffer.from(text))) valid.push(file)
  }
  expect(valid).toEqual(xmllint(files))
  expect(valid).toEqual(files.slice(-1))
})

test('what may hide in XML is refused before it is parsed', async () => {
  const root = filing.slice(filing.indexOf('\n') + 1)
  const lol = Array.from(
    { length: 12 },
    (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
  ).join('')
  const bomb = `<!DOCTYPE x [<!ENTITY l0 "lol">${lol}]>${root.replace('Stipulation', '&l12;')}`
  const file = `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${root.replace('Stipulation', '&f;')}`
  const began = performance.now()
  expect(await kindOf(bomb)).toBe('document-type')
  expect(await kindOf(file)).toBe('document-type')
  expect(await kindOf(`<!doctype x SYSTEM "http://127.0.0.1/x.dtd">${root}`)).toBe('document-type')
  expect(await kindOf(Buffer.from(`\ufeff${bomb}`, 'utf16le'))).toBe('not-text')
  expect(await kindOf(root.replace('Stipulation', '&f;'))).toBe('not-xml')
  // Said to be UTF-7, it is read as what it is.
  expect(await kindOf(filing.replace('UTF-8', 'UTF-7'))).toBe('read')
  expect(performance.now() - began).toBeLessThan(20_000)
})

test('a message leads the judge to no other schema, file or machine', async () => {
  const asked: string[] = []
  const trap = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>')
  })
  await new Promise<void>((ready) => trap.listen(0, '127.0.0.1', ready))
  const { port } = trap.address() as AddressInfo
  const hint = `xsi:schemaLocation="urn:x http://127.0.0.1:${port}/x.xsd urn:y file:///etc/passwd urn:z parley-schemas/ecf.xsd" xsi:noNamespaceSchemaLocation="http://127.0.0.1:${port}/y.xsd"`
  const stylesheet = `<?xml-stylesheet href="http://127.0.0.1:${port}/z.xsl"?>`
  const include = `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/>`
  const hinted = filing.replace(
    '<wrappers:ReviewFilingRequest',
    `<wrappers:ReviewFilingRequest ${hint}`,
  )
  expect(await kindOf(hinted)).toBe('read')
  expect(await kindOf(filing.replace('?>\n', `?>\n${stylesheet}`))).toBe('read')
  expect(await kindOf(filing.replace('>Stipulation<', `>${include}<`))).toBe('schema')
  await new Promise((done) => trap.close(done))
  expect(asked).toEqual([])
})

test('what is long, deep or no text is refused, and so is what is cut or renamed, with the reason', async () => {
  expect(await kindOf(filing, 1000)).toBe('too-long')
  const deep = filing.replace(
    '>Stipulation<',
    `>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}<`,
  )
  expect(await kindOf(deep)).toBe('not-xml')
  expect(await kindOf(new Uint8Array([0xff, 0xfe, 0x00]))).toBe('not-text')
  expect(await kindOf('')).toBe('not-xml')
  expect(await kindOf('{"is":"json"}')).toBe('not-xml')
  expect(await kindOf('<html/>')).toBe('another')
  expect(await kindOf(filing.replaceAll('ns/v5.0/wrappers', 'ns/v4.0/wrappers'))).toBe('another')
  expect(await kindOf(filing.replaceAll('nc:CaseTitleText', 'nc:CaseTitle'))).toBe('schema')
  for (const share of [0.1, 0.5, 0.9, 0.99]) {
    expect(await kindOf(filing.slice(0, filing.length * share)), String(share)).toBe('not-xml')
  }
  expect(await whyOf(filing.replaceAll('nc:CaseTitleText', 'nc:CaseTitle'))).toMatch(
    /^it is not as ECF 5\.0 has it \(line 2: Element 'CaseTitle': This element is not expected/,
  )
  expect(await whyOf('<html/>')).toBe('it is html and not ReviewFilingRequest')
})

test('what is valid and cannot be made out is said, not guessed', async () => {
  const review = {
    ...{ messageId: 'm', filingId: 'f', answers: 'f-1', from: 'http://court.test/', at: 0 },
    ...({ court: { id: '1', name: 'C' }, state: 'accepted', words: undefined } as const),
    ...{ completedAt: undefined, caseNumber: undefined },
    fees: { charges: [{ words: 'Fee', cents: 100 }], paid: undefined, waiver: undefined },
    documents: [
      {
        ...({ id: 'one', order: 1, lead: true, title: 'One', state: 'accepted' } as const),
        ...{ reason: undefined, reviewedAt: 0, filedOn: '2026-11-22', docketNumber: undefined },
        ...{ told: undefined, copy: { bytes: new Uint8Array([1]) } },
      },
    ],
  }
  const notice = reviewNotice(review)
  const why = async (from: string | RegExp, to: string) => {
    const text = notice.replace(from, to)
    expect(text).not.toBe(notice)
    const read = await judged(Buffer.from(text), {
      'wrappers:NotifyFilingReviewCompleteRequest': reviewIn,
    })
    return read.is === 'refused' ? `${read.kind}: ${read.why}` : read.is
  }
  expect(await why('>accepted</nc:', '>perhaps</nc:')).toBe(
    'unclear: it says "perhaps" of a document, which is not in the list',
  )
  expect(await why('>accepted</ecf:', '>lost</ecf:')).toContain('"lost" of a filing')
  expect(await why('currencyID="USD"', 'currencyID="EUR"')).toContain('in EUR, not in USD')
  expect(await why('>1.00<', '>1.005<')).toContain('"1.005" is no sum')
  expect(await why('>1.00<', '>-1.00<')).toContain('"-1.00" is no sum')
  expect(await why(/>AQ==</, '>Ag==<')).toContain('not the one that its hash is of')
  expect(await why('1970-01-01T00:00:00.000Z', '999999-01-01T00:00:00Z')).toContain('is no time')
})

test('many messages leave nothing behind in the memory of the judge', async () => {
  const { readyJudge } = await import('../../src/court/schemas.ts')
  const { libxml2 } = await readyJudge()
  libxml2.diag.configure({ enabled: true })
  for (let n = 0; n < 50; n++) {
    await kindOf(filing)
    await kindOf(filing.slice(0, 500))
    await kindOf('<html/>')
  }
  expect(libxml2.diag.report()).toEqual({})
  libxml2.diag.configure({ enabled: false })
  const answer = await judged(
    readFileSync(join(EXAMPLES, 'civil-complaint-002-ReviewFilingResponse-04.xml')),
    {
      'wrappers:ReviewFilingResponse': messageStatusOf,
    },
  )
  expect(answer).toMatchObject({ is: 'read', said: { code: 'Success', exercise: false } })
})
