// The clauses of a settlement agreement in Spanish.
import type { ClauseWords } from './clause-words.ts'
import { reachingEs } from './reaching-es.ts'

export const monthsEs = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

export const clauseWordsEs: ClauseWords = {
  language: 'es',
  headings: {
    parties: 'Las partes',
    money: 'Pago',
    act: 'Lo que se hará',
    return: 'Devolución de bienes',
    release: 'Renuncia a reclamos',
    apology: 'Disculpa',
    words: 'Otros términos',
    dismissal: 'Desestimación del caso',
    possession: 'La vivienda',
    'stay-away': 'Una promesa privada de no acercarse',
    'translation-counts': 'Una traducción también vale',
    default: 'Si algo no se cumple a tiempo',
    binding: 'Obligatorio y exigible',
    admissible: 'Se puede mostrar a un tribunal',
    jurisdiction: 'El tribunal',
    whole: 'El acuerdo completo',
    signing: 'Firma',
  },
  and: ' y ',
  parties: (sides) =>
    `Este acuerdo resuelve una disputa entre ${sides
      .map(({ label, names }) => (label === names ? names : `${names} («${label}»)`))
      .join(' y ')}. Llegaron a él en una mediación, por su propia voluntad.`,
  money: (payer, payee, sum) => `${payer} pagará a ${payee} ${sum}.`,
  inOneSum: (date) => `La suma completa se paga a más tardar el ${date}.`,
  instalment: (place, sum, date) => `Cuota ${place}: ${sum} a más tardar el ${date}.`,
  act: (by, what) => `${by} hará lo siguiente: ${what}`,
  returns: (by, to, what) => `${by} devolverá a ${to}: ${what}`,
  by: (date) => `a más tardar el ${date}`,
  releaseMutual: (scope) =>
    `Una vez cumplido todo lo que dice este acuerdo, cada parte renuncia a todo reclamo contra la otra que surja de esta disputa${scope.trim() ? `: ${scope}` : ''}.`,
  releaseBy: (by, scope) =>
    `Una vez cumplido todo lo que dice este acuerdo, ${by} renuncia a todo reclamo contra la otra parte que surja de esta disputa${scope.trim() ? `: ${scope}` : ''}.`,
  apology: (by, to, words) =>
    `${by} dice a ${to}: «${words}» Esto no es una admisión de responsabilidad.`,
  words: (words) => words,
  translationCounts: (into) =>
    `La traducción de este acuerdo al ${into} que lo acompaña vale igual que este texto. Ninguno de los dos textos va antes que el otro. Donde difieran, vale lo que las partes quisieron decir con ambos.`,
  ofProgram:
    'El programa de mediación redactó esta cláusula; las partes la eligieron y la completaron.',
  default:
    'Si algo prometido aquí no se cumple en su fecha, la parte a quien se le prometió da aviso por escrito, y la otra parte tiene 10 días calendario desde el aviso para cumplir. Después de eso, el resto de toda suma no pagada se debe de inmediato.',
  admissible:
    'Las partes quieren que este acuerdo sea admisible como prueba y pueda revelarse en cualquier procedimiento para hacerlo cumplir (Código de Evidencia de California, sección 1123).',
  binding:
    'Las partes quieren que este acuerdo sea exigible y obligatorio para ellas desde la última firma (Código de Evidencia de California, sección 1123).',
  jurisdiction: (court, caseNumber) =>
    `Este acuerdo resuelve el caso ${caseNumber} ante ${court}. Antes de que el caso se desestime, las partes piden al tribunal que conserve su jurisdicción sobre ellas para hacer cumplir este acuerdo hasta que se haya cumplido por completo (Código de Procedimiento Civil de California, sección 664.6).`,
  dismissal:
    'La parte que presentó el caso pedirá que se desestime sin perjuicio, junto con esta petición y no antes.',
  unfiled:
    'No hay ningún caso pendiente en un tribunal sobre esta disputa. Este acuerdo es un contrato, y una parte puede pedir a un tribunal que lo haga cumplir como tal.',
  whole:
    'Este es el acuerdo completo sobre la disputa. Solo se puede cambiar por escrito firmado por todas las partes. Lo que se dijo en la mediación sigue siendo confidencial.',
  signing:
    'Las partes aceptan que este acuerdo se firme electrónicamente. Cada una lo ha leído y tuvo la oportunidad de pedir consejo. Cada firma es de la parte misma, o de alguien a quien ella se lo pidió y a quien la ley permite firmar por ella. Cada copia firmada tiene la misma fuerza.',
  date: (localDate) => {
    const [year = '', month = '', day = ''] = localDate.split('-')
    return `${Number(day)} de ${monthsEs[Number(month) - 1]} de ${year}`
  },
  sum: (cents) => {
    const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
    return `$${whole}.${String(cents % 100).padStart(2, '0')}`
  },
  reaching: reachingEs,
}
