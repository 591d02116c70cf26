// Leaks planted behind the doors: the answer is the same, and the work for it is not.
import type { Fact } from '../../src/domain/facts.ts'
import type { Room } from '../../src/domain/seats.ts'
import type { LeakOf } from './leaks.ts'
import { memoryMixedUp } from './planted-memory.ts'
import { knowing, type Plant } from './planting.ts'

const offersOfA: readonly Fact['type'][] = ['OfferMade', 'OfferWithdrawn']

export const workLeaks: Readonly<{ [Name in LeakOf<'work'>]: Plant }> = {
  'one more question where somebody confided': knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      seenWith: async (person, caseId, stretches) => {
        const confided = facts.filter(({ type }) => type === 'WordsAuthorised').length
        if (confided % 2 === 1) await reader.readRoom(person, caseId, { room: 'board', most: 1 })
        return reader.seenWith(person, caseId, stretches)
      },
    },
  })),
  'rows of other rooms read and thrown away': (base) => (house) => ({
    ...house,
    reader: {
      ...house.reader,
      seenWith: async (person, caseId, stretches) => {
        const room = 'caucus:side-a'
        await house.reader.readRoom(base.persons.get('mira') ?? '', caseId, { room, most: 200 })
        return house.reader.seenWith(person, caseId, stretches)
      },
    },
  }),
  'what somebody has read remembered for somebody else': memoryMixedUp,
  'a code looked for once more where something is hidden': knowing(({ letters }, { facts }) => ({
    letters: {
      ...letters,
      find: async (...asked) =>
        (facts.length % 2 === 1 && (await letters.find(...asked))) || letters.find(...asked),
    },
  })),
  'a search that stops at the first hidden row': knowing(({ reader }, { facts }) => ({
    reader: {
      ...reader,
      readRoom: (person, caseId, stretch) => {
        const most = stretch.most + facts.filter(({ type }) => type === 'MessagePosted').length
        return reader.readRoom(person, caseId, { ...stretch, most })
      },
    },
  })),
  'a clock looked up for everybody': () => (house) => ({
    ...house,
    reader: {
      ...house.reader,
      seenWith: async (person, caseId, stretches) => {
        const rooms: Room[] = ['caucus:side-a']
        // Kind by kind: that somebody spoke there at all is soon true in both worlds.
        for (const kind of offersOfA) {
          await house.lastSpoken(caseId, { rooms, kinds: [kind], without: [] })
        }
        return house.reader.seenWith(person, caseId, stretches)
      },
    },
  }),
}
