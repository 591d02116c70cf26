// The types of case, as data: what each is called, what its intake asks, and what the law asks of it, with the citation.
import type { Language } from '../language.ts'

export type CaseType =
  | 'small-claims'
  | 'unlawful-detainer'
  | 'civil-harassment'
  | 'community'
  | 'business'
type Said = Readonly<Record<Language, string>>

/** A question of one type of case alone; its name is kept with the answer and is never used for another question. */
export type IntakeQuestion = {
  readonly name: string
  readonly asks: Said
  readonly answer: 'words' | 'long words' | 'sum' | 'date' | 'yes or no'
}
type Cited = { readonly citation: string; readonly says: Said }
export type CaseTypeRules = {
  readonly name: Said
  /** Two lines, for somebody who has to choose. */
  readonly means: Said
  /** Filed: there is a court and a number. Either: the court is asked for and may be left out. */
  readonly filed: 'filed' | 'unfiled' | 'either'
  /** The court may keep jurisdiction over a settlement of a case that is pending (Code of Civil Procedure 664.6). */
  readonly jurisdiction: boolean
  /** As what an attorney takes part. */
  readonly attorneys: 'representative' | 'adviser'
  /** Whose signature counts: the parties' own alone, or an attorney's too. */
  readonly signatures: 'personal' | 'party or attorney'
  /** Each side is asked in private whether it is safe before there is any room that they share. */
  readonly screensFirst: boolean
  /** A hearing that nears makes everything more urgent. */
  readonly hearingMatters: boolean
  readonly rules: readonly Cited[]
  readonly questions: readonly IntakeQuestion[]
}

const q = (
  name: string,
  answer: IntakeQuestion['answer'],
  en: string,
  es: string,
): IntakeQuestion => ({ name, answer, asks: { en, es } })
const cited = (citation: string, en: string, es: string): Cited => ({ citation, says: { en, es } })

const notExchanged = cited(
  'Code of Civil Procedure 527.6',
  'No address, number or place of one side is shown to the other.',
  'Ninguna dirección, número o lugar de una parte se muestra a la otra.',
)
const enforceable = cited(
  'Code of Civil Procedure 664.6',
  'While a case is pending, the court can keep the power to enforce what was signed.',
  'Mientras el caso está pendiente, el tribunal puede conservar el poder de hacer cumplir lo firmado.',
)

