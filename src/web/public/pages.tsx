// The pages that anybody can open: the front page, how secrets are kept, words explained, checking a file.
import { seating } from '../../domain/rooms.ts'
import type { Room, Seat } from '../../domain/seats.ts'
import type { PublicWords } from './words.ts'

type Seen = { readonly words: PublicWords }

export const FrontPage = ({ words }: Seen) => (
  <>
    <section class="hero">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="acts">
        <a class="act first" href="/guide">
          {words.guide}
        </a>
        <a class="act" href="/start">
          {words.ask}
        </a>
        <a class="act" href="/sign-in">
          {words.start}
        </a>
        <a class="act" href="/secrets">
          {words.secretsTitle}
        </a>
      </p>
      <p class="quiet">
        {words.letter} <a href="/letter">{words.byPost}</a>
      </p>
    </section>
    <section aria-labelledby="steps">
      <h2 id="steps">{words.stepsTitle}</h2>
      <ol class="steps">
        {words.steps.map(([title, text]) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  </>
)

const shown: readonly (readonly [keyof PublicWords['rooms'], Room])[] = [
  ['caucus', 'caucus:side-a'],
  ['team', 'team:side-a'],
  ['joint', 'joint'],
  ['desk', 'desk:side-a'],
  ['board', 'board'],
  ['safety', 'safety'],
  ['neutrals', 'neutrals'],
]
const columns: readonly (readonly [keyof PublicWords['seats'], Seat])[] = [
  ['side', 'side-a'],
  ['other', 'side-b'],
  ['neutral', 'neutral'],
  ['observer', 'observer'],
  ['manager', 'manager'],
]

/** Made from the table of rooms itself: it cannot say something else than what is so. */
export const SecretsPage = ({ words }: Seen) => {
  const table = seating(['side-a', 'side-b'])
  return (
    <section class="card">
      <h1>{words.secretsTitle}</h1>
      <p>{words.secretsLead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys (axe: scrollable-region-focusable) */}
      <section class="scroll" tabIndex={0} aria-label={words.secretsTitle}>
        <table class="who-reads">
          <thead>
            <tr>
              <th scope="col">{words.room}</th>
              {columns.map(([seat]) => (
                <th scope="col" key={seat}>
                  <span>{words.seats[seat]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(([name, room]) => (
              <tr key={name}>
                <th scope="row">
                  {words.rooms[name][0]}
                  <small>{words.rooms[name][1]}</small>
                </th>
                {columns.map(([seat, held]) => {
                  const reads = table.get(room)?.includes(held)
                  return (
                    <td key={seat} class={reads ? 'yes' : 'no'}>
                      <span aria-hidden="true">{reads ? '✓' : '–'}</span>
                      <span class="said">{reads ? words.reads : words.doesNot}</span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="quiet">{words.secretsMore}</p>
      <p class="quiet">{words.honest}</p>
    </section>
  )
}

export const GlossaryPage = ({ words }: Seen) => (
  <section class="card">
    <h1>{words.glossaryTitle}</h1>
    <dl class="glossary">
      {words.glossary.map(([word, meaning]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </section>
)

export const VerifyPage = ({
  words,
  said,
  wrong,
}: Seen & { readonly said?: string | undefined; readonly wrong?: string | undefined }) => (
  <section class="card narrow">
    <h1>{words.verifyTitle}</h1>
    <p>{words.verifyLead}</p>
    {said && (
      <p class="notice" role="status">
        {said}
      </p>
    )}
    <form method="post" action="/verify" enctype="multipart/form-data" class="fields">
      <div class="field">
        <label for="file">{words.file}</label>
        {wrong && (
          <p id="file-wrong" class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept="application/pdf"
          required
          autofocus={wrong !== undefined}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'file-wrong' : undefined}
        />
      </div>
      <div class="acts">
        <button class="act first" type="submit">
          {words.check}
        </button>
      </div>
    </form>
  </section>
)

/** Where the quick exit leads: nothing here tells what it was an exit from. */
export const ExitPage = ({ words, today }: Seen & { readonly today: string }) => (
  <section class="narrow">
    <h1>{words.exitTitle}</h1>
    <p>{today}</p>
  </section>
)
