// What is owed after the signing: told, denied, late, claimed, and at the end received.
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
        await telling('jorge', 50_00, 'In cash, at the office.')
      },
    },
    open('jorge', 'performance-answered', 'performance'),
    sent('ana', 'denial-empty', 'performance', '/do/deny-performance', { words: ' ' }),
    open('mira', 'performance-seen', 'performance'),
  ]
}
