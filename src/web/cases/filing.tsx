// The court: what was made ready and handed in, what the clerk and the judge did with each paper, in the same words for everybody.
import { formsOf } from '../../application/filing-packet.ts'
import {
  type FiledDocument,
  type Filing,
  feesOf,
  type Round,
  stateOfDocument,
} from '../../domain/filing.ts'
import { packetOf } from '../../domain/filing-packet.ts'
import { filable, isBeforeCourt, isPowerAtRisk } from '../../domain/filing-papers.ts'
import { files } from '../../domain/filing-steps.ts'
import type { View } from '../../domain/mediation.ts'
import { dayAt } from '../../domain/wall-time.ts'
import { CopyForm, DocumentForms, FeeForm, HandInForm, PrepareForm } from './filing-forms.tsx'
import { SendForm, SendingsShown } from './filing-sending.tsx'
import { filingWords } from './filing-words.ts'
import { Tag, Words } from './parts.tsx'
import { dayOf, moneyIn, pathOf, type Seen, sideLabel } from './seen.ts'
import { sendingWords } from './sending-words.ts'
import { StatementSection, showsStatement } from './statement.tsx'

/** Once there is an agreement for a court to have. */
export const showsCourt = ({ me, board }: View): boolean =>
  me.state === 'seated' && board.signing.concluded !== undefined && isBeforeCourt(board)

export const FilingPage = ({ seen }: { readonly seen: Seen }) => {
  const { view } = seen
  const settled = showsCourt(view)
  const states = showsStatement(view)
  if (!settled && !states) return undefined
  const words = filingWords[seen.language]
  const prepared = [...view.board.filings.prepared.values()].toReversed()
  const found = filable(view.board)
  const may = files(view.me)
  return (
    <>
      <section class="card" aria-labelledby="court">
        <h2 id="court">{words.title}</h2>
        <p>{words.means}</p>
        {settled && typeof found === 'string' && <p>{words.notYet}</p>}
        {typeof found !== 'string' && prepared.length === 0 && <p>{words.none}</p>}
        {isPowerAtRisk(view.board) && <p class="notice">{words.risk}</p>}
      </section>
      {prepared.map((filing) => (
        <FilingShown key={filing.filing} seen={seen} filing={filing} may={may} />
      ))}
      {may && typeof found !== 'string' && <PrepareForm seen={seen} found={found} />}
      {states && <StatementSection seen={seen} />}
    </>
  )
}

const FilingShown = ({
  seen,
  filing,
  may,
}: {
  readonly seen: Seen
  readonly filing: Filing
  readonly may: boolean
}) => {
  const words = filingWords[seen.language]
  const { filedBy, handedIn, withdrawn } = filing
  const title = `filing-${filing.filing}`
  const who = filedBy === 'program' ? words.programFiles : sideLabel(seen, filedBy)
  const ready = dayOf(seen, dayAt(filing.at, seen.viewer.timeZone))
  return (
    <section class="card" aria-labelledby={title}>
      <h3 id={title}>{words.packetOf(ready)}</h3>
      <p class="quiet" dir="auto">
        {filing.court.name}, {filing.court.caseNumber}. {words.filedBy(who)}.
      </p>
      {handedIn && (
        <p dir="auto">
          {words.handedInBy(dayOf(seen, handedIn.on), words.how[handedIn.how], handedIn.name)}
        </p>
      )}
      <SendingsShown {...{ seen, filing, may }} />
      <ol class="cards">
        {filing.documents.map((document, i) => (
          <li key={document.document} class="card">
            <DocumentShown {...{ seen, filing, document, number: i + 1 }} />
            {may && <DocumentForms {...{ seen, filing, document }} />}
          </li>
        ))}
      </ol>
      {!withdrawn && (
        <>
          <p>
            <a class="act" href={pathOf(seen, `court/${filing.filing}/packet.zip`)}>
              {words.download}
            </a>
          </p>
          <FormsFilledIn seen={seen} filing={filing} />
          <p class="quiet">{words.downloadMeans}</p>
          <Fees seen={seen} filing={filing} />
        </>
      )}
      {may && !withdrawn && (
        <>
          {!handedIn && <SendForm seen={seen} filing={filing} />}
          {!handedIn && <HandInForm seen={seen} filing={filing} />}
          <FeeForm seen={seen} filing={filing} />
          {handedIn && <CopyForm seen={seen} filing={filing} />}
        </>
      )}
    </section>
  )
}

