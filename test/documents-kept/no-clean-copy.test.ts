// Where no clean copy can be made: why, and what to do about it, told at every door, in both languages.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unfitIn } from '../../src/actions/words/files.ts'
import { refusalIn } from '../../src/actions/words/words.ts'
import type { CleaningRefusal } from '../../src/application/file-ports.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { atDoors, type Language, onPage } from './at-doors.ts'

const reasons = [
  ['NeedsPictures', 'CopyNeedsPictures', { en: 'Take photos of the pages', es: 'Tome fotos' }],
  ['HoldsWhatCannotBeCleaned', 'CopyLeavesOut', { en: 'Print it to PDF', es: 'como PDF' }],
  ['CheckNotPossible', 'CopyNotPossible', { en: 'again later', es: 'más tarde' }],
] as const satisfies readonly (readonly [CleaningRefusal, string, Record<Language, string>])[]
const languages = ['en', 'es'] as const
const kinds = reasons.flatMap(([why, act, words]) =>
  languages.map((language) => [why, language, act, words[language]] as const),
)
/** The stand-in throws something else for `/Broken`: nobody knows what is wrong. */
const holding = (why: CleaningRefusal) =>
  Buffer.from(`%PDF-1.7 /${why === 'CheckNotPossible' ? 'Broken' : why} a plan of the flat`)

let t: SurfaceWorld
let doors: ReturnType<typeof atDoors>
beforeAll(async () => {
  t = await surfaceWorld('no clean copy')
  doors = atDoors(t)
})
afterAll(() => t.drop())

test.each(kinds)('%s is told in %s where others would read it', async (why, language, _, words) => {
  const told = unfitIn(language, why)
  expect(told).toContain(words)
  const before = await doors.listed('ben')
  for (const [door, brings] of Object.entries(doors.bringsBy)) {
    const answer = await brings('ana', 'joint', 'plan.pdf', holding(why), language)
    const page = door === 'form'
    expect(answer.statusCode, door).toBe(page ? 409 : 422)
    expect(door === 'form' ? answer.body : answer.body.replaceAll('\\"', '"'), door).toContain(
      page ? onPage(told) : told,
    )
    if (door.startsWith('program')) {
      expect(answer.json()).toMatchObject({ type: '/problems/file-not-taken', refusal: why })
    }
  }
  expect(await doors.listed('ben')).toEqual(before)
  // Among themselves it stands as it is.
  const own = await doors.bringsBy.program('ana', 'caucus:side-a', 'plan.pdf', holding(why))
  expect(own.statusCode).toBe(201)
})

test.each(kinds)(
  '%s is told in %s where a copy was to be shown',
  async (why, language, act, words) => {
    const told = refusalIn(language, act)
    expect(told).toContain(words)
    const brought = await doors.bringsBy.program('ana', 'caucus:side-a', 'plan.pdf', holding(why))
    const { document } = brought.json()
    const fields = { room: 'caucus:side-a', document }
    const page = { ...fields, _page: `documents/${document}` }
    await freshly('ana')
    const onThePage = await doors.does('ana', 'exchange-document', page, language)
    expect(onThePage.statusCode).toBe(409)
    expect(onThePage.body).toContain(onPage(told))
    const problem = await doors.asks('ana', 'exchange-document', fields, language)
    expect(problem.statusCode).toBe(409)
    expect(problem.json()).toMatchObject({ refusal: act, detail: told })

    expect((await doors.does('ana', 'authorise-document', { document })).statusCode).toBe(303)
    const between = { from: 'side-a', document, to: 'side-b' }
    const heard = JSON.stringify(await doors.listed('ben'))
    const relayed = await doors.asks('mira', 'relay-document', between, language)
    expect(relayed.json()).toMatchObject({ refusal: act, detail: told })
    const passing = { ...between, _page: `documents/${document}`, _form: 'side-b' }
    expect((await doors.does('mira', 'relay-document', passing, language)).body).toContain(
      onPage(told),
    )
    expect(JSON.stringify(await doors.listed('ben'))).toBe(heard)
  },
)

/** Their session has just shown once more that it is them. */
async function freshly(who: 'ana') {
  t.clock.pass(60_000)
  await t.database.owner.query(`update sessions set mail_at = $1 where session_id = $2`, [
    t.clock.now(),
    `s-${who}`,
  ])
}
