// Notes of those who mediate after a call with one side: in the neutrals' room, structured, each part as it is wanted.
import { accept, type Decision, put, type Recorded, refuse, type ViewOf } from './chapter.ts'
import { type Convening, sidesOf } from './convening.ts'
import type { MeetingId, Meetings } from './meetings.ts'
import { caucusOf, conducts, type ParticipantId, type Side } from './seats.ts'

export const NOTED = ['interests', 'concerns', 'strengths', 'ideas', 'followUps'] as const
export type Noted = (typeof NOTED)[number]
export const CONFIDENCE = ['low', 'even', 'high'] as const
export type Confidence = (typeof CONFIDENCE)[number]

type NotesId = string
export type CallNotes = Readonly<Partial<Record<Noted, string>>> & {
  readonly side: Side
  readonly meeting?: MeetingId
  /** That there is something to look at for safety: what it is stands in the room for it, never here. */
  readonly safety: boolean
  /** How likely a settlement seems to them. */
  readonly confidence?: Confidence
}
/** Said again under the same name it is the newer version. */
export type CallNotesWritten = { type: 'CallNotesWritten'; notes: NotesId } & CallNotes

export type NotesCommand = { type: 'WriteCallNotes'; notes: NotesId } & CallNotes
export type NotesRefusal =
  | 'NotForThisSeat'
  | 'SideUnknown'
  | 'MeetingUnknown'
  | 'NothingSaid'
  | 'NoChange'

export type NotesVersion = CallNotes & { readonly at: number; readonly by: ParticipantId }
/** Newest first. */
export type NotesKept = ReadonlyMap<NotesId, readonly NotesVersion[]>
export const noNotes: NotesKept = new Map()

type Seen = {
  readonly convening: Convening
  readonly meetings: Meetings
  readonly callNotes: NotesKept
}
export type NotesView = ViewOf<Seen>

export function decideNotes(
  { me, board, rooms }: NotesView,
  { type: _, notes, ...command }: NotesCommand,
): Decision<CallNotesWritten, NotesRefusal> {
  if (!conducts(me)) return refuse('NotForThisSeat')
  const { side, meeting } = command
  if (!sidesOf(board.convening).includes(side)) return refuse('SideUnknown')
  const known = rooms.get(caucusOf(side))?.meetings.meetings
  if (meeting !== undefined && !known?.has(meeting)) return refuse('MeetingUnknown')
  const [before] = rooms.get('neutrals')?.callNotes.get(notes) ?? []
  // Notes of one side do not turn into those of another.
  if (before && before.side !== side) return refuse('SideUnknown')
  const said = shaped(command)
  if (isEmpty(said)) return refuse('NothingSaid')
  if (before && JSON.stringify(shaped(before)) === JSON.stringify(said)) return refuse('NoChange')
  return accept({ type: 'CallNotesWritten', notes, ...said })
}

/** In one order, and without what was left blank. */
function shaped({ side, meeting, safety, confidence, ...texts }: CallNotes): CallNotes {
  const noted = NOTED.flatMap((part) => {
    const text = texts[part] ?? ''
    return text.trim() === '' ? [] : [[part, text] as const]
  })
  return {
    ...{ side, ...(meeting === undefined ? {} : { meeting }) },
    ...Object.fromEntries(noted),
    ...{ safety, ...(confidence === undefined ? {} : { confidence }) },
  }
}
const isEmpty = (notes: CallNotes): boolean =>
  !notes.safety &&
  notes.confidence === undefined &&
  NOTED.every((part) => notes[part] === undefined)

export function evolveNotes(
  state: NotesKept,
  { at, by, fact }: Recorded<CallNotesWritten>,
): NotesKept {
  const { type: _, notes, ...said } = fact
  return put(state, notes, [{ ...said, at, by }, ...(state.get(notes) ?? [])])
}

/** Of one side, the latest first: each as it stands now, with its older versions. */
export const notesOf = (
  { rooms }: Pick<NotesView, 'rooms'>,
  side: Side,
): readonly { readonly notes: NotesId; readonly versions: readonly NotesVersion[] }[] =>
  [...(rooms.get('neutrals')?.callNotes ?? [])]
    .filter(([, [now]]) => now?.side === side)
    .map(([notes, versions]) => ({ notes, versions }))
    .toSorted((a, b) => (b.versions[0]?.at ?? 0) - (a.versions[0]?.at ?? 0))
