// What goes to the court: words that are written in private change no byte of a packet, and a leak into one is caught.
import { expect, test } from 'vitest'
import type { CourtPaperWriter } from '../../src/application/filing-ports.ts'
import type { House } from '../../src/application/house.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { settledAtCourt } from '../people/settled-at-court.ts'
import type { Who } from './surface-world.ts'

const SECRET = 'I would have taken seven hundred.'
const READERS: readonly Who[] = ['ana', 'ben', 'mira', 'max']

/** Minutes in which a side and the mediator write to each other, between two looks at the same packet. */
async function lookedAtTwice(plant: (house: House) => House = (house) => house) {
  const { t, does, bytes } = await settledAtCourt('filing alike', { plant })
  try {
    const documents = [{ what: 'stipulation' }, { what: 'notice-of-settlement' }]
    const made = await does('max', 'prepare-filing', { filedBy: 'side-a', documents })
    const filing = made('FilingPrepared', 'filing')
    const looks = async () => {
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
  const { first, second } = await lookedAtTwice()
  expect(second).toEqual(first)
  // Whoever reads it in one language takes the same file to the court.
  const inEnglish = first.filter((_, i) => i < 2 * READERS.length && i % 2 === 0)
  expect(new Set(inEnglish).size).toBe(1)
}, 120_000)

/** So that the judge sees what was talked about. */
const heldBack = (house: House): House => {
  const said: string[] = []
  const { act } = house.record
  const remembered = (facts: readonly Fact[]) => {
    for (const fact of facts) if (fact.type === 'MessagePosted') said.push(fact.words)
  }
  const courtPapers: CourtPaperWriter = {
    ...house.courtPapers,
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
  const { first, second } = await lookedAtTwice(heldBack)
  expect(second).not.toEqual(first)
}, 120_000)
