// The pages on which a program writes its entries of the directory: the list, and one to write, change or withdraw.
import { listedLanguageNames, listingWords } from '../../actions/words/listing-words.ts'
import type { Listing, ListingVersion } from '../../application/listing-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import { caseTypeNames } from '../../domain/law/case-types.ts'
import { LISTED_LANGUAGES, type ListingSaid } from '../../domain/listing.ts'
import { Acts, Choices, type Filled, TextField, Ticks, WrongsFirst } from '../frame/fields.tsx'
import { programListingWords } from './listing-words.ts'

type Of = { readonly language: Language; readonly program: string }

export const ListingsPage = ({
  language,
  program,
  kept,
  all,
}: Of & { readonly kept: boolean; readonly all: readonly Listing[] }) => {
  const words = programListingWords[language]
  const listed = (shown: readonly Listing[]) => (
    <ul class="cards">
      {shown.map(({ listing, said }) => (
        <li class="card" key={listing}>
          <b dir="auto">{said.name}</b>
          <p class="quiet">
            {listingWords[language].kinds[said.kind]} <bdi>{said.city}</bdi>
          </p>
          <p class="acts">
            <a
              class="act"
              href={`/programs/${program}/listings/${listing}`}
              aria-label={`${words.change}: ${said.name}`}
            >
              {words.change}
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
  const gone = all.filter((one) => !one.listed)
  const shown = all.filter((one) => one.listed)
  return (
    <>
      <div class="where">
        <h1>{words.title}</h1>
      </div>
      {kept && (
        <p class="notice" role="status">
          {words.kept}
        </p>
      )}
      <p>{words.lead}</p>
      {shown.length === 0 ? <p>{words.none}</p> : listed(shown)}
      <p class="acts">
        <a class="act first" href={`/programs/${program}/listings/new`}>
          {words.write}
        </a>
        {all.length > 0 && (
          <a class="act" href={`/programs/${program}/listings.csv`}>
            {words.csv}
          </a>
        )}
      </p>
      {gone.length > 0 && (
        <details>
          <summary>{words.withdrawnTitle}</summary>
          {listed(gone)}
        </details>
      )}
    </>
  )
}

/** What the fields of its form hold. */
export const fieldsOfListing = (said: ListingSaid): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Object.entries({
      ...said,
      source: '',
      sourceName: said.source?.name ?? '',
      sourceUrl: said.source?.url ?? '',
      sourceCheckedOn: said.source?.checkedOn ?? '',
    }).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  )

/** The names of its fields as the form has them: a source stands in three. */
const labelsIn = (language: Language): ((name: string) => string) => {
  const words: Readonly<Record<string, unknown>> = programListingWords[language]
  const named = (name: string) => String(words[name] ?? name)
  return (name) => (name === 'about' ? programListingWords[language].aboutIt : named(name))
}

export const ListingFormPage = ({
  language,
  program,
  one,
  filled,
  version,
  trouble,
  when,
}: Of & {
  /** Nothing of a new one. */
  readonly one: (Listing & { readonly versions: readonly ListingVersion[] }) | undefined
  readonly filled: Filled
  readonly version: number
  readonly trouble: string | undefined
  readonly when: (at: number) => string
}) => {
  const words = programListingWords[language]
  const { kinds, costs, ways } = listingWords[language]
  const action = `/programs/${program}/listings/${one?.listing ?? 'new'}`
  const text = (name: string, label: string, hint?: string) => ({ filled, name, label, hint })
  return (
    <>
      <div class="where">
        <h1>{one ? one.said.name : words.write}</h1>
      </div>
      <p>{words.lead}</p>
      {one && !one.listed && <p class="notice">{words.withdrawn}</p>}
      {trouble && (
        <p class="wrongs" role="alert">
          {trouble}
        </p>
      )}
      <form method="post" action={action} class="card fields" novalidate>
        <WrongsFirst {...{ filled, look: words.look, labels: labelsIn(language) }} />
        <input type="hidden" name="version" value={version} />
        <Choices {...text('kind', words.kind)} choices={Object.entries(kinds)} />
        <TextField {...text('name', words.name)} />
        <TextField {...text('about', words.aboutIt, words.aboutHint)} long />
        <Ticks
          {...text('caseTypes', words.caseTypes)}
          choices={Object.entries(caseTypeNames(language))}
        />
        <Ticks {...text('ways', words.ways)} choices={Object.entries(ways)} />
        <Choices {...text('cost', words.cost)} choices={Object.entries(costs)} />
        <TextField {...text('costNote', words.costNote, words.costHint)} />
        <TextField {...text('city', words.city)} />
        <TextField {...text('zip', words.zip, words.zipHint)} inputMode="decimal" />
        <Ticks
          {...text('languages', words.languages)}
          choices={LISTED_LANGUAGES.map((code) => [code, listedLanguageNames[language][code]])}
        />
        <TextField {...text('training', words.training)} long />
        <TextField {...text('style', words.style)} long />
        <TextField {...text('site', words.site)} />
        <TextField {...text('phone', words.phone, words.phoneHint)} type="tel" />
        <fieldset class="field fields">
          <legend>{words.source}</legend>
          <p class="quiet">{words.sourceLead}</p>
          <TextField {...text('sourceName', words.sourceName)} />
          <TextField {...text('sourceUrl', words.sourceUrl)} />
          <TextField {...text('sourceCheckedOn', words.sourceCheckedOn)} type="date" />
        </fieldset>
        <Acts>
          <button class="act first" type="submit">
            {words.save}
          </button>
        </Acts>
      </form>
      {one?.listed && (
        <form method="post" action={`${action}/withdraw`} class="card fields">
          <p>
            <a href={`/find/${one.listing}`}>{words.see}</a>
          </p>
          <p>{words.withdrawMeans}</p>
          <Acts>
            <button class="act" type="submit">
              {words.withdraw}
            </button>
          </Acts>
        </form>
      )}
      {one && (
        <details class="card">
          <summary>{words.changes}</summary>
          <ul>
            {one.versions.toReversed().map(({ version: number, what, name, at }) => (
              <li key={number} dir="auto">
                {words.did[what](name, number, when(at))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
