// The agreement: terms agreed, drafts as versions everyone sees, approval by each side or changes asked for.

import { boundFor } from './bound.ts'
import {
  accept,
  change,
  type Decision,
  put,
  type Recorded,
  refuse,
  type ViewOf,
} from './chapter.ts'
import type { Clause, Language, UnfitTerms, Worded } from './clauses.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import { draftFrom } from './drafting.ts'
import { barredFromMediating, type GroundRules, type GroundRulesRefusal } from './ground-rules.ts'
import type { Hearing } from './hearing.ts'
import { conducts, type ParticipantId, type Side, speaksForSide } from './seats.ts'
import type { Term } from './terms.ts'

export type AgreedId = string
export type DraftId = string

/** Two sides have taken the same terms. It binds nobody yet: signatures do. */
export type TermsAgreed = {
  type: 'TermsAgreed'
  agreed: AgreedId
  sides: readonly [Side, Side]
  terms: readonly Term[]
}
export type AgreementDrafted = {
  type: 'AgreementDrafted'
  draft: DraftId
  /** From 1; a new version leaves earlier approvals and signatures behind. */
  version: number
  language: Language
  agreed: readonly AgreedId[]
  sides: readonly {
    readonly side: Side
    readonly label: string
    readonly parties: readonly string[]
  }[]
  terms: readonly Term[]
  clauses: readonly Clause[]
}
export type DraftApproved = {
  type: 'DraftApproved'
  draft: DraftId
  side: Side
  participant: ParticipantId
}
export type ChangesRequested = {
  type: 'ChangesRequested'
  draft: DraftId
  side: Side
  words: string
}
export type AgreementFact = TermsAgreed | AgreementDrafted | DraftApproved | ChangesRequested

export type AgreementCommand =
  | { type: 'DraftAgreement'; draft: DraftId; agreed: readonly AgreedId[]; language: Language }
  | { type: 'ApproveDraft'; draft: DraftId }
  | { type: 'RequestChanges'; draft: DraftId; words: string }
export type AgreementRefusal =
  | GroundRulesRefusal
  | DraftingRefusal
  | 'DraftUnknown'
  | 'DraftOutdated'
  | 'AlreadyApproved'
  | 'NothingSaid'

export type Draft = Omit<AgreementDrafted, 'type'> & {
  readonly at: number
  readonly approvedBy: readonly Side[]
}
export type Agreement = {
  readonly agreed: ReadonlyMap<AgreedId, Omit<TermsAgreed, 'type'> & { readonly at: number }>
  readonly drafts: ReadonlyMap<DraftId, Draft>
  /** The newest draft is the one that counts. */
  readonly current: DraftId | undefined
}
export const nothingAgreed: Agreement = { agreed: new Map(), drafts: new Map(), current: undefined }

export const currentDraft = ({ drafts, current }: Agreement): Draft | undefined =>
  current === undefined ? undefined : drafts.get(current)

/** Where people have come or gone since, the draft names others than those who would sign it. */
export const namesItsSigners = (convening: Convening, { sides }: Draft): boolean =>
  sides.every(({ side, parties }) => {
    const names = boundFor(convening, side).map(({ name }) => name)
    return names.length === parties.length && names.every((name, i) => name === parties[i])
  })

export const binds = (draft: Draft | undefined, side: Side): boolean =>
  draft?.sides.some((bound) => bound.side === side) ?? false

type Board = {
  convening: Convening
  groundRules: GroundRules
  closing: Closing
  agreement: Agreement
  hearing: Hearing
}

export function decideAgreement(
  view: ViewOf<Board>,
  command: AgreementCommand,
  at: number,
): Decision<AgreementFact, AgreementRefusal> {
  const barred = barredFromMediating(view)
  if (barred) return refuse(barred)
  const { me, board } = view
  const { agreement } = board
  if (command.type === 'DraftAgreement') {
    if (!conducts(me)) return refuse('NotForThisSeat')
    return drafted(board, command, at)
  }
  const { current } = agreement
  if (!agreement.drafts.has(command.draft)) return refuse('DraftUnknown')
  if (command.draft !== current) return refuse('DraftOutdated')
  if (!speaksForSide(me) || !binds(currentDraft(agreement), me.seat)) {
    return refuse('NotForThisSeat')
  }
  if (command.type === 'RequestChanges') {
    if (command.words.trim() === '') return refuse('NothingSaid')
    const { draft, words } = command
    return accept({ type: 'ChangesRequested', draft, side: me.seat, words })
  }
  if (currentDraft(agreement)?.approvedBy.includes(me.seat)) return refuse('AlreadyApproved')
  const { seat: side, participant } = me
  return accept({ type: 'DraftApproved', draft: command.draft, side, participant })
}

type ToDraft = Omit<Extract<AgreementCommand, { type: 'DraftAgreement' }>, 'type'>
export type DraftingRefusal = UnfitTerms | 'TermsNotAgreed' | 'LawNotMet'

/** A new version of these terms, with other words for some of its clauses. */
export function drafted(
  board: Pick<Board, 'convening' | 'agreement' | 'hearing'>,
  { draft, language, ...rest }: ToDraft,
  at: number,
  others: readonly Worded[] = [],
): Decision<AgreementDrafted, DraftingRefusal> {
  const agreed = [...new Set(rest.agreed)]
  const made = draftFrom(board, agreed, language, at, others)
  if (!made.ok) return made
  const [{ sides, terms, clauses, findings } = nothingMade] = made.records
  if (findings.some(({ severity }) => severity === 'must')) return refuse('LawNotMet')
  const version = (currentDraft(board.agreement)?.version ?? 0) + 1
  return accept({
    type: 'AgreementDrafted',
    draft,
    version,
    language,
    agreed,
    sides,
    terms,
    clauses,
  })
}
const nothingMade = { sides: [], terms: [], clauses: [], findings: [] }

export function evolveAgreement(
  state: Agreement,
  { at, fact }: Recorded<AgreementFact>,
): Agreement {
  switch (fact.type) {
    case 'TermsAgreed': {
      const { type: _, ...terms } = fact
      return { ...state, agreed: put(state.agreed, fact.agreed, { ...terms, at }) }
    }
    case 'AgreementDrafted': {
      const { type: _, ...drafted } = fact
      const drafts = put(state.drafts, fact.draft, { ...drafted, at, approvedBy: [] })
      return { ...state, drafts, current: fact.draft }
    }
    case 'DraftApproved': {
      const approve = (d: Draft) => ({ ...d, approvedBy: [...d.approvedBy, fact.side] })
      return { ...state, drafts: change(state.drafts, fact.draft, approve) }
    }
    case 'ChangesRequested':
      return state
  }
}
