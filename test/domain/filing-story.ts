// A signed and sealed agreement of a case that a court has, and what goes to the court, as acts.
import type { FilingDocument } from '../../src/domain/filing.ts'
import type { Command } from '../../src/domain/mediation.ts'
import type { OpenCase } from '../../src/domain/opening.ts'
import type { Term } from '../../src/domain/terms.ts'
import {
  agreeing,
  approves,
  consents,
  drafts,
  opensSigning,
  shown,
  signs,
} from './drafts-on-the-board.ts'
import { type Act, act, mediating, passing } from './mediation-story.ts'

export const DAY = 24 * 3_600_000
export const court = { name: 'Superior Court, County of Alameda', caseNumber: '26CV004711' }
export const atCourt = { caseType: 'business', court } as const
type Dismissal = Extract<Term, { kind: 'dismissal' }>
export const dismissing = (said: Partial<Dismissal> = {}): Dismissal => ({
  ...{ kind: 'dismissal', by: 'side-a', prejudice: 'without', when: 'now', keeps: true },
  ...said,
})
export const pays: Term = {
  ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 900_00 },
  instalments: [{ cents: 900_00, dueOn: '1970-02-02' }],
}
export const onDefault: Term = {
  ...{ kind: 'default', by: 'side-b', judgment: 'on-default', cureDays: 10, interest: false },
}
const seals: Command = { type: 'RecordSeal', draft: 'd1', digest: shown }
/** Anders and Berg: two parties and one, an attorney, somebody who decides. */
export const unsealed = (
  terms: readonly Term[] = [pays, dismissing()],
  said: Partial<OpenCase> = atCourt,
): Act[] => [
  ...mediating(said),
  ...agreeing('o1', terms),
  act('mira', drafts('d1')),
  act('ada', approves('d1')),
  act('dora', approves('d1')),
  act('mira', opensSigning('d1')),
  ...['ana', 'ben', 'al'].map((who) => act(who, consents)),
  ...['ana', 'ben', 'al'].map((who) => act(who, signs('d1'))),
]
export const sealed = (terms?: readonly Term[], said?: Partial<OpenCase>): Act[] => [
  ...unsealed(terms, said),
  act('max', seals),
]

export const stipulation: FilingDocument = { document: 'p1', what: 'stipulation' }
export const notice: FilingDocument = { document: 'p2', what: 'notice-of-settlement' }
export const dismissal: FilingDocument = { document: 'p3', what: 'dismissal', box: 'retaining' }
export const prepares = (
  documents: readonly FilingDocument[] = [stipulation, notice, dismissal],
  filing = 'f1',
): Extract<Command, { type: 'PrepareFiling' }> => ({
  ...{ type: 'PrepareFiling', filing, filedBy: 'side-a', documents },
})
/** The whole story plays within the first days of 1970; on the west coast it is a day earlier until eight. */
export const FIRST = '1969-12-31'
const handing = { on: FIRST, how: 'counter', name: 'Ada Amber' } as const
export const handsIn = (
  filing = 'f1',
  said: Partial<Extract<Command, { type: 'HandInFiling' }>> = {},
): Extract<Command, { type: 'HandInFiling' }> => ({
  ...{ type: 'HandInFiling', filing, ...handing, ...said },
})
export const reviews = (
  document: string,
  review: 'accepted' | 'rejected' = 'accepted',
  said: Partial<Extract<Command, { type: 'ReviewFiling' }>> = {},
): Extract<Command, { type: 'ReviewFiling' }> => ({
  ...{ type: 'ReviewFiling', filing: 'f1', document, review, on: FIRST },
  ...{ words: review === 'rejected' ? 'Page 2 is missing.' : '', ...said },
})
export const refiles = (
  document: string,
  said: Partial<Extract<Command, { type: 'RefileDocument' }>> = {},
): Extract<Command, { type: 'RefileDocument' }> => ({
  ...{ type: 'RefileDocument', filing: 'f1', document, ...handing, ...said },
})
export const decides = (
  document: string,
  decision: 'signed' | 'not-signed' = 'signed',
  said: Partial<Extract<Command, { type: 'RecordDecision' }>> = {},
): Extract<Command, { type: 'RecordDecision' }> => ({
  ...{ type: 'RecordDecision', filing: 'f1', document, decision, on: FIRST },
  ...{ words: decision === 'signed' ? '' : 'The rent is not named.', ...said },
})
export const fee = (
  id: string,
  is: 'due' | 'paid' | 'waived',
  cents: number,
): Extract<Command, { type: 'TellFilingFees' }> => ({
  ...{ type: 'TellFilingFees', filing: 'f1', fee: id, is, cents, words: '' },
})
export const keeps = (
  copy: string,
  room: 'joint' | `desk:side-${string}`,
  document = 'p1',
): Extract<Command, { type: 'KeepFilingCopy' }> => ({
  ...{ type: 'KeepFilingCopy', filing: 'f1', document, copy, room },
})
/** The stamped copy, as who manages the case brings it to a desk. */
export const brings = (document: string, room: 'desk:side-a' | 'desk:side-b'): Command => ({
  ...{ type: 'AddDocument', document, room, warnings: [] },
  file: { name: 'stamped.pdf', kind: 'pdf', size: 10, digest: 'ab'.repeat(32) },
})
export const withdraws = (filing = 'f1'): Command => ({ type: 'WithdrawFiling', filing })

export const preparedPacket = (): Act[] => [...sealed(), act('max', prepares())]
export const atTheCourt = (): Act[] => [...preparedPacket(), act('mira', handsIn())]
/** Everything has come, and what nobody denies counts. */
export const allPaid: Act[] = [
  passing(40 * DAY),
  act('ana', {
    ...{ type: 'ReportPerformance', report: 'r1', term: 0, by: 'side-b', on: '1970-02-01' },
    ...{ cents: 900_00, words: '' },
  }),
]
/** Electronically, and the court has not said yet that it has it. */
export const sending = (more: object = {}): Command =>
  ({
    ...{ type: 'SendFiling', filing: 'f1', sending: 's1', name: 'Max', forms: [] },
    ...{ to: { court: 'rehearsal', title: 'Rehearsal court' }, ...more },
  }) as Command
