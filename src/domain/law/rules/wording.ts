// What an agreement says of itself: that it may be shown to a court, and that it binds (Evidence Code 1123).
import { everywhere, type Rule, type Said, saidOf, termsOf } from './rule.ts'

/** In either language, or words to that effect; "unenforceable" is another word. */
const admits = /\badmissible\b|\bsubject to disclosure\b|\badmisible\b|\bpueda revelarse\b/i
const bindsIt = /\benforceable\b|\bbinding\b|\bexigible\b|\bobligatorio\b|\bvinculante\b/i
const denies =
  /\b(?:not|never|no|nunca)\s+(?:\S+\s+){0,2}?(?:enforceable|binding|admissible|exigible|obligatori[oa]|vinculante|admisible)\b|\bunenforceable\b|\bnon-?binding\b/i

const addSentence: Said = {
  en: 'Write the draft with the sentence as this house words it, in the clause of its own.',
  es: 'Escriba el borrador con la frase como está redactada aquí, en su propia cláusula.',
}

const saysIt = (texts: readonly string[], that: RegExp): boolean =>
  texts.some((text) => that.test(text) && !denies.test(text))

export const admissible: Rule = {
  id: 'evidence-1123-admissible',
  citation: 'Evidence Code 1123(a)',
  why: {
    en: 'A paper that was signed in a mediation stays secret, also from a court, unless it says that it is admissible or subject to disclosure.',
    es: 'Un papel firmado en una mediación sigue siendo secreto, también para un tribunal, a menos que diga que es admisible o que puede revelarse.',
  },
  in: everywhere,
  check: ({ clauses }) => {
    const texts = clauses.filter(({ term }) => term === undefined).map(({ text }) => text)
    if (saysIt(texts, admits)) return []
    return [
      {
        severity: 'must',
        what: {
          en: 'No clause says that this agreement may be shown to a court.',
          es: 'Ninguna cláusula dice que este acuerdo se puede mostrar a un tribunal.',
        },
        mend: addSentence,
      },
    ]
  },
}

export const binding: Rule = {
  id: 'evidence-1123-binding',
  citation: 'Evidence Code 1123(b); Fair v. Bakhtiari (2006) 40 Cal.4th 189',
  why: {
    en: 'The agreement must say in clear words that it is enforceable or binding. A clause on arbitration alone does not say so.',
    es: 'El acuerdo debe decir con palabras claras que es exigible u obligatorio. Una cláusula de arbitraje por sí sola no lo dice.',
  },
  in: everywhere,
  check: ({ clauses, terms }) => {
    const texts = clauses.filter(({ term }) => term === undefined).map(({ text }) => text)
    const missing = saysIt(texts, bindsIt)
      ? []
      : [
          {
            severity: 'must',
            what: {
              en: 'No clause says that this agreement is enforceable or binding.',
              es: 'Ninguna cláusula dice que este acuerdo es exigible u obligatorio.',
            },
            mend: addSentence,
          } as const,
        ]
    const denied = terms.flatMap((_, place) =>
      denies.test(saidOf({ terms, clauses }, place))
        ? [
            {
              severity: 'must',
              term: place,
              what: {
                en: 'This term says that something here does not bind, or may not be shown. That is against two other clauses.',
                es: 'Este término dice que algo aquí no obliga, o que no se puede mostrar. Eso va contra otras dos cláusulas.',
              },
              mend: {
                en: 'Take these words out of the term, or settle only what is meant to bind.',
                es: 'Quite esas palabras del término, o acuerden solo lo que debe obligar.',
              },
            } as const,
          ]
        : [],
    )
    return [...missing, ...denied]
  },
}

const speaksOfOrder =
  /\b(?:restraining|protective|court|stay-away)\s+orders?\b|\border(?:ed|s)? by (?:the|a) (?:court|judge)\b|\bórden(?:es)?\s+de\s+(?:alejamiento|restricción|protección)\b|\borden\s+de\s+(?:alejamiento|restricción|protección|un juez|un tribunal)\b/i
const contact =
  /[^\s@]+@[^\s@]+\.[a-z]{2,}|\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b\d{1,5}\s+(?:[A-Z]\S*\s+){1,3}(?:St|Street|Ave|Avenue|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Calle)\b/

export const privatePromise: Rule = {
  id: 'private-promise',
  citation: 'Code of Civil Procedure 527.6',
  why: {
    en: 'Only a court makes a restraining order. A promise to stay away is private: the police cannot enforce it.',
    es: 'Solo un tribunal dicta una orden de alejamiento. Una promesa de no acercarse es privada: la policía no puede hacerla cumplir.',
  },
  in: everywhere,
  check: (matter) =>
    termsOf(matter, 'stay-away').flatMap(({ term, place }) =>
      speaksOfOrder.test(term.what)
        ? [
            {
              severity: 'must',
              term: place,
              what: {
                en: 'This promise is worded like an order of a court.',
                es: 'Esta promesa está redactada como una orden de un tribunal.',
              },
              mend: {
                en: 'Say in the parties’ own words what each will not do. Leave the word “order” out.',
                es: 'Diga con las palabras de las partes qué no hará cada una. No use la palabra «orden».',
              },
            },
          ]
        : [],
    ),
}

export const noContactDetails: Rule = {
  id: 'no-contact-details',
  citation: 'Code of Civil Procedure 527.6',
  why: {
    en: 'Where somebody may be afraid of somebody, no address, number or email goes from one side to the other.',
    es: 'Donde alguien puede temer a otra persona, ninguna dirección, número o correo pasa de una parte a la otra.',
  },
  in: everywhere,
  check: ({ caseType, terms, clauses }) =>
    caseType !== 'civil-harassment'
      ? []
      : terms.flatMap((_, place) =>
          contact.test(saidOf({ terms, clauses }, place))
            ? [
                {
                  severity: 'must',
                  term: place,
                  what: {
                    en: 'This term seems to hold an address, a telephone number or an email.',
                    es: 'Este término parece tener una dirección, un teléfono o un correo electrónico.',
                  },
                  mend: {
                    en: 'Leave it out. Say “through the program” or name a place that is open to everybody.',
                    es: 'No lo ponga. Diga «por medio del programa» o nombre un lugar abierto a todos.',
                  },
                },
              ]
            : [],
        ),
}
