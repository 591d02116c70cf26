// What finds faults on pages finds one that is there, and nothing on a page without.

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from './axe.ts'
import { openBrowser } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const page = (body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${body}</main></html>`

test('a picture without words and words too pale are found, each by its name', async () => {
  const seen = await browser.newPage()
  await seen.setContent(page('<p>Words.</p>'))
  expect(await violationsOf(seen)).toEqual([])
  await seen.setContent(page('<img src="data:,"><p style="color:#ccc;background:#fff">Pale.</p>'))
  const found = await violationsOf(seen)
  expect(found.map(({ id }) => id).toSorted()).toEqual(['color-contrast', 'image-alt'])
  expect(found.map(({ nodes }) => nodes[0]?.html).join()).toContain('<img')
})
