// Every limit on how often something may be done, with its reason; and the token bucket they all are.
import type { Limit } from './people-ports.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * A limit is keyed by who acts and where, never by what somebody else can use up: who asks again and again
 * for Ana's sign-in delays mails, and neither her link nor her code is refused for it.
 */
export const limits = {
  /** Mails to one address. Beyond it a mail waits its turn; a mailbox is not flooded. */
  signInMail: { name: 'sign-in mail to an address', burst: 3, every: 10 * MINUTE },
  /** Requests from one network. Beyond it mails wait, at most `signInDelays.network`. */
  signInNetwork: { name: 'sign-in asked from a network', burst: 30, every: 10 * SECOND },
  /** Intakes begun from one network: each is a row that nobody may ever look at. */
  intake: { name: 'intakes begun from a network', burst: 20, every: MINUTE },
  /** Links to an intake that are shown to be written down. */
  intakeLink: { name: 'links to an intake', burst: 5, every: 10 * MINUTE },
  /** Names tried with one link to an intake: whoever has it by mistake tries five. */
  intakeName: { name: 'names tried with a link to an intake', burst: 5, every: HOUR },
  /** A person's acts in one case: by person and case, so that no hidden act shifts it. */
  act: { name: 'acts of a person in a case', burst: 60, every: SECOND },
  /** Documents brought, by person and case: each is looked into, which costs work. */
  document: { name: 'documents of a person in a case', burst: 40, every: 5 * SECOND },
  /** Clauses that programs write, by person. */
  ownClause: { name: 'clauses of a program', burst: 40, every: 5 * SECOND },
  /** Entries of the directory that programs write, by person. */
  listing: { name: 'entries of the directory', burst: 40, every: 5 * SECOND },
  /** Searches of the directory from one network. */
  find: { name: 'searches of the directory from a network', burst: 60, every: SECOND },
  /** Forms of a court brought or tried, by person: each is looked into. */
  courtForm: { name: 'forms of a court', burst: 40, every: 5 * SECOND },
  /** Documents read for what they hide, by person and case: each is looked into anew. */
  hiddenWords: { name: 'hidden words of a person in a case', burst: 10, every: 5 * SECOND },
  /** Documents taken away all at once, by person and case. */
  allDocuments: { name: 'all documents of a person in a case', burst: 5, every: MINUTE },
  /** Photos that a document was made of, taken away in one file, by person and case. */
  photosOf: { name: 'photos of documents of a person in a case', burst: 10, every: 10 * SECOND },
  /** Tickets for calls, by person and case: a page that loses its line asks for one each time. */
  callTicket: { name: 'tickets for calls of a person in a case', burst: 30, every: 2 * SECOND },
  /** Questions of an invited person, by person and case. */
  question: { name: 'questions about an invitation', burst: 10, every: 10 * MINUTE },
  /** Codes of letters tried from a network; each code beside this has its own patience (letters.ts). */
  letterCode: { name: 'letter codes from a network', burst: 20, every: 30 * SECOND },
  /** Reads by the API, by token. */
  apiRead: { name: 'reads by a token', burst: 600, every: 20 },
  /** Own records taken away, by person and case: each is read from the first entry on. */
  record: { name: 'records of a person in a case', burst: 6, every: MINUTE },
  /** Connections that bring mail, by network. */
  mailIn: { name: 'mail from a network', burst: 60, every: SECOND },
  /** Answers by mail that are posted at once; beyond it the person is asked. */
  answerByMail: { name: 'answers by mail', burst: 20, every: 3 * MINUTE },
  /** Codes asked for to show that a telephone is one's own: by person, and by the number they go to. */
  phoneCode: { name: 'codes to a telephone asked by a person', burst: 5, every: 10 * MINUTE },
  phoneCodeTo: { name: 'codes to a telephone', burst: 3, every: 10 * MINUTE },
  /** Texts heard from one number. A stop is heard in any case. */
  textIn: { name: 'texts from a number', burst: 30, every: MINUTE },
  /** The one answer to all we do not know, by number. */
  textHelp: { name: 'help by text to a number', burst: 1, every: HOUR },
  /** Codes of invitations tried from one number. */
  textCode: { name: 'codes tried by text from a number', burst: 5, every: HOUR },
  /** Files read to be verified, by network: each costs a little work. */
  verify: { name: 'verifications from a network', burst: 20, every: 5 * SECOND },
  /** Codes tried by a person: by whoever has come so far as their session. */
  factorCode: { name: 'codes tried by a person', burst: 5, every: MINUTE },
  /** Codes of a test page tried, by person and case: there are 78 thousand million. */
  testPage: { name: 'codes of a test page tried by a person', burst: 20, every: MINUTE },
  /** Mails with a code to confirm by, to one person. */
  confirmMail: { name: 'codes by mail to a person', burst: 5, every: 5 * MINUTE },
  /** Mails to addresses that somebody wants to change to: they are not theirs yet. */
  newAddress: { name: 'new addresses of a person', burst: 3, every: 2 * HOUR },
  /** Keys that a person gives for their mails: each sends a mail. */
  mailKey: { name: 'mail keys of a person', burst: 5, every: 10 * MINUTE },
  /** Calendar programs that ask for somebody's meetings, by network: each looks into all of their cases. */
  calendar: { name: 'calendars read from a network', burst: 60, every: 5 * SECOND },
  /** Recoveries of one address; beyond it nothing is mailed. */
  recovery: { name: 'recoveries of an address', burst: 2, every: 8 * HOUR },
} as const satisfies Record<string, Limit>

