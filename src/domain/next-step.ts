// The one sentence where things stand and the one thing this person can do now: from their own view alone.

import { stepsToConfirm } from './agreeing-steps.ts'
import { binds, currentDraft, namesItsSigners } from './agreement.ts'
import { amendmentToSign } from './amending.ts'
import { isAskedAbout } from './assignment.ts'
import { documentsToPassOn } from './bringing.ts'
import { shouldConfirm } from './confirming.ts'
import { seated, sidesOf } from './convening.ts'
import { exchangesToAnswer } from './exchange.ts'
import { suggestedPacket } from './filing-papers.ts'
import { files, toHandIn } from './filing-steps.ts'
import { signsGroundRules, wayOf } from './ground-rules.ts'
import { tasksOf } from './homework.ts'
import { caseTypes } from './law/case-types.ts'
import { ledgerIn, pressing } from './ledger.ts'
import type { View } from './mediation.ts'
import { type HeardOffer, hasExpired, stillStands } from './offers.ts'
import { runningRecital } from './oral-agreement.ts'
import { reportsToAnswer } from './performing.ts'
import { asksToPrepare } from './preparing.ts'
import { hasAnswered } from './safety.ts'
import { caucusOf, conducts, isSide, type Side, speaksForSide } from './seats.ts'
import { type SigningStep, signingStep } from './signing-step.ts'
import { statementAwaited } from './statement-steps.ts'
import { timesToAnswer } from './times-to-answer.ts'
import { offersIn, toRelay } from './to-relay.ts'
import { translationToGive } from './translation.ts'
import { waiverToAnswer } from './waiving.ts'
import { wordingsToAnswer } from './wording.ts'

/** What is theirs to do, or to wait for. */
export type StepOwed =
  | { readonly do: 'answer invitation' | 'accept ground rules' | 'invite sides' | 'seat mediator' }
  | { readonly do: 'confirm confidentiality' | 'answer proposal' | 'answer safety screen' }
  | { readonly do: 'answer offer'; readonly offer: string; readonly held: boolean }
  | { readonly do: 'relay'; readonly many: number }
  | { readonly do: 'clear crossing' | 'write draft' | 'open signing' }
  /** What was agreed orally and recited on record, before its clock has run out. */
  | { readonly do: 'write down'; readonly recital: string; readonly until: number }
  | { readonly do: 'answer wording'; readonly clause: string }
  | { readonly do: 'give translation'; readonly language: string }
  | { readonly do: 'approve draft'; readonly draft: string }
  | SigningStep
  | { readonly do: 'go on after declining'; readonly draft: string }
  | { readonly do: 'make offer' | 'download' | 'nothing' | 'wait for start' | 'over' }
  | { readonly do: 'answer plan'; readonly plan: string }
  | { readonly do: 'hand in memorandum'; readonly exchange: string }
  | { readonly do: 'do homework'; readonly task: string }
  | { readonly do: 'answer times'; readonly meeting: string }
  | { readonly do: 'confirm next steps'; readonly steps: string }
  | { readonly do: 'perform'; readonly duty: string }
  | { readonly do: 'confirm performance'; readonly report: string }
  | { readonly do: 'sign amendment'; readonly amendment: string }
  | { readonly do: 'hand in filing'; readonly filing: string }
  | { readonly do: 'prepare for the call' | 'prepare filing' | 'make statement' | 'file statement' }
export type NextStep = StepOwed | { readonly do: 'answer waiver'; readonly waiver: string }

/** What can wait: an answer to a waiver, which nobody has to give, comes before it and after all else. */
const canWait = new Set<NextStep['do']>(['make offer', 'nothing', 'download', 'over'])

/** The instant is UTC milliseconds. */
export function nextStep(view: View, at: number): NextStep {
  const step = stepOwed(view, at)
  const waiver = canWait.has(step.do) ? waiverToAnswer(view) : undefined
  return waiver ? { do: 'answer waiver', waiver: waiver.waiver } : step
}

