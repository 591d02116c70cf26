// A mail bomb: what somebody brings too much of waits, then is dropped and counted, and nobody else is answered later for it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../src/application/house.ts'
import { type PostOffice, postOffice } from './post-office.ts'
import { names, written } from './written.ts'

const MANY = 36
let post: PostOffice
beforeAll(async () => {
  post = await postOffice('bombs', names({ 'people.test': { dkim: true } }))
})
afterAll(() => post.drop())

test('of many answers twenty are posted, ten wait, the rest is dropped; another side is heard as ever', async () => {
  const { replyTo = '' } = await post.noticeTo('ana')
  const other = (await post.noticeTo('ben')).replyTo ?? ''
  const from = (who: string, to: string, text: string) =>
    written({ from: `${who}@people.test`, to, subject: 'Re', text }, 'people.test')
  const before = (await post.said('ana', 'caucus:side-a')).length
  for (let i = 0; i < MANY; i++) await post.bring(replyTo, await from('ana', replyTo, `bomb ${i}`))
  const posted = (await post.said('ana', 'caucus:side-a')).slice(before)
  expect(posted.map(({ fact }) => fact.words)).toEqual(
    Array.from({ length: 20 }, (_, i) => `bomb ${i}`),
  )
  const held = await post.held('ana')
  expect(held.map(({ reason }) => reason)).toEqual(Array.from({ length: 10 }, () => 'too many'))
  expect((await post.counts())['too many held']).toBe(MANY - 30)
  await post.bring(other, await from('ben', other, 'Meanwhile.'), 'ben@people.test')
  expect((await post.said('ben', 'caucus:side-b')).at(-1)?.fact.words).toBe('Meanwhile.')
  expect(await post.held('ben')).toEqual([])
  // One more is posted when a turn has come again.
  await post.does({ pass: 3 * 60_000 })
  await post.bring(replyTo, await from('ana', replyTo, 'in peace'))
  expect((await post.said('ana', 'caucus:side-a')).at(-1)?.fact.words).toBe('in peace')
}, 60_000)

test('where holding is cut off and tried again, each waits once, and none is dropped as one too many', async () => {
  const cut = new Set<string>()
  const cutOff = (house: House): House => {
    const { mails } = house.mailIn
    const hold: typeof mails.hold = async (mail, ...rest) => {
      if (cut.has(mail)) return mails.hold(mail, ...rest)
      cut.add(mail)
      throw new Error('cut off')
    }
    return { ...house, mailIn: { ...house.mailIn, mails: { ...mails, hold } } }
  }
  const tried = await postOffice('held-again', names({}), cutOff)
  try {
    const { replyTo = '' } = await tried.noticeTo('ana')
    for (let i = 0; i < 8; i++) {
      const raw = await written({ from: 'eve@else.test', to: replyTo, text: `mail ${i}` })
      await tried.bring(replyTo, raw, 'eve@else.test')
    }
    expect(await tried.held('ana')).toEqual([])
    await tried.does({ pass: 60 * 60_000 })
    expect(cut.size).toBe(8)
    expect((await tried.held('ana')).map(({ words }) => words).toSorted()).toEqual(
      Array.from({ length: 8 }, (_, i) => `mail ${i}`),
    )
  } finally {
    await tried.drop()
  }
}, 60_000)
