// Asking a court how a filing stands, and its answer.
import { type Court, head, identification, idIn } from './envelope.ts'
import { COURT, US } from './names.ts'
import { needed, type Part } from './reading.ts'
import { body, type Review } from './review.ts'
import { callbackIn } from './review-reading.ts'
import { tag, written } from './writing.ts'

export type StateAsked = {
  readonly messageId: string
  readonly at: number
  readonly from: string
  readonly court: Court
  readonly caseNumber: string | undefined
  /** The id that the filing was sent with. */
  readonly filing: string
  /** The court's id of it, where it gave one. */
  readonly filingId: string | undefined
}

export const stateRequest = (asked: StateAsked): string =>
  written('wrappers:GetFilingStatusRequest', [
    tag('statusrequest:GetFilingStatusRequestMessage', [
      ...head({ ...asked, ids: [{ id: asked.messageId, of: 'messageID', by: US }] }),
      tag('statusrequest:FilingStatusQueryCriteria', [
        tag('j:CaseNumberText', asked.caseNumber ?? ''),
        ...(asked.filingId === undefined
          ? []
          : [identification({ id: asked.filingId, of: 'filingID', by: COURT })]),
        identification({ id: asked.filing, of: 'messageID', by: US }),
      ]),
    ]),
  ])

/** The ids of the filing that is asked for. */
export function stateAskedIn(request: Part) {
  const message = needed(
    request.one('statusrequest:GetFilingStatusRequestMessage'),
    'what is asked',
  )
  const criteria = needed(message.one('statusrequest:FilingStatusQueryCriteria'), 'what is asked')
  return {
    messageId: needed(idIn(message, 'messageID', US), 'its id'),
    filing: idIn(criteria, 'messageID', US),
    filingId: idIn(criteria, 'filingID', COURT),
  }
}

/** The review as far as it is; fees are told with its notice alone. */
export function stateAnswer(review: Review, answers: string): string {
  const ids = [
    { id: review.messageId, of: 'messageID', by: COURT } as const,
    { id: answers, of: 'messageID', by: US } as const,
  ]
  const matching = [
    { id: review.messageId, of: 'messageID', by: COURT } as const,
    ...(review.filingId === undefined
      ? []
      : [{ id: review.filingId, of: 'filingID', by: COURT } as const]),
    ...(review.answers === undefined
      ? []
      : [{ id: review.answers, of: 'messageID', by: US } as const]),
  ]
  return written('wrappers:GetFilingStatusResponse', [
    tag('statusresponse:GetFilingStatusResponseMessage', [
      ...head({ ...review, ids }),
      tag('ecf:MatchingFiling', [...head({ ...review, ids: matching }), ...body(review)]),
    ]),
  ])
}

export function stateIn(answer: Part): {
  readonly answers: string | undefined
  readonly review: Review
} {
  const message = needed(
    answer.one('statusresponse:GetFilingStatusResponseMessage'),
    'how it stands',
  )
  const matching = needed(message.one('ecf:MatchingFiling'), 'which filing it is about')
  const review = callbackIn(matching)
  return {
    answers: idIn(message, 'messageID', US),
    review: { ...review, messageId: idIn(message, 'messageID', COURT) ?? '', fees: undefined },
  }
}
