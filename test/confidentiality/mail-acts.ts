// Mail that comes in as something hidden, and as a door that everybody may knock at: answers, forgeries, bounces.
import type { House } from '../../src/application/house.ts'
import { isSide } from '../../src/domain/seats.ts'
import { names } from '../mail-in/written.ts'
import type { BaseWorld } from './base-world.ts'
import { isInsider, type Person } from './cast.ts'

const HOME = '192.0.2.1'
export const mailIn = {
  replyDomain: 'reply.parley.test',
  resolver: names({ 'people.test': { spf: `v=spf1 ip4:${HOME} -all` } }),
}

export type MailAct = {
  readonly mail: 'answer' | 'forged' | 'bounce'
  readonly who: Person
  readonly words: string
}

/** In both worlds the same where it is there at all: somebody may have let it slip. */
export const tokenOf = (who: string): string => `slipped0${who}`.padEnd(26, '0')
/** What everybody tries: an address that nobody has, and one that somebody may have been given unseen. */
export const slipped: readonly string[] = [
  `reply+${'0'.repeat(26)}`,
  ...['ana', 'bob', 'cem'].map((who) => `reply+${tokenOf(who)}`),
]

const report =
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n'

export function mailing(house: House, { persons, caseId }: BaseWorld) {
  let count = 0
  const given = new Set<string>()
  const { mails, addresses } = house.mailIn
  const at = () => house.clock.now()

  const bring = async (name: string, raw: string, from: string, ip: string) => {
    const envelope = { from, ip, helo: 'mx.people.test' }
    const came = { to: [name], envelope, raw: Buffer.from(raw), messageId: undefined, at: at() }
    try {
      await mails.take(came)
      return '250 Kept'
    } catch (error) {
      return `451 ${(error as Error).name}`
    }
  }

  return {
    /** As at the door of mail: only what is answered comes back. */
    knock: (eye: string, name: string) => {
      const raw = `From: ${eye}@people.test\r\nContent-Type: text/plain\r\n\r\nIs anybody here?\r\n`
      return bring(name, raw, `${eye}@people.test`, HOME)
    },
    async does({ mail, who, words }: MailAct): Promise<string> {
      const person = persons.get(who) ?? ''
      const me = await house.reader.seatOf(person, caseId)
      if (!me || !isSide(me.seat) || !isInsider(who)) return ''
      const kind = mail === 'bounce' ? 'bounces' : 'answers'
      const token = tokenOf(mail === 'bounce' ? `bounce${who}` : who)
      if (!given.has(token)) {
        given.add(token)
        const room = me.state === 'invited' ? `desk:${me.seat}` : `caucus:${me.seat}`
        const place =
          kind === 'bounces'
            ? { kind, person, mail: `${who}@people.test` }
            : { kind, person, caseId, participant: me.participant, room }
        await addresses.keep(token, place as never, at(), at() + 1e9)
      }
      const headers = `X-Count: ${count++}\r\n`
      if (mail === 'bounce') return bring(`bounce+${token}`, headers + report, '', HOME)
      const text = `From: ${who}@people.test\r\n${headers}Content-Type: text/plain\r\n\r\n${words}\r\n`
      const ip = mail === 'answer' ? HOME : '203.0.113.9'
      return bring(`reply+${token}`, text, `${who}@people.test`, ip)
    },
  }
}
