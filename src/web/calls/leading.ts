// Who leads calls in a room, as the rules would say.
import { arranges } from '../../domain/arranging.ts'
import type { MeetingRoom } from '../../domain/meetings.ts'
import { writesIn } from '../cases/case-page.tsx'
import type { Seen } from '../cases/seen.ts'

export const leadsCallsIn = (seen: Seen, room: MeetingRoom): boolean =>
  arranges(seen.view.me, room) && writesIn(seen, room) && !seen.view.board.closing.ended
