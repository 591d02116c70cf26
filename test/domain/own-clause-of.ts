// A clause of a program's own with a blank of every kind, right as it stands, for tests to change.
import type { OwnClause } from '../../src/domain/own-clause.ts'

export const ownClause = (said: Partial<OwnClause> = {}): OwnClause => ({
  ...{ kind: 'own-clause', clause: 'keys-of-the-house', version: 1 },
  words: {
    en: {
      title: 'Keys',
      text: '{who} hands over {many} keys at {where} by {day}, or pays {sum}. {{sic}}',
    },
    es: {
      title: 'Llaves',
      text: '{who} entrega {many} llaves en {where} a más tardar el {day}, o paga {sum}. {{sic}}',
    },
  },
  blanks: [
    { key: 'who', kind: 'side' },
    { key: 'many', kind: 'number' },
    { key: 'where', kind: 'text' },
    { key: 'day', kind: 'day' },
    { key: 'sum', kind: 'sum' },
  ],
  values: { who: 'side-b', many: 2, where: 'the office', day: '2027-01-29', sum: 120_00 },
  ...said,
})
