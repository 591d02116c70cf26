// The matrix: token x sender x authentication. Only where all three are of one person is anything posted, and as that person.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Resolver } from '../../src/channels/mail-in/authentic.ts'
import { DOMAIN, HOME, type PostOffice, postOffice } from './post-office.ts'
import { names, written } from './written.ts'

const REJECT = 'v=DMARC1; p=reject'
const evil = { dkim: true, spf: 'v=spf1 ip4:203.0.113.9 -all', dmarc: REJECT }
const ways = {
  'a policy, and signed': {
    published: { 'people.test': { dkim: true, dmarc: REJECT }, 'evil.test': evil },
    signed: true,
    ip: '198.51.100.7',
  },
  'no policy, and from their own server': {
    published: {
      'people.test': { spf: `v=spf1 ip4:${HOME} -all` },
      'evil.test': { spf: evil.spf },
    },
    signed: false,
    ip: HOME,
  },
  forged: {
    published: {
      'people.test': { dkim: true, spf: `v=spf1 ip4:${HOME} -all`, dmarc: REJECT },
      'evil.test': evil,
    },
    signed: false,
    ip: '203.0.113.9',
  },
} as const
type Way = keyof typeof ways

let post: PostOffice
let resolver: Resolver = names({})
const tokens = new Map<string, string>()
beforeAll(async () => {
  post = await postOffice('spoofing', (...asked) => resolver(...asked))
  for (const who of ['ana', 'ben'] as const)
    tokens.set(who, (await post.noticeTo(who)).replyTo ?? '')
  tokens.set('nobody', `reply+${'0'.repeat(26)}@${DOMAIN}`)
})
afterAll(() => post.drop())

const addresses = { ana: 'ana@people.test', ben: 'ben@people.test', eve: 'eve@evil.test' }
const owners = ['ana', 'ben', 'nobody'] as const
const senders = ['ana', 'ben', 'eve'] as const
const matrix = owners.flatMap((owner) =>
  senders.flatMap((sender) => (Object.keys(ways) as Way[]).map((way) => ({ owner, sender, way }))),
)

test.each(matrix)(
  'the address of $owner, sent by $sender, $way',
  async ({ owner, sender, way }) => {
    const { published, signed, ip } = ways[way]
    resolver = names(published)
    const words = `${owner} ${sender} ${way}`
    const from = addresses[sender]
    const domain = from.split('@')[1]
    const raw = await written(
      { from, to: tokens.get(owner) ?? '', subject: 'Re', text: words },
      signed ? domain : undefined,
    )
    // A forger brings it from a server of their own, under a name of their own.
    const forged = way === 'forged'
    const there = sender === 'eve' && !forged ? '203.0.113.9' : ip
    await post.bring(tokens.get(owner), raw, forged ? 'mallory@evil.test' : from, there)

    const everywhere = await Promise.all([
      ...['caucus:side-a', 'desk:side-a', 'joint', 'team:side-a'].map((room) =>
        post.said('ana', room),
      ),
      ...['caucus:side-b', 'desk:side-b', 'team:side-b'].map((room) => post.said('ben', room)),
    ])
    const found = everywhere.flat().filter((one) => one.fact.words === words)
    const held = {
      ana: (await post.held('ana')).filter((one) => one.words === words),
      ben: (await post.held('ben')).filter((one) => one.words === words),
    }
    const inOrder = owner === sender && way !== 'forged'
    expect(found).toHaveLength(inOrder ? 1 : 0)
    if (inOrder) {
      const room = owner === 'ana' ? 'caucus:side-a' : 'caucus:side-b'
      expect((await post.said(owner, room)).at(-1)?.fact).toMatchObject({ words, via: 'mail' })
    }
    for (const who of ['ana', 'ben'] as const) {
      const waits = who === owner && !inOrder
      expect(held[who], who).toHaveLength(waits ? 1 : 0)
      if (!waits) continue
      expect(held[who][0]).toMatchObject({
        reason: owner === sender ? 'authentication' : 'sender',
        from,
      })
      await post.does({ who, do: 'held/discard', with: { mail: held[who][0]?.mail } })
      // So that the next is not one too many.
      post.clock.pass(2 * 3_600_000)
    }
  },
)
