// What a page says, read strictly: anything that is not of the protocol is nothing.
import type { CallSignal, FromPage } from '../application/call-messages.ts'
import { isCallRoom } from '../domain/calling.ts'

type Loose = Readonly<Record<string, unknown>>

const isText = (said: unknown, most: number): said is string =>
  typeof said === 'string' && said.length > 0 && said.length <= most
const isPeer = (said: unknown): said is string =>
  typeof said === 'string' && /^[0-9a-z]{26}$/.test(said)
const isFlag = (said: unknown): said is boolean => typeof said === 'boolean'
const object = (said: unknown): Loose | undefined =>
  typeof said === 'object' && said !== null && !Array.isArray(said) ? (said as Loose) : undefined

export function readFromPage(text: string): FromPage | undefined {
  let said: Loose | undefined
  try {
    said = object(JSON.parse(text))
  } catch {
    return undefined
  }
  if (!said) return undefined
  const { type, peer, audio, video } = said
  switch (type) {
    case 'hello': {
      const { ticket, pass } = said
      if (!isText(ticket, 2000) || !isFlag(audio) || !isFlag(video)) return undefined
      if (pass !== undefined && !isText(pass, 2000)) return undefined
      return { type, ticket, audio, video, ...(pass === undefined ? {} : { pass }) }
    }
    case 'signal': {
      const signal = signalFrom(said['signal'])
      return isPeer(said['to']) && signal ? { type, to: said['to'], signal } : undefined
    }
    case 'media':
      return isFlag(audio) && isFlag(video) ? { type, audio, video } : undefined
    case 'let in':
    case 'put out':
      return isPeer(peer) ? { type, peer } : undefined
    case 'bring': {
      const { room } = said
      const known = typeof room === 'string' && room.length <= 80 && isCallRoom(room)
      return isPeer(peer) && known ? { type, peer, room } : undefined
    }
    case 'relay':
    case 'bye':
      return { type }
    default:
      return undefined
  }
}

function signalFrom(said: unknown): CallSignal | undefined {
  const signal = object(said)
  if (!signal) return undefined
  const description = object(signal['description'])
  if (description) {
    const { type, sdp } = description
    if (type !== 'offer' && type !== 'answer' && type !== 'rollback') return undefined
    return typeof sdp === 'string' ? { description: { type, sdp } } : undefined
  }
  if (signal['candidate'] === null) return { candidate: null }
  const candidate = object(signal['candidate'])
  if (!candidate || typeof candidate['candidate'] !== 'string') return undefined
  const { sdpMid = null, sdpMLineIndex = null } = candidate
  if (sdpMid !== null && !(typeof sdpMid === 'string' && /^[\w-]{0,32}$/.test(sdpMid))) {
    return undefined
  }
  const index = sdpMLineIndex as number | null
  if (index !== null && !(Number.isInteger(index) && index >= 0 && index < 100)) return undefined
  return { candidate: { candidate: candidate['candidate'], sdpMid, sdpMLineIndex: index } }
}