export const signInDelays = {
  /** A network that asks much is served later by at most this, so that a neighbour is not shut out. */
  network: 2 * MINUTE,
  /** When the next mail to an address would be due later than this, enough of them wait already. */
  most: 30 * MINUTE,
} as const

/** How long what a mail holds counts (ASVS 6.5.5: at most ten minutes). */
export const SIGN_IN_LASTS = 10 * MINUTE
/** A mail that could not go out for so long is not sent any more: nobody waits for it. */
export const SIGN_IN_SENT_WITHIN = HOUR
export const CODE_TRIES = 5

export type SessionLimits = { readonly idle: number; readonly absolute: number }
/**
 * Parties come back over weeks, on their own phone: half a day idle, two weeks at most. Staff see many cases,
 * often on a desk others pass: an hour idle, a working day at most. (ASVS 7.1.1, 7.3.1, 7.3.2)
 */
export const sessionLimits = {
  party: { idle: 12 * HOUR, absolute: 14 * DAY },
  staff: { idle: HOUR, absolute: 12 * HOUR },
  invitation: { idle: 12 * HOUR, absolute: DAY },
} as const satisfies Record<string, SessionLimits>

/** `last used` is written at most this often. */
export const TOUCH_EVERY = MINUTE

export const accessTokenDays = { usual: 90, most: 365 } as const
export const daysLater = (at: number, days: number): number => at + days * DAY

/**
 * Time saved up, in whole milliseconds: a turn costs `every`, and `burst` turns can be saved. Less than nothing when
 * turns to come are taken already.
 */
export type Bucket = { readonly credit: number; readonly filledAt: number }

/**
 * Pure: how long until there is a turn, which is taken if that is no longer than `mayWait`: who waits has a place of
 * their own in the row. A clock set back fills nothing.
 */
export function drain(
  bucket: Bucket | undefined,
  { burst, every }: Limit,
  at: number,
  mayWait = 0,
): { readonly bucket: Bucket; readonly wait: number } {
  const full = burst * every
  const passed = bucket ? Math.max(0, at - bucket.filledAt) : 0
  const credit = bucket ? Math.min(full, bucket.credit + passed) : full
  const filledAt = Math.max(at, bucket?.filledAt ?? at)
  const wait = Math.max(0, every - credit)
  const left = wait <= mayWait ? credit - every : credit
  return { bucket: { credit: left, filledAt }, wait }
}
