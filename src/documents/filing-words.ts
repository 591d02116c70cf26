// The words printed around a filing: titles of court papers, and the checklist of whoever takes them to the court.
import type { CourtForm } from '../application/filing-ports.ts'
import type { CourtPacket } from '../domain/filing-packet.ts'
import type { Language } from '../domain/language.ts'

type Paper = CourtPacket['documents'][number]
const boxTitles = {
  'with-prejudice': 'with prejudice',
  'without-prejudice': 'without prejudice',
  retaining:
    'without prejudice, and with the court retaining jurisdiction (Code of Civil Procedure, section 664.6)',
} as const

/** As a court calls it: in English, whatever language people read. */
export function courtTitle({ what, box }: Paper): string {
  switch (what) {
    case 'agreement':
      return 'Settlement agreement'
    case 'stipulation':
      return 'Stipulation for settlement, with the request that the court retain jurisdiction (Code of Civil Procedure, section 664.6)'
    case 'judgment':
      return 'Stipulation for entry of judgment'
    case 'notice-of-settlement':
      return 'Notice of Settlement of Entire Case (form CM-200)'
    case 'dismissal':
      return `Request for Dismissal (form CIV-110), ${boxTitles[box ?? 'without-prejudice']}`
  }
}

type Said = (
  packet: CourtPacket,
  day: (date: string) => string,
  filledIn: readonly CourtForm[],
) => readonly string[]
type ChecklistWords = {
  readonly title: string
  readonly lead: string
  readonly sections: readonly { readonly heading: string; readonly says: Said }[]
  readonly inOrder: string
  readonly closing: readonly string[]
  /** Above the values for a form. */
  readonly fills: (form: string) => readonly string[]
}
const has = ({ documents }: CourtPacket, ...kinds: readonly Paper['what'][]): boolean =>
  documents.some(({ what }) => kinds.includes(what))
const formsIn = (packet: CourtPacket): readonly CourtForm[] => [
  ...(has(packet, 'notice-of-settlement') ? (['CM-200'] as const) : []),
  ...(has(packet, 'dismissal') ? (['CIV-110'] as const) : []),
  ...(packet.eviction ? (['UD-115'] as const) : []),
]
const asksJudge = (packet: CourtPacket) => has(packet, 'stipulation', 'judgment')
/** One for the court's stamp on each side's copy, and one for whoever files. */
const copies = ({ sides }: CourtPacket) => sides.length + 1

