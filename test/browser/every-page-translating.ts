// The agreement in other languages: entered from what a translator handed in, and read beside the original.
import { figuresOf } from '../../src/domain/figures.ts'
import type { Look, Open } from './look.ts'
import { PROGRAM, type Stage } from './stage.ts'

const TESS = 'tess-of-the-roster'

export function translatingPages(t: Stage, open: Open, draft: () => string): readonly Look[] {
  const at = (language: string) => `agreement/translation/${language}`
  const onRoster = async () => {
    const { directory, roster } = t.house
    const contact = { name: 'Tess Ruiz', mail: 'tess@people.test', language: 'en' } as const
    const since = t.clock.now()
    const person = await directory.personFor({ ...contact, program: PROGRAM }, since)
    await roster.keep({
      ...{ member: TESS, program: PROGRAM, person, name: 'Tess Ruiz', languages: ['en'], since },
      ...{ translates: ['en', 'es', 'ar', 'zh'], caseTypes: ['small-claims'], mostOpen: 0 },
      ...{ active: true, conflicts: [] },
    })
  }
  /** The first clauses in Arabic, and every sum and day of theirs. */
  const inArabic = async (most: number) => {
    const page = await (await t.as('ana')).newPage()
    await page.goto(`${t.address}/cases/${t.caseId}/agreement`)
    const texts = await page.locator('.clauses > li > p:first-of-type').allTextContents()
    await page.close()
    const clauses = texts.slice(0, most).map((text, place) => {
      const { sums, days, numbers } = figuresOf(text)
      const inCents = [...sums].map((cents) => `$${cents.slice(0, -2)}.${cents.slice(-2)}`)
      const figures = [...inCents, ...days, ...numbers].join(' و ')
      const words = `يتعهد الطرفان بما يلي: ${figures} كما ورد في النص الأصلي.`
      return { clause: String(place + 1), heading: 'ما اتفق عليه الطرفان', words }
    })
    await t.does('max', 'give-translation', {
      ...{ draft: draft(), language: 'ar', translator: TESS, attested: true, clauses },
    })
  }
  return [
    open('max', 'translation-by-nobody', at('zh')),
    { ...open('max', 'translation-to-enter', at('es')), first: onRoster },
    {
      name: 'translation-without-its-figures',
      who: 'max',
      status: 409,
      go: async (page) => {
        await page.goto(`${t.address}/cases/${t.caseId}/${at('es')}`)
        await page.locator('[name=translator]').selectOption(TESS)
        await page.locator('[name="clauses.1.heading"]').fill('Lo que se paga')
        await page.locator('[name="clauses.1.words"]').fill('Paga lo que debe, cuando pueda.')
        await page.locator('[name=attested]').check()
        await Promise.all([
          page.waitForNavigation(),
          page.locator('form[action$="/give-translation"] button[type=submit]').click(),
        ])
      },
    },
    { ...open('ana', 'translation-in-part', at('ar')), first: () => inArabic(3) },
    open('max', 'translation-begun', at('ar')),
    open('ana', 'agreement-with-translation', 'agreement'),
    open('max', 'agreement-to-translate', 'agreement'),
  ]
}
