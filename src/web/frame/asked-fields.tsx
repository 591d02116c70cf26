// The two fields by which somebody comes in: a mail address, and a code that was sent or shown.

type Asked = {
  readonly id: string
  readonly label: string
  /** What is wrong with it; the field then has the focus, also without script. */
  readonly wrong: string | undefined
}

const Said = ({ id, wrong }: Asked) =>
  wrong === undefined ? null : (
    <p id={`${id}-wrong`} class="wrong" role="alert">
      {wrong}
    </p>
  )

export const MailField = (asked: Asked & { readonly value: string | undefined }) => {
  const { id, label, wrong, value } = asked
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Said {...asked} />
      <input
        id={id}
        name="mail"
        type="email"
        autocomplete="email"
        required
        maxLength={254}
        value={value}
        autofocus={wrong !== undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </div>
  )
}

export const CodeField = (asked: Asked) => {
  const { id, label, wrong } = asked
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Said {...asked} />
      <input
        id={id}
        name="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        required
        maxLength={12}
        autofocus={wrong !== undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </div>
  )
}
