// The pages of documents, among all pages that are looked at: none yet, some taken and some not, one of them, and passing it on.
import type { Page } from 'playwright-core'
import type { Look } from './look.ts'
import type { Stage } from './stage.ts'

type Making = {
  readonly open: (who: string, name: string, path: string, more?: Partial<Look>) => Look
  readonly at: (page: string) => string
  readonly press: (page: Page, selector: string) => Promise<void>
}

export const documentPages = (t: Stage, { open, at, press }: Making): readonly Look[] => {
  const chosen = (name: string, bytes: string) => ({
    ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
  })
  const form = 'form[action*="/documents/to/caucus"]'
  const photo = (name: string) => ({
    ...{ name, mimeType: 'image/png', buffer: Buffer.from('\x89PNG GPS', 'latin1') },
  })
  const adding = 'form[action$="/photos"]'
  const LEASE = chosen('Lease of the flat, signed in May.pdf', '%PDF-1.7 /Author /Comment GPS')
  /** As without script: all in one form. */
  const brings = async (page: Page, files: readonly ReturnType<typeof chosen>[]) => {
    await page.locator(`${form} [name=files]`).setInputFiles([...files])
    await Promise.all([
      page.waitForNavigation(),
      page.evaluate(`document.querySelector('${form}').submit()`),
    ])
  }
  const one = async (page: Page) => {
    await page.goto(at('documents'))
    await press(page, '.documents a')
  }
  return [
    open('ana', 'documents-none', 'documents'),
    {
      ...open('ana', 'documents-some-not-taken', 'documents', { status: 409 }),
      go: async (page) => {
        await page.goto(at('documents'))
        await brings(page, [LEASE, chosen('program.exe', 'MZ')])
      },
    },
    { ...open('ana', 'document', ''), go: one },
    {
      ...open('ana', 'document-no-clean-copy', '', { status: 409 }),
      first: async () => {
        const page = await (await t.as('ana')).newPage()
        await page.goto(at('documents'))
        await brings(page, [chosen('Plan.pdf', '%PDF-1.7 /HoldsWhatCannotBeCleaned')])
        await page.close()
      },
      go: async (page) => {
        await page.goto(at('documents'))
        await press(page, '.documents li:last-child a')
        const exchange = 'form[action$="/do/exchange-document"]'
        await page.locator(`details:has(${exchange}) > summary`).click()
        await press(page, `${exchange} button`)
      },
    },
    {
      ...open('ana', 'document-warnings-not-seen', '', { status: 409 }),
      go: async (page) => {
        await one(page)
        const exchange = 'form[action$="/do/exchange-document"]'
        await page.locator(`details:has(${exchange}) > summary`).click()
        await press(page, `${exchange} button`)
      },
    },
    {
      ...open('mira', 'mediator-documents', 'documents'),
      first: async () => {
        const page = await (await t.as('ana')).newPage()
        await page.goto(at('documents'))
        await brings(page, [LEASE])
        await one(page)
        const allow = 'form[action$="/do/authorise-document"]'
        await page.locator(`details:has(${allow}) > summary`).click()
        await press(page, `${allow} button`)
      },
    },
    { ...open('mira', 'document-to-pass-on', ''), go: one },
    open('max', 'manager-documents', 'documents'),
    {
      ...open('ana', 'photo-pages', 'pages/caucus:side-a'),
      first: async () => {
        const page = await (await t.as('ana')).newPage()
        for (const name of ['IMG_20261122_101502.png', 'page two.png', 'page three.png']) {
          await page.goto(at('pages/caucus:side-a'))
          await page.locator(`${adding} [name=files]`).setInputFiles([photo(name)])
          await Promise.all([
            page.waitForNavigation(),
            page.evaluate(`document.querySelector('${adding}').submit()`),
          ])
        }
        await page.close()
      },
    },
    open('ana', 'documents-with-photos-that-wait', 'documents'),
    {
      ...open('ana', 'photo-pages-not-taken', 'pages/caucus:side-a', { status: 409 }),
      go: async (page) => {
        await page.goto(at('pages/caucus:side-a'))
        await page.locator(`${adding} [name=files]`).setInputFiles([LEASE])
        await Promise.all([
          page.waitForNavigation(),
          page.evaluate(`document.querySelector('${adding}').submit()`),
        ])
      },
    },
    {
      ...open('ana', 'photo-pages-without-name', 'pages/caucus:side-a', { status: 409 }),
      go: async (page) => {
        await page.goto(at('pages/caucus:side-a'))
        await press(page, '[name=do][value=make]')
      },
    },
    {
      ...open('ana', 'photo-pages-wrong-number', 'pages/caucus:side-a', { status: 422 }),
      go: async (page) => {
        await page.goto(at('pages/caucus:side-a'))
        await page.locator('.photo-pages input').first().fill('77')
        await press(page, '[name=do][value=order]')
      },
    },
    {
      ...open('ana', 'document-of-photos', ''),
      first: async () => {
        const page = await (await t.as('ana')).newPage()
        await page.goto(at('pages/caucus:side-a'))
        await page.locator('#name').fill('Letter of the landlord')
        await press(page, '[name=do][value=make]')
        await page.close()
      },
      go: async (page) => {
        await page.goto(at('documents'))
        await press(page, '.documents li:last-child a')
      },
    },
  ]
}
