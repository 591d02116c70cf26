// Tries at what goes to the court: of a case that has not settled all of it is refused, whatever happened elsewhere.
import type { ActionName } from '../../src/actions/action.ts'

type OfFiling = Extract<
  ActionName,
  | ('prepare-filing' | 'hand-in-filing' | 'review-filing' | 'refile-document' | 'tell-filing-fees')
  | ('keep-filing-copy' | 'record-decision' | 'withdraw-filing')
>

export const filingTries = (
  ids: readonly string[],
): Readonly<Record<OfFiling, readonly object[]>> => {
  const filings = ids.map((filing) => ({ filing }))
  const papers = ids.map((id) => ({ filing: id, document: id }))
  const handed = { on: '2026-11-02', how: 'counter', name: 'x' }
  return {
    'prepare-filing': [
      { filedBy: 'program', documents: [] },
      { filedBy: 'side-a', documents: [{ what: 'agreement' }] },
      { filedBy: 'side-b', documents: [{ what: 'dismissal', box: 'retaining' }] },
    ],
    'hand-in-filing': filings.map((one) => ({ ...one, ...handed })),
    'review-filing': papers.map((one) => ({ ...one, review: 'accepted', on: '2026-11-02' })),
    'refile-document': papers.map((one) => ({ ...one, ...handed })),
    'tell-filing-fees': filings.map((one) => ({ ...one, is: 'due', cents: 100 })),
    'keep-filing-copy': papers.flatMap((one) =>
      ['joint', 'desk:side-a', 'desk:side-b'].map((room) => ({ ...one, copy: one.filing, room })),
    ),
    'record-decision': papers.map((one) => ({ ...one, decision: 'signed', on: '2026-11-02' })),
    'withdraw-filing': filings,
  }
}
