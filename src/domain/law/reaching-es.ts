// Clauses of terms that reach a court or a home, in Spanish.
import type { ReachingWords } from './clause-words.ts'

const parts = {
  rent: 'renta vencida',
  holdover: 'daños por quedarse después del plazo',
  fees: 'honorarios de abogado',
  costs: 'costos del tribunal',
  other: 'otros',
}
const how = {
  with: 'con perjuicio, lo que quiere decir que no se puede presentar otra vez',
  without: 'sin perjuicio',
}

export const reachingEs: ReachingWords = {
  settles: (court, caseNumber) =>
    `Este acuerdo resuelve el caso ${caseNumber} ante ${court}. Cuándo y cómo se desestima ese caso, y si el tribunal conserva el poder de hacer cumplir este acuerdo, lo dice la cláusula sobre la desestimación.`,
  madeOf: (said) => `La suma se compone de: ${said.join('; ')}.`,
  part: (part, sum) => `${parts[part]} ${sum}`,
  wholeDueAfter: (days) =>
    `Si una cuota se atrasa más de ${days} ${days === 1 ? 'día' : 'días'}, todo el resto se debe de inmediato.`,
  dismissal: (by, prejudice, day) =>
    `${by} pedirá al tribunal que desestime todo el caso ${how[prejudice]}${day === undefined ? ', en cuanto todos hayan firmado' : `, a más tardar el ${day}`}.`,
  dismissalAfterLast: (by, prejudice) =>
    `${by} pedirá al tribunal que desestime todo el caso ${how[prejudice]}, una vez cumplido todo lo que dice este acuerdo.`,
  keeps:
    'Antes de esa petición o junto con ella, y mientras el caso sigue pendiente, las partes piden al tribunal, en un escrito firmado por ellas, que conserve su jurisdicción sobre ellas para hacer cumplir este acuerdo hasta que se haya cumplido por completo (Código de Procedimiento Civil de California, sección 664.6).',
  keepsNot:
    'Las partes no piden al tribunal que conserve su jurisdicción. Una vez desestimado el caso, este acuerdo se hace cumplir como un contrato, en un caso nuevo.',
  cure: (days) =>
    `Si algo prometido aquí no se cumple en su fecha, la parte a quien se le prometió da aviso por escrito. La otra parte tiene entonces ${days} ${days === 1 ? 'día' : 'días'} calendario desde el aviso para cumplir.`,
  judgment: {
    none: (against) =>
      `Después de eso ${against} debe de inmediato el resto de toda suma no pagada. No se acuerda ningún fallo.`,
    now: (against) =>
      `Se dicta un fallo contra ${against} ahora, en los términos de este acuerdo, aunque todo se cumpla a tiempo. Después del aviso, el resto de toda suma no pagada se debe de inmediato.`,
    'on-default': (against) =>
      `Solo entonces se puede dictar un fallo contra ${against}, por lo que aún no se haya pagado o hecho según este acuerdo y por nada más. Si todo se cumple a tiempo, no hay fallo.`,
  },
  interest: 'Lo que se falle lleva los intereses que la ley fija para los fallos, y ningún otro.',
  noInterest: 'Según este acuerdo no se deben intereses ni recargos por atraso.',
  dismissOn: (day) =>
    `Las partes piden al tribunal que ponga el caso en su calendario para desestimarlo el ${day}, a menos que una parte le diga antes de ese día que algo no se cumplió.`,
  movesOut: (by, to, premises, day) =>
    `${by} se muda de ${premises} a más tardar el ${day} y entrega la vivienda a ${to}, quien tiene derecho a la posesión desde ese día.`,
  stays: (by, to, premises) =>
    `${by} sigue viviendo en ${premises}. ${to} no pide la posesión mientras se cumpla este acuerdo.`,
  noLockoutBefore: (day) => `No hay desalojo por la fuerza antes del ${day}.`,
  lease: {
    'goes-on': 'El contrato de renta sigue vigente.',
    cancelled: 'El contrato de renta se cancela.',
    forfeited: 'El contrato de arrendamiento se pierde.',
  },
  deposit: {
    kept: (to, _by, sum) => `${to} se queda con ${sum} del depósito.`,
    returned: (to, by, sum, day) =>
      `${to} devuelve ${sum} del depósito a ${by} a más tardar el ${day}.`,
    statement: (to, by) =>
      `${to} da a ${by} una cuenta detallada del depósito, y lo que quede de él, dentro de tres semanas después de que ${by} se haya mudado (Código Civil de California, sección 1950.5).`,
  },
  stayAway: (by, to, mutual, what) =>
    mutual ? `${by} y ${to} se prometen mutuamente: ${what}` : `${by} promete a ${to}: ${what}`,
  yards: (yards) =>
    `Guardan una distancia de al menos ${yards} ${yards === 1 ? 'yarda' : 'yardas'}.`,
  until: (day) => `Esta promesa dura hasta el ${day}.`,
  privatePromise:
    'Esta es una promesa privada entre las partes. Ningún tribunal la ordenó, la policía no puede hacerla cumplir, y no le quita a nadie el derecho de pedir una orden a un tribunal.',
}
