// People at their phones, in browsers of their own, with script or without: what they press, send and confirm, and what is wrong.
import { execFileSync } from 'node:child_process'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Served } from '../served.ts'
import { violationsOf } from './axe.ts'
import { PATIENCE } from './browser.ts'

const phone = { width: 360, height: 740 }

export type OnPhones = {
  /** Somebody with a phone; with a cookie as who is signed in. */
  person(cookie?: string): Promise<Page>
  /** Sends the first form of an action, or the one that holds this value, and confirms who it is where that is asked. */
  send(page: Page, action: string, form?: string): Promise<void>
  /** Looks whether the page fits the phone and axe finds nothing. */
  calm(page: Page): Promise<void>
  /** How often it was asked once more who somebody is. */
  confirmed(): number
  /** What was wrong with pages, and what was asked elsewhere. */
  readonly wrong: readonly string[]
  close(): Promise<void>
}

export function phonesOf(
  browser: Browser,
  t: Pick<Served, 'address' | 'sent' | 'worker'>,
  { script, language }: { readonly script: boolean; readonly language: 'en' | 'es' },
): OnPhones {
  const contexts: BrowserContext[] = []
  const wrong: string[] = []
  let confirmed = 0

  const calm = async (page: Page): Promise<void> => {
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
    if (wide) wrong.push(`wider than the phone: ${page.url()}`)
    if (!script) return
    const violations = await violationsOf(page)
    for (const { id, nodes } of violations) {
      wrong.push(`${id} at ${page.url()}: ${nodes[0]?.html.slice(0, 200)}`)
    }
  }
  /** What binds or tells asks once more who it is: a code comes by mail, and what was sent goes on by itself. */
  const confirm = async (page: Page) => {
    await calm(page)
    await press(page.locator('form[action="/account/confirm/send"] button'))
    await t.worker.workOff()
    // Other mails may have fallen due meanwhile; the code asked for last is the one that counts.
    const codes = t.sent.flatMap(({ text }) => /: (\d{6})\n/.exec(text)?.[1] ?? [])
    await page.fill('#confirm-code', codes.at(-1) ?? 'no code')
    await press(page.locator('form[action="/account/confirm"] button[type=submit]'))
    if (page.url().includes('/account/confirm')) throw new Error('the code was not taken')
    confirmed += 1
  }
  return {
    wrong,
    calm,
    confirmed: () => confirmed,
    async person(cookie) {
      const context = await browser.newContext({
        viewport: phone,
        javaScriptEnabled: script,
        locale: language,
      })
      contexts.push(context)
      context.setDefaultTimeout(PATIENCE)
      if (cookie !== undefined) {
        const [name = '', value = ''] = cookie.split('=')
        const lang = { name: 'lang', value: language, url: t.address }
        await context.addCookies([{ name, value, url: t.address }, lang])
      }
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error' && !/403|404|409|422/.test(message.text()))
          wrong.push(message.text())
      })
      page.on('request', (request) => {
        if (!request.url().startsWith(t.address) && !request.url().startsWith('data:')) {
          wrong.push(`asked elsewhere: ${request.url()}`)
        }
      })
      return page
    },
    async send(page, action, form = '') {
      await press(
        page
          .locator(`form[action$="/do/${action}"]${form && `:has(input[value="${form}"])`}`)
          .first()
          .locator('button[type=submit]:not([name])')
          .first(),
      )
      if ((await page.locator('form[action="/account/confirm/send"]').count()) > 0)
        await confirm(page)
    },
    async close() {
      for (const context of contexts) await context.close()
    },
  }
}

/** Presses what sends a form or follows a link, and waits until the answer is there. */
export async function press(button: Locator): Promise<void> {
  const page = button.page()
  await Promise.all([page.waitForNavigation(), button.click()])
}

/** The code on a test page, as its reader finds it: in the text of the page. */
export function readCode(pdf: Buffer): string {
  const text = execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString()
  return /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? 'no code'
}

export async function download(page: Page, url: string): Promise<Buffer> {
  const answer = await page.context().request.get(url)
  return Buffer.from(await answer.body())
}
