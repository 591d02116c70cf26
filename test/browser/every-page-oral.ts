// An oral agreement before anything is drafted: its form, its clock for everybody, and the term sheet of what was agreed.
import type { Look, Open, Sent } from './look.ts'
import type { Stage } from './stage.ts'

const HOUR = 3_600_000

export function oralPages(t: Stage, open: Open, sent: Sent): readonly Look[] {
  let recital = ''
  return [
    open('ana', 'term-sheet', 'agreement/terms'),
    {
      ...open('mira', 'oral-to-note', 'agreement'),
      go: async (page) => {
        await page.goto(`${t.address}/cases/${t.caseId}/agreement`)
        await page.locator('details:has([action$="note-oral-agreement"]) > summary').click()
      },
    },
    sent('mira', 'oral-errors', 'agreement', '/do/note-oral-agreement', { recitedAt: '' }),
    {
      ...open('jorge', 'oral-running', ''),
      first: async () => {
        const [fact] = await t.does('mira', 'note-oral-agreement', {
          ...{ sides: ['side-a', 'side-b'], recitedAt: t.house.clock.now() - HOUR },
          ...{ recordedBy: 'court-reporter', recitedBeforeAll: true },
          ...{ agreedOnRecord: true, saidToBind: true },
        })
        if (fact?.type === 'OralAgreementRecited') recital = fact.recital
      },
    },
    open('mira', 'oral-to-write-down', ''),
    {
      ...open('mira', 'oral-taken-back', 'agreement'),
      first: () => t.does('mira', 'take-back-oral-agreement', { recital }),
    },
  ]
}
