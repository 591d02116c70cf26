// The form to enter a translation: each clause beside its fields, with what must stay, and with the house's own text where there is one.
import type { Draft } from '../../domain/agreement.ts'
import { type Figures, figuresOf, keepsFigures } from '../../domain/figures.ts'
import { houseTranslation } from '../../domain/house-translation.ts'
import type { PaperLanguage } from '../../domain/paper-language.ts'
import type { Translation } from '../../domain/translation.ts'
import { ActionForm, Button, Field, Hidden, Select, Tick, Words } from './parts.tsx'
import { kept, moneyIn, type Seen } from './seen.ts'
import { translationWords } from './translation-words.ts'

const GIVE = 'give-translation'
export const pageOf = (language: PaperLanguage) => `agreement/translation/${language}`

export const Original = ({
  draft,
  clause,
}: {
  readonly draft: Draft
  readonly clause: Draft['clauses'][number]
}) => (
  <div lang={draft.language} dir="auto">
    <h3>
      {clause.number}. {clause.heading}
    </h3>
    <Words text={clause.text} />
  </div>
)

export const Giving = ({
  seen: shown,
  draft,
  language,
  translation,
}: {
  readonly seen: Seen
  readonly draft: Draft
  readonly language: PaperLanguage
  readonly translation: Translation | undefined
}) => {
  const words = translationWords[shown.language]
  const seen = showingWhere(shown, draft)
  const fits = (shown.beside.translators ?? []).filter(({ translates }) =>
    [language, draft.language].every((one) => translates.includes(one)),
  )
  if (fits.length === 0) {
    return (
      <section class="card">
        <p>{words.nobody}</p>
      </section>
    )
  }
  const house =
    language === 'en' || language === 'es'
      ? houseTranslation(seen.view.board.convening, draft, language)
      : new Map<string, never>()
  return (
    <section class="card">
      <h3>{words.give}</h3>
      <p>{words.giveLead}</p>
      <ActionForm seen={seen} action={GIVE} page={pageOf(language)} class="fields translating">
        <Hidden name="draft" value={draft.draft} />
        <Hidden name="language" value={language} />
        <Select
          seen={seen}
          action={GIVE}
          name="translator"
          label={words.translator}
          choices={[
            ['', words.choose],
            ...fits.map(({ member, name }): [string, string] => [member, name]),
          ]}
        />
        {draft.clauses.map((clause, place) => {
          const found = translation?.clauses.find(({ number }) => number === clause.number)
          const offered = found ? undefined : house.get(clause.number)
          const at = `clauses.${place}`
          const figures = figuresOf(clause.text)
          const stays = inWords(seen, figures)
          const hint = figures.days.size > 0 ? words.staysWithDays(stays) : words.stays(stays)
          return (
            <fieldset class="beside-each-other" key={clause.number}>
              <legend class="unseen" dir="auto">
                {clause.number}. {clause.heading}
              </legend>
              <Original draft={draft} clause={clause} />
              <div>
                <Hidden name={`${at}.clause`} value={clause.number} />
                {offered && <p class="notice">{words.fromHouse}</p>}
                <Field
                  seen={seen}
                  action={GIVE}
                  name={`${at}.heading`}
                  label={words.heading(clause.number)}
                  begin={found?.heading ?? offered?.heading ?? ''}
                />
                <Field
                  seen={seen}
                  action={GIVE}
                  name={`${at}.words`}
                  label={words.text(clause.number)}
                  hint={stays === '' ? undefined : hint}
                  begin={found?.words ?? offered?.text ?? ''}
                  long
                />
              </div>
            </fieldset>
          )
        })}
        <Tick seen={seen} action={GIVE} name="attested" label={words.attested} />
        <Button>{words.send}</Button>
      </ActionForm>
    </section>
  )
}

const inWords = (seen: Seen, { sums, days, numbers }: Figures): string =>
  [...[...sums].map((cents) => moneyIn(seen.language, Number(cents))), ...days, ...numbers].join(
    ', ',
  )

/** A refusal about one of many clauses is said beside it. */
function showingWhere(seen: Seen, draft: Draft): Seen {
  const { trouble } = seen
  if (trouble?.action !== GIVE || trouble.refusal === undefined) return seen
  const about = draft.clauses.flatMap((clause, place) => {
    const typed = (name: string) => kept(seen, GIVE, '', `clauses.${place}.${name}`).trim()
    const [heading, words] = [typed('heading'), typed('words')]
    if (trouble.refusal === 'TranslationHalf' && (heading === '') !== (words === '')) {
      return [`clauses.${place}.${words === '' ? 'words' : 'heading'}`]
    }
    const loses = words !== '' && !keepsFigures(clause.text, words)
    return trouble.refusal === 'TranslationFigures' && loses ? [`clauses.${place}.words`] : []
  })[0]
  return about === undefined ? seen : { ...seen, trouble: { ...trouble, about } }
}
