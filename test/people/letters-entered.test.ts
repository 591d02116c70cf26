// A code and one fact open an invitation, which is answered without an account and come back to.
import { describe, expect, test } from 'vitest'
import { letterLimits, spelled } from '../../src/application/letters.ts'
import { asText, withWork } from '../confidentiality/work-trace.ts'
import {
  comesIn,
  cookie,
  DAY,
  factsAtDesk,
  get,
  invited,
  kept,
  lettersStage,
  post,
  printed,
  t,
  tries,
} from './letters-stage.ts'

lettersStage('letters entered')

describe('a code', () => {
  test.each([
    ['born', '05/23/1980'],
    ['born', '23.05.1980'],
    ['born', '1980-05-23'],
    ['case-number', 'sc 26 00077'],
    ['phone', '4253'],
  ])('with one fact opens the invitation: %s %s', async (kind, said) => {
    const { code } = await printed(
      { phone: '(213) 373-4253' },
      { name: 'Court', caseNumber: 'SC-26-00077' },
    )
    const { headers, statusCode } = await tries(` ${spelled(code).toLowerCase()} `, kind, said)
    expect(statusCode).toBe(303)
    const page = await get(String(headers.location), {})
    expect(page.body).toContain('You owe me a fence.')
  })

  test('that is wrong, with a wrong fact, expired or answered: one answer, and the same work behind it', async () => {
    const right = await printed()
    const answered = await printed()
    const link = await comesIn(answered.code)
    expect((await post(`${link}/decline`)).statusCode).toBe(200)
    await t.worker.workOff()
    const expired = await printed()
    await t.database.owner.query('update letters set valid_until = 1 where letter_id = $1', [
      expired.letter,
    ])
    const kept = async (code: string, said: string) => {
      await t.database.owner.query('delete from limits')
      const { result, statements } = await withWork(async () => await tries(code, 'born', said))
      // The code that was typed stands in the page and, keyed, in the statements: both are the typist's own.
      const page = result.body.replaceAll(code, 'CODE').replace(/nonce="[^"]*"/g, '')
      const work = asText(statements).replaceAll(/\\\\x[0-9a-f]+|"data":\[[\d,]+\]/g, 'KEYED')
      return { status: result.statusCode, headers: Object.keys(result.headers), page, work }
    }
    const unknown = await kept('ACDEFGHJ', '05/23/1980')
    expect(unknown.status).toBe(422)
    expect(unknown.work.split('\n').length).toBeGreaterThan(2)
    expect(await kept(right.code, '05/24/1980')).toEqual(unknown)
    expect(await kept(answered.code, '05/23/1980')).toEqual(unknown)
    expect(await kept(expired.code, '05/23/1980')).toEqual(unknown)
    // The other three were right but for one thing each.
    expect((await tries(right.code, 'born', '05/23/1980')).statusCode).toBe(303)
  })

  test('is not asked about by looking at the page, with whatever code', async () => {
    const { code } = await printed()
    const look = (typed: string) => withWork(async () => await get(`/letter/${typed}`, {}))
    const [known, unknown] = [await look(code), await look('ACDEFGHJ')]
    expect(known.statements).toEqual([])
    const plain = (body: string, typed: string) =>
      body.replaceAll(typed, '').replace(/nonce="[^"]*"/g, '')
    expect(plain(known.result.body, code)).toBe(plain(unknown.result.body, 'ACDEFGHJ'))
  })

  test('tried in vain again and again waits ever longer, as one that does not exist does, and nobody else waits', async () => {
    const mine = await printed()
    const other = await printed()
    const statuses = async (code: string) => {
      const all = []
      for (let i = 0; i < 6; i++) all.push((await tries(code, 'born', '01/01/1970')).statusCode)
      return all
    }
    const waits = await statuses(mine.code)
    expect(waits).toEqual([422, 422, 422, 429, 429, 429])
    expect(await statuses('RRRRRRRR')).toEqual(waits)
    expect(await comesIn(other.code)).toContain('/invitation/')
    // The right one waits too, and is not lost.
    expect((await tries(mine.code, 'born', '05/23/1980')).statusCode).toBe(429)
    t.clock.pass(61_000)
    expect(await comesIn(mine.code)).toContain('/invitation/')
    expect(await comesIn(mine.code)).toContain('/invitation/')
  })

  test('whoever has the letter and knows nothing gets some thirty guesses before it expires', () => {
    let [at, guesses] = [0, 0]
    while (at < letterLimits.codeLasts) {
      at += letterLimits.waits[Math.min(guesses, letterLimits.waits.length - 1)] ?? 0
      guesses += 1
    }
    expect(guesses).toBeGreaterThan(3)
    expect(guesses).toBeLessThan(40)
  })

  test('from one network guesses are slowed and then put off', async () => {
    const last = []
    const letters = 'ACDEFGHJKMNPQRTWXY34679'
    for (let i = 0; i < 24; i++) {
      const code = `GGGGGG${letters[i % 23]}${letters[Math.floor(i / 23)]}`
      const asked = tries(code, 'born', '01/01/1970')
      await new Promise((resolve) => setTimeout(resolve, 5))
      last.push((await asked).statusCode)
    }
    expect(last.slice(0, 20)).toEqual(Array(20).fill(422))
    expect(last.slice(20)).toEqual(Array(4).fill(429))
  })

  test('of an older letter goes on until the invitation is answered', async () => {
    const first = await printed()
    t.clock.pass(2 * 60_000)
    const again = await post(
      `/cases/${first.caseId}/letters`,
      { participant: first.participant },
      { cookie },
    )
    expect(again.statusCode).toBe(303)
    const newer = (await kept(first.caseId)).find(({ letter }) => letter !== first.letter)
    const codes = [first.code, t.house.letters.codeOf(newer?.letter ?? '')]
    expect(new Set(codes).size).toBe(2)
    for (const code of codes) await comesIn(code)
    const link = await comesIn(first.code)
    await post(`${link}/decline`)
    await t.worker.workOff()
    for (const code of codes) expect((await tries(code, 'born', '05/23/1980')).statusCode).toBe(422)
  })
})

