// Every page in every language, light and dark, on a phone and on a desk: nothing for axe to find, nothing cut off.
//
// Seen in parts, each with a stage of its own, so that none takes long.
// With SCREENSHOTS=folder each is also photographed, to be looked at; LOOK=name takes some alone (CONTRIBUTING.md).
import { mkdirSync } from 'node:fs'
import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from './axe.ts'
import { everyPage, type Look } from './every-page.ts'
import { pagesOfAssignment } from './pages-of-assignment.ts'
import { type Stage, stage } from './stage.ts'

const folder = process.env['SCREENSHOTS']
const only = new RegExp(process.env['LOOK'] ?? '')
/** Each language, ground and width is seen with each other. */
const examined = {
  en: [
    ['light', 360],
    ['dark', 1280],
  ],
  es: [
    ['dark', 360],
    ['light', 1280],
  ],
  'ar-XB': [['light', 360]],
} as const
/** What comes before the first page of a part is brought about without being looked at. */
const firstOf = {
  visitors: 'front',
  parties: 'cases',
  accounts: 'account',
  desks: 'other-side-home',
  programs: 'manager-cases',
  agreements: 'agreement-to-write',
} as const
type Part = keyof typeof firstOf

export type Seen = keyof typeof examined
export const languages: readonly Seen[] = ['en', 'es', 'ar-XB']

type Opened = {
  readonly page: Page
  status: number
  /** What it has asked the server for, and not yet got. */
  readonly awaited: Set<Request>
}
const opened = new Map<string, Opened>()
/** One page for each person and language, kept: a new one costs more than what is looked at in it. */
async function pageOf(t: Stage, { who }: Look, language: string): Promise<Opened> {
  const key = `${who} ${language}`
  const known = opened.get(key)
  if (known) {
    known.status = 0
    await known.page.setViewportSize({ width: 360, height: 740 })
    await known.page.emulateMedia({ colorScheme: 'light' })
    return known
  }
  const context = await t.as(who, { locale: 'en' })
  await context.addCookies([{ name: 'lang', value: language, url: t.address }])
  const one: Opened = { page: await context.newPage(), status: 0, awaited: new Set() }
  one.page.on('request', (asked) => one.awaited.add(asked))
  one.page.on('requestfinished', (asked) => one.awaited.delete(asked))
  one.page.on('requestfailed', (asked) => one.awaited.delete(asked))
  one.page.on('response', (answer) => {
    if (answer.request().isNavigationRequest()) one.status = answer.status()
  })
  opened.set(key, one)
  return one
}

/** What goes wrong on the way says on the way to what. */
async function bring({ page, awaited }: Opened, look: Look, language: Seen): Promise<void> {
  try {
    await look.go(page)
  } catch (cause) {
    const waits = [...awaited].map((asked) => `${asked.method()} ${asked.url()}`)
    const where = `at ${page.url()}, awaiting ${waits.join(', ') || 'nothing'}`
    throw new Error(`${look.name}, ${language}: ${where}`, { cause })
  }
}

export async function wrongWith(
  page: Page,
  look: Pick<Look, 'name'>,
  language: Seen,
  turn: number,
) {
  const wrong: string[] = []
  // Page by page in turn; all of them when somebody takes the time to look.
  const turns = folder
    ? examined[language]
    : [examined[language][turn % 2] ?? examined[language][0]]
  for (const [colorScheme, width] of turns) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    await page.emulateMedia({ colorScheme })
    if (folder) {
      const path = `${folder}/${look.name}.${language}.${colorScheme}.${width}.png`
      await page.screenshot({ path, fullPage: true })
    }
    // A mail in its frame is not ours to judge, and runs no script of axe.
    await page.evaluate(`for (const one of document.querySelectorAll('iframe')) one.remove()`)
    if (language === 'ar-XB') continue
    for (const { id, nodes } of await violationsOf(page)) {
      wrong.push(`${colorScheme} ${width} ${id}: ${nodes[0]?.html.slice(0, 200)}`)
    }
  }
  if (language !== 'ar-XB') wrong.push(...((await page.evaluate(UNTIED)) as readonly string[]))
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = await page.evaluate('document.documentElement.scrollWidth')
  if (Number(overflow) > 320) wrong.push(`is ${overflow} wide on a screen of 320`)
  const small = await page.evaluate(SMALL)
  for (const one of small as readonly string[]) wrong.push(`too small to tap: ${one}`)
  return wrong
}

/** What is said wrong leads to its field, and the field says so itself. */
const UNTIED = `[...document.querySelectorAll('.wrongs a[href^="#"]')]
  .filter((one) => {
    const field = document.getElementById(one.getAttribute('href').slice(1))
    const about = field?.getAttribute('aria-describedby')?.split(' ').map((id) => document.getElementById(id)?.innerText)
    return field?.getAttribute('aria-invalid') !== 'true' || !about?.some((text) => text && one.innerText.includes(text))
  })
  .map((one) => 'leads nowhere: ' + one.outerHTML)`

/** What one taps is 44 pixels high, except a link within a sentence (WCAG 2.5.5). */
const SMALL = `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
  .filter((one) => one.checkVisibility() && !one.matches('.skip, p a, li > a, td a, dd a') )
  .map((one) => ({ one, box: (one.matches('[type=checkbox], [type=radio]') ? one.parentElement : one).getBoundingClientRect() }))
  .filter(({ box }) => box.height < 43.5)
  .map(({ one, box }) => Math.round(box.height) + ' ' + one.outerHTML.slice(0, 120))`

function partOf(all: readonly Look[], part: Part) {
  const starts = Object.values(firstOf).map((name) => all.findIndex((look) => look.name === name))
  const from = all.findIndex((look) => look.name === firstOf[part])
  const to = Math.min(...starts.filter((start) => start > from), all.length)
  return { from, looks: all.slice(0, to) }
}

export function everyPageIsSeen(part: Part): void {
  let t: Stage
  beforeAll(async () => {
    if (folder) mkdirSync(folder, { recursive: true })
    t = await stage(`every page of ${part}`)
  })
  afterAll(() => t.close())

  test('every page can be seen, read and tapped by everybody', async () => {
    const wrong: string[] = []
    const { from, looks } = partOf([...everyPage(t), ...pagesOfAssignment(t)], part)
    expect(from).toBeGreaterThanOrEqual(0)
    for (const [turn, look] of looks.entries()) {
      await look.first?.()
      if (turn < from || !only.test(look.name)) continue
      for (const language of languages) {
        const seen = await pageOf(t, look, language)
        const { page } = seen
        await bring(seen, look, language)
        if (seen.status !== (look.status ?? 200))
          wrong.push(`${look.name}: answered ${seen.status}`)
        const html = page.locator('html')
        const [lang, dir] = [await html.getAttribute('lang'), await html.getAttribute('dir')]
        const turned = language === 'ar-XB' ? 'ar rtl' : `${language} ltr`
        if (`${lang} ${dir}` !== turned) wrong.push(`${look.name}, ${language}: is ${lang} ${dir}`)
        for (const one of await wrongWith(page, look, language, turn)) {
          wrong.push(`${look.name}, ${language}: ${one}`)
        }
        // Nothing of it goes on in the background; a page of another origin would cost the browser a process.
        await page.goto(`${t.address}/livez`)
      }
    }
    expect(t.failures).toEqual([])
    expect(wrong).toEqual([])
  }, 1_200_000)
}
