// For whoever mediates, before a draft is written: which signs of it no font here has, where they stand, and what comes of each.
import { signsIn, unsetIn } from '../../actions/words/printing-words.ts'
import { signsOfDraft } from '../../application/signs-of-drafts.ts'
import type { Language } from '../../domain/language.ts'
import { agreementWords } from './agreement-words.ts'
import type { Seen } from './seen.ts'

const words: Readonly<
  Record<
    Language,
    { readonly title: string; readonly name: (name: string, signs: string) => string }
  >
> = {
  en: {
    title: 'Signs that the paper cannot show',
    name: (name, signs) =>
      `${name}: no font here has ${signs}. On the agreement each is written as its number, like [U+1F642], and its last lines say what that means.`,
  },
  es: {
    title: 'Signos que el papel no puede mostrar',
    name: (name, signs) =>
      `${name}: ninguna fuente de aquí tiene ${signs}. En el acuerdo cada uno se escribe con su número, como [U+1F642], y las últimas líneas dicen qué significa.`,
  },
}

export const SignsOnPaper = ({
  seen,
  written,
}: {
  readonly seen: Seen
  readonly written: Parameters<typeof signsOfDraft>[1]
}) => {
  const { language, fonts, view } = seen
  const { clauses, names } = signsOfDraft(fonts, written, view.board.convening.opened)
  if (clauses.length + names.length === 0) return null
  return (
    <section class="card" id="signs">
      <h3>{words[language].title}</h3>
      <span class="seen private">{agreementWords[language].onlyYou}</span>
      <ul>
        {clauses.map(({ number, heading, signs }) => (
          <li key={number} dir="auto">
            {unsetIn[language]({ signs, where: { number, heading } })}
          </li>
        ))}
        {names.map(({ name, signs }) => (
          <li key={name} dir="auto">
            {words[language].name(name, signsIn[language](signs))}
          </li>
        ))}
      </ul>
    </section>
  )
}
