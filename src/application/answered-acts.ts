// From a code that was given back to the act itself: made on the view of who gave it, so that what has changed is refused.
import type { AnsweredAct } from '../domain/answering.ts'
import { wayOf } from '../domain/ground-rules.ts'
import { CONSENT_BY_MESSAGE } from '../domain/law/signing-by-message.ts'
import type { View } from '../domain/mediation.ts'
import { caucusOf, isSide } from '../domain/seats.ts'
import { digestOf } from './agreement-text.ts'
import type { AskedAct } from './asked-acts.ts'
import { groundRulesShown, keptOf } from './ground-rules-text.ts'
import type { Program } from './people-ports.ts'
import { actOnTimes } from './times-asked.ts'

/** How it stands with a signature: the message itself showed whose it is, and the code what was read. */
export const signedBy = { mail: 'answer by mail', text: 'text message' } as const

type With = {
  readonly program: Program | undefined
  readonly hash: (text: string) => string
  readonly mint: (purpose: string, room: string) => string
}

export function actFor(
  view: View,
  { matter, by, name }: Pick<AskedAct, 'matter' | 'by' | 'name'>,
  says: 'yes' | 'no',
  { program, hash, mint }: With,
): AnsweredAct | undefined {
  const { seat } = view.me
  if (!isSide(seat)) return undefined
  const caucus = caucusOf(seat)
  switch (matter.kind) {
    case 'invitation':
    case 'reading':
      return undefined
    case 'ground rules': {
      const text = keptOf(groundRulesShown(view, program, matter.language, hash))
      return { type: 'AcceptGroundRules', version: matter.digest, name, text }
    }
    case 'offer': {
      const { offer } = matter
      // A reason is asked for, and none is made up for them: they can write one to the mediator.
      if (says === 'no') return { type: 'DeclineOffer', offer, reason: 'No.', mayPassOn: false }
      const inPrivate = view.rooms.get(caucus)?.offers.heard.has(offer)
      return { type: 'AcceptOffer', offer, agreed: mint('agreed', inPrivate ? caucus : 'board') }
    }
    case 'new offer': {
      const { to, terms } = matter
      const offer = mint('offer', wayOf(view.board) === 'direct' ? 'joint' : caucus)
      const said = { words: '', manner: 'substance', worse: false } as const
      return { type: 'MakeOffer', offer, to, terms, ...said }
    }
    case 'times':
      return actOnTimes(matter, says, name)
    case 'draft':
      return { type: 'ApproveDraft', draft: matter.draft }
    case 'signing': {
      const { draft } = matter
      const stands = view.board.agreement.drafts.get(draft)
      const digest =
        stands && digestOf(view.board, stands, hash) === matter.digest ? matter.digest : 'another'
      const signed = { name, digest, consent: CONSENT_BY_MESSAGE, how: signedBy[by] }
      return { type: 'SignAgreement', draft, ...signed }
    }
  }
}
