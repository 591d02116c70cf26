// The part of one's notices about who reads one's mailbox and phone: there for everybody, and the same whoever else was
// said to have the same.
import { Fragment } from 'preact'
import { type Own, owns } from '../../application/account-ports.ts'
import type { OnlyReaderWords } from './only-reader-words.ts'

export type OnlyReaderSeen = {
  readonly words: OnlyReaderWords
  readonly said: Readonly<Record<Own, boolean>>
  readonly wrong?: { readonly of: Own; readonly text: string } | undefined
}

export const OnlyReader = ({ words, said, wrong }: OnlyReaderSeen) => (
  <section class="card" aria-labelledby="only-reader-title">
    <h2 id="only-reader-title">{words.title}</h2>
    <p>{words.intro}</p>
    {owns.map((of) => {
      const { title, risk, say, takeBack, ...states } = words.own[of]
      const hint = `only-reader-${of}`
      const trouble = wrong?.of === of ? wrong.text : undefined
      return (
        <Fragment key={of}>
          <h3>{title}</h3>
          <p id={hint}>{risk}</p>
          <form method="post" action="/account/notices/only-reader" class="fields">
            <p class="quiet">{said[of] ? states.said : states.notSaid}</p>
            {trouble !== undefined && (
              <p class="wrong" id={`${hint}-wrong`} role="alert">
                {trouble}
              </p>
            )}
            <input type="hidden" name="of" value={of} />
            <input type="hidden" name="only" value={said[of] ? '' : 'yes'} />
            <button
              class="act"
              type="submit"
              aria-describedby={trouble === undefined ? hint : `${hint} ${hint}-wrong`}
            >
              {said[of] ? takeBack : say}
            </button>
          </form>
        </Fragment>
      )
    })}
    <p class="quiet">{words.more}</p>
  </section>
)
