// The leaks that are planted to be caught, by name, each at the depth that has to catch it.
export const leaks = {
  /** Views and answers, over thousands of mediations. */
  pure: [
    'a count of the whole case',
    'the time of the last activity',
    'unread marks over all rooms',
    'rooms in the order of their last activity',
    'a roster with who speaks in private',
    'a hold that the other side sees',
    'a next step that knows what is being relayed',
    'drafts listed with words not yet passed on',
    'disclosures with the notes of the mediator',
    'an offer shown before it is relayed',
    'a clock that jumps with hidden talk',
    'one numbering for the whole case',
    'an offer id that must be unique in the whole case',
    'a limit on offers shared by all sides',
    "a refusal that knows the mediator's view",
    'an acceptance that looks into the other caucus',
    "an offer compared with the other side's hidden one",
  ],
  /** Bytes at the doors, mails and streams of the whole server. */
  surface: [
    'randomness from one stream',
    'a list that tells when anything happened',
    'a count of entries of all rooms',
    'a key that counts for the whole case',
    'a limit that a case shares',
    'a notice to everybody',
    'a draft that everybody finds',
    'a stream that tells of every room',
    'a mail as long as the case',
    'a page as long as the case',
    'entries numbered over all rooms',
    'a refusal that knows of hidden acts',
    'a next step that knows of an offer not yet relayed',
    'a notice that waits while others talk',
    'a cursor over all rooms',
    'a check of a file that knows of the case',
    'a paper that counts',
    'a receipt that counts',
    'a relay that keeps the id of its source',
    'a session list with who is there',
    'a safety flag that shuts the joint room by itself',
    'a refusal that tells a side of a safety flag',
    'a notice that says that somebody answered in private',
  ],
  /** Statements and rows behind an answer that is the same. */
  work: [
    'one more question where somebody confided',
    'rows of other rooms read and thrown away',
    'a search that stops at the first hidden row',
  ],
  /** Rows that the database lets somebody select. */
  sql: [
    'a policy that is open',
    'a view that runs as its owner',
    'heads of all rooms of the case',
    'a table without a wall',
    'a sequence that counts hidden entries',
    'answers kept for the whole case',
  ],
} as const

export type Depth = keyof typeof leaks
export type LeakOf<D extends Depth> = (typeof leaks)[D][number]
