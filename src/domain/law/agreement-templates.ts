// What an agreement of each type of case is mostly made of: kinds of terms in their order, and what a mediator asks.
import type { Term } from '../terms.ts'
import type { CaseType } from './case-types.ts'
import type { Said } from './rules/rule.ts'

export type TemplateQuestion = {
  readonly id: string
  readonly asks: Said
  /** Whether these terms answer it. */
  readonly answered: (terms: readonly Term[]) => boolean
  /** Asked only where a case is pending. */
  readonly pendingOnly: boolean
}
export type AgreementTemplate = {
  /** The kinds a form offers first; the others follow. */
  readonly kinds: readonly Term['kind'][]
  readonly questions: readonly TemplateQuestion[]
}

const has =
  (...kinds: readonly Term['kind'][]) =>
  (terms: readonly Term[]): boolean =>
    terms.some(({ kind }) => kinds.includes(kind))
const question = (
  id: string,
  answered: TemplateQuestion['answered'],
  en: string,
  es: string,
  pendingOnly = false,
): TemplateQuestion => ({ id, answered, asks: { en, es }, pendingOnly })

const pays = question(
  'pays',
  has('money'),
  'Who pays how much, to whom, and by which day? In one sum or in parts?',
  '¿Quién paga cuánto, a quién y a más tardar qué día? ¿En una suma o en partes?',
)
const late = question(
  'late',
  has('default'),
  'What follows if something is not done on its day, and how many days are there to make good? (If nothing is said: 10 days after a notice, then the rest is due.)',
  '¿Qué pasa si algo no se cumple en su fecha, y cuántos días hay para cumplir? (Si no se dice nada: 10 días después de un aviso; luego se debe el resto.)',
)
const dismissed = question(
  'dismissed',
  has('dismissal'),
  'When is the case dismissed, and by whom? Does the court keep the power to enforce?',
  '¿Cuándo se desestima el caso, y quién lo pide? ¿Conserva el tribunal el poder de hacer cumplir?',
  true,
)
const over = question(
  'over',
  has('release'),
  'Is the dispute over once everything is done? Who gives up which claims?',
  '¿Termina la disputa cuando todo esté hecho? ¿Quién renuncia a qué reclamos?',
)
const back = question(
  'back',
  has('return'),
  'Does anybody have something that belongs to somebody else?',
  '¿Tiene alguien algo que es de otra persona?',
)
const does = question(
  'does',
  has('act'),
  'Who does what, and by which day?',
  '¿Quién hace qué, y a más tardar qué día?',
)

export const agreementTemplates: Readonly<Record<CaseType, AgreementTemplate>> = {
  'small-claims': {
    kinds: ['money', 'return', 'act', 'release', 'dismissal', 'default'],
    questions: [pays, back, late, dismissed, over],
  },
  'unlawful-detainer': {
    kinds: ['possession', 'money', 'default', 'dismissal', 'release', 'return'],
    questions: [
      question(
        'home',
        has('possession'),
        'Does the tenant stay, or move out, and by which day? What happens to the rental agreement and the deposit?',
        '¿Se queda el inquilino o se muda, y qué día? ¿Qué pasa con el contrato y el depósito?',
      ),
      question(
        'rent',
        (terms) => terms.some((term) => term.kind === 'money' && term.madeOf !== undefined),
        'How much is past rent, holdover, fees and costs? By when, and what if a part is late?',
        '¿Cuánto es renta vencida, daños, honorarios y costos? ¿Para cuándo, y qué pasa si una parte se atrasa?',
      ),
      question(
        'judgment',
        has('default'),
        'Is there a judgment only on default, with a day on which the case is dismissed otherwise?',
        '¿Hay un fallo solo por incumplimiento, con un día en que el caso se desestima si se cumple?',
        true,
      ),
      dismissed,
      over,
    ],
  },
  'civil-harassment': {
    kinds: ['stay-away', 'act', 'return', 'words', 'dismissal', 'release'],
    questions: [
      question(
        'away',
        has('stay-away', 'act'),
        'What will each not do, where, and until when? Does everybody know that this is no restraining order?',
        '¿Qué no hará cada persona, dónde y hasta cuándo? ¿Saben todos que esto no es una orden de alejamiento?',
      ),
      back,
      dismissed,
    ],
  },
  community: {
    kinds: ['act', 'words', 'apology', 'money', 'return', 'stay-away'],
    questions: [
      does,
      question(
        'next',
        has('words'),
        'How will they talk to each other the next time something comes up?',
        '¿Cómo hablarán la próxima vez que surja algo?',
      ),
      pays,
    ],
  },
  business: {
    kinds: ['money', 'act', 'release', 'dismissal', 'default', 'return'],
    questions: [pays, does, late, dismissed, over],
  },
}

/** What is still to be asked, before an agreement is written of these terms. */
export const openQuestions = (
  caseType: CaseType,
  pending: boolean,
  terms: readonly Term[],
): readonly TemplateQuestion[] =>
  agreementTemplates[caseType].questions.filter(
    ({ answered, pendingOnly }) => (pending || !pendingOnly) && !answered(terms),
  )
