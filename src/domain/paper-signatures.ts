// Signing with a pen: a signer says so; who mediates or manages the case looks at the scan and enters the signature.
import type { DraftId } from './agreement.ts'
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { MediationEnded } from './closing.ts'
import type { DocumentId, Documents } from './documents.ts'
import { conducts, deskOf, type ParticipantId } from './seats.ts'
import { type SigningFact, thoughtOverUntil } from './signing.ts'
import {
  asSigner,
  type SigningBoard,
  type SigningRefusal,
  signedWith,
} from './taking-signatures.ts'
import { dayAt } from './wall-time.ts'

export type PaperSignatureCommand =
  | { type: 'SignOnPaper'; draft: DraftId }
  | {
      type: 'RecordPaperSignature'
      draft: DraftId
      participant: ParticipantId
      /** As it stands on the paper. */
      name: string
      /** The day that stands on it, YYYY-MM-DD. */
      on: string
      /** Of the text whose digest stands on each page. */
      digest: string
      document: DocumentId
      allPages: true
      sameText: true
      /** IANA name: where it is that day. */
      timeZone: string
    }
export type PaperSignatureRefusal =
  | SigningRefusal
  | 'AlreadyOnPaper'
  | 'DayToCome'
  | 'DocumentUnknown'

type Seen = ViewOf<SigningBoard & { documents: Documents }>

/** What a case manager is refused comes of the board and the desks alone. */
export function decidePaperSignature(
  view: Seen,
  command: PaperSignatureCommand,
  at: number,
): Decision<SigningFact | MediationEnded, PaperSignatureRefusal> {
  const { me, rooms } = view
  const { draft: id } = command
  if (command.type === 'SignOnPaper') {
    const signer = asSigner(view, id)
    if (!signer.ok) return signer
    const [{ participant, side }] = signer.records
    const chosen = view.rooms.get(deskOf(side))?.signing.onPaper.get(participant)
    if (chosen?.draft === id) return refuse('AlreadyOnPaper')
    return accept({ type: 'PaperSignatureChosen', draft: id, participant, side })
  }
  const signer = asSigner(view, id, command.participant)
  if (!signer.ok) return signer
  if (!conducts(me) && me.seat !== 'manager') return refuse('NotForThisSeat')
  const [{ draft, participant, side }] = signer.records
  const { name, on, digest, document, allPages, sameText, timeZone } = command
  if (name.trim() === '') return refuse('NameMissing')
  if (on > dayAt(at, timeZone)) return refuse('DayToCome')
  if (thoughtOverUntil(view.board.signing, at) !== undefined) return refuse('StillThoughtOver')
  const brought = rooms.get(deskOf(side))?.documents.kept.get(document)
  if (!brought || brought.withdrawnAt !== undefined) return refuse('DocumentUnknown')
  const signed = signedWith(view, draft, {
    ...{ draft: id, participant, side, name, digest, consent: 'paper', how: 'paper', on },
    checkedBy: me.participant,
  })
  if (!signed.ok) return signed
  return accept<SigningFact | MediationEnded>(
    {
      ...{ type: 'PaperSignatureChecked', draft: id, participant, side, scan: document, on },
      ...{ allPages, sameText },
    },
    ...signed.records,
  )
}
