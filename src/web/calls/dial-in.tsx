// A room's telephone bridge: shown to all who read the room, noted by who leads there.
import { readablePhone } from '../../actions/phone.ts'
import type { DialIn } from '../../domain/call-ways.ts'
import type { MeetingRoom } from '../../domain/meetings.ts'
import { hidesDialIn } from '../../domain/out-of-call.ts'
import { ActionForm, Button, Field, Hidden } from '../cases/parts.tsx'
import type { Seen } from '../cases/seen.ts'
import { leadsCallsIn } from './leading.ts'
import { waysWords } from './words-of-ways.ts'

type OfRoom = { readonly seen: Seen; readonly room: MeetingRoom; readonly page?: string }

/** Two pauses, the PIN, and the sign that ends it, which an address must not hold as it is. */
export const dialled = ({ number, pin }: DialIn): string => `tel:${number},,${pin}%23`

export const DialInNumber = ({ seen, room }: OfRoom) => {
  const words = waysWords[seen.language]
  const dialIn = seen.view.rooms.get(room)?.callWays.dialIn
  if (!dialIn || seen.view.board.closing.ended || hidesDialIn(seen.view, room)) return null
  return (
    <p>
      {words.dialIn}: <a href={dialled(dialIn)}>{readablePhone(dialIn.number)}</a> · {words.pin}{' '}
      <b>{dialIn.pin}</b>
    </p>
  )
}

/** The number, and for who leads the form to note another or take it away. */
export const DialInOfRoom = ({ seen, room, page = 'meetings' }: OfRoom) => {
  const words = waysWords[seen.language]
  const dialIn = seen.view.rooms.get(room)?.callWays.dialIn
  const leads = leadsCallsIn(seen, room)
  const action = 'note-dial-in'
  const of = { seen, action, form: room }
  const open = seen.trouble?.action === action && seen.trouble.form === room
  return (
    <>
      <DialInNumber seen={seen} room={room} />
      {leads && (
        <details open={open}>
          <summary>{dialIn ? words.noteAnother : words.note}</summary>
          <p class="quiet">{words.dialInLead}</p>
          <ActionForm {...of} page={page}>
            <Hidden name="room" value={room} />
            <Field {...of} name="number" label={words.number} hint={words.numberHint} type="tel" />
            <Field {...of} name="pin" label={words.pin} hint={words.pinHint} />
            <Button>{words.note}</Button>
          </ActionForm>
        </details>
      )}
      {leads && dialIn && (
        <ActionForm seen={seen} action="remove-dial-in" form={room} page={page} class="inline">
          <Hidden name="room" value={room} />
          <Button plain>{words.remove}</Button>
        </ActionForm>
      )}
    </>
  )
}
