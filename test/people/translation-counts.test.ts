// A translation that counts as the agreement does: offered by form, told in every place, and complete before anybody is asked to sign.
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { figuresOf } from '../../src/domain/figures.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors } from './at-doors.ts'
import { settling } from './settling.ts'

let t: SurfaceWorld
const { api, page, send } = atDoors(() => t)
const { does, agreed, drafted, signed } = settling(() => t)
const ACT = { kind: 'act', by: 'side-b', what: 'Repair the fence.', dueOn: '2027-03-01' }
const COUNTS = { kind: 'translation-counts', language: 'es' }
type Clause = { readonly number: string; readonly heading: string; readonly text: string }
let draft = ''

beforeAll(async () => {
  t = await surfaceWorld('translation-counts')
})
afterAll(() => t.drop())

test('the form of an offer asks for the language, and says what follows', async () => {
  const typed = {
    ...{ _page: 'offers', _form: 'new', to: 'side-a', words: '', manner: 'words' },
    ...{ 'terms.0.kind': 'act', 'terms.0.from': 'side-b', 'terms.0.text': ACT.what },
    'terms.0.dueOn': ACT.dueOn,
  }
  const asked = await send('ben', 'do/make-offer', { ...typed, _add: 'court' })
  expect(asked.body).toContain('Translation counts too')
  expect(asked.body).toContain('Into which language is the agreement translated?')
  expect(asked.body).toContain('the translation binds everybody as well, with any mistake in it')
  const es = await page('ben', 'offers', 'es')
  expect(es.body).toContain('no acercarse o una traducción')
  const sent = await send('ben', 'do/make-offer', {
    ...typed,
    ...{ 'terms.1.kind': 'translation-counts', 'terms.1.language': 'es' },
  })
  expect(sent.status).toBe(303)
  expect((await page('ben', 'offers')).body).toContain(
    'The translation of this agreement into Spanish that stands with it counts as this text does.',
  )
  const wrong = { ...COUNTS, language: 'xx' }
  expect((await api('ben', 'make-offer', { terms: [ACT, wrong], words: '' })).status).toBe(422)
})

test('no draft is written in the language that is to count beside it', async () => {
  const terms = await agreed([ACT, COUNTS], { worse: true })
  const es = await api('mira', 'draft-agreement', { agreed: [terms], language: 'es' })
  expect([es.status, es.body.includes('LawNotMet') || es.body.includes('law-not-met')]).toEqual([
    409,
    true,
  ])
  draft = await drafted(terms)
})

test('signing opens once the translation is complete, and the paper says that both count', async () => {
  for (const who of ['ben', 'ada'] as const) await does(who, 'approve-draft', { draft })
  const early = await api('mira', 'open-signing', { draft })
  expect([early.status, early.body.includes('a translation counts, too')]).toEqual([409, true])
  expect((await page('mira', 'agreement')).body).toContain(
    'The parties agreed that a translation counts, too (Spanish). Signing opens once it is complete.',
  )
  const roster = await t.app.inject({
    method: 'POST',
    url: '/api/v1/programs/harbour/roster',
    headers: { authorization: `Bearer ${t.bearers.get('max')}` },
    payload: {
      ...{ name: 'Tess Ruiz', mail: 'tess@people.test', language: 'en', languages: ['en'] },
      ...{ caseTypes: ['community'], mostOpen: 0, translates: ['en', 'es'] },
    },
  })
  const { clauses } = ((await api('ana', '')).json() as { draft: { clauses: Clause[] } }).draft
  await does('max', 'give-translation', {
    ...{ draft, language: 'es', translator: roster.json().member, attested: true },
    clauses: clauses.map(({ number, text }) => {
      const { sums, days, numbers } = figuresOf(text)
      const inCents = [...sums].map((cents) => `$${cents.slice(0, -2)}.${cents.slice(-2)}`)
      const words = ['Lo mismo en español', ...inCents, ...days, ...numbers].join(' ')
      return { clause: number, heading: `Cláusula ${number}`, words }
    }),
  })
  const read = await page('ana', 'agreement/translation/es')
  expect(read.body).toContain(
    'The parties agreed that the original and this translation both count.',
  )
  expect(read.body).not.toContain('The original in English counts.')
  expect((await page('ana', 'agreement')).body).toContain('counts, too')
  await signed(draft, await openedNow())
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  const paper = await t.app.inject({
    url: `/cases/${t.caseId}/agreement.pdf`,
    headers: { cookie: t.cookies.get('ana') ?? '' },
  })
  const text = execFileSync('pdftotext', ['-', '-'], { input: paper.rawPayload })
    .toString()
    .replaceAll(/\s+/g, ' ')
  expect(text).toContain('The parties agreed that both texts count, as a clause above says.')
  expect(text).toContain('Las partes acordaron que valen tanto el original como esta traducción.')
  expect(text).not.toContain('The text above counts.')
})

/** Both sides have approved it before. */
const openedNow = async (): Promise<string> => {
  await does('mira', 'open-signing', { draft })
  return ((await api('ana', '')).json() as { draft: { digest: string } }).draft.digest
}
