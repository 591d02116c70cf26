// A room's larger call: opened by who leads, and the page that says where one goes before one goes there.

import { isDoorOpen } from '../../domain/call-ways.ts'
import { apartIn } from '../../domain/calling.ts'
import { seated, sidesOf } from '../../domain/convening.ts'
import type { MeetingRoom } from '../../domain/meetings.ts'
import { mayEnterLarger } from '../../domain/opening-ways.ts'
import { seating } from '../../domain/rooms.ts'
import { ActionForm, Button, Hidden } from '../cases/parts.tsx'
import { nameOf, pathOf, type Seen } from '../cases/seen.ts'
import { leadsCallsIn } from './leading.ts'
import { waysWords } from './words-of-ways.ts'

type OfRoom = { readonly seen: Seen; readonly room: MeetingRoom; readonly page?: string }

export const largerPath = (seen: Seen, room: string): string =>
  pathOf(seen, `larger-call/${encodeURIComponent(room)}`)

export const LargerCall = ({ seen, room, page = 'meetings' }: OfRoom) => {
  const words = waysWords[seen.language]
  const there = seen.view.rooms.get(room)?.callWays.larger
  const open = there !== undefined
  const shut = there !== undefined && !isDoorOpen(room, there, seen.at)
  const leads = leadsCallsIn(seen, room)
  if (!seen.beside.larger || !(open || leads)) return null
  const apart = leads && open && apartIn(seen.view, room)
  const act = (action: 'close-larger-call' | 'open-larger-call', label: string) => (
    <ActionForm seen={seen} action={action} form={room} page={page} class="inline">
      <Hidden name="room" value={room} />
      <Button plain>{label}</Button>
    </ActionForm>
  )
  return (
    <>
      <p>{!open ? words.largerShut : shut ? words.doorShut : words.largerOpen}</p>
      {leads && room === 'joint' && open && <p class="quiet">{words.doorShuts}</p>}
      {apart && (
        <p class="notice" role="note">
          {words.apart} {seen.beside.larger.ends ? words.endsThere : words.endThere}
        </p>
      )}
      <div class="acts">
        {mayEnterLarger(seen.view, room, seen.at).ok && (
          <a class="act" href={largerPath(seen, room)}>
            {words.come}
          </a>
        )}
        {leads && open && act('close-larger-call', words.shut)}
        {leads && shut && !apart && act('open-larger-call', words.openDoor)}
        {leads && !open && act('open-larger-call', words.open)}
      </div>
    </>
  )
}

/** What is not theirs, and what is not there, was answered before: here the reader reads the room. */
export const LargerCallPage = ({
  seen,
  room,
  label,
  refused,
}: {
  readonly seen: Seen
  readonly room: MeetingRoom
  readonly label: string
  readonly refused: string | undefined
}) => {
  const words = waysWords[seen.language]
  const { larger } = seen.beside
  return (
    <section class="card narrow" aria-labelledby="larger">
      <h2 id="larger">{words.before}</h2>
      <p dir="auto">
        <b>{label}</b>
      </p>
      {refused !== undefined || !larger ? (
        <p role="alert">{refused}</p>
      ) : (
        <>
          <p>{words.elsewhere(larger.service, new URL(larger.origin).host)}</p>
          <p>
            {words.whoHears}{' '}
            <b dir="auto">
              {peopleIn(seen, room)
                .map((who) => nameOf(seen, who))
                .join(', ')}
            </b>
          </p>
          <p>{words.notHere}</p>
          <p>{words.noRecord}</p>
          <form method="post" action={largerPath(seen, room)}>
            <div class="acts">
              <button class="act first" type="submit">
                {words.go}
              </button>
            </div>
          </form>
          <p class="quiet">{words.again}</p>
        </>
      )}
      <p>
        <a href={pathOf(seen, 'meetings')}>{words.back}</a>
      </p>
    </section>
  )
}

const peopleIn = ({ view }: Seen, room: MeetingRoom) => {
  const { convening } = view.board
  const seats = seating(sidesOf(convening)).get(room) ?? []
  return seated(convening)
    .filter(({ seat }) => seats.includes(seat))
    .map(({ participant }) => participant)
}
