// An eviction that was settled, taken to the court at the doors: the packet has the values for the judgment's own form.
import { execFileSync } from 'node:child_process'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SurfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors, fieldsIn } from './at-doors.ts'
import { agreedAtCourt, court } from './settled-at-court.ts'
import { settling } from './settling.ts'

let t: SurfaceWorld
const { api, page, send } = atDoors(() => t)
const PREMISES = '12 Elm Street, Unit 3, Oakland, Alameda County'
const terms = [
  {
    ...{ kind: 'possession', by: 'side-b', to: 'side-a', premises: PREMISES, stays: false },
    ...{ dueOn: '2027-01-29', lease: 'cancelled', deposit: 'statement' },
  },
  {
    ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 900_00, wholeDueAfter: 5 },
    madeOf: { rent: 800_00, costs: 100_00 },
    instalments: [
      { cents: 450_00, dueOn: '2026-12-01' },
      { cents: 450_00, dueOn: '2027-01-01' },
    ],
  },
  {
    ...{ kind: 'default', by: 'side-b', judgment: 'on-default', cureDays: 10, interest: false },
    dismissOn: '2027-03-01',
  },
]
const textOf = (pdf: Uint8Array | undefined) =>
  execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { input: pdf ?? '' })
    .toString()
    .replaceAll(/\s+/g, ' ')

beforeAll(async () => {
  const opening = { caseType: 'unlawful-detainer', court }
  const { t: world, agreed } = await agreedAtCourt('eviction papers', terms, { opening })
  t = world
  const { drafted, opened, signed } = settling(() => t)
  const draft = await drafted(agreed)
  await signed(draft, await opened(draft))
  await t.worker.workOff()
})
afterAll(() => t.drop())

test('the judgment is proposed, and its sheet goes by the items of form UD-115 with what was signed', async () => {
  const fields = fieldsIn((await page('max', 'court')).body, 'prepare-filing')
  expect((await send('max', 'do/prepare-filing', fields)).status).toBe(303)
  const read = (await api('ben', 'filings')).json() as { filings: { filing: string }[] }
  const { rawPayload } = await t.app.inject({
    url: `/cases/${t.caseId}/court/${read.filings[0]?.filing}/packet.zip`,
    headers: { cookie: `${t.cookies.get('ben')}; lang=en` },
  })
  const files = unzipSync(new Uint8Array(rawPayload))
  expect(Object.keys(files)).toContain('document-1-judgment.pdf')
  const sheet = textOf(files['document-1-UD-115-values.pdf'])
  for (const said of [
    ...['Stipulation for Entry of Judgment', '12 Elm Street, Unit 3, Oakland', court.caseNumber],
    ...['$800.00', '$100.00', '$900.00', '$450.00; day 1; December 1, 2026', '5 days'],
    ...['March 1, 2027; time and department by'],
  ]) {
    expect(sheet).toContain(said)
  }
  expect(textOf(files['checklist.pdf'])).toContain('form UD-115. It is optional')
})
