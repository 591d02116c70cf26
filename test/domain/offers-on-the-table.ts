// Offers, answers and relays as acts, for the chapters that bargain.
import type { MakeOffer } from '../../src/domain/bargaining.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { Side } from '../../src/domain/seats.ts'
import type { Money, Term } from '../../src/domain/terms.ts'
import { type Act, act } from './mediation-story.ts'

export const pays = (payer: Side, payee: Side, cents: number): Money => ({
  kind: 'money',
  payer,
  payee,
  cents,
  instalments: [{ cents, dueOn: '2026-12-11' }],
})
export const ninetyToAnders: Term = pays('side-b', 'side-a', 90_00)

export const offer = (id: string, said: Partial<MakeOffer> = {}): MakeOffer => ({
  type: 'MakeOffer',
  offer: id,
  to: ['side-b'],
  terms: [ninetyToAnders],
  words: 'That is fair.',
  manner: 'words',
  worse: false,
  ...said,
})
export const relay = (
  id: string,
  as: string,
  said: Partial<Extract<Command, { type: 'RelayOffer' }>> = {},
): Command => ({
  type: 'RelayOffer',
  from: 'side-a',
  offer: id,
  to: 'side-b',
  as,
  words: 'That is fair.',
  crossing: false,
  ...said,
})
export const accept = (id: string, agreed = `agreed ${id}`): Command => ({
  type: 'AcceptOffer',
  offer: id,
  agreed,
})
export const decline = (id: string, reason = 'Too much.', mayPassOn = false): Command => ({
  type: 'DeclineOffer',
  offer: id,
  reason,
  mayPassOn,
})
export const hold = (id: string): Command => ({ type: 'HoldOffer', offer: id })
export const withdraw = (id: string): Command => ({ type: 'WithdrawOffer', offer: id })
export const relayAnswer = (id: string, from: Side = 'side-b'): Command => ({
  type: 'RelayAnswer',
  from,
  offer: id,
  agreed: `agreed ${id}`,
})
export const relayWithdrawal = (id: string, to: Side = 'side-b'): Command => ({
  type: 'RelayWithdrawal',
  from: 'side-a',
  offer: id,
  to,
})

/** Ana's offer, and what Ben heard of it. */
export const made = (said: Partial<MakeOffer> = {}): Act => act('ana', offer('o1', said))
export const told: Act = act('mira', relay('o1', 'h1'))
