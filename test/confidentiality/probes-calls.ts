// What is sent to the doors of calls, by everybody in both worlds: each room asked for, one's own and others', and what is none.
import type { AtHand } from './probes.ts'
import type { Asking } from './world-of-pair.ts'

const asked = ['joint', 'neutrals', 'caucus:side-a', 'caucus:side-b', 'desk:side-c', 'safety']
const sent = () => [...asked.map((room) => ({ payload: { room } })), { payload: {} }]

export const callSendings: Readonly<Record<string, (at: AtHand) => readonly Partial<Asking>[]>> = {
  '/cases/:caseId/call-ticket': sent,
  '/api/v1/cases/:caseId/call-ticket': sent,
}
