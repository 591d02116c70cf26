// Below every step of an intake: what is written is there again on another device, by a link that asks for a name.
import type { NotLinked } from '../../application/resuming.ts'
import { Acts } from '../frame/fields.tsx'
import type { ResumeWords } from './words-of-resuming.ts'

/** What was typed into it, and what came of it. */
export type LaterTyped = {
  readonly mail: string
  readonly again: string
  readonly name: string
}
export type LaterTold =
  | { readonly sentTo: string }
  | { readonly link: string }
  | { readonly wrong: NotLinked; readonly typed: LaterTyped }

const fieldOf = { NotAnAddress: 'mail', NotTheSame: 'again', NameMissing: 'name', TooMuch: '' }

export const Later = ({
  words,
  path,
  asksName,
  told,
}: {
  readonly words: ResumeWords
  readonly path: string
  /** None was written yet that a link could ask for. */
  readonly asksName: boolean
  readonly told: LaterTold | undefined
}) => {
  const wrong = told && 'wrong' in told ? told : undefined
  const field = (name: keyof LaterTyped, autocomplete: string) => {
    const isWrong = wrong !== undefined && fieldOf[wrong.wrong] === name
    const id = `later-${name}`
    return (
      <div class="field">
        <label for={id}>{words[name]}</label>
        {isWrong && (
          <p class="wrong" id={`${id}-wrong`} role="alert">
            {words.wrong[wrong.wrong]}
          </p>
        )}
        <input
          id={id}
          name={name}
          type={name === 'name' ? 'text' : 'email'}
          autocomplete={autocomplete}
          dir="auto"
          value={wrong?.typed[name]}
          autofocus={isWrong}
          {...(isWrong ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-wrong` } : {})}
        />
      </div>
    )
  }
  return (
    <details class="card narrow" open={told !== undefined}>
      <summary>{words.later}</summary>
      {told && 'sentTo' in told && (
        <p role="status" class="told" dir="auto">
          {words.sent(told.sentTo)}
        </p>
      )}
      {told && 'link' in told && (
        <div role="status" class="told">
          <p>{words.link}</p>
          <p>
            <a href={told.link}>{told.link}</a>
          </p>
        </div>
      )}
      {wrong?.wrong === 'TooMuch' && (
        <p class="wrong" role="alert">
          {words.wrong.TooMuch}
        </p>
      )}
      <form method="post" action={`${path}/mail`} class="fields" noValidate>
        <p>{words.lead}</p>
        {asksName && field('name', 'name')}
        {field('mail', 'email')}
        {field('again', 'off')}
        <Acts>
          <button class="act" type="submit">
            {words.send}
          </button>
          <button class="act" type="submit" formAction={`${path}/link`}>
            {words.show}
          </button>
        </Acts>
      </form>
    </details>
  )
}
