// Legal words and words of the house explained, and where a text says one of them.
import type { Language } from '../../domain/clauses.ts'

export type Explained = {
  readonly id: GlossaryWord
  readonly word: string
  readonly meaning: string
  /** What it is also called in a text: plurals and verbs. */
  readonly forms: readonly string[]
}
const GLOSSARY = [
  ...(['mediation', 'mediator', 'caucus', 'ground-rules', 'confidential', 'offer'] as const),
  ...(['counter-offer', 'pass-on', 'sleep-on-it', 'agreement', 'clause', 'instalment'] as const),
  ...(['release', 'default', 'cure', 'court-case', 'hearing', 'plaintiff', 'defendant'] as const),
  ...(['judgment', 'dismissal', 'jurisdiction', 'impasse', 'amendment', 'seal'] as const),
] as const
export type GlossaryWord = (typeof GLOSSARY)[number]
type Entry = readonly [word: string, meaning: string, ...forms: string[]]
type Entries = Readonly<Record<GlossaryWord, Entry>>

const en: Entries = {
  mediation: [
    'Mediation',
    'A talk about a dispute, led by somebody who takes no side and decides nothing.',
  ],
  mediator: ['Mediator', 'The person who leads it. They pass on only what you allow.', 'mediators'],
  caucus: ['Caucus', 'A private talk between one side and the mediator.', 'in private'],
  'ground-rules': [
    'Ground rules',
    'What everyone signs first: what is said stays private, and how private talks work.',
  ],
  confidential: [
    'Confidential',
    'Private by law: those who took part may not tell it, with few limits.',
  ],
  offer: [
    'Offer',
    'What you would settle for: money, something done, something given back, an apology.',
    'offers',
  ],
  'counter-offer': ['Counter-offer', 'An offer that answers an offer.', 'counter-offers'],
  'pass-on': [
    'To pass on',
    'The mediator tells the other side something you allowed. You get a copy, word for word.',
    ...['passed on', 'passes on', 'pass on'],
  ],
  'sleep-on-it': ['To sleep on it', 'You ask for time. Nobody is told why.', 'sleep on it'],
  agreement: [
    'Settlement agreement',
    'The paper with what everyone promises. It binds from the last signature.',
    'agreement',
  ],
  clause: ['Clause', 'One numbered part of an agreement.', 'clauses'],
  instalment: ['Instalment', 'One part of a sum that is paid in parts.', 'instalments', 'in parts'],
  release: ['Release of claims', 'You give up asking for more because of this dispute.'],
  default: ['Default', 'Something that was promised is not done on its day.'],
  cure: ['To cure', 'To make good, in the days that a notice gives.', 'make good'],
  'court-case': [
    'Case number',
    'The number that the court gave your case. It stands on its papers.',
  ],
  hearing: [
    'Hearing',
    'The day on which the judge hears your case. Only the court can move it.',
    'hearings',
  ],
  plaintiff: ['Plaintiff', 'The side that filed the case in court.', 'plaintiffs'],
  defendant: ['Defendant', 'The side that the case is against.', 'defendants'],
  judgment: ['Judgment', 'What a judge decides in the end. It stays on record.'],
  dismissal: [
    'Dismissal',
    'The end of the court case. “Without prejudice” means it could be filed again.',
    'without prejudice',
  ],
  jurisdiction: [
    'Jurisdiction',
    'The power of a court to decide a case, or to have an agreement kept.',
  ],
  impasse: ['Impasse', 'The mediation ends without an agreement. You can still go to court.'],
  amendment: [
    'Amendment',
    'A change to a signed agreement. It counts once all who signed have signed it, too.',
    'amendments',
  ],
  seal: ['Seal', 'A mark in the file that breaks when a single letter is changed.'],
}

