// A form that a passkey answers: script asks the device and sends its answer; without script it says how else.
import type { ComponentChildren } from 'preact'
import type { WaysWords } from './words.ts'

export const PasskeyForm = ({
  words,
  action,
  options,
  kind,
  go,
  children,
}: {
  readonly words: WaysWords
  readonly action: string
  /** JSON of the browser's own dialogue. */
  readonly options: string
  readonly kind: 'create' | 'get'
  readonly go: string
  readonly children?: ComponentChildren
}) => (
  <form
    method="post"
    action={action}
    class="fields"
    data-passkey={kind}
    data-options={options}
    data-failed={words.failed}
  >
    {children}
    <input type="hidden" name="_answer" value="" />
    <noscript>
      <p class="wrong">{words.needsScript}</p>
    </noscript>
    <p class="wrong" role="alert" data-trouble hidden />
    <div class="acts">
      <button class="act first" type="submit">
        {go}
      </button>
    </div>
  </form>
)
