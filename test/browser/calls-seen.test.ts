// Every screen of a call in every language, light and dark, on a phone and on a desk: as it is for who waits, who is in and who leads.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Calling, callingStage, does } from './calling.ts'
import { languages, wrongWith } from './every-page-seen.ts'

let t: Calling
beforeAll(async () => {
  t = await callingStage('calls seen')
})
afterAll(() => t.close())

const CAUCUS = '/calls/caucus:side-a'

test.each(languages)(
  'every screen of a call can be seen, read and tapped, in %s',
  async (language) => {
    const wrong: string[] = []
    let turn = 0
    const look = async (page: Page, name: string) => {
      for (const one of await wrongWith(page, { name }, language, turn++)) {
        wrong.push(`${name}: ${one}`)
      }
      await page.setViewportSize({ width: 360, height: 740 })
    }
    const [ana, mira] = [await t.person('ana'), await t.person('mira')]
    for (const { page } of [ana, mira]) {
      await page.context().addCookies([{ name: 'lang', value: language, url: t.at('/') }])
      await page.goto(t.inCase(CAUCUS))
      await page.locator(does('join')).waitFor()
    }
    await look(ana.page, 'call-page')
    await ana.page.click(does('test'))
    await ana.page.locator('.tried video').waitFor()
    await look(ana.page, 'call-tried')
    await ana.page.click(does('join'))
    await ana.page.locator('[data-phase=waiting]').waitFor()
    await look(ana.page, 'call-waiting')
    await mira.page.click(does('join'))
    await mira.page.locator(does('let-in')).waitFor()
    await look(mira.page, 'call-at-the-door')
    await mira.page.click(does('let-in'))
    for (const { page } of [ana, mira]) await page.locator('[data-reached=yes]').waitFor()
    await ana.page.locator('.tile:not(.self) video').waitFor()
    await look(ana.page, 'call-in')
    await look(mira.page, 'call-in-leading')
    await ana.page.click('[data-devices] summary')
    await look(ana.page, 'call-devices')
    await mira.page.locator('[data-do=bring][data-to="joint"]').click()
    await ana.page.locator('[data-asked=joint]').waitFor()
    await look(ana.page, 'call-asked-over')
    await ana.page.click(does('leave'))
    await ana.page.locator('[data-phase=gone]').waitFor()
    await look(ana.page, 'call-left')
    const plain = await t.as('ana', { javaScriptEnabled: false })
    await plain.addCookies([{ name: 'lang', value: language, url: t.at('/') }])
    const still = await plain.newPage()
    await still.goto(t.inCase(CAUCUS))
    if (process.env['SCREENSHOTS']) {
      await still.screenshot({
        path: `${process.env['SCREENSHOTS']}/call-no-script.${language}.png`,
        fullPage: true,
      })
    }
    await t.everybodyLeaves()
    expect(wrong).toEqual([])
  },
)
