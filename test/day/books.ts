// The day's own books: from the plan, and from what the carriers held at a kill, what the funnel has to say.
import { type ConveningStep, conveningSteps } from '../../src/application/convening-steps.ts'
import { type Fate, type Planned, typeOf } from './plan.ts'

export type Way = 'mail' | 'text' | 'letter' | 'staff'
type Booked = {
  /** The last step they came to; nothing where no invitation could go out. */
  readonly step: ConveningStep | undefined
  /** Each step that they came to, by the way it was first taken. */
  readonly by: Partial<Readonly<Record<ConveningStep, Way>>>
  readonly ways: readonly Way[]
  readonly cameBack: boolean
}

const joinedBy: Partial<Readonly<Record<Fate, Way>>> = {
  'link in a mail': 'mail',
  'yes by text': 'text',
  'code of a letter': 'letter',
  'by telephone to staff': 'staff',
  'link in a mail, texted too': 'mail',
  'letter, for the mail bounces': 'letter',
  'link in a text': 'text',
  'shared mailbox': 'text',
}
const visitedBy: Partial<Readonly<Record<Fate, Way>>> = {
  'declines by mail': 'mail',
  'asks by mail': 'mail',
  'asks by letter': 'letter',
}
const reached: readonly Fate[] = ['stop by text', 'mail stays unread']
const cameBack: readonly Fate[] = [
  'mail bounces',
  'text does not arrive',
  'not me by mail',
  'not me by text',
]

export const isMailed = ({ fate, mail }: Planned) => mail !== undefined && fate !== 'shared mailbox'
export const isTexted = ({ fate, phone }: Planned) =>
  phone !== undefined && fate !== 'shared number'

/** To whom a mail was on its way when the server died, and those of them whom it did not reach. */
export type Unknown = { readonly held: ReadonlySet<string>; readonly lost: ReadonlySet<string> }

export function booked(one: Planned, { held, lost }: Unknown): Booked {
  const { fate, mail, post } = one
  const joined = joinedBy[fate]
  const visited = joined ?? visitedBy[fate]
  const sent: Way[] = [
    ...(isMailed(one) ? (['mail'] as const) : []),
    ...(isTexted(one) ? (['text'] as const) : []),
    ...(post ? (['letter'] as const) : []),
    ...(fate === 'by telephone to staff' ? (['staff'] as const) : []),
  ]
  const late = isMailed(one) && held.has(mail ?? '')
  // What is not known to have gone out is known once they are seen here, or once they are invited again.
  const first = (late ? (sent.find((way) => way !== 'mail') ?? 'mail') : sent[0]) ?? 'staff'
  const bounced = fate === 'letter, for the mail bounces'
  const by: Partial<Record<ConveningStep, Way>> = {}
  if (sent.length > 0) by.invited = first
  if (visited || reached.includes(fate)) by.reached = bounced ? 'letter' : first
  if (visited) by.visited = visited
  if (joined) by.joined = joined
  const step = conveningSteps.findLast((each) => by[each] !== undefined)
  // Who came in by letter before a mail could come back was never mailed.
  const ways = bounced && lost.has(mail ?? '') ? sent.filter((way) => way !== 'mail') : sent
  return { step, by, ways, cameBack: cameBack.includes(fate) }
}

export type Counted = {
  readonly cases: number
  readonly bothIn: number
  readonly sides: number
  readonly steps: Record<ConveningStep, number>
  readonly by: Record<ConveningStep, Record<Way | 'unknown', number>>
  readonly notReached: number
  readonly notKnown: number
}
const none = () => ({ mail: 0, text: 0, letter: 0, staff: 0, unknown: 0 })

export type Narrowed = {
  readonly channel?: Way
  readonly language?: 'en' | 'es'
  readonly type?: ReturnType<typeof typeOf>
}

export function counted(
  plan: readonly Planned[],
  unknown: Unknown,
  { channel, language, type }: Narrowed = {},
): Counted {
  const isJoined = (one: Planned) => booked(one, unknown).step === 'joined'
  const left = plan.filter(
    (one) =>
      (type === undefined || typeOf(one.case) === type) &&
      (language === undefined || one.language === language) &&
      (channel === undefined || booked(one, unknown).ways.includes(channel)),
  )
  const cases = new Set(left.map((one) => one.case))
  const bothIn = [...cases].filter((i) =>
    plan.filter((one) => one.case === i).every(isJoined),
  ).length
  const sums = {
    steps: { invited: 0, reached: 0, visited: 0, joined: 0 },
    by: { invited: none(), reached: none(), visited: none(), joined: none() },
    notReached: 0,
    notKnown: 0,
  }
  for (const one of left) {
    const { step, by, cameBack: back } = booked(one, unknown)
    for (const each of conveningSteps) {
      const way = by[each]
      if (way === undefined) continue
      sums.steps[each] += 1
      sums.by[each][way] += 1
    }
    if (step === 'invited') sums[back ? 'notReached' : 'notKnown'] += 1
  }
  return { cases: cases.size, bothIn, sides: left.length, ...sums }
}