/** Without what nobody has to answer, and so nobody is reminded of. */
export function stepOwed(view: View, at: number): StepOwed {
  const { me, board } = view
  const { convening, groundRules, closing, signing, agreement } = board
  if (me.state === 'invited') return { do: 'answer invitation' }
  if (closing.ended)
    return closing.ended.outcome === 'settled'
      ? toPerform(view, at)
      : { do: statementAwaited(view) ?? 'over' }
  if (shouldConfirm(view)) return { do: 'confirm confidentiality' }
  if (asksSafety(view, 'first')) return { do: 'answer safety screen' }
  if (signsGroundRules(me) && !groundRules.signed.has(me.participant)) {
    return { do: 'accept ground rules' }
  }
  if (me.seat === 'manager') {
    const taken = new Set(seated(convening).map(({ seat }) => seat))
    if (!sidesOf(convening).every((side) => taken.has(side))) return { do: 'invite sides' }
    if (!taken.has('neutral')) return { do: 'seat mediator' }
    const times = asksTimes(view, at)
    if (times) return times
    const lacking = translationToGive(view)
    return lacking ? { do: 'give translation', language: lacking.language } : { do: 'nothing' }
  }
  if (groundRules.startedAt === undefined) {
    // An objection has its time; whether one is safe may be said at any time.
    if (isAskedAbout(view)) return { do: 'answer proposal' }
    const planned = asksPlan(view) ?? asksTimes(view, at) ?? aroundCalls(view)
    if (planned) return planned
    return { do: asksSafety(view, 'while waiting') ? 'answer safety screen' : 'wait for start' }
  }
  const draft = currentDraft(agreement)
  const named = draft !== undefined && namesItsSigners(convening, draft)
  if (conducts(me)) {
    const waiting = toRelay(view, at).length + documentsToPassOn(view).length
    if ([...offersIn(view, 'joint')].some(({ crossed }) => crossed)) return { do: 'clear crossing' }
    if (waiting > 0) return { do: 'relay', many: waiting }
    const oral = draft && named ? undefined : runningRecital(board, at)
    if (oral) return { do: 'write down', recital: oral.recital.recital, until: oral.until }
    if (!(draft && named) && agreement.agreed.size > 0) return { do: 'write draft' }
    const [wording] = wordingsToAnswer(view)
    if (wording) return { do: 'answer wording', clause: wording.now }
    const approved = draft?.sides.every(({ side }) => draft.approvedBy.includes(side))
    if (draft && approved && signing.openedOn !== draft.draft) return { do: 'open signing' }
    if (draft && signing.stopped) return { do: 'go on after declining', draft: draft.draft }
    return atHome(view, at) ?? { do: 'nothing' }
  }
  if (!isSide(me.seat)) return { do: 'nothing' }
  if (draft && signing.openedOn === draft.draft) {
    return signingStep(view, draft, at) ?? asksTimes(view, at) ?? { do: 'nothing' }
  }
  if (!speaksForSide(me)) return atHome(view, at) ?? { do: 'nothing' }
  if (draft && binds(draft, me.seat) && !draft.approvedBy.includes(me.seat))
    return { do: 'approve draft', draft: draft.draft }
  const [open] = openOffers(view, me.seat, at)
  if (open) {
    const held = view.rooms.get(caucusOf(me.seat))?.offers.held.has(open.offer) ?? false
    return { do: 'answer offer', offer: open.offer, held }
  }
  if (isAskedAbout(view)) return { do: 'answer proposal' }
  const before = asksPlan(view) ?? aroundCalls(view) ?? atHome(view, at)
  if (before) return before
  const own = [...offersIn(view, wayOf(board) === 'direct' ? 'joint' : caucusOf(me.seat))]
  const standing = own.some((offer) => offer.by === me.seat && stillStands(offer))
  return standing || agreement.agreed.size > 0 ? { do: 'nothing' } : { do: 'make offer' }
}

/** After signing: what another side says it has done comes first, then what this side owes. */
function toPerform(view: View, at: number): StepOwed {
  const { me, board } = view
  if (files(me)) return toFile(board, at) ?? { do: statementAwaited({ me, board }) ?? 'download' }
  const amendment = amendmentToSign(view, at)
  if (amendment) return { do: 'sign amendment', amendment: amendment.amendment }
  if (!speaksForSide(me)) return { do: 'download' }
  const [report] = reportsToAnswer(board, me.seat, at)
  if (report) return { do: 'confirm performance', report: report.report }
  const [due] = pressing(ledgerIn(board, at), me.seat, at)
  return due ? { do: 'perform', duty: `${due.term}.${due.part}` } : { do: 'download' }
}

