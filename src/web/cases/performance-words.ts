// What pages say of the performance of an agreement, in every language.
import type { Language } from '../../domain/language.ts'
import type { NoticeState } from '../../domain/ledger.ts'

type PerformanceWords = {
  readonly [Name in
    | ('tab' | 'title' | 'means' | 'none' | 'allDone' | 'whenDue' | 'what' | 'howFar')
    | ('received' | 'done' | 'late' | 'open' | 'didOpen' | 'gotOpen' | 'doneOn' | 'sum' | 'sumHint')
    | ('tellWords' | 'tell' | 'reports' | 'waits' | 'counts' | 'denied' | 'takenBack')
    | (
        | 'confirm'
        | 'confirmAfterAll'
        | 'denyOpen'
        | 'denyWords'
        | 'deny'
        | 'takeBack'
        | 'noticesTitle'
      )
    | ('proof' | 'noProof' | 'proofFirst' | 'proofIs')
    | ('noticeWords' | 'withdraw' | 'satisfiedTitle' | 'satisfiedMeans' | 'name')
    | 'satisfy']: string
} & {
  readonly noticeMeans: (days: number) => string
  readonly answerFirst: string
  readonly declareMeans: string
  readonly declare: string
  readonly packet: string
  readonly by: (day: string) => string
  readonly ofSum: (received: string, owed: string) => string
  readonly toldSum: (sum: string) => string
  readonly reported: (who: string, day: string) => string
  readonly saysNo: (who: string) => string
  readonly countsFrom: (day: string) => string
  readonly noticeBy: (who: string, against: string, day: string) => string
  readonly cureBy: (day: string) => string
  readonly giveNotice: (against: string) => string
  readonly calendar: string
  readonly satisfiedBy: (who: string, day: string) => string
  readonly states: Readonly<Record<NoticeState, string>>
}

