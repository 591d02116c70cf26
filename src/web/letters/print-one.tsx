// A manager's view of one waiting invitation: when it is sent next, choosing another day or none, and a letter on paper.
import type { Language } from '../../domain/clauses.ts'
import type { Invitation } from '../../domain/convening.ts'
import { nextInvitation } from '../../domain/reinviting.ts'
import { ActionForm, Button, Field, Hidden } from '../cases/parts.tsx'
import { pathOf, type Seen, whenOf } from '../cases/seen.ts'
import { printingWords } from './words.ts'

type ScheduleWords = {
  readonly next: (when: string) => string
  readonly none: string
  readonly quiet: string
  readonly on: string
  readonly set: string
  readonly stop: string
  readonly posted: (when: string) => string
}
const wordsOf: Readonly<Record<Language, ScheduleWords>> = {
  en: {
    next: (when) => `It goes out once more on ${when}, unless they answer`,
    none: 'It does not go out again by itself',
    quiet: 'They asked that nobody write to them again',
    on: 'Send it once more on',
    set: 'Choose this day',
    stop: 'Do not send it again',
    posted: (when) => `A letter was posted on ${when}`,
  },
  es: {
    next: (when) => `Sale una vez más el ${when}, si no contesta antes`,
    none: 'No vuelve a salir por sí sola',
    quiet: 'Pidió que nadie le escriba de nuevo',
    on: 'Enviarla una vez más el',
    set: 'Elegir este día',
    stop: 'No enviarla de nuevo',
    posted: (when) => `Se envió una carta el ${when}`,
  },
}

export const Schedule = ({
  seen,
  invitation,
}: {
  readonly seen: Seen
  readonly invitation: Invitation
}) => {
  const { participant, side, answer, writing } = invitation
  if (seen.view.me.seat !== 'manager' || answer !== undefined) return null
  const words = wordsOf[seen.language]
  const due = nextInvitation(seen.view, invitation)
  const action = 'set-next-invitation'
  const of = (
    <>
      <Hidden name="participant" value={participant} />
      <Hidden name="side" value={side} />
    </>
  )
  return (
    <>
      {writing.letters.map(({ letter, at }) => (
        <span class="quiet again" key={letter}>
          {words.posted(whenOf(seen, at))}
        </span>
      ))}
      <span class="quiet again">
        {writing.quiet
          ? words.quiet
          : due === undefined
            ? words.none
            : words.next(whenOf(seen, Math.max(due, seen.at)))}
      </span>
      {!writing.quiet && (
        <>
          <ActionForm seen={seen} action={action} page="people" form={`on-${participant}`}>
            {of}
            <Field
              seen={seen}
              action={action}
              form={`on-${participant}`}
              name="at"
              label={words.on}
              type="date"
              required
            />
            <Button plain>{words.set}</Button>
          </ActionForm>
          {due !== undefined && (
            <ActionForm seen={seen} action={action} page="people" form={`never-${participant}`}>
              {of}
              <Hidden name="never" value="true" />
              <Button plain>{words.stop}</Button>
            </ActionForm>
          )}
          <form method="post" action={`${pathOf(seen)}/letters`} class="acts">
            <Hidden name="participant" value={participant} />
            <Button plain>{printingWords[seen.language].one}</Button>
          </form>
        </>
      )}
    </>
  )
}
