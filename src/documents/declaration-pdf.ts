// A declaration on default with its ledger as PDF: to be read, put right by hand and signed by who declares it.
import type { DeclarationWriter } from '../application/declaration-ports.ts'
import type { DeclaredLine, DefaultDeclaration } from '../domain/default-declaration.ts'
import type { Language } from '../domain/language.ts'
import { clauseWordsEn } from '../domain/law/clauses-en.ts'
import { dayIn, sheetOf } from './filing-pdf.ts'
import { BY_HAND } from './form-row.ts'

const money = clauseWordsEn.sum
const day = dayIn('en')
const LINE = '____________________________'

export const declarationWriter = (): DeclarationWriter => ({
  async declaration(one, language) {
    const { court, sides, dated } = one
    const inCourt = court ?? { name: `Court: ${BY_HAND}`, caseNumber: BY_HAND }
    return sheetOf(
      { court: inCourt, sides, dated },
      {
        ...{ language: 'en', title: 'Declaration on default under a settlement agreement' },
        lead: [],
        heads: { item: 'Clause', field: 'What was due', value: 'What came of it' },
        sections: [
          { heading: 'I declare', numbered: declared(one) },
          { heading: 'Exhibits', paragraphs: exhibits },
          { heading: 'Signature', paragraphs: signing(one) },
          {
            ...{ heading: `Exhibit B: ledger as of ${day(one.on)}`, apart: true },
            rows: one.lines.map(rowOf),
          },
          { ...keeping[language], apart: true },
        ],
        closing: [],
      },
    )
  },
})

const listed = ({ label, names }: DefaultDeclaration['sides'][number]): string =>
  names.length > 0 ? names.join(' and ') : label

function declared(one: DefaultDeclaration): readonly string[] {
  const { sides, signedOn, clauses, changes, noticedOn, cureDays, cureBy, due, follows, on } = one
  const [us, them] = sides
  const missing =
    due.owed === 0
      ? `As of ${day(on)} it has not been done.`
      : `As of ${day(on)}, ${money(due.owed)} is due, ${money(due.received)} of it has been received, and ${money(due.missing)} of it is missing. The ledger is Exhibit B.`
  return [
    `I am ${LINE} (name). I am ${listed(us)}, or I am authorized to declare this for ${listed(us)}. I know these facts myself.`,
    `A settlement agreement was signed by every party. The last signature was given on ${day(signedOn)}. A true copy is Exhibit A.`,
    ...clauses.map(({ number, text }) => `Clause ${number} of the agreement says: “${text}”`),
    ...changes.map(
      ({ number, signedOn: on, text }) =>
        `The parties changed this in writing. The last signature to amendment ${number} was given on ${day(on)}. It says: “${text}” A true copy is part of Exhibit A.`,
    ),
    `${listed(them)} did not keep to this. On ${day(noticedOn)} ${listed(us)} gave written notice of it. The agreement gives ${cureDays} calendar days from the notice to do it. They ended on ${day(cureBy)}.`,
    missing,
    followsIn[follows],
  ]
}

const followsIn: Readonly<Record<DefaultDeclaration['follows'], string>> = {
  'rest at once': 'The agreement says that after that the rest of any unpaid sum is due at once.',
  'judgment on default': 'The agreement says that after that judgment may be entered.',
  'judgment entered': 'The agreement says that judgment is entered; what is missing is part of it.',
}
const exhibits = [
  'Exhibit A: the settlement agreement, sealed by the program, with each amendment to it. It says of itself that it is admissible and binding (Evidence Code section 1123).',
  'Exhibit B: the ledger of what was due and what came of it.',
]

const rowOf = ({ clause, dueOn, cents, owed, received, late }: DeclaredLine) => {
  const due = dueOn === undefined ? 'no day named' : `due ${day(dueOn)}`
  const stands = received === owed ? 'done' : late ? 'not done, late' : 'not done, not yet due'
  return [
    clause,
    cents === undefined ? due : `${money(owed)}, ${due}`,
    cents === undefined ? stands : `received ${money(received)}; open ${money(owed - received)}`,
  ]
}

const signing = ({ rules }: DefaultDeclaration): readonly string[] => [
  rules === 'california'
    ? 'I declare under penalty of perjury under the laws of the State of California that the foregoing is true and correct (Code of Civil Procedure section 2015.5).'
    : 'I declare under penalty of perjury that the foregoing is true and correct.',
  `Date: ${LINE}   Place: ${LINE}`,
  `Name: ${LINE}   Signature: ${LINE}`,
]

/** The last page, for who is going to sign it: not for the court. */
const keeping: Readonly<
  Record<Language, { readonly heading: string; readonly paragraphs: readonly string[] }>
> = {
  en: {
    heading: 'For you: keep this page, it is not for the court',
    paragraphs: [
      'This is a draft of your own word to a court. Read each line. Cross out and correct by hand what is not so, and sign only what is true: it is under penalty of perjury.',
      'Print it with the signed agreement, which is Exhibit A. Ask the court’s self-help center or a lawyer how your court wants it: as a motion to enforce (Code of Civil Procedure section 664.6), as an application for the judgment that was agreed, or, where no case was filed, with a new one.',
      'Add nothing that was said in the mediation. It stays private (Evidence Code section 1119).',
    ],
  },
  es: {
    heading: 'Para usted: guarde esta página, no es para el tribunal',
    paragraphs: [
      'Este es un borrador de lo que usted declara ante un tribunal. Lea cada línea. Tache y corrija a mano lo que no sea así, y firme solo lo que es verdad: se declara bajo pena de perjurio.',
      'Imprímalo con el acuerdo firmado, que es el anexo A (Exhibit A). Pregunte al centro de autoayuda del tribunal o a un abogado cómo lo quiere su tribunal: como petición para hacer cumplir el acuerdo (Código de Procedimiento Civil 664.6), como solicitud del fallo que se acordó o, si no se presentó un caso, con uno nuevo.',
      'No añada nada de lo que se dijo en la mediación. Eso sigue siendo privado (Evidence Code 1119).',
    ],
  },
}
