// What is tried around calls with one side, by everybody in both worlds: mostly what is refused, so that the case goes on.
import type { ActionName } from '../../src/actions/action.ts'
import type { AtHand } from './probes.ts'

const ABSENT = '0123456789abcdefghjkmnpqrs'

export const aroundCallTries = ({ foreign, last }: AtHand) => {
  const ids = [ABSENT, ...foreign]
  const sides = ['side-a', 'side-b', 'side-x'] as const
  const may = <T>(some: readonly T[]) => (last ? some : [])
  return {
    'save-worksheet': [
      ...sides.flatMap((side) => [
        { room: `team:${side}`, answers: {} },
        { room: `caucus:${side}`, answers: { matters: ' ' } },
      ]),
      { room: 'joint', answers: { matters: 'x' } },
      ...may(sides.map((side) => ({ room: `team:${side}`, answers: { matters: 'sleep' } }))),
    ],
    'give-worksheet': [
      { version: 1, questions: [] },
      { version: 99, questions: ['matters'] },
      ...may([{ version: 1, questions: ['matters'] }]),
    ],
    'skip-preparation': [{ room: 'caucus:side-x' }, ...may([{ room: 'team:side-b' }])],
    'write-call-notes': [
      { side: 'side-x', interests: 'x' },
      { side: 'side-b', interests: ' ' },
      ...ids.map((one) => ({ notes: one, side: 'side-a', meeting: one, interests: 'x' })),
    ],
    'propose-next-steps': sides.flatMap((side) => [
      { room: `caucus:${side}`, items: [] },
      { room: `caucus:${side}`, items: [{ words: 'x', dueOn: '2001-01-01' }] },
    ]),
    'agree-to-next-steps': ids.flatMap((steps) =>
      sides.map((side) => ({ room: `caucus:${side}`, steps })),
    ),
    'correct-next-steps': ids.map((steps) => ({ room: 'caucus:side-b', steps, words: 'no' })),
  } satisfies Partial<Record<ActionName, readonly object[]>>
}
