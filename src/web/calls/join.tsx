// The way from a meeting that is set to the call of its room.
import type { Meeting } from '../../domain/meetings.ts'
import { pathOf, type Seen } from '../cases/seen.ts'
import { callWords } from './words.ts'

/** How long before it begins people are led to the door of a call. In milliseconds. */
export const EARLY = 15 * 60_000

export const JoinCall = ({
  seen,
  room,
  at,
}: Pick<Meeting, 'room'> & { seen: Seen; at: number }) => {
  const words = callWords[seen.language]
  const soon = seen.at >= at - EARLY
  return (
    <div class="acts">
      <a class={soon ? 'act first' : 'act'} href={pathOf(seen, `calls/${room}`)}>
        {soon ? words.join : words.joinEarly}
      </a>
      {!soon && <span class="quiet">{words.joinFrom}</span>}
    </div>
  )
}
