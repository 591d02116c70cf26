// Terms agreed, drafted, approved and open for signing: the way to an agreement as acts.
import type { Language } from '../../src/domain/clauses.ts'
import { CONSENT_TO_SIGN } from '../../src/domain/law/consent-to-sign.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { Term } from '../../src/domain/terms.ts'
import { type Act, act, mediating } from './mediation-story.ts'
import { accept, offer, relay, relayAnswer } from './offers-on-the-table.ts'

/** Anders and Berg agree on these terms, as `agreed <id>`. */
export const agreeing = (id: string, terms?: readonly Term[]): Act[] => [
  act('ana', offer(id, { worse: true, ...(terms ? { terms } : {}) })),
  act('mira', relay(id, `h ${id}`)),
  act('ben', accept(`h ${id}`)),
  act('mira', { ...relayAnswer(`h ${id}`), agreed: `agreed ${id}` } as Command),
]
export const drafts = (
  draft: string,
  agreed: readonly string[] = ['agreed o1'],
  language: Language = 'en',
): Command => ({ type: 'DraftAgreement', draft, agreed, language })
export const approves = (draft: string): Command => ({ type: 'ApproveDraft', draft })
export const asksFor = (draft: string, words = 'The date is wrong.'): Command => ({
  type: 'RequestChanges',
  draft,
  words,
})
export const opensSigning = (draft: string, reflectDays?: number): Command => ({
  ...{ type: 'OpenSigning', draft },
  ...(reflectDays === undefined ? {} : { reflectDays }),
})
export const shown = 'ab'.repeat(32)
export const signs = (
  draft: string,
  said: Partial<Extract<Command, { type: 'SignAgreement' }>> = {},
): Command => ({
  type: 'SignAgreement',
  draft,
  name: 'Typed Name',
  digest: shown,
  consent: CONSENT_TO_SIGN,
  how: 'passkey',
  ...said,
})

export const drafted = (): Act[] => [...mediating(), ...agreeing('o1'), act('mira', drafts('d1'))]
export const approved = (): Act[] => [
  ...drafted(),
  act('ada', approves('d1')),
  act('dora', approves('d1')),
]
export const consents: Command = {
  type: 'ConsentToSign',
  text: CONSENT_TO_SIGN,
  language: 'en',
  how: 'link by mail',
}
/** Before any of them has said whether they sign here. */
export const opening = (): Act[] => [...approved(), act('mira', opensSigning('d1'))]
/** Ana and Al sign for Anders, Ben for Berg. */
export const signing = (): Act[] => [
  ...opening(),
  ...['ana', 'al', 'ben'].map((who) => act(who, consents)),
]
export const concluded = (): Act[] => [
  ...signing(),
  act('ana', signs('d1')),
  act('ben', signs('d1')),
  act('al', signs('d1')),
]
