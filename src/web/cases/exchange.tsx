// Exchanges of memoranda on the page of homework: asked for, handed in under seal, and released all at once.
import { zoneOf } from '../../application/plan-seen.ts'
import { type ExchangeView, exchangesToAnswer, handedInBy } from '../../domain/exchange.ts'
import { jointIsOpen } from '../../domain/ground-rules.ts'
import { conducts, isSide } from '../../domain/seats.ts'
import { homeworkWords } from './homework-words.ts'
import { ActionForm, Button, Field, Hidden, Select, Words } from './parts.tsx'
import { planWords } from './plan-words.ts'
import { type Seen, sideLabel } from './seen.ts'
import { momentIn, zoneName } from './stage-view.tsx'

const PAGE = 'homework'
type One =
  ExchangeView['board']['exchanges']['opened'] extends ReadonlyMap<string, infer E> ? E : never

export const Exchanges = ({ seen }: { readonly seen: Seen }) => {
  const words = homeworkWords[seen.language]
  const { me, board } = seen.view
  const all = [...board.exchanges.opened.values()].toReversed()
  const opens = conducts(me) && !board.closing.ended
  if (all.length === 0 && !opens) return null
  return (
    <section class="card" aria-labelledby="memoranda">
      <h2 id="memoranda">{words.exchangeTitle}</h2>
      <p>{conducts(me) ? words.exchangeMeansToMediator : words.exchangeMeans}</p>
      {all.map((one) => (
        <ExchangeOf key={one.exchange} seen={seen} one={one} />
      ))}
      {opens && <Opening seen={seen} />}
    </section>
  )
}

const ExchangeOf = ({ seen, one }: { readonly seen: Seen; readonly one: One }) => {
  const words = homeworkWords[seen.language]
  const { view, at, trouble } = seen
  const { me } = view
  const zone = zoneOf(seen.beside.program)
  const own = isSide(me.seat) ? handedInBy(view, me.seat, one.exchange) : undefined
  const waits = exchangesToAnswer(view, at).some(({ exchange }) => exchange === one.exchange)
  const came = trouble?.action === 'hand-in-memorandum' && trouble.form === one.exchange
  const memoranda = [...view.rooms].flatMap(([room, { exchanges }]) =>
    exchanges.exchanged
      .filter(({ exchange }) => exchange === one.exchange)
      .map((memorandum) => ({ room, ...memorandum })),
  )
  // Who reads several rooms meets the same words in each of them.
  const once = memoranda.filter(
    ({ side }, i) => memoranda.findIndex((other) => other.side === side) === i,
  )
  return (
    <article>
      <Words text={one.words} />
      <p>
        <time dateTime={new Date(one.dueAt).toISOString()}>
          {words.exchangeDue(momentIn(seen, one.dueAt, zone))}
        </time>{' '}
        ({zoneName(seen, zone)}). {words.releases[one.release]}. {words.tos[one.to]}.
      </p>
      {one.over && <p>{one.over.how === 'released' ? words.released : words.lapsed}</p>}
      {once.map(({ side, words: text }) => (
        <details key={side}>
          <summary dir="auto">{words.memorandumOf(sideLabel(seen, side))}</summary>
          <Words text={text} />
        </details>
      ))}
      {own && (
        <>
          <p>{own.share === 'exchange' ? words.handedSealed : words.handedGiven}</p>
          <details>
            <summary>{words.own}</summary>
            <Words text={own.words} />
          </details>
        </>
      )}
      <Given seen={seen} exchange={one.exchange} />
      {(waits || came) && <HandIn seen={seen} exchange={one.exchange} />}
    </article>
  )
}

/** What sides gave to the mediator alone. */
const Given = ({ seen, exchange }: { readonly seen: Seen; readonly exchange: string }) => {
  const words = homeworkWords[seen.language]
  const { view } = seen
  if (isSide(view.me.seat)) return null
  return (
    <>
      {[...view.rooms].map(([room, { exchanges }]) => {
        const given = exchanges.handedIn.get(exchange)
        if (!given || !room.startsWith('caucus:')) return null
        const side = room.slice('caucus:'.length) as 'side-a'
        return (
          <details key={room}>
            <summary dir="auto">{words.memorandumOf(sideLabel(seen, side))}</summary>
            <p class="quiet">{words.privateTo(sideLabel(seen, side))}</p>
            <Words text={given.words} />
          </details>
        )
      })}
    </>
  )
}

const HandIn = ({ seen, exchange }: { readonly seen: Seen; readonly exchange: string }) => {
  const words = homeworkWords[seen.language]
  const action = 'hand-in-memorandum'
  const base = { seen, action, form: exchange }
  return (
    <ActionForm {...base} page={PAGE}>
      <Hidden name="exchange" value={exchange} />
      <Field {...{ ...base, name: 'words', label: words.memorandum, long: true }} />
      <Select
        {...{ ...base, name: 'share', label: words.share, begin: 'exchange' }}
        choices={[
          ['exchange', words.shares.exchange],
          ['mediator', words.shares.mediator],
        ]}
      />
      <span class="seen private">{words.handMeans}</span>
      <Button>{words.hand}</Button>
    </ActionForm>
  )
}

const Opening = ({ seen }: { readonly seen: Seen }) => {
  const words = homeworkWords[seen.language]
  const action = 'open-exchange'
  const base = { seen, action }
  const together = jointIsOpen(seen.view.board)
  const zone = zoneName(seen, zoneOf(seen.beside.program))
  return (
    <details open={seen.trouble?.action === action}>
      <summary>{words.openTitle}</summary>
      <ActionForm {...base} page={PAGE}>
        <Field {...{ ...base, name: 'words', label: words.openWords, long: true }} />
        <Field
          {...{ ...base, name: 'dueAt', label: words.openDue, type: 'datetime-local' }}
          hint={planWords[seen.language].inZone(zone)}
        />
        <Select
          {...{ ...base, name: 'release', label: words.release, begin: 'when-all' }}
          choices={Object.entries(words.releases)}
        />
        <Select
          {...{ ...base, name: 'to', label: words.to, begin: 'caucuses' }}
          choices={Object.entries(words.tos).filter(([to]) => together || to !== 'joint')}
        />
        <span class="seen joint">{planWords[seen.language].willRead}</span>
        <Button>{words.open}</Button>
      </ActionForm>
    </details>
  )
}
