// The convening board of a program: the funnel as a picture and as a table, and how far each side of each case has come.
import type { Funnel, FunnelFilter } from '../../application/convening-funnel.ts'
import {
  type ConvenedCase,
  type ConvenedSide,
  conveningSteps,
} from '../../application/convening-steps.ts'
import type { Language } from '../../domain/clauses.ts'
import type { CaseWords } from '../cases/words-en.ts'
import type { ConveningWords } from './convening-words.ts'

export type ConveningSeen = {
  readonly words: ConveningWords
  readonly caseWords: CaseWords
  readonly language: Language
  readonly program: string
  readonly cases: readonly ConvenedCase[]
  readonly funnel: Funnel
  readonly filter: FunnelFilter
  readonly day: (at: number) => string
  readonly date: (date: string) => string
}

export const ConveningPage = ({ seen }: { readonly seen: ConveningSeen }) => {
  const { words, cases, funnel } = seen
  return (
    <>
      <div class="where">
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
      </div>
      {cases.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <FunnelPicture words={words} funnel={funnel} />
          <Filters seen={seen} />
          <section aria-labelledby="cases">
            <h2 id="cases">{words.cases}</h2>
            <ul class="cards">
              {cases.map((one) => (
                <CaseCard key={one.caseId} seen={seen} one={one} />
              ))}
            </ul>
          </section>
        </>
      )}
    </>
  )
}

const percent = (language: string, part: number, whole: number): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(whole === 0 ? 0 : part / whole)

const WIDTH = 360
const ROW = 44

const FunnelPicture = ({
  words,
  funnel,
}: {
  readonly words: ConveningWords
  readonly funnel: Funnel
}) => {
  const rows = conveningSteps.map((step) => ({ step, count: funnel.steps[step] }))
  const widthOf = (count: number) =>
    funnel.sides === 0 ? 0 : Math.round((count / funnel.sides) * (WIDTH - 2))
  const told = rows.map(({ step, count }) => `${words.steps[step]} ${count}`).join(', ')
  return (
    <figure class="card chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`}
        role="img"
        aria-labelledby="funnel-title funnel-about"
      >
        <title id="funnel-title">{words.title}</title>
        <desc id="funnel-about">{words.about(told)}</desc>
        {rows.map(({ step, count }, i) => (
          <g key={step} class="funnel">
            <text x="0" y={i * ROW + 15}>
              {words.steps[step]} · {count}
            </text>
            <rect class="whole" x="1" y={i * ROW + 21} width={WIDTH - 2} height="15" rx="3" />
            <rect class="part" x="1" y={i * ROW + 21} width={widthOf(count)} height="15" rx="3" />
          </g>
        ))}
      </svg>
      <figcaption>
        {words.ofCases(funnel.bothIn, funnel.cases)}{' '}
        {funnel.notReached > 0 && `${words.notReached(funnel.notReached)} `}
        {funnel.notKnown > 0 && `${words.notKnown(funnel.notKnown)} `}
        {funnel.daysToJoin !== undefined && words.days(funnel.daysToJoin)}
      </figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            <th scope="col" class="figure">
              {words.count}
            </th>
            <th scope="col" class="figure">
              {words.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, count }) => (
            <tr key={step}>
              <th scope="row">
                {words.steps[step]}
                <small>{words.means[step]}</small>
              </th>
              <td class="figure">{count}</td>
              <td class="figure">{percent('en', count, funnel.sides)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.firstBy}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="scroll" tabIndex={0} aria-label={words.firstBy}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.way}</th>
              {rows.map(({ step }) => (
                <th key={step} scope="col" class="figure">
                  {words.steps[step]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ways(funnel).map((way) => (
              <tr key={way}>
                <th scope="row">{words.channels[way]}</th>
                {rows.map(({ step }) => (
                  <td key={step} class="figure">
                    {funnel.by[step][way]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  )
}

/** What nobody knows the way of is shown where there is any. */
const ways = ({ by }: Funnel) => {
  const known = ['mail', 'text', 'letter', 'staff'] as const
  const some = Object.values(by).some(({ unknown }) => unknown > 0)
  return some ? ([...known, 'unknown'] as const) : known
}

type Choice = readonly [string, string]
const Filters = ({ seen }: { readonly seen: ConveningSeen }) => {
  const { words, caseWords, filter, program } = seen
  const { filters } = words
  const one = (name: string, label: string, choices: readonly Choice[], value = '') => (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        {[['', filters.all] as const, ...choices].map(([key, text]) => (
          <option key={key} value={key} selected={key === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
  const represented = filter.represented === undefined ? '' : filter.represented ? 'yes' : 'no'
  return (
    <details class="card" open={Object.keys(filter).length > 0}>
      <summary>{filters.legend}</summary>
      <form method="get" action={`/programs/${program}/convening`} class="fields">
        <div class="row">
          {one(
            'channel',
            filters.channel,
            (['mail', 'text', 'letter', 'staff'] as const).map((way) => [way, words.channels[way]]),
            filter.channel,
          )}
          {one('language', filters.language, Object.entries(caseWords.languages), filter.language)}
          {one(
            'represented',
            filters.represented,
            [
              ['yes', filters.yes],
              ['no', filters.no],
            ],
            represented,
          )}
          {one('type', filters.caseType, Object.entries(caseWords.types), filter.caseType)}
        </div>
        <div class="acts">
          <button class="act" type="submit">
            {filters.apply}
          </button>
        </div>
      </form>
    </details>
  )
}

const CaseCard = ({ seen, one }: { readonly seen: ConveningSeen; readonly one: ConvenedCase }) => {
  const { words, caseWords } = seen
  return (
    <li class="card">
      <a href={`/cases/${one.caseId}/people`} dir="auto">
        {one.title}
      </a>
      <span class="quiet">
        {caseWords.types[one.caseType]} · {words.case} {one.reference} ·{' '}
        {words.since(seen.day(one.openedAt))}
        {one.hearingOn && ` · ${words.hearing(seen.date(one.hearingOn))}`}
      </span>
      <ul class="people">
        {one.sides.map((side) => (
          <SideLine key={side.side} words={words} side={side} />
        ))}
      </ul>
    </li>
  )
}

const SideLine = ({
  words,
  side,
}: {
  readonly words: ConveningWords
  readonly side: ConvenedSide
}) => {
  const { step, label, represented, people } = side
  const channels = new Set(
    people.flatMap(({ marks }) =>
      Object.values(marks).flatMap((marked) => (marked?.channel ? [marked.channel] : [])),
    ),
  )
  const by = [...channels].map((channel) => words.channels[channel]).join(', ')
  return (
    <li>
      <b dir="auto">{label}</b>{' '}
      <span class={step === 'joined' ? 'tag ok' : 'tag'}>
        {step ? words.steps[step] : words.notInvited}
      </span>{' '}
      <span class="quiet">
        {by && words.by(by)}
        {represented && ` ${words.represented}`}
      </span>
    </li>
  )
}
