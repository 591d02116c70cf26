// The disclosure to a client that was signed by hand: recorded by the attorney beside it, or by a case manager at the desk.
import { appearing, type Between, onPaperOf } from '../../domain/representation.ts'
import { ActionForm, Button, Field, Hidden, Tag, Tick } from './parts.tsx'
import { representationWords } from './representation-words.ts'
import { dayOf, nameOf, type Seen } from './seen.ts'

const ACTION = 'record-paper-disclosure'

export const SignedByHand = ({ seen, one }: { readonly seen: Seen; readonly one: Between }) => {
  const { attorney, client } = one
  const words = representationWords[seen.language]
  const form = `${attorney}-${client}`
  const { trouble } = seen
  const open = trouble?.action === ACTION && trouble.form === form
  return (
    <details open={open}>
      <summary>{words.byHand}</summary>
      <ActionForm seen={seen} action={ACTION} page="people" form={form}>
        <Hidden name="attorney" value={attorney} />
        <Hidden name="client" value={client} />
        <Field
          seen={seen}
          action={ACTION}
          form={form}
          name="on"
          label={words.onDay}
          type="date"
          required
        />
        <Tick seen={seen} action={ACTION} form={form} name="onePage" label={words.onePage} />
        <Button plain>{words.record}</Button>
      </ActionForm>
    </details>
  )
}

/** Whether it was signed here is not known at the desk: only that a case manager has seen it on paper. */
export const PapersAtDesk = ({ seen }: { readonly seen: Seen }) => {
  const { view, language } = seen
  const words = representationWords[language]
  if (view.me.seat !== 'manager') return null
  return (
    <>
      {appearing(view).map((one) => {
        const on = onPaperOf(view, one)
        return (
          <div class="represented" key={`${one.attorney} ${one.client}`}>
            <p dir="auto">
              {words.paper(nameOf(seen, one.client))}
              {on !== undefined && (
                <>
                  {' '}
                  <Tag ok>{words.signedOn(dayOf(seen, on))}</Tag>
                </>
              )}
            </p>
            {on === undefined && !view.board.closing.ended && (
              <SignedByHand seen={seen} one={one} />
            )}
          </div>
        )
      })}
    </>
  )
}
