// Sealing with an authority that attests the time: answering, silent, wrong, and for too long; by pages, and by the job that seals.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { sealerFrom } from '../../src/documents/sealer.ts'
import { rootsInFile } from '../../src/documents/timestamp-roots.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { type OpensslAuthority, opensslAuthority, said } from '../documents/time-authority.ts'
import { atDoors } from './at-doors.ts'
import { moneySoon, settling } from './settling.ts'
import { verifiedAt } from './verify-page.ts'

const MINUTE = 60_000
const folder = mkdtempSync(join(tmpdir(), 'parley-attested-'))
let authority: OpensslAuthority
let roots: Extract<ReturnType<typeof rootsInFile>, { roots: object }>['roots'] = []
let t: SurfaceWorld
let draft = ''
let digest = ''
let mood: 'truthful' | 'silent' | 'wrong' = 'truthful'
let asked: Uint8Array[] = []
const { api, page } = atDoors(() => t)
const settled = settling(() => t)

beforeAll(() => {
  authority = opensslAuthority(folder, 'Clock')
  authority.certified('times', 'tsa', { kind: 'ec' })
  const read = rootsInFile(authority.rootFile)
  if ('roots' in read) roots = read.roots
})
afterAll(() => rmSync(folder, { recursive: true }))

const ask = async (request: Uint8Array): Promise<Uint8Array> => {
  asked.push(request)
  if (mood === 'silent') throw new Error('ECONNREFUSED')
  if (mood === 'wrong') return Buffer.from('<html>Sign in to the hotel</html>')
  return authority.forged(said(request, t.clock.now()), 'times')
}
const signed = () => settled.signed(draft, digest)
type Stands = { signing: { signatures: unknown[]; sealed: object | null }; ended: object | null }
const stands = async () => (await api('mira', '')).json() as Stands
const paper = async (who: Who) => {
  const headers = { cookie: t.cookies.get(who) ?? '' }
  return t.app.inject({ url: `/cases/${t.caseId}/agreement.pdf`, headers })
}
const verified = async (file: Buffer, language = 'en') => (await verifiedAt(t, file, language)).said
const passed = async (minutes: number) => {
  t.clock.pass(minutes * MINUTE)
  await t.worker.workOff()
}

beforeEach(async () => {
  asked = []
  mood = 'truthful'
  t = await surfaceWorld('attested seals', {
    plant: (house) => ({ ...house, sealer: sealerFrom(house.chance, { roots, ask }) }),
  })
  draft = await settled.drafted(await settled.agreed(moneySoon(t)))
  digest = await settled.opened(draft)
})
afterEach(() => t.drop())

test('an authority that answers is asked once, when everybody has signed, and the page says what it attests', async () => {
  await t.worker.workOff()
  expect(asked).toEqual([])
  await signed()
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  expect(asked).toHaveLength(1)
  const file = (await paper('ana')).rawPayload
  expect((await paper('ben')).rawPayload.equals(file)).toBe(true)
  expect(await verified(file)).toMatch(
    /sealed by Harbour Mediation on .*times of Clock attests that it had been sealed by November/,
  )
  expect(await verified(file, 'es')).toMatch(
    /times of Clock da fe de que ya estaba sellado el 2 de noviembre/,
  )
})

test.each([
  ['silent', 'TimeAuthoritySilent'],
  ['wrong', 'TimeAuthorityWrong'],
] as const)(
  'while it is %s every signature stands and nothing is half sealed; it is asked again',
  async (how, failure) => {
    mood = how
    await signed()
    await t.worker.workOff()
    expect(t.failures).toEqual([`SealAgreement: ${failure}`])
    const waiting = await stands()
    expect(waiting.signing.signatures).toHaveLength(2)
    expect(waiting.signing.sealed).toBeNull()
    // No paper goes out that has every signature and no seal.
    const none = await paper('ana')
    expect([none.statusCode, none.headers.location]).toEqual([303, `/cases/${t.caseId}/agreement`])
    expect((await page('ana', 'agreement')).body).toContain('being prepared')
    const later = await api('ana', 'agreement.pdf')
    expect([later.status, later.json().type]).toEqual([503, '/problems/being-sealed'])
    await passed(1)
    expect(asked).toHaveLength(2)
    // Each time another number is drawn, and nothing else of it is longer or shorter.
    expect(Buffer.compare(asked[0] ?? Buffer.alloc(0), asked[1] ?? Buffer.alloc(0))).not.toBe(0)
    expect(asked[1]?.length).toBe(asked[0]?.length)
    mood = 'truthful'
    await passed(5)
    expect((await stands()).signing).toMatchObject({ signatures: { length: 2 } })
    expect((await stands()).signing.sealed).not.toBeNull()
    const file = (await paper('ana')).rawPayload
    expect(await verified(file)).toContain('times of Clock attests')
    expect((await api('ben', 'agreement.pdf')).status).toBe(200)
  },
)

test('who signed does not wait for it longer than an hour and a little: the paper is sealed, and says that no outside time is in it', async () => {
  mood = 'silent'
  await signed()
  await t.worker.workOff()
  for (const minutes of [1, 1, 5, 15]) await passed(minutes)
  expect((await stands()).signing.sealed).toBeNull()
  await passed(60)
  expect((await stands()).signing.sealed).not.toBeNull()
  const sealed = asked.length
  const file = (await paper('ben')).rawPayload
  expect(await verified(file)).toContain('there is no outside time in this file')
  expect(await verified(file, 'es')).toContain('no lleva una hora de fuera')
  // And it stays the paper that it is.
  mood = 'truthful'
  await passed(60)
  expect(asked).toHaveLength(sealed)
  expect((await paper('ana')).rawPayload.equals(file)).toBe(true)
})
