// What is somebody's to sign now: for themselves, or for a party of their side who entrusted it to them.
import { type Draft, namesItsSigners } from './agreement.ts'
import type { ViewOf } from './chapter.ts'
import { entrustedBy, entrustedTo } from './entrusted.ts'
import { signersOf, thoughtOverUntil } from './signing.ts'
import { heldSince, type SigningBoard } from './taking-signatures.ts'

export type SigningStep =
  /** Held: they ask a lawyer first. Entrusted: somebody signs for them, and they still may. */
  | {
      readonly do: 'sign'
      readonly draft: string
      readonly held?: true
      readonly entrusted?: true
      /** It is thought over until then. UTC milliseconds. */
      readonly from?: number
    }
  | {
      readonly do: 'sign for'
      readonly draft: string
      readonly party: string
      readonly from?: number
    }

export function signingStep(
  view: ViewOf<SigningBoard>,
  open: Draft,
  at: number,
): SigningStep | undefined {
  const { me, board } = view
  const { convening, signing } = board
  if (signing.stopped || !namesItsSigners(convening, open)) return undefined
  const { draft } = open
  const from = thoughtOverUntil(signing, at)
  const later = from === undefined ? {} : { from }
  const mine = signersOf(convening, open).some((s) => s.participant === me.participant)
  if (mine && !signing.signatures.has(me.participant)) {
    const held = heldSince(view) === undefined ? {} : ({ held: true } as const)
    const entrusted = entrustedBy(view, me.participant) ? ({ entrusted: true } as const) : {}
    return { do: 'sign', draft, ...held, ...entrusted, ...later }
  }
  const [given] = entrustedTo(view)
  return given && { do: 'sign for', draft, party: given.participant, ...later }
}
