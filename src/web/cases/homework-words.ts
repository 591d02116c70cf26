// What pages say of homework and of exchanged memoranda, in every language.
import type { Language } from '../../domain/language.ts'

type HomeworkWords = {
  readonly [Name in
    | ('tab' | 'title' | 'none' | 'together' | 'neutrals' | 'done' | 'notNeeded' | 'doneOpen')
    | ('doneWords' | 'finish' | 'dropOpen' | 'dropReason' | 'drop' | 'setTitle' | 'setOwnTitle')
    | ('words' | 'who' | 'whoHint' | 'dueOn' | 'stage' | 'noStage' | 'set' | 'exchangeTitle')
    | ('exchangeMeans' | 'openTitle' | 'openWords' | 'openDue' | 'release' | 'to' | 'open')
    | ('memorandum' | 'share' | 'hand' | 'handMeans' | 'handedSealed' | 'handedGiven')
    | ('released' | 'lapsed' | 'own' | 'exchangeMeansToMediator' | 'papers' | 'papersOfAnswer')
    | ('noPapers' | 'bring' | 'withdrawn')]: string
} & {
  readonly [Name in
    | ('privateTo' | 'teamOf' | 'due' | 'asked' | 'exchangeDue' | 'memorandumOf' | 'setFor')
    | 'setOn']: (one: string) => string
} & {
  readonly releases: Readonly<Record<'when-all' | 'when-due', string>>
  readonly tos: Readonly<Record<'joint' | 'caucuses', string>>
  readonly shares: Readonly<Record<'exchange' | 'mediator', string>>
}

