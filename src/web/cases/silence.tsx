// Silence and the end on pages: a neutral's clock, the note to each side, a longer period, and the letter at the end.
import type { Language } from '../../domain/clauses.ts'
import type { EndOfLetter } from '../../domain/closing.ts'
import { endingLetter, stillWithYou } from '../../domain/law/ending-letters.ts'
import { conducts, speaksForSide } from '../../domain/seats.ts'
import { silenceDaysOf } from '../../domain/silence.ts'
import { ActionForm, Button, Field, Hidden, Words } from './parts.tsx'
import { dayOf, nameOf, pathOf, type Seen, sideLabel, whenOf } from './seen.ts'

/** Only who conducts has one: to anybody else it would tell that somebody spoke elsewhere. */
export const Clock = ({ seen }: { readonly seen: Seen }) => {
  const { words, beside, trouble } = seen
  const { silence } = beside
  if (!silence) return null
  const action = 'say-still-with-you'
  return (
    <section class="card" aria-labelledby="clock">
      <h2 id="clock">{words.clockTitle}</h2>
      <p>
        {words.clockSince(silence.days)}{' '}
        {silence.hasRunOut ? words.clockOver : words.clockEnds(dayOf(seen, silence.lastDay))}
      </p>
      <p class="quiet">{words.clockOnlyYou}</p>
      <details open={trouble?.action === action}>
        <summary>{words.stillTitle}</summary>
        <p>{words.stillMeans}</p>
        <ActionForm seen={seen} action={action} page="">
          <Field
            seen={seen}
            action={action}
            name="words"
            label={words.stillWords}
            begin={stillWithYou[seen.language]}
            long
          />
          <Button>{words.stillSend}</Button>
        </ActionForm>
      </details>
    </section>
  )
}

/** Everyone reads the rule and what was proposed; it tells nothing of when somebody spoke. */
export const Extension = ({ seen }: { readonly seen: Seen }) => {
  const { words, view } = seen
  const { board, me } = view
  const { proposed } = board.silence
  const started = board.groundRules.startedAt !== undefined && !board.closing.ended
  if (!started) return null
  const signed = proposed?.signed.map(({ side }) => side) ?? []
  const [proposing, signing] = ['propose-silence-extension', 'sign-silence-extension']
  return (
    <section class="card">
      <h3>{words.extensionTitle}</h3>
      <p>{words.extensionNow(silenceDaysOf(board))}</p>
      {proposed && <p>{words.extensionProposed(proposed.days)}</p>}
      {signed.length > 0 && (
        <p>{words.extensionSigned(signed.map((side) => sideLabel(seen, side)))}</p>
      )}
      {conducts(me) && (
        <ActionForm seen={seen} action={proposing} page="end">
          <Field
            seen={seen}
            action={proposing}
            name="days"
            label={words.extensionDays}
            inputMode="decimal"
          />
          <Button plain>{words.extensionPropose}</Button>
        </ActionForm>
      )}
      {proposed && speaksForSide(me) && !signed.includes(me.seat) && (
        <ActionForm seen={seen} action={signing} page="end">
          <Hidden name="days" value={String(proposed.days)} />
          <p>{words.extensionMeans}</p>
          <Field seen={seen} action={signing} name="name" label={words.rulesName} required />
          <Button>{words.extensionSign}</Button>
        </ActionForm>
      )}
    </section>
  )
}

/** Which letters a mediator could send now. */
function lettersOf({ view, beside }: Seen): readonly EndOfLetter[] {
  const { ended, letter } = view.board.closing
  if (!conducts(view.me) || letter) return []
  if (!ended) return beside.silence?.hasRunOut ? ['silence', 'impasse'] : ['impasse']
  const { outcome } = ended
  return outcome === 'settled' || outcome === 'declined' ? [] : [outcome]
}

export const LettersToSend = ({ seen }: { readonly seen: Seen }) => {
  const { words, view, beside, trouble } = seen
  const { board } = view
  const action = 'serve-ending-letter'
  const { opened } = board.convening
  const draft = (language: Language, outcome: EndOfLetter) =>
    endingLetter(language, {
      rules: opened?.rules ?? 'california',
      outcome,
      program: beside.program?.name ?? 'Parley',
      reference: opened?.reference ?? '',
      title: opened?.title ?? '',
      silenceDays: silenceDaysOf(board),
    })
  return (
    <>
      {lettersOf(seen).flatMap((outcome) =>
        (['en', 'es'] as const).map((language) => {
          const form = `${outcome}-${language}`
          return (
            <details
              class="card"
              key={form}
              open={trouble?.action === action && trouble.form === form}
            >
              <summary>
                {words.letterTitle}: {words.letterOf[outcome]} ({words.languages[language]})
              </summary>
              <p>{words.letterMeans}</p>
              <ActionForm seen={seen} action={action} page="end" form={form}>
                <Hidden name="outcome" value={outcome} />
                <Hidden name="language" value={language} />
                <Field
                  seen={seen}
                  action={action}
                  form={form}
                  name="words"
                  label={words.letterWords}
                  begin={draft(language, outcome)}
                  long
                />
                <Button>{board.closing.ended ? words.letterSend : words.letterEnds}</Button>
              </ActionForm>
            </details>
          )
        }),
      )}
    </>
  )
}

export const Letter = ({ seen }: { readonly seen: Seen }) => {
  const { words, view } = seen
  const { letter } = view.board.closing
  if (!letter) return null
  return (
    <section class="card" aria-labelledby="letter">
      <h2 id="letter" dir="auto">
        {words.letterShown(nameOf(seen, letter.by), whenOf(seen, letter.at))}
      </h2>
      <div lang={letter.language}>
        <Words text={letter.words} />
      </div>
      <p>
        <a href={pathOf(seen, 'ending-letter.pdf')}>{words.letterCopy}</a>
      </p>
    </section>
  )
}