export const caseTypes: Readonly<Record<CaseType, CaseTypeRules>> = {
  'small-claims': {
    name: { en: 'Small claims', es: 'Reclamos menores' },
    means: {
      en: 'Somebody owes money, or a thing was lost or damaged, for up to $12,500. There may be a hearing in small claims court.',
      es: 'Alguien debe dinero, o algo se perdió o se dañó, por hasta $12,500. Puede haber una audiencia de reclamos menores.',
    },
    filed: 'either',
    jurisdiction: true,
    attorneys: 'adviser',
    signatures: 'party or attorney',
    screensFirst: false,
    hearingMatters: true,
    rules: [
      cited(
        'Code of Civil Procedure 116.530',
        'Lawyers do not speak for a side in small claims. One can take part to give advice.',
        'Los abogados no hablan por una parte en reclamos menores. Uno puede participar para aconsejar.',
      ),
      enforceable,
    ],
    questions: [
      q(
        'sum',
        'sum',
        'How much is it about, in dollars?',
        '¿De cuánto dinero se trata, en dólares?',
      ),
      q('asked', 'yes or no', 'Have you asked for it already?', '¿Ya lo pidió antes?'),
      q(
        'papers',
        'long words',
        'What papers or photos do you have?',
        '¿Qué papeles o fotos tiene?',
      ),
    ],
  },
  'unlawful-detainer': {
    name: { en: 'Eviction', es: 'Desalojo' },
    means: {
      en: 'A landlord asks a tenant to leave a home, often over rent. These cases move fast, in days and not in months.',
      es: 'Un propietario pide a un inquilino que deje la vivienda, muchas veces por la renta. Estos casos van rápido: días, no meses.',
    },
    filed: 'either',
    jurisdiction: true,
    attorneys: 'representative',
    signatures: 'party or attorney',
    screensFirst: false,
    hearingMatters: true,
    rules: [
      cited(
        'Form UD-115',
        'A settlement can say who lives there until when, what is paid, and whether there is a judgment now or only if it is not kept.',
        'Un acuerdo puede decir quién vive allí y hasta cuándo, qué se paga, y si hay un fallo ahora o solo si no se cumple.',
      ),
      enforceable,
    ],
    questions: [
      q('address', 'words', 'Which home is it about?', '¿De qué vivienda se trata?'),
      q(
        'notice',
        'date',
        'On which day did a notice to leave come, if there is one?',
        '¿Qué día llegó un aviso para irse, si lo hay?',
      ),
      q('rent', 'sum', 'How much is the rent each month?', '¿De cuánto es la renta al mes?'),
      q(
        'behind',
        'sum',
        'How much rent is said to be unpaid?',
        '¿Cuánta renta dicen que falta pagar?',
      ),
      q('lives', 'yes or no', 'Does somebody live there now?', '¿Vive alguien allí ahora?'),
    ],
  },
  'civil-harassment': {
    name: { en: 'Civil harassment', es: 'Acoso civil' },
    means: {
      en: 'A neighbor, a roommate or somebody else makes another person afraid, and they are no couple and no close family.',
      es: 'Un vecino, un compañero de casa u otra persona causa miedo a alguien, y no son pareja ni familia cercana.',
    },
    filed: 'either',
    jurisdiction: true,
    attorneys: 'representative',
    signatures: 'personal',
    screensFirst: true,
    hearingMatters: true,
    rules: [
      cited(
        'Code of Civil Procedure 527.6',
        'Each side is asked in private whether it is safe, before any room that both share. A promise to stay away is no restraining order.',
        'Se pregunta en privado a cada parte si está segura, antes de cualquier sala común. Una promesa de no acercarse no es una orden de alejamiento.',
      ),
      cited(
        'Code of Civil Procedure 664.6(d)',
        'The people themselves sign. The signature of an attorney or an insurer does not count.',
        'Firman las personas mismas. La firma de un abogado o de una aseguradora no cuenta.',
      ),
      notExchanged,
    ],
    questions: [
      q(
        'order',
        'long words',
        'Is there a court order between you, or has somebody asked for one?',
        '¿Hay una orden del tribunal entre ustedes, o alguien la pidió?',
      ),
      q('known', 'words', 'How do you know each other?', '¿De dónde se conocen?'),
      q('children', 'yes or no', 'Are children concerned?', '¿Hay niños afectados?'),
    ],
  },
  community: {
    name: { en: 'Community', es: 'Comunidad' },
    means: {
      en: 'Neighbors, housemates or a family cannot agree: noise, a fence, a dog, a shared place. No court is needed.',
      es: 'Vecinos, compañeros de casa o una familia no se ponen de acuerdo: ruido, una cerca, un perro. No hace falta un tribunal.',
    },
    filed: 'unfiled',
    jurisdiction: false,
    attorneys: 'representative',
    signatures: 'party or attorney',
    screensFirst: false,
    hearingMatters: false,
    rules: [
      cited(
        'Evidence Code 1123',
        'What is signed is a contract, and it says whether a court may see it.',
        'Lo que se firma es un contrato, y dice si un tribunal puede verlo.',
      ),
    ],
    questions: [
      q('since', 'words', 'Since when has this been going on?', '¿Desde cuándo pasa esto?'),
      q('goon', 'yes or no', 'Will you go on seeing each other?', '¿Se seguirán viendo?'),
    ],
  },
  business: {
    name: { en: 'Business', es: 'Negocios' },
    means: {
      en: 'A contract, an invoice, a partnership or a job between businesses, or between a business and a customer.',
      es: 'Un contrato, una factura, una sociedad o un trabajo entre negocios, o entre un negocio y un cliente.',
    },
    filed: 'either',
    jurisdiction: true,
    attorneys: 'representative',
    signatures: 'party or attorney',
    screensFirst: false,
    hearingMatters: true,
    rules: [enforceable],
    questions: [
      q(
        'sum',
        'sum',
        'How much is it about, in dollars?',
        '¿De cuánto dinero se trata, en dólares?',
      ),
      q('contract', 'yes or no', 'Is there a written contract?', '¿Hay un contrato escrito?'),
      q(
        'decides',
        'words',
        'Who can decide for the business?',
        '¿Quién puede decidir por el negocio?',
      ),
    ],
  },
}

export const CASE_TYPES = [
  'small-claims',
  'unlawful-detainer',
  'civil-harassment',
  'community',
  'business',
] as const satisfies readonly CaseType[]

export const caseTypeNames = (language: Language): Readonly<Record<CaseType, string>> =>
  Object.fromEntries(CASE_TYPES.map((type) => [type, caseTypes[type].name[language]])) as Record<
    CaseType,
    string
  >
