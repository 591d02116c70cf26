// What became of files that somebody brought just now with a plain form: which are there, which are not, and why.
import { unfitIn } from '../../actions/words/files.ts'
import { refusalIn } from '../../actions/words/words.ts'
import type { WhyNot } from '../../application/documents.ts'
import type { DocumentRoom } from '../../domain/documents.ts'
import { documentWords, type FormTrouble } from './document-words.ts'
import type { Seen } from './seen.ts'

/** Without a name it is about all that came. */
export type Taken = { readonly name: string } & (
  | { readonly document: string }
  /** It waits to be a page. */
  | { readonly page: string }
  | { readonly whyNot: WhyNot | { readonly form: FormTrouble } }
)

export const bringField = (room: DocumentRoom): string => `bring-${room.replace(':', '-')}`

export const whyNotIn = (language: Seen['language'], whyNot: WhyNot): string =>
  'unfit' in whyNot ? unfitIn(language, whyNot.unfit) : refusalIn(language, whyNot.refusal)

/** Whether there is something to choose anew. */
export const someNotTaken = (taken: readonly Taken[]): boolean =>
  taken.length === 0 || taken.some((one) => 'whyNot' in one)

/** Takes the focus when the page comes back, also without script. */
export const Results = ({
  seen,
  taken,
  room,
}: {
  readonly seen: Seen
  readonly taken: readonly Taken[]
  readonly room: DocumentRoom
}) => {
  const { language } = seen
  const words = documentWords[language]
  const done = taken.filter((one) => !('whyNot' in one))
  const not = taken.flatMap((one) => ('whyNot' in one ? [one] : []))
  return (
    <>
      {someNotTaken(taken) && (
        <div class="wrongs" role="alert" tabIndex={-1} autofocus>
          {taken.length === 0 && <p>{words.noFile}</p>}
          {not.length > 0 && <h3>{words.notTakenTitle}</h3>}
          {not.length > 0 && (
            <ul>
              {not.map(({ name, whyNot }, i) => (
                <li key={i}>
                  {name !== '' && (
                    <>
                      <b dir="auto">{name}</b>:{' '}
                    </>
                  )}
                  {'form' in whyNot
                    ? words.formTroubles[whyNot.form](name !== '')
                    : whyNotIn(language, whyNot)}
                </li>
              ))}
            </ul>
          )}
          <p>
            <a href={`#${bringField(room)}`}>{words.chooseAgain}</a>
          </p>
        </div>
      )}
      {done.length > 0 && (
        <div class="notice" role="status">
          <h3>{words.takenTitle}</h3>
          <ul>
            {done.map(({ name }, i) => (
              <li key={i} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
