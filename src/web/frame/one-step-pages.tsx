// Pages of one step: a button to press, something told with the way on, an address asked for.
import { MailField } from './asked-fields.tsx'

/** A GET shows a button and a press does it: programs that look at mails follow links, and press none. */
export const PressPage = ({
  title,
  intro,
  go,
  action,
}: {
  readonly title: string
  readonly intro: string
  readonly go: string
  readonly action: string
}) => (
  <section class="card narrow">
    <h1>{title}</h1>
    <p>{intro}</p>
    <form method="post" action={action}>
      <button class="act first" type="submit">
        {go}
      </button>
    </form>
  </section>
)

export const ToldPage = ({
  title,
  text,
  go,
  href,
}: {
  readonly title: string
  readonly text: string
  readonly go: string
  readonly href: string
}) => (
  <section class="card narrow">
    <h1>{title}</h1>
    <p role="status">{text}</p>
    <div class="acts">
      <a class="act first" href={href}>
        {go}
      </a>
    </div>
  </section>
)

export type MailAsked = {
  readonly title: string
  readonly intro: string
  readonly address: string
  readonly notAnAddress: string
  readonly send: string
}

/** What was typed stands in it again when it was no address. */
export const AskMailPage = ({
  words,
  action,
  mail,
  wrong,
  next,
}: {
  readonly words: MailAsked
  readonly action: string
  readonly mail: string
  readonly wrong: boolean
  /** Where to go on, once it is answered. */
  readonly next?: string
}) => (
  <section class="card narrow">
    <h1>{words.title}</h1>
    <p>{words.intro}</p>
    <form method="post" action={action} class="fields">
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <MailField
        id="mail"
        label={words.address}
        value={mail}
        wrong={wrong ? words.notAnAddress : undefined}
      />
      <div class="acts">
        <button class="act first" type="submit">
          {words.send}
        </button>
      </div>
    </form>
  </section>
)
