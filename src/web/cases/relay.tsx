// Passing on: only what a side has allowed can be chosen, and it is looked at before it is said.
import { documentsToPassOn } from '../../domain/bringing.ts'
import type { Side } from '../../domain/seats.ts'
import { type ToRelay, toRelay } from '../../domain/to-relay.ts'
import { DocumentsToPassOn } from './documents.tsx'
import { ActionForm, Button, Field, Hidden, Terms, Tick, Words } from './parts.tsx'
import { kept, pathOf, type Seen, sideLabel } from './seen.ts'

type Named = { readonly seen: Seen; readonly item: ToRelay }

/** A name for one thing to pass on, for links: of ids the mediator reads anyway. */
export const keyOf = (item: ToRelay): string => {
  switch (item.what) {
    case 'words':
      return `words-${item.authority}`
    case 'offer':
    case 'withdrawal':
    case 'answer':
      return `${item.what}-${item.offer.offer}`
  }
}
const sidesTo = (item: ToRelay): readonly Side[] =>
  item.what === 'answer' ? [item.offer.from] : item.to

export const RelayList = ({ seen }: { readonly seen: Seen }) => {
  const { words } = seen
  const items = toRelay(seen.view, seen.at)
  const documents = documentsToPassOn(seen.view)
  return (
    <section class="cross" aria-labelledby="relay" id="pass-on">
      <h2 id="relay">{words.relayTitle}</h2>
      <p class="quiet">{words.relayLead}</p>
      {items.length + documents.length === 0 ? (
        <p>{words.relayNothing}</p>
      ) : (
        <ul class="cards">
          {items.map((item) => (
            <li key={keyOf(item)}>
              <b dir="auto">{sideLabel(seen, item.from)}</b>
              <What seen={seen} item={item} />
              <p class="acts">
                {sidesTo(item).map((to) => (
                  <a class="act" key={to} href={pathOf(seen, `relay/${keyOf(item)}/${to}`)}>
                    {words.choose} → <span dir="auto">{sideLabel(seen, to)}</span>
                  </a>
                ))}
              </p>
            </li>
          ))}
          <DocumentsToPassOn seen={seen} />
        </ul>
      )}
    </section>
  )
}

const What = ({ seen, item }: Named) => {
  const { words } = seen
  switch (item.what) {
    case 'words':
      return <Words text={item.words} />
    case 'offer':
      return <Terms seen={seen} terms={item.offer.terms} />
    case 'withdrawal':
      return <p>{words.withdrew(sideLabel(seen, item.from))}</p>
    case 'answer':
      return (
        <p>
          {item.offer.answer?.answer === 'accepted'
            ? words.answerAccepted(sideLabel(seen, item.from))
            : words.answerDeclined(sideLabel(seen, item.from))}
        </p>
      )
  }
}

/** What exactly the other side will see, before it is said. Undefined when there is nothing of that name. */
export const RelayPage = ({
  seen,
  name,
  to,
}: {
  readonly seen: Seen
  readonly name: string
  readonly to: string
}) => {
  const item = toRelay(seen.view, seen.at).find((one) => keyOf(one) === name)
  const side = item && sidesTo(item).find((one) => one === to)
  if (!item || !side) return undefined
  const { words } = seen
  const action = `relay-${item.what}`
  const page = `relay/${name}/${side}`
  const own = item.what === 'words' ? item.words : item.what === 'offer' ? item.offer.words : ''
  const manner =
    item.what === 'words' ? item.manner : item.what === 'offer' ? item.offer.manner : 'words'
  const said = kept(seen, action, '', 'words', own)
  const edits = manner === 'substance' && (item.what === 'words' || item.what === 'offer')
  const reason =
    item.what === 'answer' && item.offer.answer?.mayPassOn ? item.offer.answer.reason : ''
  return (
    <section class="cross">
      <h2 dir="auto">{words.previewTitle(sideLabel(seen, side))}</h2>
      <div class="preview">
        <What seen={seen} item={item.what === 'words' ? { ...item, words: said } : item} />
        {item.what === 'offer' && said && <Words text={said} />}
        {reason && <Words text={reason} />}
      </div>
      <ActionForm seen={seen} action={action} page={page}>
        <Hidden name="from" value={item.from} />
        {item.what !== 'answer' && <Hidden name="to" value={side} />}
        {item.what === 'words' ? (
          <Hidden name="authority" value={item.authority} />
        ) : (
          <Hidden name="offer" value={item.offer.offer} />
        )}
        {edits && (
          <>
            <Field
              seen={seen}
              action={action}
              name="words"
              label={words.previewEdit}
              begin={own}
              long
            />
            <button class="act" type="submit" name="_add" value="preview">
              {words.relayUpdate}
            </button>
          </>
        )}
        {!edits && item.what !== 'answer' && item.what !== 'withdrawal' && (
          <>
            <Hidden name="words" value={own} />
            <p class="quiet">{words.previewExact}</p>
          </>
        )}
        {item.what === 'offer' && seen.trouble?.refusal === 'OffersCross' && (
          <Tick seen={seen} action={action} name="crossing" label={words.crossing} />
        )}
        <div class="acts">
          <Button>{words.relaySend(sideLabel(seen, side))}</Button>
        </div>
      </ActionForm>
    </section>
  )
}
