// Messages that are written here hold up before both judges, and come back as they were.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reviewFilingRequest, unfit } from '../../src/court/filing.ts'
import { filingIn } from '../../src/court/filing-reading.ts'
import { judged } from '../../src/court/judging.ts'
import { messageStatus, messageStatusOf, statusAnswer } from '../../src/court/message-status.ts'
import { policyAnswer, policyIn, policyRequest } from '../../src/court/policy.ts'
import { orderIn, reviewNotice } from '../../src/court/review.ts'
import { reviewIn } from '../../src/court/review-reading.ts'
import { stateAnswer, stateIn, stateRequest } from '../../src/court/state-of-filing.ts'
import { writable } from '../../src/court/writing.ts'
import { aFiling, anyFiling, anyReview, asWritten } from './any-messages.ts'

const RUNS = 5000

test('whatever is filed is valid, and is read back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiling, async (filing) => {
      expect(unfit(filing)).toBeUndefined()
      const read = await judged(Buffer.from(reviewFilingRequest(filing)), {
        'wrappers:ReviewFilingRequest': filingIn,
      })
      expect(read).toEqual({ is: 'read', said: asWritten(filing) })
    }),
    { numRuns: RUNS },
  )
}, 300_000)

test('whatever a court says of it is valid, and is read back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(anyReview, async (review) => {
      const read = await judged(Buffer.from(reviewNotice(review)), {
        'wrappers:NotifyFilingReviewCompleteRequest': reviewIn,
      })
      expect(read).toEqual({ is: 'read', said: asWritten(review) })
    }),
    { numRuns: RUNS },
  )
}, 300_000)

test('the answer to a question says the same as the notice, without its fees', async () => {
  await fc.assert(
    fc.asyncProperty(anyReview, async (review) => {
      const read = await judged(Buffer.from(stateAnswer(review, 'question')), {
        'wrappers:GetFilingStatusResponse': stateIn,
      })
      const said = { answers: 'question', review: { ...asWritten(review), fees: undefined } }
      expect(read).toEqual({ is: 'read', said })
    }),
    { numRuns: 500 },
  )
}, 120_000)

const at = Date.UTC(2026, 10, 22)
const status = {
  ...({ at, exercise: true, authenticated: true, code: 'DataError', words: 'no & never' } as const),
  ...{ again: true, filingId: 'F-1', answers: 'question' },
}
const policy = {
  ...{ answers: 'question', from: 'http://court.test/', court: { id: '1', name: 'Court' }, at },
  ...{ exercise: true, version: '7', operations: ['ReviewFiling'], caseTypes: ['civil'] },
  ...{ severalLeads: true, fees: false, papersByReference: true },
  ...{ mostBytesOfPaper: 5_000_000, mostBytesOfMessage: undefined },
}
const question = { messageId: 'q', at, from: 'urn:us', court: { id: '1', name: 'Court' } }

test('a short answer and a policy are read back as they were written', async () => {
  const answered = statusAnswer('ReviewFilingResponse', messageStatus(status, 'm', 'FilingReview'))
  expect(
    await judged(Buffer.from(answered), { 'wrappers:ReviewFilingResponse': messageStatusOf }),
  ).toEqual({ is: 'read', said: status })
  expect(
    await judged(Buffer.from(policyAnswer(policy, 'm')), {
      'wrappers:GetPolicyResponse': policyIn,
    }),
  ).toEqual({ is: 'read', said: policy })
})

test('xmllint finds every kind of message valid, too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-court-'))
  try {
    const state = { ...question, caseNumber: undefined, filing: 'f', filingId: undefined }
    const messages = [
      ...fc.sample(anyFiling, 40).map(reviewFilingRequest),
      ...fc.sample(anyReview, 40).map(reviewNotice),
      ...fc.sample(anyReview, 10).map((review) => stateAnswer(review, 'q')),
      ...[policyRequest(question), policyAnswer(policy, 'm'), stateRequest(state)],
      statusAnswer(
        'NotifyFilingReviewCompleteResponse',
        messageStatus(status, 'm', 'FilingAssembly'),
      ),
    ]
    const files = messages.map((message, place) => {
      const file = join(folder, `${place}.xml`)
      writeFileSync(file, message)
      return file
    })
    const judgedBy = spawnSync(
      'xmllint',
      ['--nonet', '--noout', '--schema', 'schemas/ecf5/parley.xsd', ...files],
      { encoding: 'utf8' },
    )
    expect(judgedBy.stderr.trim().split('\n')).toEqual(files.map((file) => `${file} validates`))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what XML cannot hold is replaced, and nothing else', () => {
  expect(writable('a\u0000b\u000bc\ud800d\ufffee\u0085\t\r\n😀')).toBe(
    'a b c\ufffdd\ufffde\u0085\t\r\n😀',
  )
  expect(writable('\ufeff\ufeffa\ufeffb')).toBe('a\ufeffb')
})

test('what is no filing is said before it is sent', () => {
  const filing = aFiling('f')
  const [one, two] = filing.documents
  if (!one || !two) throw new Error('no documents')
  const long = { ...one, title: 'Long', file: { bytes: new Uint8Array(7_000_001) } }
  const empty = { ...one, title: 'Empty', file: { bytes: new Uint8Array() } }
  const wrongs = [
    { ...filing, id: '' },
    { ...filing, documents: [] },
    { ...filing, documents: [two] },
    { ...filing, documents: [one, one] },
    { ...filing, documents: [one, { ...two, leadBy: 'nothing' }] },
    { ...filing, documents: [long] },
    { ...filing, documents: [empty] },
    { ...filing, filer: 'nobody' },
    { ...filing, parties: [...filing.parties, ...filing.parties] },
  ]
  expect(wrongs.map(unfit)).toEqual([
    'The filing has no id.',
    'The filing has no lead document.',
    'The filing has no lead document.',
    'Two documents have the same id.',
    '"Exhibit A" goes with no lead document.',
    '"Long" is longer than 7 MB, the most that a message takes of one document.',
    '"Empty" is empty.',
    'Who files is not one of the parties.',
    'Two parties have the same id.',
  ])
  expect(unfit(filing)).toBeUndefined()
})

test('the longest paper that may be sent is read back whole', async () => {
  const bytes = new Uint8Array(7_000_000).map((_, place) => (place * 31) % 251)
  const [one] = aFiling('f').documents
  if (!one) throw new Error('no document')
  const filing = aFiling('f', '', { documents: [{ ...one, file: { bytes } }] })
  const read = await judged(Buffer.from(reviewFilingRequest(filing)), {
    'wrappers:ReviewFilingRequest': filingIn,
  })
  if (read.is !== 'read') throw new Error(read.why)
  const [back] = read.said.documents
  expect(back && 'bytes' in back.file && Buffer.compare(back.file.bytes, bytes)).toBe(0)
})

test('an order is one only where a court says so', () => {
  const told = (words: string) => orderIn({ words, more: undefined, at: undefined })
  expect(['Granted', 'denied in part', 'Docketed', 'not granted', 'grantedness'].map(told)).toEqual(
    ['granted', 'denied', undefined, undefined, undefined],
  )
  expect(orderIn(undefined)).toBeUndefined()
})
