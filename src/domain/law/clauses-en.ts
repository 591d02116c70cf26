// The clauses of a settlement agreement in English.
import type { ClauseWords } from './clause-words.ts'
import { reachingEn } from './reaching-en.ts'

export const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const clauseWordsEn: ClauseWords = {
  language: 'en',
  headings: {
    parties: 'The parties',
    money: 'Payment',
    act: 'What will be done',
    return: 'Return of property',
    release: 'Release of claims',
    apology: 'Apology',
    words: 'Further terms',
    dismissal: 'Dismissal of the case',
    possession: 'The home',
    'stay-away': 'A private promise to keep away',
    'translation-counts': 'A translation counts, too',
    default: 'If something is not done on time',
    binding: 'Binding and enforceable',
    admissible: 'May be shown to a court',
    jurisdiction: 'The court',
    whole: 'The whole agreement',
    signing: 'Signing',
  },
  and: ' and ',
  parties: (sides) =>
    `This agreement settles a dispute between ${sides
      .map(({ label, names }) => (label === names ? names : `${names} (“${label}”)`))
      .join(' and ')}. They reached it in mediation, of their own free will.`,
  money: (payer, payee, sum) => `${payer} will pay ${payee} ${sum}.`,
  inOneSum: (date) => `The whole sum is paid by ${date}.`,
  instalment: (place, sum, date) => `Instalment ${place}: ${sum} by ${date}.`,
  act: (by, what) => `${by} will do the following: ${what}`,
  returns: (by, to, what) => `${by} will return to ${to}: ${what}`,
  by: (date) => `by ${date}`,
  releaseMutual: (scope) =>
    `Once everything in this agreement has been done, each party gives up every claim against the other arising from this dispute${scope.trim() ? `: ${scope}` : ''}.`,
  releaseBy: (by, scope) =>
    `Once everything in this agreement has been done, ${by} gives up every claim against the other party arising from this dispute${scope.trim() ? `: ${scope}` : ''}.`,
  apology: (by, to, words) =>
    `${by} says to ${to}: “${words}” This is not an admission of liability.`,
  words: (words) => words,
  translationCounts: (into) =>
    `The translation of this agreement into ${into} that stands with it counts as this text does. Neither goes before the other. Where they differ, what the parties meant by both together counts.`,
  ofProgram: 'The mediation program wrote this clause; the parties chose it and filled it in.',
  default:
    'If something promised here is not done on its day, the party it was promised to gives written notice, and the other party has 10 calendar days from the notice to do it. After that the rest of any unpaid sum is due at once.',
  admissible:
    'The parties intend this agreement to be admissible in evidence and subject to disclosure in any proceeding to enforce it (California Evidence Code section 1123).',
  binding:
    'The parties intend this agreement to be enforceable and binding on them from the last signature (California Evidence Code section 1123).',
  jurisdiction: (court, caseNumber) =>
    `This agreement settles case ${caseNumber} in the ${court}. Before the case is dismissed, the parties ask the court to keep jurisdiction over them to enforce this agreement until it has been fully performed (California Code of Civil Procedure section 664.6).`,
  dismissal:
    'The party who filed the case will ask for its dismissal without prejudice, together with this request and not before it.',
  unfiled:
    'No court case is pending about this dispute. This agreement is a contract, and a party may ask a court to enforce it as one.',
  whole:
    'This is the whole agreement about the dispute. It can be changed only in writing signed by every party. What was said in the mediation stays confidential.',
  signing:
    'The parties agree that this agreement may be signed electronically. Each party has read it and had the chance to ask for advice. Each signature is given by the party, or by somebody whom the party asked and whom the law lets sign for them. Each signed copy has the same force.',
  date: (localDate) => {
    const [year = '', month = '', day = ''] = localDate.split('-')
    return `${monthsEn[Number(month) - 1]} ${Number(day)}, ${year}`
  },
  sum: (cents) => {
    const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
    return `$${whole}.${String(cents % 100).padStart(2, '0')}`
  },
  reaching: reachingEn,
}
