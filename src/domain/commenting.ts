// Comments on a clause of a draft, in whichever of their rooms somebody chooses: read there, and nowhere else.
import type { Agreement, DraftId } from './agreement.ts'
import { accept, type Decision, put, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import { type ConversationRefusal, decideConversation, type TalkingRoom } from './conversation.ts'
import type { GroundRules } from './ground-rules.ts'
import type { ParticipantId } from './seats.ts'

export type ClauseCommented = {
  type: 'ClauseCommented'
  room: TalkingRoom
  draft: DraftId
  /** Its number in that draft. */
  clause: string
  words: string
}
export type CommentOnClause = {
  type: 'CommentOnClause'
  room: TalkingRoom
  draft: DraftId
  clause: string
  words: string
}
export type CommentingRefusal = ConversationRefusal | 'DraftUnknown' | 'ClauseUnknown'

export type Comment = Pick<ClauseCommented, 'clause' | 'words'> & {
  readonly by: ParticipantId
  readonly at: number
}
/** A new version leaves the comments on older ones where they were made. */
export type Comments = ReadonlyMap<DraftId, readonly Comment[]>
export const noComments: Comments = new Map()

type Board = {
  convening: Convening
  groundRules: GroundRules
  closing: Closing
  agreement: Agreement
}

/** Who may write in a room may comment there, as long as there is something to change. */
export function decideCommenting(
  view: ViewOf<Board>,
  { room, draft, clause, words }: CommentOnClause,
): Decision<ClauseCommented, CommentingRefusal> {
  const said = decideConversation(view, { type: 'PostMessage', room, words })
  if (!said.ok) return said
  const { agreement, closing } = view.board
  if (closing.ended) return refuse('MediationIsEnded')
  const clauses = agreement.drafts.get(draft)?.clauses
  if (!clauses) return refuse('DraftUnknown')
  if (!clauses.some(({ number }) => number === clause)) return refuse('ClauseUnknown')
  return accept({ type: 'ClauseCommented', room, draft, clause, words })
}

export function evolveComments(
  comments: Comments,
  { at, by, fact }: Recorded<ClauseCommented>,
): Comments {
  const { draft, clause, words } = fact
  return put(comments, draft, [...(comments.get(draft) ?? []), { clause, words, by, at }])
}
