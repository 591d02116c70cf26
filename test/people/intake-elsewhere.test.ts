// Going on with an intake on another device: by a link, and by the name that was told, so that a mistyped address tells nobody.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { linkTo } from '../served.ts'
import { browsing, filled, start } from './intake-browser.ts'

const HOUR = 3_600_000
let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('intake elsewhere')
})
afterAll(() => t.drop())

const browser = browsing(() => t.app)
const MAIL = 'dana@people.test'
const twice = { mail: 'Dana@People.test', again: ` ${MAIL}` }
async function begun() {
  const b = browser()
  await b.ask(start, {})
  await b.ask(`${start}/type`, { caseType: 'community' })
  return b
}
async function mailed(b: Awaited<ReturnType<typeof begun>>, name = 'Dana Ru\u00edz') {
  t.clock.pass(HOUR)
  expect((await b.ask(`${start}/mail`, { ...twice, name })).statusCode).toBe(200)
  await t.worker.workOff()
  return linkTo(t.sent, MAIL, '/resume/')
}
const opens = async (b: ReturnType<typeof browser>) =>
  (await b.ask(`${start}/type`)).statusCode === 200

test('an address is typed twice and shown back; what is not right comes back as it was typed', async () => {
  const b = await begun()
  const since = t.sent.length
  for (const [typed, says] of [
    [{ mail: 'dana at home', again: 'dana at home' }, 'does not look like an email address'],
    [{ mail: MAIL, again: 'dana@peopel.test' }, 'The two addresses are not the same'],
    [twice, 'Please write your name'],
    [{ ...twice, name: ' .. ' }, 'Please write your name'],
  ] as const) {
    const back = await b.ask(`${start}/mail`, typed)
    expect([back.statusCode, back.body.includes(says)]).toEqual([422, true])
    for (const value of Object.values(typed)) expect(back.body).toContain(`value="${value}"`)
  }
  await t.worker.workOff()
  expect(t.sent).toHaveLength(since)
  const asked = await b.ask(`${start}/mail`, { ...twice, name: 'Dana' })
  expect([asked.statusCode, asked.body.includes(`on its way to ${MAIL}`)]).toEqual([200, true])
  await t.worker.workOff()
  expect(t.sent.at(-1)?.to).toBe(MAIL)
  expect(t.sent.at(-1)?.text).not.toMatch(/community|harbour|dana ruiz/i)
})

test('a link shows nothing of what was told until the name is given; as people write it, in any order', async () => {
  const b = await begun()
  const byMail = await mailed(b)
  const page = await b.ask(`${start}/link`, {})
  const shown = /href="(\/resume\/[0-9a-z]{52})"/.exec(page.body)?.[1] ?? 'none'
  expect(shown).not.toBe(byMail)
  for (const link of [byMail, shown]) {
    const other = browser()
    expect(await opens(other)).toBe(false)
    const asks = await other.ask(link)
    expect([asks.statusCode, asks.body.includes('What did you write as your name?')]).toEqual([
      200,
      true,
    ])
    expect(asks.body).not.toMatch(/community|Dana|Ru/)
    const nothing = await other.ask(link, {})
    expect([nothing.statusCode, nothing.body.includes('Please write your name.')]).toEqual([
      422,
      true,
    ])
    const wrong = await other.ask(link, { name: 'Dora <i>' })
    expect([wrong.statusCode, wrong.body.includes('value="Dora &lt;i>"')]).toEqual([422, true])
    expect(wrong.body).not.toMatch(/community|Dana|Ru/)
    expect(await opens(other)).toBe(false)
    expect((await other.ask(link, { name: ' ruiz,  DANA' })).headers.location).toBe(
      `${start}/happened`,
    )
    expect((await other.ask(`${start}/type`)).body).toMatch(/value="community"[^>]*checked/)
  }
  expect((await browser().ask(`/resume/${'0'.repeat(52)}`, { name: 'Dana' })).statusCode).toBe(410)
})

test('what a browser keeps is no link, and a link is nothing that a browser could keep', async () => {
  const b = await begun()
  const link = await mailed(b)
  expect(await opens(browser(`parley-intake=${link.slice(-52)}`))).toBe(false)
  const { rows } = await t.database.owner.query('select token_hash from intake_links')
  expect(JSON.stringify(rows)).not.toContain(link.slice(-52))
})

test('the browser that wrote it, and who was signed in when it was begun, press a button and go on', async () => {
  const b = await begun()
  const link = await mailed(b)
  expect((await b.ask(link)).body).not.toContain('your name?')
  expect((await b.ask(link, {})).headers.location).toBe(`${start}/happened`)
  const ana = browser(t.cookies.get('ana'))
  await ana.ask(start, {})
  await ana.ask(`${start}/type`, { caseType: 'business' })
  const own = await mailed(ana)
  expect((await browser(t.cookies.get('ana')).ask(own, {})).headers.location).toBe(
    `${start}/happened`,
  )
  expect((await browser(t.cookies.get('ben')).ask(own, {})).statusCode).toBe(422)
})

test('the name that was told later opens it, too; and a page that was told it asks for none', async () => {
  const b = browser()
  await filled(b)
  expect((await b.ask(`${start}/check`)).body).not.toContain('id="later-name"')
  const link = await mailed(b, '')
  expect((await browser().ask(link, { name: 'dana' })).headers.location).toBe(`${start}/check`)
})

test('names are tried five times with a link; then the right one and a wrong one are one answer, for an hour', async () => {
  const b = await begun()
  const link = await mailed(b)
  const stranger = browser()
  for (let i = 0; i < 5; i++) {
    expect((await stranger.ask(link, { name: `Dora ${i}` })).statusCode).toBe(422)
  }
  const plain = ({ statusCode, body }: { statusCode: number; body: string }) => [
    statusCode,
    body.replaceAll(/nonce="[^"]*"|value="Dana Ruiz"|value="Dora Ruiz"/g, ''),
  ]
  const right = await stranger.ask(link, { name: 'Dana Ruiz' })
  expect(plain(right)).toEqual(plain(await stranger.ask(link, { name: 'Dora Ruiz' })))
  expect([right.statusCode, right.body.includes('value="Dana Ruiz"')]).toEqual([429, true])
  expect(await opens(stranger)).toBe(false)
  // Another link of theirs is tried by itself.
  const another = await mailed(b)
  expect((await browser().ask(another, { name: 'Dana Ruiz' })).statusCode).toBe(303)
  expect((await browser().ask(link, { name: 'Dana Ruiz' })).statusCode).toBe(303)
})

test('one after thirty days opens nothing, whoever has it', async () => {
  const b = await begun()
  const link = await mailed(b)
  t.clock.pass(31 * 24 * HOUR)
  expect((await browser().ask(link, { name: 'Dana Ruiz' })).statusCode).toBe(410)
  expect(await opens(b)).toBe(false)
})
