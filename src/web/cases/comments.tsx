// Comments on the clauses of a draft: those that the reader's rooms hold, under their clause, and a form for one more.
import type { Draft } from '../../domain/agreement.ts'
import type { Comment } from '../../domain/commenting.ts'
import { jointIsOpen } from '../../domain/ground-rules.ts'
import { isSilentTogether, type Room, type Side } from '../../domain/seats.ts'
import { draftsWords } from './drafts-words.ts'
import { ActionForm, Button, Field, Hidden, Select, Words } from './parts.tsx'
import { kept, nameOf, readersOf, type Seen, sideLabel, whenOf } from './seen.ts'
import { kindOf } from './talk.tsx'
import { idOf, WrongHere, wrongAt } from './wrongs.tsx'

const ACTION = 'comment-on-clause'
const PAGE = 'agreement'

/** A room of somebody else's side is named with its side. */
export const roomTitle = (seen: Seen, room: Room): string => {
  const kind = kindOf(room)
  const title = seen.words.rooms[kind]
  const side = room.split(':')[1] as Side | undefined
  return side === undefined || side === seen.view.me.seat
    ? title
    : `${title} · ${sideLabel(seen, side)}`
}

export const CommentsOn = ({
  seen,
  draft,
  clause,
}: {
  readonly seen: Seen
  readonly draft: Draft
  readonly clause: string
}) => {
  const all = [...seen.view.rooms].flatMap(([room, { comments }]) =>
    (comments.get(draft.draft) ?? [])
      .filter((comment) => comment.clause === clause)
      .map((comment) => ({ room, comment })),
  )
  if (all.length === 0) return null
  return (
    <ul class="talk comments" lang={seen.language}>
      {all
        .toSorted((a, b) => a.comment.at - b.comment.at)
        .map(({ room, comment }, i) => (
          <OneComment key={i} seen={seen} room={room} comment={comment} />
        ))}
    </ul>
  )
}

const OneComment = ({
  seen,
  room,
  comment: { by, at, words },
}: {
  readonly seen: Seen
  readonly room: Room
  readonly comment: Comment
}) => (
  <li class={by === seen.view.me.participant ? 'mine' : undefined}>
    <span class="by">
      <b dir="auto">{nameOf(seen, by)}</b> · {whenOf(seen, at)} ·{' '}
      <span class={`seen ${room === 'joint' ? 'joint' : 'private'}`} dir="auto">
        {roomTitle(seen, room)}
      </span>
    </span>
    <Words text={words} />
  </li>
)

/** Where somebody may write, most private first: nothing that was meant for few is put before everybody by a slip. */
export function roomsToComment({ view }: Seen): readonly Room[] {
  const { me, board, rooms } = view
  if (me.seat === 'observer' || board.closing.ended) return []
  const together = jointIsOpen(board) && !isSilentTogether(me)
  const order = ['team', 'caucus', 'neutrals', 'desk', 'joint']
  return [...rooms.keys()]
    .filter((room) => room !== 'board' && room !== 'safety')
    .filter((room) => room !== 'joint' || together)
    .toSorted((a, b) => order.indexOf(kindOf(a)) - order.indexOf(kindOf(b)))
}

export const Commenting = ({ seen, draft }: { readonly seen: Seen; readonly draft: Draft }) => {
  const words = draftsWords[seen.language]
  const rooms = roomsToComment(seen)
  if (rooms.length === 0) return null
  return (
    <details class="card" id="comment" open={seen.trouble?.action === ACTION}>
      <summary>{words.comment}</summary>
      <ActionForm seen={seen} action={ACTION} page={PAGE}>
        <Hidden name="draft" value={draft.draft} />
        <Select
          seen={seen}
          action={ACTION}
          name="clause"
          label={words.about}
          choices={draft.clauses.map(({ number, heading }) => [number, `${number}. ${heading}`])}
        />
        <RoomsToRead seen={seen} rooms={rooms} action={ACTION} legend={words.whoReads} />
        <Field seen={seen} action={ACTION} name="words" label={words.yourComment} long />
        <Button>{words.sendComment}</Button>
      </ActionForm>
    </details>
  )
}

type Choosing = {
  readonly seen: Seen
  readonly rooms: readonly Room[]
  readonly action: string
  readonly legend: string
}
export const RoomsToRead = ({ seen, rooms, action, legend }: Choosing) => {
  const wrong = wrongAt(seen, action, '', 'room')
  const chosen = kept(seen, action, '', 'room')
  const group = idOf(action, '', 'room')
  return (
    <fieldset class="field" id={group} aria-describedby={wrong ? `${group}-wrong` : undefined}>
      <legend>{legend}</legend>
      <WrongHere id={group} text={wrong} />
      {rooms.map((room, i) => {
        const kind = kindOf(room)
        const id = idOf(action, room, 'room')
        return (
          <div class="tick" key={room}>
            <input
              type="radio"
              id={id}
              name="room"
              value={room}
              checked={chosen === '' ? i === 0 : chosen === room}
            />
            <label for={id} dir="auto">
              <b>{roomTitle(seen, room)}</b>{' '}
              <span class="quiet">
                {kind === 'board' ? '' : seen.words.readers[kind](readersOf(seen, room))}
              </span>
            </label>
          </div>
        )
      })}
    </fieldset>
  )
}
