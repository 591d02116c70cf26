// The pages of a program's own clauses: the list, and one to write, change or retire.
import type { ClauseStanding } from '../../application/own-clauses.ts'
import type { Language } from '../../domain/clauses.ts'
import { withBlanksShown } from '../../domain/own-clause.ts'
import type { ClauseSaid } from '../../domain/own-clause-faults.ts'
import { Acts } from '../frame/fields.tsx'
import { ClauseForm, type ClauseTrouble } from './own-clause-form.tsx'
import { ownClauseWords } from './own-clause-words.ts'

type Of = { readonly language: Language; readonly program: string; readonly kept: boolean }
const Kept = ({ language, kept }: Pick<Of, 'language' | 'kept'>) =>
  kept ? (
    <p class="notice" role="status">
      {ownClauseWords[language].kept}
    </p>
  ) : null
const nothing: ClauseSaid = {
  words: { en: { title: '', text: '' }, es: { title: '', text: '' } },
  blanks: [],
}

export const OwnClausesPage = ({
  language,
  program,
  kept,
  standings,
}: Of & { readonly standings: readonly ClauseStanding[] }) => {
  const words = ownClauseWords[language]
  const of = (what: 'written' | 'retired') => standings.filter(({ now }) => now.what === what)
  const listed = (what: 'written' | 'retired') => (
    <ul class="cards">
      {of(what).map(({ now: { clause, version, said } }) => (
        <li class="card" key={clause}>
          <b dir="auto">{said.words[language].title}</b>
          <p dir="auto">{withBlanksShown(said.words[language].text)}</p>
          <p class="quiet">{what === 'written' ? words.version(version) : words.retired}</p>
          {what === 'written' && (
            <p class="acts">
              <a
                class="act"
                href={`/programs/${program}/clauses/${clause}`}
                aria-label={`${words.change}: ${said.words[language].title}`}
              >
                {words.change}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <div class="where">
        <h1>{words.title}</h1>
      </div>
      <Kept {...{ language, kept }} />
      <p>{words.lead}</p>
      {of('written').length === 0 ? <p>{words.none}</p> : listed('written')}
      <p class="acts">
        <a class="act first" href={`/programs/${program}/clauses/new`}>
          {words.write}
        </a>
      </p>
      {of('retired').length > 0 && (
        <details>
          <summary>{words.retiredTitle}</summary>
          {listed('retired')}
        </details>
      )}
    </>
  )
}

export const OwnClausePage = ({
  language,
  program,
  kept,
  standing,
  trouble,
  when,
}: Of & {
  /** Nothing for a new one. */
  readonly standing: ClauseStanding | undefined
  readonly trouble: ClauseTrouble | undefined
  readonly when: (at: number) => string
}) => {
  const words = ownClauseWords[language]
  const { now, versions = [] } = standing ?? {}
  const path = `/programs/${program}/clauses/${now?.clause ?? 'new'}`
  // What somebody else wrote meanwhile is shown beside what was typed.
  const beside = trouble?.words !== undefined && now ? now.said.words[language] : undefined
  return (
    <>
      <div class="where">
        <p class="kind">
          <a href={`/programs/${program}/clauses`}>{words.other}</a>
        </p>
        <h1 dir="auto">{now?.said.words[language].title ?? words.write}</h1>
      </div>
      <Kept {...{ language, kept }} />
      {now?.what !== 'retired' && (
        <ClauseForm
          {...{ language, trouble }}
          action={path}
          version={now?.version ?? 0}
          said={now?.said ?? nothing}
        />
      )}
      {beside && (
        <section class="card" aria-labelledby="now">
          <h2 id="now">{words.now}</h2>
          <p dir="auto">
            <b>{beside.title}</b>
          </p>
          <p dir="auto">{beside.text}</p>
        </section>
      )}
      {now?.what === 'written' && (
        <details>
          <summary>{words.retireOpen}</summary>
          <form method="post" action={`${path}/retire`} class="fields">
            <p>{words.retireMeans}</p>
            <Acts>
              <button class="act" type="submit">
                {words.retire}
              </button>
            </Acts>
          </form>
        </details>
      )}
      {versions.length > 0 && (
        <details>
          <summary>{words.changes}</summary>
          <ul>
            {versions.toReversed().map(({ version, what, name, at, said }) => (
              <li key={version} dir="auto">
                {words.did[what](name, version, when(at))}
                {what === 'written' && (
                  <p class="quiet" dir="auto">
                    {said.words[language].title}: {said.words[language].text}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
