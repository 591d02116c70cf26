// The way to a court: a filing is sent, its state and the court's policy are asked for. Whatever comes back, or does not, is a plain result.
import { upTo } from './body.ts'
import { type CourtFiling, reviewFilingRequest, unfit } from './filing.ts'
import { filingIn } from './filing-reading.ts'
import { judged, MOST_BYTES } from './judging.ts'
import { type MessageStatus, messageStatusIn, messageStatusOf } from './message-status.ts'
import type { Name } from './names.ts'
import { type Policy, type PolicyAsked, policyIn, policyRequest } from './policy.ts'
import type { Part } from './reading.ts'
import type { Review } from './review.ts'
import { type StateAsked, stateIn, stateRequest } from './state-of-filing.ts'

export type CourtAddress = {
  readonly url: string
  /** Sent as `Authorization: Bearer`. */
  readonly key: string
  /** How long an answer may take, in milliseconds. */
  readonly patience: number
}

/**
 * What is no answer: `not-sent` for sure, `refused` by the court, or `unsure` whether it arrived. Then the same filing
 * may be sent again: the court knows it by its id.
 */
export type NoAnswer = { readonly is: 'not-sent' | 'refused' | 'unsure'; readonly why: string }
export type Sent =
  | {
      readonly is: 'received'
      /** The court had it already. */
      readonly already: boolean
      readonly filingId: string | undefined
      readonly exercise: boolean
    }
  | NoAnswer

/** Answers to questions are short; a review can carry copies. */
const MOST_OF_AN_ANSWER = 4 * 1024 * 1024

export async function sendFiling(court: CourtAddress, filing: CourtFiling): Promise<Sent> {
  const wrong = unfit(filing)
  if (wrong !== undefined) return { is: 'not-sent', why: wrong }
  const message = reviewFilingRequest(filing)
  // Never send what we would not take ourselves.
  const own = await judged(Buffer.from(message), { 'wrappers:ReviewFilingRequest': filingIn })
  if (own.is === 'refused') {
    return { is: 'not-sent', why: `The filing does not make a message: ${own.why}.` }
  }
  const answer = await asked(court, message, { 'wrappers:ReviewFilingResponse': messageStatusOf })
  if (answer.is !== 'answered') return answer
  const status = answer.said
  const { code, filingId, exercise, answers } = status
  const taken = code === 'Success' || code === 'DuplicateMessage'
  // A refusal need not say what it refuses: it may not have been read.
  if (answers !== filing.id && (taken || answers !== undefined)) {
    return { is: 'unsure', why: 'The court answered about another message.' }
  }
  if (!taken) return notTaken(status)
  return { is: 'received', already: code === 'DuplicateMessage', filingId, exercise }
}

export async function askState(
  court: CourtAddress,
  question: StateAsked,
): Promise<{ readonly is: 'review'; readonly review: Review } | NoAnswer> {
  const answer = await asked(
    court,
    stateRequest(question),
    { 'wrappers:GetFilingStatusResponse': stateIn },
    MOST_BYTES,
  )
  if (answer.is !== 'answered') return answer
  const { answers, review } = answer.said
  if (answers !== question.messageId || review.answers !== question.filing) {
    return { is: 'unsure', why: 'The court answered about another filing.' }
  }
  return { is: 'review', review }
}

export async function askPolicy(
  court: CourtAddress,
  question: PolicyAsked,
): Promise<{ readonly is: 'policy'; readonly policy: Policy } | NoAnswer> {
  const answer = await asked(court, policyRequest(question), {
    'wrappers:GetPolicyResponse': policyIn,
  })
  if (answer.is !== 'answered') return answer
  return answer.said.answers === question.messageId
    ? { is: 'policy', policy: answer.said }
    : { is: 'unsure', why: 'The court answered another question.' }
}

type Answered<T> = { readonly is: 'answered'; readonly said: T } | NoAnswer

async function asked<T>(
  { url, key, patience }: CourtAddress,
  message: string,
  readers: Readonly<Partial<Record<Name, (answer: Part) => T>>>,
  most = MOST_OF_AN_ANSWER,
): Promise<Answered<T>> {
  let response: Response
  let bytes: Uint8Array | 'too-long'
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/xml; charset=utf-8', authorization: `Bearer ${key}` },
      body: message,
      // A filing goes where it was told to, and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel()
      return { is: 'refused', why: `${hostOf(url)} sends elsewhere, which is not followed.` }
    }
    bytes = await upTo(most, response.body)
  } catch (error) {
    return unreached(url, error)
  }
  if (bytes === 'too-long') {
    return { is: 'unsure', why: `The answer is longer than ${most} bytes and was not read.` }
  }
  return told(response.status, bytes, readers, most)
}

async function told<T>(
  status: number,
  bytes: Uint8Array,
  readers: Readonly<Partial<Record<Name, (answer: Part) => T>>>,
  most: number,
): Promise<Answered<T>> {
  const read = await judged<{ answer: T } | { status: MessageStatus }>(
    bytes,
    {
      'cbrn:MessageStatus': (part) => ({ status: messageStatusIn(part) }),
      'wrappers:ReviewFilingResponse': (part) => ({ status: messageStatusOf(part) }),
      ...Object.fromEntries(
        Object.entries(readers).map(([name, reader]) => [
          name,
          (part: Part) => ({ answer: (reader as (answer: Part) => T)(part) }),
        ]),
      ),
    },
    most,
  )
  if (read.is === 'read') {
    return 'answer' in read.said
      ? { is: 'answered', said: read.said.answer }
      : notTaken(read.said.status)
  }
  if (status === 401 || status === 403) {
    return { is: 'refused', why: `The court does not know the key (HTTP ${status}).` }
  }
  if (status >= 400 && status < 500) {
    return { is: 'refused', why: `The court answered with HTTP ${status}.` }
  }
  if (status >= 500) return { is: 'unsure', why: `The court answered with HTTP ${status}.` }
  return { is: 'unsure', why: `The answer cannot be read: ${read.why}.` }
}

const PASSING = ['SystemError', 'DeviceError', 'UnknownError']

function notTaken({ code, words, again, authenticated }: MessageStatus): NoAnswer {
  if (!authenticated) return { is: 'refused', why: 'The court does not know the key.' }
  const said = words === undefined ? code : `${code}, ${words}`
  return {
    is: again || PASSING.includes(code) ? 'unsure' : 'refused',
    why: `The court did not take the message: ${said}.`,
  }
}

/** Errors that come before the first byte went out. */
const BEFORE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/

function unreached(url: string, error: unknown): NoAnswer {
  const { name, cause } = error as Error
  if (name === 'TimeoutError') {
    return { is: 'unsure', why: `${hostOf(url)} did not answer in time.` }
  }
  const { code = '', message = '' } = (cause ?? {}) as { code?: string; message?: string }
  if (message === 'bad port') {
    return {
      is: 'not-sent',
      why: `${hostOf(url)} cannot be reached: nothing is asked at this port.`,
    }
  }
  return BEFORE.test(code)
    ? { is: 'not-sent', why: `${hostOf(url)} cannot be reached (${code}).` }
    : { is: 'unsure', why: `The line to ${hostOf(url)} broke${code && ` (${code})`}.` }
}

const hostOf = (url: string): string => new URL(url).host
