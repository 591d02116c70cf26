// How a rehearsal court tells of its reviews: later, signed, to where the filing came from, and on purpose badly where its script says so.
import type { Clock } from '../../application/world.ts'
import { upTo } from '../body.ts'
import { judged } from '../judging.ts'
import { messageStatusOf } from '../message-status.ts'
import { SIGNATURE, signature } from '../proof.ts'
import { type Review, reviewNotice } from '../review.ts'
import type { Filed, RehearsalCourt } from './court.ts'

export type CallBack = {
  begin(filed: Filed, remote: string): void
  /** When nothing is under way any more. */
  ended(): Promise<unknown>
}

const PATIENCE = 10_000
const TRIES = 30
const AGAIN_AFTER = 2_000
const MOST_OF_AN_ANSWER = 1024 * 1024

export function callsBack({
  court,
  clock,
  key,
  tell,
  stopping,
}: {
  readonly court: RehearsalCourt
  readonly clock: Clock
  readonly key: string
  readonly tell: (line: string) => void
  readonly stopping: AbortSignal
}): CallBack {
  const under = new Set<Promise<void>>()

  async function post(url: string, body: string, signed: boolean): Promise<string> {
    const bytes = Buffer.from(body)
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/xml; charset=utf-8',
        ...(signed ? { [SIGNATURE]: signature(key, bytes, clock.now()) } : {}),
      },
      body: bytes,
      redirect: 'manual',
      signal: AbortSignal.any([stopping, AbortSignal.timeout(PATIENCE)]),
    })
    const answer = await upTo(MOST_OF_AN_ANSWER, response.body)
    if (response.status >= 500) throw new Error('not taken', { cause: { code: 'not taken' } })
    if (answer === 'too-long') return 'with a very long answer'
    const read = await judged(answer, {
      'wrappers:NotifyFilingReviewCompleteResponse': messageStatusOf,
    })
    return read.is === 'read' ? read.said.code : `HTTP ${response.status}`
  }

  async function tellReview(filed: Filed, review: Review): Promise<void> {
    const { script, filing, filingId } = filed
    // Who does not answer is told again for a while; after that they have to ask.
    const once = async (body: string, signed = true) => {
      for (let tries = 1; tries <= TRIES && !stopping.aborted; tries++) {
        try {
          tell(`told the review of ${filingId}: ${await post(filing.from, body, signed)}`)
          return
        } catch (error) {
          if (stopping.aborted) return
          tell(`could not tell the review of ${filingId}: ${reasonOf(error)}`)
          if (tries < TRIES) await clock.sleep(AGAIN_AFTER, stopping)
        }
      }
    }
    const body = reviewNotice(review)
    if (script.review === 'garbage') return once(body.slice(0, body.length / 2))
    if (script.review === 'unsigned') return once(body, false)
    if (script.review === 'another')
      return once(reviewNotice({ ...review, answers: 'another-filing' }))
    await once(body)
    if (script.review === 'twice') await once(body)
  }

  async function follow(filed: Filed): Promise<void> {
    const { script, filing } = filed
    await clock.sleep(script.reviewAfter, stopping)
    if (stopping.aborted) return
    const review = court.review(filed)
    if (script.review === 'none') return
    await tellReview(filed, review)
    if (script.order === undefined) return
    await clock.sleep(script.orderAfter, stopping)
    if (stopping.aborted) return
    const ordered = court.order(filing.id)
    if (ordered) await tellReview(filed, ordered)
  }

  return {
    begin(filed, remote) {
      if (!reachable(filed.filing.from, remote)) {
        tell(
          `filing ${filed.filingId} wants its review told elsewhere than where it came from; it is not`,
        )
        return
      }
      const task = follow(filed).finally(() => under.delete(task))
      under.add(task)
    },
    ended: () => Promise.all(under),
  }
}

const reasonOf = (error: unknown): string =>
  ((error as Error).cause as { readonly code?: string } | undefined)?.code ?? (error as Error).name

/** Back to this machine or to the one that filed: it shall not be made to call others. */
function reachable(url: string, remote: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const back = ['localhost', '127.0.0.1', '::1', remote, remote.replace(/^::ffff:/, '')]
  return /^https?:$/.test(protocol) && back.includes(host)
}
