// What of somebody's own rooms may travel in an encrypted notice: short messages and what was relayed to them, since the last one.
import { termsInWords } from '../domain/clauses.ts'
import type { Entry } from '../domain/facts.ts'
import type { Language } from '../domain/language.ts'
import type { View } from '../domain/mediation.ts'
import type { Room, Side } from '../domain/seats.ts'
import { lookUp } from './look-up.ts'
import type { Travelling, Travels } from './mail-ports.ts'
import type { Carried, KeysOfPerson, PgpHouse } from './open-pgp-ports.ts'
import type { CaseId, PersonId } from './ports.ts'

/** As many things as one mail carries, of each room; the rest is read after signing in. */
const MOST = 12
/** What is longer is read after signing in. */
const MOST_WORDS = 4_000
const MOST_IN_ALL = 16_000

type Asked = {
  readonly person: PersonId
  readonly caseId: CaseId
  /** Of the job: tried again, it carries the same once more. */
  readonly work: string
  readonly language: Language
  readonly key: NonNullable<KeysOfPerson['counting']>
  readonly before: Carried | undefined
}

/**
 * Through the person's own view, as a page of theirs would be; and with the mark to keep before it goes out. Undefined
 * where they do not sit there any more.
 */
export async function travelsTo(
  { reader }: Pick<PgpHouse, 'reader'>,
  { person, caseId, work, language, key, before }: Asked,
): Promise<{ readonly travels: Travels; readonly carried: Carried } | undefined> {
  const from = before?.work === work ? before.before : (before?.upTo ?? {})
  let rooms: readonly Room[] = []
  const looked = await lookUp(reader(), person, caseId, (view) => {
    rooms = view.me.state === 'seated' ? [...view.rooms.keys()].filter(mayTravel) : []
    return rooms.map((room) => {
      const after = from[room]
      return { room, most: MOST, ...(after === undefined ? {} : { after }) }
    })
  })
  if (!looked) return undefined
  const { view, heads, stretches } = looked
  const fresh = stretches
    .flat()
    // What was said before the key counted was told of without it.
    .filter(({ at, by }) => by !== view.me.participant && at >= key.countsFrom)
    .toSorted((a, b) => a.at - b.at || a.number - b.number)
  const all = fresh.flatMap((entry) => travelling(view, entry, language))
  const said: Travelling[] = []
  let length = 0
  for (const one of all) {
    length += (one.words?.length ?? 0) + one.terms.join('').length
    if (said.length < MOST && length <= MOST_IN_ALL) said.push(one)
  }
  const cut = rooms.some((room, i) => {
    const last = stretches[i]?.at(-1)?.number ?? 0
    return (
      from[room] !== undefined && stretches[i]?.length === MOST && last < (heads.get(room) ?? 0)
    )
  })
  const upTo = Object.fromEntries(rooms.map((room) => [room, heads.get(room) ?? 0]))
  return {
    travels: { said, more: cut || said.length < all.length },
    carried: { work, before: from, upTo },
  }
}

/** Nobody talks on the board; and what was answered in private stays where it is. */
const mayTravel = (room: Room): boolean => room !== 'board' && room !== 'safety'

function travelling(view: View, { by, room, fact }: Entry, language: Language): Travelling[] {
  const where = {
    by: view.board.convening.people.get(by)?.name ?? '',
    ...placeOf(view, room),
  }
  switch (fact.type) {
    case 'MessagePosted': {
      const { words, mail } = fact
      const stays = words.length > MOST_WORDS || (mail && (mail.files.length > 0 || mail.trimmed))
      return [{ ...where, kind: 'message', terms: [], ...(stays ? {} : { words }) }]
    }
    case 'WordsRelayed':
      return [{ ...where, kind: 'relayed words', terms: [], words: fact.words }]
    case 'OfferRelayed': {
      const labels = new Map(view.board.convening.opened?.sides.map((one) => [one.side, one.label]))
      const terms = termsInWords(fact.terms, language, (side) => labels.get(side) ?? side)
      const stays = fact.words.length + terms.join('').length > MOST_WORDS
      return [
        {
          ...where,
          kind: 'relayed offer',
          ...(stays ? { terms: [] } : { terms, words: fact.words }),
        },
      ]
    }
    case 'ClauseCommented': {
      const clauses = view.board.agreement.drafts.get(fact.draft)?.clauses ?? []
      const heading = clauses.find(({ number }) => number === fact.clause)?.heading ?? ''
      const words = `${fact.clause}. ${heading}\n\n${fact.words}`
      const stays = words.length > MOST_WORDS
      return [{ ...where, kind: 'message', terms: [], ...(stays ? {} : { words }) }]
    }
    case 'WordingSuggested':
    case 'WordingLeft': {
      const { words } = fact
      const stays = words === '' || words.length > MOST_WORDS
      return [{ ...where, kind: 'message', terms: [], ...(stays ? {} : { words }) }]
    }
    // A file never travels: that there is one does.
    case 'DocumentAdded':
    case 'DocumentRelayed':
      return [{ ...where, kind: 'message', terms: [] }]
    default:
      return []
  }
}

function placeOf(view: View, room: Room): Pick<Travelling, 'room' | 'of'> {
  const [kind = 'joint', side] = room.split(':') as [Travelling['room'], Side | undefined]
  if (side === undefined || side === view.me.seat) return { room: kind }
  const label = view.board.convening.opened?.sides.find((one) => one.side === side)?.label
  return { room: kind, of: label ?? side }
}
