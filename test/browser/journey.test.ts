// The whole way, as people go it on a phone: invited, heard, offered, agreed, signed, checked. With script and without.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkTo, type Served, served } from '../served.ts'
import { runningClock } from '../world.ts'
import { openBrowser } from './browser.ts'
import { download, type OnPhones, phonesOf, press, readCode } from './phones.ts'

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
  let onPhones: OnPhones
  const person = () => onPhones.person()
  const send: OnPhones['send'] = (...all) => onPhones.send(...all)
  const calm: OnPhones['calm'] = (page) => onPhones.calm(page)
  beforeAll(async () => {
    t = await served({ seed: `journey ${script}`, clock })
    onPhones = phonesOf(browser, t, { script, language })
    const max = await t.house.directory.personFor(
      { name: 'Max', mail: 'max@people.test', language, program: 'harbour' },
      t.house.clock.now(),
    )
    await t.house.programs.appoint('harbour', max, t.house.clock.now())
  })
  afterAll(async () => {
    await onPhones.close()
    await t.drop()
  })

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
    expect(onPhones.confirmed()).toBeGreaterThan(1)

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
    expect(onPhones.wrong).toEqual([])
  }, 240_000)
})

const bodyText = async (page: Page, url: string): Promise<string> => {
  await page.goto(url)
  return page.locator('main').innerText()
}

async function relayFirst(mira: Page, url: string): Promise<void> {
  await mira.goto(url)
  await press(mira.locator('.cross a.act').first())
  await press(mira.locator('.cross form button:not([name])'))
}

async function checked(page: Page, address: string, file: Buffer): Promise<string> {
  await page.goto(`${address}/verify`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'agreement.pdf', mimeType: 'application/pdf', buffer: file })
  await press(page.locator('main form button'))
  return page.locator('[role=status]').innerText()
}
