// Passkeys in a real browser, with an authenticator of its own that is not there: added, used to sign in, asked for once more.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FactorChecks } from '../../src/application/account-ports.ts'
import { passkeyChecks } from '../../src/factors/passkeys.ts'
import { linkTo, type Served, served } from '../served.ts'
import { runningClock } from '../world.ts'
import { openBrowser, PATIENCE } from './browser.ts'
import { press } from './every-page.ts'

let t: Served
let browser: Browser
let at = ''
const clock = runningClock()
let checks: Partial<FactorChecks> = {}
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
  t = await served({
    seed: 'passkeys in a browser',
    clock,
    plant: (house) => ({
      ...house,
      accounts: {
        ...house.accounts,
        // Which port it is served on is known a little later.
        get checks() {
          return { ...house.accounts.checks, ...checks }
        },
      },
    }),
  })
  at = t.address.replace('127.0.0.1', 'localhost')
  checks = passkeyChecks(at, new Uint8Array(32))
  const contact = {
    name: 'Ana',
    mail: 'ana@people.test',
    language: 'en',
    program: 'harbour',
  } as const
  await t.house.directory.personFor(contact, clock.now())
})
afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
  await t.drop()
})

async function page(script = true): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: script,
  })
  contexts.push(context)
  context.setDefaultTimeout(PATIENCE)
  return context.newPage()
}
async function withDevice(verified = true) {
  const one = await page()
  const wrong: string[] = []
  one.on('console', (message) => {
    if (message.type() === 'error' && !/403|422/.test(message.text())) wrong.push(message.text())
  })
  const session = await one.context().newCDPSession(one)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verified,
      automaticPresenceSimulation: true,
    },
  })
  return { one, wrong, session, authenticatorId }
}
async function signInByMail(one: Page) {
  await one.goto(`${at}/sign-in`)
  await one.fill('#mail', 'ana@people.test')
  await press(one, 'form[action="/sign-in"] button')
  clock.pass(150_000)
  await t.worker.workOff()
  await one.goto(at + linkTo(t.sent, 'ana@people.test', '/sign-in/'))
  await press(one, 'main button[type=submit]')
}

test('a passkey is added, signs in without an address, and is shown once more before a change', async () => {
  const { one, wrong, session, authenticatorId } = await withDevice()
  await signInByMail(one)
  await one.goto(`${at}/account`)
  await press(one, 'form[action="/account/passkeys/new"] button')
  await one.fill('#passkey-name', 'My phone')
  await press(one, 'form[data-passkey] button')
  expect(one.url()).toContain('said=passkey-added')
  expect(await one.locator('#how').innerText()).toContain('My phone')
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId })
  expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }])

  await press(one, 'form[action="/sign-out"] button')
  await one.goto(`${at}/sign-in`)
  await press(one, 'form[action="/sign-in/passkey"] button')
  await press(one, 'form[data-passkey] button')
  expect(one.url()).toBe(`${at}/cases`)

  clock.pass(6 * 60_000)
  await one.goto(`${at}/account`)
  await one.fill('#new-mail', 'ana@new.test')
  await press(one, 'form[action="/account/address"] button')
  await press(one, 'form[action="/account/confirm/passkey"] button')
  await press(one, 'form[data-passkey] button')
  expect(one.url()).toContain('said=address-asked')
  await t.worker.workOff()
  // Other mails may fall due in the same moment.
  expect(t.sent.map(({ to }) => to)).toContain('ana@new.test')
  expect(wrong).toEqual([])
})

test('a device that has no passkey, or whose person it does not know, says so and changes nothing', async () => {
  const { one } = await withDevice(false)
  await one.goto(`${at}/sign-in`)
  await press(one, 'form[action="/sign-in/passkey"] button')
  await one.locator('form[data-passkey] button').click()
  await one.locator('[data-trouble]:not([hidden])').waitFor()
  expect(await one.locator('[data-trouble]').innerText()).toContain('did not show a passkey')
  expect(one.url()).toBe(`${at}/sign-in/passkey`)
})

test('without script the page says how else', async () => {
  const one = await page(false)
  await one.goto(`${at}/sign-in`)
  await press(one, 'form[action="/sign-in/passkey"] button')
  expect(await one.locator('noscript').innerText()).toContain('needs JavaScript')
  await press(one, 'form[data-passkey] button')
  expect(await one.locator('[role=alert]').first().innerText()).toContain('did not work')
})
