// Representation: an attorney appears for parties of their side, and the disclosure that Evidence Code 1129 asks of them.
import { accept, type Decision, put, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Closing } from './closing.ts'
import { type Convening, seated } from './convening.ts'
import { caucusOf, isSide, type ParticipantId, type Side } from './seats.ts'

/** The client's own, on paper: more than the pages speak. */
export type DisclosureLanguage = 'en' | 'es' | 'ar' | 'zh'
type Between = {
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
export type RepresentationFact =
  | AppearanceEntered
  | AppearanceEnded
  | DisclosurePrepared
  | DisclosureSigned

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
  /** By attorney and client. */
  readonly disclosures: ReadonlyMap<string, Disclosure>
}
export const unrepresented: Representation = { appearances: new Map(), disclosures: new Map() }

type Seen = ViewOf<{ convening: Convening; closing: Closing; representation: Representation }>
const pair = (attorney: ParticipantId, client: ParticipantId) => `${attorney} ${client}`

const appearsFor = ({ board }: Seen, attorney: ParticipantId, client: ParticipantId): boolean =>
  board.representation.appearances.get(attorney)?.clients.includes(client) ?? false

export const disclosureOf = (
  { rooms }: Seen,
  { attorney, client, side }: Between,
): Disclosure | undefined =>
  rooms.get(caucusOf(side))?.representation.disclosures.get(pair(attorney, client))

export type Represented = Between & {
  readonly disclosure: 'missing' | 'unsigned' | 'signed'
}
/** Who appears for whom, where it is seen whether the disclosure was made. A missing one keeps nobody from joining. */
export function representedIn(view: Seen): readonly Represented[] {
  const people = seated(view.board.convening)
  const seatOf = (id: ParticipantId) => people.find((one) => one.participant === id)?.seat
  return [...view.board.representation.appearances].flatMap(([attorney, { clients }]) => {
    const side = seatOf(attorney)
    if (side === undefined || !isSide(side) || !view.rooms.has(caucusOf(side))) return []
    return clients
      .filter((client) => seatOf(client) === side)
      .map((client): Represented => {
        const made = disclosureOf(view, { attorney, client, side })
        const disclosure = !made ? 'missing' : made.signed ? 'signed' : 'unsigned'
        return { attorney, client, side, disclosure }
      })
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
      return accept({ type: 'DisclosurePrepared', ...between, language, name })
    }
    case 'SignDisclosure': {
      const { attorney, name } = command
      const between = { attorney, client: participant, side }
      const made = disclosureOf(view, between)
      if (!made || !appearsFor(view, attorney, participant)) return refuse('DisclosureUnknown')
      if (made.signed) return refuse('AlreadySigned')
      if (name.trim() === '') return refuse('NameMissing')
      return accept({ type: 'DisclosureSigned', ...between, name })
    }
  }
}

export function evolveRepresentation(
  state: Representation,
  { at, fact }: Recorded<RepresentationFact>,
): Representation {
  const { appearances, disclosures } = state
  switch (fact.type) {
    case 'AppearanceEntered': {
      const { attorney, clients, bar } = fact
      return { ...state, appearances: put(appearances, attorney, { clients, bar }) }
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
  }
}
