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

    const second = (await post.noticeTo('ana')).returnTo
    await post.bring(second, report('5.1.1'), '')
    expect(await facts('max', 'desk:side-a')).toHaveLength(1)

    await post.bring(replyTo, await ana(replyTo, { text: 'I am here.' }))
    await post.does({ pass: 0 })
    expect((await facts('max', 'desk:side-a')).map(({ type }) => type)).toEqual([
      'ChannelFailed',
      'ChannelRestored',
    ])
    expect(await peoplePage('max')).not.toContain('emails come back')
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
