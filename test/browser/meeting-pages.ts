// The pages of meetings among every page there is: none yet, proposed, published, set, held; a calendar of one's own, and hours.
import type { Page } from 'playwright-core'
import type { Look } from './every-page.ts'
import type { Stage } from './stage.ts'

const DAY = 24 * 3_600_000

export function meetingPages(t: Stage, at: (page: string) => string): readonly Look[] {
  const go = (path: string) => (page: Page) =>
    page.goto(path.startsWith('/') ? t.address + path : at(path))
  const look = (who: string, name: string, path: string, more: Partial<Look> = {}): Look => ({
    ...{ name, who, go: go(path) },
    ...more,
  })
  const morning = (day: number) => Math.ceil(t.clock.now() / DAY) * DAY + day * DAY + 17 * 3_600_000
  let joint = { meeting: '', at: 0 }
  const proposes = async (room: string, people: readonly string[], publish = false) => {
    const made = await t.does('mira', 'propose-times', {
      ...{ room, purpose: 'To go through the list of damages together', channel: 'hybrid' },
      place: '12 Harbor Street, second floor',
      access: 'There is a lift. Ring twice.',
      interpreter: true,
      needed: people.map((participant) => ({ participant, decides: true })),
      times: [3, 4, 5].map((day) => ({ at: morning(publish ? day + 7 : day), minutes: 60 })),
      setBy: publish ? 'whoever takes one' : 'everybody',
    })
    const [fact] = made
    if (fact?.type !== 'TimesProposed') throw new Error('nothing was proposed')
    return { meeting: fact.meeting, at: fact.times[0]?.at ?? 0 }
  }
  const people = async (names: readonly string[]) => {
    const { rows } = await t.database.owner.query<{ participant_id: string; name: string }>(
      'select participant_id, name from participants join people using (person_id) where case_id = $1',
      [t.caseId],
    )
    return rows
      .filter(({ name }) => names.some((one) => name.startsWith(one)))
      .map((row) => row.participant_id)
  }
  return [
    look('ana', 'meetings-none', 'meetings'),
    look('mira', 'meetings-asked', 'meetings', {
      first: async () => {
        await t.does('mira', 'set-joint-room', { open: true }).catch(() => {})
        joint = await proposes('joint', await people(['Ana', 'Jorge', 'Mira']))
        await proposes('caucus:side-a', await people(['Ana', 'Mira']), true)
      },
    }),
    look('ana', 'meetings-to-answer', 'meetings'),
    {
      ...look('mira', 'meetings-wrong-hour', 'meetings', { status: 422 }),
      go: async (page) => {
        await page.goto(at('meetings'))
        const form = page.locator('form[action$="/do/propose-times"]').first()
        await page.evaluate(
          `for (const one of document.querySelectorAll('details')) one.open = true`,
        )
        await form.locator('[name=purpose]').fill('A short call')
        await form.locator('[name="times.0.date"]').fill('2027-03-14')
        await form.locator('[name="times.0.hour"]').fill('02:30')
        await page.evaluate(`for (const form of document.forms) form.noValidate = true`)
        await Promise.all([
          page.waitForNavigation(),
          form.locator('button[type=submit]:not([name])').click(),
        ])
      },
    },
    look('jorge', 'meetings-set', 'meetings', {
      first: async () => {
        await t.does('mira', 'set-meeting', { room: 'joint', ...joint })
      },
    }),
    look('ana', 'own-calendar', '/account/calendar'),
    look('mira', 'mediator-hours', '/account/hours'),
  ]
}