describe('without an account', () => {
  test('one asks, and accepts, is in this case alone, and comes back with the same code', async () => {
    const { code, caseId } = await printed()
    const link = await comesIn(code)
    expect((await post(`${link}/question`, { words: 'Is it free?' })).statusCode).toBe(303)
    expect((await get(link, {})).body).toContain('Is it free?')
    const accepted = await post(`${link}/accept`)
    expect(accepted.headers.location).toBe(`/cases/${caseId}`)
    await t.worker.workOff()
    const back = await tries(code, 'born', '05/23/1980')
    expect(back.headers.location).toBe(`/cases/${caseId}`)
    const [session] = back.cookies
    const own = { cookie: `parley=${session?.value}` }
    expect((await get(`/cases/${caseId}`, own)).statusCode).toBe(200)
    const { caseId: other } = await invited()
    expect((await get(`/cases/${other}`, own)).statusCode).toBe(404)
    expect((await get('/programs/harbour/letters', own)).statusCode).toBe(404)
  })

  test('who has signed in another way comes back by that way alone', async () => {
    const { code, caseId, participant } = await printed()
    await post(`${await comesIn(code)}/accept`)
    await t.worker.workOff()
    const person = (await t.house.directory.holderOf(caseId, participant)) ?? ''
    expect((await tries(code, 'born', '05/23/1980')).statusCode).toBe(303)
    const at = t.house.clock.now()
    const how = 'link by mail' as const
    await t.house.sessions.start({
      session: 'own',
      token: 'w'.repeat(52),
      browser: '',
      at,
      person,
      how,
    })
    expect((await tries(code, 'born', '05/23/1980')).statusCode).toBe(422)
  })

  test('the link that a code gave does not outlive the sitting', async () => {
    const link = await comesIn((await printed()).code)
    expect((await get(link, {})).statusCode).toBe(200)
    t.clock.pass(letterLimits.linkLasts)
    expect((await get(link, {})).statusCode).toBe(410)
  })

  test('"this is not me" tells the manager, and closes link, code and desk for whoever held them', async () => {
    const { code, caseId, participant } = await printed()
    const link = await comesIn(code)
    const person = (await t.house.directory.holderOf(caseId, participant)) ?? ''
    const before = t.sent.length
    expect((await post(`${link}/not-me`)).statusCode).toBe(200)
    t.clock.pass(10 * 60_000)
    await t.worker.workOff()
    expect(t.sent.slice(before).map(({ to }) => to)).toContain('max@people.test')
    expect((await get(link, {})).statusCode).toBe(410)
    expect((await tries(code, 'born', '05/23/1980')).statusCode).toBe(422)
    expect(await t.house.reader.seenBy(person, caseId)).toBeUndefined()
    expect(await factsAtDesk(caseId)).toContainEqual(expect.objectContaining({ answer: 'not-me' }))
  })

  test('"do not write again" is confirmed by a form, ends the schedule, and leaves the invitation open', async () => {
    const { code, caseId } = await printed({ mail: 'quiet@people.test' })
    const link = await comesIn(code)
    const before = (await factsAtDesk(caseId)).length
    expect((await get(`${link}/quiet`, {})).body).toContain('No more letters about this?')
    expect(await factsAtDesk(caseId)).toHaveLength(before)
    expect((await post(`${link}/quiet`)).statusCode).toBe(200)
    const sent = t.sent.length
    for (let days = 0; days < 20; days++) {
      t.clock.pass(DAY)
      await t.worker.workOff()
    }
    expect(t.sent.slice(sent).filter(({ to }) => to === 'quiet@people.test')).toEqual([])
    expect(await comesIn(code)).toContain('/invitation/')
  })
})
