// The pages of an intake, of safety and of a program, for looking at each in each language.
import type { Page } from 'playwright-core'
import { linkTo } from '../served.ts'
import type { Look } from './every-page.ts'
import type { Stage } from './stage.ts'

type Making = {
  readonly open: (who: string | undefined, name: string, path: string, more?: Partial<Look>) => Look
  readonly sent: (
    who: string | undefined,
    name: string,
    path: string,
    action: string,
    typed: Readonly<Record<string, string>>,
    more?: Partial<Look>,
  ) => Look
}
const START = '/start/harbour'
const LETTERS = '/programs/harbour/letters'
const HEAD = 'case number,type,court,plaintiff,plaintiff mail,defendant,defendant phone'
const TABLE = `${HEAD}\nUD-1,UD,Superior Court,Lena Lord,lena@people.test,Tom Tenant,(213) 373-4253\nUD-2,Divorce,Superior Court,Lena Lord,no address,Tom Tenant,12\n`

async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()])
}

export function intakePages(t: Stage, { open, sent }: Making): readonly Look[] {
  /** Begins anew where this browser has nothing begun. */
  const step = (name: string, more: Partial<Look> = {}): Look => ({
    ...open(undefined, `intake-${name}`, ''),
    go: async (page) => {
      await page.goto(`${t.address}${START}/${name}`)
      if (!page.url().endsWith(START)) return
      await press(page, `form[action="${START}"] button`)
      await page.check('[value=civil-harassment]')
      await press(page, 'main form button.first')
      await page.goto(`${t.address}${START}/${name}`)
    },
    ...more,
  })
  const wrong = (name: string): Look => {
    const { go } = step(name)
    return {
      ...step(name),
      name: `intake-${name}-errors`,
      status: 422,
      go: async (page) => {
        await go(page)
        await press(page, `form[action$="/${name}"] button.first`)
      },
    }
  }
  const later = (name: string, typed: Readonly<Record<string, string>>, status: number): Look => ({
    ...step('court'),
    name: `intake-later-${name}`,
    status,
    go: async (page) => {
      await step('court').go?.(page)
      await page.locator('summary').last().click()
      for (const [field, text] of Object.entries(typed)) await page.fill(field, text)
      await press(page, 'form[action$="/mail"] button')
    },
  })
  /** A browser that wrote nothing of it gives the name. */
  const goesOn = async (page: Page) => {
    await page.goto(t.address + linkTo(t.sent, 'dana@people.test', '/resume/'))
    const name = page.locator('#resume-name')
    if ((await name.count()) > 0) await name.fill('Dana')
    await press(page, 'main form button')
  }
  const ids = { intake: '' }
  const taken = async () => {
    const { intake } = await t.house.intakes
      .ofProgram('harbour', 1)
      .then(([first]) => first ?? Promise.reject(new Error('no intake')))
    ids.intake = intake
  }
  return [
    open(undefined, 'start', '/start'),
    open(undefined, 'start-program', START),
    ...['type', 'happened', 'court', 'you', 'others', 'needs', 'read', 'safety', 'check'].map(
      (name) => step(name),
    ),
    ...['happened', 'court', 'you', 'others', 'read', 'safety', 'check'].map(wrong),
    later('errors', { '#later-mail': 'dana@people.test', '#later-again': 'dana@peopel.test' }, 422),
    open(undefined, 'resume', `/resume/${'0'.repeat(52)}`),
    open(undefined, 'resume-gone', '/resume/gone', { status: 410 }),
    open('ana', 'safety', 'safety'),
    sent('ana', 'safety-errors', 'safety', '/safety', { words: 'Call in the evening.' }),
    open('mira', 'mediator-safety', 'safety'),
    {
      ...open('max', 'queue', '/programs/harbour/intakes'),
      first: async () => {
        const at = t.clock.now()
        const person = { role: 'party', language: 'en', use: ['mail'] } as const
        const whole = {
          caseType: 'civil-harassment',
          title: 'Meeting at work',
          about: 'Two people who meet at one place of work.',
          sides: ['Dana', 'Emil'],
          language: 'en',
          people: [
            {
              ...person,
              name: 'Dana',
              side: 'side-a',
              mail: 'dana@people.test',
              safe: 'Never call.',
            },
            { ...person, name: 'Emil', side: 'side-b', phone: '+12133734253' },
          ],
          started: true,
          said: [{ question: 'happened', words: 'He waits for me.' }],
          needs: ['more-time'],
          needsWords: '',
          safety: { afraid: 'yes', harmed: 'no', order: 'no', words: 'Only by mail.' },
        } as const
        const content = { language: 'en', typed: {}, whole } as const
        const id = { intake: 'abcdefghjkmnpqrstvwxyz0123', program: 'harbour', person: undefined }
        await t.house.intakes.begin({ ...id, content, state: 'sent', at })
        await taken()
      },
    },
    {
      ...open('max', 'intake-taken', ''),
      go: (page) => page.goto(`${t.address}/programs/harbour/intakes/${ids.intake}`),
    },
    {
      ...open('max', 'intake-ask-errors', '', { status: 422 }),
      go: async (page) => {
        await page.goto(`${t.address}/programs/harbour/intakes/${ids.intake}`)
        await press(page, 'form[action$="/ask"] button')
      },
    },
    {
      ...open('max', 'intake-asked', ''),
      first: async () => {
        const page = await (await t.as('max')).newPage()
        await page.goto(`${t.address}/programs/harbour/intakes/${ids.intake}`)
        await page.fill('form[action$="/ask"] [name=words]', 'On which days does he wait for you?')
        await press(page, 'form[action$="/ask"] button')
        await t.worker.workOff()
      },
      go: (page) => page.goto(`${t.address}/programs/harbour/intakes/${ids.intake}`),
    },
    {
      ...open(undefined, 'resume-errors', '', { status: 422 }),
      go: async (page) => {
        await page.goto(t.address + linkTo(t.sent, 'dana@people.test', '/resume/'))
        await press(page, 'main form button')
      },
    },
    {
      ...open(undefined, 'intake-answer', ''),
      go: async (page) => {
        await goesOn(page)
      },
    },
    {
      ...open(undefined, 'intake-answer-errors', '', { status: 422 }),
      go: async (page) => {
        await goesOn(page)
        await press(page, 'form[action$="/check"] button.first')
      },
    },
    {
      ...open('max', 'letters-waiting', LETTERS),
      first: async () => {
        await t.does('max', 'invite-participant', {
          side: 'side-b',
          role: 'decision-maker',
          name: 'Otto Benítez',
          post: ['12 Pier Street', 'Oakland, CA 94601'],
          born: '1980-05-23',
          language: 'es',
        })
        await t.worker.workOff()
      },
    },
    {
      ...open('max', 'letters-printed', LETTERS),
      first: async () => {
        const page = await (await t.as('max')).newPage()
        await page.goto(t.address + LETTERS)
        await press(page, `form[action="${LETTERS}"] button`)
      },
    },
    open('max', 'import', '/programs/harbour/import'),
    sent('max', 'import-errors', '/programs/harbour/import', '/import', { table: 'nothing' }),
    sent(
      'max',
      'import-report',
      '/programs/harbour/import',
      '/import',
      { table: TABLE },
      { status: 200 },
    ),
  ]
}
