// The page of a call as the server draws it: each room one may talk in with who hears there, and the words for its script.
import { refusalIn } from '../../actions/words/words.ts'
import { barredFromCall } from '../../domain/calling.ts'
import { seated, sidesOf } from '../../domain/convening.ts'
import type { MeetingRoom } from '../../domain/meetings.ts'
import { seating } from '../../domain/rooms.ts'
import { conducts } from '../../domain/seats.ts'
import { isForMeetings, roomName } from '../cases/meeting-rooms.ts'
import { pathOf, readersOf, type Seen, sideLabel } from '../cases/seen.ts'
import { SeeAttendance } from './attendance.tsx'
import { DialInNumber } from './dial-in.tsx'
import { LargerCall } from './larger.tsx'
import { callWords } from './words.ts'
import type { SaidByScript } from './words-needed.ts'

type OfCall = { readonly seen: Seen; readonly room: MeetingRoom }

export const CallPage = ({ seen, room }: OfCall) => {
  const words = callWords[seen.language]
  const { view, caseId, language } = seen
  const rooms = [...view.rooms.keys()].filter(isForMeetings)
  return (
    <>
      <p>
        <a href={pathOf(seen)}>{words.back}</a>
      </p>
      {rooms.map((one) => (
        <Room key={one} seen={seen} room={one} now={one === room} />
      ))}
      <noscript>
        <p class="notice">{words.noScript}</p>
      </noscript>
      <div
        data-call={room}
        data-case={caseId}
        data-me={view.me.participant}
        data-language={language}
      />
      <p class="quiet">{words.recorded}</p>
      <ul hidden data-words>
        {Object.entries(words.said).map(([key, text]) => (
          <li key={key} data-word={key satisfies string as SaidByScript}>
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Of all of them one is shown: where one is. Who moves is shown another. */
const Room = ({ seen, room, now }: OfCall & { readonly now: boolean }) => {
  const words = callWords[seen.language]
  const { view } = seen
  const barred = barredFromCall(view, room)
  const ground = room === 'joint' ? 'joint' : 'private'
  return (
    <section
      class={`room ${ground} call-room`}
      hidden={!now}
      data-room={room}
      data-path={pathOf(seen, `calls/${room}`)}
      data-people={peopleIn(seen, room).join(' ')}
      data-shut={barred ? 'yes' : undefined}
    >
      <header>
        <span class="who" data-now hidden>
          {words.said.now}
        </span>
        <h1 dir="auto" data-name tabIndex={-1}>
          {roomName(seen, room)}
        </h1>
      </header>
      <div class="hears">
        <p dir="auto">
          <b>{words.only(readersOf(seen, room).filter((name) => name !== seen.words.you))}</b>
        </p>
        <p dir="auto">{whoCannot(seen, room)}</p>
        {barred && (
          <p class="notice">
            {barred === 'JointRoomShut' ? words.jointShut : refusalIn(seen.language, barred)}
          </p>
        )}
        <p>
          <a data-write href={pathOf(seen, whereToWrite(seen, room))}>
            {words.write}
          </a>{' '}
          <span class="quiet">{words.writeMore}</span>
        </p>
        <div data-telephone>
          <DialInNumber seen={seen} room={room} />
        </div>
        <LargerCall seen={seen} room={room} />
        <SeeAttendance seen={seen} room={room} />
      </div>
    </section>
  )
}

function whoCannot(seen: Seen, room: MeetingRoom): string {
  const words = callWords[seen.language]
  if (room === 'joint') return words.everyone
  if (room === 'neutrals') return words.neutralsOnly
  const others = sidesOf(seen.view.board.convening).filter((side) => !room.endsWith(`:${side}`))
  return words.cannot(others.map((side) => sideLabel(seen, side)))
}

function peopleIn({ view }: Seen, room: MeetingRoom): readonly string[] {
  const seats = seating(sidesOf(view.board.convening)).get(room) ?? []
  return seated(view.board.convening)
    .filter(({ seat }) => seats.includes(seat))
    .map(({ participant }) => participant)
}

function whereToWrite({ view }: Seen, room: MeetingRoom): string {
  if (room === 'joint') return 'together'
  if (room === 'neutrals') return 'notes'
  return room.startsWith('desk:') && !conducts(view.me) && view.me.seat !== 'manager' ? 'desk' : ''
}
