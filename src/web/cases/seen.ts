// What every page of a case is given: the viewer's view, their words, their clock, and what they just typed.
import type { FormFields } from '../../actions/form.ts'
import type { AnyRefusal, Issue } from '../../actions/perform.ts'
import type { AssignmentSeen } from '../../application/assigning.ts'
import type { Looked } from '../../application/look-up.ts'
import type { Viewer } from '../../application/people-ports.ts'
import type { FontsAtHand } from '../../application/printing.ts'
import type { ReachSeen } from '../../application/reach-seen.ts'
import type { Language } from '../../domain/clauses.ts'
import { seated, sidesOf } from '../../domain/convening.ts'
import type { MadeOffer } from '../../domain/offers.ts'
import { seating } from '../../domain/rooms.ts'
import { caucusOf, isSide, type ParticipantId, type Room, type Side } from '../../domain/seats.ts'
import type { Beside } from './beside.ts'
import { type CaseWords, en } from './words-en.ts'
import { es } from './words-es.ts'

export const wordsIn: Readonly<Record<Language, CaseWords>> = { en, es }

export type Trouble = {
  readonly action: string
  /** Which of several forms of the same action: what the form said of itself. */
  readonly form: string
  readonly fields: FormFields
  readonly issues: readonly Issue[]
  readonly refusal: AnyRefusal | undefined
  /** The field that a refusal is about, where the page can tell which. */
  readonly about?: string | undefined
}

export type Seen = Pick<Looked, 'view' | 'heads'> & {
  readonly caseId: string
  readonly viewer: Viewer
  readonly language: Language
  readonly words: CaseWords
  /** UTC milliseconds. */
  readonly at: number
  readonly trouble: Trouble | undefined
  readonly said: string | undefined
  readonly drafts: ReadonlyMap<string, string>
  readonly hash: (text: string) => string
  readonly fonts: FontsAtHand
  readonly beside: Beside
  /** For a case manager, where people are shown. */
  readonly assignment?: AssignmentSeen | undefined
  /** Whose number says that it is somebody else's. Only managers are told. */
  readonly notTheirs: readonly ParticipantId[]
  /** How people may be reached. For managers alone. */
  readonly reached: readonly ReachSeen[]
}

export const pathOf = ({ caseId }: Pick<Seen, 'caseId'>, page = ''): string =>
  `/cases/${caseId}${page && `/${page}`}`

/** Formatters are dear to make and cheap to use: one a language, kind and time zone. */
const formats = new Map<string, Intl.DateTimeFormat>()
function format(language: Language, kind: 'moment' | 'day', timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${kind} ${timeZone}`
  const known = formats.get(key)
  if (known) return known
  const style =
    kind === 'moment'
      ? ({ dateStyle: 'medium', timeStyle: 'short' } as const)
      : ({ dateStyle: 'long' } as const)
  const made = new Intl.DateTimeFormat(`${language}-US-u-ca-gregory`, { ...style, timeZone })
  formats.set(key, made)
  return made
}
const sums: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }),
  es: new Intl.NumberFormat('es-US', { style: 'currency', currency: 'USD' }),
}

export const moneyIn = (language: Language, cents: number): string =>
  sums[language].format(cents / 100)

export const whenOf = ({ language, viewer }: Seen, at: number): string =>
  format(language, 'moment', viewer.timeZone).format(at)

/** A day of the calendar, without a time zone to shift it. */
export const dayOf = ({ language }: Pick<Seen, 'language'>, date: string): string =>
  format(language, 'day', 'UTC').format(Date.parse(`${date}T00:00:00Z`))

export const sideLabel = ({ view }: Pick<Seen, 'view'>, side: Side): string =>
  view.board.convening.opened?.sides.find((one) => one.side === side)?.label ?? side

export const nameOf = (seen: Seen, participant: ParticipantId): string => {
  if (participant === seen.view.me.participant) return seen.words.you
  if (participant === 'registrar') return seen.words.registrar
  const { board, rooms } = seen.view
  const seatedAs = board.convening.people.get(participant)
  // Who is invited may ask before they sit at the table.
  const invitedAs = () =>
    [...rooms.values()].map((room) => room.convening.invitations.get(participant)).find(Boolean)
  return (seatedAs ?? invitedAs())?.name ?? seen.words.registrar
}

/** Who reads a room, by name; who looks comes first. */
export const readersOf = (seen: Seen, room: Room): readonly string[] => {
  const { view } = seen
  const seats = seating(sidesOf(view.board.convening)).get(room) ?? []
  return seated(view.board.convening)
    .filter(({ seat }) => seats.includes(seat))
    .toSorted(
      (a, b) =>
        Number(b.participant === view.me.participant) -
        Number(a.participant === view.me.participant),
    )
    .map(({ participant }) => nameOf(seen, participant))
}

export const ownSide = ({ view }: Seen): Side | undefined =>
  isSide(view.me.seat) ? view.me.seat : undefined

/** What a field holds when the page is shown: what was just typed, else what it began with. */
export const kept = (
  seen: Seen,
  action: string,
  form: string,
  name: string,
  begin = '',
): string => {
  const { trouble } = seen
  if (trouble?.action !== action || trouble.form !== form) return begin
  return trouble.fields.get(name)?.[0] ?? ''
}

/** Offers made in a room the viewer reads, the newest first. */
export const madeIn = ({ view }: Seen, side?: Side): readonly MadeOffer[] =>
  [...view.rooms]
    .filter(([room]) => room === 'joint' || side === undefined || room === caucusOf(side))
    .flatMap(([, { offers }]) => [...offers.made.values()])
    .filter(({ by }) => side === undefined || by === side)
    .toSorted((a, b) => b.at - a.at)
