// Fields of forms that stand in no case: what was typed comes back, with what is wrong said where it is wrong.
import type { ComponentChildren } from 'preact'

/** What the fields of a form hold, and what is wrong with some of them, by their names. */
export type Filled = {
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly wrongs: ReadonlyMap<string, string>
}
type Named = {
  readonly filled: Filled
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
}
/** A question closes with its own mark: what is wrong follows it without another. */
export const saidOf = (label: string, text: string): string =>
  /[?.!]$/.test(label) ? `${label} ${text}` : `${label}: ${text}`

const idOf = (name: string) => `f-${name.replaceAll('.', '-')}`
const first = ({ values }: Filled, name: string) => values.get(name)?.[0] ?? ''

const about = ({ filled, name, hint }: Named) => {
  const id = idOf(name)
  const wrong = filled.wrongs.has(name)
  const by = [...(hint ? [`${id}-hint`] : []), ...(wrong ? [`${id}-wrong`] : [])].join(' ')
  return {
    ...(wrong ? { 'aria-invalid': 'true' as const } : {}),
    ...(by === '' ? {} : { 'aria-describedby': by }),
  }
}
const Beside = ({ filled, name, hint }: Named) => {
  const id = idOf(name)
  const wrong = filled.wrongs.get(name)
  return (
    <>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong !== undefined && (
        <p class="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </>
  )
}

export const TextField = (
  field: Named & {
    readonly type?: 'text' | 'email' | 'date' | 'tel'
    readonly long?: boolean
    readonly inputMode?: 'decimal'
    readonly autocomplete?: string
  },
) => {
  const { filled, name, label, type = 'text', long, inputMode, autocomplete } = field
  const id = idOf(name)
  const value = first(filled, name)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Beside {...field} />
      {long ? (
        <textarea
          id={id}
          name={name}
          dir="auto"
          maxLength={20_000}
          {...about(field)}
          value={value}
        />
      ) : (
        <input
          id={id}
          name={name}
          type={type}
          inputMode={inputMode}
          autocomplete={autocomplete}
          dir="auto"
          {...about(field)}
          value={value}
        />
      )}
    </div>
  )
}

/** One of a few answers, all of them seen; a second line says more of each. */
export const Choices = (
  field: Named & {
    readonly choices: readonly (readonly [value: string, label: string, more?: string])[]
  },
) => {
  const { filled, name, label, choices } = field
  const id = idOf(name)
  const chosen = first(filled, name)
  return (
    <fieldset class="field choices" id={id} {...about(field)}>
      <legend>{label}</legend>
      <Beside {...field} />
      {choices.map(([value, text, more]) => (
        <div class="tick" key={value}>
          <input
            type="radio"
            id={`${id}-${value}`}
            name={name}
            value={value}
            checked={value === chosen}
          />
          <label for={`${id}-${value}`}>
            {text}
            {more && <small>{more}</small>}
          </label>
        </div>
      ))}
    </fieldset>
  )
}

export const Ticks = (
  field: Named & { readonly choices: readonly (readonly [value: string, label: string])[] },
) => {
  const { filled, name, label, choices } = field
  const id = idOf(name)
  const ticked = filled.values.get(name) ?? []
  return (
    <fieldset class="field choices" id={id} {...about(field)}>
      <legend>{label}</legend>
      <Beside {...field} />
      {choices.map(([value, text]) => (
        <div class="tick" key={value}>
          <input
            type="checkbox"
            id={`${id}-${value}`}
            name={name}
            value={value}
            checked={ticked.includes(value)}
          />
          <label for={`${id}-${value}`}>{text}</label>
        </div>
      ))}
    </fieldset>
  )
}

/** Said first, and with the focus, also without script. */
export const WrongsFirst = ({
  filled,
  look,
  labels,
}: {
  readonly filled: Filled
  readonly look: string
  readonly labels: (name: string) => string
}) =>
  filled.wrongs.size === 0 ? null : (
    <div class="wrongs" role="alert" tabIndex={-1} autofocus>
      <p>
        <b>{look}</b>
      </p>
      <ul>
        {[...filled.wrongs].map(([name, text]) => (
          <li key={name}>
            <a href={`#${idOf(name)}`}>{saidOf(labels(name), text)}</a>
          </li>
        ))}
      </ul>
    </div>
  )

export const Acts = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="acts">{children}</div>
)
