// "Can we settle this?": a question, one that comes back, and what comes of the answers: it fits, apart, perhaps, elsewhere, danger.
import type { Page } from 'playwright-core'
import type { Look } from './look.ts'
import type { Stage } from './stage.ts'

type Open = (who: string | undefined, name: string, path: string, more?: Partial<Look>) => Look
type Answers = Readonly<Record<string, string | undefined>>
const fits = {
  ...{ what: 'deposit', afraid: 'no', against: 'company', court: 'filed' },
  ...{ hearingOn: '2027-05-14', helps: 'money', tried: 'silence', speaks: 'es' },
}

export function guidePages(t: Stage, open: Open): readonly Look[] {
  /** Answered question by question, as people do. */
  const answering = (answers: Answers) => async (page: Page) => {
    await page.goto(`${t.address}/guide`)
    for (;;) {
      const asked = page.locator('input[name=question]')
      if ((await asked.count()) === 0) return
      const question = await asked.inputValue()
      const answer = answers[question]
      if (answer === undefined) return
      if (answer !== '') await page.check(`#f-${question}-${answer}`)
      if (question === 'court' && answers['hearingOn']) {
        await page.fill('[name=hearingOn]', answers['hearingOn'])
      }
      const next = page.locator('main form button.first')
      await Promise.all([page.waitForNavigation(), next.click()])
      if (answer === '') return
    }
  }
  const seen = (name: string, answers: Answers, more?: Partial<Look>) => ({
    ...open(undefined, name, '/guide', more),
    go: answering(answers),
  })
  return [
    open(undefined, 'guide', '/guide'),
    seen('guide-court', { what: 'money', afraid: 'no', against: 'person' }),
    seen('guide-not-chosen', { what: 'money', afraid: '' }, { status: 422 }),
    seen('guide-helps', { ...fits, helps: undefined }),
    seen('guide-fits', fits),
    seen('guide-apart', { ...fits, what: 'harassment', afraid: 'unsure', court: 'no' }),
    seen('guide-perhaps', { ...fits, helps: 'judge', court: 'decided' }),
    seen('guide-elsewhere', { ...fits, what: 'family' }),
    seen('guide-danger', { what: 'neighbors', afraid: 'now' }),
  ]
}
