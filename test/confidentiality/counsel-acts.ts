// What passes between an attorney and a client, and who asks an attorney in: in rooms of one side alone.
import type { BaseWorld } from './base-world.ts'
import type { Insider } from './cast.ts'
import type { Choose, Hidden } from './hidden-acts.ts'
import type { PairWorld } from './world-of-pair.ts'

/** That somebody appears for somebody is on the board in both worlds; this is what the board does not say. */
export type CounselAct = {
  readonly who: Insider
  readonly counsel: 'prepares' | 'signs' | 'reads' | 'appears again'
  readonly attorney: Insider
  readonly client: Insider
  readonly name: string
}
/** Who appears for whom, by side. */
export const counsel = {
  'side-a': { attorney: 'ada', client: 'ana' },
  'side-b': { attorney: 'bob', client: 'ben' },
} as const

export function doesCounsel(ask: PairWorld['ask'], { caseId, participants }: BaseWorld) {
  const idOf = (who: Insider) => participants.get(who) ?? 'nobody'
  return ({ who, counsel: does, name, ...pair }: CounselAct): Promise<string> => {
    const [attorney, client] = [idOf(pair.attorney), idOf(pair.client)]
    if (does === 'reads') {
      const url = `/cases/${caseId}/disclosure/${attorney}/${client}?language=en`
      return ask(who, { method: 'GET', url })
    }
    const [action, payload] = {
      prepares: ['prepare-disclosure', { client, language: 'en', name }] as const,
      signs: ['sign-disclosure', { attorney, name }] as const,
      'appears again': ['enter-appearance', { clients: [client] }] as const,
    }[does]
    return ask(who, { method: 'POST', url: `/api/v1/cases/${caseId}/${action}`, payload })
  }
}

/** Between the two of a side: made ready, signed, looked at, and tried once more in vain. */
export function counselled(side: keyof typeof counsel, choose: Choose, name: string): Hidden {
  const pair = counsel[side]
  const { attorney, client } = pair
  const prepares: CounselAct = { who: attorney, counsel: 'prepares', ...pair, name }
  const acts: readonly CounselAct[] = choose([
    [prepares],
    [prepares, { who: client, counsel: 'signs', ...pair, name }],
    [{ who: client, counsel: 'signs', ...pair, name }],
    [{ who: choose([attorney, client]), counsel: 'reads', ...pair, name }],
    [{ who: attorney, counsel: 'appears again', ...pair, name }],
  ])
  return { rooms: [`caucus:${side}`], by: attorney, acts }
}

/** A party asks an attorney in: some that nobody knew, and somebody who sits in another case of the program. */
export function attorneyInvited(side: keyof typeof counsel, choose: Choose): Hidden {
  const who = choose([counsel[side].client, counsel[side].attorney] as const)
  const name = choose(['Pat', 'Quy', 'zoe'])
  const brought = { name, mail: `${name.toLowerCase()}@people.test`, language: 'en' }
  const said = { side, role: 'attorney', ...brought }
  return { rooms: [`desk:${side}`], by: who, acts: [{ who, do: 'invite-participant', with: said }] }
}
