// What somebody was shown or asked back by mail or text, with the code that answers it: bound to them, their address and the matter.
import type { Language } from '../domain/clauses.ts'
import type { MeetingRoom } from '../domain/meetings.ts'
import type { ParticipantId, Side } from '../domain/seats.ts'
import type { Term } from '../domain/terms.ts'
import type { CaseId, PersonId } from './ports.ts'

/** What a code is for: what was shown, by its digest where there is a text to sign. */
export type Matter =
  | { readonly kind: 'invitation' | 'reading' }
  | { readonly kind: 'ground rules'; readonly digest: string; readonly language: Language }
  | { readonly kind: 'offer'; readonly offer: string }
  | { readonly kind: 'new offer'; readonly to: readonly Side[]; readonly terms: readonly Term[] }
  | {
      readonly kind: 'times'
      readonly room: MeetingRoom
      readonly meeting: string
      readonly times: readonly number[]
      /** Published to their side: one of them is taken. */
      readonly takes: boolean
    }
  | { readonly kind: 'draft' | 'signing'; readonly draft: string; readonly digest: string }

export type By = 'mail' | 'text'
/** Somebody at one address, in one case. */
export type Answerer = {
  readonly person: PersonId
  readonly caseId: CaseId
  readonly participant: ParticipantId
  readonly by: By
  /** The number or the mailbox that it came from: a code that went elsewhere says nothing. */
  readonly address: string
}
/** First something is shown, part by part; what binds is then asked back once. */
export type Stage = 'shown' | 'asked back'
export type AskedAct = Answerer & {
  readonly stage: Stage
  readonly matter: Matter
  /** How many parts have been sent. */
  readonly part: number
  /** What they wrote to come here, and the name in it, or the numbers of times. */
  readonly words: string
  readonly name: string
  /** The mail or text that led here: tried again, it leads to the same. */
  readonly message: string
}

export type AskedActs = {
  /** By what led to it: a message that is tried again leads to the same code, which may be in somebody's hands already. */
  codeFor(act: Pick<AskedAct, 'person' | 'caseId' | 'stage' | 'message'>): string
  /** In the place of what the same person was shown, or asked back, in this case by this way. Without a code nothing answers it yet. */
  keep(act: AskedAct, code: string | undefined, until: number): Promise<void>
  shown(who: Answerer, at: number): Promise<AskedAct | undefined>
  /** Once, for the message that gives it, where it fits; after five wrong ones nothing of theirs is answered any more. */
  byCode(
    who: Pick<Answerer, 'person' | 'by' | 'address'>,
    given: { readonly code: string; readonly message: string; readonly at: number },
    fits: (act: AskedAct) => boolean,
  ): Promise<AskedAct | undefined>
  /** What this message answered is still to be answered: nothing came of it yet. */
  giveBack(
    act: Pick<AskedAct, 'person' | 'caseId' | 'by' | 'stage'>,
    message: string,
  ): Promise<void>
  /** They want more to be asked of them than a mailbox or a telephone, here or anywhere. */
  asksMore(person: PersonId, caseId: CaseId): Promise<boolean>
  /** Whether the papers themselves may come by mail. */
  papersByMail(person: PersonId): Promise<boolean>
  setPapersByMail(person: PersonId, on: boolean, at: number): Promise<void>
}

export type DoneBy = Exclude<Matter['kind'], 'reading'> | 'no' | 'declined'
/** What is answered: written in words by each channel. Only `part` and `asked back` hold anything of the mediation. */
export type Answer =
  | { readonly says: 'nothing asked' | 'elsewhere' | 'settled' }
  | { readonly says: 'how to read' | 'not this way' | 'reading on' | 'reading off' }
  | { readonly says: 'not invited' | 'said no before' | 'not in yet' | 'rules first' | 'ended' }
  | { readonly says: 'wrong code' | 'moved on' | 'name missing' | 'unclear' }
  | { readonly says: 'confirm first' }
  /** It will stand on a paper, and no font has these. */
  | { readonly says: 'name not printable'; readonly signs: readonly string[] }
  | { readonly says: 'reading code' | 'risk'; readonly code: string }
  | {
      readonly says: 'part'
      readonly words: string
      readonly part: number
      readonly parts: number
      /** With the last part: what answers it. */
      readonly answer: { readonly kind: Matter['kind']; readonly code: string } | undefined
    }
  | {
      readonly says: 'asked back'
      readonly kind: Matter['kind']
      readonly code: string
      readonly words: string
    }
  | { readonly says: 'done'; readonly what: DoneBy }

const DAY = 24 * 3_600_000
/** People read for days; what has changed meanwhile is refused whatever the code. In milliseconds. */
export const SHOWN_LASTS = 14 * DAY
/** Some look into their mail once a day. The answer itself shows anew who sends it. */
export const ASKED_BACK_LASTS = 2 * DAY
export const INVITATION_LASTS = 30 * DAY

/** Whether it is the same thing that is asked, word for word. */
export const isSame = (a: Matter, b: Matter): boolean => JSON.stringify(a) === JSON.stringify(b)
