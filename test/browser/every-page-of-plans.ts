// The pages of a plan in stages, among all pages that are looked at.
import type { Page } from 'playwright-core'
import { pagesOfPreparing } from './every-page-of-preparing.ts'
import type { Look, Open, Sent } from './look.ts'
import type { Stage } from './stage.ts'

type Press = (page: Page, selector: string) => Promise<void>

const both = ['side-a', 'side-b', 'neutral']
export const planStages = [
  {
    ...{ stage: 'papers', purpose: 'exchange', channel: 'writing', seats: both },
    ...{ begins: '2026-11-05T09:00', ends: '2026-11-09T17:00' },
    ...{ yields: 'Everybody has the papers.', homework: 'Look for the receipts.' },
  },
  {
    ...{ stage: 'meeting', purpose: 'joint-meeting', channel: 'video', seats: both },
    ...{ begins: '2026-11-12T10:00', ends: '2026-11-12T12:00', deciders: true, after: ['papers'] },
  },
  {
    ...{
      stage: 'terms',
      purpose: 'bargaining',
      channel: 'writing',
      seats: both,
      after: ['meeting'],
    },
  },
  {
    ...{ stage: 'signing', purpose: 'signing', channel: 'writing', seats: both, after: ['terms'] },
    ...{ begins: '2026-12-15T09:00', ends: '2026-12-17T17:00' },
  },
]
export const firstCall = {
  ...{ stage: 'first-call', purpose: 'pre-mediation-call', channel: 'call' },
  ...{ seats: ['side-a', 'neutral'], begins: '2026-11-04T10:00', ends: '2026-11-04T11:00' },
}

export function pagesOfPlans(
  t: Stage,
  { open, sent, at, press }: { open: Open; sent: Sent; at: (page: string) => string; press: Press },
): readonly Look[] {
  let plan = ''
  return [
    open('ana', 'plan-none', 'plan'),
    open('mira', 'plan-design-empty', 'plan/design'),
    open('mira', 'plan-design-template', 'plan/design?template=business-divorce&start=2026-11-05'),
    {
      name: 'plan-design-one-more',
      who: 'mira',
      go: async (page) => {
        await page.goto(at('plan/design?template=one-day&start=2026-11-05'))
        await press(page, 'button[value="down 0"]')
        await press(page, 'button[value="add"]')
      },
    },
    {
      name: 'plan-design-errors',
      who: 'mira',
      status: 422,
      go: async (page) => {
        await page.goto(at('plan/design'))
        await page.fill('[name="stages.0.begins"]', '2026-11-05T09:00')
        await press(page, '[aria-labelledby=design] form > button.first')
      },
    },
    open('mira', 'plan-apart', 'plan/apart?template=separate-caucuses&start=2026-11-05'),
    {
      ...open('ana', 'plan-proposed', 'plan'),
      first: async () => {
        const facts = await t.does('mira', 'propose-plan', {
          stages: planStages,
          words: 'Four steps.',
        })
        plan = String((facts[0] as unknown as { plan: string }).plan)
        await t.does('mira', 'set-private-stage', { room: 'caucus:side-a', stage: firstCall })
      },
    },
    sent('jorge', 'plan-decline-empty', 'plan', '/do/decline-plan', { reason: ' ' }),
    open('mira', 'plan-of-mediator', 'plan'),
    {
      ...open('ana', 'plan-party', 'plan'),
      first: async () => {
        for (const who of ['ana', 'jorge']) await t.does(who, 'agree-to-plan', { plan })
        await t.does('ana', 'agree-to-private-stage', { stage: 'first-call' })
        const own = { room: 'caucus:side-a', stage: 'first-call' }
        await t.does('mira', 'begin-stage', own)
        await t.does('mira', 'finish-stage', { ...own, yielded: 'We know what matters.' })
        await t.does('mira', 'begin-stage', { room: 'board', stage: 'papers' })
      },
    },
    open('jorge', 'plan-other-side', 'plan'),
    open('mira', 'plan-going', 'plan'),
    open('max', 'plan-manager', 'plan'),
    ...pagesOfPreparing(t, { open, sent }),
    open('ana', 'home-with-plan', ''),
    {
      ...open('ana', 'homework-of-plans', 'homework'),
      first: async () => {
        const words = 'Look for the receipt of the paint.'
        const task = { room: 'caucus:side-a', words, dueOn: '2030-12-01', stage: 'papers' }
        await t.does('mira', 'set-task', task)
        const dueAt = '2030-12-01T17:00'
        await t.does('mira', 'open-exchange', { words: 'Two pages: how you see it.', dueAt })
      },
    },
    sent('ana', 'memorandum-empty-in-plans', 'homework', '/do/hand-in-memorandum', { words: ' ' }),
    open('mira', 'homework-of-mediator-in-plans', 'homework'),
    sent('mira', 'homework-errors-in-plans', 'homework', '/do/open-exchange', { words: ' ' }),
    sent('mira', 'task-empty-in-plans', 'homework', '/do/set-task', { words: ' ' }),
    sent('mira', 'plan-finish-empty', 'plan', '/do/finish-stage', { yielded: ' ' }),
  ]
}
