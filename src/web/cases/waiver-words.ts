// What pages say of a waiver of confidentiality, in every language: in short sentences, for people who are not lawyers.
import type { Language } from '../../domain/language.ts'
import type { Waiver } from '../../domain/waiver.ts'

type WaiverWords = {
  readonly tab: string
  readonly title: string
  readonly link: string
  readonly means: readonly string[]
  readonly law: (citation: string) => string
  readonly none: string
  readonly states: Readonly<Record<Waiver['state'], string>>
  readonly proposedBy: (name: string, when: string) => string
  readonly what: string
  readonly purposeOf: string
  readonly document: (name: string) => string
  readonly draft: (version: number) => string
  readonly seeDraft: string
  readonly agreed: string
  readonly missing: string
  readonly agreedOn: (when: string) => string
  readonly onPaper: (day: string, heldBy: string) => string
  readonly left: string
  readonly complete: (when: string) => string
  readonly paper: string
  readonly declined: (name: string, when: string) => string
  readonly withdrawn: (name: string, when: string) => string
  readonly propose: string
  readonly proposeMeans: readonly string[]
  readonly words: string
  readonly wordsHint: string
  readonly purpose: string
  readonly purposeHint: string
  readonly thing: string
  readonly onlyWords: string
  readonly name: string
  readonly nameHint: string
  readonly nobodyElse: string
  readonly nobodyElseHint: string
  readonly send: string
  readonly shut: string
  readonly answer: string
  readonly answerMeans: readonly string[]
  readonly yes: string
  readonly no: string
  readonly noMeans: string
  readonly takeBack: string
  readonly byHand: (name: string) => string
  readonly byHandMeans: string
  readonly nameOnPaper: string
  readonly on: string
  readonly paperHeld: string
  readonly record: string
}

