// What mail that comes in needs, for tests: the real store and reader, and a name server that knows what it is told.
import type { MailIn } from '../../src/application/mail-in-ports.ts'
import type { Chance } from '../../src/application/world.ts'
import { judging, type Resolver } from '../../src/channels/mail-in/authentic.ts'
import { readMime } from '../../src/channels/mail-in/reading.ts'
import type { Pools } from '../../src/store/connect.ts'
import { type Key, roomKeys } from '../../src/store/keys.ts'
import { mailAddresses, mailChannels } from '../../src/store/mail-addresses.ts'
import { mailsIn } from '../../src/store/mail-in.ts'
import { mailParts } from '../../src/store/mail-parts.ts'

export const nothingPublished: Resolver = async () => {
  throw Object.assign(new Error('nothing there'), { code: 'ENOTFOUND' })
}

export const mailInOn = (
  pools: Pools,
  root: Key,
  chance: Chance,
  { domain, resolver = nothingPublished }: { domain?: string; resolver?: Resolver } = {},
): MailIn => ({
  domain,
  addresses: mailAddresses(pools, root),
  mails: mailsIn(pools, root),
  parts: mailParts(pools, roomKeys(root, chance)),
  channels: mailChannels(pools, root),
  reader: { read: readMime, judge: judging(resolver) },
})
