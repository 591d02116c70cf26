// A mail of ours that comes back marks its person's channel at their own desk, and tells the other side nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '../accounts/visitor.ts'
import { linkTo } from '../served.ts'
import { type PostOffice, postOffice } from './post-office.ts'
import { names, written } from './written.ts'

const resolver = names({ 'people.test': { dkim: true, dmarc: 'v=DMARC1; p=reject' } })
let post: PostOffice
beforeAll(async () => {
  post = await postOffice('bounces', resolver)
})
afterAll(() => post.drop())

const HOUR = 3_600_000
const from = 'Ana <ana@people.test>'
const ana = (to: string | undefined, mail: object) =>
  written({ from, to: to ?? '', subject: 'Re', ...mail }, 'people.test')

describe('a mail of ours that comes back', () => {
  const report = (status: string, action = 'failed') =>
    Buffer.from(
      `From: postmaster@people.test\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; eve@evil.test\r\nAction: ${action}\r\nStatus: ${status}\r\n\r\n--b--\r\n`,
    )
  const peoplePage = async (who: 'max' | 'ana' | 'ben') =>
    (
      await post.app.inject({
        url: `/cases/${post.caseId}/people`,
        headers: { cookie: post.cookies.get(who) ?? '' },
      })
    ).body
  const facts = async (who: 'max' | 'ben', room: string) => {
    const headers = { authorization: `Bearer ${post.bearers.get(who)}` }
    const answer = await post.app.inject({
      url: `/api/v1/cases/${post.caseId}/rooms/${room}/entries?limit=200`,
      headers,
    })
    const { entries = [] } = answer.json() as { entries?: readonly { fact: { type: string } }[] }
    return entries.map(({ fact }) => fact).filter(({ type }) => type.startsWith('Channel'))
  }

  /** What was said of how to reach Ana in this case. */
  async function said(mail: string) {
    const { rows } = await post.database.owner.query(
      `select p.person_id as person, p.participant_id as participant from participants p
       join people using (person_id) where name = 'ana'`,
    )
    const at = rows[0] as { person: string; participant: string }
    const reach = { ...at, caseId: post.caseId, mail, use: ['mail'], seat: 'side-a' } as const
    await post.house.reaches.keep(reach, post.clock.now())
  }
  /** The notice that goes there when the mediator says something to that side. */
  async function told(mail: string) {
    const before = post.sent.length
    const words = { room: 'caucus:side-a', words: 'A question.' }
    await post.does({ who: 'mira', do: 'post-message', with: words })
    await post.does({ pass: 3 * 60_000 })
    const notice = post.sent.slice(before).find(({ to }) => to === mail)
    if (!notice) throw new Error(`nothing went to ${mail}`)
    return notice
  }
  async function signInMail(mail: string) {
    // So many at once would wait their turn.
    await post.does({ pass: HOUR })
    const before = post.sent.length
    await visitor(post).post('/sign-in', { mail, next: '/cases' })
    await post.does({ pass: 60_000 })
    return post.sent.slice(before).find(({ to }) => to === mail)
  }

  test('for now changes nothing; for good tells the case manager at the side’s own desk, and a mail that arrives takes it back', async () => {
    const { returnTo, replyTo } = await post.noticeTo('ana')
    const before = { ben: await peoplePage('ben'), sent: post.sent.length }
    await post.bring(returnTo, report('4.4.7'), '')
    await post.bring(returnTo, report('5.1.1', 'delayed'), '')
    await post.bring(
      returnTo,
      Buffer.concat([Buffer.from('X-By: eve\r\n'), report('5.1.1')]),
      'eve@evil.test',
    )
    expect(await facts('max', 'desk:side-a')).toEqual([])
    await post.bring(returnTo, report('5.1.1'), '')
    await post.does({ pass: 3 * 60_000 })
    const failed = await facts('max', 'desk:side-a')
    expect(failed.map(({ type }) => type)).toEqual(['ChannelFailed'])
    expect(JSON.stringify(failed)).not.toContain('@')
    expect(await peoplePage('max')).toContain('emails come back')
    expect(await peoplePage('ana')).not.toContain('emails come back')
    expect(post.sent.slice(before.sent).map(({ to }) => to)).toEqual(['max@people.test'])
    const plain = (page: string) => page.replaceAll(/nonce="[^"]*"/g, '')
    expect(plain(await peoplePage('ben'))).toBe(plain(before.ben))
    expect(await facts('ben', 'desk:side-b')).toEqual([])

    // Nothing is told to an address that is gone; and what went there before and comes back late is no news.
    await expect(post.noticeTo('ana')).rejects.toThrow('no notice went to ana')
    expect(await post.noticeTo('ben')).toBeDefined()
    await post.bring(returnTo, Buffer.concat([Buffer.from('X-Late: yes\r\n'), report('5.1.1')]), '')
    expect(await facts('max', 'desk:side-a')).toHaveLength(1)

    await post.bring(replyTo, await ana(replyTo, { text: 'I am here.' }))
    await post.does({ pass: 0 })
    expect((await facts('max', 'desk:side-a')).map(({ type }) => type)).toEqual([
      'ChannelFailed',
      'ChannelRestored',
    ])
    expect(await peoplePage('max')).not.toContain('emails come back')
    expect(await post.noticeTo('ana')).toBeDefined()
  })

  test('a sign-in mail comes back to an address of its own, and marks the channel as a notice does', async () => {
    const known = (await facts('max', 'desk:side-a')).length
    const before = post.sent.length
    const asked = await post.app.inject({
      ...{ method: 'POST', url: '/sign-in', payload: 'mail=ana%40people.test&next=/cases' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(asked.statusCode).toBe(303)
    await post.does({ pass: 0 })
    const { returnTo = '', replyTo, to } = post.sent[before] ?? {}
    expect([to, replyTo]).toEqual(['ana@people.test', undefined])
    expect(returnTo).toMatch(/^bounce\+[0-9a-z]{26}@reply\.parley\.test$/)
    await post.bring(returnTo, report('5.1.1'), '')
    await post.does({ pass: 0 })
    const after = await facts('max', 'desk:side-a')
    expect(after).toHaveLength(known + 1)
    expect(after.at(-1)?.type).toBe('ChannelFailed')
    // Who comes in by the next one has got it.
    await post.app.inject({
      ...{ method: 'POST', url: '/sign-in', payload: 'mail=ana%40people.test&next=/cases' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    await post.does({ pass: 0 })
    const link = /(\/sign-in\/[0-9a-z]{52})/.exec(post.sent.at(-1)?.text ?? '')?.[1] ?? ''
    await post.app.inject({ method: 'POST', url: link })
    await post.does({ pass: 0 })
    expect((await facts('max', 'desk:side-a')).at(-1)?.type).toBe('ChannelRestored')
    expect(await facts('ben', 'desk:side-b')).toEqual([])
  })

  test('mails of an account come back to an address of their own, too; to where nobody is written yet says nothing', async () => {
    const known = await facts('max', 'desk:side-a')
    const who = visitor(post)
    await post.does({ pass: HOUR })
    await who.signIn('ana@people.test')
    const before = post.sent.length
    await who.post('/account/address', { mail: 'ana@elsewhere.test' })
    await who.post('/account/confirm/send')
    await post.does({ pass: 60_000 })
    // They go out at once: neither is the first.
    const went = post.sent.slice(before)
    expect(went).toHaveLength(2)
    const asking = went.find(({ to }) => to === 'ana@elsewhere.test')
    const code = went.find(({ to }) => to === 'ana@people.test')
    for (const one of [asking, code]) {
      expect(one?.returnTo).toMatch(/^bounce\+[0-9a-z]{26}@reply\.parley\.test$/)
    }
    await post.bring(asking?.returnTo, report('5.1.1'), '')
    await post.does({ pass: 0 })
    expect(await facts('max', 'desk:side-a')).toEqual(known)
    await post.bring(code?.returnTo, report('5.1.1'), '')
    await post.does({ pass: 0 })
    const after = (await facts('max', 'desk:side-a')).slice(known.length)
    expect(after.map(({ type }) => type)).toEqual(['ChannelFailed'])
    // Who types the code of the next one has got it.
    await who.post('/account/confirm/send')
    await post.does({ pass: 60_000 })
    const [, typed = ''] = /: (\d{6})\n/.exec(post.sent.at(-1)?.text ?? '') ?? []
    expect((await who.post('/account/confirm', { _code: typed })).status).toBe(303)
    await post.does({ pass: 0 })
    expect((await facts('max', 'desk:side-a')).at(-1)?.type).toBe('ChannelRestored')
  })

  test('from where the mails of a case go somebody answers, too, and from nowhere else', async () => {
    await said('ana-at-work@people.test')
    const { replyTo } = await told('ana-at-work@people.test')
    const answerFrom = (from: string, text: string) =>
      written({ from, to: replyTo ?? '', subject: 'Re', text }, 'people.test')
    await post.bring(replyTo, await answerFrom('ana-at-work@people.test', 'From work.'))
    await post.bring(replyTo, await answerFrom('ana@people.test', 'From home.'))
    await post.bring(replyTo, await answerFrom('ana-once@people.test', 'From nowhere.'))
    await post.does({ pass: 0 })
    const words = (await post.said('ana', 'caucus:side-a')).map(({ fact }) => fact.words)
    expect(words).toEqual(expect.arrayContaining(['From work.', 'From home.']))
    expect(words).not.toContain('From nowhere.')
    const held = (await post.held('ana')).find((one) => one.words === 'From nowhere.')
    expect(held).toMatchObject({ reason: 'sender' })
    await said('ana@people.test')
  })

  test('of a mailbox that is full changes nothing: the next mail goes there', async () => {
    const known = await facts('max', 'desk:side-a')
    for (const status of ['5.2.2', '4.2.2', '4.4.7', '5.7.1']) {
      const { returnTo } = await post.noticeTo('ana')
      await post.bring(returnTo, report(status), '')
      await post.does({ pass: 0 })
    }
    expect(await facts('max', 'desk:side-a')).toEqual(known)
    expect((await post.noticeTo('ana')).to).toBe('ana@people.test')
  })

  test('of an address that was given for this case marks it here; the one they sign in with is written to, and brings nothing back', async () => {
    await said('ana@work.test')
    const known = await facts('max', 'desk:side-a')
    const { returnTo, replyTo } = await told('ana@work.test')
    // What comes back from where they sign in says nothing of this case, either.
    await post.bring((await signInMail('ana@people.test'))?.returnTo, report('5.1.1'), '')
    await post.does({ pass: 0 })
    expect(await facts('max', 'desk:side-a')).toEqual(known)
    expect(await told('ana@work.test')).toBeDefined()

    await post.bring(returnTo, report('5.1.1'), '')
    await post.does({ pass: 3 * 60_000 })
    const failed = (await facts('max', 'desk:side-a')).slice(known.length)
    expect(failed.map(({ type }) => type)).toEqual(['ChannelFailed'])
    await expect(told('ana@work.test')).rejects.toThrow('nothing went to ana@work.test')
    const link = /(\/sign-in\/[0-9a-z]{52})/.exec(
      (await signInMail('ana@people.test'))?.text ?? '',
    )?.[1]
    await post.app.inject({ method: 'POST', url: link ?? '' })
    await post.does({ pass: 0 })
    expect(await facts('max', 'desk:side-a')).toHaveLength(known.length + 1)
    expect(await facts('ben', 'desk:side-b')).toEqual([])

    await post.bring(replyTo, await ana(replyTo, { text: 'I am here again.' }))
    await post.does({ pass: 0 })
    expect((await facts('max', 'desk:side-a')).at(-1)?.type).toBe('ChannelRestored')
    expect(await told('ana@work.test')).toBeDefined()
    await said('ana@people.test')
  })

  test('of an address that was given up says nothing, and what was marked by it is marked no longer', async () => {
    const [first, late] = [await post.noticeTo('ana'), await post.noticeTo('ana')]
    const who = visitor(post)
    await post.does({ pass: HOUR })
    await who.signIn('ana@people.test')
    await post.bring(first.returnTo, report('5.1.1'), '')
    await post.does({ pass: 0 })
    expect((await facts('max', 'desk:side-a')).at(-1)?.type).toBe('ChannelFailed')
    expect((await who.post('/account/address', { mail: 'ana@new.test' })).status).toBe(303)
    await post.does({ pass: 0 })
    await visitor(post).post(linkTo(post.sent, 'ana@new.test', '/address/'))
    await post.does({ pass: 0 })
    const known = await facts('max', 'desk:side-a')
    expect(known.at(-1)?.type).toBe('ChannelRestored')
    await post.bring(late.returnTo, report('5.1.1'), '')
    await post.does({ pass: 0 })
    expect(await facts('max', 'desk:side-a')).toEqual(known)
    expect(await told('ana@new.test')).toBeDefined()
  })
})
