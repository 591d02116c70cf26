// One secret each, and nothing else that happens: where a leak would tell of this one alone, and seldom by chance.
import { type Hidden, offerCarried, one } from './hidden-acts.ts'
import { type Hiding, hidings } from './hidings.ts'
import { stageApart } from './plan-acts.ts'

const secret = (...hidden: readonly Hidden[]): readonly Hiding[] => [
  {
    ...hidings.confiding,
    rooms: [...new Set(hidden.flatMap(({ rooms }) => rooms))],
    acts: hidden.map((one) => () => one),
  },
]
const caucus = 'caucus:side-a'

/** A lets the mediator say something that is never said. */
export const wordsAllowed = secret(
  one(caucus, 'ana', {
    who: 'ana',
    do: 'authorise-words',
    with: { words: 'nobody hears of this', manner: 'words' },
  }),
)

/** A stage that only A goes through, begun. */
export const stageBegun = secret(stageApart(caucus, 'ana', 'for you alone'))

/** C offers something to A, and it is carried there. */
export const offerHeard = secret(offerCarried('from C to A'))

/** A hands in for the exchange that is open, and the other sides do not. */
export const handedIn = secret(
  one('team:side-a', 'ana', { who: 'ana', handsIn: 'exchange', words: 'two pages' }),
)

/** B lets somebody of the insurer sign for them. */
export const signingEntrusted: readonly Hiding[] = [
  {
    ...{ ...hidings.back, rooms: ['caucus:side-b'] },
    acts: [() => one('caucus:side-b', 'ben', { who: 'ben', draft: 'entrust-signing' })],
  },
]

/** A would rather have a clause say it in other words. */
export const otherWords = secret(
  one(caucus, 'ana', {
    ...{ who: 'ana', draft: 'suggest-wording' },
    with: { room: caucus, clause: '2', words: 'in words that nobody hears of' },
  }),
)

/** A wants to talk to a lawyer before they sign. */
export const lawyerFirst = secret(one(caucus, 'ana', { who: 'ana', draft: 'hold-signing' }))