export const homeworkWords: Readonly<Record<Language, HomeworkWords>> = {
  en: {
    tab: 'Homework',
    title: 'Homework',
    none: 'There is nothing to do at home.',
    together: 'Everybody at the table reads this',
    neutrals: 'Private: mediators and observers',
    done: 'Done',
    notNeeded: 'Not needed',
    doneOpen: 'It is done',
    doneWords: 'A word about it, if you like',
    finish: 'Mark as done',
    dropOpen: 'It is not needed',
    dropReason: 'Why not?',
    drop: 'Mark as not needed',
    setTitle: 'Ask for something to do at home',
    setOwnTitle: 'Note a task for your own side',
    words: 'What is to be done?',
    who: 'Who is asked',
    whoHint: 'Nobody ticked: whoever speaks for a side that reads it.',
    dueOn: 'By which day',
    stage: 'For which stage',
    noStage: 'No stage',
    set: 'Set this task',
    exchangeTitle: 'Memoranda',
    exchangeMeans:
      'Each side writes down how it sees things. All are released at the same moment, or none. Until then nobody learns who has handed in, the mediator neither.',
    exchangeMeansToMediator:
      'Each side writes down how it sees things. All are released at the same moment, or none. Until then nobody learns who has handed in, you neither.',
    papers: 'Papers that belong to it',
    papersOfAnswer: 'Papers that you bring for it',
    noPapers: 'No paper stands in this room yet.',
    bring: 'Bring a paper',
    withdrawn: 'withdrawn',
    openTitle: 'Ask for memoranda',
    openWords: 'What should be in them?',
    openDue: 'Until when',
    release: 'When they are released',
    to: 'Where they are released',
    open: 'Ask each side',
    memorandum: 'The memorandum of your side',
    share: 'Who will read it',
    hand: 'Hand it in',
    handMeans: 'Once it is handed in it cannot be changed.',
    handedSealed: 'Your side has handed in its memorandum for the exchange. It is sealed.',
    handedGiven: 'Your side has given its memorandum to the mediator alone.',
    released: 'All sides handed in. This is what they wrote.',
    lapsed: 'Not every side handed in by then, so nothing was exchanged.',
    own: 'What your side handed in',
    privateTo: (label) => `Private: ${label} and the mediator`,
    teamOf: (label) => `Private: ${label} alone`,
    due: (day) => `By ${day}`,
    asked: (names) => `Asked: ${names}`,
    exchangeDue: (when) => `Until ${when}`,
    memorandumOf: (label) => `Memorandum of ${label}`,
    setFor: (label) => `For ${label}`,
    setOn: (title) => `For the stage: ${title}`,
    releases: { 'when-all': 'As soon as all have handed in', 'when-due': 'At the time above' },
    tos: { caucuses: 'To each side apart, through its own room', joint: 'To all together' },
    shares: {
      exchange: 'Exchange: the other sides too, when all have handed in',
      mediator: 'For the mediator only',
    },
  },
  es: {
    tab: 'Tareas',
    title: 'Tareas',
    none: 'No hay nada que hacer en casa.',
    together: 'Todas las personas de la mesa leen esto',
    neutrals: 'Privado: personas mediadoras y observadores',
    done: 'Hecho',
    notNeeded: 'No hace falta',
    doneOpen: 'Está hecho',
    doneWords: 'Unas palabras, si quiere',
    finish: 'Marcar como hecho',
    dropOpen: 'No hace falta',
    dropReason: '¿Por qué no?',
    drop: 'Marcar que no hace falta',
    setTitle: 'Pedir algo para hacer en casa',
    setOwnTitle: 'Anotar una tarea para su propia parte',
    words: '¿Qué hay que hacer?',
    who: 'A quién se pide',
    whoHint: 'Sin marcar: a quien habla por una parte que lo lee.',
    dueOn: 'Hasta qué día',
    stage: 'Para qué etapa',
    noStage: 'Ninguna etapa',
    set: 'Poner esta tarea',
    exchangeTitle: 'Memorandos',
    exchangeMeans:
      'Cada parte escribe cómo ve las cosas. Todos se entregan al mismo tiempo, o ninguno. Hasta entonces nadie sabe quién entregó, tampoco la persona mediadora.',
    exchangeMeansToMediator:
      'Cada parte escribe cómo ve las cosas. Todos se entregan al mismo tiempo, o ninguno. Hasta entonces nadie sabe quién entregó, tampoco usted.',
    papers: 'Papeles que corresponden',
    papersOfAnswer: 'Papeles que usted trae para esto',
    noPapers: 'Todavía no hay papeles en esta sala.',
    bring: 'Traer un papel',
    withdrawn: 'retirado',
    openTitle: 'Pedir memorandos',
    openWords: '¿Qué deben decir?',
    openDue: 'Hasta cuándo',
    release: 'Cuándo se entregan',
    to: 'Dónde se entregan',
    open: 'Pedirlo a cada parte',
    memorandum: 'El memorando de su parte',
    share: 'Quién lo leerá',
    hand: 'Entregarlo',
    handMeans: 'Una vez entregado no se puede cambiar.',
    handedSealed: 'Su parte entregó su memorando para el intercambio. Está sellado.',
    handedGiven: 'Su parte dio su memorando solo a la persona mediadora.',
    released: 'Todas las partes entregaron. Esto es lo que escribieron.',
    lapsed: 'No todas las partes entregaron a tiempo, así que no se intercambió nada.',
    own: 'Lo que su parte entregó',
    privateTo: (label) => `Privado: ${label} y la persona mediadora`,
    teamOf: (label) => `Privado: solo ${label}`,
    due: (day) => `Hasta el ${day}`,
    asked: (names) => `Se pide a: ${names}`,
    exchangeDue: (when) => `Hasta ${when}`,
    memorandumOf: (label) => `Memorando de ${label}`,
    setFor: (label) => `Para ${label}`,
    setOn: (title) => `Para la etapa: ${title}`,
    releases: { 'when-all': 'En cuanto todos hayan entregado', 'when-due': 'A la hora de arriba' },
    tos: { caucuses: 'A cada parte por separado, en su propia sala', joint: 'A todos juntos' },
    shares: {
      exchange: 'Intercambio: también las otras partes, cuando todas hayan entregado',
      mediator: 'Solo para la persona mediadora',
    },
  },
}

export const labelsOfHomework = (language: Language): Readonly<Record<string, string>> => {
  const words = homeworkWords[language]
  return {
    ...{ 'set-task.words': words.words, 'set-task.dueOn': words.dueOn, 'set-task.who': words.who },
    ...{ 'set-task.documents': words.papers, 'finish-task.documents': words.papersOfAnswer },
    ...{ 'drop-task.reason': words.dropReason, 'finish-task.words': words.doneWords },
    ...{ 'open-exchange.words': words.openWords, dueAt: words.openDue },
    ...{ 'hand-in-memorandum.words': words.memorandum, share: words.share },
  }
}
