// What goes to the court after the signing: made ready, handed in, sent back, filed, with a fee; and the mediator's statement.
import type { Page } from 'playwright-core'
import { dayAt } from '../../src/domain/wall-time.ts'
import type { Look, Open, Sent } from './look.ts'
import type { Stage } from './stage.ts'

export function filingPages(t: Stage, open: Open, sent: Sent): readonly Look[] {
  const today = () => dayAt(t.clock.now(), 'America/Los_Angeles')
  let filing = ''
  let document = ''
  let sending = ''
  let statement = ''
  const allOpen = async (page: Page) => {
    await page.goto(`${t.address}/cases/${t.caseId}/court`)
    await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`)
  }
  const handing = () => ({
    ...{ filing, on: today(), how: 'counter', name: 'Ana Petrosyan' },
  })
  return [
    open('ana', 'court-nothing', 'court'),
    open('max', 'court-to-prepare', 'court'),
    {
      ...open('max', 'court-nothing-chosen', 'court', { status: 409 }),
      go: async (page) => {
        await allOpen(page)
        const send = page.locator('form[action$="/do/prepare-filing"] button').first()
        await Promise.all([page.waitForNavigation(), send.click()])
      },
    },
    {
      ...open('max', 'court-prepared', 'court'),
      first: async () => {
        const [fact] = await t.does('max', 'prepare-filing', {
          filedBy: 'side-a',
          documents: [{ what: 'agreement' }],
        })
        if (fact?.type !== 'FilingPrepared') throw new Error('nothing was made ready')
        filing = fact.filing
        document = fact.documents[0]?.document ?? ''
      },
    },
    sent('max', 'court-hand-in-wrong', 'court', '/do/hand-in-filing', {
      ...{ on: '2026-13-01', name: ' ' },
    }),
    { ...open('max', 'court-to-send', 'court'), go: allOpen },
    sent('max', 'court-send-wrong', 'court', '/do/send-filing', { name: ' ' }),
    {
      ...open('ana', 'court-being-sent', 'court'),
      first: async () => {
        const body = { filing, court: 'rehearsal', name: 'Max Moor' }
        const [fact] = await t.does('max', 'send-filing', body)
        if (fact?.type !== 'FilingSendingBegun') throw new Error('nothing was sent')
        sending = fact.sending
      },
    },
    {
      ...open('jorge', 'court-sending-stopped', 'court'),
      first: () => t.does('mira', 'stop-sending', { filing, sending }),
    },
    {
      ...open('jorge', 'court-handed-in', 'court'),
      first: async () => {
        await t.does('mira', 'hand-in-filing', handing())
        await t.does('mira', 'tell-filing-fees', {
          ...{ filing, is: 'due', cents: 20_50, words: 'For the clerk, receipt 4711' },
        })
      },
    },
    {
      ...open('max', 'court-to-review', 'court'),
      go: allOpen,
    },
    {
      ...open('ana', 'court-sent-back', 'court'),
      first: async () => {
        const words = 'The copy of page 2 cannot be read.'
        await t.does('max', 'review-filing', {
          filing,
          document,
          review: 'rejected',
          on: today(),
          words,
        })
      },
    },
    {
      ...open('ana', 'court-filed', 'court'),
      first: async () => {
        await t.does('max', 'refile-document', { ...handing(), document })
        await t.does('max', 'review-filing', { filing, document, review: 'accepted', on: today() })
      },
    },
    open('mira', 'statement-next', ''),
    { ...open('mira', 'statement-to-make', 'court'), go: allOpen },
    sent('mira', 'statement-wrong', 'court', '/do/make-court-statement', {
      ...{ 'sessions.on.0': today(), 'sessions.minutes': 'two' },
    }),
    {
      ...open('ana', 'statement-made', 'court'),
      first: async () => {
        const sessions = { were: 'held', on: [today()], minutes: 150 }
        const [fact] = await t.does('mira', 'make-court-statement', {
          ...{ appointedOn: today(), sessions, in: 'full-agreement' },
        })
        if (fact?.type !== 'CourtStatementMade') throw new Error('nothing was stated')
        statement = fact.statement
      },
    },
    { ...open('max', 'statement-to-file', 'court'), go: allOpen },
    sent('max', 'statement-file-wrong', 'court', '/do/record-statement-filed', { on: '' }),
    {
      ...open('jorge', 'statement-filed', 'court'),
      first: () => t.does('max', 'record-statement-filed', { statement, on: today() }),
    },
  ]
}