export const performanceWords: Readonly<Record<Language, PerformanceWords>> = {
  en: {
    tab: 'What is due',
    title: 'What was agreed, and what is done',
    means:
      'Everybody in this case reads this page. Say here what you have done or got. What the other side does not deny within 14 days counts as received.',
    none: 'Nothing is left to do by this agreement: it was done with the signing.',
    allDone: 'Everything that was agreed is done.',
    whenDue: 'By',
    what: 'What',
    howFar: 'How far it is',
    received: 'Received',
    done: 'Done',
    late: 'Late',
    open: 'Open',
    didOpen: 'We have done this',
    gotOpen: 'We have got this',
    doneOn: 'On which day?',
    sum: 'How much, in dollars?',
    sumHint: 'For example 450 or 1,250.50',
    tellWords: 'A word about it, if you like: how it was paid, a number',
    proof: 'What shows it, if you like: everybody can open it',
    noProof: 'Nothing',
    proofFirst: 'Bring a receipt or a photo first',
    proofIs: 'Shown by',
    tell: 'Say so',
    reports: 'What was told',
    waits: 'Waits for an answer',
    counts: 'Counts as received',
    denied: 'Not received',
    takenBack: 'Taken back',
    confirm: 'Yes, it has come',
    confirmAfterAll: 'It has come after all',
    denyOpen: 'No, it has not come',
    denyWords: 'What is missing?',
    deny: 'Say that it has not come',
    takeBack: 'Take this back',
    answerFirst:
      'The days are over. The other side says that some of it has come: answer that above first. Then there is a declaration for the court here.',
    declareMeans:
      'The days are over, and it has not come. If you want to go to the court, here is a draft of what you declare, with every sum to the cent. Read it, put right what is not so, sign it, and take the signed agreement with you.',
    declare: 'Declaration for the court (PDF)',
    packet: 'Declaration with the signed agreement (ZIP)',
    noticesTitle: 'Something is late',
    noticeMeans: (days) =>
      `You can give written notice. They then have ${days} calendar days to do it. What comes after that stands in the agreement.`,
    noticeWords: 'What you want to say with it',
    withdraw: 'Withdraw this notice',
    satisfiedTitle: 'You have received everything?',
    satisfiedMeans:
      'With your name you acknowledge that your side has received everything it was promised. This cannot be taken back.',
    name: 'Type your full name',
    satisfy: 'Acknowledge that we received everything',
    by: (day) => `by ${day}`,
    ofSum: (received, owed) => `${received} of ${owed} received`,
    toldSum: (sum) => `${sum} told, not confirmed yet`,
    reported: (who, day) => `${who}, done on ${day}`,
    saysNo: (who) => `${who} says:`,
    countsFrom: (day) => `If nobody denies it, it counts as received from ${day} on.`,
    noticeBy: (who, against, day) => `Notice of ${who} to ${against}, ${day}`,
    cureBy: (day) => `Last day to do it: ${day}`,
    giveNotice: (against) => `Give notice to ${against}`,
    calendar: 'Show these days in your own calendar',
    satisfiedBy: (who, day) => `${who} has received everything (${day}).`,
    states: {
      running: 'The days are running',
      'said done': 'Said to be done, not answered yet',
      cured: 'Done after all',
      'in vain': 'The days have passed',
      withdrawn: 'Withdrawn',
      changed: 'Other days were agreed',
    },
  },
  es: {
    tab: 'Qué se debe',
    title: 'Lo acordado y lo cumplido',
    means:
      'Todas las personas de este caso leen esta página. Diga aquí lo que hizo o recibió. Lo que la otra parte no niega en 14 días cuenta como recibido.',
    none: 'No queda nada por hacer según este acuerdo: se cumplió al firmar.',
    allDone: 'Todo lo acordado está cumplido.',
    whenDue: 'Hasta',
    what: 'Qué',
    howFar: 'Cómo va',
    received: 'Recibido',
    done: 'Hecho',
    late: 'Atrasado',
    open: 'Pendiente',
    didOpen: 'Ya lo hicimos',
    gotOpen: 'Ya lo recibimos',
    doneOn: '¿Qué día?',
    sum: '¿Cuánto, en dólares?',
    sumHint: 'Por ejemplo 450 o 1,250.50',
    tellWords: 'Algo más, si quiere: cómo se pagó, un número',
    proof: 'Lo que lo muestra, si quiere: todas las personas pueden abrirlo',
    noProof: 'Nada',
    proofFirst: 'Traer antes un recibo o una foto',
    proofIs: 'Lo muestra',
    tell: 'Avisar',
    reports: 'Lo que se avisó',
    waits: 'Espera respuesta',
    counts: 'Cuenta como recibido',
    denied: 'No recibido',
    takenBack: 'Retirado',
    confirm: 'Sí, llegó',
    confirmAfterAll: 'Al final llegó',
    denyOpen: 'No, no llegó',
    denyWords: '¿Qué falta?',
    deny: 'Decir que no llegó',
    takeBack: 'Retirar este aviso',
    answerFirst:
      'Los días pasaron. La otra parte dice que algo llegó: responda primero a eso, arriba. Después habrá aquí una declaración para el tribunal.',
    declareMeans:
      'Los días pasaron y no llegó. Si quiere ir al tribunal, aquí está un borrador de lo que usted declara, con cada suma al centavo. Léalo, corrija lo que no sea así, fírmelo y lleve el acuerdo firmado.',
    declare: 'Declaración para el tribunal (PDF)',
    packet: 'Declaración con el acuerdo firmado (ZIP)',
    noticesTitle: 'Algo está atrasado',
    noticeMeans: (days) =>
      `Usted puede reclamar por escrito. Entonces tienen ${days} días corridos para cumplir. Lo que sigue después está en el acuerdo.`,
    noticeWords: 'Lo que quiere decir con eso',
    withdraw: 'Retirar este reclamo',
    satisfiedTitle: '¿Ya recibió todo?',
    satisfiedMeans:
      'Con su nombre usted reconoce que su parte recibió todo lo que se le prometió. Esto no se puede retirar.',
    name: 'Escriba su nombre completo',
    satisfy: 'Reconocer que recibimos todo',
    by: (day) => `hasta el ${day}`,
    ofSum: (received, owed) => `${received} de ${owed} recibidos`,
    toldSum: (sum) => `${sum} avisados, sin confirmar`,
    reported: (who, day) => `${who}, hecho el ${day}`,
    saysNo: (who) => `${who} dice:`,
    countsFrom: (day) => `Si nadie lo niega, cuenta como recibido desde el ${day}.`,
    noticeBy: (who, against, day) => `Reclamo de ${who} a ${against}, ${day}`,
    cureBy: (day) => `Último día para cumplir: ${day}`,
    giveNotice: (against) => `Reclamar a ${against}`,
    calendar: 'Mostrar estos días en su propio calendario',
    satisfiedBy: (who, day) => `${who} recibió todo (${day}).`,
    states: {
      running: 'El plazo corre',
      'said done': 'Se dice que se cumplió; falta responder',
      cured: 'Se cumplió después',
      'in vain': 'El plazo pasó',
      withdrawn: 'Retirado',
      changed: 'Se acordaron otros días',
    },
  },
}

/** What its fields are called where something about them needs another look. */
export const labelsOfPerformance = (language: Language): Readonly<Record<string, string>> => {
  const words = performanceWords[language]
  return {
    ...{ 'report-performance.cents': words.sum, 'report-performance.on': words.doneOn },
    'report-performance.document': words.proof,
    ...{ 'report-performance.words': words.tellWords, 'deny-performance.words': words.denyWords },
    ...{ 'give-notice-of-default.words': words.noticeWords },
    ...{ 'acknowledge-satisfaction.name': words.name },
  }
}
