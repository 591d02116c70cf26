// Before one goes in: the devices are tried, and nobody hears or sees anybody yet.
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Choice, chime, listenTo } from './call-devices.ts'
import type { OwnDevices } from './call-own.ts'
import type { Say } from './call-page.ts'

type Props = {
  readonly say: Say
  readonly own: OwnDevices
  readonly slow: boolean
  readonly join: () => void
}

export const Lobby = ({ say, own, slow, join }: Props) => {
  const [tried, setTried] = useState(false)
  const soundOnly = !own.wants('video')
  return (
    <section class="card" aria-labelledby="lobby">
      <h2 id="lobby">{say('lobby')}</h2>
      {slow && <p class="notice">{say('slowLine')}</p>}
      <div>
        <label class="tick">
          <input
            type="checkbox"
            name="sound-only"
            checked={soundOnly}
            onChange={({ currentTarget }) => void own.turn('video', !currentTarget.checked)}
          />
          <span>{say('soundOnly')}</span>
        </label>
        <p class="quiet">{say('soundOnlyHint')}</p>
      </div>
      <Troubles say={say} own={own} />
      {tried && <Tried say={say} own={own} />}
      <div class="acts">
        <button class="act first" type="button" data-do="join" onClick={join}>
          {say('join')}
        </button>
        {!tried && (
          <button
            class="act"
            type="button"
            data-do="test"
            onClick={() => {
              setTried(true)
              void own.ready()
            }}
          >
            {say('test')}
          </button>
        )}
      </div>
      {!tried && <p class="quiet">{say('testHint')}</p>}
    </section>
  )
}

/** Each trouble said once, plainly, where one looks. */
export const Troubles = ({ say, own }: Pick<Props, 'say' | 'own'>) => (
  <div role="alert">
    {(['audio', 'video'] as const).map((kind) => {
      const trouble = own.trouble(kind)
      return (
        trouble && (
          <p key={kind} class="notice" data-trouble={trouble}>
            {say(trouble)}
          </p>
        )
      )
    })}
  </div>
)

const Tried = ({ say, own }: Pick<Props, 'say' | 'own'>) => {
  return (
    <div class="tried">
      <div class="fields">
        <Level say={say} track={own.track('audio')} />
        <Devices say={say} own={own} chosen={() => {}} />
        <button class="act" type="button" onClick={() => void chime(own.chosen('speaker'))}>
          {say('playSound')}
        </button>
      </div>
      <Picture track={own.track('video')} label={say('selfView')} own />
    </div>
  )
}

/** What there is to choose from, in the lobby and in the call; told when another is in use. */
export const Devices = ({
  say,
  own,
  chosen,
}: Pick<Props, 'say' | 'own'> & { readonly chosen: () => void }) => {
  const { microphones, cameras, speakers } = own.choices()
  return (
    <>
      <Pick
        name="microphone"
        label={say('microphone')}
        choices={microphones}
        chosen={own.chosen('audio')}
        choose={(id) => void own.choose('audio', id).then(chosen)}
      />
      {own.wants('video') && (
        <Pick
          name="camera"
          label={say('camera')}
          choices={cameras}
          chosen={own.chosen('video')}
          choose={(id) => void own.choose('video', id).then(chosen)}
        />
      )}
      <Pick
        name="speaker"
        label={say('speaker')}
        choices={speakers}
        chosen={own.chosen('speaker')}
        choose={(id) => void own.choose('speaker', id)}
      />
    </>
  )
}

type Picked = {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: string
  readonly choose: (id: string) => void
}
const Pick = ({ name, label, choices, chosen, choose }: Picked) =>
  choices.length === 0 ? null : (
    <div class="field">
      <label for={`call-${name}`}>{label}</label>
      <select
        id={`call-${name}`}
        name={name}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {choices.map((one, i) => (
          <option key={one.id} value={one.id} selected={one.id === chosen}>
            {one.label || `${label} ${i + 1}`}
          </option>
        ))}
      </select>
    </div>
  )

type Heard = { readonly say: Say; readonly track: MediaStreamTrack | null }
const Level = ({ say, track }: Heard) => {
  const [level, setLevel] = useState(0)
  useEffect(() => (track ? listenTo(track, setLevel) : undefined), [track])
  if (!track) return null
  return (
    <div class="field">
      <label for="call-level">{say('level')}</label>
      <meter id="call-level" min={0} max={1} value={level} aria-describedby="call-level-hint" />
      <p class="quiet" id="call-level-hint">
        {say('levelHint')}
      </p>
    </div>
  )
}

export const Picture = ({
  track,
  label,
  own = false,
}: {
  readonly track: MediaStreamTrack | null
  readonly label: string
  readonly own?: boolean
}) => {
  const place = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (place.current) place.current.srcObject = track && new MediaStream([track])
  }, [track])
  if (!track) return null
  return (
    <video
      ref={place}
      class={own ? 'own' : undefined}
      autoplay
      playsInline
      muted
      aria-label={label}
      onLoadedMetadata={({ currentTarget }) => void currentTarget.play().catch(() => {})}
    />
  )
}
