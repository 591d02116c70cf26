// A mediation under way whose people answer by mail: notices caught, answers brought, jobs worked off.
import type { House } from '../../src/application/house.ts'
import type { CameIn } from '../../src/application/mail-in-ports.ts'
import type { Message } from '../../src/application/mail-ports.ts'
import type { Resolver } from '../../src/channels/mail-in/authentic.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

export const DOMAIN = 'reply.parley.test'
export const HOME = '192.0.2.1'
const MINUTES = 3 * 60_000

export type PostOffice = SurfaceWorld & {
  /** Something is said to them; the notice that follows. */
  noticeTo(who: Who): Promise<Message>
  bring(to: string | undefined, raw: Buffer, from?: string, ip?: string): Promise<void>
  said(who: Who, room: string): Promise<readonly Posted[]>
  held(who: Who): Promise<readonly HeldSeen[]>
  counts(): Promise<Record<string, number>>
}
export type Posted = {
  readonly by: string
  readonly fact: {
    readonly type: string
    readonly words: string
    readonly via?: string
    readonly mail?: {
      readonly mail: string
      readonly trimmed: boolean
      readonly files: readonly { readonly name: string }[]
      readonly leftOut: readonly string[]
    }
  }
}
export type HeldSeen = {
  readonly mail: string
  readonly words: string
  readonly reason: string
  readonly from?: string
}

export async function postOffice(
  seed: string,
  resolver: Resolver,
  plant?: (house: House) => House,
): Promise<PostOffice> {
  const mailIn = { replyDomain: DOMAIN, resolver }
  const t = await surfaceWorld(seed, { mailIn, ...(plant ? { plant } : {}) })
  const asked = async <T>(who: Who, path: string): Promise<T> => {
    const headers = { authorization: `Bearer ${t.bearers.get(who)}` }
    const answer = await t.app.inject({ url: `/api/v1/cases/${t.caseId}/${path}`, headers })
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`)
    return answer.json() as T
  }
  await t.does({ pass: MINUTES })
  return {
    ...t,
    async noticeTo(who) {
      const before = t.sent.length
      const side = who === 'ben' ? 'side-b' : 'side-a'
      const [by, room] = ['mira', 'max'].includes(who)
        ? (['ana', 'desk:side-a'] as const)
        : (['mira', `caucus:${side}`] as const)
      await t.does({ who: by, do: 'post-message', with: { room, words: 'A question.' } })
      await t.does({ pass: MINUTES })
      const notice = t.sent.slice(before).find(({ to }) => to === `${who}@people.test`)
      if (!notice) throw new Error(`no notice went to ${who}`)
      return notice
    },
    async bring(to, raw, from = 'ana@people.test', ip = HOME) {
      const came: CameIn = {
        to: [(to ?? '').split('@')[0] ?? ''],
        envelope: { from, ip, helo: 'mx.people.test' },
        raw,
        messageId: /^message-id: *(<[^>]+>)/im.exec(raw.toString('latin1'))?.[1],
        at: t.house.clock.now(),
      }
      await t.house.mailIn.mails.take(came)
      await t.does({ pass: 0 })
    },
    async said(who, room) {
      const { entries } = await asked<{ entries: readonly Posted[] }>(
        who,
        `rooms/${room}/entries?limit=200`,
      )
      return entries.filter(({ fact }) => fact.type === 'MessagePosted')
    },
    held: async (who) => (await asked<{ mails: readonly HeldSeen[] }>(who, 'held')).mails,
    async counts() {
      const all: Record<string, number> = {}
      for (const { came, many } of await t.house.mailIn.mails.counts()) {
        all[came] = (all[came] ?? 0) + many
      }
      return all
    },
  }
}
