// Every action there is. What the registrar alone does (seating who accepted, recording a seal) has none.
import type { Action } from './action.ts'
import { bargainingActions } from './bargaining.ts'
import { concludingActions } from './concluding.ts'
import { conveningActions } from './convening.ts'
import { talkingActions } from './talking.ts'

export const actions: readonly Action[] = [
  ...conveningActions,
  ...talkingActions,
  ...bargainingActions,
  ...concludingActions,
]
export const actionNamed: ReadonlyMap<string, Action> = new Map(
  actions.map((action) => [action.name, action]),
)