export const waiverWords: Readonly<Record<Language, WaiverWords>> = {
  en: {
    tab: 'Showing others',
    title: 'Showing something to others',
    link: 'Showing something of this mediation to others',
    means: [
      'What is said and written here stays private. It stays private after the end, too.',
      'One thing can be shown to somebody else, such as a court or an insurer, if all who took part say yes in writing. All means all: each party, lawyer and helper, the mediator, who watched, and who has left.',
      'You do not have to say yes. You do not have to say why. If you do not answer, that is a no.',
      'If all say yes, the thing that is named may be shown, also against you. Then you cannot take your yes back. If you are not sure, ask a lawyer first.',
      'Nothing else is opened by it. What a side told the mediator in private is not.',
    ],
    law: (citation) => `The rule: ${citation}.`,
    none: 'Nobody has asked for this.',
    states: {
      open: 'Not yet: somebody is missing',
      complete: 'All have said yes',
      declined: 'Over: somebody said no',
      withdrawn: 'Over: taken back',
    },
    proposedBy: (name, when) => `Proposed by ${name} on ${when}`,
    what: 'What may be shown',
    purposeOf: 'To whom, and what for',
    document: (name) => `The document ${name}`,
    draft: (version) => `The draft of the agreement, version ${version}`,
    seeDraft: 'See the agreement',
    agreed: 'Has said yes',
    missing: 'Still missing',
    agreedOn: (when) => `on ${when}`,
    onPaper: (day, heldBy) => `on paper, ${day}; ${heldBy} has the paper`,
    left: 'has left, and can sign on paper',
    complete: (when) =>
      `All said yes by ${when}. It covers what was said or written before that, and nothing later.`,
    paper: 'The paper with all names (PDF)',
    declined: (name, when) => `${name} said no on ${when}. It is over, and nobody has to say why.`,
    withdrawn: (name, when) => `${name} took it back on ${when}.`,
    propose: 'Ask to show something to others',
    proposeMeans: [
      'Say just what may be shown. The more exact, the better: it covers this and nothing else.',
      'Do not write here what was said in private. All at the table read this, the other side too.',
    ],
    words: 'What may be shown?',
    wordsHint: 'For example: the photo of the fence that Ana showed all of us on May 3.',
    purpose: 'Who may see it, and what for?',
    purposeHint: 'For example: Ana’s insurer, so that it pays for the fence.',
    thing: 'Is it one of these?',
    onlyWords: 'No, only what I wrote above',
    name: 'Your full name, as your signature',
    nameHint: 'By typing your name you say yes in writing.',
    nobodyElse: 'I know of nobody else who took part.',
    nobodyElseHint:
      'You read all rooms. If somebody took part who is not on the list, such as an interpreter from outside, do not say yes: their written yes is needed, too.',
    send: 'Ask everybody, and say yes myself',
    shut: 'The room for everybody is shut. Only the mediator can ask for this now.',
    answer: 'Your answer',
    answerMeans: [
      'You are free to say yes, to say no, or not to answer at all.',
      'Say yes only if you have read what may be shown, and who may see it.',
    ],
    yes: 'Yes, this may be shown',
    no: 'No',
    noMeans:
      'If you say no, it is over for everybody. They read that you said no. Nobody asks why.',
    takeBack: 'Take it back',
    byHand: (name) => `${name} has signed on paper`,
    byHandMeans:
      'For who has left, or does not come here. The paper has to name the same thing, and who may see it. Keep it.',
    nameOnPaper: 'The name on the paper',
    on: 'The day on the paper',
    paperHeld: 'I hold the paper with their signature. It says the same as this.',
    record: 'Put it on record',
  },
  es: {
    tab: 'Mostrar a otros',
    title: 'Mostrar algo a otras personas',
    link: 'Mostrar algo de esta mediación a otras personas',
    means: [
      'Lo que se dice y se escribe aquí es privado. También sigue siendo privado después del final.',
      'Una cosa se puede mostrar a alguien más, como un tribunal o una aseguradora, si todas las personas que participaron dicen que sí por escrito. Todas son todas: cada parte, abogado y ayudante, quien media, quien observó y quien ya se fue.',
      'No tiene que decir que sí. No tiene que decir por qué. Si no contesta, eso es un no.',
      'Si todas dicen que sí, lo que se nombra se puede mostrar, también en contra de usted. Entonces ya no puede retirar su sí. Si tiene dudas, pregunte antes a un abogado.',
      'Con eso no se abre nada más. Lo que una parte contó en privado a quien media, tampoco.',
    ],
    law: (citation) => `La regla: ${citation}.`,
    none: 'Nadie lo ha pedido.',
    states: {
      open: 'Todavía no: falta alguien',
      complete: 'Todas las personas dijeron que sí',
      declined: 'Terminó: alguien dijo que no',
      withdrawn: 'Terminó: se retiró',
    },
    proposedBy: (name, when) => `Lo propuso ${name} el ${when}`,
    what: 'Qué se puede mostrar',
    purposeOf: 'A quién y para qué',
    document: (name) => `El documento ${name}`,
    draft: (version) => `El borrador del acuerdo, versión ${version}`,
    seeDraft: 'Ver el acuerdo',
    agreed: 'Dijo que sí',
    missing: 'Falta todavía',
    agreedOn: (when) => `el ${when}`,
    onPaper: (day, heldBy) => `en papel, ${day}; el papel lo tiene ${heldBy}`,
    left: 'ya se fue y puede firmar en papel',
    complete: (when) =>
      `Todas las personas dijeron que sí (${when}). Abarca lo que se dijo o escribió antes, y nada posterior.`,
    paper: 'El papel con todos los nombres (PDF)',
    declined: (name, when) =>
      `${name} dijo que no (${when}). Con eso terminó, y nadie tiene que decir por qué.`,
    withdrawn: (name, when) => `${name} lo retiró (${when}).`,
    propose: 'Pedir que se muestre algo a otras personas',
    proposeMeans: [
      'Diga exactamente qué se puede mostrar. Cuanto más exacto, mejor: abarca eso y nada más.',
      'No escriba aquí lo que se dijo en privado. Lo leen todas las personas de la mesa, también la otra parte.',
    ],
    words: '¿Qué se puede mostrar?',
    wordsHint: 'Por ejemplo: la foto de la cerca que Ana nos mostró a todos el 3 de mayo.',
    purpose: '¿Quién puede verlo y para qué?',
    purposeHint: 'Por ejemplo: la aseguradora de Ana, para que pague la cerca.',
    thing: '¿Es una de estas cosas?',
    onlyWords: 'No, solo lo que escribí arriba',
    name: 'Su nombre completo, como firma',
    nameHint: 'Al escribir su nombre dice que sí por escrito.',
    nobodyElse: 'No sé de nadie más que haya participado.',
    nobodyElseHint:
      'Usted lee todas las salas. Si participó alguien que no está en la lista, como un intérprete de fuera, no diga que sí: también hace falta su sí por escrito.',
    send: 'Preguntar a todas las personas, y decir que sí yo',
    shut: 'La sala para todas las personas está cerrada. Ahora solo puede pedirlo quien media.',
    answer: 'Su respuesta',
    answerMeans: [
      'Puede decir que sí, decir que no o no contestar.',
      'Diga que sí solo si leyó qué se puede mostrar y quién puede verlo.',
    ],
    yes: 'Sí, esto se puede mostrar',
    no: 'No',
    noMeans:
      'Si dice que no, termina para todas las personas. Leerán que usted dijo que no. Nadie pregunta por qué.',
    takeBack: 'Retirarlo',
    byHand: (name) => `${name} firmó en papel`,
    byHandMeans:
      'Para quien ya se fue o no entra aquí. El papel debe nombrar lo mismo y quién puede verlo. Guárdelo.',
    nameOnPaper: 'El nombre en el papel',
    on: 'El día en el papel',
    paperHeld: 'Tengo el papel con su firma. Dice lo mismo que esto.',
    record: 'Dejar constancia',
  },
}

/** What its fields are called where something about them needs another look. */
export const labelsOfWaiver = (language: Language): Readonly<Record<string, string>> => {
  const words = waiverWords[language]
  const [propose, agree, paper] = ['propose-waiver', 'agree-to-waiver', 'record-paper-waiver']
  return {
    ...{ [`${propose}.words`]: words.words, [`${propose}.purpose`]: words.purpose },
    ...{ [`${propose}.thing`]: words.thing, [`${propose}.name`]: words.name },
    ...{ [`${propose}.nobodyElse`]: words.nobodyElse, [`${agree}.nobodyElse`]: words.nobodyElse },
    ...{ [`${agree}.name`]: words.name, [`${paper}.name`]: words.nameOnPaper },
    ...{ [`${paper}.on`]: words.on, [`${paper}.paperHeld`]: words.paperHeld },
  }
}
