// What is tried of the plan in stages, by everybody in both worlds: mostly what is refused, so that the case goes on.
import type { ActionName } from '../../src/actions/action.ts'
import type { AtHand } from './probes.ts'

const ABSENT = '0123456789abcdefghjkmnpqrs'
/** As both worlds know it, and as a stage of side A is called in one of them. */
const names = [ABSENT, 'papers', 'a-hidden-stage']
const stage = { purpose: 'caucus', channel: 'video', seats: ['side-a', 'neutral'] }

export const planTries = ({ foreign, last }: AtHand) => {
  const ids = [ABSENT, ...foreign]
  const rooms = ['board', 'caucus:side-a', 'caucus:side-b', 'neutrals']
  const tasks = ids.flatMap((task) =>
    ['joint', 'caucus:side-a', 'team:side-b', 'neutrals'].map((room) => ({ room, task })),
  )
  const each = (more: object = {}) =>
    rooms.flatMap((room) => names.map((one) => ({ room, stage: one, ...more })))
  return {
    'propose-plan': [
      { stages: [] },
      { stages: [{ ...stage, stage: 'x' }] },
      ...(last
        ? [{ stages: [{ ...stage, stage: 'x', seats: ['side-a', 'side-b', 'side-c'] }] }]
        : []),
    ],
    'agree-to-plan': ids.map((plan) => ({ plan })),
    'decline-plan': ids.map((plan) => ({ plan, reason: 'no' })),
    'set-private-stage': [
      { room: 'caucus:side-a', stage: { ...stage, seats: ['side-b'] } },
      { room: 'caucus:side-c', stage: { ...stage, after: ['a-hidden-stage'] } },
      { room: 'neutrals', stage: { ...stage, begins: '2026-11-05T09:00' } },
    ],
    'drop-private-stage': [ABSENT, 'a-hidden-stage'].flatMap((one) =>
      ['caucus:side-b', 'caucus:side-x'].map((room) => ({ room, stage: one })),
    ),
    'agree-to-private-stage': names.map((one) => ({ stage: one })),
    'begin-stage': each().filter(({ room }) => room !== 'board'),
    'finish-stage': each({ yielded: 'peace' }),
    'skip-stage': each().filter(({ room }) => room !== 'board'),
    'set-task': [
      { room: 'caucus:side-a', words: 'x', who: [ABSENT] },
      { room: 'team:side-c', words: '' },
      { room: 'joint', words: 'x', dueOn: '2001-01-01' },
      // A paper that stands elsewhere is one that there is not.
      ...ids.map((document) => ({ room: 'team:side-c', words: 'x', documents: [document] })),
    ],
    'finish-task': tasks,
    'drop-task': tasks,
    'open-exchange': [{ words: 'x', dueAt: 1 }],
    'hand-in-memorandum': ids.map((exchange) => ({ exchange, words: 'x', share: 'exchange' })),
  } satisfies Partial<Record<ActionName, readonly object[]>>
}
