// Changes to a signed agreement on the page of what is due: proposed where it stands, signed by all, declined, withdrawn.
import { amendmentDigest } from '../../application/amendment-papers.ts'
import { amendmentToSign, changeable, isOutdated } from '../../domain/amending.ts'
import { type Amendment, madeAmendments, openAmendment } from '../../domain/amendments.ts'
import { type Line, openOf } from '../../domain/ledger.ts'
import { dutiesIn, isOf } from '../../domain/owed.ts'
import { type Side, speaksForSide } from '../../domain/seats.ts'
import { consentOf } from '../../domain/taking-signatures.ts'
import { dayAt } from '../../domain/wall-time.ts'
import { amendmentWords } from './amendment-words.ts'
import { ActionForm, Button, Field, Hidden, Tag, Tick, Words } from './parts.tsx'
import { performanceWords } from './performance-words.ts'
import { dayOf, moneyIn, nameOf, pathOf, type Seen, sideLabel, whenOf } from './seen.ts'
import { BeforeSigning } from './signing.tsx'

const PAGE = 'performance'
type OfAmendment = { readonly seen: Seen; readonly one: Amendment }

export const Amendments = ({ seen }: { readonly seen: Seen }) => {
  const words = amendmentWords[seen.language]
  const all = [...seen.view.board.performance.amendments.values()].toReversed()
  if (all.length === 0) return null
  return (
    <section class="card" aria-labelledby="amendments">
      <h3 id="amendments">{words.title}</h3>
      <ul class="cards">
        {all.map((one) => (
          <One key={one.amendment} seen={seen} one={one} />
        ))}
      </ul>
    </section>
  )
}

/** The side of whoever looks, where it may answer for it. */
const answers = ({ view: { me, board } }: Seen): Side | undefined =>
  speaksForSide(me) && dutiesIn(board).bound.includes(me.seat) ? me.seat : undefined

const One = ({ seen, one }: OfAmendment) => {
  const words = amendmentWords[seen.language]
  const { made, declined, withdrawn, sealed } = one
  const state = made ? 'made' : declined ? 'declined' : withdrawn ? 'withdrawn' : 'open'
  const path = pathOf(seen, `performance/amendments/${one.amendment}`)
  return (
    <li class="card">
      <p>
        <b>{words.number(one.number)}</b> <Tag ok={state === 'made'}>{words[state]}</Tag>
      </p>
      <p class="quiet" dir="auto">
        {words.proposedBy(sideLabel(seen, one.side), whenOf(seen, one.at))}
      </p>
      {one.words.trim() !== '' && <Words text={one.words} />}
      <InShort seen={seen} one={one} />
      {state === 'open' ? (
        <Clauses one={one} />
      ) : (
        <details>
          <summary>{words.wholeText}</summary>
          <Clauses one={one} />
        </details>
      )}
      {declined && (
        <>
          <p dir="auto">{words.declinedBy(sideLabel(seen, declined.side))}</p>
          {declined.words.trim() !== '' && <Words text={declined.words} />}
        </>
      )}
      {made && <p>{words.madeOn(whenOf(seen, made.at))}</p>}
      {made && !sealed && <p class="notice">{words.sealing}</p>}
      {((made && sealed) || state === 'open') && (
        <p class="acts">
          <a class="act" href={path} type="application/pdf">
            {made ? words.paper : words.draftPaper}
          </a>
        </p>
      )}
      {state === 'open' && <Open seen={seen} one={one} />}
    </li>
  )
}

/** In the reader's own language: by which day what is done instead. */
const InShort = ({ seen, one }: OfAmendment) => {
  const words = amendmentWords[seen.language]
  const { parts, open } = one
  const money = (cents: number) => moneyIn(seen.language, cents)
  const sums = parts.map(({ cents }) => cents)
  const rest = open - sums.reduce<number>((all, cents) => all + (cents ?? open), 0)
  const isMoney = sums.some((cents) => cents !== undefined)
  return (
    <>
      <p>
        <b>{words.inShort}</b>
      </p>
      <ul class="terms">
        {parts.map(({ dueOn, cents }, i) => (
          <li key={i}>
            {cents !== undefined && <b>{money(cents)}</b>}{' '}
            <time dateTime={dueOn}>{performanceWords[seen.language].by(dayOf(seen, dueOn))}</time>
          </li>
        ))}
        {isMoney && rest > 0 && (
          <li>
            <b>{words.restGone(money(rest))}</b>
          </li>
        )}
        {parts.length === 0 && <li>{words.allGone}</li>}
      </ul>
    </>
  )
}

const Clauses = ({ one }: { readonly one: Amendment }) => (
  <article class="paper" lang={one.language}>
    <ol class="clauses">
      {one.clauses.map(({ number, heading, text }) => (
        <li key={number}>
          <h4>
            {number}. {heading}
          </h4>
          <Words text={text} />
        </li>
      ))}
    </ol>
  </article>
)

