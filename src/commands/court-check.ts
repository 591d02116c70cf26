// The check of a connection to a court, said in plain words: its policy, and with a rehearsal court a sample filing from end to end.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Taken } from '../court/callbacks.ts'
import { askPolicy, askState, type CourtAddress, sendFiling } from '../court/client.ts'
import type { CourtFiling } from '../court/filing.ts'
import { type Listener, listenForReviews } from '../court/listener.ts'
import type { Policy } from '../court/policy.ts'
import type { Review } from '../court/review.ts'
import { root } from '../places.ts'
import { realChance } from '../world/chance.ts'
import { realClock } from '../world/clock.ts'
import { keyIn } from './court.ts'
import { policyLines, reviewLines } from './court-words.ts'

export type CheckSaid = {
  readonly keyFile?: string
  readonly court: string
  readonly patience: number
  readonly rehearse?: boolean
  readonly say: string
  readonly wait: number
  readonly listenOn: number
}

/** Ends the check: what went wrong is said, and the exit code tells programs. */
class Failed extends Error {}

const print = (line: string) => console.log(line.replaceAll(/\p{Cc}/gu, ' '))
const id = () => realChance.id('message', 'a court')

export async function checkCourt(url: string, said: CheckSaid): Promise<void> {
  const address = { url, key: keyIn(said.keyFile), patience: said.patience * 1000 }
  try {
    const policy = await policyOf(address, said)
    for (const line of policyLines(policy)) print(line)
    if (!said.rehearse) {
      print('Nothing was filed.')
      return
    }
    if (!policy.exercise) {
      throw new Failed('This court does not say that it is an exercise, so nothing was filed.')
    }
    await rehearse(address, said, policy)
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    print(error.message)
    process.exitCode = 1
  }
}

async function policyOf(address: CourtAddress, { court }: CheckSaid): Promise<Policy> {
  const asked = await askPolicy(address, {
    ...{ messageId: id(), at: realClock.now(), from: 'urn:parley:court-check' },
    court: { id: court, name: '' },
  })
  if (asked.is !== 'policy') throw new Failed(asked.why)
  return asked.policy
}

async function rehearse(address: CourtAddress, said: CheckSaid, policy: Policy): Promise<void> {
  const filingId = id()
  const ears = hearing()
  const listener = await listenForReviews({
    ...{ key: address.key, clock: realClock, chance: realChance, heard: ears.heard },
    ours: (filing) => filing === filingId,
  })
  try {
    const filing = await sample(filingId, listener, policy, said.say)
    await send(address, filing)
    print(`Waiting up to ${said.wait} seconds for its review.`)
    const review = await ears.next(said.wait * 1000)
    if (review) for (const line of reviewLines(review)) print(line)
    const state = await askState(address, {
      ...{ messageId: id(), at: realClock.now(), from: listener.address, court: filing.court },
      ...{ caseNumber: filing.caseNumber, filing: filing.id, filingId: review?.filingId },
    })
    print(
      state.is === 'review'
        ? `Asked, the court says: ${state.review.state}.`
        : `Asked, the court does not say how it stands. ${state.why}`,
    )
    if (!review) throw new Failed(`No review was told within ${said.wait} seconds.`)
    await listenOn(ears, said.listenOn * 1000)
    if (state.is !== 'review') throw new Failed('The check found something wrong.')
    print('The check is done: the filing went there, and its review came back.')
  } finally {
    await listener.stop()
  }
}

async function send(address: CourtAddress, filing: CourtFiling): Promise<void> {
  print(`Filing ${filing.documents.length} documents of a made-up case: ${filing.caseTitle}`)
  const sent = await sendFiling(address, filing)
  if (sent.is !== 'received') {
    throw new Failed(
      sent.is === 'unsure'
        ? `${sent.why} Whether it arrived is not known; the same filing could be sent again.`
        : sent.why,
    )
  }
  print(`The court received it${sent.filingId === undefined ? '' : ` as ${sent.filingId}`}.`)
  const again = await sendFiling(address, filing)
  if (again.is !== 'received' || !again.already) {
    throw new Failed('Sent once more with the same id, it was not known again.')
  }
  print('Sent once more with the same id: the court has it already, and nothing is filed twice.')
}

async function listenOn(ears: Hearing, milliseconds: number): Promise<void> {
  const until = realClock.now() + milliseconds
  for (;;) {
    const left = until - realClock.now()
    const more = left > 0 ? await ears.next(left) : undefined
    if (!more) return
    for (const line of reviewLines(more)) print(line)
  }
}

type Hearing = ReturnType<typeof hearing>

/** What the court tells, in the order in which it comes. */
function hearing() {
  const waiting: Review[] = []
  let came = new AbortController()
  return {
    heard(taken: Taken, already: boolean): void {
      if (taken.is !== 'review') print(`The court called: ${taken.why}`)
      else if (already) print('The court told it once more; that changes nothing.')
      else {
        waiting.push(taken.review)
        came.abort()
      }
    },
    async next(milliseconds: number): Promise<Review | undefined> {
      if (waiting.length === 0) await realClock.sleep(milliseconds, came.signal)
      came = new AbortController()
      return waiting.shift()
    },
  }
}

const story = z.object({
  case: z.object({
    title: z.string(),
    sides: z.tuple([z.string(), z.string()]),
    court: z.object({ name: z.string(), caseNumber: z.string() }),
  }),
})
const EXAMPLE = 'cases/the-deposit/'

async function sample(
  filingId: string,
  { address }: Listener,
  policy: Policy,
  say: string,
): Promise<CourtFiling> {
  const told = await readFile(new URL(`${EXAMPLE}story.json`, root), 'utf8')
  const { title, sides, court } = story.parse(JSON.parse(told)).case
  const bytes = new Uint8Array(await readFile(new URL(`${EXAMPLE}agreement.pdf`, root)))
  return {
    ...{ id: filingId, at: realClock.now(), from: address },
    court: { id: policy.court.id, name: court.name },
    caseNumber: court.caseNumber,
    caseTitle: say === '' ? title : `${title} ${say}`,
    parties: [
      party('side-a', 'person', sides[0], 'Plaintiff'),
      party('side-b', 'organization', sides[1], 'Defendant'),
    ],
    filer: 'side-a',
    documents: [
      { ...{ id: 'agreement', title: 'Stipulation for settlement' }, ...lead(bytes) },
      { ...{ id: 'order', title: `Proposed order ${say}`.trim() }, ...lead(bytes) },
    ],
    payment: undefined,
  }
}

const lead = (bytes: Uint8Array) => ({ code: undefined, leadBy: undefined, file: { bytes } })
const party = (id: string, kind: 'person' | 'organization', name: string, role: string) => ({
  ...{ id, kind, name, role },
  selfRepresented: true,
})
