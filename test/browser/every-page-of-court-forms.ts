// The court's own forms at a program: none brought, one that is none, one whose fields are told of, one in a newer revision.
import type { FormPlace } from '../../src/domain/official-forms.ts'
import type { Look, Open } from './look.ts'
import { PROGRAM, type Stage } from './stage.ts'

const words = (field: string, says: string, page = 1): FormPlace => ({
  ...{ field: `CIV-110[0].Page${page}[0].${field}[0]`, says, kind: 'words', page },
})
const box = (option: string, says: string): FormPlace => ({
  ...{ field: 'CIV-110[0].Page1[0].Relief[0].CheckBox[0]', option, says, kind: 'box', page: 1 },
})
const places: readonly FormPlace[] = [
  words('Caption_sf[0].CaseNumber_ft', 'CASE NUMBER'),
  { ...words('Caption_sf[0].AttyName_ft', ''), most: 60 },
  words('Caption_sf[0].Plaintiff_ft', 'Plaintiff/Petitioner'),
  box('1', 'Item 1a: With prejudice'),
  box('2', 'Item 1a: Without prejudice'),
  words('CaseNumber_ft', 'Case number', 2),
  { ...words('County', 'County', 2), kind: 'choice', choices: ['Alameda', 'Marin'] },
]
const FORM = `/programs/${PROGRAM}/forms/CIV-110`

export function courtFormPages(t: Stage, open: Open): readonly Look[] {
  const append = async (number: number, what: 'brought' | 'mapped', gone = false) => {
    const person = (await t.house.roster.of(PROGRAM))[0]?.person
    const [viewer] = await t.house.courtForms.changes(PROGRAM, 'CIV-110')
    const by = viewer?.person ?? person ?? (await someone())
    const field = places[0]?.field ?? ''
    const said = [{ field, key: 'CIV-110 case number' }]
    const change = {
      ...{ number, at: t.clock.now(), person: by, name: 'Max Moor', what, places },
      mapping: { places: gone ? [] : said, absent: ['CIV-110 for plaintiff'] },
      ...{ named: !gone, gone: gone ? said : [] },
    }
    const file = what === 'brought' ? new Uint8Array([1]) : undefined
    if (!(await t.house.courtForms.append(PROGRAM, 'CIV-110', change, file))) {
      throw new Error('nothing was brought')
    }
  }
  const someone = () =>
    t.house.directory.personFor(
      { name: 'max', mail: 'forms@people.test', language: 'en', program: PROGRAM },
      t.clock.now(),
    )
  return [
    open('max', 'court-forms-none', `/programs/${PROGRAM}/forms`),
    {
      ...open('max', 'court-form-is-none', FORM, { status: 422 }),
      go: async (page) => {
        await page.goto(t.address + FORM)
        const send = page.locator(`form[action="${FORM}"] button`)
        await Promise.all([page.waitForNavigation(), send.click()])
      },
    },
    { ...open('max', 'court-form-to-map', FORM), first: () => append(1, 'brought') },
    {
      ...open('max', 'court-form-not-kept', FORM, { status: 422 }),
      go: async (page) => {
        await page.goto(t.address + FORM)
        const form = `form[action="${FORM}/mapping"]`
        await page.locator(`${form} [name=number]`).evaluate((one) => {
          ;(one as unknown as { value: string }).value = '99'
        })
        const send = page.locator(`${form} button`)
        await Promise.all([page.waitForNavigation(), send.click()])
      },
    },
    {
      ...open('max', 'court-form-newer', FORM),
      first: () => append(2, 'brought', true),
    },
    open('max', 'court-forms', `/programs/${PROGRAM}/forms`),
  ]
}
