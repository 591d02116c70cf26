// From agreed terms to a paper that holds, as people go it on a phone: commented on, signed, filed, late, claimed, cured.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayAt } from '../../src/domain/wall-time.ts'
import type { SurfaceWorld, Who } from '../confidentiality/surface-world.ts'
import { agreedAtCourt, court } from '../people/settled-at-court.ts'
import { signInAgain } from '../people/sign-in-again.ts'
import { runningClock } from '../world.ts'
import { openBrowser } from './browser.ts'
import { download, type OnPhones, phonesOf, readCode } from './phones.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each([
  { script: true, language: 'en' as const },
  { script: false, language: 'es' as const },
])('with script: $script, in $language', ({ script, language }) => {
  let t: SurfaceWorld
  let phones: OnPhones
  const clock = runningClock()
  const day = (days: number) => dayAt(clock.now() + days * DAY, 'America/Los_Angeles')
  const at = (page: string) => `${t.address}/cases/${t.caseId}${page && `/${page}`}`
  const opens = async (who: Who, path: string): Promise<Page> => {
    const page = await phones.person(t.cookies.get(who))
    await page.goto(at(path))
    await phones.calm(page)
    return page
  }
  const says = async (page: Page) => page.locator('main').innerText()
  /** Opens whatever a form is folded into. */
  const formOf = async (page: Page, action: string) => {
    const form = page.locator(`form[action$="/do/${action}"]`).first()
    if (!(await form.isVisible())) {
      await page.locator('details:not([open])', { has: form }).locator('summary').first().click()
    }
    return form
  }
  async function pass(days: number): Promise<void> {
    for (let hours = 0; hours < days * 24; hours += 8) {
      clock.pass(8 * HOUR)
      await t.worker.workOff()
    }
    expect(t.failures).toEqual([])
    await signInAgain(t)
  }

  beforeAll(async () => {
    const terms = [
      {
        ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 900_00 },
        instalments: [{ cents: 900_00, dueOn: day(12) }],
      },
      { kind: 'dismissal', by: 'side-a', prejudice: 'without', when: 'now', keeps: true },
    ]
    const opening = { caseType: 'business', court: { ...court, hearingOn: day(90) } }
    const options = { listen: true, clock, opening }
    t = (await agreedAtCourt(`after terms ${script}`, terms, options)).t
    phones = phonesOf(browser, t, { script, language })
  })
  afterAll(async () => {
    await phones.close()
    await t.drop()
  })

  test('the draft is commented on and put into other words in private, approved, signed by both and filed with the court', async () => {
    const mira = await opens('mira', 'agreement')
    await phones.send(mira, 'draft-agreement')
    const ana = await opens('ana', 'agreement')
    const comment = await formOf(ana, 'comment-on-clause')
    await comment.locator('[name=clause]').selectOption('2')
    await phones.send(ana, 'comment-on-clause')
    // A comment without words comes back with the clause that was chosen.
    expect(await ana.locator('[role=alert]').count()).toBe(1)
    const again = await formOf(ana, 'comment-on-clause')
    expect(await again.locator('[name=clause]').inputValue()).toBe('2')
    await again.locator('[name=room][value="caucus:side-a"]').check()
    await again.locator('[name=words]').fill('Is that the day he sends it?')
    await phones.send(ana, 'comment-on-clause')
    await phones.calm(ana)
    await mira.goto(at('agreement'))
    expect(await says(mira)).toContain('Is that the day he sends it?')
    const ben = await opens('ben', 'agreement')
    expect(await says(ben)).not.toContain('Is that the day')
    await ana.goto(at('agreement/wording/2'))
    const anew = await formOf(ana, 'suggest-wording')
    const now = await anew.locator('[name=words]').inputValue()
    await anew.locator('[name=words]').fill(`${now} By mail is fine.`)
    await phones.send(ana, 'suggest-wording')
    await ben.goto(at('agreement/wording/2'))
    expect(await says(ben)).not.toContain('By mail')
    await mira.goto(at('agreement/wording/2'))
    await phones.send(mira, 'take-wording')
    await phones.calm(mira)
    await ben.goto(at('agreement/read'))
    expect(await says(ben)).toContain('By mail is fine.')
    await phones.calm(ben)

    for (const page of [ana, ben]) {
      await page.goto(at('agreement'))
      await phones.send(page, 'approve-draft')
    }
    await mira.goto(at('agreement'))
    await phones.send(mira, 'open-signing')
    for (const [page, name] of [
      [ana, 'Ana'],
      [ben, 'Ben'],
    ] as const) {
      await page.goto(at('agreement'))
      const code = readCode(await download(page, at('test-page.pdf')))
      const consents = page.locator('form[action$="/do/consent-to-sign"]')
      await consents.locator('[name=code]').fill(code)
      await consents.locator('[name=consent]').check()
      await phones.send(page, 'consent-to-sign')
      await page.locator('[name=consent]').check()
      await page.locator('[name=name]').fill(name)
      await phones.send(page, 'sign-agreement')
    }
    await t.worker.workOff()
    expect(t.failures).toEqual([])

    const max = await opens('max', 'court')
    await phones.send(max, 'prepare-filing')
    await phones.calm(max)
    expect((await download(max, await packet(max))).subarray(0, 2).toString()).toBe('PK')
    const handing = await formOf(max, 'hand-in-filing')
    await handing.locator('[name=on]').fill(day(0))
    await phones.send(max, 'hand-in-filing')
    // Without a name it comes back, and the day stands there.
    expect(await max.locator('[role=alert]').count()).toBe(1)
    const filled = await formOf(max, 'hand-in-filing')
    expect(await filled.locator('[name=on]').inputValue()).toBe(day(0))
    await filled.locator('[name=name]').fill('Ada Amber')
    await phones.send(max, 'hand-in-filing')
    const reviewed = await formOf(max, 'review-filing')
    await reviewed.locator('[name=review]').selectOption('accepted')
    await reviewed.locator('[name=on]').fill(day(0))
    await phones.send(max, 'review-filing')
    await phones.calm(max)
    const filed = /the judge has not decided yet|el juez todavía no ha decidido/
    for (const who of ['ana', 'ben'] as const) {
      const page = await opens(who, 'court')
      expect(await says(page)).toMatch(filed)
    }
    const decided = await formOf(max, 'record-decision')
    await decided.locator('[name=decision]').selectOption('signed')
    await decided.locator('[name=on]').fill(day(0))
    await phones.send(max, 'record-decision')
    await ana.goto(at('court'))
    expect(await says(ana)).toMatch(/The judge signed the order|El juez firmó la orden/)
    expect(await says(ana)).not.toMatch(filed)
    expect(phones.wrong).toEqual([])
  }, 120_000)

  test('nothing comes by the day; it is claimed with days to cure, comes, is confirmed and acknowledged', async () => {
    await pass(18)
    const ana = await opens('ana', 'performance')
    const claims = await formOf(ana, 'give-notice-of-default')
    await claims.locator('[name=words]').fill('Please pay what we agreed.')
    await phones.send(ana, 'give-notice-of-default')
    await phones.calm(ana)
    await t.worker.workOff()
    const ben = await opens('ben', '')
    await ben.goto(at('performance'))
    expect(await says(ben)).toContain('Please pay what we agreed.')
    const tells = await formOf(ben, 'report-performance')
    await tells.locator('[name=cents]').fill('nine hundred')
    await tells.locator('[name=on]').fill(day(0))
    await tells.locator('[name=words]').fill('By bank, number 4711.')
    await phones.send(ben, 'report-performance')
    const lacking = await formOf(ben, 'report-performance')
    expect(await lacking.locator('[name=words]').inputValue()).toBe('By bank, number 4711.')
    await phones.calm(ben)
    await lacking.locator('[name=cents]').fill('900')
    await phones.send(ben, 'report-performance')
    await ana.goto(at('performance'))
    expect(await says(ana)).toContain('By bank, number 4711.')
    await phones.send(ana, 'confirm-performance')
    await ben.goto(at('performance'))
    expect(await says(ben)).toMatch(/Done after all|Se cumplió después/)
    const acknowledges = ana.locator('form[action$="/do/acknowledge-satisfaction"]')
    await ana.goto(at('performance'))
    await acknowledges.locator('[name=name]').fill('Ana')
    await phones.send(ana, 'acknowledge-satisfaction')
    await ben.goto(at('performance'))
    await phones.calm(ben)
    expect(await says(ben)).toMatch(/received everything|recibió todo/)
    expect(phones.wrong).toEqual([])
  }, 120_000)
})

const packet = async (page: Page): Promise<string> => {
  const link = page.locator('a[href$="/packet.zip"]').first()
  return new URL((await link.getAttribute('href')) ?? '', page.url()).href
}
