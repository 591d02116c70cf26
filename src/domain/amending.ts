// Amending: a side proposes other days or sums for what is still open, everybody who signed the agreement signs it, or somebody says no.
import { currentDraft } from './agreement.ts'
import { amendmentClauses } from './amendment-text.ts'
import {
  type AmendedPart,
  type Amendment,
  type AmendmentFact,
  type AmendmentId,
  madeAmendments,
  openAmendment,
} from './amendments.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import { endOfDay } from './invitation-writing.ts'
import { caseTypes } from './law/case-types.ts'
import { claims, type Line, ledgerIn, openOf, stands } from './ledger.ts'
import { dutiesIn, isOf } from './owed.ts'
import type { Performance } from './performance.ts'
import { isSide, type Side, speaksForSide } from './seats.ts'
import { consentOf, type SigningBoard } from './taking-signatures.ts'
import { isRealDate } from './terms.ts'
import { dayAt } from './wall-time.ts'

export type AmendingCommand =
  | {
      type: 'ProposeAmendment'
      amendment: AmendmentId
      term: number
      /** Whose it is to do. */
      by: Side
      /** In place of what is still open; none lets it go. Integer cents, of a payment. */
      parts: readonly AmendedPart[]
      words: string
    }
  | {
      type: 'SignAmendment'
      amendment: AmendmentId
      name: string
      digest: string
      consent: string
      how: string
    }
  | { type: 'DeclineAmendment'; amendment: AmendmentId; words: string }
  | { type: 'WithdrawAmendment'; amendment: AmendmentId }
  | { type: 'RecordAmendmentSeal'; amendment: AmendmentId; digest: string }
export type AmendingRefusal =
  | 'NotForThisSeat'
  | 'NothingSignedYet'
  | 'DutyUnknown'
  | 'NotChangedHere'
  | 'AmendmentAlreadyOpen'
  | 'ReportStillWaits'
  | 'NothingLeftToChange'
  | 'DateUnreal'
  | 'DayPassed'
  | 'AmountNotPositive'
  | 'MoreThanIsOwed'
  | 'NoChange'
  | 'AmendmentUnknown'
  | 'AmendmentOutdated'
  | 'AlreadySigned'
  | 'NameMissing'
  | 'ConsentMissing'
  | 'SignedTextDiffers'
  | 'AlreadySealed'
  | 'NotConcluded'

type Board = SigningBoard & { readonly performance: Performance }
type Seen = ViewOf<Board>
type Decided = Decision<AmendmentFact, AmendingRefusal>
type Of<Kind extends AmendingCommand['type']> = Extract<AmendingCommand, { type: Kind }>

/** The programs are on the west coast: a day ends there. */
const ZONE = 'America/Los_Angeles'
/** Instalments; as many as an agreement takes. */
export const MOST_PARTS = 60

export function decideAmending(view: Seen, command: AmendingCommand, at: number): Decided {
  const { me, board } = view
  if (command.type === 'RecordAmendmentSeal') {
    if (me.seat !== 'manager') return refuse('NotForThisSeat')
    const one = board.performance.amendments.get(command.amendment)
    if (!one?.made) return refuse('NotConcluded')
    if (one.sealed) return refuse('AlreadySealed')
    const { amendment, digest } = command
    return accept({ type: 'AmendmentSealed', amendment, digest })
  }
  if (me.state !== 'seated' || !isSide(me.seat)) return refuse('NotForThisSeat')
  if (!board.signing.concluded) return refuse('NothingSignedYet')
  if (command.type === 'SignAmendment') return sign(view, command, at)
  const side = me.seat
  if (!speaksForSide(me) || !dutiesIn(board).bound.includes(side)) return refuse('NotForThisSeat')
  if (command.type === 'ProposeAmendment') return propose(board, side, command, at)
  const { amendment } = command
  const open = openAmendment(board.performance)
  if (!open || open.amendment !== amendment) return refuse('AmendmentUnknown')
  if (command.type === 'WithdrawAmendment') {
    if (open.side !== side) return refuse('NotForThisSeat')
    return accept({ type: 'AmendmentWithdrawn', amendment, side })
  }
  // Who proposed it takes it back.
  if (open.side === side) return refuse('NotForThisSeat')
  return accept({ type: 'AmendmentDeclined', amendment, side, words: command.words })
}

/** Lines of one duty that may be changed here; a court, not the parties, is asked for a dismissal. */
export const changeable = (lines: readonly Line[], side: Side): readonly Line[] =>
  lines.filter(
    ({ by, to, what, owed, received }) =>
      (by === side || to.includes(side)) && !ofCourt.includes(what) && received < owed,
  )
const ofCourt: readonly Line['what'][] = ['ask for dismissal', 'ask for dismissal when done']

