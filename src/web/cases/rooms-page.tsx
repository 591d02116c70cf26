// The pages that are rooms: home with the mediator, together, my side, notes, questions, and the mediator's desk.
import type { Entry } from '../../domain/facts.ts'
import { jointIsOpen } from '../../domain/ground-rules.ts'
import { conducts, isSilentTogether } from '../../domain/seats.ts'
import { isDesk, mayAuthorise, writesIn } from './case-page.tsx'
import { ActionForm, Button, Field, Select } from './parts.tsx'
import { RelayList } from './relay.tsx'
import { roomsOnPage } from './rooms-on-page.ts'
import { type Seen, sideLabel } from './seen.ts'
import { Clock } from './silence.tsx'
import { RoomCard } from './talk.tsx'

export const RoomsPage = ({
  seen,
  page,
  stretches,
}: {
  readonly seen: Seen
  readonly page: string
  readonly stretches: readonly (readonly Entry[])[]
}) => {
  const rooms = roomsOnPage(seen, page)
  const { words } = seen
  const many = rooms.length > 1
  const cards = rooms.map((room, i) => {
    const side = room.split(':')[1] as `side-${string}` | undefined
    const shut = room === 'joint' && !jointIsOpen(seen.view.board)
    return (
      <RoomCard
        key={room}
        seen={seen}
        room={room}
        entries={stretches[i] ?? []}
        page={page}
        {...(many && side ? { title: sideLabel(seen, side) } : {})}
        writes={
          writesIn(seen, room) && !shut && !(room === 'joint' && isSilentTogether(seen.view.me))
        }
      />
    )
  })
  return (
    <>
      {page === 'together' && !jointIsOpen(seen.view.board) && (
        <p class="notice">
          {words.joint}: {words.jointShut}
        </p>
      )}
      <div class={many ? 'desk' : undefined}>
        {cards}
        {page === '' && conducts(seen.view.me) && <RelayList seen={seen} />}
        {page === '' && <Clock seen={seen} />}
      </div>
      {page === '' && !isDesk(seen) && mayAuthorise(seen) && <Allowing seen={seen} />}
    </>
  )
}

const Allowing = ({ seen }: { readonly seen: Seen }) => {
  const { words, trouble } = seen
  const action = 'authorise-words'
  return (
    <details class="card" open={trouble?.action === action}>
      <summary>{words.allowTitle}</summary>
      <ActionForm seen={seen} action={action} page="">
        <Field seen={seen} action={action} name="words" label={words.allowWords} long />
        <Select
          seen={seen}
          action={action}
          name="manner"
          label={words.manner}
          begin="substance"
          choices={[
            ['substance', words.asSubstance],
            ['words', words.asWords],
          ]}
        />
        <Button>{words.allow}</Button>
      </ActionForm>
    </details>
  )
}
