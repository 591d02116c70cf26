// A signed agreement taken to the court at the doors: made ready, downloaded, handed in, sent back, filed, and at last ordered.
import { execFileSync } from 'node:child_process'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SurfaceWorld, Who } from '../confidentiality/surface-world.ts'
import { atDoors, fieldsIn } from './at-doors.ts'
import { court, settledAtCourt } from './settled-at-court.ts'

let t: SurfaceWorld
let made: Awaited<ReturnType<typeof settledAtCourt>>
const { api, page, send } = atDoors(() => t)
type Read = {
  readonly filings: readonly {
    readonly filing: string
    readonly documents: readonly { document: string; what: string; is: string }[]
    readonly fees: { due: number; paid: number; open: number }
    readonly copies: readonly object[]
  }[]
  readonly suggested: readonly object[]
}
const read = async (who: Who) => (await api(who, 'filings')).json() as Read
const prepared = async () => {
  const fields = fieldsIn((await page('max', 'court')).body, 'prepare-filing')
  expect((await send('max', 'do/prepare-filing', fields)).to).toContain('/court?said=done')
  const [filing] = (await read('ana')).filings
  if (!filing) throw new Error('nothing was made ready')
  return filing
}
const textOf = (pdf: Uint8Array | undefined) =>
  execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { input: pdf ?? '' })
    .toString()
    .replaceAll(/\s+/g, ' ')
const unpacked = async (who: Who, filing: string, language = 'en') =>
  unzipSync((await made.bytes(who, `court/${filing}/packet.zip`, language)).bytes)
/** What the page says of the court, without what only who files can do. */
const saysOf = async (who: Who, language = 'en') => {
  const { body } = await page(who, 'court', language)
  return body.slice(body.indexOf('id="court"'), body.indexOf('</main>'))
}
const today = '2026-11-02'

beforeEach(async () => {
  made = await settledAtCourt('filing')
  t = made.t
})
afterEach(() => t.drop())