function propose(
  board: Board,
  side: Side,
  { amendment, term, by, parts, words }: Of<'ProposeAmendment'>,
  at: number,
): Decided {
  const lines = ledgerIn(board, at).filter((line) => isOf(line, { term, by }))
  const [first] = lines
  const draft = currentDraft(board.agreement)
  const { concluded } = board.signing
  if (!first || !draft || !concluded) return refuse('DutyUnknown')
  if (first.by !== side && !first.to.includes(side)) return refuse('NotForThisSeat')
  if (ofCourt.includes(first.what)) return refuse('NotChangedHere')
  if (openAmendment(board.performance)) return refuse('AmendmentAlreadyOpen')
  const unfit = unfitParts(lines, parts, at)
  if (unfit) return refuse(unfit)
  const { opened } = board.convening
  const court = opened && caseTypes[opened.caseType].jurisdiction ? opened.court : undefined
  const [open, received] = [openOf(lines, first), receivedOf(lines)]
  const said = parts.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
  const { language } = draft
  return accept({
    type: 'AmendmentProposed',
    ...{ amendment, number: madeAmendments(board.performance).length + 1, term, by, side, open },
    ...{ parts: said, language, words },
    clauses: amendmentClauses({
      ...{ draft, court, signedOn: dayAt(concluded.at, ZONE), term, by, to: first.to },
      sums: first.cents === undefined ? undefined : { received, open },
      parts: said,
    }),
  })
}

const receivedOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { received }) => sum + received, 0)

function unfitParts(
  lines: readonly Line[],
  parts: readonly AmendedPart[],
  at: number,
): AmendingRefusal | undefined {
  const [first] = lines
  if (!first) return 'DutyUnknown'
  if (lines.some(({ told }) => told > 0)) return 'ReportStillWaits'
  const open = openOf(lines, first)
  if (open === 0) return 'NothingLeftToChange'
  if (parts.some(({ dueOn }) => !isRealDate(dueOn))) return 'DateUnreal'
  if (parts.some(({ dueOn }) => at >= endOfDay(dueOn))) return 'DayPassed'
  if (first.cents === undefined) {
    if (parts.length > 1 || parts.some(({ cents }) => cents !== undefined)) return 'DutyUnknown'
  } else {
    const sums = parts.map(({ cents }) => cents ?? 0)
    const wrong = sums.some((cents) => !Number.isSafeInteger(cents) || cents <= 0)
    if (wrong || parts.length > MOST_PARTS) return 'AmountNotPositive'
    if (sums.reduce((all, cents) => all + cents, 0) > open) return 'MoreThanIsOwed'
  }
  const now = lines.filter(({ received, owed }) => received < owed)
  const same =
    now.length === parts.length &&
    parts
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
      .every(
        ({ dueOn, cents = 1 }, i) =>
          now[i]?.dueOn === dueOn && (now[i]?.owed ?? 0) - (now[i]?.received ?? 0) === cents,
      )
  return same ? 'NoChange' : undefined
}

/** Something has come, or a day has passed, since it was written: what it says would no longer be so. */
export function isOutdated(board: Board, one: Amendment, at: number): boolean {
  const lines = ledgerIn(board, at).filter((line) => isOf(line, one))
  return (
    openOf(lines, one) !== one.open ||
    lines.some(({ told }) => told > 0) ||
    one.parts.some(({ dueOn }) => at >= endOfDay(dueOn))
  )
}

/** What is open and awaits the signature of who looks: of everybody who signed the agreement, or for whom somebody did. */
export function amendmentToSign({ me, board }: Seen, at: number): Amendment | undefined {
  const one = openAmendment(board.performance)
  const mine = me.state === 'seated' && board.signing.signatures.has(me.participant)
  if (!one || !mine || one.signatures.has(me.participant)) return undefined
  return isOutdated(board, one, at) ? undefined : one
}

function sign(view: Seen, command: Of<'SignAmendment'>, at: number): Decided {
  const { me, board } = view
  const { amendment, digest, name, consent, how } = command
  const { signatures } = board.signing
  const given = signatures.get(me.participant)
  if (!given) return refuse('NotForThisSeat')
  const one = openAmendment(board.performance)
  if (!one || one.amendment !== amendment) return refuse('AmendmentUnknown')
  if (one.signatures.has(me.participant)) return refuse('AlreadySigned')
  if (isOutdated(board, one, at)) return refuse('AmendmentOutdated')
  if (name.trim() === '') return refuse('NameMissing')
  if (consent !== consentOf(view)?.text) return refuse('ConsentMissing')
  const others = [...one.signatures.values()]
  if (!/^[0-9a-f]{64}$/.test(digest) || others.some((signed) => signed.digest !== digest)) {
    return refuse('SignedTextDiffers')
  }
  const { participant, side } = given
  const signed = {
    type: 'AmendmentSigned',
    ...{ amendment, participant, side, name, digest, consent, how },
  } as const
  const last = [...signatures.keys()].every((of) => of === participant || one.signatures.has(of))
  if (!last) return accept<AmendmentFact>(signed)
  const all = ledgerIn(board, at)
  const lines = all.filter((line) => isOf(line, one))
  const lifts = [...board.performance.notices.values()].flatMap((notice) =>
    notice.against === one.by && claims(notice).includes(one.term) && stands(notice, all, at)
      ? [notice.notice]
      : [],
  )
  return accept<AmendmentFact>(signed, {
    type: 'AmendmentMade',
    ...{ amendment, digest, received: receivedOf(lines), lifts },
  })
}
