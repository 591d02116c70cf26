// What a provider of texts may report, or somebody in its place: of texts of one's own, of others, and of none.
import type { Text } from '../../src/application/texts.ts'
import { signatureOf } from '../../src/channels/texts/twilio.ts'
import { TEXT_TOKEN } from '../served.ts'
import { phoneOf } from './base-world.ts'
import type { Eye } from './cast.ts'
import type { AtHand } from './probes.ts'
import type { Asking, PairWorld } from './world-of-pair.ts'

const ABSENT = '0123456789abcdefghjkmnpqrs'

/** The report of an invitation is noted where managers look: that work only who signs for the provider can bring about. */
const invites = ({ text }: Text) => text.includes('http://parley.test/')

/** The newest text that the eye got, and the newest that went out in one world alone, as who carries them would know. */
export function textsAtHand(worlds: readonly PairWorld[], eye: Eye): readonly string[] {
  const sent = worlds.map(({ texted }) => texted)
  const inAll = (id: string) => sent.every((texts) => texts.some((text) => text.id === id))
  const own = (sent[0] ?? []).filter(({ to, id }) => to === phoneOf(eye) && inAll(id))
  const foreign = sent.map((texts) =>
    texts.filter((one) => !inAll(one.id) && !invites(one)).slice(-1),
  )
  return [...own.slice(-1), ...foreign.flat()].map(({ id }) => id)
}

/** As the provider names a text, and with the id that stands in the address it was given. */
export function receiptOf(
  of: string,
  status: string,
  signedFor: string | undefined,
): Partial<Asking> {
  const fields = { MessageSid: `SM${of}`, MessageStatus: status }
  const url = (id: string) => `/texts/receipt?of=${id}`
  const signed =
    signedFor === undefined
      ? {}
      : {
          'x-twilio-signature': signatureOf(
            TEXT_TOKEN,
            `http://parley.test${url(signedFor)}`,
            fields,
          ),
        }
  return {
    url: url(of),
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...signed },
  }
}

export const receiptSendings: Readonly<Record<string, (at: AtHand) => readonly Partial<Asking>[]>> =
  {
    '/texts/receipt': ({ texts }) =>
      [ABSENT, ...texts].flatMap((of) => [
        receiptOf(of, 'delivered', undefined),
        receiptOf(of, 'delivered', of),
        receiptOf(of, 'failed', ABSENT),
        receiptOf(of, 'sent', of),
      ]),
  }
