// A translation beside the agreement, clause by clause, for everybody; and for who manages the case the form to enter it.
import { figuresInOrder } from '../../application/paper-translations.ts'
import { currentDraft, type Draft } from '../../domain/agreement.ts'
import { languageNames } from '../../domain/language-names.ts'
import { aboveTranslation } from '../../domain/law/beside-original.ts'
import { isPaperLanguage, paperLanguages } from '../../domain/paper-language.ts'
import {
  countsToo,
  isComplete,
  isFixed,
  stillToTranslate,
  type Translation,
  translationsOf,
} from '../../domain/translation.ts'
import { dayAt } from '../../domain/wall-time.ts'
import { Tag, Words } from './parts.tsx'
import { dayOf, pathOf, type Seen } from './seen.ts'
import { Giving, Original, pageOf } from './translation-form.tsx'
import { translationWords } from './translation-words.ts'

const mayGive = ({ view }: Seen, draft: Draft): boolean =>
  view.me.seat === 'manager' && !view.board.closing.ended && !isFixed(view.board, draft)

const namesOf = (seen: Seen, some: readonly Translation[]): string =>
  some.map(({ language }) => languageNames[seen.language][language]).join(', ')

/** Under the agreement: which translations there are, how far each is, and where they are read. */
export const TranslationsOfDraft = ({
  seen,
  draft,
}: {
  readonly seen: Seen
  readonly draft: Draft
}) => {
  const words = translationWords[seen.language]
  const names = languageNames[seen.language]
  const begun = translationsOf(seen.view.board.translations, draft)
  const others = paperLanguages.filter(
    (one) => one !== draft.language && begun.every(({ language }) => language !== one),
  )
  const may = mayGive(seen, draft)
  if (begun.length === 0 && !may) return null
  return (
    <section class="card not-on-paper" id="translations">
      <h3>{words.title}</h3>
      <p class="quiet">{words.lead}</p>
      {begun.length > 0 && (
        <ul>
          {begun.map((one) => (
            <li key={one.language}>
              <a href={pathOf(seen, pageOf(one.language))}>
                {words.pageTitle(names[one.language])}
              </a>{' '}
              {countsToo(draft, one.language) && <Tag>{words.countsToo}</Tag>}{' '}
              <HowFar seen={seen} translation={one} />
            </li>
          ))}
        </ul>
      )}
      {may && (
        <details>
          <summary>{words.begin}</summary>
          <ul>
            {others.map((one) => (
              <li key={one}>
                <a href={pathOf(seen, pageOf(one))}>{words.pageTitle(names[one])}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const HowFar = ({
  seen,
  translation,
}: {
  readonly seen: Seen
  readonly translation: Translation
}) => {
  const words = translationWords[seen.language]
  const whole = isComplete(translation)
  return <Tag ok={whole}>{whole ? words.complete : words.lacks(translation.lacks)}</Tag>
}

/** Where it is opened and where it is signed: whether a translation stands with it. */
export const SignedWith = ({
  seen,
  draft,
  opens = false,
}: {
  readonly seen: Seen
  readonly draft: Draft
  readonly opens?: boolean
}) => {
  const words = translationWords[seen.language]
  const begun = translationsOf(seen.view.board.translations, draft)
  const whole = begun.filter(isComplete)
  const awaited = stillToTranslate(seen.view.board.translations, draft)
  const part = begun.filter((one) => !isComplete(one) && !awaited.includes(one.language))
  const names = languageNames[seen.language]
  return (
    <>
      {whole.length > 0 && <p>{words.signedWith(namesOf(seen, whole))}</p>}
      {opens && awaited.length > 0 && (
        <p class="notice">{words.awaited(awaited.map((one) => names[one]).join(', '))}</p>
      )}
      {opens && part.length > 0 && <p class="notice">{words.notSignedWith(namesOf(seen, part))}</p>}
    </>
  )
}

export const TranslationPage = ({
  seen,
  language,
}: {
  readonly seen: Seen
  readonly language: string
}) => {
  const draft = currentDraft(seen.view.board.agreement)
  if (!draft || !isPaperLanguage(language) || language === draft.language) return undefined
  const begun = translationsOf(seen.view.board.translations, draft)
  const translation = begun.find((one) => one.language === language)
  const may = mayGive(seen, draft)
  if (!translation && !may) return undefined
  const words = translationWords[seen.language]
  const names = languageNames[seen.language]
  const both = countsToo(draft, language)
  return (
    <>
      <section class="card">
        <h2>{words.pageTitle(names[language])}</h2>
        <p>{both ? words.bothCount : words.counts(names[draft.language])}</p>
        {language !== seen.language && (
          <p lang={language} dir="auto">
            {both
              ? aboveTranslation[language].bothCount
              : aboveTranslation[language].counts[draft.language]}
          </p>
        )}
        {translation?.by.map(({ name, at }) => (
          <p key={name} dir="auto">
            {words.by(name, dayOf(seen, dayAt(at, seen.viewer.timeZone)))}
          </p>
        ))}
        {translation && <HowFar seen={seen} translation={translation} />}
        {isFixed(seen.view.board, draft) && <p>{words.fixed}</p>}
        <p class="not-on-paper">
          <a href={pathOf(seen, 'agreement')}>{seen.words.agreement}</a>
        </p>
      </section>
      {translation && !may && <Beside seen={seen} draft={draft} translation={translation} />}
      {may && <Giving seen={seen} draft={draft} language={language} translation={translation} />}
    </>
  )
}

const Beside = ({
  seen,
  draft,
  translation,
}: {
  readonly seen: Seen
  readonly draft: Draft
  readonly translation: Translation
}) => (
  <article class="paper">
    {draft.clauses.map((clause) => {
      const found = translation.clauses.find(({ number }) => number === clause.number)
      return (
        <section class="beside-each-other" key={clause.number}>
          <Original draft={draft} clause={clause} />
          {found ? (
            <div lang={translation.language} dir="auto">
              <h3 dir="auto">
                {clause.number}. {found.heading}
              </h3>
              <Words text={figuresInOrder(translation.language, found.words)} />
            </div>
          ) : (
            <p>
              <Tag>{translationWords[seen.language].none}</Tag>
            </p>
          )}
        </section>
      )
    })}
  </article>
)
