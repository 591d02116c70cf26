// A mail that is not in order is held for its owner alone: told of, seen, confirmed or thrown away.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PostOffice, postOffice } from './post-office.ts'
import { names, written } from './written.ts'

const HOUR = 3_600_000
const resolver = names({ 'people.test': { dkim: true, dmarc: 'v=DMARC1; p=reject' } })
let post: PostOffice
beforeAll(async () => {
  post = await postOffice('held', resolver)
})
afterAll(() => post.drop())

const from = 'Ana <ana@people.test>'
const ana = (to: string | undefined, mail: object) =>
  written({ from, to: to ?? '', subject: 'Re', ...mail }, 'people.test')
const lastOf = async (room: string) => (await post.said('ana', room)).at(-1)

describe('a mail that is held', () => {
  const forged = (to: string | undefined, words: string) =>
    written({ from, to: to ?? '', text: words })

  test('is told of without content, seen by its owner alone, and said as theirs once confirmed', async () => {
    const { replyTo } = await post.noticeTo('ana')
    const sent = post.sent.length
    await post.bring(replyTo, await forged(replyTo, 'A secret sum.'))
    await post.does({ pass: 3 * 60_000 })
    const told = post.sent.slice(sent)
    expect(told.map(({ to }) => to)).toEqual(['ana@people.test'])
    expect(JSON.stringify(told)).not.toContain('secret')
    const [held] = await post.held('ana')
    expect(held).toMatchObject({ reason: 'authentication', words: 'A secret sum.' })
    for (const who of ['ada', 'ben', 'mira', 'max'] as const)
      expect(await post.held(who), who).toEqual([])
    const { rows } = await post.database.owner.query<{ row: string }>(
      'select m::text as row from mails_in m',
    )
    expect(rows.map(({ row }) => row).join()).not.toContain(Buffer.from('A secret').toString('hex'))
    const page = await post.app.inject({
      url: `/cases/${post.caseId}/held`,
      headers: { cookie: post.cookies.get('ana') ?? '' },
    })
    expect(page.body).toContain('A secret sum.')
    // Whoever is not its owner confirms nothing.
    for (const who of ['ada', 'ben', 'stranger'] as const) {
      await post.does({ who, do: 'held/confirm', with: { mail: held?.mail } })
    }
    expect((await lastOf('caucus:side-a'))?.fact.words).not.toBe('A secret sum.')
    const payload = new URLSearchParams({ mail: held?.mail ?? '' }).toString()
    const confirmed = await post.app.inject({
      method: 'POST',
      url: `/cases/${post.caseId}/held/confirm`,
      headers: {
        cookie: post.cookies.get('ana') ?? '',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload,
    })
    expect(confirmed.statusCode).toBe(303)
    expect((await lastOf('caucus:side-a'))?.fact).toMatchObject({
      words: 'A secret sum.',
      via: 'mail',
    })
    expect(await post.held('ana')).toEqual([])
  })

  test('ten at most wait at a time: an address in foreign hands fills nobody’s page', async () => {
    const many = await postOffice('many', resolver)
    const { replyTo } = await many.noticeTo('ana')
    for (let i = 0; i < 13; i++) await many.bring(replyTo, await forged(replyTo, `number ${i}`))
    const held = await many.held('ana')
    expect(held).toHaveLength(10)
    for (const { mail } of held) await many.does({ who: 'ana', do: 'held/discard', with: { mail } })
    expect(await many.held('ana')).toEqual([])
    const { rows } = await many.database.owner.query(
      'select from mails_in where whole_sealed is not null',
    )
    expect(rows).toEqual([])
    await many.drop()
  })

  test('where name servers do not answer it is tried again, and its owner is asked after an hour', async () => {
    let up = false
    const flaky = await postOffice('flaky', async (name, kind) => {
      if (!up) throw Object.assign(new Error('no answer'), { code: 'ETIMEOUT' })
      return resolver(name, kind)
    })
    const { replyTo } = await flaky.noticeTo('ana')
    await flaky.bring(replyTo, await ana(replyTo, { text: 'first' }))
    expect(flaky.failures.at(-1)).toBe('ReadMail: NotJudged')
    expect(await flaky.held('ana')).toEqual([])
    up = true
    await flaky.does({ pass: 60_000 })
    expect((await flaky.said('ana', 'caucus:side-a')).at(-1)?.fact.words).toBe('first')
    up = false
    await flaky.bring(replyTo, await ana(replyTo, { text: 'second' }))
    for (let i = 0; i < 6; i++) await flaky.does({ pass: HOUR })
    expect((await flaky.held('ana')).map(({ words }) => words)).toEqual(['second'])
    await flaky.drop()
  })

  test('what is said after the end reaches the mediator, marked', async () => {
    const ended = await postOffice('ended', resolver)
    const { replyTo } = await ended.noticeTo('ana')
    await ended.does({ who: 'mira', do: 'end-mediation', with: { outcome: 'impasse' } })
    await ended.bring(replyTo, await ana(replyTo, { text: 'And yet.' }))
    expect(await ended.held('ana')).toEqual([])
    expect((await ended.said('ana', 'caucus:side-a')).at(-1)?.fact).toMatchObject({
      words: 'And yet.',
      via: 'mail',
      afterTheEnd: true,
    })
    await ended.drop()
  })

  test('what the rules refuse waits with the reason, and can be thrown away', async () => {
    let refuses = false
    const refusing = await postOffice('refused', resolver, (house) => ({
      ...house,
      record: {
        ...house.record,
        act: (actor, caseId, decide, repeatable, talksIn) =>
          house.record.act(
            actor,
            caseId,
            (seen) => {
              const decided = decide(seen)
              const refused = { ok: false, refusal: 'MediationIsEnded' } as typeof decided.result
              return refuses && talksIn === 'caucus:side-a' ? { result: refused } : decided
            },
            repeatable,
            talksIn,
          ),
      },
    }))
    const { replyTo } = await refusing.noticeTo('ana')
    refuses = true
    await refusing.bring(
      replyTo,
      await ana(replyTo, { text: 'And yet.', attachments: [{ filename: 'a.txt', content: 'x' }] }),
    )
    expect(await refusing.held('ana')).toMatchObject([
      { reason: 'MediationIsEnded', words: 'And yet.' },
    ])
    const page = () =>
      refusing.app.inject({
        url: `/cases/${refusing.caseId}/held`,
        headers: { cookie: refusing.cookies.get('ana') ?? '' },
      })
    expect((await page()).body).toContain('This mediation has ended.')
    const [{ mail } = { mail: '' }] = await refusing.held('ana')
    const headers = { authorization: `Bearer ${refusing.bearers.get('ana')}` }
    const url = `/api/v1/cases/${refusing.caseId}/held`
    const refused = await refusing.app.inject({
      method: 'POST',
      url: `${url}/confirm`,
      headers,
      payload: { mail },
    })
    expect([refused.statusCode, refused.json().refusal]).toEqual([409, 'MediationIsEnded'])
    const { rows } = await refusing.database.owner.query('select from mail_parts')
    expect(rows).toEqual([])
    // Once the rules allow it, it can be said after all.
    refuses = false
    const confirmed = await refusing.app.inject({
      method: 'POST',
      url: `${url}/confirm`,
      headers,
      payload: { mail },
    })
    expect(confirmed.statusCode).toBe(200)
    expect((await refusing.said('ana', 'caucus:side-a')).at(-1)?.fact.words).toBe('And yet.')
    await refusing.drop()
  })
})