const es: Entries = {
  mediation: [
    'Mediación',
    'Una charla sobre una disputa, que dirige alguien que no toma partido y no decide nada.',
  ],
  mediator: [
    'Mediador',
    'La persona que la dirige. Solo transmite lo que usted permite.',
    'mediadora',
  ],
  caucus: ['Reunión privada', 'Una charla entre una parte y el mediador.', 'en privado'],
  'ground-rules': [
    'Reglas básicas',
    'Lo que todos firman primero: lo dicho queda en privado, y cómo son las reuniones privadas.',
  ],
  confidential: [
    'Confidencial',
    'Privado por ley: quienes participaron no lo pueden contar, con pocos límites.',
  ],
  offer: [
    'Oferta',
    'Con qué aceptaría terminar: dinero, algo que se hace, algo que se devuelve, una disculpa.',
    'ofertas',
  ],
  'counter-offer': ['Contraoferta', 'Una oferta que responde a otra.', 'contraofertas'],
  'pass-on': [
    'Transmitir',
    'El mediador dice a la otra parte algo que usted permitió. Usted recibe copia, palabra por palabra.',
    'transmite',
  ],
  'sleep-on-it': [
    'Consultarlo con la almohada',
    'Usted pide tiempo. A nadie se le dice por qué.',
    'consúltelo con la almohada',
  ],
  agreement: [
    'Acuerdo de conciliación',
    'El papel con lo que todos prometen. Obliga desde la última firma.',
    'acuerdo',
  ],
  clause: ['Cláusula', 'Una parte con número de un acuerdo.', 'cláusulas'],
  instalment: ['Cuota', 'Una parte de una suma que se paga por partes.', 'cuotas', 'en partes'],
  release: ['Renuncia a reclamos', 'Usted deja de pedir más por esta disputa.'],
  default: ['Incumplimiento', 'Algo que se prometió no se hace en su día.'],
  cure: ['Cumplir dentro del plazo', 'Hacerlo en los días que da un aviso.', 'para cumplir'],
  'court-case': ['Número de caso', 'El número que el tribunal dio a su caso. Está en sus papeles.'],
  hearing: [
    'Audiencia',
    'El día en que el juez oye su caso. Solo el tribunal puede cambiarlo.',
    'audiencias',
  ],
  plaintiff: ['Demandante', 'La parte que presentó el caso en el tribunal.', 'demandantes'],
  defendant: ['Demandado', 'La parte contra la que va el caso.', 'demandada'],
  judgment: ['Fallo', 'Lo que un juez decide al final. Queda registrado.'],
  dismissal: [
    'Desestimación',
    'El fin del caso en el tribunal. «Sin perjuicio» quiere decir que se podría presentar de nuevo.',
    'sin perjuicio',
  ],
  jurisdiction: [
    'Jurisdicción',
    'El poder de un tribunal de decidir un caso, o de hacer cumplir un acuerdo.',
  ],
  impasse: ['Sin acuerdo', 'La mediación termina sin acuerdo. Usted todavía puede ir al tribunal.'],
  amendment: [
    'Modificación',
    'Un cambio en un acuerdo firmado. Vale cuando lo firman todos los que firmaron.',
    'modificaciones',
  ],
  seal: ['Sello', 'Una marca en el archivo que se rompe si se cambia una sola letra.'],
}

const listed = (entries: Entries): readonly Explained[] =>
  GLOSSARY.map((id) => {
    const [word, meaning, ...forms] = entries[id]
    return { id, word, meaning, forms }
  })
/** In the order of a case, from its beginning to its end. */
export const glossary: Readonly<Record<Language, readonly Explained[]>> = {
  en: listed(en),
  es: listed(es),
}

export type Said = { readonly text: string; readonly explains?: GlossaryWord }

/**
 * The text in pieces: each word of the glossary that was not marked before stands by itself, the longest first
 * where two begin at one place. `marked` grows.
 */
export function withWordsMarked(
  text: string,
  language: Language,
  marked: Set<GlossaryWord>,
): readonly Said[] {
  const pieces: Said[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(anyWord[language])) {
    const id = byForm[language].get(found.toLocaleLowerCase(language))
    if (!id || marked.has(id)) continue
    marked.add(id)
    if (index > from) pieces.push({ text: text.slice(from, index) })
    pieces.push({ text: found, explains: id })
    from = index + found.length
  }
  return from === 0 ? [{ text }] : [...pieces, { text: text.slice(from) }]
}

const formsIn = (language: Language) =>
  glossary[language].flatMap(({ id, word, forms }) =>
    [word, ...forms].map((form) => [form.toLocaleLowerCase(language), id] as const),
  )
const byForm = { en: new Map(formsIn('en')), es: new Map(formsIn('es')) }
const anyForm = (language: Language) => {
  const forms = [...byForm[language].keys()].toSorted((a, b) => b.length - a.length)
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'giu')
}
const anyWord = { en: anyForm('en'), es: anyForm('es') }
