// The page on which somebody gives a key for their mails, shows it to be theirs, and takes it away.
import type { KeysOfPerson, MailKey } from '../../application/open-pgp-ports.ts'
import type { KeyWords } from './key-words.ts'

export type KeySeen = {
  readonly words: KeyWords
  readonly installed: boolean
  readonly keys: KeysOfPerson
  readonly now: number
  readonly codeUntil: number
  readonly when: (at: number) => string
  readonly said?: keyof KeyWords['said'] | undefined
  readonly wrong?: { readonly field: 'key' | 'code'; readonly text: string } | undefined
  /** Never a private key. */
  readonly typed?: string | undefined
}

export const KeyLink = ({ words }: Pick<KeySeen, 'words'>) => (
  <p>
    <a class="act" href="/account/mail-key">
      {words.link}
    </a>
  </p>
)

export const KeyPage = (seen: KeySeen) => {
  const { words, installed, keys, said } = seen
  return (
    <>
      <h1>{words.title}</h1>
      {!installed && (
        <p class="told" role="status">
          {words.notInstalled}
        </p>
      )}
      {said && (
        <p class="told" role="status">
          {words.said[said]}
        </p>
      )}
      <p class="lead">{words.intro}</p>
      <p class="quiet">{words.limits}</p>
      {keys.waiting && <Waiting {...seen} waiting={keys.waiting} />}
      {keys.counting && (
        <section class="card" aria-labelledby="your-key">
          <h2 id="your-key">{words.yours}</h2>
          <Facts {...seen} of={keys.counting} />
          <Remove {...seen} />
        </section>
      )}
      {installed && <Give {...seen} />}
    </>
  )
}

const grouped = (fingerprint: string) => fingerprint.match(/.{1,4}/g)?.join(' ') ?? ''

const Facts = ({ words, now, when, of }: KeySeen & { readonly of: MailKey }) => (
  <>
    <dl>
      <dt>{words.fingerprint}</dt>
      <dd>
        <code>{grouped(of.fingerprint)}</code>
      </dd>
      <dt>{words.owners}</dt>
      {of.owners.map((owner) => (
        <dd key={owner} dir="auto">
          {owner}
        </dd>
      ))}
    </dl>
    <p class="quiet">{words.compare}</p>
    <p>
      {of.expiresAt === undefined
        ? words.never
        : of.expiresAt > now
          ? words.expires(when(of.expiresAt))
          : words.expired(when(of.expiresAt))}
    </p>
  </>
)

const Wrong = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <p class="wrong" id={id} role="alert">
    {text}
  </p>
)
const invalid = (id: string) =>
  ({ autofocus: true, 'aria-invalid': 'true', 'aria-describedby': id }) as const

const Waiting = (seen: KeySeen & { readonly waiting: MailKey }) => {
  const { words, wrong, when, codeUntil, waiting } = seen
  const isWrong = wrong?.field === 'code'
  return (
    <section class="card" aria-labelledby="waiting-key">
      <h2 id="waiting-key">{words.waits}</h2>
      <p>{words.waitsMore(when(codeUntil))}</p>
      <form method="post" action="/account/mail-key/code" class="fields">
        <div class="field">
          <label for="key-code">{words.code}</label>
          {isWrong && <Wrong id="key-code-wrong" text={wrong.text} />}
          <input
            id="key-code"
            name="code"
            inputMode="numeric"
            autocomplete="one-time-code"
            required
            maxLength={12}
            {...(isWrong ? invalid('key-code-wrong') : {})}
          />
        </div>
        <button class="act first" type="submit">
          {words.confirm}
        </button>
      </form>
      <Facts {...seen} of={waiting} />
      {!seen.keys.counting && <Remove {...seen} />}
    </section>
  )
}

const Remove = ({ words }: KeySeen) => (
  <form method="post" action="/account/mail-key/remove">
    <button class="act" type="submit">
      {words.remove}
    </button>
  </form>
)

const Give = ({ words, keys, wrong, typed }: KeySeen) => {
  const isWrong = wrong?.field === 'key'
  return (
    <section class="card" aria-labelledby="give-key">
      <h2 id="give-key">{keys.counting || keys.waiting ? words.giveAnother : words.give}</h2>
      <form method="post" action="/account/mail-key" encType="multipart/form-data" class="fields">
        <div class="field">
          <label for="key">{words.paste}</label>
          {isWrong && <Wrong id="key-wrong" text={wrong.text} />}
          <textarea
            id="key"
            name="key"
            rows={8}
            dir="ltr"
            spellcheck={false}
            autocomplete="off"
            {...(isWrong ? invalid('key-wrong') : {})}
          >
            {typed}
          </textarea>
        </div>
        <div class="field">
          <label for="key-file">{words.file}</label>
          <input id="key-file" name="file" type="file" accept=".asc,.gpg,.pgp,.key,.txt" />
        </div>
        <button class={keys.waiting ? 'act' : 'act first'} type="submit">
          {words.send}
        </button>
      </form>
    </section>
  )
}
