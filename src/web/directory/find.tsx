// The directory for anybody: what to look for, and who was found.
import { type Found, MILES } from '../../actions/listings.ts'
import { listedLanguageNames, listingWords } from '../../actions/words/listing-words.ts'
import type { FoundListing } from '../../application/listing-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import { caseTypeNames } from '../../domain/law/case-types.ts'
import { COSTS, LISTED_LANGUAGES, WAYS_TO_MEET } from '../../domain/listing.ts'
import { Acts, type Filled, TextField, Ticks, WrongsFirst } from '../frame/fields.tsx'
import { languagesOf } from './rows.ts'
import { directoryWords } from './words.ts'

type In = { readonly language: Language }
const named = <Key extends string>(names: Readonly<Record<Key, string>>, keys: readonly Key[]) =>
  keys.map((key) => [key, names[key]] as const)

export const FindPage = ({
  language,
  filled,
  found,
  asked,
  waits,
}: In & {
  /** Too many searches came from here just now. */
  readonly waits: boolean
  readonly filled: Filled
  readonly found: Found | undefined
  /** The address of this search without its page. */
  readonly asked: string
}) => {
  const words = directoryWords[language]
  const { ways, costs } = listingWords[language]
  const typed = (name: string) => (filled.values.get(name) ?? []).some((value) => value !== '')
  const open = ['types', 'languages', 'costs', 'ways'].some(typed)
  const miles = filled.values.get('miles')?.[0] ?? '25'
  return (
    <>
      <section class="card">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        {waits && (
          <p class="wrongs" role="alert">
            {words.wait}
          </p>
        )}
        <form method="get" action="/find" class="fields">
          <WrongsFirst
            {...{ filled, look: words.look }}
            labels={(name) => (name === 'zip' ? words.zip : words.words)}
          />
          <TextField {...{ filled, name: 'words', label: words.words, hint: words.wordsHint }} />
          <div class="row">
            <TextField
              {...{ filled, name: 'zip', label: words.zip }}
              inputMode="decimal"
              autocomplete="postal-code"
            />
            <div class="field">
              <label for="f-miles">{words.miles}</label>
              <select id="f-miles" name="miles">
                {MILES.map((one) => (
                  <option key={one} value={one} selected={miles === String(one)}>
                    {words.within(one)}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <details open={open}>
            <summary>{words.more}</summary>
            <Ticks
              {...{ filled, name: 'types', label: words.types }}
              choices={Object.entries(caseTypeNames(language))}
            />
            <Ticks
              {...{ filled, name: 'costs', label: words.costs }}
              choices={named(costs, COSTS)}
            />
            <Ticks
              {...{ filled, name: 'ways', label: words.ways }}
              choices={named(ways, WAYS_TO_MEET)}
            />
            <Ticks
              {...{ filled, name: 'languages', label: words.languages }}
              choices={named(listedLanguageNames[language], LISTED_LANGUAGES)}
            />
          </details>
          <Acts>
            <button class="act first" type="submit">
              {words.find}
            </button>
          </Acts>
        </form>
      </section>
      {found?.ok && <FoundHere {...{ language, asked }} found={found} />}
      <p>
        <a href="/guide">{words.guide}</a>
      </p>
    </>
  )
}

const FoundHere = ({
  language,
  found: { found, more, asked: wanted },
  asked,
}: In & { readonly found: Extract<Found, { ok: true }>; readonly asked: string }) => {
  const words = directoryWords[language]
  const page = (to: number) => `/find?${asked}${asked === '' ? '' : '&'}page=${to}`
  return (
    <section aria-labelledby="found" id="results">
      <div role="status">
        <h2 id="found">
          {found.length === 0 ? words.nobody : words.found(found.length, wanted.page)}
        </h2>
      </div>
      {found.length === 0 && (
        <ul>
          {words.nobodyMore.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {found.length > 0 && (
        <form method="get" action="/find/compare">
          <ul class="cards">
            {found.map((one) => (
              <li class="card" key={one.listing}>
                <FoundCard language={language} one={one} />
              </li>
            ))}
          </ul>
          <Acts>
            <button class="act" type="submit">
              {words.compareThem}
            </button>
            {wanted.page > 1 && (
              <a class="act" href={page(wanted.page - 1)}>
                {words.before}
              </a>
            )}
            {more && (
              <a class="act" href={page(wanted.page + 1)}>
                {words.next}
              </a>
            )}
          </Acts>
        </form>
      )}
    </section>
  )
}

const FoundCard = ({ language, one }: In & { readonly one: FoundListing }) => {
  const words = directoryWords[language]
  const { kinds, costs } = listingWords[language]
  const { listing, said, miles } = one
  return (
    <>
      <h3 dir="auto">
        <a class="named" href={`/find/${listing}`}>
          {said.name}
        </a>
      </h3>
      <p class="quiet">
        <span class="tag">{kinds[said.kind]}</span> <span class="tag">{costs[said.cost]}</span>{' '}
        <bdi>{said.city}</bdi>
        {miles === undefined ? '' : `, ${words.away(miles)}`}
      </p>
      <p dir="auto">{firstOf(said.about)}</p>
      <p class="quiet">{languagesOf(language, said)}</p>
      <div class="tick">
        <input type="checkbox" id={`with-${listing}`} name="with" value={listing} />
        <label for={`with-${listing}`} dir="auto">
          {words.compare(said.name)}
        </label>
      </div>
    </>
  )
}

const LONGEST = 180
const firstOf = (about: string) => {
  const [line = ''] = about.split('\n')
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s\S*$/, '')} …`
}
