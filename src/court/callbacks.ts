// A court calls back: believed only with proof, read only whole, and answered as ECF has it.
import { judged } from './judging.ts'
import { type MessageStatus, messageStatus, statusAnswer } from './message-status.ts'
import { US } from './names.ts'
import { proven } from './proof.ts'
import type { Review } from './review.ts'
import { reviewIn } from './review-reading.ts'

export type Callback = {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Uint8Array
}

export type Taken =
  | { readonly is: 'review'; readonly review: Review }
  | { readonly is: 'not-proven' | 'not-read' | 'of-no-filing'; readonly why: string }

/** Nothing of a body is read before it is proven whose it is. */
export async function takeCallback(
  { headers, body }: Callback,
  key: string,
  now: number,
  ours: (filing: string) => boolean,
): Promise<Taken> {
  if (!proven(headers, body, key, now)) {
    return { is: 'not-proven', why: 'It is not proven that it comes from the court.' }
  }
  const read = await judged(body, { 'wrappers:NotifyFilingReviewCompleteRequest': reviewIn })
  if (read.is === 'refused') {
    return { is: 'not-read', why: `The message cannot be read: ${read.why}.` }
  }
  const review = read.said
  if (review.answers === undefined || !ours(review.answers)) {
    return { is: 'of-no-filing', why: 'It is about a filing that was not sent from here.' }
  }
  return { is: 'review', review }
}

/** A review that was taken already changes nothing, and the court need not tell it again. */
export function answerToCallback(
  taken: Taken,
  already: boolean,
  messageId: string,
  at: number,
): { readonly status: number; readonly body: string } {
  const authenticated = taken.is !== 'not-proven'
  const code: MessageStatus['code'] =
    taken.is === 'review' ? (already ? 'DuplicateMessage' : 'Success') : 'MessageError'
  const said: MessageStatus = {
    ...{ at, exercise: false, authenticated, code, again: false },
    words: taken.is === 'review' ? undefined : taken.why,
    filingId: taken.is === 'review' ? taken.review.filingId : undefined,
    answers: taken.is === 'review' ? taken.review.messageId : undefined,
  }
  return {
    status: taken.is === 'review' ? 200 : authenticated ? 400 : 401,
    body: statusAnswer('NotifyFilingReviewCompleteResponse', messageStatus(said, messageId, US)),
  }
}
