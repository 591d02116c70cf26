// What goes to the court: words that are written in private change no byte of a packet or of a statement, and a leak into one is caught.
import { afterAll, expect, test } from 'vitest'
import type { CourtPaperWriter, StatementPaper } from '../../src/application/filing-ports.ts'
import type { House } from '../../src/application/house.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { COURT_ZONE } from '../../src/domain/filing-papers.ts'
import { dayAt } from '../../src/domain/wall-time.ts'
import { madeForm } from '../files/made-forms.ts'
import { openFiles } from '../files/open-files.ts'
import { fieldsIn } from '../people/at-doors.ts'
import { settledAtCourt } from '../people/settled-at-court.ts'
import type { Who } from './surface-world.ts'

const files = openFiles()
afterAll(() => files.close())

const SECRET = 'I would have taken seven hundred.'
const READERS: readonly Who[] = ['ana', 'ben', 'mira', 'max']

type Settled = Awaited<ReturnType<typeof settledAtCourt>>
/** Made ready first; gives back how to look at it. */
type Ready = (settled: Settled) => Promise<() => Promise<string[]>>

const aPacket: Ready = async ({ t, does, bytes }) => {
  const documents = [{ what: 'stipulation' }, { what: 'notice-of-settlement' }]
  const made = await does('max', 'prepare-filing', { filedBy: 'side-a', documents })
  const filing = made('FilingPrepared', 'filing')
  return async () => {
    const taken: string[] = []
    for (const who of READERS) {
      for (const language of ['en', 'es']) {
        const packet = await bytes(who, `court/${filing}/packet.zip`, language)
        expect(packet.status).toBe(200)
        taken.push(Buffer.from(packet.bytes).toString('base64'))
      }
    }
    const url = `/api/v1/cases/${t.caseId}/filings/${filing}/packet`
    const headers = { authorization: `Bearer ${t.bearers.get('ben')}` }
    const { rawPayload } = await t.app.inject({ url, headers })
    return [...taken, Buffer.from(rawPayload).toString('base64')]
  }
}

/** With the form for a newer one, as whoever mediates finds it filled in. */
const aStatement: Ready = async ({ t, does, bytes }) => {
  const on = dayAt(t.clock.now(), COURT_ZONE)
  const made = await does('mira', 'make-court-statement', {
    ...{ appointedOn: on, sessions: { were: 'held', on: [on], minutes: 90 } },
    in: 'full-agreement',
  })
  const statement = made('CourtStatementMade', 'statement')
  return async () => {
    const taken: string[] = []
    for (const who of READERS) {
      for (const language of ['en', 'es']) {
        const sheet = await bytes(who, `court/statements/${statement}`, language)
        expect(sheet.status).toBe(200)
        taken.push(Buffer.from(sheet.bytes).toString('base64'))
      }
    }
    const page = await bytes('mira', 'court')
    const form = fieldsIn(Buffer.from(page.bytes).toString(), 'make-court-statement')
    expect(form).toMatchObject({ 'sessions.on.0': on, 'sessions.minutes': '1.5' })
    return [...taken, JSON.stringify(form)]
  }
}

/** The court's own forms, as the program brought them: of a packet and of a statement. */
const filledIn: Ready = async (settled) => {
  const { t, does } = settled
  const headers = { authorization: `Bearer ${t.bearers.get('max')}` }
  for (const form of ['CM-200', 'ADR-100']) {
    const url = `/api/v1/programs/harbour/forms/${form}`
    const { values } = (await t.app.inject({ url, headers })).json() as {
      values: readonly { key: string; is: 'box' | 'words' }[]
    }
    const blank = await madeForm(
      form,
      values.map(({ key, is }) => ({ name: key, is })),
    )
    const octets = { ...headers, 'content-type': 'application/octet-stream' }
    const payload = Buffer.from(blank)
    const brought = await t.app.inject({ method: 'POST', url, headers: octets, payload })
    expect(brought.statusCode).toBe(200)
    const places = values.map(({ key, is }) => ({
      ...{ field: key, key },
      ...(is === 'box' ? { option: 'Yes' } : {}),
    }))
    const said = { number: 1, places }
    const mapped = await t.app.inject({
      ...{ method: 'POST', url: `${url}/mapping`, headers, payload: said },
    })
    expect(mapped.statusCode).toBe(200)
  }
  const on = dayAt(t.clock.now(), COURT_ZONE)
  const documents = [{ what: 'notice-of-settlement' }]
  const prepared = await does('max', 'prepare-filing', { filedBy: 'side-a', documents })
  const stated = await does('mira', 'make-court-statement', {
    ...{ appointedOn: on, sessions: { were: 'held', on: [on], minutes: 90 } },
    in: 'full-agreement',
  })
  const filing = prepared('FilingPrepared', 'filing')
  const statement = stated('CourtStatementMade', 'statement')
  return async () => {
    const taken: string[] = []
    for (const who of READERS) {
      for (const path of [
        `filings/${filing}/forms/CM-200`,
        `filings/${filing}/packet`,
        `statements/${statement}/form`,
        `statements/${statement}`,
      ]) {
        const url = `/api/v1/cases/${t.caseId}/${path}`
        const mine = { authorization: `Bearer ${t.bearers.get(who)}` }
        const { rawPayload, statusCode } = await t.app.inject({ url, headers: mine })
        expect(statusCode).toBe(200)
        taken.push(Buffer.from(rawPayload).toString('base64'))
      }
    }
    return taken
  }
}

