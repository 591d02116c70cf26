// Those in the call, each with a tile: their picture or their name, and whether they can be heard.
import { useEffect, useRef, useState } from 'preact/hooks'
import { outOf } from './call-devices.ts'
import type { Instrument, Other } from './call-instrument.ts'
import { Picture } from './call-lobby.tsx'
import type { OwnDevices } from './call-own.ts'
import type { RoomOfCall, Say } from './call-page.ts'

type Props = {
  readonly say: Say
  readonly own: OwnDevices
  readonly call: Instrument
  readonly rooms: readonly RoomOfCall[]
}

export const People = ({ say, own, call, rooms }: Props) => {
  const others = call.others()
  const { leads, room } = call.course()
  const [silent, setSilent] = useState(false)
  return (
    <>
      {silent && <Silent say={say} still={setSilent} />}
      <ul class="tiles" aria-label={say('people')} data-people={others.length + 1}>
        {others.map((one) => (
          <li key={one.participant} class="tile" data-person={one.participant}>
            <Stage
              name={one.name}
              track={one.video && one.reached ? (one.picture?.getVideoTracks()[0] ?? null) : null}
            />
            <Voice
              sound={one.sound}
              speaker={own.chosen('speaker')}
              blocked={() => setSilent(true)}
            />
            <p class="name">
              <b dir="auto">{one.name}</b> <State say={say} one={one} />
            </p>
            {leads && !one.leads && one.back && (
              <Leading say={say} call={call} one={one} rooms={rooms} room={room} />
            )}
          </li>
        ))}
        <li class="tile self" data-person="me">
          <Stage
            name={say('you')}
            track={own.shows('video') && !call.dropped() ? own.track('video') : null}
            own
          />
          <p class="name">
            <b>{say('you')}</b>{' '}
            <span class="tag" data-mute={own.shows('audio') ? 'no' : 'yes'}>
              {say(own.shows('audio') ? 'unmuted' : 'muted')}
            </span>
          </p>
        </li>
      </ul>
      {others.length === 0 && <p>{say('alone')}</p>}
    </>
  )
}

const State = ({ say, one }: { readonly say: Say; readonly one: Other }) => (
  <span class="tag" data-mute={one.audio ? 'no' : 'yes'} data-reached={one.reached ? 'yes' : 'no'}>
    {one.reached ? say(one.audio ? 'unmuted' : 'muted') : say('connecting')}
  </span>
)

type Staged = {
  readonly name: string
  readonly track: MediaStreamTrack | null
  readonly own?: boolean
}
const Stage = ({ name, track, own = false }: Staged) => (
  <div class="picture">
    {track ? (
      <Picture track={track} label={name} own={own} />
    ) : (
      <span class="initial" aria-hidden="true">
        {[...name][0]}
      </span>
    )}
  </div>
)

/** Anything else that keeps it from playing is a stream that was changed meanwhile: that one plays by itself. */
const play = (player: HTMLMediaElement, blocked: () => void) =>
  player.play().catch((error: { readonly name?: string }) => {
    if (error.name === 'NotAllowedError') blocked()
  })

/** A browser may keep sound off until somebody taps: then it has to be this tap, and all play by it. */
const Silent = ({ say, still }: { readonly say: Say; readonly still: (is: boolean) => void }) => (
  <section class="next" role="alert" data-trouble="silent">
    <p>{say('hearBlocked')}</p>
    <div class="acts">
      <button
        class="act first"
        type="button"
        data-do="hear"
        onClick={() => {
          still(false)
          for (const one of document.querySelectorAll('audio')) void play(one, () => still(true))
        }}
      >
        {say('hear')}
      </button>
    </div>
  </section>
)

const Voice = ({
  sound,
  speaker,
  blocked,
}: {
  readonly sound: MediaStream | undefined
  readonly speaker: string
  readonly blocked: () => void
}) => {
  const place = useRef<HTMLAudioElement>(null)
  useEffect(() => {
    const player = place.current
    if (!player || player.srcObject === (sound ?? null)) return
    player.srcObject = sound ?? null
    void play(player, blocked)
  }, [sound])
  useEffect(() => {
    if (place.current) void outOf(place.current, speaker)
  }, [speaker])
  // biome-ignore lint/a11y/useMediaCaption: somebody speaks now; what can be written down stands in the captions of the call
  return <audio ref={place} autoplay />
}

type Led = Omit<Props, 'own'> & { readonly one: Other; readonly room: string }
const Leading = ({ say, call, one, rooms, room }: Led) => {
  const { name, peer, participant } = one
  const others = rooms.filter(
    (other) => other.room !== room && !other.shut && other.people.includes(participant),
  )
  return (
    <div class="acts">
      <button
        class="act"
        type="button"
        data-do="put-out"
        onClick={() => call.lead({ type: 'put out', peer })}
      >
        {say('putOut', name)}
      </button>
      {others.map((other) => (
        <button
          key={other.room}
          class="act"
          type="button"
          data-do="bring"
          data-to={other.room}
          onClick={() => call.lead({ type: 'bring', peer, room: other.room })}
        >
          {say('bring', name, other.name)}
        </button>
      ))}
    </div>
  )
}
