// Acts of a plan and of homework: stages and tasks of one side, and memoranda handed in under seal.
import type { ActionName } from '../../src/actions/action.ts'
import type { Room } from '../../src/domain/seats.ts'
import type { Insider, Person } from './cast.ts'
import type { Act, Choose, Hidden } from './hidden-acts.ts'
import type { Asking } from './world-of-pair.ts'

/** Hands in for the exchange that is open, as people find it: in what they see. */
export type PlanAct =
  | { readonly who: Person; readonly handsIn: 'exchange' | 'mediator'; readonly words: string }
  | { readonly who: Person; readonly agreesToPlan: true }

export const HIDDEN_STAGE = 'a-hidden-stage'
const act = (who: Person, action: ActionName, said: Record<string, unknown>): Act => ({
  ...{ who, do: action, with: said },
})

const apart = (room: Room, by: Insider, words: string) => {
  const side = room.slice('caucus:'.length)
  const stage = { stage: HIDDEN_STAGE, purpose: 'own', ownWords: words, channel: 'video' }
  return {
    one: (who: Person, ...acts: readonly Act[]): Hidden => ({ rooms: [room], by: who, acts }),
    sets: act('mira', 'set-private-stage', { room, stage: { ...stage, seats: [side] } }),
    agrees: act(by, 'agree-to-private-stage', { stage: HIDDEN_STAGE }),
    begins: act('mira', 'begin-stage', { room, stage: HIDDEN_STAGE }),
    asks: act('mira', 'set-task', { room, words }),
  }
}

/** A stage of one side alone, from its setting to its beginning. */
export function stageApart(room: Room, by: Insider, words: string): Hidden {
  const { one, sets, agrees, begins, asks } = apart(room, by, words)
  return one('mira', sets, agrees, begins, asks)
}

/** What a mediator sets for one side alone, and how that side goes along. */
export function plannedApart(room: Room, by: Insider, words: string): readonly Hidden[] {
  const { one, sets, asks } = apart(room, by, words)
  return [
    stageApart(room, by, words),
    one('mira', sets, asks),
    one('mira', asks),
    one(by, { who: by, handsIn: 'mediator', words }),
  ]
}

const speaker: Readonly<Record<string, Insider>> = {
  'team:side-a': 'ana',
  'team:side-b': 'bob',
  'team:side-c': 'cem',
}
/** Among themselves: a task of their own, and what the arbiter alone may open. */
export function amongThemselves(room: Room, choose: Choose, words: string): Hidden {
  const by = speaker[room] ?? 'ana'
  return {
    ...{ rooms: [room], by },
    acts: [
      choose<Act>([{ who: by, handsIn: 'exchange', words }, act(by, 'set-task', { room, words })]),
    ],
  }
}

const both = ['side-a', 'side-b', 'side-c', 'neutral']
/** In both worlds: two stages that every side agrees to at once, so that no plan waits while days pass. */
export const planned: readonly Act[] = [
  act('mira', 'propose-plan', {
    stages: [
      { stage: 'papers', purpose: 'exchange', channel: 'writing', seats: both },
      { stage: 'terms', purpose: 'bargaining', channel: 'writing', seats: both, after: ['papers'] },
    ],
  }),
  ...(['ana', 'bob', 'cem'] as const).map((who): Act => ({ who, agreesToPlan: true })),
]
/** Never all of them hand in: what the rule lets out is the same in both worlds. */
export const exchangeOpened: Act = act('mira', 'open-exchange', {
  ...{ words: 'two pages, as both worlds know', dueAt: '2027-02-01T09:00', to: 'caucuses' },
})

type Ask = (who: Person, asking: Asking) => Promise<string>
export const doesPlan =
  (ask: Ask, caseId: string) =>
  async (act: PlanAct): Promise<string> => {
    const base = `/api/v1/cases/${caseId}`
    const read = async (path: string) => {
      const answer = await ask(act.who, { method: 'GET', url: `${base}/${path}` })
      return JSON.parse(answer.slice(answer.lastIndexOf('} {') + 2))
    }
    if ('agreesToPlan' in act) {
      const plan = (await read('plan')).proposed?.plan ?? 'nothing'
      return ask(act.who, { method: 'POST', url: `${base}/agree-to-plan`, payload: { plan } })
    }
    const { words, handsIn: share } = act
    const exchange = (await read('homework')).exchanges.at(-1)?.exchange ?? 'nothing'
    const payload = { exchange, words, share }
    return ask(act.who, { method: 'POST', url: `${base}/hand-in-memorandum`, payload })
  }
