// The two fields by which somebody comes in: a mail address, and a code that was sent or shown.
import type { JSX } from 'preact'

type Asked = {
  readonly id: string
  readonly label: string
  /** What is wrong with it; the field then has the focus, also without script. */
  readonly wrong: string | undefined
}

export const MailField = ({ value, ...asked }: Asked & { readonly value: string | undefined }) => (
  <AskedField
    {...asked}
    input={{ name: 'mail', type: 'email', autocomplete: 'email', maxLength: 254, value }}
  />
)

export const CodeField = (asked: Asked) => (
  <AskedField
    {...asked}
    input={{
      name: 'code',
      inputMode: 'numeric',
      autocomplete: 'one-time-code',
      maxLength: 12,
    }}
  />
)

const AskedField = ({
  id,
  label,
  wrong,
  input,
}: Asked & { readonly input: JSX.InputHTMLAttributes }) => (
  <div class="field">
    <label for={id}>{label}</label>
    {wrong !== undefined && (
      <p id={`${id}-wrong`} class="wrong" role="alert">
        {wrong}
      </p>
    )}
    <input
      id={id}
      {...input}
      required
      autofocus={wrong !== undefined}
      aria-describedby={wrong ? `${id}-wrong` : undefined}
      aria-invalid={wrong ? 'true' : undefined}
    />
  </div>
)
