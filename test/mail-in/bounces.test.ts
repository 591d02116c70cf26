// A mail of ours that comes back marks its person's channel at their own desk, and tells the other side nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PostOffice, postOffice } from './post-office.ts'
import { names, written } from './written.ts'

const resolver = names({ 'people.test': { dkim: true, dmarc: 'v=DMARC1; p=reject' } })
let post: PostOffice
beforeAll(async () => {
  post = await postOffice('bounces', resolver)
})
afterAll(() => post.drop())

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

  test('of an address that was given up says nothing', async () => {
    const { returnTo } = await post.noticeTo('ana')
    const known = await facts('max', 'desk:side-a')
    await post.database.owner.query(
      `update people set mail_fingerprint = '\\x01' where name = 'ana'`,
    )
    await post.bring(returnTo, report('5.1.1'), '')
    await post.does({ pass: 0 })
    expect(await facts('max', 'desk:side-a')).toEqual(known)
  })
})
