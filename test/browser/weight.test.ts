// How light the pages are: what a phone receives at its first visit, byte by byte as it came over the wire.
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, stage } from './stage.ts'

/** Headers, markup, sheet, script and faces together (the design's promise for a slow line). */
const MOST = 50_000

let t: Stage
beforeAll(async () => {
  t = await stage('weight')
})
afterAll(() => t.close())

type Received = { readonly path: string; readonly bytes: number }

async function firstVisit(path: string, who?: string): Promise<readonly Received[]> {
  const context = await t.as(who)
  const page = await context.newPage()
  const { received, whole } = await watched(await context.newCDPSession(page))
  await page.goto(t.address + path, { waitUntil: 'load' })
  await page.evaluate('document.fonts.ready')
  await whole()
  expect(new URL(page.url()).pathname).toBe(path)
  return received
}

/** What comes over the wire from now on; `whole` waits until all that was asked for has come, and was told of. */
async function watched(
  wire: CDPSession,
): Promise<{ readonly received: readonly Received[]; readonly whole: () => Promise<void> }> {
  const received: Received[] = []
  const paths = new Map<string, string>()
  wire.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    // The line that tells what is new stays open, and so never comes whole.
    if (type !== 'EventSource') paths.set(requestId, new URL(request.url).pathname)
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId)
    if (path !== undefined) received.push({ path, bytes: encodedDataLength })
  })
  await wire.send('Network.enable')
  const whole = () => expect.poll(() => paths.size - received.length).toBe(0)
  return { received, whole }
}
const sumOf = (received: readonly Received[]): number =>
  received.reduce((sum, { bytes }) => sum + bytes, 0)

const visits: readonly (readonly [string, string, string | undefined])[] = [
  ['the front page', '/', undefined],
  ['a case, as a party sees it', '/cases/:case', 'ana'],
  ['a case, as its mediator sees it', '/cases/:case', 'mira'],
  ['the offers of a case', '/cases/:case/offers', 'jorge'],
]
test.each(visits)('%s comes whole in under 50 KB', async (_name, place, who) => {
  const path = place.replace(':case', t.caseId)
  const received = await firstVisit(path, who)
  for (const ending of ['.css', '.js', '.woff2', path]) {
    expect(received.some((one) => one.path.endsWith(ending))).toBe(true)
  }
  expect(sumOf(received)).toBeLessThan(MOST)
})

test('what a call needs is loaded by its page alone, and is no heavier than a page itself', async () => {
  const received = await firstVisit(`/cases/${t.caseId}/calls/caucus:side-a`, 'ana')
  const ofCalls = received.filter(({ path }) => /\/call\.\w+\.(js|css)$/.test(path))
  expect(ofCalls.length).toBe(2)
  expect(sumOf(ofCalls)).toBeLessThan(20_000)
  expect(sumOf(received)).toBeLessThan(70_000)
  const elsewhere = await firstVisit(`/cases/${t.caseId}`, 'ana')
  expect(elsewhere.filter(({ path }) => path.includes('/call.'))).toEqual([])
})

test('what is loaded once is not asked for again', async () => {
  const context = await t.as('ana')
  const page = await context.newPage()
  await page.goto(`${t.address}/cases/${t.caseId}`, { waitUntil: 'load' })
  const second = await context.newPage()
  const { received, whole } = await watched(await context.newCDPSession(second))
  await second.goto(`${t.address}/cases/${t.caseId}/offers`, { waitUntil: 'load' })
  await second.evaluate('document.fonts.ready')
  await whole()
  const assets = received.filter(({ path }) => path.startsWith('/assets/'))
  expect(assets.length).toBeGreaterThan(3)
  expect(sumOf(assets)).toBe(0)
})
