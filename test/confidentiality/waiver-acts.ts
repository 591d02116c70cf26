// Waivers in the harness: asked for at the table and answered there, hidden from who does not read it; and what is tried by everybody.
import type { ActionName } from '../../src/actions/action.ts'
import type { Insider } from './cast.ts'
import type { Act, Choose, Hidden } from './hidden-acts.ts'
import type { AtHand } from './probes.ts'

/** On the newest that stands there, as people find it on their page. */
export type WaiverAct = {
  readonly who: Insider
  readonly waiver: 'agree-to-waiver' | 'decline-waiver' | 'withdraw-waiver'
}
const asks = (who: Insider, words: string): Act => ({
  who,
  do: 'propose-waiver',
  with: { words, purpose: `for ${words}`, name: who, nobodyElse: true },
})

/** Both worlds know it, and it stays open: who is missing is on its list. */
export const knownWaiver: readonly Act[] = [
  asks('milo', 'what both worlds know of'),
  { who: 'bob', waiver: 'agree-to-waiver' },
]

/** What stands in the joint room alone. */
export const aroundWaivers = (choose: Choose): Hidden => {
  const who = choose(['ana', 'ben', 'cem', 'mira'] as const)
  const answers = choose(['olu', 'sue', 'dee', 'ada'] as const)
  const words = choose(['a photo', 'the offer of May', 'all that was said '.repeat(20).trim()])
  const acts: readonly Act[] = choose([
    [asks(who, words)],
    [asks(who, words), { who: answers, waiver: 'agree-to-waiver' }],
    [asks(who, words), { who: answers, waiver: 'decline-waiver' }],
    [asks(who, words), { who, waiver: 'withdraw-waiver' }],
  ])
  return { rooms: ['joint'], by: who, acts }
}

type OfWaiver = Extract<
  ActionName,
  | ('propose-waiver' | 'agree-to-waiver' | 'record-paper-waiver' | 'decline-waiver')
  | 'withdraw-waiver'
>
export const waiverTries = (
  { last, participants }: AtHand,
  ids: readonly string[],
): Readonly<Record<OfWaiver, readonly object[]>> => {
  const waivers = ids.map((waiver) => ({ waiver }))
  const asked = { words: 'a photo', purpose: 'for x', name: 'x', nobodyElse: true }
  return {
    'propose-waiver': [
      { ...asked, words: '' },
      ...ids.flatMap((one) => [
        { ...asked, document: one },
        { ...asked, draft: one, document: one },
      ]),
      ...(last ? [asked] : []),
    ],
    'agree-to-waiver': waivers.map((one) => ({ ...one, name: 'x', nobodyElse: true })),
    'record-paper-waiver': waivers.map((one) => ({
      ...{ ...one, participant: participants.get('ana') ?? ids[0], name: 'x' },
      ...{ on: '2026-11-01', paperHeld: true },
    })),
    'decline-waiver': waivers,
    'withdraw-waiver': waivers,
  }
}
