// Photos as pages of one document on a phone of 360 px: with script and without, put in order, one too many removed, and made.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, stage } from './stage.ts'

let t: Stage
beforeAll(async () => {
  t = await stage('photos')
})
afterAll(() => t.close())

const bring = 'form[data-upload*="/uploads/caucus"]'
const photo = (name: string) => ({
  ...{ name: `${name}.png`, mimeType: 'image/png' },
  buffer: Buffer.from(`\x89PNG GPS ${name}`, 'latin1'),
})
const phone = { viewport: { width: 360, height: 740 } } as const
const names = (page: Page) => page.locator('.photo-pages .of-page > span').allTextContents()
const called = async (page: Page) => (await names(page)).map((name) => name.split('.')[0])
const presses = (page: Page, selector: string) =>
  Promise.all([page.waitForNavigation(), page.locator(selector).click()])
const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)

test.each([
  ['with script', true],
  ['without script', false],
] as const)(
  '%s: photos are brought as pages, put in order and become one document',
  async (_, javaScriptEnabled) => {
    const page = await (await t.as('ana', { ...phone, javaScriptEnabled })).newPage()
    await page.goto(`${t.address}/cases/${t.caseId}/documents`)
    await fits(page)
    await page.locator(`${bring} [name=files]`).setInputFiles(['one', 'two', 'three'].map(photo))
    await Promise.all([
      page.waitForURL(/\/pages\/caucus/),
      page.locator(`${bring} [data-as-pages]`).click(),
    ])
    expect(await called(page)).toEqual(['one', 'two', 'three'])
    await fits(page)
    // One more, from the page itself.
    await page.locator('form[data-upload] [name=photo]').setInputFiles([photo('four')])
    await Promise.all([
      page.waitForResponse((answer) => /\/pages\/caucus[^/]*$/.test(answer.url())),
      page.locator('form[data-upload] [data-as-pages]').click(),
    ])
    await page.locator('.photo-pages > li').nth(3).waitFor()
    await page.locator('#name').fill('Lease of the flat')
    await presses(page, '.photo-pages > li:nth-child(3) [value^="up "]')
    expect(await called(page)).toEqual(['one', 'three', 'two', 'four'])
    await page.locator('.photo-pages > li:nth-child(4) input').fill('1')
    await presses(page, '[name=do][value=order]')
    expect(await called(page)).toEqual(['four', 'one', 'three', 'two'])
    await presses(page, '.photo-pages > li:nth-child(3) [value^="remove "]')
    expect(await called(page)).toEqual(['four', 'one', 'two'])
    // Whatever was pressed, the name that was typed is still there.
    expect(await page.locator('#name').inputValue()).toBe('Lease of the flat')
    await presses(page, '[name=do][value=make]')
    expect(page.url()).toMatch(/\/documents\/[0-9a-z]{26}\?said=done$/)
    await fits(page)
    expect(await page.locator('h2#document').textContent()).toContain('Lease of the flat.pdf')
    const zip = await page.locator('a[href$="photos.zip"]').getAttribute('href')
    expect((await page.request.get(`${t.address}${zip}`)).status()).toBe(200)
    await page.goto(`${t.address}/cases/${t.caseId}/documents`)
    expect(await page.locator('a[href*="/pages/"]:visible').count()).toBe(0)
  },
)

test('with script what is no photo is told, the others wait, and a way leads to them', async () => {
  const page = await (await t.as('ana', phone)).newPage()
  await page.goto(`${t.address}/cases/${t.caseId}/documents`)
  const paper = { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }
  await page.locator(`${bring} [name=files]`).setInputFiles([photo('kept'), paper])
  await page.locator(`${bring} [data-as-pages]`).click()
  await page
    .locator(`${bring} [data-progress]`)
    .filter({ hasText: 'paper.pdf: This is not a photo' })
    .waitFor()
  await fits(page)
  await presses(page, `${bring} [data-see-pages] a`)
  expect(await called(page)).toEqual(['kept'])
})
