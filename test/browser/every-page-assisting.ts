// The pages around taking down what somebody says, among every page there is.
import type { Page } from 'playwright-core'
import type { Look } from './every-page.ts'
import type { Stage } from './stage.ts'

export function assisting(
  t: Stage,
  at: (page: string) => string,
  press: (page: Page, selector: string) => Promise<void>,
): readonly Look[] {
  /** Ana on the telephone, as far as what she says is read back to her. */
  const spoken = async (page: Page, amount: string) => {
    await page.goto(at('assist'))
    // Ana was invited first, and stands first in the list in every language.
    await page.selectOption('[name=about]', 'offer')
    await page.fill('[name=words]', 'I would take nine hundred. And I am sorry about the noise.')
    await page.selectOption('[name="terms.0.from"]', 'side-b')
    await page.selectOption('[name="terms.0.to"]', 'side-a')
    await page.fill('[name="terms.0.amount"]', amount)
    await page.fill('[name="terms.0.dueOn"]', '2026-12-11')
    await press(page, 'button[value=read]')
  }
  return [
    { name: 'assist', who: 'max', go: (page) => page.goto(at('assist')) },
    { name: 'assist-read-back', who: 'max', go: (page) => spoken(page, '900') },
    { name: 'assist-errors', who: 'max', go: (page) => spoken(page, 'nine hundred') },
    {
      name: 'party-home-spoken',
      who: 'ana',
      first: async () => {
        const page = await (await t.as('max')).newPage()
        await spoken(page, '900')
        await page.check('[name=readBack]')
        await press(page, 'form[action$="/do/take-down"] button[type=submit]:not([name])')
        await t.worker.workOff()
      },
      go: (page) => page.goto(at('')),
    },
    { name: 'manager-home-spoken', who: 'max', go: (page) => page.goto(at('')) },
  ]
}