/** What the court is to have: a packet that lies ready comes before one that could be made. */
function toFile(board: View['board'], at: number): StepOwed | undefined {
  const ready = toHandIn(board)
  if (ready) return { do: 'hand in filing', filing: ready.filing }
  return suggestedPacket(board, at).length > 0 ? { do: 'prepare filing' } : undefined
}

/** A plan that waits for their side, as long as they have said neither yes nor what does not suit them. */
function asksPlan({ me, board, rooms }: View): StepOwed | undefined {
  const { proposed } = board.plan
  if (!proposed || !speaksForSide(me) || proposed.agreed.includes(me.seat)) return undefined
  const declined = rooms.get(caucusOf(me.seat))?.plan.declined.has(proposed.plan)
  return declined ? undefined : { do: 'answer plan', plan: proposed.plan }
}

function asksTimes(view: View, at: number): StepOwed | undefined {
  const [meeting] = timesToAnswer(view, at)
  return meeting && { do: 'answer times', meeting: meeting.meeting }
}

/** What was agreed in one call waits before what the next one asks for. */
function aroundCalls(view: View): StepOwed | undefined {
  const steps = stepsToConfirm(view)
  if (steps) return { do: 'confirm next steps', steps: steps.steps }
  return asksToPrepare(view) ? { do: 'prepare for the call' } : undefined
}

/** Said in a moment comes first; then a memorandum that all wait for, then a task. */
function atHome(view: View, at: number): StepOwed | undefined {
  const times = asksTimes(view, at)
  if (times) return times
  const [memorandum] = exchangesToAnswer(view, at)
  if (memorandum) return { do: 'hand in memorandum', exchange: memorandum.exchange }
  const [task] = tasksOf(view)
  return task && { do: 'do homework', task: task.task }
}

/** Each party is asked whether they are safe: before anything else where the type of case asks for it. */
function asksSafety(view: View, when: 'first' | 'while waiting'): boolean {
  const { me, board } = view
  if (me.role !== 'party' || hasAnswered(view)) return false
  const { opened } = board.convening
  return (
    when === 'while waiting' || (opened !== undefined && caseTypes[opened.caseType].screensFirst)
  )
}

/** An offer as the side it is addressed to knows it, whichever way it came. */
export type OfferToMe = Pick<HeardOffer, 'offer' | 'from' | 'terms' | 'words' | 'at'> & {
  readonly expiresAt: number | undefined
  readonly state:
    | 'open'
    | 'expired'
    | 'accepted'
    | 'declined'
    | 'countered'
    | 'withdrawn'
    | 'replaced'
  readonly crossed: boolean
}

export function offersTo(view: View, side: Side, at: number): readonly OfferToMe[] {
  const heard = [...(view.rooms.get(caucusOf(side))?.offers.heard.values() ?? [])].map(
    (offer): OfferToMe => ({
      ...offer,
      expiresAt: offer.expiresAt,
      state: offer.closed ?? offer.answer?.answer ?? (hasExpired(offer, at) ? 'expired' : 'open'),
      crossed: false,
    }),
  )
  const direct = [...offersIn(view, 'joint')]
    .filter(({ to }) => to.includes(side))
    .map(
      (offer): OfferToMe => ({
        ...offer,
        expiresAt: offer.expiresAt,
        from: offer.by,
        state:
          offer.answers.get(side)?.answer ??
          offer.closed ??
          (hasExpired(offer, at) ? ('expired' as const) : ('open' as const)),
      }),
    )
  return [...heard, ...direct].toSorted((a, b) => b.at - a.at)
}

export const openOffers = (view: View, side: Side, at: number): readonly OfferToMe[] =>
  offersTo(view, side, at).filter(({ state }) => state === 'open')

/** The one offer that waits for this person's side, where it can be only one. */
export function offerToHold(view: View, at: number): string | undefined {
  const { seat } = view.me
  const [open, another] = isSide(seat) ? openOffers(view, seat, at) : []
  return another ? undefined : open?.offer
}
