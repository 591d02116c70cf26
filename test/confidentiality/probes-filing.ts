// Tries at what goes to the court: of a case that has not settled all of it is refused, whatever happened elsewhere.
import type { ActionName } from '../../src/actions/action.ts'
import { reviewNotice } from '../../src/court/review.ts'
import { courtsInTests } from '../served.ts'
import type { AtHand } from './probes.ts'
import { bringing, pressed } from './probes-documents.ts'
import type { Asking } from './world-of-pair.ts'

type OfFiling = Extract<
  ActionName,
  | ('prepare-filing' | 'hand-in-filing' | 'review-filing' | 'refile-document' | 'tell-filing-fees')
  | ('keep-filing-copy' | 'record-decision' | 'withdraw-filing' | 'send-filing' | 'stop-sending')
  | ('make-court-statement' | 'record-statement-filed')
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
    'send-filing': [
      { filing: ids[0], court: 'nowhere', name: 'x' },
      ...filings.map((one) => ({ ...one, court: 'rehearsal', name: 'x' })),
      ...papers.map(({ filing, document }) => ({
        ...{ filing, again: document, court: 'rehearsal', name: 'x' },
        forms: [{ document, file: document }],
      })),
    ],
    'stop-sending': ids.map((id) => ({ filing: id, sending: id })),
    'make-court-statement': [
      { appointedOn: '2026-11-02', sessions: { were: 'not-scheduled' } },
      { appointedOn: '2026-11-02', sessions: { were: 'held', on: ['2026-11-02'], minutes: 90 } },
    ],
    'record-statement-filed': ids.map((statement) => ({ statement, on: '2026-11-02' })),
  }
}

/** As a court would tell it, or somebody in its place: of what was never sent from here, too. */
export const reviewOf = (answers: string): string =>
  reviewNotice({
    ...{ messageId: 'm1', filingId: 'c1', answers, from: 'http://court.test/', fees: undefined },
    ...{ court: { id: '', name: 'Rehearsal court' }, at: 0, state: 'accepted', words: undefined },
    ...{ completedAt: undefined, caseNumber: undefined },
    documents: [
      {
        ...{ id: 'none', order: 1, lead: true, title: 'A paper', state: 'accepted' },
        ...{ reason: undefined, reviewedAt: undefined, filedOn: undefined, told: undefined },
        ...{ docketNumber: undefined, copy: undefined },
      },
    ],
  })

export const courtSendings: Readonly<Record<string, (at: AtHand) => readonly Partial<Asking>[]>> = {
  '/courts/:court/:address': ({ foreign }) => {
    const key = { authorization: `Bearer ${courtsInTests[0]?.key}` }
    const xml = { 'content-type': 'application/xml' }
    return [
      { payload: reviewOf('nothing'), headers: xml },
      { payload: '<review', headers: { ...xml, ...key } },
      ...['nothing', ...foreign.slice(0, 2)].map((one) => ({
        payload: reviewOf(one),
        headers: { ...xml, ...key },
      })),
    ]
  },
}

/** Whoever manages the program may bring one: what is sent is none, so that both worlds have none. */
export const courtFormSendings: Readonly<
  Record<string, (at: AtHand) => readonly Partial<Asking>[]>
> = {
  '/programs/:program/forms/:form': () => [bringing('a letter', 'form.pdf'), bringing('', '')],
  '/programs/:program/forms/:form/mapping': () => [
    pressed({ number: '1', 'place-0': 'CM-200 1a', absent: 'CM-200 1b' }),
    pressed({}),
  ],
  '/programs/:program/forms/:form/remove': () => [pressed({})],
  '/api/v1/programs/:program/forms/:form': () => [
    { payload: Buffer.from('a letter'), headers: { 'content-type': 'application/octet-stream' } },
    { payload: { form: 'none' } },
  ],
  '/programs/:program/clauses/:clause': () => [
    pressed({
      version: '0',
      'words.en.title': 'Keys',
      'words.en.text': 'Pay {sum',
      preview: 'yes',
    }),
    pressed({ version: '0', 'words.en.title': 'Keys', 'words.en.text': 'Pay {sum' }),
    pressed({}),
  ],
  '/programs/:program/clauses/:clause/retire': () => [pressed({})],
  '/programs/:program/listings/:listing': () => [
    pressed({ version: '0', name: 'Harbor', about: 'Mediates.', zip: '00000' }),
    pressed({}),
  ],
  '/programs/:program/listings/:listing/withdraw': () => [pressed({})],
  '/api/v1/programs/:program/listings': () => [{ payload: { version: 0, kind: 'mediator' } }],
  '/api/v1/programs/:program/listings/:listing': () => [{ payload: { version: 0 } }],
  '/api/v1/programs/:program/clauses': () => [{ payload: { version: 0 } }],
  '/api/v1/programs/:program/clauses/:clause': () => [
    { payload: { version: 0, words: {}, blanks: [] } },
  ],
  '/api/v1/programs/:program/forms/:form/mapping': () => [
    { payload: { number: 1, places: [{ field: 'x', key: 'y' }] } },
    { payload: { number: 'x' } },
  ],
}
