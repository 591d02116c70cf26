// A court to rehearse with: it keeps what is filed while it runs, reviews it as its script says, and is honest that it is none.
import type { Chance, Clock } from '../../application/world.ts'
import type { CourtFiling } from '../filing.ts'
import type { MessageStatus } from '../message-status.ts'
import type { Policy } from '../policy.ts'
import type { Review, ReviewedDocument } from '../review.ts'
import { rejectedBy, type Script, scriptFor } from './script.ts'

export type Filed = {
  readonly filing: CourtFiling
  readonly filingId: string
  readonly receivedAt: number
  readonly script: Script
  readonly reviewed: Review | undefined
}

/** The oldest are forgotten. */
const MOST_KEPT = 500
const MOST_BYTES_OF_PAPER = 5_000_000

export type RehearsalCourt = ReturnType<typeof rehearsalCourt>

export function rehearsalCourt(
  script: Script,
  clock: Clock,
  chance: Chance,
  address: () => string,
) {
  const filed = new Map<string, Filed>()
  const id = (purpose: string) => chance.id(purpose, 'rehearsal court')
  const status = (
    code: MessageStatus['code'],
    more: Partial<MessageStatus> = {},
  ): MessageStatus => ({
    ...{ at: clock.now(), exercise: true, authenticated: true, code, again: false },
    ...{ words: undefined, filingId: undefined, answers: undefined },
    ...more,
  })
  const keep = (one: Filed) => {
    filed.set(one.filing.id, one)
    const [oldest] = filed.keys()
    if (filed.size > MOST_KEPT && oldest !== undefined) filed.delete(oldest)
    return one
  }
  const telling = (one: Filed) => ({
    messageId: id('message'),
    filingId: one.filingId,
    answers: one.filing.id,
    from: address(),
    court: one.filing.court,
    at: clock.now(),
    caseNumber: one.filing.caseNumber ?? `RC-${one.filingId.slice(0, 8)}`,
  })

  return {
    id,
    status,
    /** The same id once more is the same filing: nothing is filed twice. */
    receive(filing: CourtFiling): { readonly filed: Filed; readonly already: boolean } {
      const known = filed.get(filing.id)
      if (known) return { filed: known, already: true }
      const titles = [filing.caseTitle, ...filing.documents.map(({ title }) => title)]
      const heard = scriptFor(script, titles)
      const receivedAt = clock.now()
      const one = { filing, filingId: id('filing'), receivedAt, script: heard, reviewed: undefined }
      return { filed: keep(one), already: false }
    },
    found: (filing: string | undefined, filingId: string | undefined): Filed | undefined =>
      filed.get(filing ?? '') ?? [...filed.values()].find((one) => one.filingId === filingId),
    /** How it stands: its review, or that it was received. */
    stateOf(one: Filed): Review {
      const now = filed.get(one.filing.id) ?? one
      return now.reviewed
        ? { ...now.reviewed, ...telling(now), documents: now.reviewed.documents.map(uncopied) }
        : received(now, telling(now))
    },
    review(one: Filed): Review {
      const reviewed = reviewOf(one, telling(one))
      keep({ ...one, reviewed })
      return reviewed
    },
    /** A judge's decision on what was accepted; nothing where nothing was. */
    order(filing: string): Review | undefined {
      const one = filed.get(filing)
      if (!one?.reviewed || one.script.order === undefined) return undefined
      const [words = '', more] = one.script.order.split(/: */, 2)
      const told = { words, more, at: clock.now() }
      const documents = one.reviewed.documents.map((document) =>
        document.lead && document.state === 'accepted' ? { ...document, told } : document,
      )
      if (!documents.some((document) => document.told)) return undefined
      const reviewed = { ...one.reviewed, ...telling(one), documents, fees: undefined }
      keep({ ...one, reviewed })
      return reviewed
    },
    policy: (answers: string): Policy => ({
      ...{ answers, from: address(), at: clock.now(), exercise: true, version: '1' },
      court: { id: 'rehearsal', name: 'Rehearsal court' },
      operations: ['GetPolicy', 'ReviewFiling', 'GetFilingStatus'],
      ...{ caseTypes: ['civil'], severalLeads: true, fees: true, papersByReference: true },
      ...{ mostBytesOfPaper: MOST_BYTES_OF_PAPER, mostBytesOfMessage: 50_000_000 },
    }),
  }
}

type Telling = Pick<
  Review,
  'messageId' | 'filingId' | 'answers' | 'from' | 'court' | 'at' | 'caseNumber'
>

const unreviewed = {
  reviewedAt: undefined,
  filedOn: undefined,
  docketNumber: undefined,
  told: undefined,
}

const received = ({ filing }: Filed, telling: Telling): Review => ({
  ...telling,
  ...{ state: 'received', words: 'Waits for the clerk', completedAt: undefined, fees: undefined },
  documents: filing.documents.map(({ id, title, leadBy }, place) => ({
    ...{ id, title, order: place + 1, lead: leadBy === undefined, state: 'received' },
    ...{ reason: undefined, copy: undefined, ...unreviewed },
  })),
})

function reviewOf({ filing, filingId, script }: Filed, telling: Telling): Review {
  const { documents } = filing
  const reviewed = documents.map((document, place): ReviewedDocument => {
    const last = place === documents.length - 1
    const reason =
      script.reject ?? rejectedBy(document.title) ?? (last ? script.rejectLast : undefined)
    const about = {
      ...{ id: document.id, title: document.title, order: place + 1 },
      ...{ lead: document.leadBy === undefined, reviewedAt: telling.at },
    }
    if (reason !== undefined) {
      return { ...unreviewed, ...about, state: 'rejected', reason, copy: undefined }
    }
    return {
      ...about,
      ...{ state: 'accepted', reason: undefined, told: undefined, copy: document.file },
      filedOn: new Date(telling.at).toISOString().slice(0, 10),
      docketNumber: `${filingId.slice(0, 6)}-${place + 1}`,
    }
  })
  const rejected = reviewed.filter(({ state }) => state === 'rejected').length
  const charges = script.fee === undefined ? [] : [{ words: 'Filing fee', cents: script.fee }]
  return {
    ...telling,
    state:
      rejected === 0 ? 'accepted' : rejected < reviewed.length ? 'partially-accepted' : 'rejected',
    words: rejected === 0 ? undefined : `${rejected} of ${reviewed.length} documents rejected`,
    completedAt: telling.at,
    documents: reviewed,
    fees: charges.length === 0 ? undefined : { charges, paid: undefined, waiver: undefined },
  }
}

/** A question is answered without the papers. */
const uncopied = (document: ReviewedDocument): ReviewedDocument => ({
  ...document,
  copy: undefined,
})
