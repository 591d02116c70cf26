// The courts of the settings as the house knows them: sent to, asked and heard, in ECF 5.0.
import type {
  AskedCourt,
  CourtHeard,
  Courts,
  CourtTold,
  Outcome,
  SentToCourt,
  ToCourt,
} from '../application/court-ports.ts'
import { COURT_ZONE } from '../domain/filing-papers.ts'
import { dayAt } from '../domain/wall-time.ts'
import { answerToCallback, type Taken, takeCallback } from './callbacks.ts'
import { askState, sendFiling } from './client.ts'
import { type CourtFiling, unfit } from './filing.ts'
import { orderIn, type Review, type ReviewedDocument } from './review.ts'

export type CourtSettings = {
  readonly name: string
  readonly title: string
  /** The court's own id of itself, where it serves several. */
  readonly id: string
  readonly url: string
  /** Shared with it, both ways. */
  readonly key: string
}

/** Longer than a large packet takes, and shorter than the lease of a job. */
const PATIENCE = 60_000

export function courtsFrom(settings: readonly CourtSettings[], patience = PATIENCE): Courts {
  const found = (court: string) => settings.find(({ name }) => name === court)
  return {
    known: settings.map(({ name: court, title }) => ({ court, title })),
    async send(court, filing) {
      const set = found(court)
      return set
        ? sent(set, filing, patience)
        : { is: 'refused', words: 'This court is not among the settings any more.' }
    },
    async ask(court, asked) {
      const set = found(court)
      return set && told(set, asked, patience)
    },
    async hear(court, call, now) {
      const set = found(court)
      const taken: Taken = set
        ? await takeCallback(call, set.key, now, () => true)
        : { is: 'not-proven', why: NOT_PROVEN }
      return heardFrom(taken)
    },
  }
}

/** As for a court that is set and did not sign: nobody learns which courts there are. */
const NOT_PROVEN = 'It is not proven that it comes from the court.'
const OF_NONE: Taken = {
  is: 'of-no-filing',
  why: 'It is about a filing that was not sent from here.',
}

function heardFrom(taken: Taken): CourtHeard {
  const filing = taken.is === 'review' ? taken.review.answers : undefined
  if (taken.is !== 'review' || filing === undefined) {
    return { is: 'nothing', answer: (id, at) => answerToCallback(taken, false, id, at) }
  }
  return {
    is: 'told',
    told: toldBy(taken.review, filing),
    answer: (outcome: Outcome, id, at) =>
      answerToCallback(outcome === 'of no filing' ? OF_NONE : taken, outcome === 'known', id, at),
  }
}

async function sent(
  { id, title, url, key }: CourtSettings,
  { filer, parties, documents, ...filing }: ToCourt,
  patience: number,
): Promise<SentToCourt> {
  const message: CourtFiling = {
    ...filing,
    ...{ filer, court: { id, name: title }, payment: undefined },
    // Whether a name is a person's is not known here; courts ask for a name in one piece.
    parties: parties.map((party) => ({ ...party, kind: 'person' })),
    documents: documents.map(({ id: document, title: called, pdf }) => ({
      ...{ id: document, title: called, code: undefined, leadBy: undefined },
      file: { bytes: pdf },
    })),
  }
  const wrong = unfit(message)
  if (wrong !== undefined) return { is: 'refused', words: wrong }
  const answer = await sendFiling({ url, key, patience }, message)
  if (answer.is === 'received') {
    return { is: 'received', courtFiling: answer.filingId, exercise: answer.exercise }
  }
  return { is: answer.is === 'not-sent' ? 'not-reached' : answer.is, words: answer.why }
}

async function told(
  { id, title, url, key }: CourtSettings,
  asked: AskedCourt,
  patience: number,
): Promise<CourtTold | undefined> {
  const { id: messageId, at, from, caseNumber, filing, courtFiling } = asked
  const question = { messageId, at, from, caseNumber, filing, filingId: courtFiling }
  const court = { id, name: title }
  const answer = await askState({ url, key, patience }, { ...question, court })
  return answer.is === 'review' ? toldBy(answer.review, filing) : undefined
}

const toldBy = (review: Review, filing: string): CourtTold => ({
  ...{ filing, courtFiling: review.filingId },
  documents: review.documents.map(toldOf),
  charges: review.fees?.charges ?? [],
})

/** Only what the court has said for sure: what is merely received is nothing new. */
function toldOf(document: ReviewedDocument): CourtTold['documents'][number] {
  const { id, state, reason, reviewedAt, filedOn, told: said, copy } = document
  const order = orderIn(said)
  const day = (at: number | undefined) => (at === undefined ? {} : { on: dayAt(at, COURT_ZONE) })
  const on = filedOn === undefined ? day(reviewedAt) : { on: filedOn }
  const reviewed = state === 'accepted' || state === 'rejected'
  return {
    document: id,
    ...(reviewed ? { review: { review: state, words: reason ?? '', ...on } } : {}),
    ...(order === undefined
      ? {}
      : {
          decision: {
            ...{ decision: order === 'granted' ? 'signed' : 'not-signed' },
            ...{ words: said?.more ?? '', ...day(said?.at) },
          } as const,
        }),
    copy: state === 'accepted' && copy && 'bytes' in copy ? copy.bytes : undefined,
  }
}
