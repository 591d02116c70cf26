// A house for tests: the real store on a fresh database, a seeded world, and a mediation with its people.
import { createHash } from 'node:crypto'
import { type CarriedOut, carryOut } from '../src/application/carry-out.ts'
import type { House } from '../src/application/house.ts'
import { openCase } from '../src/application/open-case.ts'
import type { Actor } from '../src/application/ports.ts'
import type { Command } from '../src/domain/mediation.ts'
import { listenForChanges } from '../src/store/changes.ts'
import { openClient } from '../src/store/connect.ts'
import { draftStore } from '../src/store/drafts.ts'
import { jobQueue } from '../src/store/jobs.ts'
import { roomKeys } from '../src/store/keys.ts'
import { recordReader } from '../src/store/record-reader.ts'
import { recordWriter } from '../src/store/record-writer.ts'
import { SERVER } from '../src/store/roles.ts'
import { confidential } from './domain/confidential-text.ts'
import { type Cluster, freshDatabase } from './store/databases.ts'
import { handClock, seededChance } from './world.ts'

export const rootKey = new Uint8Array(createHash('sha256').update('a root key for tests').digest())

export type Core = Pick<House, 'record' | 'reader' | 'changes' | 'drafts' | 'clock' | 'chance'>

export async function testCore({
  cluster = 'embedded' as Cluster,
  seed = 'a seed',
  template = 'parley_template',
} = {}) {
  const database = await freshDatabase(cluster, template)
  const clock = handClock()
  const chance = seededChance(seed)
  const keys = roomKeys(rootKey, chance)
  const { server } = database
  const changes = await listenForChanges(
    server,
    () => openClient({ ...database.at, user: SERVER }, database.name),
    clock.sleep,
  )
  const core = {
    record: recordWriter(server, keys, chance),
    reader: recordReader(server, keys),
    changes,
    drafts: draftStore(server, keys, chance),
    clock,
    chance,
  }
  return {
    core,
    clock,
    chance,
    database,
    queue: jobQueue(server),
    async drop() {
      await changes.stop()
      await database.drop()
    },
  }
}

/** Who is who in tests; a person's id is their name. */
export const cast = {
  ana: { participant: 'p-ana', side: 'side-a', role: 'party', name: 'Ana' },
  ada: { participant: 'p-ada', side: 'side-a', role: 'attorney', name: 'Ada' },
  ben: { participant: 'p-ben', side: 'side-b', role: 'party', name: 'Ben' },
} as const

/** Opens a case with Ana and Ada, Ben, Mira the mediator, Olu the observer and Max the manager, and starts it. */
export async function startedCase(
  core: Core,
  caseId: string,
  way: 'relayed' | 'direct' = 'relayed',
) {
  const opened = await openCase(core, {
    caseId,
    program: 'program',
    manager: { person: 'max', name: 'Max' },
    participant: 'p-max',
    said: {
      reference: 'K7QD-4MRT',
      caseType: 'small-claims',
      title: 'The deposit',
      about: 'A deposit that was not returned.',
      sides: ['Ana', 'Ben'],
      rules: 'california',
      way,
      jointOpen: true,
      silenceDays: 10,
    },
  })
  if (!opened.ok) throw new Error(opened.refusal)
  const does = (person: string, command: Command) => doing(core, caseId, person, command)
  for (const [person, { participant, side, role, name }] of Object.entries(cast)) {
    const people = new Map([[participant, person]])
    const invite = {
      type: 'InviteParticipant',
      participant,
      side,
      role,
      name,
      words: 'Come.',
    } as const
    await sure(carryOut(core, { actor: { person: 'max' }, caseId, command: invite, people }))
    await sure(does(person, { type: 'AnswerInvitation', answer: 'accepted', reason: '' }))
    const seat = { type: 'SeatInvited', participant, side } as const
    await sure(carryOut(core, { actor: { registrar: true }, caseId, command: seat }))
  }
  for (const [person, role] of [
    ['mira', 'mediator'],
    ['olu', 'observer'],
  ] as const) {
    const people = new Map([[`p-${person}`, person]])
    const name = person === 'mira' ? 'Mira' : 'Olu'
    const confirmed = role === 'observer' ? { text: confidential, sidesAgree: true } : {}
    const participant = `p-${person}`
    const seat: Command = { type: 'SeatNeutral', participant, role, name, ...confirmed }
    await sure(carryOut(core, { actor: { person: 'max' }, caseId, command: seat, people }))
  }
  for (const person of ['ana', 'ada', 'ben', 'mira', 'olu']) {
    await sure(does(person, { type: 'AcceptGroundRules', version: '1', name: person }))
  }
  return { does: (person: string, command: Command) => sure(does(person, command)), asks: does }
}

const doing = (core: Core, caseId: string, person: string, command: Command) => {
  const actor: Actor = { person }
  return carryOut(core, { actor, caseId, command })
}

/** What was recorded; throws where the act was refused. */
export async function sure(carriedOut: Promise<CarriedOut>) {
  const outcome = await carriedOut
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.records
}
