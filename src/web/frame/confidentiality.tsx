// What is confirmed before somebody who listens takes a seat: the words, the tick, and what is said where it was left out.
import type { ConfidentialityText } from '../../domain/confirming.ts'
import type { Language } from '../../domain/language.ts'

type Words = {
  readonly lead: string
  readonly tick: string
  readonly missing: string
  readonly confirm: string
}
export const confirmWords: Readonly<Record<Language, Words>> = {
  en: {
    lead: 'Please read this first. Until you confirm it, you see nothing of what people say.',
    tick: 'I have read this, and I will keep to it',
    missing: 'Please read this, and tick the box if you will keep to it. You can also say no.',
    confirm: 'Confirm',
  },
  es: {
    lead: 'Lea esto primero, por favor. Mientras no lo confirme, no verá nada de lo que se dice.',
    tick: 'Leí esto y lo voy a cumplir',
    missing: 'Lea esto y marque la casilla si lo va a cumplir. También puede decir que no.',
    confirm: 'Confirmar',
  },
}

export const labelsOfConfirming = (language: Language): Readonly<Record<string, string>> => {
  const { tick } = confirmWords[language]
  const acts = ['answer-invitation', 'confirm-confidentiality']
  return Object.fromEntries(acts.map((act) => [`${act}.confirm`, tick]))
}

export const TextToConfirm = ({
  text,
  language,
}: {
  readonly text: ConfidentialityText
  readonly language: Language
}) => (
  <div class="field" dir="auto">
    <h3>{text.title}</h3>
    <p>{confirmWords[language].lead}</p>
    {text.paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <input type="hidden" name="confidentiality" value={text.digest} />
  </div>
)

/** Where there is no page of a case around it. */
export const TickToConfirm = ({
  language,
  wrong,
}: {
  readonly language: Language
  readonly wrong: boolean
}) => (
  <div class="field">
    {wrong && (
      <p id="confirm-wrong" class="wrong" role="alert">
        {confirmWords[language].missing}
      </p>
    )}
    <div class="tick">
      <input
        type="checkbox"
        id="confirm"
        name="confirm"
        value="yes"
        autofocus={wrong}
        {...(wrong ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'confirm-wrong' } : {})}
      />
      <label for="confirm">{confirmWords[language].tick}</label>
    </div>
  </div>
)
