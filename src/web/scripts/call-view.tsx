// What one sees of a call, from the lobby to the end: always where one is, what one can do, and the way to write instead.
import { useEffect, useRef } from 'preact/hooks'
import type { SaidByScript } from '../calls/words-needed.ts'
import type { Phase } from './call-course.ts'
import { unable } from './call-devices.ts'
import type { Instrument } from './call-instrument.ts'
import { Devices, Lobby, Troubles } from './call-lobby.tsx'
import type { OwnDevices } from './call-own.ts'
import type { PageOfCall, RoomOfCall } from './call-page.ts'
import { People } from './call-people.tsx'
import { type Captions, CaptionsPart, Trouble } from './call-told.tsx'

type Props = {
  readonly page: PageOfCall
  readonly own: OwnDevices
  readonly call: Instrument
  readonly slow: boolean
  readonly captions: Captions
}

export const CallView = (props: Props) => {
  const { page, own, call, slow } = props
  const { say } = page
  const { phase, room } = call.course()
  const here = page.rooms.find((one) => one.room === room)
  const wrong = unable()
  if (wrong) return <Still title={say(wrong)} of={wrong} here={here} page={page} />
  if (here?.shut && phase === 'lobby') return null
  const join = () => void own.ready().then(() => call.join())
  switch (phase) {
    case 'lobby':
      return <Lobby say={say} own={own} slow={slow} join={join} />
    case 'asking':
      return (
        <div class="card" role="status">
          <p>{say('asking')}</p>
          {call.course().lineLost && <p class="notice">{say('lineLost')}</p>}
        </div>
      )
    case 'waiting':
      return (
        <Still title={say('waiting')} more={say('waitingMore')} of={phase} here={here} page={page}>
          <Troubles say={say} own={own} />
          <button class="act" type="button" data-do="leave" onClick={call.leave}>
            {say('leaveDoor')}
          </button>
        </Still>
      )
    case 'in':
      return <InCall {...props} here={here} />
    default: {
      const [title, more, act] = ends[phase]
      return (
        <Still
          title={say(title)}
          more={call.course().why || say(more)}
          of={phase}
          here={here}
          page={page}
        >
          <button class="act first" type="button" data-do="join" onClick={join}>
            {say(act)}
          </button>
        </Still>
      )
    }
  }
}

type Ended = Exclude<Phase, 'lobby' | 'asking' | 'waiting' | 'in'>
const ends: Readonly<Record<Ended, readonly [SaidByScript, SaidByScript, SaidByScript]>> = {
  full: ['full', 'fullMore', 'again'],
  elsewhere: ['elsewhere', 'elsewhereMore', 'here'],
  ticket: ['refused', 'refusedMore', 'again'],
  over: ['over', 'overMore', 'again'],
  'asked to leave': ['sentAway', 'sentAwayMore', 'again'],
  gone: ['gone', 'goneMore', 'again'],
}

type StillProps = {
  readonly title: string
  readonly more?: string
  readonly of: string
  readonly here: RoomOfCall | undefined
  readonly page: PageOfCall
  readonly children?: preact.ComponentChildren
}
/** A screen on which nothing goes on: it is read out as it comes. */
const Still = ({ title, more, of, here, page, children }: StillProps) => {
  const place = useRef<HTMLHeadingElement>(null)
  useEffect(() => place.current?.focus(), [of])
  return (
    <section class="next" data-phase={of} aria-labelledby="still">
      <h2 id="still" tabIndex={-1} ref={place}>
        {title}
      </h2>
      {more && <p>{more}</p>}
      <div class="acts">
        {children}
        {here && (
          <a class="act" href={here.write}>
            {page.say('write')}
          </a>
        )}
      </div>
    </section>
  )
}

type InProps = Props & { readonly here: RoomOfCall | undefined }
const InCall = ({ page, own, call, captions, here }: InProps) => {
  const { say } = page
  const course = call.course()
  const move = (room: RoomOfCall) => {
    call.move(room.room)
    page.show(room.room)
  }
  const asked = page.rooms.find((one) => one.room === course.askedTo)
  const others = page.rooms.filter(({ room, shut }) => room !== course.room && !shut)
  const last = course.told.at(-1)
  const on = own.shows('audio')
  return (
    <section class="in-call" data-phase="in" aria-label={here?.name}>
      <div role="status" class="unseen">
        {last && say(last.what, last.name)}
      </div>
      <Trouble page={page} own={own} call={call} here={here} />
      {asked && (
        <section class="next" role="alert" data-asked={asked.room}>
          <h2>{say('askedOver', asked.name)}</h2>
          <p>{say('moveMore')}</p>
          <div class="acts">
            <button class="act first" type="button" data-do="go" onClick={() => move(asked)}>
              {say('goThere')}
            </button>
            <button class="act" type="button" data-do="stay" onClick={call.stay}>
              {say('stayHere')}
            </button>
          </div>
        </section>
      )}
      <People say={say} own={own} call={call} rooms={page.rooms} />
      <fieldset class="controls">
        <legend class="unseen">{say('buttons')}</legend>
        <button
          class={on ? 'act' : 'act first'}
          type="button"
          data-do="mute"
          onClick={() => void own.turn('audio', !on).then(call.media)}
        >
          {say(on ? 'mute' : 'unmute')}
        </button>
        <button
          class="act"
          type="button"
          data-do="camera"
          onClick={() =>
            void own.turn('video', !own.shows('video') || call.dropped()).then(call.media)
          }
        >
          {say(own.shows('video') && !call.dropped() ? 'cameraOff' : 'cameraOn')}
        </button>
        <button class="act leave" type="button" data-do="leave" onClick={call.leave}>
          {say('leave')}
        </button>
      </fieldset>
      <details data-devices>
        <summary>{say('devices')}</summary>
        <div class="fields">
          <Devices say={say} own={own} chosen={call.media} />
        </div>
      </details>
      {(captions.can || call.captions().length > 0) && (
        <CaptionsPart page={page} call={call} captions={captions} />
      )}
      {course.leads && <Door page={page} call={call} />}
      {course.leads && others.length > 0 && (
        <section class="card" aria-labelledby="move">
          <h2 id="move">{say('move')}</h2>
          <p>{say('moveMore')}</p>
          <div class="acts">
            {others.map((one) => (
              <button
                key={one.room}
                class="act"
                type="button"
                data-do="move"
                data-to={one.room}
                onClick={() => move(one)}
              >
                {say('moveTo', one.name)}
              </button>
            ))}
          </div>
        </section>
      )}
    </section>
  )
}

const Door = ({ page, call }: Pick<Props, 'page' | 'call'>) => {
  const { say } = page
  const { waiting } = call.course()
  return (
    <section class="card" aria-labelledby="door">
      <h2 id="door">{say('door')}</h2>
      {waiting.length === 0 && <p>{say('doorNobody')}</p>}
      <div class="acts">
        {waiting.map(({ peer, name }) => (
          <button
            key={peer}
            class="act first"
            type="button"
            data-do="let-in"
            onClick={() => call.lead({ type: 'let in', peer })}
          >
            {say('letIn', name)}
          </button>
        ))}
      </div>
    </section>
  )
}
