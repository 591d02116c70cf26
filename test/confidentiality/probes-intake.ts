// What is sent to the doors of intakes and of a program's own pages, by everybody in both worlds.
import type { AtHand } from './probes.ts'
import type { Asking } from './world-of-pair.ts'

const form = (fields: Record<string, string>): Pick<Asking, 'payload' | 'headers'> => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
})
const answered = {
  ...{ what: 'deposit', afraid: 'no', against: 'person', court: 'filed' },
  ...{ hearingOn: '2026-12-11', tried: 'silence', speaks: 'other' },
}
const TABLE = 'case number,type,court,plaintiff,defendant\n1,UD,Court,Lena,Tom\n'

export const intakeSendings: Readonly<Record<string, (at: AtHand) => readonly Partial<Asking>[]>> =
  {
    // To begin makes something: at the end, when no other answer depends on it.
    '/start/:program': ({ last }) => (last ? [form({ what: 'deposit', court: 'no' })] : []),
    '/guide': () => [
      form({ question: 'what' }),
      form({ question: 'afraid', what: 'money', afraid: 'now' }),
      form({ ...answered, 'asked.helps': 'yes' }),
    ],
    '/api/v1/guide': () => [
      { payload: {} },
      { payload: { ...answered, helps: ['money'] } },
      { payload: { what: 'nothing that is asked' } },
    ],
    '/start/:program/:step': () => [
      form({ caseType: 'community', happened: 'it was loud' }),
      form({ mail: 'no address' }),
    ],
    '/resume/:link': () => [form({})],
    '/programs/:program/intakes/:intake/open': () => [form({ title: 'x' })],
    '/programs/:program/intakes/:intake/ask': () => [form({ words: 'when?' }), form({ words: '' })],
    '/programs/:program/intakes/:intake/decline': () => [form({ words: 'no' })],
    '/programs/:program/import': () => [form({ table: TABLE }), form({ table: 'nothing' })],
    '/api/v1/programs/:program/intakes': () => [{ payload: { caseType: 'x' } }],
    '/api/v1/programs/:program/intakes/:intake/open': () => [{ payload: { title: 'x' } }],
    '/api/v1/programs/:program/intakes/:intake/ask': () => [{ payload: { words: 'when?' } }],
    '/api/v1/programs/:program/intakes/:intake/decline': () => [{ payload: { words: 'no' } }],
    '/api/v1/programs/:program/import': () => [
      { payload: 'nothing', headers: { 'content-type': 'text/csv' } },
      { payload: {} },
    ],
  }
