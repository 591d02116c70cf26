// What is owed after the signing: told, denied, late, claimed, and at the end received.
import { lookUp } from '../../src/application/look-up.ts'
import { ledgerIn, openOf } from '../../src/domain/ledger.ts'
import type { Look, Open, Sent } from './look.ts'
import type { Stage } from './stage.ts'

export function performingPages(t: Stage, open: Open, sent: Sent): readonly Look[] {
  const on = '2026-01-05'
  const telling = async (who: string, cents: number, words: string): Promise<string> => {
    const facts = await t.does(who, 'report-performance', {
      term: 0,
      by: 'side-b',
      on,
      cents,
      words,
    })
    return String((facts[0] as { report?: string }).report)
  }
  let inCash = ''
  return [
    open('ana', 'performance-owed', 'performance'),
    sent('jorge', 'performance-wrong', 'performance', '/do/report-performance', {
      cents: 'a lot',
      on: '2026-13-01',
    }),
    {
      ...open('ana', 'performance-told', 'performance'),
      first: async () => {
        const first = await telling('jorge', 100_00, 'By bank transfer, number 4711.')
        await t.does('ana', 'deny-performance', { report: first, words: 'My bank has nothing.' })
        inCash = await telling('jorge', 50_00, 'In cash, at the office.')
      },
    },
    open('jorge', 'performance-answered', 'performance'),
    sent('ana', 'denial-empty', 'performance', '/do/deny-performance', { words: ' ' }),
    open('mira', 'performance-seen', 'performance'),
    {
      ...sent('jorge', 'amendment-wrong', 'performance', '/do/propose-amendment', {
        'parts.0.cents': 'a lot',
        'parts.0.dueOn': '2026-13-01',
      }),
      // What was told in cash waits until it is answered.
      first: async () => {
        await t.does('ana', 'confirm-performance', { report: inCash })
      },
    },
    {
      ...open('ana', 'amendment-proposed', 'performance'),
      first: async () => {
        await t.does('jorge', 'propose-amendment', {
          ...{ term: 0, by: 'side-b', words: 'I have lost my job. Please let me pay in parts.' },
          parts: [
            { dueOn: '2027-03-01', cents: 40_00 },
            { dueOn: '2027-04-01', cents: 30_00 },
          ],
        })
      },
    },
    sent('ana', 'amendment-unsigned', 'performance', '/do/sign-amendment', { name: '' }),
    open('jorge', 'amendment-own', 'performance'),
    open('mira', 'amendment-seen', 'performance'),
  ]
}

/** Days later, when what was agreed has not come: claimed, said to have come, and in vain. */
export function defaultPages(t: Stage, open: Open): readonly Look[] {
  const told = { term: 0, by: 'side-b', on: '2026-01-05', words: 'By bank transfer.' }
  const boardNow = async () =>
    (await lookUp(t.house.reader, t.viewerOf('ana').person, t.caseId))?.view.board
  let report = ''
  return [
    {
      ...open('ana', 'performance-late', 'performance'),
      first: async () => {
        const amendment = [...((await boardNow())?.performance.amendments.keys() ?? [])].at(-1)
        await t.does('jorge', 'withdraw-amendment', { amendment })
        await t.days(100)
      },
    },
    {
      ...open('ana', 'notice-running', 'performance'),
      first: () =>
        t.does('ana', 'give-notice-of-default', {
          ...{ against: 'side-b', words: 'Nothing has come. Please pay within the ten days.' },
        }),
    },
    {
      ...open('jorge', 'notice-said-done', 'performance'),
      first: async () => {
        const board = await boardNow()
        const cents = board ? openOf(ledgerIn(board, t.clock.now()), { term: 0, by: 'side-b' }) : 0
        const [fact] = await t.does('jorge', 'report-performance', { ...told, cents })
        if (fact?.type !== 'PerformanceReported') throw new Error('nothing was told')
        report = fact.report
        await t.days(11)
      },
    },
    open('ana', 'notice-to-answer', 'performance'),
    {
      ...open('ana', 'notice-in-vain', 'performance'),
      first: () => t.does('ana', 'deny-performance', { report, words: 'My bank has nothing.' }),
    },
    open('mira', 'notice-seen', 'performance'),
  ]
}
