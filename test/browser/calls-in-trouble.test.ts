// Calls when something does not work: each trouble is told plainly where one is, with what to do instead.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Calling, callingStage, does, until } from './calling.ts'

let t: Calling
beforeAll(async () => {
  t = await callingStage('calls in trouble')
})
afterEach(async () => {
  t.relayIs('up')
  await t.everybodyLeaves()
})
afterAll(() => t.close())

const CAUCUS = '/calls/caucus:side-a'
const joins = async (page: Page, room = CAUCUS) => {
  await page.goto(t.inCase(room))
  await page.click(does('join'))
}
const isIn = (page: Page) => page.locator('[data-phase=in]').waitFor()
const wrong = (page: Page, what: string) => page.locator(`[data-trouble=${what}]`)

test('without a camera one goes on with sound; without a microphone one listens and writes', async () => {
  const mira = await t.person('mira', ['microphone'])
  await joins(mira.page)
  await isIn(mira.page)
  expect(await wrong(mira.page, 'cameraDenied').innerText()).toContain('go on with sound')
  expect(await mira.page.locator('.self [data-mute=no]').count()).toBe(1)

  const ana = await t.person('ana', [])
  await joins(ana.page)
  await wrong(ana.page, 'microphoneDenied').waitFor()
  await mira.page.click(does('let-in'))
  await isIn(ana.page)
  expect(await wrong(ana.page, 'microphoneDenied').innerText()).toContain(
    'You can listen, and write',
  )
  await mira.page.locator('.tile', { hasText: 'Ana' }).locator('[data-mute=yes]').waitFor()
  await until(
    () => t.media(ana.page),
    (all) => all.some(({ audio }) => audio > 20),
  )
  // Allowed after all, it is there with one press.
  await ana.page.context().grantPermissions(['microphone'])
  await ana.page.click(does('mute'))
  await mira.page.locator('.tile', { hasText: 'Ana' }).locator('[data-mute=no]').waitFor()
})

test('when the relay is down both are told so, and shown where to write', async () => {
  t.relayIs('down')
  const [mira, ana] = [await t.person('mira'), await t.person('ana')]
  await joins(mira.page)
  await isIn(mira.page)
  await joins(ana.page)
  await mira.page.click(does('let-in'))
  for (const { page } of [ana, mira]) {
    await wrong(page, 'relayDown').waitFor({ timeout: 25_000 })
    expect(await wrong(page, 'relayDown').innerText()).toContain('It is not your fault')
  }
  const write = await wrong(ana.page, 'relayDown').locator('a').getAttribute('href')
  expect(write).toBe(`/cases/${t.caseId}`)
  // It is there again: one press, and they talk.
  t.relayIs('up')
  await ana.page.click(does('again'))
  await mira.page.click(does('again'))
  await until(
    () => t.media(ana.page),
    (all) => all.some(({ state, audio }) => state === 'connected' && audio > 10),
  )
  await wrong(ana.page, 'relayDown').waitFor({ state: 'detached' })
})

test('where no relay is set up it is said at once', async () => {
  t.relayIs('none')
  const { page } = await t.person('mira')
  await joins(page)
  await wrong(page, 'relayNone').waitFor()
  expect(await wrong(page, 'relayNone').locator('a').innerText()).toBe('Write instead')
})

test('the same person from another page: the first one says so, and takes the call back', async () => {
  const [one, other] = [await t.person('mira'), await t.person('mira')]
  await joins(one.page)
  await isIn(one.page)
  await joins(other.page)
  await isIn(other.page)
  await one.page.locator('[data-phase=elsewhere]').waitFor()
  await one.page.click(does('join'))
  await isIn(one.page)
  await other.page.locator('[data-phase=elsewhere]').waitFor()
})

test('a room that is shut says why, and has no door', async () => {
  await t.does('mira', 'set-joint-room', { open: false })
  const { page } = await t.person('jorge')
  await page.goto(t.inCase('/calls/joint'))
  expect(await page.locator('.call-room:not([hidden])').innerText()).toContain(
    'Esta sala todavía no está abierta',
  )
  expect(await page.locator(does('join')).count()).toBe(0)
})

test('without script, without WebRTC and without https the page says what it needs', async () => {
  const plain = await (await t.as('ana', { javaScriptEnabled: false })).newPage()
  await plain.goto(t.inCase(CAUCUS))
  expect(await plain.locator('main').innerText()).toContain('A call needs JavaScript')
  expect(await plain.locator('[data-write]:visible').getAttribute('href')).toBe(
    `/cases/${t.caseId}`,
  )
  const context = await t.as('ana')
  await context.addInitScript('delete window.RTCPeerConnection')
  const old = await context.newPage()
  await old.goto(t.inCase(CAUCUS))
  await old.locator('[data-phase=noCalls]').waitFor()
  const open = await t.as('ana')
  await open.addInitScript(`Object.defineProperty(window, 'isSecureContext', { value: false })`)
  const bare = await open.newPage()
  await bare.goto(t.inCase(CAUCUS))
  await bare.locator('[data-phase=notSecure]').waitFor()
  expect(await bare.locator('[data-phase=notSecure] a').innerText()).toBe('Write instead')
})

