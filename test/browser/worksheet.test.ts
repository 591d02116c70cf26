// A worksheet on a phone: kept while it is typed, still there on another device, after the session was lost, and without script.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareWords } from '../../src/web/cases/prepare-words.ts'
import { press } from './every-page.ts'
import { type Stage, stage } from './stage.ts'

const words = prepareWords.en
const MATTERS = '[name="answers.matters"]'
const THEIRS = '[name="answers.theirs"]'

let t: Stage
beforeAll(async () => {
  t = await stage('a worksheet')
})
afterAll(() => t.close())

const opens = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`${t.address}/cases/${t.caseId}/prepare`)
  return page
}
const keeping = (page: Page) =>
  page.waitForResponse((answer) => answer.url().endsWith('/prepare/draft'))
const fits = async (page: Page) =>
  expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(
    360,
  )

test('what is typed is kept a moment later, said so, and stands on another device and for nobody else', async () => {
  const phone = await opens(await t.as('ana'))
  const kept = phone.getByText(words.kept)
  expect(await kept.isVisible()).toBe(false)
  const answer = keeping(phone)
  await phone.fill(MATTERS, 'To sleep at night.')
  expect((await answer).status()).toBe(204)
  await kept.waitFor()
  await fits(phone)
  const again = keeping(phone)
  await phone.locator(THEIRS).pressSequentially('Their peace.')
  // While one types on it is not yet kept, and not said to be.
  expect(await kept.isVisible()).toBe(false)
  await again
  const laptop = await opens(await t.as('ana', { viewport: { width: 1280, height: 900 } }))
  expect(await laptop.inputValue(MATTERS)).toBe('To sleep at night.')
  expect(await laptop.inputValue(THEIRS)).toBe('Their peace.')
  await laptop.getByText(words.draft).waitFor()
  for (const who of ['mira', 'jorge', 'bea']) {
    const other = await opens(await t.as(who))
    expect(await other.content()).not.toContain('To sleep at night.')
  }
})

test('where the session is lost it is said so, the page is not left, and signed in beside it nothing is missing', async () => {
  const context = await t.as('ana')
  const page = await opens(context)
  const beside = await context.newPage()
  await beside.goto(`${t.address}/cases`)
  await press(beside, 'form[action="/sign-out"] button')
  const refused = keeping(page)
  await page.fill(MATTERS, 'To sleep, and to wake up rested.')
  expect((await refused).status()).toBe(303)
  const lost = page.getByRole('alert').filter({ hasText: words.lost })
  await lost.waitFor()
  expect(await page.getByText(words.kept).isVisible()).toBe(false)
  await fits(page)
  // Saving would lead to the page of signing in, and what was typed would be gone.
  await page.locator('#own-worksheet [name=room]').first().check()
  const tried = keeping(page)
  await page.click('#own-worksheet button.first')
  await tried
  expect(page.url()).toBe(`${t.address}/cases/${t.caseId}/prepare`)
  expect(await page.inputValue(MATTERS)).toBe('To sleep, and to wake up rested.')
  const way = lost.getByRole('link', { name: words.lostSignIn })
  expect([await way.getAttribute('href'), await way.getAttribute('target')]).toEqual([
    '/sign-in',
    '_blank',
  ])
  const anew = await t.as('ana')
  await context.addCookies(await anew.cookies())
  await press(page, '#own-worksheet button.first')
  expect(page.url()).toContain('said=done')
  expect(await page.inputValue(MATTERS)).toBe('To sleep, and to wake up rested.')
  expect(await page.getByText(words.draft).count()).toBe(0)
})

test('without a connection it is said so, and with the next key after it is kept', async () => {
  const context = await t.as('bea')
  const page = await opens(context)
  await context.setOffline(true)
  await page.fill(MATTERS, 'On the train.')
  const lost = page.getByRole('alert').filter({ hasText: words.lost })
  await lost.waitFor()
  await context.setOffline(false)
  const answer = keeping(page)
  await page.locator(MATTERS).pressSequentially(' And out of the tunnel.')
  expect((await answer).status()).toBe(204)
  await page.getByText(words.kept).waitFor()
  expect(await lost.isVisible()).toBe(false)
})

test('without script the form comes back with what was typed, is kept by its button, and is saved', async () => {
  const page = await opens(await t.as('jorge', { javaScriptEnabled: false }))
  await page.fill(MATTERS, 'That it is over.')
  await press(page, '#own-worksheet button.first')
  // Who reads it was not chosen.
  expect(await page.inputValue(MATTERS)).toBe('That it is over.')
  expect(await page.locator('fieldset[aria-invalid=true] [name=room]').count()).toBeGreaterThan(0)
  await press(page, '#own-worksheet button[formaction]')
  expect(page.url()).toContain('said=kept')
  expect(await page.inputValue(MATTERS)).toBe('That it is over.')
  const elsewhere = await opens(await t.as('jorge', { javaScriptEnabled: false }))
  expect(await elsewhere.inputValue(MATTERS)).toBe('That it is over.')
  await elsewhere.locator('#own-worksheet [name=room]').first().check()
  await press(elsewhere, '#own-worksheet button.first')
  expect(elsewhere.url()).toContain('said=done')
  expect(await elsewhere.getByText(words.lost).isVisible()).toBe(false)
})
