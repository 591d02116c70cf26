// The pages of an attorney's appearance and of the disclosure that was signed by hand, among all pages that are looked at.
import type { Page } from 'playwright-core'
import type { Look } from './look.ts'
import type { Stage } from './stage.ts'

type Making = {
  readonly open: (who: string, name: string, path: string, more?: Partial<Look>) => Look
  readonly sent: (
    who: string,
    name: string,
    path: string,
    action: string,
    typed: Readonly<Record<string, string>>,
  ) => Look
  readonly at: (page: string) => string
  readonly press: (page: Page, selector: string) => Promise<void>
}
const ACTION = '/do/record-paper-disclosure'

export const papersByHand = (t: Stage, { open, sent, at, press }: Making): readonly Look[] => [
  {
    ...open('bea', 'attorney-appears', 'people'),
    first: async () => {
      const page = await (await t.as('bea')).newPage()
      await page.goto(at('people'))
      await page.locator('[name=clients]').first().check()
      await press(page, 'form[action$="/do/enter-appearance"] button')
    },
  },
  sent('bea', 'paper-disclosure-errors', 'people', ACTION, { on: '2026-11-01' }),
  open('mira', 'mediator-disclosure-missing', 'people'),
  sent('max', 'manager-paper-disclosure-errors', 'people', ACTION, { on: '' }),
  {
    ...open('max', 'manager-paper-disclosure', 'people'),
    first: async () => {
      const page = await (await t.as('max')).newPage()
      await page.goto(at('people'))
      await page.locator(`details:has(form[action$="${ACTION}"]) > summary`).first().click()
      await page.fill(`form[action$="${ACTION}"] [name=on]`, '2026-01-02')
      await page.check(`form[action$="${ACTION}"] [name=onePage]`)
      await press(page, `form[action$="${ACTION}"] button`)
    },
  },
  open('mira', 'mediator-disclosure-on-paper', 'people'),
]
