// Into a room of LiveKit: an access token that lets one person in and lets them manage nothing; and a room ended for everybody.
import { SignJWT } from 'jose'
import type { LargerCalls } from '../../application/larger-call-ports.ts'
import { nameSaid, SECONDS_BEFORE, SECONDS_LONG } from './lasting.ts'

/** What ends rooms is good for one request. */
const SECONDS_TO_END = 60
const PATIENCE = 15_000

export type LiveKitSettings = {
  /** Where LiveKit Meet, or a page that takes the same, stands; without a slash at the end. */
  readonly url: string
  /** Where that page finds the LiveKit server: wss:// */
  readonly server: string
  readonly key: string
  readonly secret: string
}

/**
 * Grants as docs.livekit.io has them (Tokens & grants). What is not granted is not given: no recording, no list of
 * rooms, nobody hidden. The token of who leads is like everybody's: putting out is done here, by who is asked in.
 */
export function liveKit({ url, server, key, secret }: LiveKitSettings): LargerCalls {
  const signedWith = new TextEncoder().encode(secret)
  return {
    service: 'LiveKit',
    origin: new URL(url).origin,
    async addressFor({ room, identity, name, speaks, at }) {
      const now = Math.floor(at / 1000)
      const video = {
        ...{ room, roomJoin: true, canPublish: speaks, canSubscribe: true, canPublishData: speaks },
        ...{ roomCreate: false, roomList: false, roomAdmin: false, roomRecord: false },
        ...{ hidden: false, recorder: false, canUpdateOwnMetadata: false },
      }
      const token = await new SignJWT({ name: nameSaid(name), video })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(key)
        .setSubject(identity)
        .setNotBefore(now - SECONDS_BEFORE)
        .setExpirationTime(now + SECONDS_LONG)
        .sign(signedWith)
      const asked = new URLSearchParams({ liveKitUrl: server, token })
      return `${url}/custom?${asked}`
    },
    async end(room, at) {
      const now = Math.floor(at / 1000)
      // Deleting asks for `roomCreate` (RoomService, livekit_room.proto), and for nothing else.
      const token = await new SignJWT({ video: { roomCreate: true } })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(key)
        .setNotBefore(now - SECONDS_BEFORE)
        .setExpirationTime(now + SECONDS_TO_END)
        .sign(signedWith)
      const answer = await fetch(
        `${server.replace(/^ws/, 'http')}/twirp/livekit.RoomService/DeleteRoom`,
        {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ room }),
          // Who says "go elsewhere" would be handed what ends rooms.
          redirect: 'manual',
          signal: AbortSignal.timeout(PATIENCE),
        },
      )
      await answer.body?.cancel()
      // Twirp says 404 of a room in which nobody is any more.
      if (!answer.ok && answer.status !== 404) throw new Error(`LiveKit answered ${answer.status}`)
    },
  }
}
