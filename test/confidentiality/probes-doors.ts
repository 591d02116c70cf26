// What is sent to the doors of letters and invitations by the API, by everybody in both worlds.
import type { AtHand } from './probes.ts'
import type { Asking } from './world-of-pair.ts'

const form = (fields: Record<string, string>): Pick<Asking, 'payload' | 'headers'> => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})
const ABSENT = '0123456789abcdefghjkmnpqrs'

export const doorSendings: Readonly<Record<string, (at: AtHand) => readonly Partial<Asking>[]>> = {
  '/api/v1/letter': () => [
    { payload: { code: 'ACDE-3467', kind: 'born', said: '05/23/1980' } },
    { payload: { code: 'ACDE' } },
  ],
  '/api/v1/invitation/:link/question': () => [{ payload: { words: 'why?' } }, { payload: {} }],
  '/api/v1/invitation/:link/accept': () => [{ payload: {} }],
  '/api/v1/invitation/:link/decline': () => [{ payload: { reason: 'no' } }],
  '/api/v1/invitation/:link/not-me': () => [{ payload: {} }],
  '/api/v1/invitation/:link/quiet': () => [{ payload: {} }],
  '/api/v1/programs/:program/letters': ({ foreign }) => [
    { payload: { letters: [ABSENT, ...foreign] } },
    { payload: { letters: [] } },
  ],
  '/api/v1/programs/:program/letters/:batch/posted': () => [{ payload: {} }],
  '/api/v1/account/tokens/revoke': () => [{ payload: { token: '0'.repeat(32) } }, { payload: {} }],
  '/api/v1/cases/:caseId/begin-recovery': ({ foreign, participants }) =>
    [ABSENT, ...foreign, participants.get('ana') ?? ABSENT].map((participant) => ({
      payload: { participant },
    })),
  '/cases/:caseId/lost-way-in': ({ foreign, participants }) =>
    [ABSENT, ...foreign, participants.get('ben') ?? ABSENT].map((participant) =>
      form({ participant }),
    ),
  '/api/v1/cases/:caseId/letters': ({ foreign }) =>
    [ABSENT, ...foreign].map((participant) => ({ payload: { participant } })),
}
