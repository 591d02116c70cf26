// Giving the mediator what so far one's own side alone reads: each answer as it stands, ticked one by one. And a version to print.
import { ownWorksheet, roomsOfWorksheet, worksheetIn } from '../../domain/preparing.ts'
import type { Side } from '../../domain/seats.ts'
import { answered, QUESTIONS } from '../../domain/worksheets.ts'
import { ActionForm, Button, Hidden, Words } from './parts.tsx'
import { prepareWords } from './prepare-words.ts'
import { nameOf, pathOf, type Seen } from './seen.ts'
import { idOf, WrongHere, wrongAt } from './wrongs.tsx'

const GIVE = 'give-worksheet'

export const GivePage = ({ seen, side }: { readonly seen: Seen; readonly side: Side }) => {
  const words = prepareWords[seen.language]
  const [team] = roomsOfWorksheet(side)
  const own = worksheetIn(seen.view, team)
  const id = idOf(GIVE, '', 'questions')
  const { trouble } = seen
  const ticked = trouble?.action === GIVE ? (trouble.fields.get('questions') ?? []) : []
  const wrong = wrongAt(seen, GIVE, '', 'questions')
  return (
    <section class="card private" aria-labelledby="give">
      <h2 id="give">{words.giveTitle}</h2>
      {own && own === ownWorksheet(seen.view) ? (
        <ActionForm seen={seen} action={GIVE} page="prepare/give">
          <p>{words.giveLead}</p>
          <Hidden name="version" value={String(own.versions)} />
          <fieldset
            class="field choices"
            id={id}
            {...(wrong ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-wrong` } : {})}
          >
            <legend>{words.part}</legend>
            <WrongHere id={id} text={wrong} />
            {answered(own.answers).map((question) => (
              <div class="tick giving" key={question}>
                <input
                  type="checkbox"
                  id={`${id}-${question}`}
                  name="questions"
                  value={question}
                  checked={ticked.includes(question)}
                  aria-describedby={`${id}-${question}-text`}
                />
                <div>
                  <label for={`${id}-${question}`}>{words.questions[question].label}</label>
                  <div id={`${id}-${question}-text`}>
                    <Words text={own.answers[question] ?? ''} />
                  </div>
                </div>
              </div>
            ))}
          </fieldset>
          <span class="seen private">{words.never}</span>
          <Button>{words.giveButton}</Button>
        </ActionForm>
      ) : (
        <p>{words.giveNone}</p>
      )}
      <p>
        <a href={pathOf(seen, 'prepare')}>{words.back}</a>
      </p>
    </section>
  )
}

/** All questions, also those without an answer: somebody may want to think with a pen. */
export const PrintPage = ({ seen }: { readonly seen: Seen }) => {
  const words = prepareWords[seen.language]
  const answers = ownWorksheet(seen.view)?.answers ?? {}
  return (
    <section class="card printed" aria-labelledby="printed">
      <p class="quiet not-on-paper">
        {words.printHow} <a href={pathOf(seen, 'prepare')}>{words.back}</a>
      </p>
      <h2 id="printed">{words.whole}</h2>
      <p dir="auto">
        {seen.view.board.convening.people.get(seen.view.me.participant)?.name ??
          nameOf(seen, seen.view.me.participant)}
      </p>
      {QUESTIONS.map((question) => {
        const { label, hint } = words.questions[question]
        const answer = answers[question]
        return (
          <div class="on-paper" key={question}>
            <h3>{label}</h3>
            {answer === undefined ? (
              <>
                <p class="quiet">{hint}</p>
                <div class="lines" aria-hidden="true" />
              </>
            ) : (
              <Words text={answer} />
            )}
          </div>
        )
      })}
    </section>
  )
}
