// What is asked of somebody now, written out to be sent to them: from their own view alone, with what they would answer.

import type { Clause } from '../domain/clauses.ts'
import { type Language, termsInWords } from '../domain/clauses.ts'
import { sidesOf } from '../domain/convening.ts'
import { consentByMessage } from '../domain/law/signing-by-message.ts'
import type { View } from '../domain/mediation.ts'
import { nextStep, openOffers } from '../domain/next-step.ts'
import { isSide, type Side, speaksForSide } from '../domain/seats.ts'
import type { Term } from '../domain/terms.ts'
import { digestOf } from './agreement-text.ts'
import type { Matter } from './asked-acts.ts'
import { groundRulesShown } from './ground-rules-text.ts'
import { translationsOnPaper } from './paper-translations.ts'
import type { Program } from './people-ports.ts'
import { timesAsked } from './times-asked.ts'

export type ToAnswer = {
  readonly matter: Matter
  /** What is read, whole: a paragraph each. */
  readonly paragraphs: readonly string[]
}
export type WhatIsAsked = ToAnswer | 'nothing' | 'elsewhere' | 'settled'
type Of = {
  readonly program: Program | undefined
  readonly language: Language
  readonly hash: (text: string) => string
  readonly at: number
  /** The reader's own. */
  readonly timeZone: string
}

export function whatIsAsked(
  view: View,
  { program, language, hash, at, timeZone }: Of,
): WhatIsAsked {
  const step = nextStep(view, at)
  switch (step.do) {
    case 'accept ground rules': {
      const { title, steps, digest } = groundRulesShown(view, program, language, hash)
      const matter = { kind: 'ground rules', digest, language } as const
      // The page asks a question after each step. Here its right answer is told with it: nobody is kept out by a quiz.
      const paragraphs = steps.flatMap(({ heading, paragraphs, check }) => [
        heading,
        ...paragraphs,
        ...(check
          ? [`${check.question} ${check.answers.find(({ right }) => right)?.says ?? ''}.`]
          : []),
      ])
      return { matter, paragraphs: [title, ...paragraphs] }
    }
    case 'answer offer':
      return offerIn(view, step.offer, language, at)
    case 'sign':
      // It is thought over first, and nothing is asked before that.
      return step.from === undefined ? draftIn(view, step, hash) : 'nothing'
    case 'approve draft':
      return draftIn(view, step, hash)
    case 'download':
      return 'settled'
    case 'sign for':
    case 'confirm confidentiality':
    case 'answer proposal':
    case 'answer safety screen':
    case 'answer invitation':
    case 'answer plan':
    case 'hand in memorandum':
    case 'do homework':
    case 'prepare for the call':
    case 'confirm next steps':
    case 'perform':
    case 'confirm performance':
    case 'sign amendment':
    case 'prepare filing':
    case 'hand in filing':
    case 'make statement':
    case 'file statement':
      return 'elsewhere'
    default:
      return timesAsked(view, { language, at, timeZone }) ?? 'nothing'
  }
}

function offerIn(view: View, id: string, language: Language, at: number): WhatIsAsked {
  const { seat } = view.me
  const offer = isSide(seat)
    ? openOffers(view, seat, at).find(({ offer }) => offer === id)
    : undefined
  if (!offer) return 'nothing'
  const paragraphs = [
    labelOf(view, offer.from),
    ...termsOf(view, offer.terms, language),
    ...(offer.words.trim() === '' ? [] : [offer.words]),
  ]
  return { matter: { kind: 'offer', offer: id }, paragraphs }
}

function draftIn(
  { board }: View,
  step: { readonly do: 'approve draft' | 'sign'; readonly draft: string },
  hash: (text: string) => string,
): WhatIsAsked {
  const draft = board.agreement.drafts.get(step.draft)
  if (!draft) return 'nothing'
  const kind = step.do === 'sign' ? 'signing' : 'draft'
  const digest = digestOf(board, draft, hash)
  const inLines = ({ number, heading, text }: Pick<Clause, 'number' | 'heading' | 'text'>) =>
    `${number}. ${heading}\n${text}`
  const clauses = [
    ...draft.clauses.map(inLines),
    ...translationsOnPaper(board, draft).flatMap((one) => [
      [one.title, one.counts, ...one.by].join('\n'),
      ...one.clauses.map(inLines),
    ]),
  ]
  const paragraphs =
    kind === 'signing'
      ? [...clauses, `SHA-256 ${digest}`, consentByMessage[draft.language]]
      : clauses
  return { matter: { kind, draft: step.draft, digest }, paragraphs }
}

export const labelOf = ({ board }: View, side: Side): string =>
  board.convening.opened?.sides.find((one) => one.side === side)?.label ?? side

export const termsOf = (
  view: View,
  terms: readonly Term[],
  language: Language,
): readonly string[] => termsInWords(terms, language, (side) => labelOf(view, side))

/** A sum by a day between two sides: more than that is not said in one line, and is told to the mediator in words. */
export function offerOf(
  view: View,
  {
    pays,
    cents,
    dueOn,
  }: { readonly pays: boolean; readonly cents: number; readonly dueOn: string },
): (ToAnswer['matter'] & { readonly kind: 'new offer' }) | undefined {
  const { me, board } = view
  if (!speaksForSide(me)) return undefined
  const others = sidesOf(board.convening).filter((side) => side !== me.seat)
  const [other] = others
  if (other === undefined || others.length > 1) return undefined
  const [payer, payee] = pays ? [me.seat, other] : [other, me.seat]
  const money = { kind: 'money', payer, payee, cents, instalments: [{ cents, dueOn }] } as const
  return { kind: 'new offer', to: [other], terms: [money] }
}