export const checklistWords: Readonly<Record<Language, ChecklistWords>> = {
  en: {
    title: 'Checklist for the court',
    lead: 'What to do with the papers in this packet, step by step.',
    inOrder: 'The papers, in this order',
    sections: [
      {
        heading: 'Before you go',
        says: (packet, _, filledIn) => [
          'Print everything, on one side of the paper.',
          ...filledIn.map(
            (form) =>
              `Form ${form} lies in this packet, filled in. Look it over, write in by hand what is missing (its sheet says what), and sign it by hand.`,
          ),
          ...(formsIn(packet).some((form) => !filledIn.includes(form))
            ? [
                ...(filledIn.length === 0 ? [] : ['Of the other forms:']),
                'Get each form named here from the court or from courts.ca.gov. Fill it in from the sheet with its values, and sign it by hand. The sheet itself stays with you.',
              ]
            : []),
          ...(packet.eviction
            ? [
                'Many courts want a judgment in an eviction on form UD-115. It is optional. If you use it, everybody signs it by hand, and the agreement is attached to it, as its item 7 says.',
              ]
            : []),
          `Make ${copies(packet)} copies of everything. The court keeps the original.`,
          ...(packet.agreementIn === 'en'
            ? []
            : [
                'The agreement is in Spanish. Ask the clerk whether the court wants a certified translation with it.',
              ]),
          'Add nothing else: no messages, no notes, no offers. What was said in the mediation stays private (Evidence Code 1119, 1121).',
        ],
      },
      {
        heading: 'Where',
        says: ({ court }) => [
          `The clerk’s office of: ${court.name}. Ask which counter takes papers for this case.`,
          `The case number goes on every paper: ${court.caseNumber}.`,
        ],
      },
      {
        heading: 'By when',
        says: (packet, day) => [
          ...(has(packet, 'notice-of-settlement')
            ? [
                'The notice of settlement: now. The court is told of a settlement at once (rule 3.1385).',
              ]
            : []),
          ...(packet.notice
            ? [
                `The request for dismissal is filed by ${day(packet.notice.dismissBy)} at the latest (rule 3.1385).`,
              ]
            : []),
          ...(packet.dismissOn
            ? [`The agreement names a day for the dismissal: ${day(packet.dismissOn)}.`]
            : []),
          ...(packet.hearingOn && packet.hearBy
            ? [
                `There is a hearing on ${day(packet.hearingOn)}. If the court has not told you by ${day(packet.hearBy)} that it is off, go to it.`,
              ]
            : []),
          'Courts are closed on Saturdays, Sundays and court holidays.',
        ],
      },
      {
        heading: 'Take with you',
        says: (packet) => [
          'The originals, in the order of the cover sheet, and all copies.',
          'Something to pay with, and an identity document.',
          'By mail: an envelope with stamps and your address on it, for the copies to come back.',
          ...(asksJudge(packet)
            ? ['Ask whether the court wants an order for the judge to sign on a page of its own.']
            : []),
        ],
      },
      {
        heading: 'Ask about fees',
        says: (packet) => [
          'Is there a fee for these papers? Some courts ask for one when a judge has to sign.',
          'Has each side paid its first fee in this case? The court may ask for it now.',
          'What does a stamped or certified copy cost?',
          'Who cannot pay may ask for a fee waiver (form FW-001). If one was given, tell the clerk.',
          ...(has(packet, 'dismissal')
            ? ['If fees were waived in this case, form CIV-110 asks about it on its second page.']
            : []),
        ],
      },
      {
        heading: 'What comes after',
        says: (packet) => [
          'Ask for the court’s stamp on your copies. The stamp says “filed”. It is not an order.',
          'The clerk may send a paper back. The reason is on a note with it. Only that paper goes in again.',
          ...(asksJudge(packet)
            ? [
                'Then a judge looks at it. That can take weeks. It counts once the judge has signed.',
              ]
            : []),
          ...(has(packet, 'notice-of-settlement')
            ? [
                'Everybody else in the case gets a copy of the notice. If it goes by mail, somebody who is not a party mails it and signs the second page of form CM-200.',
              ]
            : []),
          'Write down in Parley what the court did. Both sides see it there.',
        ],
      },
    ],
    closing: [
      'This is information and no legal advice. The self-help center of the court, or an attorney, can answer questions about your case.',
    ],
    fills: (form) => [
      `These are the values for form ${form}, field by field, in the order of the form. The official form is to be filled in and signed: this sheet is not filed. The court takes the newest version of the form. Where it differs, the form counts.`,
    ],
  },
  es: {
    title: 'Lista para el tribunal',
    lead: 'Qué hacer con los papeles de este paquete, paso a paso.',
    inOrder: 'Los papeles, en este orden',
    sections: [
      {
        heading: 'Antes de ir',
        says: (packet, _, filledIn) => [
          'Imprima todo, por un solo lado de la hoja.',
          ...filledIn.map(
            (form) =>
              `El formulario ${form} está en este paquete, ya llenado. Revíselo, escriba a mano lo que falta (su hoja dice qué) y fírmelo a mano.`,
          ),
          ...(formsIn(packet).some((form) => !filledIn.includes(form))
            ? [
                ...(filledIn.length === 0 ? [] : ['De los demás formularios:']),
                'Pida cada formulario que se nombra aquí en el tribunal o en courts.ca.gov. Llénelo en inglés con los datos de su hoja y fírmelo a mano. La hoja se queda con usted.',
              ]
            : []),
          ...(packet.eviction
            ? [
                'Muchos tribunales quieren el fallo de un desalojo en el formulario UD-115. Es opcional. Si lo usa, todas las personas lo firman a mano y el acuerdo va adjunto, como dice su punto 7.',
              ]
            : []),
          `Haga ${copies(packet)} copias de todo. El tribunal se queda con el original.`,
          ...(packet.agreementIn === 'en'
            ? []
            : [
                'El acuerdo está en español. Pregunte si el tribunal quiere además una traducción certificada.',
              ]),
          'No agregue nada más: ni mensajes, ni notas, ni ofertas. Lo que se dijo en la mediación es privado (Código de Evidencia 1119, 1121).',
        ],
      },
      {
        heading: 'Dónde',
        says: ({ court }) => [
          `La oficina del secretario de: ${court.name}. Pregunte qué ventanilla recibe papeles de este caso.`,
          `El número de caso va en cada papel: ${court.caseNumber}.`,
        ],
      },
      {
        heading: 'Hasta cuándo',
        says: (packet, day) => [
          ...(has(packet, 'notice-of-settlement')
            ? ['El aviso de acuerdo: ahora. Al tribunal se le avisa de inmediato (regla 3.1385).']
            : []),
          ...(packet.notice
            ? [
                `La petición de desestimación se presenta a más tardar el ${day(packet.notice.dismissBy)} (regla 3.1385).`,
              ]
            : []),
          ...(packet.dismissOn
            ? [`El acuerdo nombra un día para la desestimación: ${day(packet.dismissOn)}.`]
            : []),
          ...(packet.hearingOn && packet.hearBy
            ? [
                `Hay una audiencia el ${day(packet.hearingOn)}. Si hasta el ${day(packet.hearBy)} el tribunal no le avisó que se canceló, vaya.`,
              ]
            : []),
          'Los tribunales cierran los sábados, los domingos y los días feriados judiciales.',
        ],
      },
      {
        heading: 'Lleve consigo',
        says: (packet) => [
          'Los originales, en el orden de la carátula, y todas las copias.',
          'Con qué pagar y una identificación.',
          'Por correo: un sobre con estampillas y su dirección, para que le devuelvan las copias.',
          ...(asksJudge(packet)
            ? ['Pregunte si el tribunal quiere en hoja aparte una orden para que la firme el juez.']
            : []),
        ],
      },
      {
        heading: 'Pregunte por las cuotas',
        says: (packet) => [
          '¿Cuesta algo presentar estos papeles? Algunos tribunales cobran cuando tiene que firmar un juez.',
          '¿Ya pagó cada parte su primera cuota en este caso? El tribunal puede pedirla ahora.',
          '¿Cuánto cuesta una copia sellada o certificada?',
          'Quien no puede pagar puede pedir una exención (formulario FW-001). Si ya la tiene, dígalo.',
          ...(has(packet, 'dismissal')
            ? [
                'Si en este caso hubo exención de cuotas, el formulario CIV-110 lo pregunta en su segunda página.',
              ]
            : []),
        ],
      },
      {
        heading: 'Qué sigue después',
        says: (packet) => [
          'Pida el sello del tribunal en sus copias. El sello dice «filed», presentado. No es una orden.',
          'El secretario puede devolver un papel. La razón está en una nota. Solo ese papel se presenta otra vez.',
          ...(asksJudge(packet)
            ? ['Después lo ve un juez. Puede tardar semanas. Vale cuando el juez lo ha firmado.']
            : []),
          ...(has(packet, 'notice-of-settlement')
            ? [
                'Las demás personas del caso reciben una copia del aviso. Si va por correo, la envía alguien que no sea parte y firma la segunda página del formulario CM-200.',
              ]
            : []),
          'Anote en Parley lo que hizo el tribunal. Las dos partes lo ven allí.',
        ],
      },
    ],
    closing: [
      'Esto es información y no es asesoría legal. El centro de ayuda del tribunal o un abogado puede contestar preguntas sobre su caso.',
    ],
    fills: (form) => [
      `Estos son los datos para el formulario ${form}, campo por campo, en el orden del formulario. Hay que llenar y firmar el formulario oficial: esta hoja no se presenta. El tribunal recibe la versión más nueva del formulario. Si es distinta, vale el formulario.`,
    ],
  },
}
