// The directory: nobody fits, who was found, one entry, side by side; and its entries as a program writes them.
import type { Page } from 'playwright-core'
import { writeDirectory } from '../../src/commands/demo-directory.ts'
import type { Look } from './look.ts'
import { PROGRAM, type Stage } from './stage.ts'

const ALL = `/programs/${PROGRAM}/listings`

type Anybody = (who: string | undefined, name: string, path: string, more?: Partial<Look>) => Look

const ways = (t: Stage, open: Anybody) => {
  const listings = () => t.house.listings.ofProgram(PROGRAM)
  const one = async () =>
    (await listings()).find(({ said }) => said.kind === 'mediator')?.listing ?? ''
  const to = (name: string, who: string | undefined, path: () => Promise<string>): Look => ({
    ...open(who, name, ''),
    go: async (page: Page) => {
      await page.goto(t.address + (await path()))
    },
  })
  return { listings, one, to }
}

export function directoryPages(t: Stage, open: Anybody): readonly Look[] {
  const { listings, one, to } = ways(t, open)
  return [
    {
      ...open(undefined, 'find', '/find'),
      first: () => writeDirectory(t.house, t.viewerOf('max'), PROGRAM),
    },
    open(undefined, 'find-landlord', '/find?words=landlord+deposit&zip=90012&miles=50'),
    open(undefined, 'find-nobody', '/find?words=qqqqqq'),
    open(undefined, 'find-wrong', '/find?words=deposit&zip=123', { status: 422 }),
    to('find-one', undefined, async () => `/find/${await one()}`),
    to('find-side-by-side', undefined, async () => {
      const with3 = (await listings()).slice(0, 3).map(({ listing }) => `with=${listing}`)
      return `/find/compare?${with3.join('&')}`
    }),
    open(undefined, 'find-side-by-side-none', '/find/compare'),
  ]
}

export function programListingPages(t: Stage, open: Anybody): readonly Look[] {
  const { one, to } = ways(t, open)
  return [
    open('max', 'listings', ALL),
    open('max', 'listing-new', `${ALL}/new`),
    to('listing-change', 'max', async () => `${ALL}/${await one()}`),
    {
      ...open('max', 'listing-wrong', `${ALL}/new`, { status: 422 }),
      go: async (page) => {
        await page.goto(`${t.address}${ALL}/new`)
        await page.fill('[name=zip]', '00000')
        await page.fill('[name=sourceName]', 'The court’s list')
        const save = page.locator('main form button.first')
        await Promise.all([page.waitForNavigation(), save.first().click()])
      },
    },
  ]
}
