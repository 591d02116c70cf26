// Whose mails come back among who works for a program, as its managers read it, and its words in every language.
import type { Language } from '../../domain/clauses.ts'

const words: Readonly<
  Record<
    Language,
    { readonly title: string; readonly lead: string; readonly one: (name: string) => string }
  >
> = {
  en: {
    title: 'Emails come back',
    lead: 'They hear of nothing by email until one arrives. Please call them: a new address is set on their account page, or they sign in with a link from a new email.',
    one: (name) => `Emails to ${name} come back.`,
  },
  es: {
    title: 'Hay correos que regresan',
    lead: 'No se enteran de nada por correo hasta que uno llegue. Por favor, llámeles: se pone otra dirección en la página de su cuenta, o se entra con el enlace de un correo nuevo.',
    one: (name) => `Los correos a ${name} regresan.`,
  },
}

export const Unreached = ({
  language,
  people,
}: {
  readonly language: Language
  readonly people: readonly { readonly name: string }[]
}) =>
  people.length === 0 ? null : (
    <section class="card" aria-labelledby="unreached-staff">
      <h2 id="unreached-staff">{words[language].title}</h2>
      <ul class="plain">
        {people.map(({ name }, i) => (
          <li key={i} dir="auto">
            {words[language].one(name)}
          </li>
        ))}
      </ul>
      <p class="quiet">{words[language].lead}</p>
    </section>
  )
