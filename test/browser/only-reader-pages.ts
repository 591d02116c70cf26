// The part of the page of notices about who reads one's mailbox and phone, said and not taken, for looking at.
import type { Look } from './every-page.ts'
import type { Stage } from './stage.ts'

const PAGE = '/account/notices'

export function onlyReaderPages(t: Stage): readonly Look[] {
  const presses =
    (of: 'mail' | 'phone'): Look['go'] =>
    async (page) => {
      await page.goto(t.address + PAGE)
      const form = page.locator(`form[action="${PAGE}/only-reader"]`)
      const button = form.filter({ has: page.locator(`[value="${of}"]`) }).locator('button')
      await Promise.all([page.waitForNavigation(), button.click()])
    }
  return [
    { who: 'ana', name: 'notices-only-reader', go: presses('mail') },
    { who: 'ana', name: 'notices-only-reader-no-phone', status: 422, go: presses('phone') },
  ]
}
