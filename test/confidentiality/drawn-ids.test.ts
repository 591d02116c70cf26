// Where ids are drawn: a draw that somebody does not see must not shift one that they do.
import { expect, test } from 'vitest'
import type { Minting } from '../../src/actions/action.ts'
import { actionNamed } from '../../src/actions/all.ts'
import { usualPreferences } from '../../src/application/notice-preferences.ts'
import { notify } from '../../src/application/people-notices.ts'
import { viewOf } from '../../src/domain/mediation.ts'
import { seededChance } from '../world.ts'
import { begun, people } from './random-mediations.ts'

/** In which rooms an act of somebody draws. */
function drawnBy(name: string, who: keyof typeof people, way: 'relayed' | 'direct', raw: unknown) {
  const rooms: string[] = []
  const minting: Minting = {
    mint: (_purpose, room) => {
      rooms.push(room)
      return 'x'
    },
    hash: () => '',
    signer: { name: '', how: '' },
    program: undefined,
    lastWord: undefined,
    now: 0,
  }
  const action = actionNamed.get(name)
  const command = action?.command(action.input.parse(raw), minting)
  if (typeof command === 'function') command(viewOf(people[who], begun(way)))
  return rooms
}

test('an acceptance that only the mediator hears of draws nothing on the board', () => {
  expect(drawnBy('accept-offer', 'ana', 'relayed', { offer: 'o1' })).toEqual(['caucus:side-a'])
  expect(drawnBy('accept-offer', 'ana', 'direct', { offer: 'o1' })).toEqual(['board'])
})

test('the id that a relayed offer gets is drawn where both sides see every draw', () => {
  const relay = { from: 'side-b', offer: 'o1', to: 'side-a', words: '' }
  expect(drawnBy('relay-offer', 'mira', 'relayed', relay)).toEqual(['caucus:side-b caucus:side-a'])
})

test('a private offer and private words are drawn in the caucus they stand in', () => {
  const offer = { terms: [{ kind: 'words', words: 'peace' }] }
  expect(drawnBy('make-offer', 'ben', 'relayed', offer)).toEqual(['caucus:side-b'])
  expect(drawnBy('authorise-words', 'ben', 'relayed', { words: 'x' })).toEqual(['caucus:side-b'])
})

test('letters that go out at one instant have the same ids whichever is first', async () => {
  const idsOf = async (cases: readonly string[]) => {
    const ids = new Map<string, string>()
    for (const caseId of cases) {
      const house = {
        reader: { seatOf: async () => people.ana },
        directory: {
          holderOf: async () => 'ana',
          contact: async () => ({ name: 'Ana', language: 'en', mail: 'ana@people.test' }),
        },
        mails: { notice: () => ({ subject: '', text: '', html: '' }) },
        mailOut: { send: async ({ id }: { id: string }) => void ids.set(caseId, id) },
        mailIn: { domain: undefined, channels: { failsAt: async () => false } },
        reaches: { of: async () => undefined },
        phones: { of: async () => ({ reads: false }) },
        pgp: { keys: { of: async () => ({}) } },
        preferences: { of: async () => ({ preferences: usualPreferences, timeZone: 'UTC' }) },
        sendings: {
          begin: async (_: string, id: string) => ({ state: 'new', id }),
          done: async () => {},
        },
        clock: { now: () => 0 },
        chance,
      }
      await notify(house as never, { type: 'Notify', caseId, participant: 'p-ana' }, caseId)
    }
    return ids
  }
  let chance = seededChance('one')
  const forth = await idsOf(['c1', 'c2'])
  chance = seededChance('one')
  const back = await idsOf(['c2', 'c1'])
  expect([...forth].toSorted()).toEqual([...back].toSorted())
  expect(new Set(forth.values()).size).toBe(2)
})
