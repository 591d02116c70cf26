// What was agreed and what is done of it: each term with its days, what was told of it, notices, satisfaction at the end.

import { currentDraft } from '../../domain/agreement.ts'
import { exhibitOf } from '../../domain/documents.ts'
import { DENIED_WITHIN, type Line, ledgerIn, openOf, weightOf } from '../../domain/ledger.ts'
import { dutiesIn } from '../../domain/owed.ts'
import type { Report } from '../../domain/performance.ts'
import { isSaidByAmendment, proofsOf } from '../../domain/performing.ts'
import { type Side, speaksForSide } from '../../domain/seats.ts'
import { dayAt } from '../../domain/wall-time.ts'
import { LessonLink } from '../learning/link.tsx'
import { agreementWords } from './agreement-words.ts'
import { bringsTo } from './document-places.ts'
import { ActionForm, Button, Field, Hidden, Select, Tag, termText, Words } from './parts.tsx'
import { Amendments, ChangedBy, Proposing } from './performance-amendments.tsx'
import { Notices, Satisfaction } from './performance-notices.tsx'
import { performanceWords } from './performance-words.ts'
import { dayOf, moneyIn, pathOf, type Seen, sideLabel } from './seen.ts'

const PAGE = 'performance'
const DAY = 24 * 3_600_000

export const PerformancePage = ({ seen }: { readonly seen: Seen }) => {
  const words = performanceWords[seen.language]
  const { board } = seen.view
  const lines = ledgerIn(board, seen.at)
  const firsts = lines.filter(
    ({ term, by }, i) => lines.findIndex((one) => one.term === term && one.by === by) === i,
  )
  const done = lines.length > 0 && lines.every(({ owed, received }) => owed === received)
  const side = ownBound(seen)
  const owes = lines.some(
    ({ by, dueOn, owed, received }) => by === side && dueOn !== undefined && received < owed,
  )
  if (!board.signing.concluded) return undefined
  return (
    <>
      <section class="card" aria-labelledby="performance">
        <h2 id="performance">{words.title}</h2>
        <p>{lines.length === 0 ? words.none : done ? words.allDone : words.means}</p>
        <LessonLink lesson="after" language={seen.language} />
        {owes && (
          <p>
            <a href="/account/calendar">{words.calendar}</a>
          </p>
        )}
      </section>
      <Amendments seen={seen} />
      {firsts.map((first) => (
        <TermDue key={`${first.term} ${first.by}`} seen={seen} first={first} lines={lines} />
      ))}
      <Notices seen={seen} lines={lines} />
      <Satisfaction seen={seen} lines={lines} />
    </>
  )
}

/** The side of whoever looks, where it is theirs to tell and to answer. */
const ownBound = ({ view }: Seen): Side | undefined => {
  const { me, board } = view
  const bound = speaksForSide(me) && dutiesIn(board).bound.includes(me.seat)
  return bound ? me.seat : undefined
}

const TermDue = ({
  seen,
  first,
  lines,
}: {
  readonly seen: Seen
  readonly first: Line
  readonly lines: readonly Line[]
}) => {
  const words = performanceWords[seen.language]
  const { board } = seen.view
  const is = (one: Pick<Line, 'term' | 'by'>) => one.term === first.term && one.by === first.by
  const own = lines.filter(is)
  const reports = [...board.performance.reports.values()].filter(is)
  const title = `due-${first.term}-${first.by}`
  const side = ownBound(seen)
  const open = openOf(lines, first)
  const tells = side !== undefined && open > 0 && (first.by === side || first.to.includes(side))
  return (
    <section class="card" aria-labelledby={title}>
      <h3 id={title} dir="auto">
        {titleOf(seen, first)}
      </h3>
      <ChangedBy seen={seen} first={first} />
      <ul class="terms">
        {own.map((line) => (
          <LineShown key={line.part} seen={seen} line={line} />
        ))}
      </ul>
      {reports.length > 0 && (
        <>
          <h4>{words.reports}</h4>
          <ul class="cards">
            {reports.map((one) => (
              <ReportShown key={one.report} seen={seen} report={one} line={first} side={side} />
            ))}
          </ul>
        </>
      )}
      {tells && <Telling seen={seen} line={first} isOwed={first.to.includes(side)} />}
      <Proposing seen={seen} own={own} />
    </section>
  )
}

/** Of a term by which several have something to do, what this side has to do. */
function titleOf(seen: Seen, { term: place, by, to, what, cents }: Line): string {
  const term = currentDraft(seen.view.board.agreement)?.terms[place]
  if (term && ['money', 'act', 'return'].includes(term.kind)) return termText(seen, term)
  const label = (side: Side) => sideLabel(seen, side)
  const doing = { to: to.map(label).join(', '), part: '', words: '' }
  const sum = cents === undefined ? '' : moneyIn(seen.language, cents)
  return `${label(by)}: ${agreementWords[seen.language].doing[what]({ ...doing, sum })}`
}

