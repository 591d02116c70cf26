// The page around every content: language and direction, bar, skip link, main, footer. Titles tell nothing.
import type { ComponentChildren } from 'preact'
import type { Viewer } from '../../application/people-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import type { Assets } from './assets.ts'
import type { FrameWords } from './words.ts'

export type PageSeen = {
  readonly words: FrameWords
  readonly language: Language
  readonly pseudo: boolean
  readonly title: string
  readonly viewer: Viewer | undefined
  /** Where the language switch comes back to: the path of this page. */
  readonly path: string
  readonly assets: Assets
  /** What it loads besides. */
  readonly also: 'call' | undefined
  readonly nonce: string
  readonly children: ComponentChildren
}

export const Page = (seen: PageSeen) => {
  const { words, language, pseudo, viewer, assets, also, nonce } = seen
  return (
    <html lang={pseudo ? 'ar' : language} dir={pseudo ? 'rtl' : 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${seen.title} · Parley`}</title>
        <link rel="stylesheet" href={assets.style} />
        <link rel="icon" href="data:," />
        {also && <link rel="stylesheet" href={assets[also].style} />}
        {assets.script && <script type="module" src={assets.script} nonce={nonce} />}
        {also && assets[also].script && (
          <script type="module" src={assets[also].script} nonce={nonce} />
        )}
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="bar">
          <a class="mark" href="/">
            Parley
          </a>
          <nav class={viewer ? 'acts' : 'acts alone'} aria-label="Parley">
            {viewer ? (
              <>
                <a class="act quietly" href="/cases">
                  {words.cases}
                </a>
                <a class="act quietly" href="/account">
                  {words.account}
                </a>
                <form method="post" action="/sign-out">
                  <button class="act quietly" type="submit">
                    {words.signOut}
                  </button>
                </form>
              </>
            ) : (
              <a class="act quietly" href="/sign-in">
                {words.signIn}
              </a>
            )}
          </nav>
          <form method="post" action="/language" class="tongue">
            <input type="hidden" name="back" value={seen.path} />
            <button
              class="act quietly"
              type="submit"
              name="to"
              value={language === 'en' ? 'es' : 'en'}
              lang={language === 'en' ? 'es' : 'en'}
            >
              {words.otherLanguage}
            </button>
          </form>
          <a class="act quietly exit" href="/exit" data-exit>
            {words.exit}
          </a>
        </header>
        <main id="content" tabIndex={-1}>
          {seen.children}
        </main>
        <footer class="foot">
          <p>{words.footer}</p>
          <nav aria-label={words.about}>
            <a href="/secrets">{words.secrets}</a> <a href="/glossary">{words.glossary}</a>{' '}
            <a href="/learn">{words.learn}</a> <a href="/verify">{words.verify}</a>
          </nav>
        </footer>
      </body>
    </html>
  )
}
