// The server is killed at every step of an electronic filing: the court has each sending once, the case each fact once, and nothing is lost.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { performOpening } from '../../src/actions/perform.ts'
import { bringDocument } from '../../src/application/documents.ts'
import type { Viewer } from '../../src/application/people-ports.ts'
import { makeToken } from '../../src/application/people-tokens.ts'
import { configFrom } from '../../src/config.ts'
import { plain, type Script } from '../../src/court/rehearsal/script.ts'
import { type RehearsalServer, serveRehearsalCourt } from '../../src/court/rehearsal/server.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { type Opened, openHouse } from '../../src/main.ts'
import { realChance } from '../../src/world/chance.ts'
import { realClock } from '../../src/world/clock.ts'
import { settledFacts } from '../confidentiality/random-filings.ts'
import { freePort } from '../ports.ts'

const KEY = 'shared'
const [PORT, COURT] = [await freePort(), await freePort()]
const folder = mkdtempSync(join(tmpdir(), 'parley-kill-filing-'))
writeFileSync(join(folder, 'court.key'), `${KEY}\n`)
const env = {
  ...process.env,
  PARLEY_DATA: join(folder, 'data'),
  PARLEY_PORT: String(PORT),
  PARLEY_DEMO: '0',
  NODE_OPTIONS: '',
  PARLEY_COURTS: JSON.stringify([
    {
      ...{ name: 'rehearsal', title: 'Rehearsal court', url: `http://127.0.0.1:${COURT}/` },
      keyFile: join(folder, 'court.key'),
    },
  ]),
}
const origin = `http://127.0.0.1:${PORT}`
const pdf = new Uint8Array(readFileSync('cases/the-deposit/agreement.pdf'))
let server: ChildProcess | undefined
let court: RehearsalServer
let script: { -readonly [Part in keyof Script]: Script[Part] }
/** What is done when the court says so to whoever watches it, before it answers. */
let onTold: (line: string) => void = () => {}
const told: string[] = []
let bearer = ''
let caseId = ''
let form = ''

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
async function serve(): Promise<void> {
  server = spawn(process.execPath, ['dist/cli.js', 'serve'], { env, stdio: 'ignore' })
  for (let i = 0; i < 3_000; i++) {
    const up = await fetch(`${origin}/livez`).catch(() => undefined)
    if (up?.ok) return
    await pause(20)
  }
  throw new Error('the server does not come up')
}
async function killed(): Promise<void> {
  const child = server
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  await new Promise<void>((gone) => {
    child.once('exit', () => gone())
    child.kill('SIGKILL')
  })
}
async function inHouse<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = await openHouse(configFrom(env))
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}
/** Who had a job died: its lease would end in two minutes. */
async function servedAgain(): Promise<void> {
  await killed()
  await inHouse(({ pools }) =>
    pools.clerk.query("update jobs set due_at = 0 where type = 'SendToCourt'"),
  )
  await serve()
}

type Round = { review: { review: string } | null; decision: { decision: string } | null }
type Filing = {
  readonly filing: string
  readonly documents: readonly { document: string; is: string; rounds: readonly Round[] }[]
  readonly sendings: readonly { sending: string; is: string }[]
  readonly copies: readonly object[]
}
const asks = (path: string, payload?: object) =>
  fetch(`${origin}/api/v1/cases/${caseId}/${path}`, {
    method: payload ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(payload ? { body: JSON.stringify(payload) } : {}),
  })
const filingNow = async (): Promise<Filing> => {
  const { filings } = (await (await asks('filings')).json()) as { filings: readonly Filing[] }
  const [filing] = filings
  if (!filing) throw new Error('no filing')
  return filing
}
async function until(there: (filing: Filing) => boolean, what: string): Promise<Filing> {
  for (let i = 0; i < 1_200; i++) {
    const now = await filingNow().catch(() => undefined)
    if (now && there(now)) return now
    await pause(50)
  }
  throw new Error(`${what} does not come: ${told.slice(-5).join('; ')}`)
}

const prepared: readonly Fact[] = [
  {
    ...{ type: 'FilingPrepared', filing: 'f1', filedBy: 'side-a' },
    court: { name: 'Superior Court', caseNumber: '26CV1' },
    documents: [
      { document: 'p1', what: 'stipulation' },
      { document: 'p2', what: 'notice-of-settlement' },
    ],
  },
]

