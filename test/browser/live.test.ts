// Two browsers at once: what one says the other sees without asking, and nothing half-written is lost.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press } from './every-page.ts'
import { type Stage, stage } from './stage.ts'

let t: Stage
beforeAll(async () => {
  t = await stage('live')
})
afterAll(() => t.close())

const SECONDS = 5_000
const writing = '.write textarea'
const openCase = async (who: string, script = true): Promise<Page> => {
  const page = await (await t.as(who, { javaScriptEnabled: script })).newPage()
  await page.goto(`${t.address}/cases/${t.caseId}`)
  return page
}
const say = async (page: Page, room: string, words: string) => {
  await page.fill(`form:has([name=room][value="${room}"]) textarea`, words)
  await press(page, `form:has([name=room][value="${room}"]) button:not([name])`)
}
/** Until the server has kept what was typed. */
const kept = (page: Page) =>
  page.waitForResponse((answer) => answer.url().endsWith('/drafts') && answer.status() === 204)

const MARK = `window.sameDocument = true
for (const one of document.querySelectorAll('.talk > li')) one.stoodThere = true`
const MARKED = `[...document.querySelectorAll('.talk > li')].filter((one) => one.stoodThere).length`

test('what the mediator says appears within seconds, beside what is being written', async () => {
  const ana = await openCase('ana')
  const mira = await openCase('mira')
  await ana.evaluate(MARK)
  const before = await ana.locator('.talk > li').count()
  await ana.click(writing)
  await ana.keyboard.type('I have thought about')
  await say(mira, 'caucus:side-a', 'They have read it, Ana.')
  await ana.locator('.talk', { hasText: 'They have read it, Ana.' }).waitFor({ timeout: SECONDS })
  expect(await ana.evaluate('window.sameDocument')).toBe(true)
  expect(await ana.inputValue(writing)).toBe('I have thought about')
  // One types on where one was.
  await ana.keyboard.type(' it')
  expect(await ana.inputValue(writing)).toBe('I have thought about it')
  // It was added to a region that is read out, and what stood there before was not touched.
  expect(await ana.locator('[data-fragment]').getAttribute('aria-live')).toBe('polite')
  expect(await ana.evaluate(MARKED)).toBe(before)
  expect(await ana.locator('.talk > li').count()).toBe(before + 1)
})

test('what one side hears in private moves nothing on the page of the other', async () => {
  const jorge = await openCase('jorge')
  const mira = await openCase('mira')
  const ana = await openCase('ana')
  const fetched: string[] = []
  jorge.on('request', (request) => {
    if (request.url().includes('/fragments/')) fetched.push(request.url())
  })
  const before = await jorge.locator('main').innerHTML()
  await say(mira, 'caucus:side-a', 'This is for Ana alone.')
  await ana.locator('.talk', { hasText: 'This is for Ana alone.' }).waitFor({ timeout: SECONDS })
  expect(fetched).toEqual([])
  expect(await jorge.locator('main').innerHTML()).toBe(before)
  // His stream is alive: what is said to him comes.
  await say(mira, 'caucus:side-b', 'This is for Jorge.')
  await jorge.locator('.talk', { hasText: 'This is for Jorge.' }).waitFor({ timeout: SECONDS })
  expect(fetched.length).toBeGreaterThan(0)
  expect(await jorge.locator('main').innerText()).not.toContain('Ana alone')
})

test('what is being written is kept as it is typed, and is there again on any device', async () => {
  const bea = await openCase('bea')
  const saved = kept(bea)
  await bea.click(writing)
  await bea.keyboard.type('We could move on the mold')
  await saved
  await bea.goto(`${t.address}/cases/${t.caseId}`)
  expect(await bea.inputValue(writing)).toBe('We could move on the mold')
  const elsewhere = await openCase('bea', false)
  expect(await elsewhere.inputValue(writing)).toBe('We could move on the mold')
  // Nobody else's box holds it, not even on the same side.
  const jorge = await openCase('jorge')
  expect(await jorge.inputValue(writing)).toBe('')
  await press(bea, '.write button:not([name])')
  expect(await bea.inputValue(writing)).toBe('')
})

test('without script a draft is kept by asking for it, and stays over a reload', async () => {
  const ana = await openCase('ana', false)
  await ana.fill(writing, 'Not yet sure how to say this.')
  await press(ana, '.write button[name=_keep]')
  expect(await ana.locator('[role=status]').innerText()).toContain('Kept for later')
  await ana.goto(`${t.address}/cases/${t.caseId}`)
  expect(await ana.inputValue(writing)).toBe('Not yet sure how to say this.')
  expect(await ana.locator('.talk').innerText()).not.toContain('Not yet sure')
  const mira = await openCase('mira')
  expect(await mira.content()).not.toContain('Not yet sure')
})

test('the sentence at the top follows what one does on another device', async () => {
  const phone = await openCase('ana')
  const next = phone.locator('.next')
  expect(await next.innerText()).toContain('There is an offer for you.')
  await phone.fill(writing, 'One more thing')
  const counter = (await phone.locator('.next a.act.first').getAttribute('href'))?.split('/').at(-1)
  await t.does('ana', 'hold-offer', { offer: counter })
  await next.getByText('You asked for time.').waitFor({ timeout: SECONDS })
  expect(await phone.inputValue(writing)).toBe('One more thing')
})
