// With the keys of a case go the sealed pieces of what was still coming into it and of photos that waited there, and nothing of another case.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OutOfReach } from '../../src/application/out-of-reach.ts'
import { destroyed } from '../../src/commands/shred.ts'
import { roomKeys } from '../../src/store/keys.ts'
import { shredCase } from '../../src/store/shredding.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { rootKey } from '../house.ts'
import { atDoors } from './at-doors.ts'

const ROOM = 'caucus:side-a'
let t: SurfaceWorld
/** What lies there, with the names of the pieces of the other case. */
let all: number
let elsewhere: { readonly caseId: string; readonly upload: string; readonly blobs: string[] }
beforeEach(async () => {
  t = await surfaceWorld('shredded while files were coming')
  const doors = atDoors(t)
  const photo = Buffer.from('\x89PNG GPS one', 'latin1')
  for (const who of ['ana', 'mira'] as const) {
    await begun(who, t.caseId)
    await doors.stagesBy.program(who, ROOM, 'waits.png', photo)
  }
  const before = new Set(t.blobs.kept.keys())
  const caseId = await anotherCase()
  const upload = await begun('ana', caseId)
  const blobs = [...t.blobs.kept.keys()].filter((name) => !before.has(name))
  elsewhere = { caseId, upload, blobs }
  all = t.blobs.kept.size
})
afterEach(() => t.drop())

const personOf = (name: 'ana' | 'mira') => {
  const contact = { name, mail: `${name}@people.test`, language: 'en', program: 'harbour' } as const
  return t.house.directory.personFor(contact, t.clock.now())
}
async function begun(who: 'ana' | 'mira', caseId: string) {
  const { uploads, clock } = t.house
  const person = await personOf(who)
  const wanted = { room: ROOM, called: 'coming.pdf', length: 8 } as const
  const upload = await uploads.begin(person, caseId, wanted, clock.now())
  if (upload === undefined) throw new Error(who)
  await uploads.add(person, caseId, upload, 0, Buffer.from('four'), clock.now())
  return upload
}
/** Of the same program, with the same Ana in it. */
async function anotherCase() {
  const asks = async (who: 'max' | 'ana', path: string, payload: object) => {
    const headers = { authorization: `Bearer ${t.bearers.get(who)}` }
    const url = `/api/v1/cases${path}`
    const answer = await t.app.inject({ method: 'POST', url, headers, payload })
    expect([path, answer.statusCode]).toEqual([path, 201])
    return answer.json()
  }
  const sides = ['Ana', 'Ben']
  const opening = { caseType: 'small-claims', title: 'Another', sides, jointOpen: true }
  const { caseId } = await asks('max', '', opening)
  const ana = { role: 'party', name: 'ana', mail: 'ana@people.test', language: 'en' }
  await asks('max', `/${caseId}/invite-participant`, { ...ana, side: 'side-a' })
  await asks('ana', `/${caseId}/answer-invitation`, { answer: 'accepted' })
  return String(caseId)
}
const shreds = () => shredCase(t.database.server, roomKeys(rootKey, t.house.chance), t.caseId)
const sweeps = () => t.house.uploads.sweep(t.clock.now())
const rows = async () => {
  const { rows: left } = await t.database.owner.query(
    `select (select count(*)::int from uploads) as uploads,
            (select count(*)::int from upload_pieces) as pieces`,
  )
  return left[0]
}
async function onlyElsewhereIsLeft() {
  expect([...t.blobs.kept.keys()].sort()).toEqual(elsewhere.blobs.toSorted())
  expect(await rows()).toEqual({ uploads: 1, pieces: 1 })
  // And it goes on there as if nothing had been.
  const person = await personOf('ana')
  const { caseId, upload } = elsewhere
  const { uploads, clock } = t.house
  expect(await uploads.add(person, caseId, upload, 4, Buffer.from('more'), clock.now())).toBe(8)
  expect(String(await uploads.whole(person, caseId, upload))).toBe('fourmore')
}

test('what was coming, and photos that waited, lie nowhere any more once the keys are gone', async () => {
  // Of each of two: one piece that came; and of a photo the file, the page and the small picture.
  expect([all, elsewhere.blobs.length]).toEqual([9, 1])
  expect(await sweeps()).toBe(0)
  await shreds()
  expect(await sweeps()).toBe(4)
  await onlyElsewhereIsLeft()
  expect(await sweeps()).toBe(0)
})

test('killed after the keys, or between two pieces, the clerk goes on with the rest, and again does no harm', async () => {
  await shreds()
  // Killed right there: the names of the pieces are still known, and nothing else was touched.
  expect(t.blobs.kept.size).toBe(all)
  const lying: number[] = []
  for (let allowed = 1; allowed <= all; allowed += 1) {
    let removed = 0
    t.blobs.fails = (doing) =>
      doing === 'remove' && ++removed > allowed ? new Error('killed') : undefined
    await sweeps().catch(({ message }: Error) => expect(message).toBe('killed'))
    lying.push(t.blobs.kept.size)
    expect(elsewhere.blobs.filter((name) => !t.blobs.kept.has(name))).toEqual([])
    // Whatever lies there has a name that somebody still knows.
    const { rows: known } = await t.database.owner.query('select blob from upload_pieces')
    const names = new Set(known.map(({ blob }) => blob))
    expect([...t.blobs.kept.keys()].filter((name) => !names.has(name))).toEqual([])
  }
  expect(new Set(lying).size).toBeGreaterThan(3)
  t.blobs.fails = undefined
  await sweeps()
  await onlyElsewhereIsLeft()
  expect(await shreds()).toMatchObject({ keys: 0 })
  expect(await sweeps()).toBe(0)
})

test('the certificate counts them, and is given when where they lie is out of reach', async () => {
  const asOperator = { house: t.house, pools: t.database.server, rootKey }
  await t.does({ who: 'mira', do: 'end-mediation', with: { outcome: 'impasse' } })
  t.blobs.fails = (doing) =>
    doing === 'remove' ? new OutOfReach('nothing', 'no bucket') : undefined
  const certificate = await destroyed(asOperator, t.caseId, t.caseId)
  expect(certificate).toContain('files removed: 0')
  expect(certificate).toContain('the server removes them when it can')
  t.blobs.fails = undefined
  expect(await sweeps()).toBe(4)
  await onlyElsewhereIsLeft()
})