beforeAll(async () => {
  await inHouse(async ({ house }) => {
    const at = house.clock.now()
    const program = { program: 'harbor', name: 'Harbor', rules: 'california' } as const
    const costs = { en: 'Nothing.', es: 'Nada.' }
    await house.programs.keep({ ...program, costs, demonstration: false }, at)
    const contact = { name: 'Max', mail: 'max@people.test', language: 'en' } as const
    const person = await house.directory.personFor({ ...contact, program: 'harbor' }, at)
    await house.programs.appoint('harbor', person, at)
    const token = await makeToken(house, person, { name: 'test', days: 9 })
    if (typeof token === 'string') throw new Error(token)
    bearer = token.bearer
    const max: Viewer = {
      ...{ person, name: 'Max', language: 'en', timeZone: 'UTC', manages: ['harbor'] },
      ...{ session: 's', how: 'link by mail', signedInAt: at },
    }
    const opened = await performOpening(house, max, {
      ...{ caseType: 'business', title: 'The kitchen', jointOpen: true },
      ...{ sides: ['Ana', 'Ben', 'Cem'] },
      court: { name: 'Superior Court', caseNumber: '26CV1' },
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened))
    caseId = opened.caseId
    const facts = settledFacts.filter(({ type }) => type !== 'DocumentAdded')
    await house.record.act({ registrar: true }, caseId, () => ({
      result: undefined,
      append: { facts: [...facts, ...prepared], at, seatings: [], jobs: [] },
    }))
    await house.seals.keep(caseId, 'd1', pdf, at)
    const room = 'desk:side-a' as const
    const brought = await bringDocument(house, {
      ...{ person, caseId, room, name: 'cm-200.pdf', bytes: pdf },
    })
    if (!brought.ok) throw new Error(JSON.stringify(brought))
    form = brought.document
  })
  script = { ...plain, reviewAfter: 300, orderAfter: 2_000, rejectLast: 'Not signed.' }
  script.order = 'granted'
  court = await serveRehearsalCourt({
    ...{ host: '127.0.0.1', port: COURT, key: KEY, script, chance: realChance, clock: realClock },
    tell: (line) => {
      told.push(line)
      onTold(line)
    },
  })
  await serve()
}, 240_000)

afterAll(async () => {
  await killed()
  await court.stop()
  // Adopts the database that the last kill left running, and stops it.
  await inHouse(async () => {})
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const ANSWERS = /was received|came again/
/** The moment at which each sending is cut off. */
const steps: readonly {
  readonly when: string
  readonly kill: (asked: () => Promise<unknown>) => Promise<void>
}[] = [
  ...[0, 15, 60].map((after) => ({
    when: `${after} ms after it was asked for`,
    kill: async (asked: () => Promise<unknown>) => {
      await asked()
      await pause(after)
      await servedAgain()
    },
  })),
  {
    when: 'when the court has it and has not answered',
    kill: async (asked) => {
      const heard = new Promise<void>((done) => {
        onTold = (line) => {
          if (!ANSWERS.test(line)) return
          onTold = () => {}
          server?.kill('SIGKILL')
          done()
        }
      })
      await asked()
      await heard
      await servedAgain()
    },
  },
  ...[0, 40, 200, 900].map((after) => ({
    when: `${after} ms after the court began to tell its review`,
    kill: async (asked: () => Promise<unknown>) => {
      const received = told.length
      await asked()
      const there = () => told.slice(received).some((line) => ANSWERS.test(line))
      while (!there()) await pause(5)
      await pause(script.reviewAfter + after)
      await servedAgain()
    },
  })),
]

test('killed at every step, a filing arrives once, is reviewed once, sent again and ordered once', async () => {
  for (const [i, { when, kill }] of steps.entries()) {
    if (i === steps.length - 1) script.rejectLast = undefined
    const again = i === 0 ? {} : { again: 'p2' }
    const forms = [{ document: 'p2', file: form }]
    const body = { filing: 'f1', court: 'rehearsal', name: 'Max', forms, ...again }
    await kill(async () => {
      const answer = await asks('send-filing', body)
      expect(answer.status, when).toBe(201)
    })
    const now = await until(
      ({ documents, sendings }) =>
        sendings.length === i + 1 &&
        documents[1]?.rounds.length === i + 1 &&
        documents[1].rounds.at(-1)?.review != null,
      `the review, ${when}`,
    )
    expect(now.sendings.map((one) => one.is)).toEqual(now.sendings.map(() => 'received'))
  }
  const last = await until(
    ({ documents, copies }) => documents[0]?.is === 'signed' && copies.length === 2,
    'the order',
  )
  expect(last.documents.map((one) => one.is)).toEqual(['signed', 'accepted'])
  expect(last.documents[0]?.rounds).toHaveLength(1)
  // The court has one filing for each sending, though some came twice.
  expect(told.filter((line) => line.endsWith('was received'))).toHaveLength(steps.length)
  await killed()
  await inHouse(async ({ house, pools }) => {
    const facts: Fact[] = []
    await house.record.act({ registrar: true }, caseId, ({ entries }) => {
      facts.push(...entries.map(({ fact }) => fact))
      return { result: undefined }
    })
    const count = (type: Fact['type']) => facts.filter((fact) => fact.type === type).length
    expect(count('FilingHandedIn')).toBe(1)
    // Once for each sending; and once more where its review came first, and only its receipt says that it was an exercise.
    const receipts = facts.flatMap((fact) =>
      fact.type === 'FilingReceived' ? [`${fact.sending} ${fact.exercise}`] : [],
    )
    expect(new Set(receipts.map((one) => one.split(' ')[0])).size).toBe(steps.length)
    expect(new Set(receipts).size).toBe(receipts.length)
    expect(count('FilingRefiled')).toBe(steps.length - 1)
    expect(count('FilingReviewed')).toBe(1 + steps.length)
    expect(count('FilingDecided')).toBe(1)
    expect(count('FilingCopyKept')).toBe(2)
    expect(count('FilingNotSent')).toBe(0)
    // The form and the two copies, and nothing that was begun and cut off.
    expect(count('DocumentAdded')).toBe(3)
    const { rows } = await pools.clerk.query("select 1 from jobs where state = 'dead'")
    expect(rows).toEqual([])
  })
}, 600_000)
