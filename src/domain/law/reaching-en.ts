// Clauses of terms that reach a court or a home, in English.
import type { ReachingWords } from './clause-words.ts'

const parts = {
  rent: 'past due rent',
  holdover: 'holdover damages',
  fees: 'attorney fees',
  costs: 'court costs',
  other: 'other',
}
const how = {
  with: 'with prejudice, which means that it cannot be filed again',
  without: 'without prejudice',
}

export const reachingEn: ReachingWords = {
  settles: (court, caseNumber) =>
    `This agreement settles case ${caseNumber} in the ${court}. When and how that case is dismissed, and whether the court keeps the power to enforce this agreement, is said in the clause on dismissal.`,
  madeOf: (said) => `The sum is made of: ${said.join('; ')}.`,
  part: (part, sum) => `${parts[part]} ${sum}`,
  wholeDueAfter: (days) =>
    `If an instalment is more than ${days} ${days === 1 ? 'day' : 'days'} late, the whole rest is due at once.`,
  dismissal: (by, prejudice, day) =>
    `${by} will ask the court to dismiss the whole case ${how[prejudice]}${day === undefined ? ', as soon as everyone has signed' : `, by ${day}`}.`,
  dismissalAfterLast: (by, prejudice) =>
    `${by} will ask the court to dismiss the whole case ${how[prejudice]}, once everything in this agreement has been done.`,
  keeps:
    'Before that request or together with it, and while the case is still pending, the parties ask the court in a writing signed by them to keep jurisdiction over them to enforce this agreement until it has been fully performed (California Code of Civil Procedure section 664.6).',
  keepsNot:
    'The parties do not ask the court to keep jurisdiction. Once the case is dismissed, this agreement is enforced as a contract, in a new case.',
  cure: (days) =>
    `If something promised here is not done on its day, the party it was promised to gives written notice. The other party then has ${days} calendar ${days === 1 ? 'day' : 'days'} from the notice to do it.`,
  judgment: {
    none: (against) =>
      `After that ${against} owes the rest of any unpaid sum at once. No judgment is agreed on.`,
    now: (against) =>
      `Judgment is entered against ${against} now, on the terms of this agreement, even if everything is done on time. After the notice the rest of any unpaid sum is due at once.`,
    'on-default': (against) =>
      `Only then may judgment be entered against ${against}, for what is still unpaid or undone under this agreement and for no more. If everything is done on time, there is no judgment.`,
  },
  interest: 'What is judged bears interest as the law sets it for judgments, and no other.',
  noInterest: 'No interest and no late charge is owed under this agreement.',
  dismissOn: (day) =>
    `The parties ask the court to put the case down for dismissal on ${day}, unless a party tells the court before that day that something was not done.`,
  movesOut: (by, to, premises, day) =>
    `${by} moves out of ${premises} by ${day} and gives it back to ${to}, who has the right to possession from that day.`,
  stays: (by, to, premises) =>
    `${by} goes on living at ${premises}. ${to} does not ask for possession as long as this agreement is kept.`,
  noLockoutBefore: (day) => `There is no lockout before ${day}.`,
  lease: {
    'goes-on': 'The rental agreement goes on.',
    cancelled: 'The rental agreement is cancelled.',
    forfeited: 'The lease is forfeited.',
  },
  deposit: {
    kept: (to, _by, sum) => `${to} keeps ${sum} of the deposit.`,
    returned: (to, by, sum, day) => `${to} returns ${sum} of the deposit to ${by} by ${day}.`,
    statement: (to, by) =>
      `${to} gives ${by} an itemized statement of the deposit, and what is left of it, within three weeks after ${by} has moved out (California Civil Code section 1950.5).`,
  },
  stayAway: (by, to, mutual, what) =>
    mutual ? `${by} and ${to} each promise the other: ${what}` : `${by} promises ${to}: ${what}`,
  yards: (yards) => `They keep a distance of at least ${yards} ${yards === 1 ? 'yard' : 'yards'}.`,
  until: (day) => `This promise lasts until ${day}.`,
  privatePromise:
    'This is a private promise between the parties. No court has ordered it, the police cannot enforce it, and it takes nothing away from anyone’s right to ask a court for an order.',
}
