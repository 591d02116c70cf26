// The pages of meetings among every page there is: none yet, proposed, published, set, held; a calendar of one's own, and hours.
import type { Page } from 'playwright-core'
import { carryOut } from '../../src/application/carry-out.ts'
import type { CallCommand } from '../../src/domain/calling.ts'
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
    look('mira', 'call-attendance-none', 'attendance'),
    look('mira', 'call-attendance', 'attendance', {
      first: async () => {
        await talked(t)
      },
    }),
    look('ana', 'call-lobby', 'calls/caucus:side-a'),
    look('mira', 'call-lobby-joint', 'calls/joint'),
    look('mira', 'call-ways', 'meetings', {
      first: async () => {
        await t.does('mira', 'open-larger-call', { room: 'joint' })
        await t.does('mira', 'note-dial-in', {
          ...{ room: 'joint', number: '+1 213 373 0000', pin: '4711 99' },
        })
      },
    }),
    look('ana', 'call-ways-of-a-side', 'meetings'),
    look('jorge', 'larger-call', 'larger-call/joint'),
    {
      ...look('mira', 'dial-in-wrong', 'meetings', { status: 422 }),
      go: async (page) => {
        await page.goto(at('meetings'))
        await page.evaluate(
          `for (const one of document.querySelectorAll('details')) one.open = true`,
        )
        const form = page.locator('form[action$="/do/note-dial-in"]').first()
        await form.locator('[name=number]').fill('12')
        await form.locator('[name=pin]').fill('four')
        await Promise.all([page.waitForNavigation(), form.locator('button[type=submit]').click()])
      },
    },
    look('ana', 'own-calendar', '/account/calendar'),
    look('mira', 'mediator-hours', '/account/hours'),
  ]
}

/** Two were in the call of a caucus, and one still is; the line of one broke. */
async function talked({ caseId, house, database, clock }: Stage): Promise<void> {
  const { rows } = await database.owner.query<{ name: string; person_id: string }>(
    'select name, person_id from participants join people using (person_id) where case_id = $1',
    [caseId],
  )
  const room = 'caucus:side-a'
  const does = async (who: string, command: CallCommand) => {
    const person = rows.find(({ name }) => name.startsWith(who))?.person_id ?? ''
    const done = await carryOut(house, { actor: { person }, caseId, command })
    if (!done.ok) throw new Error(`${who}: ${JSON.stringify(done)}`)
  }
  await does('Mira', { type: 'JoinCall', room })
  await does('Ana', { type: 'JoinCall', room })
  clock.pass(60_000)
  await does('Ana', { type: 'LeaveCall', room, at: clock.now() - 1_000, about: true })
}
