// The statement for the court on the page of the court: how it stands for everybody, and the forms of who makes and files it.
import { COURT_ZONE, isBeforeCourt } from '../../domain/filing-papers.ts'
import { files } from '../../domain/filing-steps.ts'
import type { View } from '../../domain/mediation.ts'
import { conducts } from '../../domain/seats.ts'
import { type CourtStatement, hoursOf } from '../../domain/statement.ts'
import { isOutdated, isTold, statementDueOn } from '../../domain/statement-steps.ts'
import { dayAt } from '../../domain/wall-time.ts'
import { filingWords } from './filing-words.ts'
import { ActionForm, Button, Field, Hidden, Select, Tag } from './parts.tsx'
import { dayOf, pathOf, type Seen } from './seen.ts'
import { SESSION_FIELDS, statementWords } from './statement-words.ts'

const PAGE = 'court'
const MAKE = 'make-court-statement'
const FILE = 'record-statement-filed'
const FIRST_FIELDS = 4

/** Whoever mediates a case that a court has makes one at any time; everybody reads one that is there or due. */
export const showsStatement = ({ me, board }: View): boolean =>
  me.state === 'seated' &&
  isBeforeCourt(board) &&
  (conducts(me) ||
    statementDueOn(board) !== undefined ||
    board.statements.ready !== undefined ||
    board.statements.filed.length > 0)

export const StatementSection = ({ seen }: { readonly seen: Seen }) => {
  const { view, language } = seen
  const words = statementWords[language]
  const { ready, filed } = view.board.statements
  const dueOn = statementDueOn(view.board)
  const told = isTold(view.board)
  return (
    <section class="card" aria-labelledby="statement">
      <h2 id="statement">{words.title}</h2>
      <p>{words.means}</p>
      {dueOn !== undefined && <p class="notice">{words.due(dayOf(seen, dueOn))}</p>}
      {filed.map((one) => (
        <StatementShown key={one.statement} seen={seen} statement={one} />
      ))}
      {ready && <StatementShown seen={seen} statement={ready} />}
      {!ready && filed.length === 0 && <p>{words.none}</p>}
      {ready && files(view.me) && !isOutdated(view.board) && (
        <FiledForm seen={seen} statement={ready} />
      )}
      {conducts(view.me) && !told && <MakeForm seen={seen} begin={ready ?? filed.at(-1)} />}
    </section>
  )
}

type OfStatement = { readonly seen: Seen; readonly statement: CourtStatement }

const StatementShown = ({ seen, statement }: OfStatement) => {
  const words = statementWords[seen.language]
  const { which, sessions, end, filedOn } = statement
  const outdated = filedOn === undefined && isOutdated(seen.view.board)
  return (
    <div class="card">
      <p>
        <b>{words[which]}</b>{' '}
        <Tag ok={filedOn !== undefined}>
          {end.is === 'ended' ? words.ends[end.in] : words.goesOn}
        </Tag>
      </p>
      <p>
        {words.sessions[sessions.were]}
        {sessions.were === 'held' && `: ${sessions.on.map((day) => dayOf(seen, day)).join('; ')}`}
      </p>
      {sessions.were === 'held' && (
        <p>
          {words.hours}: {hoursOf(sessions.minutes)}
        </p>
      )}
      {filedOn !== undefined && <p>{words.filed(dayOf(seen, filedOn))}</p>}
      {filedOn === undefined && <p class="notice">{outdated ? words.outdated : words.ready}</p>}
      {!outdated && (
        <>
          <p>
            <a class="act" href={pathOf(seen, `court/statements/${statement.statement}`)}>
              {words.download}
            </a>
          </p>
          {seen.beside.officialForms?.includes('ADR-100') && (
            <p>
              <a class="act" href={pathOf(seen, `court/statements/${statement.statement}/form`)}>
                {filingWords[seen.language].formFilled('ADR-100')}
              </a>
            </p>
          )}
          <p class="quiet">{words.downloadMeans}</p>
        </>
      )}
    </div>
  )
}

const FiledForm = ({ seen, statement }: OfStatement) => {
  const words = statementWords[seen.language]
  const of = { seen, action: FILE }
  return (
    <details open={seen.trouble?.action === FILE}>
      <summary>{words.fileOpen}</summary>
      <ActionForm {...of} page={PAGE}>
        <Hidden name="statement" value={statement.statement} />
        <Field {...{ ...of, name: 'on', type: 'date' }} label={words.filedOn} />
        <Button>{words.file}</Button>
      </ActionForm>
    </details>
  )
}

const MakeForm = ({
  seen,
  begin,
}: {
  readonly seen: Seen
  readonly begin: CourtStatement | undefined
}) => {
  const words = statementWords[seen.language]
  const { me, board } = seen.view
  const { ended } = board.closing
  const of = { seen, action: MAKE }
  const seatedAt = board.convening.people.get(me.participant)?.seatedAt
  const since = seatedAt === undefined ? '' : dayAt(seatedAt, COURT_ZONE)
  const sessions = begin?.sessions
  const on = sessions?.were === 'held' ? sessions.on : []
  const hours = sessions?.were === 'held' ? hoursOf(sessions.minutes) : ''
  const day = (i: number) => (
    <Field
      key={i}
      {...{ ...of, name: `sessions.on.${i}`, type: 'date', label: words.day(i + 1) }}
      begin={on[i] ?? ''}
    />
  )
  const fields = Array.from({ length: Math.max(SESSION_FIELDS, on.length) }, (_, i) => i)
  return (
    <details open={seen.trouble?.action === MAKE}>
      <summary>{begin ? words.makeAnew : words.make}</summary>
      <p class="notice">{words.careful}</p>
      <ActionForm {...of} page={PAGE}>
        <Field
          {...{ ...of, name: 'appointedOn', type: 'date', label: words.appointedOn }}
          begin={begin?.appointedOn ?? since}
        />
        <Select
          {...{ ...of, name: 'sessions.were', label: words.were }}
          choices={(['not-scheduled', 'not-held', 'held'] as const).map((one) => [
            one,
            words.sessions[one],
          ])}
          begin={sessions?.were ?? 'held'}
        />
        <fieldset>
          <legend>{words.days}</legend>
          {fields.slice(0, FIRST_FIELDS).map(day)}
          <details open={on.length > FIRST_FIELDS || seen.trouble?.action === MAKE}>
            <summary>{words.moreDays}</summary>
            <div class="fields">{fields.slice(FIRST_FIELDS).map(day)}</div>
          </details>
        </fieldset>
        <Field
          {...{ ...of, name: 'sessions.minutes', inputMode: 'decimal', label: words.hours }}
          hint={words.hoursHint}
          begin={hours}
        />
        {ended?.outcome === 'settled' && (
          <Select
            {...{ ...of, name: 'in', label: words.in }}
            choices={(['full-agreement', 'partial-agreement'] as const).map((one) => [
              one,
              words.ends[one],
            ])}
            begin="full-agreement"
          />
        )}
        {!ended && (
          <>
            <Field {...{ ...of, name: 'completedBy', type: 'date', label: words.completedBy }} />
            <Field {...{ ...of, name: 'nextOn', type: 'date', label: words.nextOn }} />
          </>
        )}
        <Button>{words.save}</Button>
      </ActionForm>
    </details>
  )
}
