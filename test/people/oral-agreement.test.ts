// An oral agreement at the doors: noted by who mediates with all that the law asks, its clock read by everybody; and the term sheet.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wallAt } from '../../src/domain/wall-time.ts'
import { NOT_ENFORCEABLE } from '../../src/web/cases/term-sheet-words.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors, fieldsIn } from './at-doors.ts'
import { settling } from './settling.ts'
import { signInAgain } from './sign-in-again.ts'

const HOUR = 3_600_000
let t: SurfaceWorld
const { api, page, send } = atDoors(() => t)
const { agreed, drafted, opened, signed } = settling(() => t)
beforeAll(async () => {
  t = await surfaceWorld('oral-agreement')
})
afterAll(() => t.drop())

const inLosAngeles = (at: number) => wallAt(at, 'America/Los_Angeles')
const typed = (more: Readonly<Record<string, string>> = {}): [string, string][] => [
  ...Object.entries({ _page: 'agreement', recordedBy: 'court-reporter', ...more }),
  ...(['side-a', 'side-b'] as const).map((side): [string, string] => ['sides', side]),
]
const ticks = { recitedBeforeAll: 'yes', agreedOnRecord: 'yes', saidToBind: 'yes' }
type Clock = {
  readonly until: number
  readonly state: string
  readonly recital: { recital: string }
}
const clocks = async (who: 'ana' | 'mira' | 'max' = 'ana') =>
  ((await api(who, '')).json() as { oralAgreements: Clock[] }).oralAgreements

test('the form is for who mediates; what is missing is said in plain words, and nothing is noted or lost', async () => {
  const shown = (await page('mira', 'agreement')).body
  expect(shown).toContain('Parley never records calls.')
  expect(fieldsIn(shown, 'note-oral-agreement')).toMatchObject({ recordedBy: '', recitedAt: '' })
  for (const who of ['ana', 'max'] as const) {
    expect((await page(who, 'agreement')).body).not.toContain('note-oral-agreement')
  }
  const recitedAt = inLosAngeles(t.clock.now() - HOUR)
  const { saidToBind: _, ...some } = ticks
  const lacking = await send('mira', 'do/note-oral-agreement', typed({ recitedAt, ...some }))
  expect(lacking.status).toBe(409)
  expect(lacking.body).toContain('Nothing was noted. An oral agreement counts only if')
  expect(lacking.body).toContain('enforceable or binding')
  expect(fieldsIn(lacking.body, 'note-oral-agreement')).toMatchObject({
    ...{ recitedAt, recordedBy: 'court-reporter', recitedBeforeAll: 'yes' },
  })
  const nowhere = await send('mira', 'do/note-oral-agreement', typed({ ...ticks, recitedAt: 'x' }))
  expect(nowhere.status).toBe(422)
  expect(await clocks()).toEqual([])
})

test('noted, everybody reads until when it is to be signed, in their own time zone and language; it settles nothing', async () => {
  const at = Math.floor(t.clock.now() / 60_000) * 60_000 - HOUR
  const noted = await send(
    'mira',
    'do/note-oral-agreement',
    typed({ ...ticks, recitedAt: inLosAngeles(at) }),
  )
  expect(noted.to).toContain('/agreement?said=done')
  for (const who of ['ana', 'mira', 'max'] as const) {
    expect(await clocks(who)).toMatchObject([{ until: at + 72 * HOUR, state: 'running' }])
    const { body } = await page(who, '')
    expect(body).toMatch(/It counts only if it is written down and everybody who is bound signs by/)
    expect(body).toContain('between Ana and Ben')
    expect(body).toContain('71 hours from now')
    expect((await page(who, 'agreement')).body).toContain('It settles nothing yet.')
  }
  expect((await page('ben', '', 'es')).body).toContain('Todavía no resuelve nada.')
  expect((await page('mira', '')).body).toContain('There is an oral agreement. Write it down')
  expect((await api('ana', '')).json()).toMatchObject({ ended: null, agreed: [], draft: null })
})

