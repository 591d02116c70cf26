// Two versions of the agreement beside each other, and the agreement laid out to be read or printed.
import {
  type AskedToCompare,
  type ClauseCompared,
  compareDrafts,
  draftsToCompare,
  type Piece,
} from '../../application/comparing-drafts.ts'
import { currentDraft, type Draft } from '../../domain/agreement.ts'
import { summaryOf } from '../../domain/law/summaries.ts'
import { Duties } from './agreement-beside.tsx'
import { agreementWords } from './agreement-words.ts'
import { draftsWords } from './drafts-words.ts'
import { Tag } from './parts.tsx'
import { pathOf, type Seen, sideLabel, whenOf } from './seen.ts'

/** On the page of the agreement: the ways to its other pages. */
export const WaysToRead = ({ seen }: { readonly seen: Seen }) => {
  const words = draftsWords[seen.language]
  return (
    <ul class="plain ways-to-read">
      <li>
        <a href={pathOf(seen, 'agreement/read')}>{words.read}</a>
      </li>
      {seen.view.board.agreement.drafts.size > 1 && (
        <li>
          <a href={pathOf(seen, 'agreement/compare')}>{words.see}</a>
        </li>
      )}
    </ul>
  )
}

export const ComparePage = ({
  seen,
  asked,
}: {
  readonly seen: Seen
  readonly asked: AskedToCompare
}) => {
  const words = draftsWords[seen.language]
  const drafts = [...seen.view.board.agreement.drafts.values()]
  const [older, newer] = draftsToCompare(seen.view.board.agreement, asked) ?? []
  const several = drafts.length > 1
  return (
    <>
      <section class="card">
        <h2>{words.title}</h2>
        <p>{several ? words.lead : words.only}</p>
        {several && (
          <form method="get" class="fields comparing">
            <Choose seen={seen} drafts={drafts} name="from" label={words.older} now={older} />
            <Choose seen={seen} drafts={drafts} name="to" label={words.newer} now={newer} />
            <button class="act" type="submit">
              {words.show}
            </button>
          </form>
        )}
        <p class="not-on-paper">
          <a href={pathOf(seen, 'agreement')}>{words.back}</a>
        </p>
      </section>
      {several && older && newer && <Compared seen={seen} older={older} newer={newer} />}
      {several && !(older && newer) && <p class="notice">{words.unknown}</p>}
    </>
  )
}

const Choose = ({
  seen,
  drafts,
  name,
  label,
  now,
}: {
  readonly seen: Seen
  readonly drafts: readonly Draft[]
  readonly name: 'from' | 'to'
  readonly label: string
  readonly now: Draft | undefined
}) => (
  <div class="field">
    <label for={`compare-${name}`}>{label}</label>
    <select id={`compare-${name}`} name={name}>
      {drafts.map(({ version, at }) => (
        <option key={version} value={version} selected={version === now?.version}>
          {draftsWords[seen.language].version(version, whenOf(seen, at))}
        </option>
      ))}
    </select>
  </div>
)

const Compared = ({
  seen,
  older,
  newer,
}: {
  readonly seen: Seen
  readonly older: Draft
  readonly newer: Draft
}) => {
  const words = draftsWords[seen.language]
  const { clauses, sameLanguage } = compareDrafts(older, newer)
  const different = clauses.filter(({ change }) => change !== 'same')
  return (
    <article class="paper" lang={newer.language}>
      <p lang={seen.language}>
        <b>
          {different.length === 0 ? words.nothing : words.counted(different.length, clauses.length)}
        </b>
      </p>
      {!sameLanguage && <p lang={seen.language}>{words.otherLanguage}</p>}
      {runsOf(clauses).map((run, i) =>
        run[0]?.change === 'same' ? (
          <details key={i}>
            <summary lang={seen.language}>{words.same(run.length)}</summary>
            <ClausesOfBoth seen={seen} clauses={run} />
          </details>
        ) : (
          <ClausesOfBoth key={i} seen={seen} clauses={run} />
        ),
      )}
    </article>
  )
}

/** Neighbours that are the same stand folded together: what is different is found without scrolling. */
function runsOf(clauses: readonly ClauseCompared[]): readonly (readonly ClauseCompared[])[] {
  const runs: ClauseCompared[][] = []
  for (const clause of clauses) {
    const last = runs.at(-1)
    const joins = last && (last[0]?.change === 'same') === (clause.change === 'same')
    if (joins) last.push(clause)
    else runs.push([clause])
  }
  return runs
}

const ClausesOfBoth = ({
  seen,
  clauses,
}: {
  readonly seen: Seen
  readonly clauses: readonly ClauseCompared[]
}) => (
  <ol class="clauses">
    {clauses.map((clause, i) => (
      <ClauseOfBoth key={i} seen={seen} clause={clause} />
    ))}
  </ol>
)

const ClauseOfBoth = ({
  seen,
  clause,
}: {
  readonly seen: Seen
  readonly clause: ClauseCompared
}) => {
  const words = draftsWords[seen.language]
  const { change, from, to, heading, text } = clause
  return (
    <li>
      <h3>
        {to ?? from}. <Pieces seen={seen} pieces={heading} />{' '}
        {change !== 'same' && (
          <span lang={seen.language}>
            <Tag>{words.change[change]}</Tag>
          </span>
        )}{' '}
        {from !== undefined && to !== undefined && from !== to && (
          <small lang={seen.language}>({words.was(from)})</small>
        )}
      </h3>
      <p dir="auto">
        <Pieces seen={seen} pieces={text} />
      </p>
    </li>
  )
}

/** What is struck through or underlined is said, too: not everybody sees lines. */
export const Pieces = ({
  seen,
  pieces,
}: {
  readonly seen: Seen
  readonly pieces: readonly Piece[]
}) => {
  const { begins, ends } = draftsWords[seen.language]
  return (
    <>
      {pieces.map(({ kind, words }, i) => {
        if (kind === 'same') return <span key={i}>{words}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={i}>
            <span class="unseen" lang={seen.language}>
              {' '}
              {begins[kind]}{' '}
            </span>
            {words}
            <span class="unseen" lang={seen.language}>
              {' '}
              {ends}{' '}
            </span>
          </Mark>
        )
      })}
    </>
  )
}

export const ReadPage = ({ seen }: { readonly seen: Seen }) => {
  const words = draftsWords[seen.language]
  const draft = currentDraft(seen.view.board.agreement)
  if (!draft) return null
  return (
    <div class="to-read">
      <h2>{words.readTitle}</h2>
      <p>{seen.words.draftTitle(draft.version)}</p>
      <p class="not-on-paper">{words.readLead}</p>
      <p class="not-on-paper">
        <a href={pathOf(seen, 'agreement')}>{words.back}</a>
      </p>
      {draft.clauses.map((clause) => {
        const short = summaryOf(clause, draft.terms, seen.language, (side) => sideLabel(seen, side))
        return (
          <section key={clause.number}>
            <h3 lang={draft.language}>
              {clause.number}. {clause.heading}
            </h3>
            {short !== undefined && (
              <p>
                <b>{agreementWords[seen.language].inShort}:</b> {short}
              </p>
            )}
            {short !== undefined && <h4>{words.clause}</h4>}
            <p lang={draft.language} dir="auto">
              {clause.text}
            </p>
          </section>
        )
      })}
      <Duties seen={seen} draft={draft} />
    </div>
  )
}
