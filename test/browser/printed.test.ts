// The plan and the worksheet on paper: on Letter and A4, black on white, whole, and without anything that is there to be tapped.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fact } from '../../src/domain/facts.ts'
import { planWords } from '../../src/web/cases/plan-words.ts'
import { prepareWords } from '../../src/web/cases/prepare-words.ts'
import { NOT_ENFORCEABLE } from '../../src/web/cases/term-sheet-words.ts'
import { frameWords } from '../../src/web/frame/words.ts'
import { firstCall, planStages } from './every-page-of-plans.ts'
import { type Stage, stage } from './stage.ts'

const plan = planWords.en
const prepare = prepareWords.en
// With PRINTED=folder the papers stay there, to be looked at.
const folder = process.env['PRINTED'] ?? mkdtempSync(join(tmpdir(), 'parley-printed-'))

let t: Stage
beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  t = await stage('on paper')
  const told = await t.does('mira', 'propose-plan', { stages: planStages, words: 'Four steps.' })
  const { plan: id } = told[0] as unknown as { plan: string }
  await t.does('mira', 'set-private-stage', { room: 'caucus:side-a', stage: firstCall })
  for (const who of ['ana', 'jorge']) await t.does(who, 'agree-to-plan', { plan: id })
  await t.does('ana', 'agree-to-private-stage', { stage: 'first-call' })
  await t.does('mira', 'begin-stage', { room: 'board', stage: 'papers' })
  await agreeingOnMuch()
  const answers = { matters: 'To sleep at night. '.repeat(40), ask: 'Do I have to speak?' }
  await t.does('ana', 'save-worksheet', { room: 'team:side-a', answers })
})
/** As much as fills more than two pages. */
async function agreeingOnMuch() {
  const named = (facts: readonly Fact[], type: Fact['type'], name: string) =>
    String((facts.find((fact) => fact.type === type) as Record<string, unknown>)[name])
  const what = 'Repair the fence between the two gardens, post by post, with new wood. '.repeat(4)
  const terms = Array.from({ length: 24 }, (_, i) => ({
    ...{ kind: 'act', by: 'side-b', what: `${i + 1}. ${what}` },
  }))
  const made = await t.does('jorge', 'make-offer', {
    to: ['side-a'],
    terms,
    words: '',
    worse: true,
  })
  const heard = await t.does('mira', 'relay-offer', {
    ...{ offer: named(made, 'OfferMade', 'offer'), from: 'side-b', to: 'side-a', words: '' },
    crossing: true,
  })
  const offer = named(heard, 'OfferRelayed', 'offer')
  await t.does('ana', 'accept-offer', { offer })
  await t.does('mira', 'relay-answer', { from: 'side-a', offer })
}
afterAll(async () => {
  await t.close()
  if (!process.env['PRINTED']) rmSync(folder, { recursive: true })
})

const poppler = (tool: string, ...args: readonly string[]) =>
  execFileSync(`/usr/bin/${tool}`, args, { encoding: 'utf8' })

/** As somebody prints it from a screen that is dark, and as narrow as a phone's. */
async function printed(who: string, path: string, format: 'Letter' | 'A4') {
  const page = await (await t.as(who, { colorScheme: 'dark' })).newPage()
  await page.goto(`${t.address}/cases/${t.caseId}/${path}`)
  const file = join(folder, `${who}-${path.replaceAll('/', '-')}-${format}.pdf`)
  await page.pdf({ path: file, format, printBackground: true, preferCSSPageSize: false })
  const pages = Number(/Pages:\s+(\d+)/.exec(poppler('pdfinfo', file))?.[1])
  return { file, pages, text: poppler('pdftotext', '-layout', file, '-') }
}
/** Where words stand, page by page, and how large the page is. */
const boxes = (file: string) => {
  const told = poppler('pdftotext', '-bbox', file, '-')
  const [, width = '', height = ''] = /<page width="([\d.]+)" height="([\d.]+)"/.exec(told) ?? []
  const all = [
    ...told.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g),
  ].map(([, ...of]) => of.map(Number))
  return { width: Number(width), height: Number(height), all }
}
/** The share of a page that is darker than paper, as a printer would ink it. */
const inked = (file: string) => {
  const raw = execFileSync('/usr/bin/pdftoppm', ['-gray', '-r', '30', '-l', '1', file])
  const [head = ''] = /^P5\s\d+\s\d+\s\d+\s/.exec(raw.toString('latin1')) ?? []
  const dots = raw.subarray(head.length)
  return dots.filter((dot) => dot < 200).length / dots.length
}
const { signOut, cases, account, exit, otherLanguage } = frameWords.en
const TAPPED = [signOut, cases, account, exit, otherLanguage, plan.design, plan.apart]

