// Letters of WebRTC: whatever a page says in them, nothing but relays is named to the others.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CallSignal } from '../../src/application/call-messages.ts'
import { readFromPage } from '../../src/calls/reading.ts'
import { cleanCandidate, cleaned } from '../../src/calls/signals.ts'

const HOME = '86.20.1.77'
const INSIDE = '192.168.1.23'
const V6 = '2a02:8071:aa:bb::17'
const relay = `candidate:842163049 1 udp 41885439 203.0.113.7 50123 typ relay raddr ${HOME} rport 46154 generation 0 ufrag sXyZ network-cost 999`
const ofHome = [
  `candidate:1 1 udp 2122260223 ${INSIDE} 54321 typ host generation 0`,
  `candidate:2 1 udp 1686052607 ${HOME} 54321 typ srflx raddr ${INSIDE} rport 54321`,
  `candidate:3 1 udp 1686052607 ${HOME} 54321 typ prflx raddr ${INSIDE} rport 54321`,
  `candidate:4 1 tcp 1518280447 ${INSIDE} 9 typ host tcptype active`,
  `candidate:5 1 udp 2122260223 0c9d2a5e-7e53.local 54321 typ host`,
  `candidate:6 1 udp 41885439 ${V6} 54321 typ host`,
]
const sdp = [
  'v=0',
  `o=mozilla...THIS_IS_SDPARTA-99.0 4611731400430051336 2 IN IP4 ${HOME}`,
  's=here I am',
  `i=${HOME}`,
  `u=http://${HOME}/`,
  `e=ana@${HOME}`,
  `c=IN IP4 ${HOME}`,
  't=0 0',
  'a=group:BUNDLE 0',
  `a=note:${HOME}`,
  'm=audio 50123 UDP/TLS/RTP/SAVPF 111',
  `c=IN IP6 ${V6}`,
  `a=rtcp:54321 IN IP4 ${HOME}`,
  `a=${relay}`,
  ...ofHome.map((one) => `a=${one}`),
  `a=remote-candidates:1 ${HOME} 54321`,
  'a=ice-ufrag:sXyZ',
  'a=ice-pwd:0123456789abcdefghijkl',
  'a=fingerprint:sha-256 AA:BB:CC',
  'a=setup:actpass',
  'a=mid:0',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'a=sendrecv',
].join('\r\n')
const textOf = (signal: CallSignal | undefined) => JSON.stringify(signal ?? null)
const describing = (text: string): CallSignal => ({ description: { type: 'offer', sdp: text } })
const naming = (candidate: string): CallSignal => ({
  candidate: { candidate, sdpMid: '0', sdpMLineIndex: 0 },
})

test('of a candidate of a relay the relay is left, and where its owner was seen from is taken out', () => {
  expect(textOf(cleaned(naming(relay)))).toContain(
    '203.0.113.7 50123 typ relay raddr 0.0.0.0 rport 0',
  )
  expect(textOf(cleaned(naming(relay)))).toContain('ufrag sXyZ')
  expect(textOf(cleaned(naming(relay)))).not.toContain(HOME)
})

test('a candidate of any other kind is passed on to nobody', () => {
  for (const one of ofHome) {
    expect(cleaned(naming(one))).toBe(undefined)
    expect(cleaned(naming(`a=${one}`))).toBe(undefined)
  }
  expect(cleaned(naming(`${relay}\r\na=${ofHome[0]}`))).toBe(undefined)
  expect(cleaned(naming(relay.replace('typ relay', 'typ host typ relay')))).toBe(undefined)
  expect(cleaned({ candidate: null })).toEqual({ candidate: null })
})

test('of a description what is needed to talk is left, and no address but that of a relay', () => {
  const clean = cleaned(describing(sdp))
  const text = clean && 'description' in clean ? clean.description.sdp : ''
  for (const address of [HOME, INSIDE, V6, '.local']) {
    expect(sdp).toContain(address)
    expect(text).not.toContain(address)
  }
  for (const line of ['a=ice-ufrag:sXyZ', 'a=fingerprint:sha-256 AA:BB:CC', 'm=audio 50123']) {
    expect(text).toContain(line)
  }
  expect(text).toContain('203.0.113.7 50123 typ relay raddr 0.0.0.0 rport 0')
  expect(cleaned(describing('hello'))).toBe(undefined)
  expect(cleaned({ description: { type: 'rollback', sdp: HOME } })).toEqual({
    description: { type: 'rollback', sdp: '' },
  })
})

test('whatever is mixed into them, no address of a home comes through, and what is clean stays as it is', () => {
  const piece = fc.constantFrom(
    ...[HOME, INSIDE, ' ', '\r\n', '\n', 'a=candidate:', ' typ relay ', ' typ host ', 'raddr '],
    ...[
      'udp',
      '1',
      'c=IN IP4 ',
      'a=',
      'v=0\r\n',
      relay,
      ...ofHome,
      'm=audio 9 x ',
      '\u0000',
      '\u2028',
    ],
  )
  const mixed = fc.array(piece, { maxLength: 14 }).map((all) => all.join(''))
  let through = 0
  fc.assert(
    fc.property(mixed, (text) => {
      const named = cleaned(naming(text))
      if (named && text !== '') {
        through += 1
        const { candidate } = named as Extract<CallSignal, { candidate: unknown }>
        // An address that stands where the relay's should is one that its owner calls their relay.
        expect(candidate?.candidate).toMatch(/ typ relay raddr (0\.0\.0\.0|::) rport 0/)
        expect(cleanCandidate(candidate?.candidate ?? '')).toBe(candidate?.candidate)
      }
      const told = cleaned(describing(`v=0\r\n${text}`))
      if (told && 'description' in told) {
        for (const line of told.description.sdp.split('\r\n')) {
          if (/^(c|o)=|^a=rtcp:/.test(line)) expect(line).toContain('IN IP4 0.0.0.0')
          if (/typ (host|srflx|prflx)/.test(line)) expect(line).not.toMatch(/^a=candidate/)
        }
        expect(cleaned(told)).toEqual(told)
      }
    }),
    { numRuns: 5000 },
  )
  expect(through).toBeGreaterThan(0)
})

test('what is not of the protocol is nothing, and reading never throws', () => {
  for (const text of [
    ...['', '{', 'null', '[]', '7', '{"type":"hello"}', '{"type":"signal","to":"x"}'],
    ...['{"type":"bring","peer":"0123456789abcdefghjkmnpqrs","room":"team:side-a"}'],
    ...['{"type":"bring","peer":"0123456789abcdefghjkmnpqrs","room":"safety"}'],
    ...['{"__proto__":{"type":"bye"}}', '{"type":"hello","ticket":"t","audio":1,"video":true}'],
  ]) {
    expect(readFromPage(text)).toBe(undefined)
  }
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(() => readFromPage(text)).not.toThrow()
    }),
    { numRuns: 5000 },
  )
  expect(readFromPage('{"type":"bye","more":"ignored"}')).toEqual({ type: 'bye' })
})