test('a machine says the same; a co-worker of nobody may not, and a mistake is taken back', async () => {
  const body = {
    ...{ sides: ['side-a', 'side-b'], recitedAt: t.clock.now(), recordedBy: 'sound-recording' },
    ...{ recitedBeforeAll: true, agreedOnRecord: true, saidToBind: true },
  }
  expect((await api('ana', 'note-oral-agreement', body)).body).toContain('NotForThisSeat')
  expect((await api('stranger', 'note-oral-agreement', body)).status).toBe(404)
  const { recordedBy: _, ...without } = body
  expect((await api('mira', 'note-oral-agreement', without)).body).toContain('NotRecorded')
  const late = { ...body, recitedAt: t.clock.now() - 73 * HOUR }
  expect((await api('mira', 'note-oral-agreement', late)).body).toContain('RecitalTooOld')
  expect((await api('mira', 'note-oral-agreement', body)).status).toBe(201)
  const [newest] = await clocks()
  const recital = newest?.recital.recital ?? ''
  const back = await send('mira', 'do/take-back-oral-agreement', { _page: 'agreement', recital })
  expect(back.to).toContain('said=done')
  expect(await clocks()).toHaveLength(1)
  const unknown = await api('mira', 'take-back-oral-agreement', { recital })
  expect(unknown.body).toContain('RecitalUnknown')
})

test('after 72 hours without all signatures it no longer counts, and everybody is told so', async () => {
  t.clock.pass(72 * HOUR)
  await signInAgain(t)
  expect(await clocks()).toMatchObject([{ state: 'lapsed' }])
  for (const who of ['ana', 'ben', 'mira'] as const) {
    expect((await page(who, '')).body).toContain('It no longer counts under Evidence Code 1118.')
  }
  expect((await api('ana', '')).json()).toMatchObject({ ended: null })
})

test('terms agreed stand on a term sheet that says on its face that it is not enforceable, for who is at the table', async () => {
  expect((await page('ana', 'agreement/terms')).status).toBe(404)
  const first = await agreed([{ kind: 'act', by: 'side-b', what: 'Ben repairs the fence.' }], {
    worse: true,
  })
  const sheet = (await api('ben', '')).json() as { notEnforceable: string[] }
  expect(sheet.notEnforceable).toEqual([first])
  for (const who of ['ana', 'ben', 'mira', 'max'] as const) {
    expect((await page(who, 'agreement')).body).toContain('agreement/terms')
    const { status, body } = await page(who, 'agreement/terms')
    expect(status).toBe(200)
    expect(body).toContain(NOT_ENFORCEABLE)
    expect(body).toContain('Ben repairs the fence.')
    expect(body).toContain('(Evidence Code 1123)')
  }
  expect((await page('ana', 'agreement/terms', 'es')).body).toContain('todavía no obligan a nadie')
  expect((await page('stranger', 'agreement/terms')).status).toBe(404)
})

test('recited anew and signed by everybody in time, what counts is the agreement, and no term sheet is left', async () => {
  const body = {
    ...{ sides: ['side-a', 'side-b'], recitedAt: t.clock.now(), recordedBy: 'court-reporter' },
    ...{ recitedBeforeAll: true, agreedOnRecord: true, saidToBind: true },
  }
  expect((await api('mira', 'note-oral-agreement', body)).status).toBe(201)
  const { notEnforceable } = (await api('ana', '')).json() as { notEnforceable: string[] }
  const draft = await drafted(...notEnforceable)
  const digest = await opened(draft)
  expect((await page('ana', 'agreement/terms')).status).toBe(200)
  await signed(draft, digest)
  expect(await clocks()).toMatchObject([{ state: 'signed in time' }])
  expect((await page('ana', 'agreement')).body).toContain('signed by everybody within 72 hours')
  expect((await page('ana', 'agreement/terms')).status).toBe(404)
  expect((await page('ana', 'agreement')).body).not.toContain('agreement/terms')
})