test.each(['Letter', 'A4'] as const)(
  'the plan on %s says where one is, when, who comes and what to do before, and nothing to be tapped',
  async (format) => {
    const { file, pages, text } = await printed('ana', 'plan', format)
    for (const said of [
      plan.here,
      plan.purposes.exchange,
      plan.purposes['joint-meeting'],
      plan.purposes.signing,
      'Look for the receipts.',
      'Nov 5, 9:00',
      plan.decidersThere.each,
      'Private: ',
    ]) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said)
    }
    const nothing = [...TAPPED, plan.skipOpen, plan.skipAsk, plan.sleepTitle, prepare.prepareLink]
    for (const tapped of nothing) expect(text).not.toContain(tapped)
    expect(pages).toBeLessThanOrEqual(2)
    const { width, height, all } = boxes(file)
    const [wide, high] = format === 'Letter' ? [612, 792] : [595.3, 841.9]
    expect(Math.abs(width - wide)).toBeLessThan(1)
    expect(Math.abs(height - high)).toBeLessThan(1)
    expect(all.length).toBeGreaterThan(60)
    for (const [left = 0, top = 0, right = 0, bottom = 0] of all) {
      expect(Math.min(left, top)).toBeGreaterThan(20)
      expect(right).toBeLessThan(width - 20)
      expect(bottom).toBeLessThan(height - 20)
    }
    expect(inked(file)).toBeLessThan(0.12)
  },
)

test('a mediator’s plan on paper says nothing of what a side said in private, nor of what to look at', async () => {
  const { text } = await printed('mira', 'plan', 'Letter')
  expect(text).toContain(plan.here)
  for (const said of [plan.warnings, plan.design, plan.finishOpen, plan.skipOpen, plan.change]) {
    expect(text).not.toContain(said)
  }
})

test.each(['Letter', 'A4'] as const)(
  'the worksheet on %s has every question, each answer, and lines where there is none',
  async (format) => {
    const { file, pages, text } = await printed('ana', 'prepare/print', format)
    const flat = text.replaceAll(/\s+/g, ' ')
    for (const { label } of Object.values(prepare.questions)) expect(flat).toContain(label)
    expect(flat).toContain('Do I have to speak?')
    expect(flat.split('To sleep at night.')).toHaveLength(41)
    for (const tapped of [...TAPPED, prepare.printHow, prepare.back]) {
      expect(flat).not.toContain(tapped)
    }
    expect(pages).toBeLessThanOrEqual(3)
    expect(inked(file)).toBeLessThan(0.15)
  },
)

test.each(['Letter', 'A4'] as const)(
  'a term sheet on %s is marked as not enforceable on every page',
  async (format) => {
    const { file, pages, text } = await printed('ana', 'agreement/terms', format)
    expect(pages).toBeGreaterThan(1)
    for (let page = 1; page <= pages; page++) {
      const of = ['-f', `${page}`, '-l', `${page}`]
      expect(poppler('pdftotext', '-layout', ...of, file, '-')).toContain(NOT_ENFORCEABLE)
    }
    expect(text).toContain('Evidence Code 1123')
    for (const said of ['1. Repair', '12. Repair', '24. Repair']) expect(text).toContain(said)
    expect(inked(file)).toBeLessThan(0.2)
  },
)
