// Bringing a file with script: how far it is stands on the page, and a line that breaks only makes it take longer.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, stage } from './stage.ts'

let t: Stage
beforeAll(async () => {
  t = await stage('uploads')
})
afterAll(() => t.close())

const form = 'form[data-upload*="/uploads/caucus"]'
const LARGE = Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.alloc(3_500_000, 'the lease ')])
const chosen = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })

test('it goes on where the line broke, and is there as it was', async () => {
  const page = await (await t.as('ana')).newPage()
  await page.goto(`${t.address}/cases/${t.caseId}/documents`)
  const told: string[] = []
  let pieces = 0
  await page.route('**/uploads/at/**', async (route) => {
    if (route.request().method() !== 'PATCH' || ++pieces !== 2) return route.continue()
    told.push((await page.locator(`${form} [data-progress]`).textContent()) ?? '')
    return route.abort()
  })
  await page.locator(`${form} [name=files]`).setInputFiles([chosen('lease.pdf', LARGE)])
  await page.locator(`${form} button[type=submit]:not([formaction])`).click()
  await page.waitForURL(/said=done/, { timeout: 20_000 })
  expect(pieces).toBeGreaterThan(4)
  expect(told[0]).toMatch(/\d+%/)
  const link = page.locator('.documents a', { hasText: 'lease.pdf' })
  expect(await link.count()).toBe(1)
  const path = await link.getAttribute('href')
  const file = await page.request.get(`${t.address}${path}/file`)
  expect((await file.body()).equals(LARGE)).toBe(true)
})

test('what is not taken is said where one is, and the rest is there', async () => {
  const page = await (await t.as('ana')).newPage()
  await page.goto(`${t.address}/cases/${t.caseId}/documents`)
  const files = [chosen('program.exe', Buffer.from('MZ')), chosen('a.pdf', Buffer.from('%PDF-1.7'))]
  await page.locator(`${form} [name=files]`).setInputFiles(files)
  await page.locator(`${form} button[type=submit]:not([formaction])`).click()
  const line = page.locator(`${form} [data-progress]`)
  await line.filter({ hasText: 'program.exe: This kind of file is not taken' }).waitFor()
  await page.reload()
  expect(await page.locator('.documents a', { hasText: 'a.pdf' }).count()).toBe(1)
})
