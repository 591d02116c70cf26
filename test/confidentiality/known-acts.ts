// What happens in both worlds alike, round by round: talk, a relay, an offer, its answer, a draft, signatures.

import { SECOND_PHONE } from './base-world.ts'
import { knownWays } from './call-ways-acts.ts'
import { knownDocuments } from './document-acts.ts'
import type { Act } from './hidden-acts.ts'
import { say, spoken } from './hidden-acts.ts'
import { knownCalls } from './in-call-acts.ts'
import { knownMeetings } from './meeting-acts.ts'
import { exchangeOpened, planned } from './plan-acts.ts'
import { knownWaiver } from './waiver-acts.ts'

const MINUTE = 60_000
const terms = [
  {
    kind: 'money',
    payer: 'side-b',
    payee: 'side-a',
    cents: 90_000,
    instalments: [{ cents: 90_000, dueOn: '2026-12-11' }],
  },
]
const fromBToC = [{ ...terms[0], payee: 'side-c' }]
const offered = 'an offer that both worlds know'
const allowed = 'words that both worlds know'
const allowedLate = 'words that both worlds know, after much else'

export const rounds: readonly (readonly Act[])[] = [
  [
    say('ben', 'caucus:side-b', 'we listen'),
    say('mira', 'joint', 'welcome'),
    say('ben', 'joint', 'with a key', 'a-known-key'),
    say('max', 'desk:side-c', 'a form is missing'),
    say('ines', 'team:side-b', 'so he said'),
    spoken('ana', 'message', 'tell her that I listen'),
    spoken('ana', 'acceptance', 'yes to whatever it is'),
    // One after another, as a clerk who is nudged does: what is done at once comes in no order.
    { pass: 0 },
    { who: 'ben', text: 'REPLY by text, as both worlds know' },
    { pass: 0 },
    { who: 'ben', text: 'REPLY as whom?', from: SECOND_PHONE },
    { pass: 0 },
    { who: 'ben', text: 'READ ON' },
    { pass: 0 },
    // Before he tries the door that turns it off.
    { who: 'ben', text: 'NEXT 123456' },
    { pass: 0 },
  ],
  [
    { who: 'ana', do: 'authorise-words', with: { words: allowed, manner: 'words' } },
    { who: 'mira', relay: 'words', words: allowed, from: 'side-a', to: 'side-b' },
    say('bob', 'caucus:side-b', 'we heard'),
    spoken('cem', 'offer', 'nine hundred', { terms: fromBToC }),
    { pass: 0 },
    spoken('ana', 'more-time', 'I need a week'),
    { pass: 0 },
    { who: 'dee', do: 'ask-more-time', with: { days: 3 } },
    ...(knownDocuments[0] ?? []),
    { who: 'mira', reminds: 'bea', words: 'whenever you are ready' },
    { who: 'ben', text: 'READ 123456' },
    { pass: 0 },
    { who: 'ben', text: 'NEXT 123456' },
    { pass: 0 },
  ],
  [
    { who: 'ben', do: 'make-offer', with: { to: ['side-a'], terms, words: offered } },
    { who: 'mira', relay: 'offer', words: offered, from: 'side-b', to: 'side-a' },
    { who: 'ana', on: offered, do: 'hold-offer' },
    say('cem', 'joint', 'and we?'),
    ...(knownDocuments[1] ?? []),
    { who: 'max', do: 'move-hearing', with: { to: '2027-03-01' } },
    ...planned,
    // Not by Ben, who may change his telephone unseen.
    { who: 'ada', text: 'MORE TIME' },
    { pass: 0 },
  ],
  [
    { who: 'ada', on: offered, do: 'accept-offer' },
    { who: 'mira', relay: 'answer', words: offered, from: 'side-a', to: 'side-b' },
    { who: 'mira', draft: 'draft-agreement', with: { language: 'en' } },
    spoken('ana', 'refusal', 'no to whatever it is'),
    { pass: 0 },
    { who: 'ben', text: 'NEXT 123456' },
    { pass: 0 },
    { who: 'ben', text: 'APPROVE 123456' },
    { pass: 0 },
  ],
  [
    { who: 'bob', draft: 'approve-draft' },
    { who: 'ana', draft: 'approve-draft' },
    { who: 'bea', draft: 'request-changes', with: { words: 'a comma' } },
    { who: 'mira', draft: 'open-signing' },
    exchangeOpened,
  ],
  [
    { who: 'ana', do: 'authorise-words', with: { words: allowedLate, manner: 'words' } },
    { who: 'mira', relay: 'words', words: allowedLate, from: 'side-a', to: 'side-b' },
    ...(['ana', 'ben', 'bea'] as const).map((who) => ({ who, draft: 'consent-to-sign' }) as const),
    { who: 'ben', draft: 'hold-signing' },
    { who: 'bea', draft: 'decline-to-sign', with: { reason: 'not like this' } },
    { who: 'mira', draft: 'open-signing' },
    { who: 'ana', draft: 'sign-agreement' },
    { who: 'ben', draft: 'sign-agreement' },
    { who: 'bea', draft: 'sign-agreement' },
    ...knownWaiver,
  ],
].map(
  (acts, i) =>
    [
      ...acts,
      ...(knownMeetings[i] ?? []),
      ...(knownWays[i] ?? []),
      ...(knownCalls[i] ?? []),
      { pass: 3 * MINUTE },
    ] as readonly Act[],
)
