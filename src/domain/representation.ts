// Representation: an attorney appears for parties of their side, and the disclosure that Evidence Code 1129 asks of them.
import { accept, type Decision, put, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, seated } from './convening.ts'
import { caucusOf, deskOf, isSide, type ParticipantId, type Side } from './seats.ts'

/** The client's own, on paper: more than the pages speak. */
export type DisclosureLanguage = 'en' | 'es' | 'ar' | 'zh'
export type Between = {
  readonly attorney: ParticipantId
  readonly client: ParticipantId
  readonly side: Side
}

/** On the board: everyone knows who speaks for whom. A client ends it with one word. */
export type AppearanceEntered = {
  type: 'AppearanceEntered'
  attorney: ParticipantId
  side: Side
  clients: readonly ParticipantId[]
  /** Number of the State Bar, as the attorney gives it. */
  bar?: string
}
export type AppearanceEnded = { type: 'AppearanceEnded' } & Between
/**
 * In the side's caucus, the narrowest room that both the attorney and the neutrals read: who mediates sees that it is
 * missing; the program and the other sides learn nothing of what passes between an attorney and a client.
 */
export type DisclosurePrepared = {
  type: 'DisclosurePrepared'
  language: DisclosureLanguage
  /** As the attorney signs; the date is when. */
  name: string
} & Between
export type DisclosureSigned = { type: 'DisclosureSigned'; name: string } & Between
/**
 * Signed by both with a pen, outside of here. By the attorney in the caucus; by a case manager, who does not read that,
 * at the desk of the side: each decides on what they see, and may file what the other has filed.
 */
export type DisclosureSignedOnPaper = {
  type: 'DisclosureSignedOnPaper'
  /** The day that stands on it, YYYY-MM-DD. */
  on: string
  /** Evidence Code 1129(b): a single page that is not attached to anything. */
  onePage: true
  filed: 'caucus' | 'desk'
} & Between
export type RepresentationFact =
  | AppearanceEntered
  | AppearanceEnded
  | DisclosurePrepared
  | DisclosureSigned
  | DisclosureSignedOnPaper

export type RepresentationCommand =
  | { type: 'EnterAppearance'; clients: readonly ParticipantId[]; bar?: string }
  | { type: 'EndAppearance'; attorney: ParticipantId; client: ParticipantId }
  | {
      type: 'PrepareDisclosure'
      client: ParticipantId
      language: DisclosureLanguage
      name: string
    }
  | { type: 'SignDisclosure'; attorney: ParticipantId; name: string }
export type RepresentationRefusal =
  | 'NotForThisSeat'
  | 'MediationIsEnded'
  | 'ClientUnknown'
  | 'NoChange'
  | 'NotRepresented'
  | 'DisclosureUnknown'
  | 'AlreadySigned'
  | 'NameMissing'
  | 'SignedOnPaper'

export type Appearance = {
  readonly clients: readonly ParticipantId[]
  readonly bar: string | undefined
}
export type Disclosure = Omit<DisclosurePrepared, 'type'> & {
  readonly preparedAt: number
  readonly signed: { readonly name: string; readonly at: number } | undefined
}
export type Representation = {
  readonly appearances: ReadonlyMap<ParticipantId, Appearance>
  /** Since when without a break, by attorney and client. UTC milliseconds. */
  readonly since: ReadonlyMap<string, number>
  /** By attorney and client. */
  readonly disclosures: ReadonlyMap<string, Disclosure>
  /** As far as it was filed in this room, by attorney and client: the day that stands on the paper. */
  readonly onPaper: ReadonlyMap<string, string>
}
export const unrepresented: Representation = {
  appearances: new Map(),
  since: new Map(),
  disclosures: new Map(),
  onPaper: new Map(),
}

type Seen = ViewOf<{ convening: Convening; closing: Closing; representation: Representation }>
const pair = (attorney: ParticipantId, client: ParticipantId) => `${attorney} ${client}`

const appearsFor = ({ board }: Seen, attorney: ParticipantId, client: ParticipantId): boolean =>
  board.representation.appearances.get(attorney)?.clients.includes(client) ?? false

export const disclosureOf = (
  { rooms }: Seen,
  { attorney, client, side }: Between,
): Disclosure | undefined =>
  rooms.get(caucusOf(side))?.representation.disclosures.get(pair(attorney, client))

/** The day of the paper, wherever who looks reads that it was signed. */
export const onPaperOf = (
  { rooms }: Seen,
  { attorney, client, side }: Between,
): string | undefined =>
  [caucusOf(side), deskOf(side)]
    .map((room) => rooms.get(room)?.representation.onPaper.get(pair(attorney, client)))
    .find((day) => day !== undefined)

/** Since when an attorney appears for a client: what was entrusted before does not come back with a new appearance. */
export const appearingSince = (
  { representation }: { readonly representation: Representation },
  attorney: ParticipantId,
  client: ParticipantId,
): number | undefined => representation.since.get(pair(attorney, client))