const Open = ({ seen, one }: OfAmendment) => {
  const words = amendmentWords[seen.language]
  const { board } = seen.view
  const side = answers(seen)
  const form = one.amendment
  const Which = () => <Hidden name="amendment" value={one.amendment} />
  const names = { seen, form, action: 'decline-amendment' }
  return (
    <>
      <ul>
        {[...board.signing.signatures.keys()].map((participant) => (
          <li key={participant} dir="auto">
            {nameOf(seen, participant)}:{' '}
            {one.signatures.has(participant) ? words.signed : words.notYet}
          </li>
        ))}
      </ul>
      {isOutdated(board, one, seen.at) && <p class="notice">{words.outdated}</p>}
      {amendmentToSign(seen.view, seen.at) && <Signing seen={seen} one={one} />}
      {side !== undefined && side !== one.side && (
        <details open={seen.trouble?.action === names.action}>
          <summary>{words.declineOpen}</summary>
          <ActionForm {...names} page={PAGE}>
            <Which />
            <Field {...names} name="words" label={words.declineWords} long />
            <Button plain>{words.decline}</Button>
          </ActionForm>
        </details>
      )}
      {side === one.side && (
        <ActionForm {...{ seen, form, page: PAGE, class: 'inline' }} action="withdraw-amendment">
          <Which />
          <Button plain>{words.withdraw}</Button>
        </ActionForm>
      )}
    </>
  )
}

const Signing = ({ seen, one }: OfAmendment) => {
  const words = amendmentWords[seen.language]
  if (!consentOf(seen.view)) return <BeforeSigning seen={seen} page={PAGE} />
  const names = { seen, action: 'sign-amendment' }
  return (
    <section class="card">
      <h4>{words.signTitle}</h4>
      <ActionForm {...names} page={PAGE}>
        <Hidden name="amendment" value={one.amendment} />
        <Hidden name="digest" value={amendmentDigest(seen.view, one, seen.hash)} />
        <Tick {...names} name="consent" label={words.read} />
        <Field {...names} name="name" label={words.name} />
        <p>{words.signMeans}</p>
        <Button>{words.sign}</Button>
      </ActionForm>
    </section>
  )
}

/** Said beside what is due: by which amendment it stands as it does. */
export const ChangedBy = ({ seen, first }: { readonly seen: Seen; readonly first: Line }) => {
  const words = amendmentWords[seen.language]
  const last = madeAmendments(seen.view.board.performance).findLast((one) => isOf(one, first))
  if (!last?.made) return null
  const day = dayAt(last.made.at, seen.viewer.timeZone)
  return <p class="quiet">{words.changed(last.number, dayOf(seen, day))}</p>
}

const plain = (cents: number): string =>
  `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
const MOST_ROWS = 12

/** Days and sums as they stand, to be typed over. */
export const Proposing = ({
  seen,
  own,
}: {
  readonly seen: Seen
  readonly own: readonly Line[]
}) => {
  const words = amendmentWords[seen.language]
  const { board } = seen.view
  const side = answers(seen)
  const open = side === undefined ? [] : changeable(own, side)
  const [first] = open
  if (!first || openAmendment(board.performance)) return null
  const form = `change ${first.term} ${first.by}`
  const action = 'propose-amendment'
  const names = { seen, form, action }
  const came = seen.trouble?.action === action && seen.trouble.form === form
  const rows = first.cents === undefined ? 1 : Math.min(MOST_ROWS, Math.max(3, open.length + 1))
  const waits = own.some(({ told }) => told > 0)
  return (
    <details open={came}>
      <summary>{first.cents === undefined ? words.proposeDay : words.proposeOpen}</summary>
      <p>{words.means}</p>
      {board.convening.opened?.court && <p class="quiet">{words.judged}</p>}
      {waits ? (
        <p class="notice">{words.waits}</p>
      ) : (
        <ActionForm {...names} page={PAGE}>
          <Hidden name="term" value={String(first.term)} />
          <Hidden name="by" value={first.by} />
          {first.cents !== undefined && (
            <p>{words.openNow(moneyIn(seen.language, openOf(own, first)))}</p>
          )}
          {Array.from({ length: rows }, (_, i) => (
            <Row key={i} {...names} place={i} line={open[i]} money={first.cents !== undefined} />
          ))}
          <Tick {...names} name="letGo" label={words.letGo} />
          <Field {...names} name="words" label={words.words} long />
          <Button>{words.propose}</Button>
        </ActionForm>
      )}
    </details>
  )
}

const Row = ({
  seen,
  form,
  action,
  place,
  line,
  money,
}: {
  readonly seen: Seen
  readonly form: string
  readonly action: string
  readonly place: number
  readonly line: Line | undefined
  readonly money: boolean
}) => {
  const words = amendmentWords[seen.language]
  const names = { seen, form, action }
  const due = (
    <Field
      {...names}
      name={`parts.${place}.dueOn`}
      label={money ? words.dayOf(place + 1) : words.day}
      type="date"
      begin={line?.dueOn}
    />
  )
  if (!money) return due
  return (
    <div class="row">
      <Field
        {...names}
        name={`parts.${place}.cents`}
        label={words.sum(place + 1)}
        inputMode="decimal"
        begin={line && plain(line.owed - line.received)}
      />
      {due}
    </div>
  )
}
