// Mails that wait for their owner: what each says, why it waits, and two buttons.
import type { Held } from '../../application/mail-held.ts'
import { Button, Hidden, Words } from './parts.tsx'
import { pathOf, type Seen, whenOf } from './seen.ts'
import { mailWords, whyHeld } from './words-of-mails.ts'

export const HeldLink = ({ seen }: { readonly seen: Seen }) => (
  <p class="quiet">
    <a href={pathOf(seen, 'held')}>{mailWords[seen.language].held}</a>
  </p>
)

export const HeldPage = ({
  seen,
  held,
  refused,
}: {
  readonly seen: Seen
  readonly held: readonly Held[]
  /** Why one of them could not be sent just now. */
  readonly refused?: { readonly mail: string; readonly why: string } | undefined
}) => {
  const words = mailWords[seen.language]
  return (
    <>
      <h2>{words.held}</h2>
      {held.length === 0 ? <p class="quiet">{words.heldNone}</p> : <p>{words.heldLead}</p>}
      {held.map((one) => (
        <section class="card" key={one.mail}>
          {refused?.mail === one.mail && (
            <p class="wrongs" role="alert">
              {whyHeld(seen.language, refused.why)}
            </p>
          )}
          <p class="quiet" dir="auto">
            {one.from === undefined ? words.fromNobody : words.from(one.from)}.{' '}
            {words.arrived(whenOf(seen, one.arrivedAt))}. {whyHeld(seen.language, one.reason)}
          </p>
          {one.words !== '' && <Words text={one.words} />}
          {one.files.length > 0 && <p dir="auto">{words.files(one.files.join(', '))}</p>}
          {one.leftOut.length > 0 && (
            <p class="quiet" dir="auto">
              {words.leftOut(one.leftOut.join(', '))}
            </p>
          )}
          <p class="quiet">{words.goesTo[one.room.startsWith('caucus:') ? 'caucus' : 'desk']}</p>
          <div class="acts">
            {one.reason !== 'unreadable' && (
              <form method="post" action={pathOf(seen, 'held/confirm')}>
                <Hidden name="mail" value={one.mail} />
                <Button>{words.confirm}</Button>
              </form>
            )}
            <form method="post" action={pathOf(seen, 'held/discard')}>
              <Hidden name="mail" value={one.mail} />
              <Button plain>{words.discard}</Button>
            </form>
          </div>
        </section>
      ))}
    </>
  )
}
