// Clauses that a program wrote itself: told as what they are, for no rule here knows what they mean.
import { everywhere, type Rule, termsOf } from './rule.ts'

export const ownClauses: Rule = {
  id: 'own-clause-unchecked',
  citation: 'Civil Code 1580',
  why: {
    en: 'Everybody must agree to the same thing in the same sense. The program wrote this clause, and no rule here has checked what it means.',
    es: 'Todos deben acordar lo mismo en el mismo sentido. El programa redactó esta cláusula, y ninguna regla de aquí ha revisado lo que significa.',
  },
  in: everywhere,
  check: (matter) =>
    termsOf(matter, 'own-clause').map(({ term, place }) => ({
      severity: 'look',
      term: place,
      what: {
        en: `“${term.words.en.title}” is a clause of the program’s own. The rules have not checked its content.`,
        es: `«${term.words.es.title}» es una cláusula propia del programa. Las reglas no han revisado su contenido.`,
      },
      mend: {
        en: 'Read it with everyone, and ask whether it says what they mean.',
        es: 'Léala con todos, y pregunte si dice lo que quieren decir.',
      },
    })),
}
