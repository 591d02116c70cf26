// What was spoken and written down by somebody else, as those see it who read the room it stands in.
import type { SpokenTakenDown } from '../../domain/assisted.ts'
import type { MessagePosted } from '../../domain/conversation.ts'
import type { Entry } from '../../domain/facts.ts'
import { assistWords } from './assist-words.ts'
import { writesIn } from './case-page.tsx'
import { ActionForm, Button, Hidden, Tag } from './parts.tsx'
import { nameOf, type Seen } from './seen.ts'

export const Heard = ({
  seen,
  fact: { participant, how, about },
}: {
  readonly seen: Seen
  readonly fact: SpokenTakenDown
}) => <p>{assistWords[seen.language].took(nameOf(seen, participant), how, about)}</p>

/** How it came, whether it could be done, and a way to say that it was not said. */
export const HowSpoken = ({
  seen,
  entry,
  fact,
  page,
}: {
  readonly seen: Seen
  readonly entry: Entry
  readonly fact: MessagePosted
  readonly page: string
}) => {
  const { via, takenDown, room, words } = fact
  if (!takenDown || (via !== 'telephone' && via !== 'counter')) return null
  const said = assistWords[seen.language]
  const mine = entry.by === seen.view.me.participant && writesIn(seen, room)
  return (
    <div class="quiet">
      <p dir="auto">{said.mark(via, takenDown.by)}</p>
      {!takenDown.entered && (
        <p>
          <Tag>{said.notEntered(takenDown.about)}</Tag>
        </p>
      )}
      {mine && (
        <ActionForm seen={seen} action="post-message" page={page} form={entry.id} class="inline">
          <Hidden name="room" value={room} />
          <Hidden name="words" value={said.notMineWords(words.slice(0, 500))} />
          <Button plain>{said.notMine}</Button>
        </ActionForm>
      )}
    </div>
  )
}
