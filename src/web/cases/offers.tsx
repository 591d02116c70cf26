// Offers: what is on the table and what was, on one chart and as cards; answering one.

import { wayOf } from '../../domain/ground-rules.ts'
import { type OfferToMe, offersTo } from '../../domain/next-step.ts'
import { type MadeOffer, stillStands } from '../../domain/offers.ts'
import { caucusOf, conducts, isSide, type Side, speaksForSide } from '../../domain/seats.ts'
import { LessonLink } from '../learning/link.tsx'
import { OfferChart } from './chart.tsx'
import { OfferForm } from './offer-form.tsx'
import { ActionForm, Button, Field, Hidden, Tag, Terms, Tick, Words } from './parts.tsx'
import { madeIn, ownSide, pathOf, type Seen, sideLabel, whenOf } from './seen.ts'
import { willRead } from './talk.tsx'

export const OffersPage = ({ seen }: { readonly seen: Seen }) => {
  const { words, view, at } = seen
  const side = ownSide(seen)
  const toMe = side ? offersTo(view, side, at) : []
  const made = madeIn(seen, side)
  const bargains = speaksForSide(view.me) && view.board.groundRules.startedAt !== undefined
  const crossed = conducts(view.me) && made.some((offer) => offer.crossed)
  return (
    <>
      <h2>{words.offers}</h2>
      {toMe.length + made.length === 0 && <p class="quiet">{words.noOffers}</p>}
      {crossed && (
        <ActionForm seen={seen} action="clear-crossing" page="offers">
          <p>{words.next['clear crossing']}</p>
          <Button>{words.clearCrossing}</Button>
        </ActionForm>
      )}
      <OfferChart seen={seen} />
      <ul class="cards">
        {toMe.map((offer) => (
          <li key={offer.offer}>
            <OfferToMeCard seen={seen} offer={offer} />
          </li>
        ))}
        {made.map((offer) => (
          <li key={offer.offer}>
            <MadeCard seen={seen} offer={offer} />
          </li>
        ))}
      </ul>
      {bargains && !view.board.closing.ended && (
        <details class="card" open={toMe.length + made.length === 0 || seen.trouble !== undefined}>
          <summary>{words.form.makeTitle}</summary>
          <OfferForm seen={seen} counters={undefined} />
        </details>
      )}
    </>
  )
}

const OfferToMeCard = ({ seen, offer }: { readonly seen: Seen; readonly offer: OfferToMe }) => (
  <article class="offer">
    <h3 dir="auto">{seen.words.offerFrom(sideLabel(seen, offer.from))}</h3>
    <p class="quiet">
      {whenOf(seen, offer.at)}{' '}
      <Tag ok={offer.state === 'open'}>{seen.words.states[offer.state]}</Tag>{' '}
      {offer.crossed && <Tag>{seen.words.states.crossed}</Tag>}
    </p>
    <Terms seen={seen} terms={offer.terms} />
    {offer.words && <p dir="auto">{seen.words.theySay(offer.words)}</p>}
    {offer.state === 'open' && speaksForSide(seen.view.me) && (
      <p class="acts">
        <a class="act first" href={pathOf(seen, `offers/${offer.offer}`)}>
          {seen.words.next.act['answer offer']}
        </a>
      </p>
    )}
  </article>
)

