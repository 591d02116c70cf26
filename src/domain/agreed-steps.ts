// What a side and the mediator agree to do next, after a call: proposed by the mediator, confirmed or corrected by the side.
// What has a person and a day is homework from then on, where the side finds it with the rest.
import { change, put, type Recorded } from './chapter.ts'
import type { ParticipantId, Side } from './seats.ts'

type StepsId = string
export type StepsRoom = `caucus:${Side}`
export type AgreedStep = {
  readonly words: string
  readonly who?: ParticipantId
  /** YYYY-MM-DD. */
  readonly dueOn?: string
}
export type NextStepsProposed = {
  type: 'NextStepsProposed'
  steps: StepsId
  room: StepsRoom
  items: readonly AgreedStep[]
  /** Of the plan: the call in which they were talked over. */
  stage?: string
}
export type NextStepsAgreed = {
  type: 'NextStepsAgreed'
  steps: StepsId
  room: StepsRoom
  items: readonly AgreedStep[]
}
/** Not quite what was agreed: the mediator proposes them anew. */
export type NextStepsCorrected = {
  type: 'NextStepsCorrected'
  steps: StepsId
  room: StepsRoom
  words: string
}
export type AgreedStepsFact = NextStepsProposed | NextStepsAgreed | NextStepsCorrected

export type StepsKept = Omit<NextStepsProposed, 'type'> & {
  readonly at: number
  readonly by: ParticipantId
  /** Open: nothing newer was proposed, and they were not agreed to. */
  readonly state: 'open' | 'agreed' | 'replaced'
  readonly agreedAt: number | undefined
  readonly corrections: readonly {
    readonly words: string
    readonly by: ParticipantId
    readonly at: number
  }[]
}
export type AgreedSteps = ReadonlyMap<StepsId, StepsKept>
export const noAgreedSteps: AgreedSteps = new Map()

export function evolveAgreedSteps(
  state: AgreedSteps,
  { at, by, fact }: Recorded<AgreedStepsFact>,
): AgreedSteps {
  switch (fact.type) {
    case 'NextStepsProposed': {
      const { type: _, ...said } = fact
      const before = [...state].map(
        ([id, one]) =>
          [id, one.state === 'open' ? { ...one, state: 'replaced' as const } : one] as const,
      )
      const now = { at, by, state: 'open', agreedAt: undefined, corrections: [] } as const
      return put(new Map(before), fact.steps, { ...said, ...now })
    }
    case 'NextStepsAgreed':
      return change(state, fact.steps, (one) => ({ ...one, state: 'agreed', agreedAt: at }))
    case 'NextStepsCorrected': {
      const correction = { words: fact.words, by, at }
      return change(state, fact.steps, (one) => ({
        ...one,
        corrections: [...one.corrections, correction],
      }))
    }
  }
}
