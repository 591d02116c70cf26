// Other words for a clause at the doors: suggested in private and before everybody, put into a version, left, and taken back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { atDoors } from './at-doors.ts'
import { settling } from './settling.ts'

let t: SurfaceWorld
const { api, page, send } = atDoors(() => t)
const { agreed, drafted } = settling(() => t)
const WHAT = 'Repair the fence between the gardens.'
const SOONER = 'Ben repairs the whole fence, from the street to the shed.'
const PAGE = 'agreement/wording/2'

beforeAll(async () => {
  t = await surfaceWorld('wording')
  await drafted(
    await agreed([{ kind: 'act', by: 'side-b', what: WHAT, dueOn: '2027-03-01' }], { worse: true }),
  )
})
afterAll(() => t.drop())

type Wording = {
  readonly suggestion: string
  readonly words: string
  readonly came: { to: string } | null
}
type State = {
  readonly draft: {
    readonly draft: string
    readonly version: number
    readonly clauses: readonly { text: string }[]
  }
  readonly rooms: Readonly<Record<string, { readonly wordings?: readonly Wording[] }>>
}
const state = async (who: Who) => (await api(who, '')).json() as State
const suggestedTo = async (who: Who, room: string) => (await state(who)).rooms[room]?.wordings ?? []
const typed = async (words: string, room: string) => ({
  ...{ _page: PAGE, draft: (await state('ana')).draft.draft, clause: '2', words, room },
})

test('under a clause that may be worded anew stands the way to it, and under the words of the law none', async () => {
  const { body } = await page('ana', 'agreement')
  expect(body).toContain(PAGE)
  expect(body).not.toContain('agreement/wording/6')
  const ofLaw = await page('ana', 'agreement/wording/6')
  expect([ofLaw.status, ofLaw.body.includes('so that a court accepts them')]).toEqual([200, true])
  expect(ofLaw.body).not.toContain('do/suggest-wording')
  expect((await page('ana', 'agreement/wording/99')).status).toBe(404)
  expect((await page('stranger', PAGE)).status).toBe(404)
})

test('the form begins with what the clause says, and what does not keep a day comes back as it was typed, in their language', async () => {
  const before = (await page('ana', PAGE)).body
  expect(before).toMatch(/<textarea[^>]*name="words"[^>]*>[^<]*by March 1, 2027/)
  const lost = await send(
    'ana',
    'do/suggest-wording',
    await typed('As soon as he can.', 'caucus:side-a'),
  )
  expect(lost.status).toBe(409)
  for (const said of ['As soon as he can.', 'Sums, days and numbers must stay']) {
    expect(lost.body).toContain(said)
  }
  expect(await suggestedTo('ana', 'caucus:side-a')).toEqual([])
})

test('suggested in private it is read in that room alone, and waits for who mediates', async () => {
  const said = await send(
    'ana',
    'do/suggest-wording',
    await typed(`${SOONER} By March 1, 2027.`, 'caucus:side-a'),
  )
  expect(said.to).toContain(`/${PAGE}?said=done`)
  for (const who of ['ana', 'ada', 'mira'] as const) {
    expect((await page(who, PAGE)).body).toContain('Waits for the mediator')
    expect((await page(who, 'agreement')).body).toContain('Other words are suggested')
  }
  expect((await page('ana', '')).body).toContain('from the street to the shed')
  expect((await page('mira', '')).body).toContain(PAGE)
  for (const who of ['ben', 'max'] as const) {
    expect((await page(who, PAGE)).body).not.toContain('the shed')
    expect((await page(who, 'agreement')).body).not.toContain('Other words are suggested')
    expect((await api(who, '')).body).not.toContain('the shed')
  }
})

test('put into a version everybody reads the words and nobody whose they are; each side approves anew', async () => {
  await api('ana', 'approve-draft', { draft: (await state('ana')).draft.draft })
  const [one] = await suggestedTo('mira', 'caucus:side-a')
  expect((await page('mira', PAGE)).body).toContain('do they give something away?')
  const taken = await send('mira', 'do/take-wording', {
    ...{ _page: PAGE, _form: one?.suggestion ?? '', room: 'caucus:side-a' },
    suggestion: one?.suggestion ?? '',
  })
  expect(taken.to).toContain('said=done')
  const seen = await state('ben')
  expect([seen.draft.version, seen.draft.clauses[1]?.text]).toEqual([
    2,
    `${SOONER} By March 1, 2027.`,
  ])
  const body = (await api('ben', '')).body
  expect(body).not.toContain(one?.suggestion)
  expect((await page('ben', 'agreement')).body).toContain('from the street to the shed')
  expect((await page('ben', PAGE)).body).toContain('As it was first written')
  expect((await page('ana', PAGE)).body).toContain('In the agreement')
  expect((await page('ana', '')).body).toContain('The suggested words stand in version 2.')
  expect((await page('ben', 'agreement/compare')).body).toMatch(/<ins>.*whole fence/)
})

test('left with a word about why, and taken back: by the API, and said on the page', async () => {
  const { draft } = (await state('ben')).draft
  const about = { draft, clause: '2', room: 'joint' }
  const words = 'Ben repairs the fence and paints it. By March 1, 2027.'
  expect((await api('ben', 'suggest-wording', { ...about, words })).status).toBe(201)
  expect((await page('ana', PAGE)).body).toContain('paints it')
  const [first] = await suggestedTo('mira', 'joint')
  const of = { room: 'joint', suggestion: first?.suggestion }
  expect((await api('ana', 'take-wording', of)).status).toBe(409)
  expect((await api('ana', 'withdraw-wording', of)).body).toContain('NotForThisSeat')
  expect(
    (await api('mira', 'leave-wording', { ...of, words: 'Paint was not agreed.' })).status,
  ).toBe(201)
  expect((await page('ben', PAGE)).body).toContain('Paint was not agreed.')
  expect((await api('mira', 'take-wording', of)).body).toContain('SuggestionAnswered')
  expect((await api('ben', 'suggest-wording', { ...about, words: `${words} Green.` })).status).toBe(
    201,
  )
  const second = (await suggestedTo('ben', 'joint')).at(-1)?.suggestion ?? ''
  const back = await send('ben', 'do/withdraw-wording', {
    _page: PAGE,
    room: 'joint',
    suggestion: second,
  })
  expect(back.to).toContain('said=done')
  expect((await page('ana', PAGE, 'es')).body).toContain('Retirada')
  const nothing = await api('ana', 'take-wording', { room: 'caucus:side-b', suggestion: second })
  expect(nothing.status).toBe(409)
})

test('words that would make the agreement not binding are told to who mediates before there is a version', async () => {
  const { draft } = (await state('ben')).draft
  const words = `${SOONER} By March 1, 2027, but this is not binding.`
  await api('ben', 'suggest-wording', { draft, clause: '2', room: 'caucus:side-b', words })
  const { body } = await page('mira', PAGE)
  expect(body).toContain('With these words the agreement would not hold:')
  const one = (await suggestedTo('mira', 'caucus:side-b')).at(-1)
  const of = { room: 'caucus:side-b', suggestion: one?.suggestion }
  expect((await api('mira', 'take-wording', of)).body).toContain('LawNotMet')
  expect((await page('ben', PAGE)).body).not.toContain('would not hold')
})
