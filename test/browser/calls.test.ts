// Calls in real browsers, through the whole product and a real relay: who is let in is heard and seen, and nobody else.
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Calling, callingStage, does, type Media, until } from './calling.ts'
import { press } from './every-page.ts'

let t: Calling
beforeAll(async () => {
  t = await callingStage('calls')
})
afterEach(() => t.everybodyLeaves())
afterAll(() => t.close())

const CAUCUS = '/calls/caucus:side-a'
const isIn = (page: Page) => page.locator('[data-phase=in]').waitFor()
const tile = (page: Page, name: string) => page.locator('.tile', { hasText: name })
const flows = (all: readonly Media[]) => all.some(({ audio, frames }) => audio > 20 && frames > 5)

async function talk() {
  const [ana, mira] = [await t.person('ana'), await t.person('mira')]
  await ana.page.goto(t.inCase(CAUCUS))
  await ana.page.click(does('join'))
  await ana.page.locator('[data-phase=waiting]').waitFor()
  await mira.page.goto(t.inCase(CAUCUS))
  await mira.page.click(does('join'))
  await isIn(mira.page)
  await mira.page.click(does('let-in'))
  await isIn(ana.page)
  return { ana, mira }
}

test('two people talk through the relay and no other way, from the case to the call', async () => {
  const [ana, mira] = [await t.person('ana'), await t.person('mira')]
  await ana.page.goto(t.inCase(''))
  await press(ana.page, 'a[href$="/calls/caucus:side-a"]')
  const first = await ana.page.locator('.call-room:not([hidden])').innerText()
  expect(first).toContain('Only these people can hear you here')
  expect(first).toContain('not told that you are in a call')
  await ana.page.click(does('test'))
  await ana.page.locator('.tried video').waitFor()
  const level = await until(
    () => ana.page.evaluate(`document.querySelector('meter').value`) as Promise<number>,
    (value) => value > 0,
  )
  expect(level).toBeGreaterThan(0)
  await ana.page.click(does('join'))
  await ana.page.locator('[data-phase=waiting]').waitFor()

  await mira.page.goto(t.inCase(CAUCUS))
  await mira.page.click(does('join'))
  await isIn(mira.page)
  const begun = performance.now()
  await mira.page.click(does('let-in'))
  await isIn(ana.page)
  await until(
    () => t.media(ana.page),
    (all) => all.some(({ state }) => state === 'connected'),
  )
  console.log(`connected ${Math.round(performance.now() - begun)} ms after being let in`)
  const [hers, theirs] = [
    await until(() => t.media(ana.page), flows),
    await until(() => t.media(mira.page), flows),
  ]
  console.log(`sound and picture after ${Math.round(performance.now() - begun)} ms`)
  for (const [one] of [hers, theirs])
    expect(one).toMatchObject({ state: 'connected', pair: 'relay relay' })
  for (const { sent, heard } of [ana, mira]) {
    const named = [...sent, ...heard].flatMap((text) => text.match(/candidate:[^"\\]*/g) ?? [])
    expect(named.length).toBeGreaterThan(0)
    for (const one of named) expect(one).toMatch(/ typ relay raddr 0\.0\.0\.0 rport 0/)
  }
  await tile(ana.page, 'Mira').locator('video').waitFor()
  expect([...ana.wrong, ...mira.wrong]).toEqual([])

  await ana.page.click(does('leave'))
  await ana.page.locator('[data-phase=gone]').waitFor()
  await tile(mira.page, 'Ana').waitFor({ state: 'detached' })
})

test('a third person comes into a caucus neither by its page nor with a ticket of another room', async () => {
  const { ana, mira } = await talk()
  const jorge = await t.person('jorge')
  const stolen = /"ticket":"([^"]+)"/.exec(ana.sent[0] ?? '')?.[1]
  expect((await jorge.page.goto(t.inCase(CAUCUS)))?.status()).toBe(404)
  await jorge.page.goto(t.inCase('/calls/caucus:side-b'))
  const asks = (room: string) =>
    jorge.page.evaluate(`(${ASKS})(${JSON.stringify({ caseId: t.caseId, room })})`) as Promise<{
      status: number
      ticket?: string
    }>
  expect(await asks('caucus:side-a')).toEqual({ status: 404 })
  expect(await asks('caucus:side-z')).toEqual({ status: 404 })
  const own = await asks('caucus:side-b')
  expect(own.status).toBe(201)
  // His own ticket leads to his own door, whatever he hopes for; hers is refused.
  const heard = (ticket: string | undefined) =>
    jorge.page.evaluate(`(${HELLO})(${JSON.stringify(ticket ?? '')})`) as Promise<string>
  expect(await heard(own.ticket)).toBe('{"type":"waiting"}')
  expect(await heard(stolen)).toBe('{"type":"refused","why":"ticket"}')
  expect(await mira.page.locator('.tile').count()).toBe(2)
  expect(await mira.page.locator(does('let-in')).count()).toBe(0)
  expect(mira.heard.filter((text) => text.includes('"waits"'))).toEqual([])
})
const ASKS = `async ({ caseId, room }) => {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch('/cases/' + caseId + '/call-ticket', { method: 'POST', headers, body: JSON.stringify({ room }) })
  const { ticket } = await answer.json()
  return { status: answer.status, ticket }
}`
const HELLO = `(ticket) => new Promise((heard) => {
  const socket = new WebSocket(location.origin.replace('http', 'ws') + '/calls')
  socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', ticket, audio: true, video: false }))
  socket.onmessage = ({ data }) => { heard(data); socket.close() }
  socket.onclose = () => heard('closed')
})`

test('a call goes on while the server is started anew, and nobody is let in a second time', async () => {
  const { ana, mira } = await talk()
  await until(() => t.media(ana.page), flows)
  await until(() => t.media(mira.page), flows)
  await ana.page.click(does('mute'))
  await tile(mira.page, 'Ana').locator('[data-mute=yes]').waitFor()
  await ana.page.evaluate(COUNTING)

  await t.stop()
  for (const { page } of [ana, mira]) await page.locator('[data-trouble=line-lost]').waitFor()
  const [before] = await t.media(ana.page)
  // While nobody passes letters on, what one turns off is told all the same.
  await mira.page.click(does('mute'))
  await tile(ana.page, 'Mira').locator('[data-mute=yes]').waitFor()
  await mira.page.click(does('mute'))
  await tile(ana.page, 'Mira').locator('[data-mute=no]').waitFor()
  await until(
    () => t.media(ana.page),
    ([now]) =>
      (now?.audio ?? 0) > (before?.audio ?? 0) + 10 && (now?.frames ?? 0) > (before?.frames ?? 0),
  )
  const begun = performance.now()
  await t.start()
  for (const { page } of [ana, mira]) {
    await page.locator('[data-trouble=line-lost]').waitFor({ state: 'detached' })
  }
  console.log(`the line was back ${Math.round(performance.now() - begun)} ms after the start`)
  const [after] = await t.media(ana.page)
  await until(
    () => t.media(ana.page),
    ([now]) =>
      (now?.audio ?? 0) > (after?.audio ?? 0) + 10 && (now?.frames ?? 0) > (after?.frames ?? 0) + 5,
  )
  console.log(`no picture for at most ${await ana.page.evaluate('window.longest')} ms`)
  for (const { page } of [ana, mira]) {
    expect(await page.locator('.tile').count()).toBe(2)
    // The same connection all the while.
    expect((await t.media(page)).length).toBe(1)
  }
  expect(await tile(mira.page, 'Ana').locator('[data-mute=yes]').count()).toBe(1)
  const said = [...ana.heard, ...mira.heard].map((text) => JSON.parse(text).type as string)
  expect(said.filter((type) => type === 'left')).toEqual([])
  expect(said.filter((type) => type === 'in').length).toBe(4)
  // And letters come through again.
  await ana.page.click(does('mute'))
  await tile(mira.page, 'Ana').locator('[data-mute=no]').waitFor()
})
/** For how long no picture came, at the longest. */
const COUNTING = `(() => {
  window.longest = 0
  let [frames, at] = [0, performance.now()]
  setInterval(async () => {
    const all = [...(await window.connections[0].getStats()).values()]
    const now = all.find((it) => it.type === 'inbound-rtp' && it.kind === 'video')?.framesDecoded ?? 0
    if (now > frames) { frames = now; at = performance.now() }
    window.longest = Math.max(window.longest, Math.round(performance.now() - at))
  }, 50)
})()`

test('from everyone to a caucus: the other side is told that they left, and nothing else', async () => {
  const [ana, jorge, mira] = await Promise.all(['ana', 'jorge', 'mira'].map((who) => t.person(who)))
  if (!ana || !jorge || !mira) throw new Error('somebody is missing')
  for (const { page } of [mira, ana, jorge]) {
    await page.goto(t.inCase('/calls/joint'))
    await page.click(does('join'))
  }
  await isIn(mira.page)
  for (const name of ['Ana', 'Jorge']) {
    await mira.page.locator(does('let-in'), { hasText: name }).click()
  }
  await Promise.all([isIn(ana.page), isIn(jorge.page)])
  await until(
    async () => mira.page.locator('[data-reached=yes]').count(),
    (many) => many === 2,
  )
  expect(await jorge.page.locator('.tile').count()).toBe(3)
  const before = jorge.heard.length

  await tile(mira.page, 'Ana').locator('[data-do=bring][data-to="caucus:side-a"]').click()
  await ana.page.locator('[data-asked="caucus:side-a"]').waitFor()
  expect(jorge.heard.length).toBe(before)
  await ana.page.click(does('go'))
  await ana.page.waitForURL('**/calls/caucus:side-a')
  await mira.page.click('[data-do=move][data-to="caucus:side-a"]')
  await Promise.all([isIn(mira.page), isIn(ana.page)])
  await until(
    () => t.media(ana.page),
    (all) => flows(all.filter(({ state }) => state !== 'closed')),
  )
  for (const { page } of [ana, mira]) {
    expect(new URL(page.url()).pathname).toContain('/calls/caucus:side-a')
    const now = await page.locator('.call-room:not([hidden])').innerText()
    expect(now).toContain('You are now here')
    expect(now).toContain('cannot hear this')
  }
  await until(
    async () => jorge.page.locator('.tile').count(),
    (many) => many === 1,
  )
  const told = jorge.heard.slice(before).map((text) => Object.keys(JSON.parse(text)).join(' '))
  const types = jorge.heard.slice(before).map((text) => JSON.parse(text).type as string)
  expect(types).toEqual(['left', 'left'])
  expect(told).toEqual(['type peer', 'type peer'])
})
