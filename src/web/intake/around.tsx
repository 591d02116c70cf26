// The pages around the steps of an intake: whom to turn to, how it begins, what became of it.
import type { Intake } from '../../application/intake-ports.ts'
import { Acts } from '../frame/fields.tsx'
import type { IntakeWords } from './words-needed.ts'

export const StartPage = ({
  words,
  program,
  path,
  goOn,
  wrong,
}: {
  readonly words: IntakeWords
  readonly program: string
  readonly path: string
  readonly goOn: string | undefined
  readonly wrong: string | undefined
}) => (
  <section class="card narrow">
    <h1>{words.title}</h1>
    <p class="quiet" dir="auto">
      {program}
    </p>
    <p>{words.lead}</p>
    <ul>
      {words.promises.map((promise) => (
        <li key={promise}>{promise}</li>
      ))}
    </ul>
    {wrong && (
      <p class="wrong" role="alert">
        {wrong}
      </p>
    )}
    <form method="post" action={path}>
      <Acts>
        {goOn && (
          <a class="act first" href={goOn}>
            {words.goOn}
          </a>
        )}
        <button class={goOn ? 'act' : 'act first'} type="submit">
          {words.begin}
        </button>
      </Acts>
    </form>
  </section>
)

export const ProgramsPage = ({
  words,
  programs,
}: {
  readonly words: IntakeWords
  readonly programs: readonly { readonly program: string; readonly name: string }[]
}) => (
  <section class="card narrow">
    <h1>{words.title}</h1>
    {programs.length === 0 ? (
      <p>{words.noProgram}</p>
    ) : (
      <>
        <p>{words.choose}</p>
        <ul class="plain">
          {programs.map(({ program, name }) => (
            <li key={program}>
              <a class="act" href={`/start/${program}`} dir="auto">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)

/** What became of it, for who started. */
export const DonePage = ({
  words,
  intake,
}: {
  readonly words: IntakeWords
  readonly intake: Intake
}) => {
  const { state, content } = intake
  const [title, more] =
    state === 'declined'
      ? [words.declinedTitle, words.declined]
      : state === 'sent'
        ? [words.sentTitle, words.sent]
        : [words.openedTitle, words.opened]
  return (
    <section class="card narrow">
      <h1>{title}</h1>
      <p>{more}</p>
      {state === 'declined' && (
        <blockquote dir="auto">
          <p>{content.declined}</p>
        </blockquote>
      )}
    </section>
  )
}
