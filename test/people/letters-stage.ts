// A house with a manager and letters of invitation, for tests of their way.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { actionNamed } from '../../src/actions/all.ts'
import { perform, performOpening } from '../../src/actions/perform.ts'
import { printWaiting } from '../../src/application/letter-printing.ts'
import type { Viewer } from '../../src/application/people-ports.ts'
import { listenTo } from '../confidentiality/work-trace.ts'
import { type Served, served } from '../served.ts'

export let t: Served
export let max: Viewer
export const cookie = `parley=${'m'.repeat(52)}`
const folder = mkdtempSync(join(tmpdir(), 'parley-post-'))
export const DAY = 24 * 3_600_000
let networks = 0

export function lettersStage(seed: string): void {
  beforeAll(async () => {
    t = await served({ seed, listen: false })
    listenTo(t.database.server.clerk)
    listenTo(t.database.server.participant)
    const at = t.house.clock.now()
    const contact = {
      name: 'max',
      language: 'en',
      mail: 'max@people.test',
      program: 'harbour',
    } as const
    const person = await t.house.directory.personFor(contact, at)
    await t.house.programs.appoint('harbour', person, at)
    const how = 'link by mail' as const
    const said = {
      name: 'max',
      language: 'en',
      timeZone: 'UTC',
      manages: ['harbour'],
      how,
    } as const
    max = { person, session: 'max', signedInAt: at, ...said }
  })
  // Each test is somewhere else, and signed in anew.
  beforeEach(async () => {
    networks += 1
    const at = t.house.clock.now()
    const of = { person: max.person, how: 'link by mail', browser: '' } as const
    await t.database.owner.query('delete from sessions where person_id = $1', [max.person])
    await t.house.sessions.start({ session: `m-${networks}`, token: 'm'.repeat(52), at, ...of })
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await t.drop()
  })
}

type Said = Record<string, unknown>
export async function invited(said: Said = {}, court?: Said, known: Said = { born: '1980-05-23' }) {
  const raw = {
    caseType: 'community',
    title: 'The fence',
    sides: ['Ana', 'Ben'],
    ...(court ? { court } : {}),
  }
  const opened = await performOpening(t.house, max, raw)
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  const { caseId } = opened
  const action = actionNamed.get('invite-participant')
  if (!action) throw new Error('no such action')
  const base = {
    side: 'side-b',
    role: 'party',
    name: 'Benjamin Berg',
    language: 'en',
    words: 'You owe me a fence.',
  }
  const how = { post: ['12 Pier Street', 'Oakland, CA 94601'], ...known, ...said }
  const done = await perform(t.house, { viewer: max, caseId, action, raw: { ...base, ...how } })
  if (!done.ok) throw new Error(JSON.stringify(done))
  const [fact] = done.facts
  if (fact?.type !== 'InvitationSent') throw new Error('nobody was invited')
  await t.worker.workOff()
  return { caseId, participant: fact.participant }
}
export const kept = async (caseId: string) =>
  (await t.house.letters.open(max.person, 'harbour')).filter((one) => one.caseId === caseId)
export async function printed(said: Said = {}, court?: Said) {
  const at = await invited(said, court)
  const [letter] = await kept(at.caseId)
  if (!letter) throw new Error('no letter waits')
  const batch = await printWaiting(t.house, max.person, 'harbour', [letter.letter])
  if (!batch) throw new Error('nothing was printed')
  return {
    ...at,
    letter: letter.letter,
    batch: batch.batch,
    code: t.house.letters.codeOf(letter.letter),
  }
}
export const get = (url: string, headers: Record<string, string> = { cookie }) =>
  t.app.inject({ url, headers })
export const post = (
  url: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
) =>
  t.app.inject({
    method: 'POST',
    url,
    remoteAddress: `10.1.0.${networks}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
export const tries = (code: string, kind: string, said: string) =>
  post('/letter', { code, kind, said })
export const comesIn = async (code: string, said = '05/23/1980') => {
  const { headers, statusCode } = await tries(code, 'born', said)
  expect(statusCode).toBe(303)
  return String(headers.location)
}
export const factsAtDesk = async (caseId: string) => {
  const desk = await t.house.reader.readRoom(max.person, caseId, { room: 'desk:side-b', most: 50 })
  return (desk?.entries ?? []).map(({ fact }) => fact)
}
export function textOf(pdf: Uint8Array) {
  const file = join(folder, 'batch.pdf')
  writeFileSync(file, pdf)
  const pages = execFileSync('/usr/bin/pdfinfo', [file], { encoding: 'utf8' })
  const text = execFileSync('/usr/bin/pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return { pages: Number(/Pages:\s+(\d+)/.exec(pages)?.[1]), text }
}
