// Somebody with paper and a telephone of 360 pixels, without script: code, one fact, the invitation, and a seat.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actionNamed } from '../../src/actions/all.ts'
import { perform, performOpening } from '../../src/actions/perform.ts'
import { printWaiting } from '../../src/application/letter-printing.ts'
import type { Viewer } from '../../src/application/people-ports.ts'
import { type Served, served } from '../served.ts'
import { runningClock } from '../world.ts'
import { violationsOf } from './axe.ts'
import { openBrowser, PATIENCE } from './browser.ts'
import { press } from './every-page.ts'

let t: Served
let browser: Browser
let code: string
beforeAll(async () => {
  browser = await openBrowser()
  t = await served({ seed: 'letter journey', clock: runningClock() })
  const at = t.house.clock.now()
  const contact = {
    name: 'Max',
    language: 'en',
    mail: 'max@people.test',
    program: 'harbour',
  } as const
  const person = await t.house.directory.personFor(contact, at)
  await t.house.programs.appoint('harbour', person, at)
  const max: Viewer = {
    ...{ person, name: 'Max', language: 'en', timeZone: 'UTC', manages: ['harbour'] },
    ...{ session: 'max', how: 'link by mail', signedInAt: at },
  }
  const raw = { caseType: 'community', title: 'The fence', sides: ['Ana', 'Ben'] }
  const opened = await performOpening(t.house, max, raw)
  const action = actionNamed.get('invite-participant')
  if (!opened.ok || !action) throw new Error('no case')
  const said = {
    side: 'side-b',
    role: 'party',
    name: 'Ben',
    language: 'en',
    words: 'The fence fell.',
  }
  const reach = { post: ['12 Pier Street', 'Oakland, CA'], born: '1980-05-23' }
  await perform(t.house, { viewer: max, caseId: opened.caseId, action, raw: { ...said, ...reach } })
  await t.worker.workOff()
  const [letter] = await t.house.letters.open(person, 'harbour')
  await printWaiting(t.house, person, 'harbour')
  code = t.house.letters.codeOf(letter?.letter ?? '')
})
afterAll(async () => {
  await browser.close()
  await t.drop()
})

const fits = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')
/** Nothing to scroll sideways, and nothing that a reader of screens stumbles over. */
async function good(page: Page) {
  expect(await fits(page)).toBe(true)
  const violations = await violationsOf(page)
  expect(violations.map(({ id }) => id)).toEqual([])
}

test('a letter is answered on a small telephone without script, and come back to', async () => {
  const viewport = { width: 360, height: 740 }
  // Axe needs script of its own; the pages get none.
  const context = await browser.newContext({ viewport, bypassCSP: true })
  await context.route('**/assets/*.js', (route) => route.abort())
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  await page.goto(`${t.address}/letter/${code}`)
  await good(page)
  await page.locator('#said').fill('01/01/1990')
  await press(page, 'form[action="/letter"] button')
  expect(await page.locator('[role=alert]').count()).toBe(1)
  expect(await page.locator('#said').inputValue()).toBe('')
  await good(page)
  await page.locator('#said').fill('05/23/1980')
  await press(page, 'form[action="/letter"] button')
  expect(page.url()).toContain('/invitation/')
  expect(await page.locator('main').innerText()).toContain('The fence fell.')
  await good(page)
  await press(page, 'form[action$="/accept"] button')
  expect(page.url()).toContain('/cases/')
  const back = await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage()
  await back.goto(`${t.address}/letter`)
  await back.locator('#code').fill(code.toLowerCase())
  await back.locator('#said').fill('1980-05-23')
  await press(back, 'form[action="/letter"] button')
  expect(back.url()).toContain('/cases/')
})
