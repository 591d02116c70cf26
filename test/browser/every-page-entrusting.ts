// The pages of a signature that a party lets somebody of their insurer give, among all pages that are looked at.
import type { Page } from 'playwright-core'
import { codeIn, consenting } from '../test-code.ts'
import type { Look } from './look.ts'
import type { Stage } from './stage.ts'

type Making = {
  readonly open: (who: string, name: string, path: string, more?: Partial<Look>) => Look
  readonly at: (page: string) => string
  readonly draft: () => string
}
const form = 'form[action$="/do/entrust-signing"]'

export function entrustingPages(t: Stage, { open, at, draft }: Making): readonly Look[] {
  const asks = async (page: Page) => {
    await page.goto(at('agreement'))
    await page.locator(`details:has(${form}) > summary`).first().click()
  }
  return [
    {
      ...open('jorge', 'agreement-entrusting', 'agreement'),
      first: () => t.joins('dana', 'Dana Whitfield', 'side-b', 'decision-maker'),
      go: asks,
    },
    {
      ...open('jorge', 'agreement-entrusting-errors', 'agreement', { status: 409 }),
      go: async (page) => {
        await asks(page)
        await page.check(`${form} [name=authorised]`)
        await Promise.all([
          page.waitForNavigation(),
          page.locator(`${form} button[type=submit]`).click(),
        ])
      },
    },
    {
      ...open('jorge', 'agreement-entrusted', 'agreement'),
      first: async () => {
        const { participant: to } = await seatOf(t, 'Dana Whitfield')
        await t.does('jorge', 'entrust-signing', {
          ...{ draft: draft(), to, authorised: true, withinLimits: true },
        })
      },
    },
    open('jorge', 'agreement-entrusted-home', ''),
    open('mira', 'agreement-entrusted-desk', 'agreement'),
    open('dana', 'agreement-sign-for-asked', 'agreement'),
    {
      ...open('dana', 'agreement-sign-for', 'agreement'),
      first: async () => {
        const file = await (await t.as('dana')).request.get(at('test-page.pdf'))
        const code = codeIn((await file.body()).toString('latin1'))
        await t.does('dana', 'consent-to-sign', consenting(code))
      },
    },
    {
      ...open('jorge', 'agreement-entrusted-no-longer', 'agreement'),
      first: async () => {
        await t.does('jorge', 'end-entrusted-signing', { draft: draft() })
      },
    },
  ]
}

async function seatOf({ house, caseId, viewerOf }: Stage, name: string) {
  const seen = await house.reader.seenBy(viewerOf('max').person, caseId)
  const found = seen?.entries
    .map(({ fact }) => fact)
    .find((fact) => fact.type === 'ParticipantSeated' && fact.name === name)
  if (found?.type !== 'ParticipantSeated') throw new Error(`${name} does not sit`)
  return found
}
