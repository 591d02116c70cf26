// One other person in the call: sound, picture and a channel beside them, through the relay and no other way.
import type { CallRelay, CallSignal } from '../../application/call-messages.ts'
import { type Beside, besideFrom } from './call-beside.ts'
import type { Sample } from './call-measure.ts'

export type Sending = {
  readonly audio: MediaStreamTrack | null
  readonly video: MediaStreamTrack | null
}
type PeerNeeds = {
  /** Of two that speak at once this one gives way; the other one begins. */
  readonly yielding: boolean
  readonly relay: CallRelay
  readonly say: (signal: CallSignal) => void
  readonly changed: () => void
  readonly heard: (beside: Beside) => void
  /** Their page began anew: what was agreed with the old one holds no more. */
  readonly anew: (signal: CallSignal) => void
  readonly relayDown: () => void
}
export type Peer = {
  readonly sound: MediaStream
  readonly picture: MediaStream
  state(): RTCPeerConnectionState
  receive(signal: CallSignal): void
  send(sending: Sending): void
  beside(said: Beside): void
  /** The line to Parley is back: what got lost on it is said again. */
  resume(): void
  restart(): void
  renew(relay: CallRelay): void
  sample(): Promise<Sample>
  close(): void
}

const MOST_BITS = 350_000
const settingsOf = ({ urls, username, credential }: CallRelay): RTCConfiguration => ({
  iceServers: [{ urls: [...urls], username, credential }],
  iceTransportPolicy: 'relay',
  bundlePolicy: 'max-bundle',
})
const sessionIn = (sdp: string): string | undefined => /^o=\S+ (\d+)/m.exec(sdp)?.[1]
/** Beside the relay's a candidate may name the address that was seen: it stays here. */
const bare = (text: string): string =>
  text.replace(/ raddr \S+ rport \d+/g, ' raddr 0.0.0.0 rport 0')

export function openPeer(needs: PeerNeeds): Peer {
  const { yielding, say } = needs
  const pc = new RTCPeerConnection(settingsOf(needs.relay))
  const sound = new MediaStream()
  const picture = new MediaStream()
  const channel = pc.createDataChannel('beside', { negotiated: true, id: 0 })
  let sending: Sending = { audio: null, video: null }
  let offering = false
  let theirs: string | undefined
  let relays = 0
  let steps: Promise<void> = Promise.resolve()

  const describe = () => {
    const { localDescription } = pc
    if (!localDescription) return
    const { type } = localDescription
    if (type === 'pranswer') return
    const sdp = localDescription.sdp.replace(/^a=candidate:.*\r\n/gm, '')
    say({ description: { type, sdp } })
  }
  const fill = () => {
    for (const transceiver of pc.getTransceivers()) {
      const kind = transceiver.receiver.track.kind === 'audio' ? 'audio' : 'video'
      // What was agreed on at first holds for good: turning on and off changes no agreement.
      transceiver.direction = 'sendrecv'
      if (transceiver.sender.track !== sending[kind]) {
        void transceiver.sender.replaceTrack(sending[kind]).then(() => {
          if (kind === 'video') void spare(transceiver.sender)
        })
      }
    }
  }
  const offer = async () => {
    try {
      offering = true
      await pc.setLocalDescription()
      describe()
    } finally {
      offering = false
    }
  }
  const answer = async (signal: CallSignal) => {
    if (pc.signalingState === 'closed') return
    if ('candidate' in signal) {
      // One of an offer that was passed over belongs to nothing.
      await pc.addIceCandidate(signal.candidate ?? undefined).catch(() => {})
      return
    }
    const { description } = signal
    const session = sessionIn(description.sdp)
    if (theirs !== undefined && session !== theirs) {
      needs.anew(signal)
      return
    }
    const collides = description.type === 'offer' && (offering || pc.signalingState !== 'stable')
    if (collides && !yielding) return
    if (description.type === 'answer' && pc.signalingState !== 'have-local-offer') return
    await pc.setRemoteDescription(description)
    theirs = session
    if (description.type !== 'offer') return
    fill()
    await pc.setLocalDescription()
    describe()
  }

  pc.ontrack = ({ track }) => {
    ;(track.kind === 'audio' ? sound : picture).addTrack(track)
    track.onunmute = needs.changed
    needs.changed()
  }
  pc.onicecandidate = ({ candidate }) => {
    if (!candidate) return
    if (candidate.candidate !== '' && candidate.type !== 'relay') return
    relays += candidate.candidate === '' ? 0 : 1
    const { sdpMid, sdpMLineIndex } = candidate
    say({ candidate: { candidate: bare(candidate.candidate), sdpMid, sdpMLineIndex } })
  }
  pc.onicegatheringstatechange = () => {
    if (pc.iceGatheringState === 'complete' && relays === 0) needs.relayDown()
    if (pc.iceGatheringState === 'gathering') relays = 0
  }
  pc.onconnectionstatechange = () => {
    if (pc.connectionState === 'failed') pc.restartIce()
    needs.changed()
  }
  pc.onnegotiationneeded = () => {
    // Who gives way lets the other one begin, once.
    if (yielding && theirs === undefined) return
    void offer()
  }
  channel.onmessage = ({ data }) => {
    const said = besideFrom(data)
    if (said) needs.heard(said)
  }
  if (!yielding) {
    pc.addTransceiver('audio', { direction: 'sendrecv' })
    pc.addTransceiver('video', { direction: 'sendrecv' })
  }

  return {
    sound,
    picture,
    state: () => pc.connectionState,
    receive(signal) {
      steps = steps.then(() => answer(signal)).catch(() => {})
    },
    send(next) {
      sending = next
      if (!yielding || theirs !== undefined) fill()
    },
    beside(said) {
      if (channel.readyState === 'open') channel.send(JSON.stringify(said))
    },
    resume() {
      if (pc.signalingState === 'have-local-offer') describe()
      if (pc.connectionState !== 'connected' && theirs !== undefined) pc.restartIce()
    },
    restart: () => pc.restartIce(),
    renew(relay) {
      pc.setConfiguration(settingsOf(relay))
      if (theirs !== undefined) pc.restartIce()
    },
    sample: () => sampleOf(pc),
    close() {
      pc.onconnectionstatechange = null
      pc.close()
    },
  }
}

async function spare(sender: RTCRtpSender): Promise<void> {
  const settings = sender.getParameters()
  for (const encoding of settings.encodings) encoding.maxBitrate = MOST_BITS
  await sender.setParameters(settings).catch(() => {})
}

async function sampleOf(pc: RTCPeerConnection): Promise<Sample> {
  let heard = 0
  let lost = 0
  let roundTrip = 0
  let room: number | undefined
  for (const report of (await pc.getStats()).values()) {
    if (report.type === 'remote-inbound-rtp') {
      lost = Math.max(lost, report.fractionLost ?? 0)
      roundTrip = Math.max(roundTrip, report.roundTripTime ?? 0)
    }
    if (report.type === 'inbound-rtp' && report.kind === 'audio') heard = report.packetsReceived
    if (report.type === 'candidate-pair' && report.nominated) {
      roundTrip = Math.max(roundTrip, report.currentRoundTripTime ?? 0)
      room = report.availableOutgoingBitrate ?? room
    }
  }
  return { heard, lost, roundTrip, room }
}
