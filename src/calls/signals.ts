// Letters of WebRTC as they are passed on: only relays are named in them, whatever a page says. Nobody learns where another is.
import type { CallSignal } from '../application/call-messages.ts'

const LONGEST_LINE = 2000
const MOST_LINES = 2000
const MOST_OF_CANDIDATE = 500

/** What a description may say of a medium. Anything else could hold an address. */
const told = new Set([
  ...['group', 'ssrc', 'ssrc-group', 'msid', 'msid-semantic', 'ice-ufrag', 'ice-pwd'],
  ...['ice-options', 'fingerprint', 'setup', 'mid', 'extmap', 'extmap-allow-mixed', 'sendrecv'],
  ...['sendonly', 'recvonly', 'inactive', 'rtcp-mux', 'rtcp-rsize', 'rtcp-mux-only', 'rtpmap'],
  ...['rtcp-fb', 'fmtp', 'rid', 'simulcast', 'end-of-candidates', 'bundle-only', 'ptime'],
  ...['maxptime', 'framerate', 'imageattr', 'identity', 'tls-id', 'ice-lite'],
  ...['sctp-port', 'max-message-size'],
])

/** Undefined for what is not passed on at all. */
export function cleaned(signal: CallSignal): CallSignal | undefined {
  if ('description' in signal) {
    const { type, sdp } = signal.description
    if (type === 'rollback') return { description: { type, sdp: '' } }
    const clean = cleanDescription(sdp)
    return clean === undefined ? undefined : { description: { type, sdp: clean } }
  }
  const { candidate } = signal
  if (candidate === null || candidate.candidate === '') return signal
  const clean = cleanCandidate(candidate.candidate)
  return clean === undefined ? undefined : { candidate: { ...candidate, candidate: clean } }
}

/** Beside the relay a candidate names where its owner was seen from (`raddr`): that is taken out. */
export function cleanCandidate(line: string): string | undefined {
  if (line.length > MOST_OF_CANDIDATE || !/^[\x20-\x7e]+$/.test(line)) return undefined
  const [foundation = '', component, transport, priority, address = '', port, typ, type, ...more] =
    line.replace(/^a=/, '').split(' ')
  if (!/^candidate:[\w+/]{1,32}$/.test(foundation) || typ !== 'typ' || type !== 'relay') {
    return undefined
  }
  if (!/^[12]$/.test(component ?? '') || !/^udp$/i.test(transport ?? '')) return undefined
  if (!/^\d{1,10}$/.test(priority ?? '') || !/^\d{1,5}$/.test(port ?? '')) return undefined
  if (!isAddress(address)) return undefined
  const kept = [foundation, component, transport, priority, address, port, 'typ', 'relay']
  const family = address.includes(':') ? '::' : '0.0.0.0'
  return [...kept, 'raddr', family, 'rport', '0', ...named(more)].join(' ')
}

const isAddress = (said: string) =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(said) || /^[0-9a-f:]{2,39}$/i.test(said)

/** By which part of the description it belongs to, and nothing else. */
function named(more: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (let i = 0; i + 1 < more.length; i += 2) {
    const [name = '', value = ''] = [more[i], more[i + 1]]
    const fits = name === 'ufrag' ? /^[\w+/]{1,256}$/ : /^\d{1,6}$/
    if (['generation', 'ufrag', 'network-cost'].includes(name) && fits.test(value)) {
      kept.push(name, value)
    }
  }
  return kept
}

function cleanDescription(sdp: string): string | undefined {
  const lines = sdp.split(/\r?\n/).filter((line) => line !== '')
  if (lines[0] !== 'v=0' || lines.length > MOST_LINES) return undefined
  if (lines.some((line) => line.length > LONGEST_LINE || !/^[a-z]=/.test(line))) return undefined
  return `${lines.flatMap(cleanLine).join('\r\n')}\r\n`
}

function cleanLine(line: string): readonly string[] {
  const said = line.slice(2)
  switch (line[0]) {
    case 'v':
    case 't':
    case 'm':
    case 'b':
      return /^[\x20-\x7e]+$/.test(said) ? [line] : []
    case 's':
      return ['s=-']
    case 'c':
      return ['c=IN IP4 0.0.0.0']
    case 'o': {
      const [, session = '0', version = '0'] = said.split(' ')
      const digits = (one: string) => (/^\d{1,20}$/.test(one) ? one : '0')
      return [`o=- ${digits(session)} ${digits(version)} IN IP4 0.0.0.0`]
    }
    case 'a':
      return cleanAttribute(said)
    default:
      return []
  }
}

function cleanAttribute(said: string): readonly string[] {
  const [name = ''] = said.split(':')
  if (name === 'candidate') {
    const clean = cleanCandidate(said)
    return clean === undefined ? [] : [`a=${clean}`]
  }
  if (name === 'rtcp') return ['a=rtcp:9 IN IP4 0.0.0.0']
  return told.has(name) && /^[\x20-\x7e]*$/.test(said) ? [`a=${said}`] : []
}
