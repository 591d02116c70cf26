// Terms that reach a court or a home, right as they stand, for tests to change.
import type { Default, Dismissal, Possession, StayAway } from '../../src/domain/court-terms.ts'

export const dismissal = (said: Partial<Dismissal> = {}): Dismissal => ({
  kind: 'dismissal',
  by: 'side-a',
  prejudice: 'without',
  when: 'now',
  keeps: true,
  ...said,
})
export const byDefault = (said: Partial<Default> = {}): Default => ({
  kind: 'default',
  by: 'side-b',
  judgment: 'on-default',
  cureDays: 10,
  interest: false,
  ...said,
})
export const home = (said: Partial<Possession> = {}): Possession => ({
  kind: 'possession',
  by: 'side-b',
  to: 'side-a',
  premises: '12 Elm Street, Unit 3',
  stays: false,
  dueOn: '2027-01-29',
  lease: 'cancelled',
  deposit: 'statement',
  ...said,
})
export const staysAway = (said: Partial<StayAway> = {}): StayAway => ({
  kind: 'stay-away',
  by: 'side-b',
  to: 'side-a',
  mutual: false,
  what: 'not to call, write or come to the garden',
  ...said,
})
