// One entry of the directory, and up to three side by side.
import { listingWords } from '../../actions/words/listing-words.ts'
import type { Listing } from '../../application/listing-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import type { ListingSaid } from '../../domain/listing.ts'
import { rowsOf } from './rows.ts'
import { directoryWords } from './words.ts'

type In = { readonly language: Language }

const Lines = ({ text }: { readonly text: string }) => (
  <>
    {text.split('\n').map((line, i) => (
      <p key={i} dir="auto">
        {line}
      </p>
    ))}
  </>
)

export const ListingPage = ({
  language,
  one: { said, programName },
  dayOf,
  url,
}: In & {
  readonly one: Listing
  readonly dayOf: (day: string) => string
  readonly url: string
}) => {
  const words = directoryWords[language]
  const { source, site, phone } = said
  return (
    <>
      <article class="card lesson">
        <h1 dir="auto">{said.name}</h1>
        <p class="quiet">{listingWords[language].kinds[said.kind]}</p>
        <Lines text={said.about} />
        <dl class="glossary">
          {rowsOf(language).map(([label, of]) => {
            const text = of(said)
            return text === '' ? null : (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Lines text={text} />
                </dd>
              </div>
            )
          })}
        </dl>
        {(site !== '' || phone !== '') && (
          <section>
            <h2>{words.contact}</h2>
            {site !== '' && (
              <p>
                {words.site}:{' '}
                <a href={site} rel="nofollow noopener noreferrer" dir="ltr">
                  {site}
                </a>
              </p>
            )}
            {phone !== '' && (
              <p>
                {words.phone}: <bdi dir="ltr">{phone}</bdi>
              </p>
            )}
          </section>
        )}
        <p class="quiet" dir="auto">
          {words.listedBy(programName)}.{' '}
          {source ? words.readAt(source.name, dayOf(source.checkedOn)) : words.unchecked}
          {source && (
            <>
              {' '}
              <a href={source.url} rel="nofollow noopener noreferrer" dir="ltr">
                {source.url}
              </a>
            </>
          )}
        </p>
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: jsonLd(said, url) }}
        />
      </article>
      <p class="acts not-on-paper">
        <a class="act first" href="/start">
          {words.start}
        </a>
        <a class="act" href="/find">
          {words.again}
        </a>
      </p>
    </>
  )
}

/** https://schema.org: what search engines read; no sign of it ends the element it stands in. */
const jsonLd = (said: ListingSaid, url: string): string =>
  JSON.stringify(linkedData(said, url)).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')

const linkedData = (said: ListingSaid, url: string) => ({
  '@context': 'https://schema.org',
  '@type': said.kind === 'mediator' ? 'Person' : 'Organization',
  ...{ name: said.name, description: said.about, url: said.site === '' ? url : said.site },
  knowsLanguage: said.languages,
  ...(said.phone === '' ? {} : { telephone: said.phone }),
  ...(said.city === '' && said.zip === ''
    ? {}
    : {
        address: {
          '@type': 'PostalAddress',
          ...{ addressLocality: said.city, postalCode: said.zip, addressCountry: 'US' },
        },
      }),
  ...(said.kind === 'mediator' ? { jobTitle: 'Mediator' } : {}),
})

export const ComparePage = ({ language, all }: In & { readonly all: readonly Listing[] }) => {
  const words = directoryWords[language]
  return (
    <section class="card">
      <h1>{words.compareTitle}</h1>
      {all.length < 2 && <p class="notice">{words.compareLead}</p>}
      {all.length > 0 && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys (axe: scrollable-region-focusable) */}
          <section class="scroll" tabIndex={0} aria-label={words.compareTitle}>
            <table class="side-by-side">
              <thead>
                <tr>
                  <td />
                  {all.map(({ listing, said }) => (
                    <th scope="col" key={listing} dir="auto">
                      <a class="named" href={`/find/${listing}`}>
                        {said.name}
                      </a>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rowsOf(language).map(([label, of]) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    {all.map(({ listing, said }) => (
                      <td key={listing} dir="auto">
                        {of(said) || '–'}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      <p class="acts not-on-paper">
        <a class="act" href="/find">
          {words.again}
        </a>
      </p>
    </section>
  )
}