const LineShown = ({ seen, line }: { readonly seen: Seen; readonly line: Line }) => {
  const words = performanceWords[seen.language]
  const { dueOn, cents, owed, received, told, late } = line
  const money = (sum: number) => moneyIn(seen.language, sum)
  const whole = received === owed
  const state = whole ? (cents === undefined ? words.done : words.received) : undefined
  const stands = [
    ...(cents !== undefined && received > 0 && !whole
      ? [words.ofSum(money(received), money(owed))]
      : []),
    ...(told > 0 ? [cents === undefined ? words.waits : words.toldSum(money(told))] : []),
  ]
  return (
    <li>
      {cents !== undefined && <b>{money(cents)}</b>}{' '}
      {dueOn !== undefined && <time dateTime={dueOn}>{words.by(dayOf(seen, dueOn))}</time>}{' '}
      <Tag ok={whole}>{state ?? (late ? words.late : words.open)}</Tag>
      {stands.length > 0 && <span class="quiet"> {stands.join('; ')}</span>}
    </li>
  )
}

const Telling = ({
  seen,
  line,
  isOwed,
}: {
  readonly seen: Seen
  readonly line: Line
  readonly isOwed: boolean
}) => {
  const words = performanceWords[seen.language]
  const form = `${line.term} ${line.by}`
  const action = 'report-performance'
  const came = seen.trouble?.action === action && seen.trouble.form === form
  const names = { seen, form, action }
  return (
    <details open={came}>
      <summary>{isOwed ? words.gotOpen : words.didOpen}</summary>
      <ActionForm {...names} page={PAGE}>
        <Hidden name="term" value={String(line.term)} />
        <Hidden name="by" value={line.by} />
        {line.cents !== undefined && (
          <Field
            {...{ ...names, name: 'cents', inputMode: 'decimal' }}
            label={words.sum}
            hint={words.sumHint}
          />
        )}
        <Field {...{ ...names, name: 'on', type: 'date' }} label={words.doneOn} />
        <Field {...{ ...names, name: 'words' }} label={words.tellWords} />
        <Proof {...names} />
        <Button>{words.tell}</Button>
      </ActionForm>
    </details>
  )
}

/** What was brought before everyone shows it; a photo of a receipt is brought first. */
const Proof = ({ seen, form, action }: { seen: Seen; form: string; action: string }) => {
  const words = performanceWords[seen.language]
  const proofs = proofsOf(seen.view)
  return (
    <>
      {proofs.length > 0 && (
        <Select
          {...{ seen, form, action }}
          name="document"
          label={words.proof}
          choices={[
            ['', words.noProof],
            ...proofs.map(
              (one) =>
                [one.document, [exhibitOf(one), one.file.name].filter(Boolean).join(', ')] as const,
            ),
          ]}
        />
      )}
      {bringsTo(seen, 'joint') && (
        <p>
          <a href={`${pathOf(seen, 'documents')}#documents-joint`}>{words.proofFirst}</a>
        </p>
      )}
    </>
  )
}

const ReportShown = ({
  seen,
  report,
  line,
  side,
}: {
  readonly seen: Seen
  readonly report: Report
  readonly line: Line
  readonly side: Side | undefined
}) => {
  const words = performanceWords[seen.language]
  const { answer, cents, on } = report
  const form = report.report
  const weight = weightOf(report, seen.at)
  const joint = seen.view.rooms.get('joint')
  const proof = joint?.documents.kept.get(report.document ?? '')
  const is = report.takenBack ? 'takenBack' : weight === 'nothing' ? 'denied' : weight
  const settled = isSaidByAmendment(seen.view.board.performance, report)
  const answers = side !== undefined && line.to.includes(side) && !report.takenBack
  const cameBack = seen.trouble?.action === 'deny-performance' && seen.trouble.form === form
  const Which = () => <Hidden name="report" value={report.report} />
  return (
    <li class="card">
      <p>
        {cents !== undefined && <b>{moneyIn(seen.language, cents)}</b>}{' '}
        <span dir="auto">{words.reported(sideLabel(seen, report.side), dayOf(seen, on))}</span>{' '}
        <Tag ok={is === 'counts'}>{words[is]}</Tag>
      </p>
      {report.words.trim() !== '' && <Words text={report.words} />}
      {proof && (
        <p>
          {words.proofIs}:{' '}
          <a href={pathOf(seen, `documents/${proof.document}`)} dir="auto">
            {proof.file.name}
          </a>
        </p>
      )}
      {answer?.is === 'denied' && (
        <>
          <p class="quiet">{words.saysNo(sideLabel(seen, answer.side))}</p>
          <Words text={answer.words} />
        </>
      )}
      {is === 'waits' && (
        <p class="quiet">
          {words.countsFrom(
            dayOf(seen, dayAt(report.at + DENIED_WITHIN * DAY, seen.viewer.timeZone)),
          )}
        </p>
      )}
      {answers && answer?.is !== 'confirmed' && (
        <ActionForm seen={seen} action="confirm-performance" page={PAGE} form={form}>
          <Which />
          <Button plain={answer !== undefined}>
            {answer === undefined ? words.confirm : words.confirmAfterAll}
          </Button>
        </ActionForm>
      )}
      {((answers && answer === undefined && !settled) || cameBack) && (
        <details open={cameBack}>
          <summary>{words.denyOpen}</summary>
          <ActionForm seen={seen} action="deny-performance" page={PAGE} form={form}>
            <Which />
            <Field
              {...{ seen, form, action: 'deny-performance', name: 'words', long: true }}
              label={words.denyWords}
            />
            <Button plain>{words.deny}</Button>
          </ActionForm>
        </details>
      )}
      {side === report.side && !report.takenBack && is !== 'counts' && (
        <ActionForm seen={seen} action="take-back-report" page={PAGE} form={form} class="inline">
          <Which />
          <Button plain>{words.takeBack}</Button>
        </ActionForm>
      )}
    </li>
  )
}