/** Each of the court's own forms by itself, where the program has brought it. */
const FormsFilledIn = ({ seen, filing }: { readonly seen: Seen; readonly filing: Filing }) => {
  const { formFilled } = filingWords[seen.language]
  const packet = packetOf(seen.view.board, filing.filing)
  const ready = seen.beside.officialForms ?? []
  const forms = packet ? formsOf(packet).filter((form) => ready.includes(form)) : []
  return (
    <>
      {forms.map((form) => (
        <p key={form}>
          <a class="act" href={pathOf(seen, `court/${filing.filing}/forms/${form}`)}>
            {formFilled(form)}
          </a>
        </p>
      ))}
    </>
  )
}

type Shown = {
  readonly seen: Seen
  readonly filing: Filing
  readonly document: FiledDocument
  readonly number: number
}

const DocumentShown = ({ seen, filing, document, number }: Shown) => {
  const words = filingWords[seen.language]
  const { what, box, rounds } = document
  const state = stateOfDocument(filing, document)
  const name =
    what === 'dismissal' ? words.dismissals[box ?? 'without-prejudice'] : words.papers[what]
  const [last, ...before] = rounds.toReversed()
  const copies = [...seen.view.rooms.values()].flatMap(({ filings }) =>
    filings.copies.filter(
      (one) => one.filing === filing.filing && one.document === document.document,
    ),
  )
  return (
    <>
      <p>
        <b>{words.document(number)}</b> <Tag ok={state === 'signed'}>{name}</Tag>
      </p>
      {last && !filing.withdrawn ? (
        <RoundShown {...{ seen, what, number }} round={last} />
      ) : (
        <p>{filing.withdrawn ? words.withdrawn : words.prepared}</p>
      )}
      {before.length > 0 && (
        <details>
          <summary>{words.before}</summary>
          {before.map((round, i) => (
            <RoundShown key={i} {...{ seen, what, number, round }} />
          ))}
        </details>
      )}
      {copies.map(({ copy, room }) => (
        <p key={copy}>
          {words.copies}{' '}
          <a href={pathOf(seen, `documents/${copy}`)} dir="auto">
            {seen.view.rooms.get(room)?.documents.kept.get(copy)?.file.name ?? copy}
          </a>
        </p>
      ))}
    </>
  )
}

/** One sentence, and where the court gave a reason its own words. */
const RoundShown = ({
  seen,
  what,
  number,
  round,
}: Pick<Shown, 'seen' | 'number'> & Pick<FiledDocument, 'what'> & { readonly round: Round }) => {
  const words = filingWords[seen.language]
  const kind = what === 'dismissal' ? 'dismissal' : 'asks'
  const noted = what === 'notice-of-settlement' || what === 'agreement'
  const { review, decision } = round
  const day = (date: string) => dayOf(seen, date)
  if (!review) return <p>{words.handedIn(day(round.on))}</p>
  if (review.review === 'rejected') {
    return (
      <Because seen={seen} said={words.sentBack(number, day(review.on))} words={review.words} />
    )
  }
  if (!decision) {
    return <p>{words.filed[noted ? 'noted' : kind](day(review.on))}</p>
  }
  return decision.decision === 'signed' ? (
    <p>
      <b>{words.signed[kind](day(decision.on))}</b>
    </p>
  ) : (
    <Because seen={seen} said={words.notSigned[kind](day(decision.on))} words={decision.words} />
  )
}

const Because = ({
  seen,
  said,
  words,
}: {
  readonly seen: Seen
  readonly said: string
  readonly words: string
}) => (
  <>
    <p>{said}</p>
    {words.trim() === '' ? <p>{sendingWords[seen.language].noReason}</p> : <Words text={words} />}
  </>
)

const Fees = ({ seen, filing }: { readonly seen: Seen; readonly filing: Filing }) => {
  const words = filingWords[seen.language]
  const { due, paid, open } = feesOf(filing)
  const money = (cents: number) => moneyIn(seen.language, cents)
  return (
    <>
      <h4>{words.fees}</h4>
      {filing.fees.size === 0 ? (
        <p class="quiet">{words.noFees}</p>
      ) : (
        <>
          <p>{words.feesOpen(money(due), money(paid), money(open))}</p>
          <ul class="terms">
            {[...filing.fees].map(([fee, one]) => (
              <li key={fee}>
                {words.feeIs[one.is]} <b>{money(one.cents)}</b>
                {one.words.trim() !== '' && (
                  <span class="quiet" dir="auto">
                    {' '}
                    {one.words}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
