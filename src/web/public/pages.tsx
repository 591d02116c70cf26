// The pages that anybody can open: the front page, how secrets are kept, words explained, checking a file.
import { glossary } from '../../actions/words/glossary.ts'
import { lessonWords } from '../../actions/words/lessons.ts'
import { whoReads } from '../../actions/words/who-reads.ts'
import type { Language } from '../../domain/clauses.ts'
import { directoryWords } from '../directory/words.ts'
import type { PublicWords } from './words.ts'

type Seen = { readonly words: PublicWords }

export const FrontPage = ({ words, language }: Seen & { readonly language: Language }) => (
  <>
    <section class="hero">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="acts">
        <a class="act first" href="/guide">
          {words.guide}
        </a>
        <a class="act" href="/find">
          {directoryWords[language].title}
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
      <p>
        <a href="/learn">{lessonWords[language].title}</a>
      </p>
    </section>
  </>
)

export const SecretsPage = ({ words, language }: Seen & { readonly language: Language }) => (
  <section class="card">
    <h1>{words.secretsTitle}</h1>
    <p>{words.secretsLead}</p>
    <WhoReadsTable words={words} language={language} />
    <p class="quiet">{words.secretsMore}</p>
    <p class="quiet">{words.honest}</p>
    <p>
      <a href="/learn/private">{lessonWords[language].lessons.private.title}</a>
    </p>
  </section>
)

export const WhoReadsTable = ({ words, language }: Seen & { readonly language: Language }) => {
  const table = whoReads(language)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys (axe: scrollable-region-focusable) */}
      <section class="scroll" tabIndex={0} aria-label={words.secretsTitle}>
        <table class="who-reads">
          <thead>
            <tr>
              <th scope="col">{words.room}</th>
              {table[0]?.seats.map(({ seat, name }) => (
                <th scope="col" key={seat}>
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.map(({ room, name, about, seats }) => (
              <tr key={room}>
                <th scope="row">
                  {name}
                  <small>{about}</small>
                </th>
                {seats.map(({ seat, reads }) => (
                  <td key={seat} class={reads ? 'yes' : 'no'}>
                    <span aria-hidden="true">{reads ? '✓' : '–'}</span>
                    <span class="said">{reads ? words.reads : words.doesNot}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

export const GlossaryPage = ({ words, language }: Seen & { readonly language: Language }) => (
  <section class="card">
    <h1>{words.glossaryTitle}</h1>
    <dl class="glossary">
      {glossary[language].map(({ id, word, meaning }) => (
        <div key={id} id={`word-${id}`}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
    <p>
      <a href="/learn">{lessonWords[language].title}</a>
    </p>
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