const MadeCard = ({ seen, offer }: { readonly seen: Seen; readonly offer: MadeOffer }) => {
  const { words, view } = seen
  const mine = offer.by === view.me.seat
  const answers = [...offer.answers]
  return (
    <article class="offer">
      <h3 dir="auto">{mine ? words.yourOffer : words.offerFrom(sideLabel(seen, offer.by))}</h3>
      <p class="quiet">
        {whenOf(seen, offer.at)} {offer.closed && <Tag>{words.states[offer.closed]}</Tag>}{' '}
        {offer.crossed && <Tag>{words.states.crossed}</Tag>}
        {answers.map(([side, { answer }]) => (
          <Tag key={side} ok={answer === 'accepted'}>
            {sideLabel(seen, side)}: {words.states[answer]}
          </Tag>
        ))}
        {offer.way === 'relayed' && offer.passedOn.length === 0 && !offer.closed && (
          <Tag>{words.states.waiting}</Tag>
        )}
        {offer.passedOn.map(({ to, at }) => (
          <Tag key={to} ok>
            {words.passedTo(sideLabel(seen, to), whenOf(seen, at))}
          </Tag>
        ))}
      </p>
      <Terms seen={seen} terms={offer.terms} />
      {offer.words && <Words text={offer.words} />}
      {mine && speaksForSide(view.me) && stillStands(offer) && !view.board.closing.ended && (
        <ActionForm
          seen={seen}
          action="withdraw-offer"
          page="offers"
          form={offer.offer}
          class="inline"
        >
          <Hidden name="offer" value={offer.offer} />
          <Button plain>{words.withdraw}</Button>
        </ActionForm>
      )}
    </article>
  )
}

/** One offer to answer: accepting shows exactly the version and what it means. Undefined when it is not there. */
export const OfferPage = ({ seen, id }: { readonly seen: Seen; readonly id: string }) => {
  const { words, view, at } = seen
  const side = isSide(view.me.seat) ? view.me.seat : undefined
  const offer = side && offersTo(view, side, at).find((one) => one.offer === id)
  if (!offer) return undefined
  const page = `offers/${id}`
  const answers = offer.state === 'open' && speaksForSide(view.me) && !view.board.closing.ended
  const held = side ? view.rooms.get(caucusOf(side))?.offers.held.has(id) : false
  const relayed = wayOf(view.board) === 'relayed'
  return (
    <>
      <h2 dir="auto">{words.offerFrom(sideLabel(seen, offer.from))}</h2>
      <LessonLink lesson="offers" language={seen.language} />
      <article class="offer">
        <p class="quiet">
          {whenOf(seen, offer.at)}{' '}
          <Tag ok={offer.state === 'open'}>{words.states[offer.state]}</Tag>{' '}
          {held && <Tag>{words.states.held}</Tag>}
        </p>
        <Terms seen={seen} terms={offer.terms} />
        {offer.words && <p dir="auto">{words.theySay(offer.words)}</p>}
        {offer.expiresAt !== undefined && <p>{words.goodUntil(whenOf(seen, offer.expiresAt))}</p>}
      </article>
      {answers && (
        <>
          {!held && (
            <ActionForm seen={seen} action="hold-offer" page={page} class="inline">
              <Hidden name="offer" value={id} />
              <Button plain>{words.sleep}</Button>
            </ActionForm>
          )}
          <details class="card" open={seen.trouble?.action === 'accept-offer'}>
            <summary>{words.accept}</summary>
            <ActionForm seen={seen} action="accept-offer" page={page}>
              <p>
                <b>{words.acceptTitle}</b>
              </p>
              <Terms seen={seen} terms={offer.terms} />
              <p>{relayed ? words.acceptRelayed : words.acceptDirect}</p>
              <Hidden name="offer" value={id} />
              <Button>{words.acceptSure}</Button>
            </ActionForm>
          </details>
          <details class="card" open={seen.trouble?.action === 'make-offer'}>
            <summary>{words.counter}</summary>
            <OfferForm seen={seen} counters={offer} />
          </details>
          <details class="card" open={seen.trouble?.action === 'decline-offer'}>
            <summary>{words.decline}</summary>
            <ActionForm seen={seen} action="decline-offer" page={page}>
              <Hidden name="offer" value={id} />
              <Field
                seen={seen}
                action="decline-offer"
                name="reason"
                label={words.reason}
                hint={words.reasonHint}
                long
              />
              {relayed && (
                <Tick seen={seen} action="decline-offer" name="mayPassOn" label={words.mayPassOn} />
              )}
              <span class={`seen ${relayed ? 'private' : 'joint'}`}>
                {willRead(seen, relayed ? `caucus:${view.me.seat as Side}` : 'joint')}
              </span>
              <Button>{words.sureDecline}</Button>
            </ActionForm>
          </details>
        </>
      )}
      <p>
        <a href={pathOf(seen, 'offers')}>{words.offers}</a>
      </p>
    </>
  )
}