test('what is proposed is made ready by a form, and the packet holds the sealed agreement to the byte', async () => {
  expect((await read('ben')).suggested).toEqual([
    { what: 'stipulation' },
    { what: 'notice-of-settlement' },
    { what: 'dismissal', box: 'retaining' },
  ])
  expect(await saysOf('ana')).toContain('Nothing has gone to the court yet')
  expect((await page('mira', '')).body).toContain('Go to the court papers')
  const { filing } = await prepared()
  const files = await unpacked('ben', filing)
  expect(Object.keys(files)).toEqual([
    ...['checklist.pdf', 'cover-sheet.pdf', 'document-1-stipulation.pdf'],
    ...['document-2-CM-200-values.pdf', 'document-3-CIV-110-values.pdf'],
  ])
  const sealed = (await made.bytes('ana', 'agreement.pdf')).bytes
  expect(Buffer.from(files['document-1-stipulation.pdf'] ?? []).equals(Buffer.from(sealed))).toBe(
    true,
  )
  const cover = textOf(files['cover-sheet.pdf'])
  for (const said of [court.name, court.caseNumber, 'ana', 'ben', 'Stipulation for settlement'])
    expect(cover).toContain(said)
  const notice = textOf(files['document-2-CM-200-values.pdf'])
  for (const said of ['PLAINTIFF/PETITIONER ana', 'Date of settlement', 'November 2, 2026'])
    expect(notice).toContain(said)
  const dismissal = textOf(files['document-3-CIV-110-values.pdf'])
  expect(dismissal).toMatch(/retaining jurisdiction \(Code .*tick this box/)
  const checklist = textOf(files['checklist.pdf'])
  for (const said of ['December 17, 2026', 'February 1, 2027', 'January 28, 2027', 'FW-001'])
    expect(checklist).toContain(said)
  const spanish = await unpacked('ben', filing, 'es')
  expect(textOf(spanish['checklist.pdf'])).toContain('Lista para el tribunal')
  expect(textOf(spanish['cover-sheet.pdf'])).toBe(cover)
})

test('both sides read each state in the same plain words, and filed is never shown as ordered', async () => {
  const { filing, documents } = await prepared()
  const paper = (i: number) => ({ filing, document: documents[i]?.document ?? '' })
  const both = async (...said: readonly string[]) => {
    const [ana, ben] = [await saysOf('ana'), await saysOf('ben')]
    expect(ana).toBe(ben)
    for (const one of said) expect(ana).toContain(one)
    return ana
  }
  await both('It has not been handed in')
  const handed = { filing, on: today, how: 'drop-box', name: 'Ada Amber' }
  expect((await send('mira', 'do/hand-in-filing', { ...handed, _page: 'court' })).status).toBe(303)
  await both('The court has not looked at it yet', 'in the drop box, by Ada Amber')
  const said = { on: today, words: '' }
  await made.does('max', 'review-filing', { ...paper(0), ...said, review: 'accepted' })
  const words = 'The signature page is missing.'
  await made.does('max', 'review-filing', { ...paper(1), ...said, review: 'rejected', words })
  const filed = await both('That is no order', 'The clerk sent back document 2', words)
  expect(filed).not.toContain('signed the order')
  expect((await read('ben')).filings[0]?.documents.map((one) => one.is)).toEqual([
    ...['accepted', 'rejected', 'handed in'],
  ])
  await made.does('max', 'refile-document', { ...paper(1), ...handed })
  await made.does('max', 'review-filing', { ...paper(1), ...said, review: 'accepted' })
  await both('The court takes note of it', 'Before that')
  await made.does('max', 'record-decision', { ...paper(0), ...said, decision: 'signed' })
  await both('The judge signed the order on November 2, 2026.')
  expect(await saysOf('ana', 'es')).toContain('El juez firmó la orden el 2 de noviembre de 2026.')
  expect(await saysOf('ben', 'es')).toBe(await saysOf('ana', 'es'))
})

test('both sides are told by mail in the same words', async () => {
  const passes = async () => {
    for (let i = 0; i < 30; i++) {
      t.clock.pass(60_000)
      await t.worker.workOff()
    }
  }
  // Of the signing they are told before.
  await passes()
  t.sent.length = 0
  await prepared()
  await passes()
  expect(t.failures).toEqual([])
  const told = (who: Who) =>
    t.sent
      .filter(({ to }) => to === `${who}@people.test`)
      .map(({ subject, text }) => `${subject}\n${text}`)
  expect(told('ana')).toHaveLength(1)
  expect(told('ana')).toEqual(told('ben'))
  expect(told('max')).toEqual([])
})

test('fees are noted to the cent, and a stamped copy at one desk is read by that side alone', async () => {
  const { filing, documents } = await prepared()
  const fee = { filing, words: 'Order', _page: 'court', _form: filing }
  await send('max', 'do/tell-filing-fees', { ...fee, is: 'due', cents: '20.50' })
  await send('max', 'do/tell-filing-fees', { ...fee, is: 'paid', cents: '20' })
  expect((await read('ana')).filings[0]?.fees).toMatchObject({ due: 2050, paid: 2000, open: 50 })
  const wrong = await send('max', 'do/tell-filing-fees', { ...fee, is: 'paid', cents: '1' })
  expect(wrong.status).toBe(409)
  expect(wrong.body).toContain('more than the court still asks for')
  const brought = await t.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${t.caseId}/rooms/desk:side-a/documents?name=stamped.pdf`,
    headers: {
      authorization: `Bearer ${t.bearers.get('max')}`,
      'content-type': 'application/octet-stream',
    },
    payload: Buffer.from('%PDF-1.7 stamped'),
  })
  expect(brought.statusCode, brought.body).toBe(201)
  await made.does('max', 'hand-in-filing', { filing, on: today, how: 'mail', name: 'Max' })
  const form = fieldsIn((await page('max', 'court')).body, 'keep-filing-copy')
  expect(form['copy']).toMatch(/^desk:side-a /)
  const copied = await send('max', 'do/keep-filing-copy', {
    ...form,
    document: documents[0]?.document ?? '',
  })
  expect(copied.status).toBe(303)
  expect((await read('ana')).filings[0]?.copies).toHaveLength(1)
  expect(await saysOf('ana')).toContain('stamped.pdf')
  expect((await read('ben')).filings[0]?.copies).toEqual([])
  expect(await saysOf('ben')).not.toContain('stamped.pdf')
})

test('a packet in an order that costs the court its power comes back as it was chosen, in the language of who asked', async () => {
  const fields = {
    ...{ 'documents.0': 'dismissal without-prejudice', 'documents.1': 'stipulation' },
    ...{ filedBy: 'side-a', _page: 'court' },
  }
  const refused = await send('max', 'do/prepare-filing', fields)
  expect(refused.status).toBe(409)
  expect(refused.body).toContain('the court would lose its power to enforce the agreement')
  expect(fieldsIn(refused.body, 'prepare-filing')).toMatchObject(fields)
  const none = await send('max', 'do/prepare-filing', { filedBy: 'side-a', _page: 'court' })
  expect(none.body).toContain('Please choose at least one paper.')
  const byApi = await api('max', 'prepare-filing', {
    filedBy: 'side-a',
    documents: [{ what: 'dismissal', box: 'without-prejudice' }],
  })
  expect(byApi.status).toBe(409)
  expect(byApi.body).toContain('CourtWouldLosePower')
  const { filing } = await prepared()
  const day = await send('mira', 'do/hand-in-filing', {
    ...{ filing, on: '2026-12-24', how: 'mail', name: 'Ada', _page: 'court', _form: filing },
  })
  expect(day.body).toContain('That day is still to come')
  expect(fieldsIn(day.body, 'hand-in-filing')).toMatchObject({ on: '2026-12-24', name: 'Ada' })
})

test('sides read and download, and only who conducts or manages the case files; nobody else finds anything', async () => {
  const { filing } = await prepared()
  const zip = `court/${filing}/packet.zip`
  const all = await Promise.all(
    (['ana', 'ada', 'ben', 'mira', 'max'] as const).map(
      async (who) => (await made.bytes(who, zip)).bytes,
    ),
  )
  for (const one of all) expect(Buffer.from(one).equals(Buffer.from(all[0] ?? []))).toBe(true)
  expect((await api('ben', `filings/${filing}/packet`)).status).toBe(200)
  for (const who of ['ana', 'ben'] as const) {
    expect((await page(who, 'court')).body).not.toContain('/do/hand-in-filing')
    expect((await api(who, 'withdraw-filing', { filing })).body).toContain('NotForThisSeat')
  }
  expect((await page('stranger', 'court')).status).toBe(404)
  expect((await made.bytes('stranger', zip)).status).toBe(404)
  expect((await api('stranger', 'filings')).status).toBe(404)
  expect((await api('stranger', `filings/${filing}/packet`)).status).toBe(404)
  expect((await made.bytes('ana', 'court/nothing/packet.zip')).status).toBe(404)
})
