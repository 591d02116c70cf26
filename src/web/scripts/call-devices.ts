// Microphone, camera and speaker: asked for one by one, so that what is refused or missing takes only itself away.
import type { SaidByScript } from '../calls/words-needed.ts'

export type Kind = 'audio' | 'video'
export type Trouble = Extract<
  SaidByScript,
  | ('cameraDenied' | 'microphoneDenied' | 'noCamera' | 'noMicrophone' | 'cameraBusy')
  | ('microphoneBusy' | 'noCalls' | 'notSecure')
>
export type Choice = { readonly id: string; readonly label: string }
export type Choices = Readonly<Record<'microphones' | 'cameras' | 'speakers', readonly Choice[]>>

/** What keeps this browser from calls altogether. */
export function unable(): Trouble | undefined {
  if (!window.isSecureContext) return 'notSecure'
  if (typeof RTCPeerConnection === 'undefined' || typeof WebSocket === 'undefined') return 'noCalls'
  return navigator.mediaDevices === undefined ? 'noCalls' : undefined
}

const troubles: Readonly<Record<string, readonly [Trouble, Trouble]>> = {
  NotAllowedError: ['microphoneDenied', 'cameraDenied'],
  SecurityError: ['microphoneDenied', 'cameraDenied'],
  NotFoundError: ['noMicrophone', 'noCamera'],
  OverconstrainedError: ['noMicrophone', 'noCamera'],
  NotReadableError: ['microphoneBusy', 'cameraBusy'],
  AbortError: ['microphoneBusy', 'cameraBusy'],
}
const troubleOf = (kind: Kind, error: unknown): Trouble => {
  const { name } = error as { name?: string }
  const known = troubles[name ?? ''] ?? (['noMicrophone', 'noCamera'] as const)
  return known[kind === 'audio' ? 0 : 1]
}

const wanted = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  video: { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20, max: 24 } },
}

export type Got = { readonly track: MediaStreamTrack } | { readonly trouble: Trouble }

export async function use(kind: Kind, id: string): Promise<Got> {
  const chosen = id === '' ? wanted[kind] : { ...wanted[kind], deviceId: { exact: id } }
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ [kind]: chosen })
    const [track] = stream.getTracks()
    return track ? { track } : { trouble: troubleOf(kind, {}) }
  } catch (error) {
    // The one that was chosen is not there any more: any other will do.
    if (id !== '' && (error as { name?: string }).name === 'OverconstrainedError') {
      return use(kind, '')
    }
    return { trouble: troubleOf(kind, error) }
  }
}

/** Named only once one of them is in use: before that a browser tells nothing. */
export async function choices(): Promise<Choices> {
  const all = await navigator.mediaDevices.enumerateDevices()
  const of = (kind: MediaDeviceKind) =>
    all
      .filter((one) => one.kind === kind && one.deviceId !== '')
      .map(({ deviceId, label }) => ({ id: deviceId, label }))
  return { microphones: of('audioinput'), cameras: of('videoinput'), speakers: of('audiooutput') }
}

/** How loud a microphone hears, 0 to 1, until it is ended. */
export function listenTo(track: MediaStreamTrack, told: (level: number) => void): () => void {
  const context = new AudioContext()
  const ear = context.createAnalyser()
  ear.fftSize = 512
  context.createMediaStreamSource(new MediaStream([track])).connect(ear)
  const wave = new Float32Array(ear.fftSize)
  const beat = setInterval(() => {
    ear.getFloatTimeDomainData(wave)
    const loud = Math.sqrt(wave.reduce((sum, one) => sum + one * one, 0) / wave.length)
    told(Math.min(1, loud * 4))
  }, 100)
  return () => {
    clearInterval(beat)
    void context.close()
  }
}

/** Two soft notes, out of the speaker that was chosen. */
export async function chime(speaker: string): Promise<void> {
  const context = new AudioContext()
  const out = context.createMediaStreamDestination()
  const loud = context.createGain()
  loud.gain.value = 0.15
  loud.connect(out)
  for (const [i, tone] of [440, 660].entries()) {
    const note = context.createOscillator()
    note.frequency.value = tone
    note.connect(loud)
    note.start(context.currentTime + i * 0.3)
    note.stop(context.currentTime + i * 0.3 + 0.25)
  }
  const player = new Audio()
  player.srcObject = out.stream
  await outOf(player, speaker)
  await player.play()
  setTimeout(() => void context.close(), 900)
}

export async function outOf(player: HTMLMediaElement, speaker: string): Promise<void> {
  if (speaker === '' || !('setSinkId' in player)) return
  await player.setSinkId(speaker).catch(() => {})
}
