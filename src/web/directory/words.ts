// What the directory says, in each language.
import type { Language } from '../../domain/clauses.ts'

type DirectoryWords = {
  readonly title: string
  readonly lead: string
  readonly words: string
  readonly wordsHint: string
  readonly zip: string
  readonly miles: string
  readonly within: (miles: number) => string
  readonly more: string
  readonly types: string
  readonly languages: string
  readonly costs: string
  readonly ways: string
  readonly find: string
  readonly look: string
  readonly found: (many: number, page: number) => string
  readonly wait: string
  readonly nobody: string
  readonly nobodyMore: readonly string[]
  readonly away: (miles: number) => string
  readonly see: string
  readonly compare: (name: string) => string
  readonly compareThem: string
  readonly compareTitle: string
  readonly compareLead: string
  readonly next: string
  readonly before: string
  readonly about: string
  readonly training: string
  readonly style: string
  readonly contact: string
  readonly site: string
  readonly phone: string
  readonly place: string
  readonly cost: string
  readonly listedBy: (program: string) => string
  readonly readAt: (source: string, day: string) => string
  readonly unchecked: string
  readonly again: string
  readonly start: string
  readonly guide: string
}

export const directoryWords: Readonly<Record<Language, DirectoryWords>> = {
  en: {
    title: 'Find a mediator',
    lead: 'Say what you need, in your own words. You can look by name and by place, too.',
    words: 'What or whom do you look for?',
    wordsHint: 'Like: landlord keeps my deposit, Spanish, Oakland. Spelling does not matter much.',
    zip: 'Your ZIP code',
    miles: 'How far away',
    within: (miles) => `Up to ${miles} miles`,
    more: 'More to choose',
    types: 'What it is about',
    languages: 'Language',
    costs: 'Cost',
    ways: 'How you meet',
    find: 'Look',
    look: 'Please look at this again',
    found: (many, page) =>
      page > 1 ? `Page ${page}` : many === 1 ? 'One entry' : `${many} entries on this page`,
    wait: 'There were many searches from here just now. Please wait a minute and try again.',
    nobody: 'Nobody fits all of this.',
    nobodyMore: [
      'Leave something out, or look farther away.',
      'Many mediate online: then the place does not matter.',
    ],
    away: (miles) => (miles < 1 ? 'less than a mile away' : `${Math.round(miles)} miles away`),
    see: 'See more',
    compare: (name) => `Compare: ${name}`,
    compareThem: 'Compare up to three',
    compareTitle: 'Side by side',
    compareLead: 'Choose two or three entries to see them side by side.',
    next: 'Next page',
    before: 'Page before',
    about: 'About',
    training: 'Training and experience',
    style: 'How they work',
    contact: 'How to reach them',
    site: 'Website',
    phone: 'Telephone',
    place: 'Place',
    cost: 'Cost',
    listedBy: (program) => `Entered by ${program}`,
    readAt: (source, day) => `From ${source}, checked on ${day}.`,
    unchecked: 'They say this of themselves. Nobody here has checked it.',
    again: 'Look again',
    start: 'Ask for a mediation',
    guide: 'Not sure? Answer a few questions',
  },
  es: {
    title: 'Buscar quién medie',
    lead: 'Diga lo que necesita, con sus palabras. También puede buscar por nombre y por lugar.',
    words: '¿Qué o a quién busca?',
    wordsHint: 'Por ejemplo: casero, depósito, español, Oakland. La ortografía no importa mucho.',
    zip: 'Su código postal',
    miles: 'A qué distancia',
    within: (miles) => `Hasta ${miles} millas`,
    more: 'Más para elegir',
    types: 'De qué se trata',
    languages: 'Idioma',
    costs: 'Costo',
    ways: 'Cómo se reúnen',
    find: 'Buscar',
    look: 'Mire esto otra vez',
    found: (many, page) =>
      page > 1 ? `Página ${page}` : many === 1 ? 'Una entrada' : `${many} entradas en esta página`,
    wait: 'Desde aquí se acaba de buscar muchas veces. Espere un minuto y pruebe otra vez.',
    nobody: 'Nadie cumple con todo esto.',
    nobodyMore: [
      'Quite algo, o busque más lejos.',
      'Muchas personas median en línea: entonces el lugar no importa.',
    ],
    away: (miles) => (miles < 1 ? 'a menos de una milla' : `a ${Math.round(miles)} millas`),
    see: 'Ver más',
    compare: (name) => `Comparar: ${name}`,
    compareThem: 'Comparar hasta tres',
    compareTitle: 'Lado a lado',
    compareLead: 'Elija dos o tres entradas para verlas lado a lado.',
    next: 'Página siguiente',
    before: 'Página anterior',
    about: 'Sobre',
    training: 'Formación y experiencia',
    style: 'Cómo trabaja',
    contact: 'Cómo comunicarse',
    site: 'Página web',
    phone: 'Teléfono',
    place: 'Lugar',
    cost: 'Costo',
    listedBy: (program) => `Entrada de ${program}`,
    readAt: (source, day) => `De ${source}, revisado el ${day}.`,
    unchecked: 'Lo dice de sí. Nadie aquí lo ha comprobado.',
    again: 'Buscar otra vez',
    start: 'Pedir una mediación',
    guide: '¿No sabe? Conteste unas preguntas',
  },
}
