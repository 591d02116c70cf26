// One's own microphone and camera in a call: what is wanted, what there is, and what went wrong with it.
import { type Choices, choices, type Kind, type Trouble, use } from './call-devices.ts'

export type OwnDevices = ReturnType<typeof ownDevices>

const nothing: Choices = { microphones: [], cameras: [], speakers: [] }

export function ownDevices(soundOnly: boolean, changed: () => void, lost: () => void) {
  const tracks: Record<Kind, MediaStreamTrack | null> = { audio: null, video: null }
  const on: Record<Kind, boolean> = { audio: true, video: !soundOnly }
  const chosen: Record<Kind | 'speaker', string> = { audio: '', video: '', speaker: '' }
  const troubles = new Map<Kind, Trouble>()
  let known = nothing

  const drop = (kind: Kind) => {
    tracks[kind]?.stop()
    tracks[kind] = null
  }
  const get = async (kind: Kind): Promise<void> => {
    const got = await use(kind, chosen[kind])
    drop(kind)
    if ('trouble' in got) troubles.set(kind, got.trouble)
    else {
      troubles.delete(kind)
      tracks[kind] = got.track
      // Pulled out, or taken by another program.
      got.track.onended = () => {
        if (tracks[kind] !== got.track) return
        tracks[kind] = null
        troubles.set(kind, kind === 'audio' ? 'noMicrophone' : 'noCamera')
        lost()
      }
    }
    known = await choices().catch(() => nothing)
  }

  return {
    track: (kind: Kind) => tracks[kind],
    wants: (kind: Kind) => on[kind],
    /** Whether others hear or see it. */
    shows: (kind: Kind) => on[kind] && tracks[kind] !== null,
    trouble: (kind: Kind) => troubles.get(kind),
    choices: () => known,
    chosen: (kind: Kind | 'speaker') => chosen[kind],
    /** What is wanted is there, or it is known why not. */
    async ready(): Promise<void> {
      for (const kind of ['audio', 'video'] as const) {
        if (on[kind] && tracks[kind] === null) await get(kind)
      }
      changed()
    },
    async turn(kind: Kind, to: boolean): Promise<void> {
      on[kind] = to
      // A camera that is off is off, with its light.
      if (!to && kind === 'video') drop('video')
      if (to && tracks[kind] === null) await get(kind)
      if (!to) troubles.delete(kind)
      changed()
    },
    hide(kind: Kind): void {
      on[kind] = false
      drop(kind)
    },
    async choose(what: Kind | 'speaker', id: string): Promise<void> {
      chosen[what] = id
      if (what !== 'speaker') {
        if (on[what]) await get(what)
        // Turned on later, it is the one that was chosen.
        else drop(what)
      }
      changed()
    },
    /** Plugged in or pulled out. */
    async look(): Promise<void> {
      known = await choices().catch(() => nothing)
      changed()
    },
    stop(): void {
      drop('audio')
      drop('video')
    },
  }
}
