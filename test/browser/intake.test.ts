// An intake on a phone of 360 pixels without script: begun, gone on with elsewhere, sent, opened, accepted.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkTo, type Served, served } from '../served.ts'
import { runningClock } from '../world.ts'
import { openBrowser, PATIENCE } from './browser.ts'

let browser: Browser
let t: Served
const clock = runningClock()
beforeAll(async () => {
  browser = await openBrowser()
  t = await served({ seed: 'intake in a browser', clock })
  const at = clock.now()
  const contact = {
    name: 'Max',
    mail: 'max@people.test',
    language: 'en',
    program: 'harbour',
  } as const
  const max = await t.house.directory.personFor(contact, at)
  await t.house.programs.appoint('harbour', max, at)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await t.drop()
})

const phone = async (): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    locale: 'en',
  })
  context.setDefaultTimeout(PATIENCE)
  return context.newPage()
}
const press = async (button: Locator): Promise<void> => {
  await Promise.all([button.page().waitForNavigation(), button.click()])
}
const goOn = (page: Page) => press(page.locator('main form button.first').first())
const calm = async (page: Page) => {
  expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(
    360,
  )
}
const workOff = async () => {
  clock.pass(150_000)
  await t.worker.workOff()
  expect(t.failures).toEqual([])
}

test('from the front page to the case, on two phones, without an account and without script', async () => {
  const dana = await phone()
  await dana.goto(t.address)
  await press(dana.locator('main a[href="/start"]'))
  await press(dana.locator('main a[href="/start/harbour"]'))
  await goOn(dana)
  await dana.check('[value=small-claims]')
  await goOn(dana)
  await dana.fill('[name=happened]', 'The shop kept my deposit.')
  await dana.fill('[name="q.sum"]', '900')
  await goOn(dana)
  // Bad input comes back with what was typed, and says what to do.
  await goOn(dana)
  await dana.locator('.wrongs').waitFor()
  await dana.check('[name=filed][value=yes]')
  await dana.fill('[name=name]', 'Superior Court')
  await dana.fill('[name=caseNumber]', '26SC7')
  await calm(dana)

  await goOn(dana)
  await dana.locator('summary').click()
  await dana.fill('#later-name', 'Dana')
  await dana.fill('#later-mail', 'dana@people.test')
  await dana.fill('#later-again', 'dana@people.test')
  await calm(dana)
  await press(dana.locator('form[action$="/mail"] button').first())
  await workOff()

  const second = await phone()
  await second.goto(t.address + linkTo(t.sent, 'dana@people.test', '/resume/'))
  await second.fill('#resume-name', 'dana')
  await calm(second)
  await goOn(second)
  expect(second.url()).toMatch(/\/you$/)
  await second.fill('[name=name]', 'Dana')
  await second.fill('[name=mail]', 'dana at home')
  await goOn(second)
  await second.locator('.wrongs').waitFor()
  expect(await second.inputValue('[name=name]')).toBe('Dana')
  await second.fill('[name=mail]', 'dana@people.test')
  await goOn(second)
  await second.fill('[name="others.0.name"]', 'The Shop')
  await press(second.locator('[name=_add]'))
  await second.fill('[name="others.1.name"]', 'Sam')
  await second.check('[name="others.1.as"][value=support-person]')
  await second.fill('[name="others.0.mail"]', 'shop@people.test')
  await goOn(second)
  await second.check('[value=large-print]')
  await goOn(second)
  await second.fill('[name=title]', 'The deposit')
  await second.fill('[name=about]', 'A deposit of 900 dollars.')
  await goOn(second)
  await calm(second)
  for (const question of ['afraid', 'harmed', 'order']) {
    await second.check(`[name=${question}][value=no]`)
  }
  await goOn(second)
  await calm(second)
  const check = await second.locator('main').innerText()
  expect(check).toContain('The Shop')
  await goOn(second)
  expect(second.url()).toMatch(/\/done$/)

  const max = await phone()
  await max.goto(`${t.address}/sign-in`)
  await max.fill('#mail', 'max@people.test')
  await press(max.locator('main button[type=submit]').first())
  await workOff()
  await max.goto(t.address + linkTo(t.sent, 'max@people.test', '/sign-in/'))
  await press(max.locator('main button[type=submit]').first())
  await press(max.locator('main a[href="/programs/harbour"]'))
  await press(max.locator('main a[href$="/intakes"]'))
  await press(max.locator('main a[href*="/intakes/"]').first())
  expect(await max.locator('main').innerText()).toContain('The shop kept my deposit.')
  await calm(max)
  await press(max.locator('form[action$="/open"] button'))
  expect(await max.locator('main').innerText()).toContain('Sam')
  await workOff()

  const shop = await phone()
  await shop.goto(t.address + linkTo(t.sent, 'shop@people.test', '/invitation/'))
  const read = await shop.locator('main').innerText()
  expect(read).toContain('The deposit')
  expect(read).not.toMatch(/kept my deposit|dana@/)
  await dana.goto(`${t.address}/start/harbour/done`)
  await press(shop.locator('form[action$="/accept"] button'))
  expect(await shop.locator('main').innerText()).not.toMatch(/kept my deposit|dana@/)
}, 120_000)
