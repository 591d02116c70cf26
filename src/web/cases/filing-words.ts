// What the page of the court says, in every language: filed is never called ordered.
import type { CourtPaper, DismissalBox, FeeIs, HandedInBy } from '../../domain/filing.ts'
import type { Language } from '../../domain/language.ts'
import { type FilingForms, filingFormsEn, filingFormsEs } from './filing-form-words.ts'
import { labelsOfSending } from './sending-words.ts'
import { labelsOfStatement } from './statement-words.ts'

type Texts = Readonly<
  Record<
    | (
        | 'tab'
        | 'title'
        | 'means'
        | 'notYet'
        | 'none'
        | 'programFiles'
        | 'download'
        | 'downloadMeans'
      )
    | ('prepared' | 'withdrawn' | 'fees' | 'noFees' | 'copies' | 'before' | 'risk'),
    string
  >
>
export type FilingWords = Texts & {
  readonly papers: Readonly<Record<Exclude<CourtPaper, 'dismissal'>, string>>
  readonly dismissals: Readonly<Record<DismissalBox, string>>
  readonly packetOf: (day: string) => string
  readonly formFilled: (form: string) => string
  readonly filedBy: (who: string) => string
  readonly document: (number: number) => string
  readonly how: Readonly<Record<HandedInBy, string>>
  readonly handedInBy: (day: string, how: string, who: string) => string
  readonly handedIn: (day: string) => string
  readonly filed: Readonly<Record<'asks' | 'dismissal' | 'noted', (day: string) => string>>
  readonly sentBack: (number: number, day: string) => string
  readonly signed: Readonly<Record<'asks' | 'dismissal', (day: string) => string>>
  readonly notSigned: Readonly<Record<'asks' | 'dismissal', (day: string) => string>>
  readonly feeIs: Readonly<Record<FeeIs, string>>
  readonly feesOpen: (due: string, paid: string, open: string) => string
  readonly forms: FilingForms
}
export const filingWords: Readonly<Record<Language, FilingWords>> = {
  en: {
    tab: 'Court',
    title: 'The court',
    means:
      'Here stands what went to the court and what the court did with it. Everybody in this case reads the same. Filed means that the clerk took a paper and stamped it. It is not an order: only what a judge has signed is ordered.',
    notYet: 'The agreement is being sealed. After that its papers can be made ready for the court.',
    none: 'Nothing has gone to the court yet.',
    programFiles: 'the program',
    download: 'Download the packet (ZIP)',
    downloadMeans:
      'A cover sheet, a checklist, the sealed agreement, and the court’s forms filled in, or a page with their values. Nothing else from this mediation is in it.',
    prepared: 'Made ready. It has not been handed in.',
    withdrawn: 'Withdrawn. It did not go to the court.',
    fees: 'Fees of the court',
    noFees: 'No fees are noted.',
    copies: 'Stamped copy:',
    before: 'Before that',
    risk: 'The stipulation has to be filed before the dismissal, or the court loses its power to enforce the agreement. As the papers lie at the court now, that power is at risk. Please see to it soon, and ask an attorney or the self-help center of the court.',
    papers: {
      agreement: 'Settlement agreement',
      stipulation: 'Stipulation: the agreement, with the request that the court keep its power',
      judgment: 'Stipulation for entry of judgment: the agreement, so that the judge enters it',
      'notice-of-settlement': 'Notice of settlement (form CM-200)',
    },
    dismissals: {
      'with-prejudice': 'Request for dismissal with prejudice (form CIV-110)',
      'without-prejudice': 'Request for dismissal without prejudice (form CIV-110)',
      retaining:
        'Request for dismissal without prejudice, the court keeps its power (form CIV-110)',
    },
    packetOf: (day) => `Packet of ${day}`,
    formFilled: (form) => `Form ${form}, filled in (PDF)`,
    filedBy: (who) => `Filed by ${who}`,
    document: (number) => `Document ${number}`,
    how: {
      counter: 'at the counter',
      mail: 'by mail',
      'drop-box': 'in the drop box',
      provider: 'through an electronic filing service',
      electronic: 'electronically',
    },
    handedInBy: (day, how, who) => `Handed in on ${day}, ${how}, by ${who}.`,
    handedIn: (day) => `Handed in on ${day}. The court has not looked at it yet.`,
    filed: {
      asks: (day) => `Filed on ${day}. That is no order: the judge has not decided yet.`,
      dismissal: (day) => `Filed on ${day}. The court has not entered the dismissal yet.`,
      noted: (day) => `Filed on ${day}. The court takes note of it. Nothing more follows.`,
    },
    sentBack: (number, day) => `The clerk sent back document ${number} on ${day} because:`,
    signed: {
      asks: (day) => `The judge signed the order on ${day}.`,
      dismissal: (day) => `The court entered the dismissal on ${day}.`,
    },
    notSigned: {
      asks: (day) => `The judge did not sign, on ${day}, because:`,
      dismissal: (day) => `The court did not enter the dismissal, on ${day}, because:`,
    },
    feeIs: { due: 'The court asks for', paid: 'Paid', waived: 'Waived by the court' },
    feesOpen: (due, paid, open) => `Asked for ${due}, paid ${paid}, still open ${open}.`,
    forms: filingFormsEn,
  },
  es: {
    tab: 'Tribunal',
    title: 'El tribunal',
    means:
      'Aquí está lo que se presentó al tribunal y lo que el tribunal hizo con ello. Todas las personas de este caso leen lo mismo. Presentado quiere decir que el secretario recibió un papel y lo selló. No es una orden: solo lo que firmó un juez está ordenado.',
    notYet: 'El acuerdo se está sellando. Después se pueden preparar sus papeles para el tribunal.',
    none: 'Todavía no se presentó nada al tribunal.',
    programFiles: 'el programa',
    download: 'Descargar el paquete (ZIP)',
    downloadMeans:
      'Una carátula, una lista de pasos, el acuerdo sellado y los formularios del tribunal ya llenados, o una hoja con sus datos. De esta mediación no lleva nada más.',
    prepared: 'Listo. No se ha entregado.',
    withdrawn: 'Retirado. No llegó al tribunal.',
    fees: 'Cuotas del tribunal',
    noFees: 'No hay cuotas anotadas.',
    copies: 'Copia sellada:',
    before: 'Antes de eso',
    risk: 'La estipulación tiene que presentarse antes de la desestimación, o el tribunal pierde el poder de hacer cumplir el acuerdo. Como están ahora los papeles en el tribunal, ese poder está en riesgo. Atiéndalo pronto y pregunte a un abogado o al centro de ayuda del tribunal.',
    papers: {
      agreement: 'Acuerdo de conciliación',
      stipulation: 'Estipulación: el acuerdo, con la petición de que el tribunal conserve su poder',
      judgment: 'Estipulación de sentencia: el acuerdo, para que el juez dicte sentencia',
      'notice-of-settlement': 'Aviso de acuerdo (formulario CM-200)',
    },
    dismissals: {
      'with-prejudice': 'Petición de desestimación con perjuicio (formulario CIV-110)',
      'without-prejudice': 'Petición de desestimación sin perjuicio (formulario CIV-110)',
      retaining:
        'Petición de desestimación sin perjuicio, el tribunal conserva su poder (formulario CIV-110)',
    },
    packetOf: (day) => `Paquete del ${day}`,
    formFilled: (form) => `Formulario ${form}, ya llenado (PDF)`,
    filedBy: (who) => `Lo presenta ${who}`,
    document: (number) => `Documento ${number}`,
    how: {
      counter: 'en la ventanilla',
      mail: 'por correo',
      'drop-box': 'en el buzón del tribunal',
      provider: 'por un servicio de presentación electrónica',
      electronic: 'por vía electrónica',
    },
    handedInBy: (day, how, who) => `Entregado el ${day}, ${how}, por ${who}.`,
    handedIn: (day) => `Entregado el ${day}. El tribunal todavía no lo ha visto.`,
    filed: {
      asks: (day) => `Presentado el ${day}. No es una orden: el juez todavía no ha decidido.`,
      dismissal: (day) => `Presentado el ${day}. El tribunal todavía no registró la desestimación.`,
      noted: (day) => `Presentado el ${day}. El tribunal toma nota. No sigue nada más.`,
    },
    sentBack: (number, day) => `El secretario devolvió el documento ${number} el ${day} porque:`,
    signed: {
      asks: (day) => `El juez firmó la orden el ${day}.`,
      dismissal: (day) => `El tribunal registró la desestimación el ${day}.`,
    },
    notSigned: {
      asks: (day) => `El juez no firmó, el ${day}, porque:`,
      dismissal: (day) => `El tribunal no registró la desestimación, el ${day}, porque:`,
    },
    feeIs: { due: 'El tribunal pide', paid: 'Pagado', waived: 'Exento por el tribunal' },
    feesOpen: (due, paid, open) => `Pedido ${due}, pagado ${paid}, falta ${open}.`,
    forms: filingFormsEs,
  },
}

/** What its fields are called where something about them needs another look. */
export const labelsOfFiling = (language: Language): Readonly<Record<string, string>> => {
  const { forms } = filingWords[language]
  const on = (action: string, label: string) => ({ [`${action}.on`]: label })
  return {
    ...Object.fromEntries(
      [0, 1, 2, 3].map((i) => [`prepare-filing.documents.${i}`, forms.place(i + 1)]),
    ),
    ...{ 'prepare-filing.filedBy': forms.filedBy },
    ...on('hand-in-filing', forms.on),
    ...on('refile-document', forms.on),
    ...on('review-filing', forms.reviewOn),
    ...on('record-decision', forms.decidedOn),
    ...{ 'hand-in-filing.name': forms.name, 'refile-document.name': forms.name },
    ...{ 'review-filing.words': forms.reason, 'record-decision.words': forms.reason },
    ...{ 'tell-filing-fees.cents': forms.cents, 'tell-filing-fees.words': forms.feeWords },
    ...{ 'keep-filing-copy.copy': forms.copy },
    ...labelsOfSending(language),
    ...labelsOfStatement(language),
  }
}
