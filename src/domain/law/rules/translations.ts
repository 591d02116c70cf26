// A translation that counts as the agreement does: there has to be one, and what it says binds like the rest.
import { everywhere, type Rule, termsOf } from './rule.ts'

export const bothTexts: Rule = {
  id: 'both-texts-count',
  citation: 'Civil Code 1641',
  why: {
    en: 'All that the parties signed is read together, each part helping to understand the other. A translation that counts binds like the agreement, with its slips.',
    es: 'Todo lo que las partes firmaron se lee junto, y cada parte ayuda a entender la otra. Una traducción que vale obliga como el acuerdo, con sus errores.',
  },
  in: everywhere,
  check: (matter) =>
    termsOf(matter, 'translation-counts').map(({ term, place }) =>
      term.language === matter.language
        ? {
            severity: 'must',
            term: place,
            what: {
              en: 'The draft is written in the very language of the translation that is to count, too.',
              es: 'El borrador está escrito en el mismo idioma de la traducción que también debe valer.',
            },
            mend: {
              en: 'Write the draft in the other language.',
              es: 'Escriba el borrador en el otro idioma.',
            },
          }
        : {
            severity: 'look',
            term: place,
            what: {
              en: 'A translation is to count as much as the draft. Signing opens once it is complete.',
              es: 'Una traducción debe valer igual que el borrador. Se firma cuando esté completa.',
            },
            mend: {
              en: 'Choose a translator whom everyone trusts, and let each side have it checked before it signs.',
              es: 'Elija a alguien que traduzca y en quien todos confíen, y deje que cada parte la haga revisar antes de firmar.',
            },
          },
    ),
}
