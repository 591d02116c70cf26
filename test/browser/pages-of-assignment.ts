// The pages of assignment: a roster, a new case in which somebody is proposed, and what each sees of it.
import type { Page } from 'playwright-core'
import { mailOf } from '../../src/commands/story.ts'
import { type Look, press } from './every-page.ts'
import type { Stage } from './stage.ts'

const sends = (action: string) => `form[action$="${action}"] button[type=submit]:not([name])`

export function pagesOfAssignment(t: Stage): readonly Look[] {
  let caseId = ''
  const at = (path = '') => `${t.address}/cases/${caseId}${path}`
  const page = async (who: string) => (await t.as(who)).newPage()
  const fill = async (of: Page, action: string, typed: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(typed)) {
      await of.locator(`form[action$="${action}"] [name="${name}"]`).last().fill(value)
    }
  }
  const invite = async (max: Page, short: string, side: string) => {
    await max.goto(at('/people'))
    await fill(max, '/do/invite-participant', { name: short, mail: mailOf(short) })
    await max.selectOption('form[action$="/do/invite-participant"] [name=side]', side)
    await press(max, sends('/do/invite-participant'))
    const invited = await page(short)
    await invited.goto(at())
    await press(invited, sends('/do/answer-invitation'))
  }
  /** While mails to the mediator come back. */
  const unreached = async (go: () => Promise<unknown>) => {
    const { directory, mailIn } = t.house
    const contact = { name: 'mira', mail: mailOf('mira'), language: 'en' } as const
    const at = t.clock.now()
    const person = await directory.personFor({ ...contact, program: 'harbour' }, at)
    await mailIn.channels.failed(person, at, { mail: contact.mail })
    await go()
    await mailIn.channels.worked(person, at, [contact.mail])
  }
  const roster = `${t.address}/programs/harbour/roster`
  return [
    {
      name: 'roster',
      who: 'max',
      first: async () => {
        const max = await page('max')
        for (const [short, list] of [
          ['mira', 'Benítez Properties\nAnna Petrosyan'],
          ['olu', ''],
        ] as const) {
          await max.goto(roster)
          const form = '/programs/harbour/roster'
          const typed = { name: `${short} of the roster`, mail: mailOf(short), conflicts: list }
          await fill(max, form, typed)
          await max.locator(`form[action$="${form}"] [value="small-claims"]`).last().check()
          await max.locator(sends(form)).last().click()
          await max.waitForURL('**/roster?said=kept')
        }
      },
      go: (of) => of.goto(`${roster}?said=kept`),
    },
    { name: 'roster-unreached', who: 'max', go: (of) => unreached(() => of.goto(roster)) },
    {
      name: 'account-unreached',
      who: 'mira',
      go: (of) => unreached(() => of.goto(`${t.address}/account`)),
    },
    {
      name: 'roster-errors',
      who: 'max',
      status: 422,
      go: async (of) => {
        await of.goto(roster)
        await fill(of, '/programs/harbour/roster', { name: '', mail: 'no mail', mostOpen: '' })
        await Promise.all([
          of.waitForNavigation(),
          of.locator(sends('/programs/harbour/roster')).last().click(),
        ])
      },
    },
    { name: 'own-conflicts', who: 'mira', go: (of) => of.goto(`${t.address}/account/conflicts`) },
    {
      name: 'manager-assigns',
      who: 'max',
      first: async () => {
        const max = await page('max')
        await max.goto(`${t.address}/cases/new`)
        await fill(max, '/cases/new', {
          title: 'The painted walls',
          about: 'Who pays for the painting of the walls.',
          sides: 'Ana Petrosyan\nBenítez Properties',
        })
        await press(max, sends('/cases/new'))
        caseId = /\/cases\/([0-9a-z]+)\//.exec(max.url())?.[1] ?? ''
        await invite(max, 'ana', 'side-a')
        await invite(max, 'jorge', 'side-b')
      },
      go: (of) => of.goto(at('/people')),
    },
    {
      name: 'proposed',
      who: 'mira',
      first: async () => {
        const max = await page('max')
        await max.goto(at('/people'))
        await press(max, `li ${sends('/do/propose-from-roster')}:has-text("mira")`)
      },
      go: (of) => of.goto(at()),
    },
    {
      name: 'disclosure-empty',
      who: 'mira',
      status: 409,
      go: async (of) => {
        await of.goto(at())
        await press(of, sends('/do/disclose-as-neutral'))
      },
    },
    {
      name: 'who-will-mediate',
      who: 'ana',
      first: async () => {
        const mira = await page('mira')
        await mira.goto(at())
        const words = 'I rented from Mr. Benítez until 2019. We parted as friends.'
        await fill(mira, '/do/disclose-as-neutral', { words })
        await press(mira, sends('/do/disclose-as-neutral'))
      },
      go: (of) => of.goto(at('/people')),
    },
    {
      name: 'objection-empty',
      who: 'ana',
      status: 409,
      go: async (of) => {
        await of.goto(at('/people'))
        await press(of, sends('/do/object-to-neutral'))
      },
    },
    {
      name: 'manager-decides',
      who: 'max',
      first: async () => {
        const jorge = await page('jorge')
        await jorge.goto(at('/people'))
        await fill(jorge, '/do/object-to-neutral', { reason: 'She owes me a month of rent.' })
        await press(jorge, sends('/do/object-to-neutral'))
      },
      go: (of) => of.goto(at('/people')),
    },
    { name: 'objected', who: 'jorge', go: (of) => of.goto(at('/people')) },
  ]
}
