// The disclosure of Evidence Code 1129 that was signed with a pen: recorded by the attorney, or by a case manager.
import { accept, type Decision, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import {
  appearing,
  type DisclosureSignedOnPaper,
  disclosureOf,
  onPaperOf,
  type Representation,
} from './representation.ts'
import type { ParticipantId } from './seats.ts'
import { dayAt } from './wall-time.ts'

export type RecordPaperDisclosure = {
  type: 'RecordPaperDisclosure'
  attorney: ParticipantId
  client: ParticipantId
  /** The day that stands on it, YYYY-MM-DD. */
  on: string
  onePage: true
  /** IANA name: where it is that day. */
  timeZone: string
}
export type PaperDisclosureRefusal =
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'NotRepresented'
  | 'DayToCome'
  | 'SignedElectronically'
  | 'SignedOnPaper'

type Seen = ViewOf<{ convening: Convening; closing: Closing; representation: Representation }>

/** What a case manager is refused comes of the board and the desks alone: nothing of what stands in a caucus. */
export function decidePaperDisclosure(
  view: Seen,
  { attorney, client, on, onePage, timeZone }: RecordPaperDisclosure,
  at: number,
): Decision<DisclosureSignedOnPaper, PaperDisclosureRefusal> {
  const { me, board } = view
  const manages = me.seat === 'manager'
  if (me.state !== 'seated' || !(manages || me.participant === attorney)) {
    return refuse('NotForThisSeat')
  }
  if (board.closing.ended) return refuse('MediationIsEnded')
  const between = appearing(view).find((one) => one.attorney === attorney && one.client === client)
  if (!between) return refuse('NotRepresented')
  if (on > dayAt(at, timeZone)) return refuse('DayToCome')
  if (disclosureOf(view, between)?.signed) return refuse('SignedElectronically')
  if (onPaperOf(view, between) !== undefined) return refuse('SignedOnPaper')
  const filed = manages ? 'desk' : 'caucus'
  return accept({ type: 'DisclosureSignedOnPaper', ...between, on, onePage, filed })
}
