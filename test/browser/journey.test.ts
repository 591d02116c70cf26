// The whole way, as people go it on a phone: invited, heard, offered, agreed, signed, checked. With script and without.
import { execFileSync } from 'node:child_process'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkTo, type Served, served } from '../served.ts'
import { runningClock } from '../world.ts'
import { violationsOf } from './axe.ts'
import { openBrowser } from './browser.ts'

const phone = { width: 360, height: 740 }
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each([
  { script: true, language: 'en' as const },
  { script: false, language: 'es' as const },
])('with script: $script, in $language', ({ script, language }) => {
  let t: Served
  const clock = runningClock()
  const contexts: BrowserContext[] = []
  const wrong: string[] = []
  beforeAll(async () => {
    t = await served({ seed: `journey ${script}`, clock })
    const max = await t.house.directory.personFor(
      { name: 'Max', mail: 'max@people.test', language, program: 'harbour' },
      t.house.clock.now(),
    )
    await t.house.programs.appoint('harbour', max, t.house.clock.now())
  })
  afterAll(async () => {
    for (const context of contexts) await context.close()
    await t.drop()
  })

  const person = async (): Promise<Page> => {
    const context = await browser.newContext({
      viewport: phone,
      javaScriptEnabled: script,
      locale: language,
    })
    contexts.push(context)
    context.setDefaultTimeout(8_000)
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
  }
  const signIn = async (mail: string): Promise<Page> => {
    const page = await person()
    await page.goto(`${t.address}/sign-in`)
    await page.fill('#mail', mail)
    await press(page.locator('main button[type=submit]').first())
    clock.pass(150_000)
    await t.worker.workOff()
    if (t.failures.length > 0) throw new Error(t.failures.join())
    await page.goto(t.address + linkTo(t.sent, mail, '/sign-in/'))
    await press(page.locator('main button[type=submit]').first())
    return page
  }
  const send = async (page: Page, action: string, form = '') => {
    await press(
      page
        .locator(`form[action$="/do/${action}"]${form && `:has(input[value="${form}"])`}`)
        .first()
        .locator('button[type=submit]:not([name])')
        .first(),
    )
    if ((await page.locator('form[action="/account/confirm/send"]').count()) > 0)
      await confirm(page)
  }
  /** What binds or tells asks once more who it is: a code comes by mail, and what was sent goes on by itself. */
  const confirm = async (page: Page) => {
    await calm(page)
    await press(page.locator('form[action="/account/confirm/send"] button'))
    await t.worker.workOff()
    // Other mails may have fallen due meanwhile; the code asked for last is the one that counts.
    const codes = t.sent.flatMap(({ text }) => /: (\d{6})\n/.exec(text)?.[1] ?? [])
    const code = codes.at(-1) ?? 'no code'
    await page.fill('#confirm-code', code)
    await press(page.locator('form[action="/account/confirm"] button[type=submit]'))
    expect(page.url()).not.toContain('/account/confirm')
    confirmed += 1
  }
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

  test('from an open case to a sealed agreement that checks out', async () => {
    const max = await signIn('max@people.test')
    await max.goto(`${t.address}/cases/new`)
    await calm(max)
    await max.fill('[name=title]', 'The fence')
    await max.fill('[name=about]', 'A fence that fell over.')
    // One side alone comes back, with everything that was typed.
    await max.fill('[name=sides]', 'Ana')
    await press(max.locator('form[action="/cases/new"] button'))
    expect(await max.locator('[name=title]').inputValue()).toBe('The fence')
    await max.fill('[name=sides]', 'Ana\nBen')
    await press(max.locator('form[action="/cases/new"] button'))
    const caseUrl = max.url().replace(/\/people.*$/, '')
    const at = (page: string) => (page === '' ? caseUrl : `${caseUrl}/${page}`)

    for (const [name, side] of [
      ['ana', 'side-a'],
      ['ben', 'side-b'],
    ] as const) {
      await max.goto(at('people'))
      const form = max.locator('form[action$="/do/invite-participant"]')
      await form.locator('[name=side]').selectOption(side)
      await form.locator('[name=name]').fill(name)
      await form.locator('[name=mail]').fill(`${name}@people.test`)
      await form.locator('[name=language]').selectOption(language)
      await press(form.locator('button'))
      expect(await max.locator('.people').innerText()).toContain(name)
    }
    await calm(max)
    await max.locator('details:has(form[action$="/do/seat-neutral"]) > summary').click()
    await calm(max)
    const seat = max.locator('form[action$="/do/seat-neutral"]')
    await seat.locator('[name=name]').fill('Mira')
    await seat.locator('[name=mail]').fill('mira@people.test')
    await press(seat.locator('button'))
    expect(await max.locator('main').innerText()).toContain('Mira')
    await t.worker.workOff()

    const accept = async (name: string): Promise<Page> => {
      const page = await person()
      await page.goto(t.address + linkTo(t.sent, `${name}@people.test`, '/invitation/'))
      await calm(page)
      await press(page.locator('form[action$="/accept"] button'))
      await page.goto(at(''))
      return page
    }
    const ana = await accept('ana')
    const ben = await accept('ben')
    const mira = await signIn('mira@people.test')

    for (const page of [ana, ben, mira]) {
      await page.goto(at('ground-rules'))
      await press(page.locator('a.act.first'))
      // Every answer is tried, from the last to the first: a wrong one explains and lets try again.
      while (!page.url().endsWith('/sign')) {
        const before = page.url()
        for (let left = await page.locator('[name=answer]').count(); left > 0; left--) {
          await page
            .locator('[name=answer]')
            .nth(left - 1)
            .check()
          await press(page.locator('form[action*="/ground-rules/"] button'))
          if (page.url() !== before) break
          expect(await page.locator('[role=alert]').count()).toBe(1)
          if (page === ana) await calm(page)
        }
        if (page.url() === before)
          await press(page.locator('form[action*="/ground-rules/"] button'))
      }
      await page.fill('[name=name]', 'Typed Name')
      await page.check('[name=agree]')
      if (page === ana) {
        // Half signed comes back with the first tick kept.
        await send(page, 'accept-ground-rules')
        expect(await page.locator('[name=agree]').isChecked()).toBe(true)
        expect(await page.locator('.wrongs').count()).toBe(1)
      }
      await page.check('[name=practice]')
      await send(page, 'accept-ground-rules')
    }
    await calm(ana)

    const before = await bodyText(ben, at(''))
    await ana.goto(at(''))
    await calm(ana)
    await ana
      .locator('form[action$="/do/post-message"] textarea')
      .fill('I move out in January. Keep it.')
    await send(ana, 'post-message')
    expect(await ana.locator('.talk').innerText()).toContain('I move out in January')
    await ana.locator('details:has(form[action$="/do/authorise-words"]) summary').click()
    await ana
      .locator('form[action$="/do/authorise-words"] textarea')
      .fill('I have the receipt for the wood.')
    await send(ana, 'authorise-words')
    // The other side sees the very same page as before: there was something to see, and it is not seen.
    expect(await bodyText(ben, at(''))).toBe(before)

    await mira.goto(at(''))
    await calm(mira)
    expect(await mira.locator('main').innerText()).toContain('I move out in January')
    await press(mira.locator('.cross a.act').first())
    await calm(mira)
    await mira.locator('textarea[name=words]').fill('Ana has a receipt for the wood.')
    await send(mira, 'relay-words')
    await ben.goto(at(''))
    expect(await ben.locator('.talk').innerText()).toContain('Ana has a receipt for the wood.')
    expect(await ben.locator('main').innerText()).not.toContain('January')

    await ana.goto(at('offers'))
    await ana.locator('[name="terms.0.from"]').selectOption('side-b')
    await ana.locator('[name="terms.0.to"]').selectOption('side-a')
    await ana.locator('[name="terms.0.amount"]').fill('twelve')
    await ana.locator('[name="terms.0.dueOn"]').fill('2026-12-11')
    await send(ana, 'make-offer')
    // What is no sum comes back as it was written.
    expect(await ana.locator('[name="terms.0.amount"]').inputValue()).toBe('twelve')
    await calm(ana)
    await ana.locator('[name="terms.0.amount"]').fill('1,200.50')
    await send(ana, 'make-offer')
    await relayFirst(mira, at(''))

    await ben.goto(at(''))
    await press(ben.locator('.next a.act.first'))
    await calm(ben)
    await ben.locator('summary').nth(1).click()
    const counter = ben.locator('form[action$="/do/make-offer"]')
    expect(await counter.locator('[name="terms.0.amount"]').inputValue()).toBe('1200.50')
    await counter.locator('[name="terms.0.amount"]').fill('900')
    await press(counter.locator('button:not([name])'))
    await relayFirst(mira, at(''))

    await ana.goto(at(''))
    await press(ana.locator('.next a.act.first'))
    await ana.locator('summary').first().click()
    await send(ana, 'accept-offer')
    await relayFirst(mira, at(''))
    await ana.goto(at('said-for-me'))
    await calm(ana)
    expect(await ana.locator('main').innerText()).toContain('Ana has a receipt for the wood.')

    await mira.goto(at('agreement'))
    await mira.locator('[name=language]').selectOption(language)
    await send(mira, 'draft-agreement')
    await calm(mira)
    for (const page of [ana, ben]) {
      await page.goto(at('agreement'))
      await send(page, 'approve-draft')
    }
    await mira.goto(at('agreement'))
    await send(mira, 'open-signing')
    for (const [page, name] of [
      [ana, 'Ana'],
      [ben, 'Ben'],
    ] as const) {
      await page.goto(at('agreement'))
      await calm(page)
      const testPage = await download(page, at('test-page.pdf'))
      const agrees = page.locator('form[action$="/do/consent-to-sign"]')
      await agrees.locator('[name=code]').fill('acde 3467')
      await agrees.locator('[name=consent]').check()
      await send(page, 'consent-to-sign')
      await calm(page)
      // What was typed wrong is there to be mended, and the tick, too.
      expect(await agrees.locator('[name=code]').inputValue()).toBe('acde 3467')
      expect(await page.locator('[role=alert]').count()).toBe(1)
      await agrees.locator('[name=code]').fill(` ${readCode(testPage).toLowerCase()} `)
      await send(page, 'consent-to-sign')
      await page.locator('[name=consent]').check()
      await page.locator('[name=name]').fill(name)
      await calm(page)
      clock.pass(6 * 60_000)
      await send(page, 'sign-agreement')
    }
    await t.worker.workOff()
    expect(t.failures).toEqual([])
    expect(confirmed).toBeGreaterThan(1)

    const file = await download(ben, at('agreement.pdf'))
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await checked(ben, t.address, file)).toMatch(/Harbour Mediation/)
    const forged = Buffer.from(file)
    forged[4000] = (forged[4000] ?? 0) ^ 1
    expect(await checked(ben, t.address, forged)).not.toMatch(/Harbour Mediation/)
    await calm(ben)

    for (const path of ['/', '/secrets', '/glossary', '/sign-in', '/account', '/cases', '/exit']) {
      await ben.goto(t.address + path)
      await calm(ben)
    }
    for (const page of ['together', 'side', 'desk', 'offers', 'people', 'end']) {
      await ben.goto(at(page))
      await calm(ben)
    }
    await ben.goto(at('notes'))
    expect(await ben.title()).not.toBe(await ana.title())
    expect(wrong).toEqual([])
  }, 240_000)
})

/** Presses what sends a form or follows a link, and waits until the answer is there. */
async function press(button: Locator): Promise<void> {
  const page = button.page()
  await Promise.all([page.waitForNavigation(), button.click()])
}

const bodyText = async (page: Page, url: string): Promise<string> => {
  await page.goto(url)
  return page.locator('main').innerText()
}

async function relayFirst(mira: Page, url: string): Promise<void> {
  await mira.goto(url)
  await press(mira.locator('.cross a.act').first())
  await press(mira.locator('.cross form button:not([name])'))
}

/** As its reader finds it: in the text of the page. */
function readCode(pdf: Buffer): string {
  const text = execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString()
  return /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? 'no code'
}

async function download(page: Page, url: string): Promise<Buffer> {
  const answer = await page.context().request.get(url)
  return Buffer.from(await answer.body())
}

async function checked(page: Page, address: string, file: Buffer): Promise<string> {
  await page.goto(`${address}/verify`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'agreement.pdf', mimeType: 'application/pdf', buffer: file })
  await press(page.locator('main form button'))
  return page.locator('[role=status]').innerText()
}