/** Minutes in which a side and the mediator write to each other, between two looks at the same thing. */
async function lookedAtTwice(ready: Ready, plant: (house: House) => House = (house) => house) {
  const settled = await settledAtCourt('filing alike', { plant, files })
  const { t, does } = settled
  try {
    const looks = await ready(settled)
    const first = await looks()
    for (const [who, room] of [
      ['ana', 'caucus:side-a'],
      ['mira', 'caucus:side-b'],
      ['mira', 'neutrals'],
      ['ada', 'team:side-a'],
      ['max', 'desk:side-a'],
    ] as const) {
      await does(who, 'post-message', { room, words: SECRET })
      t.clock.pass(5 * 60_000)
    }
    return { first, second: await looks() }
  } finally {
    await t.drop()
  }
}

test('a packet is the same bytes before and after words in private, for everybody who reads it', async () => {
  const { first, second } = await lookedAtTwice(aPacket)
  expect(second).toEqual(first)
  // Whoever reads it in one language takes the same file to the court.
  const inEnglish = first.filter((_, i) => i < 2 * READERS.length && i % 2 === 0)
  expect(new Set(inEnglish).size).toBe(1)
}, 120_000)

test('a statement is the same bytes before and after words in private, and its form is filled in alike', async () => {
  const { first, second } = await lookedAtTwice(aStatement)
  expect(second).toEqual(first)
  const inEnglish = first.filter((_, i) => i < 2 * READERS.length && i % 2 === 0)
  expect(new Set(inEnglish).size).toBe(1)
}, 120_000)

/** As if every word in private were an hour of mediation. */
const hoursOf = (paper: StatementPaper, words: number): StatementPaper => {
  const { sessions } = paper.statement
  if (sessions.were !== 'held') return paper
  const minutes = sessions.minutes + 60 * words
  return { ...paper, statement: { ...paper.statement, sessions: { ...sessions, minutes } } }
}

/** So that the judge sees what was talked about. */
const heldBack = (house: House): House => {
  const said: string[] = []
  const { act } = house.record
  const remembered = (facts: readonly Fact[]) => {
    for (const fact of facts) if (fact.type === 'MessagePosted') said.push(fact.words)
  }
  const courtPapers: CourtPaperWriter = {
    ...house.courtPapers,
    statement: (paper, language) =>
      house.courtPapers.statement(hoursOf(paper, said.length), language),
    values: (packet, form) =>
      house.courtPapers
        .values(packet, form)
        .map((one) => (typeof one.value === 'string' ? { ...one, value: said.join(' ') } : one)),
    cover: (packet) =>
      house.courtPapers.cover({
        ...packet,
        sides: packet.sides.map((side) => ({ ...side, names: [...side.names, ...said] })),
      }),
  }
  return {
    ...house,
    courtPapers,
    record: {
      ...house.record,
      act: (actor, caseId, decide, ...more) =>
        act(
          actor,
          caseId,
          (seen) => {
            const decided = decide(seen)
            remembered(decided.append?.facts ?? [])
            return decided
          },
          ...more,
        ),
    },
  }
}

test('planted and caught: a packet with words that were held back', async () => {
  const { first, second } = await lookedAtTwice(aPacket, heldBack)
  expect(second).not.toEqual(first)
}, 120_000)

test('planted and caught: a statement with the hours of talk in private', async () => {
  const { first, second } = await lookedAtTwice(aStatement, heldBack)
  expect(second).not.toEqual(first)
}, 120_000)

/** A form has hundreds of fields, and each is set in type: on a busy machine that takes its time. */
const PATIENCE = 600_000

test(
  'a form of the court filled in is the same bytes before and after words in private, for everybody',
  async () => {
    const { first, second } = await lookedAtTwice(filledIn)
    expect(second).toEqual(first)
    expect(new Set(first).size).toBe(4)
  },
  PATIENCE,
)

test(
  'planted and caught: a form of the court with words that were held back',
  async () => {
    const onlyForms: Ready = async (settled) => {
      const looks = await filledIn(settled)
      // The first is the form itself: the rest has leaks of its own.
      return async () => (await looks()).slice(0, 1)
    }
    const { first, second } = await lookedAtTwice(onlyForms, heldBack)
    expect(second).not.toEqual(first)
  },
  PATIENCE,
)
