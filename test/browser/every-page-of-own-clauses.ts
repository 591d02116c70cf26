// A program's own clauses: none, one to write with what is wrong, its preview, changed and retired; and as a term of an offer.

import type { Page } from 'playwright-core'
import { clausesOf, writeClause } from '../../src/application/own-clauses.ts'
import { ownClause } from '../domain/own-clause-of.ts'
import type { Look, Open } from './look.ts'
import { PROGRAM, type Stage } from './stage.ts'

const ALL = `/programs/${PROGRAM}/clauses`
const UNFOLD = `for (const one of document.querySelectorAll('details')) one.open = true`
const NEW = `${ALL}/new`
const { words, blanks } = ownClause()
const typed = {
  'words.en.title': words.en.title,
  'words.en.text': words.en.text,
  'words.es.title': words.es.title,
  'words.es.text': words.es.text,
  ...Object.fromEntries(blanks.map(({ key }, i) => [`blanks.${i}.key`, key])),
}

export function ownClausePages(t: Stage, open: Open): readonly Look[] {
  const max = () => ({ person: t.viewerOf('max').person, name: 'Max Duarte' })
  const write = async (clause: string | undefined, version: number, text = words.en.text) => {
    const said = { words: { ...words, en: { ...words.en, text } }, blanks }
    const kept = await writeClause(t.house, PROGRAM, max(), { clause, version, said })
    if (!kept?.ok) throw new Error(JSON.stringify(kept))
    return kept.clause
  }
  const one = async () => (await clausesOf(t.house, PROGRAM))[0]?.now.clause ?? ''
  const offers = `${t.address}/cases/${t.caseId}/offers`
  const types = async (page: Page, fields: Readonly<Record<string, string>>) => {
    await page.goto(t.address + NEW)
    await page.evaluate(UNFOLD)
    for (const [name, value] of Object.entries(fields)) await page.fill(`[name="${name}"]`, value)
  }
  return [
    open('max', 'own-clauses-none', ALL),
    open('max', 'own-clause-new', NEW),
    {
      ...open('max', 'own-clause-wrong', NEW, { status: 422 }),
      go: async (page) => {
        const wrong = { 'words.en.text': 'They pay {sum by {tomorrow}.', 'words.es.title': '' }
        await types(page, { ...typed, ...wrong, 'blanks.1.key': 'How many?' })
        const save = page.locator('form button.first')
        await Promise.all([page.waitForNavigation(), save.first().click()])
      },
    },
    {
      ...open('max', 'own-clause-preview', NEW),
      go: async (page) => {
        await types(page, typed)
        for (const [i, { kind }] of blanks.entries()) {
          await page.selectOption(`[name="blanks.${i}.kind"]`, kind)
        }
        await Promise.all([page.waitForNavigation(), page.click('button[name=preview]')])
      },
    },
    {
      ...open('max', 'own-clause', ''),
      first: async () => {
        const clause = await write(undefined, 0)
        await write(clause, 1, `${words.en.text} Both of them have looked at the keys.`)
      },
      go: async (page) => {
        await page.goto(`${t.address}${ALL}/${await one()}`)
        await page.evaluate(UNFOLD)
      },
    },
    {
      ...open('max', 'own-clause-slower', '', { status: 422 }),
      go: async (page) => {
        await page.goto(`${t.address}${ALL}/${await one()}`)
        await page.locator('[name=version]').evaluate((field) => {
          ;(field as unknown as { value: string }).value = '1'
        })
        await page.fill('[name="words.en.text"]', `${words.en.text} And mine.`)
        const save = page.locator('form button.first')
        await Promise.all([page.waitForNavigation(), save.first().click()])
      },
    },
    open('max', 'own-clauses', ALL),
    {
      ...open('ana', 'offer-own-clause', 'offers'),
      go: async (page) => {
        await page.goto(offers)
        await page.evaluate(UNFOLD)
        const add = page.locator('form[action$="/do/make-offer"] button[value=own]').last()
        await Promise.all([page.waitForNavigation(), add.click()])
      },
    },
    {
      ...open('ana', 'offer-own-clause-wrong', 'offers', { status: 422 }),
      go: async (page) => {
        await page.goto(offers)
        await page.evaluate(UNFOLD)
        const form = 'form[action$="/do/make-offer"]'
        const add = page.locator(`${form} button[value=own]`).last()
        await Promise.all([page.waitForNavigation(), add.click()])
        await page.fill('[name="terms.0.values.where"]', 'the office on Alvarado Street')
        await page.fill('[name="terms.0.values.sum"]', 'a lot')
        const send = page.locator(`${form}:has([name="terms.0.values.where"]) button:not([name])`)
        await Promise.all([page.waitForNavigation(), send.last().click()])
      },
    },
    {
      ...open('max', 'assist-own-clause', 'assist'),
      go: async (page) => {
        await page.goto(`${t.address}/cases/${t.caseId}/assist`)
        await page.selectOption('[name=about]', 'offer')
        await page.fill('[name=words]', 'She would give back the keys.')
        const add = page.locator('form[action$="/do/take-down"] button[value=own]')
        await Promise.all([page.waitForNavigation(), add.click()])
      },
    },
  ]
}
