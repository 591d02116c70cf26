// In a call: another microphone, camera or speaker by one choice, sound that waits for a tap, and a room that is full. On a phone of 360 px.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Calling, callingStage, does, until } from './calling.ts'

let t: Calling
beforeAll(async () => {
  t = await callingStage('calls by hand')
})
afterEach(() => t.everybodyLeaves())
afterAll(() => t.close())

const CAUCUS = '/calls/caucus:side-a'
const joins = async (page: Page) => {
  await page.goto(t.inCase(CAUCUS))
  await page.click(does('join'))
}
const isIn = (page: Page) => page.locator('[data-phase=in]').waitFor()
const inOneCall = async () => {
  const [mira, ana] = [await t.person('mira'), await t.person('ana')]
  return { mira, ana }
}
const together = async ({ mira, ana }: Awaited<ReturnType<typeof inOneCall>>) => {
  await joins(mira.page)
  await isIn(mira.page)
  await joins(ana.page)
  await mira.page.click(does('let-in'))
  await isIn(ana.page)
  await until(
    () => t.media(ana.page),
    (all) => all.some(({ audio }) => audio > 10),
  )
}
const SENT = `Promise.all(window.connections.flatMap((one) => one.getSenders())
  .filter((one) => one.track).map((one) => one.track.kind + ' ' + one.track.getSettings().deviceId))`
/** Nothing sticks out on a phone. */
const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)

test('in the call another microphone, camera and speaker are chosen, and the others hear on', async () => {
  const people = await inOneCall()
  await together(people)
  const { page } = people.ana
  await until(
    async () => (await page.evaluate(SENT)) as string[],
    (sent) => sent.some((one) => one.startsWith('video')),
  )
  const before = (await page.evaluate(SENT)) as string[]
  await page.click('[data-devices] summary')
  await fits(page)
  for (const [name, kind] of [
    ['microphone', 'audio'],
    ['camera', 'video'],
  ] as const) {
    const select = page.locator(`[data-devices] select[name=${name}]`)
    const ids = await select
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value))
    const other = ids.find((id) => !before.includes(`${kind} ${id}`)) ?? ids.at(-1) ?? ''
    await select.selectOption(other)
    await until(
      async () => (await page.evaluate(SENT)) as string[],
      (sent) => sent.includes(`${kind} ${other}`),
    )
  }
  const [heard] = await t.media(people.mira.page)
  await until(
    () => t.media(people.mira.page),
    ([now]) => (now?.audio ?? 0) > (heard?.audio ?? 0) + 20 && now?.state === 'connected',
  )
  const speaker = page.locator('[data-devices] select[name=speaker]')
  const [first = ''] = await speaker
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value).slice(-1))
  await speaker.selectOption(first)
  await until(
    () => page.evaluate(`document.querySelector('.tiles audio').sinkId`),
    (sink) => sink === first,
  )
})

test('chosen while it is off, a microphone stays off, and is the one that is heard when it is turned on', async () => {
  const people = await inOneCall()
  await together(people)
  const { page } = people.ana
  await page.click(does('mute'))
  await page.click('[data-devices] summary')
  const select = page.locator('[data-devices] select[name=microphone]')
  const ids = await select
    .locator('option')
    .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value))
  const other = ids.at(-1) ?? ''
  await select.selectOption(other)
  expect(await page.locator('.self [data-mute=yes]').count()).toBe(1)
  expect(((await page.evaluate(SENT)) as string[]).some((one) => one.startsWith('audio'))).toBe(
    false,
  )
  await page.click(does('mute'))
  await until(
    async () => (await page.evaluate(SENT)) as string[],
    (sent) => sent.includes(`audio ${other}`),
  )
})

/** As a browser does that plays nothing but by a tap. */
const ONLY_BY_TAP = `
const real = HTMLMediaElement.prototype.play
HTMLMediaElement.prototype.play = function () {
  if (this.tagName !== 'AUDIO' || window.event?.type === 'click') return real.call(this)
  this.pause()
  return Promise.reject(new DOMException('by a tap', 'NotAllowedError'))
}
Object.defineProperty(HTMLMediaElement.prototype, 'autoplay', { set() {}, get: () => false })`

test('where the browser keeps sound off it is said, and one tap lets it be heard', async () => {
  const people = await inOneCall()
  await people.ana.page.context().addInitScript(ONLY_BY_TAP)
  await together(people)
  const { page } = people.ana
  const silent = page.locator('[data-trouble=silent]')
  await silent.waitFor()
  expect(await silent.innerText()).toContain('until you tap')
  await fits(page)
  const paused = () => page.evaluate(`document.querySelector('.tiles audio').paused`)
  expect(await paused()).toBe(true)
  await page.click(does('hear'))
  await silent.waitFor({ state: 'detached' })
  await until(paused, (is) => is === false)
})

test('a room that is full says so, with what to do, and lets one try again', async () => {
  const { page } = await t.person('ana')
  let full = true
  await page.routeWebSocket(/\/calls$/, (socket) => {
    if (!full) return void socket.connectToServer()
    socket.onMessage(() => socket.send(JSON.stringify({ type: 'refused', why: 'full' })))
  })
  await joins(page)
  const told = page.locator('[data-phase=full]')
  await told.waitFor()
  expect(await told.innerText()).toContain(
    'Four people are in this call, and that is as many as fit',
  )
  expect(await told.innerText()).toContain('tell the mediator')
  expect(await told.locator('a').innerText()).toBe('Write instead')
  await fits(page)
  full = false
  await page.click(does('join'))
  await page.locator('[data-phase=waiting]').waitFor()
})
