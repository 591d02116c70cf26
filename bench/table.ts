// Sets the table for the bench: people with tokens and sessions, cases that have begun, and a crowd of other cases.
import type pg from 'pg'
import { carryOut } from '../src/application/carry-out.ts'
import type { House } from '../src/application/house.ts'
import { openCase } from '../src/application/open-case.ts'
import { makeToken } from '../src/application/people-tokens.ts'
import type { Command } from '../src/domain/mediation.ts'

export type Writer = {
  readonly bearer: string
  readonly cookie: string
  readonly cases: readonly string[]
}
const PROGRAM = 'bench'

export async function setTable(
  house: House,
  writers: number,
  casesEach: number,
): Promise<readonly Writer[]> {
  const at = house.clock.now()
  const costs = { en: '', es: '' }
  await house.programs.keep(
    { program: PROGRAM, name: 'Bench', rules: 'california', demonstration: true, costs },
    at,
  )
  const all: Writer[] = []
  for (let place = 0; place < writers; place++) all.push(await writer(house, place, casesEach))
  return all
}

async function writer(house: House, place: number, casesEach: number): Promise<Writer> {
  const at = house.clock.now()
  const person = (who: string) =>
    house.directory.personFor(
      { name: who, mail: `${who}-${place}@bench.parley.test`, language: 'en', program: PROGRAM },
      at,
    )
  const people = {
    max: await person('max'),
    ana: await person('ana'),
    ben: await person('ben'),
    mira: await person('mira'),
  }
  const made = await makeToken(house, people.ana, { name: 'bench', days: 1 })
  if (typeof made === 'string') throw new Error(made)
  const token = house.chance.id('a', 'b') + house.chance.id('a', 'b')
  const session = house.chance.id('session', 'bench')
  await house.sessions.start({
    session,
    token,
    browser: '',
    at,
    person: people.ana,
    how: 'link by mail',
  })
  const cases: string[] = []
  for (let n = 0; n < casesEach; n++) cases.push(await begunCase(house, people))
  return { bearer: made.bearer, cookie: `parley=${token}`, cases }
}

async function begunCase(
  house: House,
  people: Readonly<Record<'max' | 'ana' | 'ben' | 'mira', string>>,
): Promise<string> {
  const caseId = house.chance.id('case', 'bench')
  const opened = await openCase(house, {
    caseId,
    program: PROGRAM,
    manager: { person: people.max, name: 'Max' },
    participant: `max-${caseId}`,
    said: {
      reference: 'BENC-HHHH',
      caseType: 'community',
      title: 'The fence',
      about: '',
      sides: ['Ana', 'Ben'],
      rules: 'california',
      way: 'relayed',
      jointOpen: true,
      silenceDays: 10,
    },
  })
  if (!opened.ok) throw new Error(opened.refusal)
  const does = async (
    actor: { person: string } | { registrar: true },
    command: Command,
    brings: ReadonlyMap<string, string> = new Map(),
  ) => {
    const outcome = await carryOut(house, { actor, caseId, command, people: brings })
    if (!outcome.ok) throw new Error(outcome.refusal)
  }
  for (const [who, side] of [
    ['ana', 'side-a'],
    ['ben', 'side-b'],
  ] as const) {
    const participant = `${who}-${caseId}`
    const invite = {
      type: 'InviteParticipant',
      participant,
      side,
      role: 'party',
      name: who,
      words: '',
    } as const
    await does({ person: people.max }, invite, new Map([[participant, people[who]]]))
    await does(
      { person: people[who] },
      { type: 'AnswerInvitation', answer: 'accepted', reason: '' },
    )
    await does({ registrar: true }, { type: 'SeatInvited', participant, side })
  }
  const participant = `mira-${caseId}`
  const seat = { type: 'SeatNeutral', participant, role: 'mediator', name: 'mira' } as const
  await does({ person: people.max }, seat, new Map([[participant, people.mira]]))
  for (const who of ['ana', 'ben', 'mira'] as const) {
    await does({ person: people[who] }, { type: 'AcceptGroundRules', version: '1', name: who })
  }
  return caseId
}

/** Other cases, with rooms, members and entries of the usual size: nobody here reads them. */
export async function crowd(owner: pg.ClientBase, many: number): Promise<void> {
  await owner.query(`
    insert into cases select 'crowd-' || n, 'bench', 'CROWD', 0 from generate_series(1, ${many}) n;
    insert into rooms (room_id, case_id, room, head, weight, hash)
      select md5(n || room)::uuid, 'crowd-' || n, room, 2, 2, '\\x00'
      from generate_series(1, ${many}) n, unnest(array['board', 'joint', 'caucus:side-a', 'caucus:side-b']) room;
    insert into participants
      select 'crowd-' || n, 'p', 'crowd-person-' || n % 50000, 'side-a', 'party', 'seated', 0
      from generate_series(1, ${many}) n;
    insert into room_members (person_id, case_id, room_id, participant_id)
      select 'crowd-person-' || n % 50000, 'crowd-' || n, md5(n || room)::uuid, 'p'
      from generate_series(1, ${many}) n, unnest(array['board', 'joint', 'caucus:side-a']) room;`)
  await owner.query('vacuum analyze')
}