test('a line that stays bad takes the picture away and says so, and the voice goes on', async () => {
  const [mira, ana] = [await t.person('mira'), await t.person('ana')]
  await joins(mira.page)
  await isIn(mira.page)
  await joins(ana.page)
  await mira.page.click(does('let-in'))
  await ana.page.locator('.tile:not(.self) video').waitFor()
  await mira.page.evaluate(LOSES)
  await wrong(mira.page, 'slow').waitFor({ timeout: 20_000 })
  await ana.page.locator('.tile:not(.self) video').waitFor({ state: 'detached' })
  const [before] = await t.media(ana.page)
  await until(
    () => t.media(ana.page),
    ([now]) => (now?.audio ?? 0) > (before?.audio ?? 0) + 20,
  )
  // It comes back by hand alone: nothing goes on and off by itself.
  await mira.page.evaluate('delete window.connections[0].getStats')
  await mira.page.click(does('camera'))
  await ana.page.locator('.tile:not(.self) video').waitFor()
  await wrong(mira.page, 'slow').waitFor({ state: 'detached' })
})
/** As the other end would count it on a bad line. */
const LOSES = `(() => {
  const [one] = window.connections
  const real = one.getStats.bind(one)
  one.getStats = async () => {
    const report = { type: 'remote-inbound-rtp', fractionLost: 0.4, roundTripTime: 0.2 }
    return new Map([...(await real()), ['a bad line', report]])
  }
})()`

test('a credential is renewed before it runs out, and the talk goes on', async () => {
  t.relayLasts(6_500)
  const [mira, ana] = [await t.person('mira'), await t.person('ana')]
  await joins(mira.page)
  await isIn(mira.page)
  await joins(ana.page)
  await mira.page.click(does('let-in'))
  const renewed = () => ana.heard.filter((text) => text.includes('"type":"relay"')).length
  await until(
    async () => renewed(),
    (many) => many > 0,
  )
  const [before] = await t.media(ana.page)
  await until(
    () => t.media(ana.page),
    ([now]) => now?.state === 'connected' && now.audio > (before?.audio ?? 0) + 50,
  )
  expect((await t.media(ana.page)).length).toBe(1)
})

test('only the page of a call may use the microphone and the camera, and no page the screen', async () => {
  const { page } = await t.person('ana')
  const policy = async (path: string) =>
    (await page.goto(t.inCase(path)))?.headers()['permissions-policy'] ?? ''
  expect(await policy(CAUCUS)).toContain('camera=(self), microphone=(self), display-capture=()')
  for (const path of ['', '/meetings', '/calls/caucus:side-b']) {
    expect(await policy(path)).toContain('camera=(), microphone=(), display-capture=()')
  }
})

test('a meeting that is set leads to its call, and shortly before to joining it', async () => {
  const people = await t.participantsOf(['Ana', 'Mira'])
  const at = Math.ceil(t.clock.now() / 3_600_000) * 3_600_000 + 3_600_000
  const [proposed] = await t.does('mira', 'propose-times', {
    ...{ room: 'caucus:side-a', purpose: 'A first call', channel: 'video', setBy: 'everybody' },
    ...{ place: '', access: '', interpreter: false },
    needed: people.map((participant) => ({ participant, decides: true })),
    times: [{ at, minutes: 30 }],
  })
  if (proposed?.type !== 'TimesProposed') throw new Error('nothing was proposed')
  const { meeting, room } = proposed
  await t.does('mira', 'set-meeting', { room, meeting, at })
  const { page } = await t.person('ana')
  await page.goto(t.inCase('/meetings'))
  const link = page.locator('.cards a[href$="/calls/caucus:side-a"]')
  expect(await link.innerText()).toBe('See the page of the call')
  t.clock.pass(at - 15 * 60_000 - t.clock.now())
  const later = await t.person('ana')
  await later.page.goto(t.inCase('/meetings'))
  const join = later.page.locator('.cards a.act.first[href$="/calls/caucus:side-a"]')
  expect(await join.innerText()).toBe('Join the call')
})

test('captions are made out on the device or not at all, and reach the others as text', async () => {
  const mira = await t.person('mira')
  await mira.page.context().addInitScript(LISTENS)
  const ana = await t.person('ana')
  await joins(mira.page)
  await isIn(mira.page)
  await joins(ana.page)
  await mira.page.click(does('let-in'))
  await isIn(ana.page)
  await until(
    () => t.media(ana.page),
    (all) => all.some(({ state }) => state === 'connected'),
  )
  expect(await ana.page.locator(does('captions')).count()).toBe(0)
  expect(await mira.page.evaluate('window.listening')).toBe(undefined)
  await mira.page.click(does('captions'))
  expect(await mira.page.evaluate('window.listening')).toMatchObject({ processLocally: true })
  await mira.page.evaluate(`window.hears('Good morning, Ana.')`)
  await ana.page.locator('.captions', { hasText: 'Good morning, Ana.' }).waitFor()
  // From page to page: no line to a server has carried it.
  expect([...mira.sent, ...ana.heard].join(' ')).not.toContain('Good morning')
  await mira.page.click(does('leave'))
  expect(await mira.page.evaluate('window.listening')).toBe(null)
})
/** A browser that can, on the device alone. */
const LISTENS = `
window.SpeechRecognition = class {
  static available({ processLocally }) { return Promise.resolve(processLocally ? 'available' : 'unavailable') }
  get processLocally() { return this.local }
  set processLocally(to) { this.local = to }
  start() {
    window.listening = { processLocally: this.local }
    window.hears = (transcript) => this.onresult({ resultIndex: 0, results: [Object.assign([{ transcript }], { isFinal: true })] })
  }
  stop() { window.listening = null }
}`
