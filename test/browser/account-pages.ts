// The pages of passkeys, codes, confirming, addresses and recovery, for looking at each.
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { makeToken } from '../../src/application/people-tokens.ts'
import type { Look } from './every-page.ts'
import type { Stage } from './stage.ts'

const SECRET = '0'.repeat(52)

export function accountPages(t: Stage): readonly Look[] {
  const open = (name: string, path: string, more: Partial<Look> = {}): Look => ({
    name,
    who: undefined,
    go: (page) => page.goto(t.address + path),
    ...more,
  })
  /** Goes there, types, and presses the button of one form. */
  const pressed = (
    name: string,
    path: string,
    action: string,
    typed: Readonly<Record<string, string>> = {},
    more: Partial<Look> = {},
  ): Look => ({
    name,
    who: undefined,
    ...more,
    go: async (page: Page) => {
      await page.goto(t.address + path)
      const form = `form[action="${action}"]`
      for (const [field, value] of Object.entries(typed)) {
        await page.locator(`${form} [name="${field}"]`).fill(value)
      }
      await page.evaluate('for (const form of document.forms) form.noValidate = true')
      const button = page.locator(`${form} button`).first()
      await Promise.all([page.waitForNavigation(), button.click()])
    },
  })
  const ana = { who: 'ana' } as const
  const personOf = async () => {
    const { rows } = await t.database.owner.query<{ person_id: string }>(
      `select person_id from people where name like 'Ana %'`,
    )
    return rows[0]?.person_id ?? ''
  }
  const setUp = async () => {
    const person = await personOf()
    const { authenticators, checks } = t.house.accounts
    const kept = await authenticators.secretOf(person)
    const at = t.clock.now()
    const code = new TOTP({ secret: kept?.secret ?? '' }).generate({ timestamp: at })
    const step = checks.stepOf(kept?.secret ?? '', code, at) ?? 0
    await authenticators.set(person, step, ['0000000000'], at, { mail: () => `set ${at}` })
    await t.house.accounts.askMore(person, true, at)
  }
  const wrong = { ...ana, status: 422 }
  return [
    open('sign-in-ways', '/sign-in'),
    pressed('sign-in-passkey', '/sign-in', '/sign-in/passkey'),
    open('recovery', '/recovery'),
    pressed('recovery-wrong', '/recovery', '/recovery', { mail: 'no address' }, { status: 422 }),
    pressed('recovery-asked', '/recovery', '/recovery', { mail: 'nobody@people.test' }),
    open('recovery-stop', `/recovery/${SECRET}`),
    pressed('recovery-gone', `/recovery/${SECRET}`, `/recovery/${SECRET}`, {}, { status: 410 }),
    open('address-new', `/address/${SECRET}`),
    open('address-undo', `/address/undo/${SECRET}`),
    open('confirm', '/account/confirm?next=/cases', ana),
    pressed('confirm-sent', '/account/confirm', '/account/confirm/send', {}, ana),
    pressed('confirm-wrong', '/account/confirm', '/account/confirm', { _code: '1' }, wrong),
    pressed('passkey-new', '/account', '/account/passkeys/new', {}, ana),
    pressed('address-wrong', '/account', '/account/address', { mail: 'no address' }, wrong),
    pressed('authenticator', '/account', '/account/authenticator/begin', {}, ana),
    pressed(
      'authenticator-wrong',
      '/account/authenticator',
      '/account/authenticator',
      { code: '1' },
      wrong,
    ),
    pressed('recovery-codes', '/account', '/account/recovery-codes', {}, { ...ana, first: setUp }),
    open('account-with-more', '/account?said=more', ana),
    open('confirm-by-app', '/account/confirm', ana),
    {
      ...ana,
      name: 'account-long-log',
      first: async () => {
        const person = await personOf()
        for (const place of Array(11).keys()) {
          await makeToken(t.house, person, { name: `Calendar ${place + 1}`, days: 30 })
        }
      },
      go: async (page) => {
        await page.goto(`${t.address}/account`)
        await page.locator('#sign-ins ~ details > summary').click()
      },
    },
  ]
}