/** Who sits and appears for whom: on the board, and so known to everybody. */
export function appearing({ board }: Pick<Seen, 'board'>): readonly Between[] {
  const people = seated(board.convening)
  const seatOf = (id: ParticipantId) => people.find((one) => one.participant === id)?.seat
  return [...board.representation.appearances].flatMap(([attorney, { clients }]) => {
    const side = seatOf(attorney)
    if (side === undefined || !isSide(side)) return []
    return clients
      .filter((client) => seatOf(client) === side)
      .map((client) => ({ attorney, client, side }))
  })
}

export type Represented = Between & {
  readonly disclosure: 'missing' | 'unsigned' | 'signed' | 'on paper'
  /** Of the paper. */
  readonly on: string | undefined
}
/** Who appears for whom, where it is seen whether the disclosure was made. A missing one keeps nobody from joining. */
export function representedIn(view: Seen): readonly Represented[] {
  return appearing(view)
    .filter(({ side }) => view.rooms.has(caucusOf(side)))
    .map((between): Represented => {
      const made = disclosureOf(view, between)
      const on = onPaperOf(view, between)
      if (made?.signed) return { ...between, disclosure: 'signed', on: undefined }
      if (on !== undefined) return { ...between, disclosure: 'on paper', on }
      return { ...between, disclosure: made ? 'unsigned' : 'missing', on: undefined }
    })
}

export function decideRepresentation(
  view: Seen,
  command: RepresentationCommand,
): Decision<RepresentationFact, RepresentationRefusal> {
  const { me, board } = view
  const { seat: side, participant } = me
  if (me.state !== 'seated' || !isSide(side)) return refuse('NotForThisSeat')
  if (board.closing.ended) return refuse('MediationIsEnded')
  switch (command.type) {
    case 'EnterAppearance': {
      if (me.role !== 'attorney') return refuse('NotForThisSeat')
      const clients = [...new Set(command.clients)]
      const parties = seated(board.convening).filter(
        (one) => one.seat === side && one.role === 'party',
      )
      const known = clients.every((client) => parties.some((one) => one.participant === client))
      if (clients.length === 0 || !known) return refuse('ClientUnknown')
      const before = board.representation.appearances.get(participant)
      const same = before?.bar === command.bar && String(before?.clients) === String(clients)
      if (same) return refuse('NoChange')
      const bar = command.bar === undefined ? {} : { bar: command.bar }
      return accept({ type: 'AppearanceEntered', attorney: participant, side, clients, ...bar })
    }
    case 'EndAppearance': {
      const { attorney, client } = command
      if (participant !== attorney && participant !== client) return refuse('NotForThisSeat')
      if (!appearsFor(view, attorney, client)) return refuse('NotRepresented')
      return accept({ type: 'AppearanceEnded', attorney, client, side })
    }
    case 'PrepareDisclosure': {
      const { client, language, name } = command
      if (!appearsFor(view, participant, client)) return refuse('NotRepresented')
      if (name.trim() === '') return refuse('NameMissing')
      const between = { attorney: participant, client, side }
      if (disclosureOf(view, between)?.signed) return refuse('AlreadySigned')
      if (onPaperOf(view, between) !== undefined) return refuse('SignedOnPaper')
      return accept({ type: 'DisclosurePrepared', ...between, language, name })
    }
    case 'SignDisclosure': {
      const { attorney, name } = command
      const between = { attorney, client: participant, side }
      const made = disclosureOf(view, between)
      if (!made || !appearsFor(view, attorney, participant)) return refuse('DisclosureUnknown')
      if (made.signed) return refuse('AlreadySigned')
      if (onPaperOf(view, between) !== undefined) return refuse('SignedOnPaper')
      if (name.trim() === '') return refuse('NameMissing')
      return accept({ type: 'DisclosureSigned', ...between, name })
    }
  }
}

export function evolveRepresentation(
  state: Representation,
  { at, fact }: Recorded<RepresentationFact>,
): Representation {
  const { appearances, disclosures, onPaper } = state
  switch (fact.type) {
    case 'AppearanceEntered': {
      const { attorney, clients, bar } = fact
      const before = appearances.get(attorney)?.clients ?? []
      const since = new Map(state.since)
      for (const client of clients)
        if (!before.includes(client)) since.set(pair(attorney, client), at)
      return { ...state, since, appearances: put(appearances, attorney, { clients, bar }) }
    }
    case 'AppearanceEnded': {
      const { attorney, client } = fact
      const before = appearances.get(attorney)
      const clients = (before?.clients ?? []).filter((one) => one !== client)
      return { ...state, appearances: put(appearances, attorney, { clients, bar: before?.bar }) }
    }
    case 'DisclosurePrepared': {
      const { type: _, ...prepared } = fact
      const made = { ...prepared, preparedAt: at, signed: undefined }
      return { ...state, disclosures: put(disclosures, pair(fact.attorney, fact.client), made) }
    }
    case 'DisclosureSigned': {
      const key = pair(fact.attorney, fact.client)
      const made = disclosures.get(key)
      if (!made) return state
      const signed = { name: fact.name, at }
      return { ...state, disclosures: put(disclosures, key, { ...made, signed }) }
    }
    case 'DisclosureSignedOnPaper':
      return { ...state, onPaper: put(onPaper, pair(fact.attorney, fact.client), fact.on) }
  }
}
