// Other ways into calls, room by room, as its reader reads them.
import { Fragment } from 'preact'
import type { MeetingRoom } from '../../domain/meetings.ts'
import type { Seen } from '../cases/seen.ts'
import { DialInOfRoom } from './dial-in.tsx'
import { LargerCall } from './larger.tsx'
import { leadsCallsIn } from './leading.ts'
import { waysWords } from './words-of-ways.ts'

export const WaysIntoCalls = ({
  seen,
  rooms,
}: {
  readonly seen: Seen
  readonly rooms: readonly { readonly room: MeetingRoom; readonly label: string }[]
}) => {
  const words = waysWords[seen.language]
  const shown = rooms.filter(({ room }) => {
    const { larger, dialIn } = seen.view.rooms.get(room)?.callWays ?? {}
    return larger || dialIn || leadsCallsIn(seen, room)
  })
  if (shown.length === 0 || seen.view.board.closing.ended) return null
  return (
    <section class="card" aria-labelledby="call-ways">
      <h2 id="call-ways">{words.title}</h2>
      <p>{words.lead}</p>
      {shown.map(({ room, label }) => (
        <Fragment key={room}>
          <h3 dir="auto">{label}</h3>
          <LargerCall seen={seen} room={room} />
          <DialInOfRoom seen={seen} room={room} />
        </Fragment>
      ))}
    </section>
  )
}
