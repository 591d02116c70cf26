// What the forms on the page of the court say, in every language.

export type FilingForms = Readonly<
  Record<
    | ('prepareTitle' | 'prepareMeans' | 'filedBy' | 'nothing' | 'prepare' | 'handInOpen' | 'on')
    | ('how' | 'name' | 'handIn' | 'withdraw' | 'reviewOpen' | 'review' | 'accepted' | 'rejected')
    | ('reviewOn' | 'reason' | 'reasonHint' | 'save' | 'decideOpen' | 'decision' | 'signed')
    | ('notSigned' | 'entered' | 'notEntered' | 'decidedOn' | 'refileOpen' | 'refile' | 'feeOpen')
    | ('feeIs' | 'cents' | 'centsHint' | 'feeWords' | 'feeSave' | 'copyOpen' | 'copy' | 'copySave')
    | ('copyNone' | 'copyOf' | 'joint'),
    string
  >
> & {
  readonly place: (number: number) => string
  readonly desk: (label: string) => string
}

export const filingFormsEn: FilingForms = {
  prepareTitle: 'Make ready a packet',
  prepareMeans:
    'Choose the papers in the order in which they go in. Parley proposes what this agreement and this type of case ask for, and refuses an order in which the court would lose its power.',
  filedBy: 'Who files it?',
  nothing: 'Nothing',
  prepare: 'Make it ready',
  handInOpen: 'It was handed in',
  on: 'On which day was it handed in?',
  how: 'How?',
  name: 'Who carried or sent it?',
  handIn: 'Save that it was handed in',
  withdraw: 'Withdraw this packet',
  reviewOpen: 'The clerk has looked at it',
  review: 'What did the clerk do?',
  accepted: 'Took it and stamped it: filed',
  rejected: 'Sent it back',
  reviewOn: 'On which day? Of what is filed, the day on the stamp',
  reason: 'The reason, in the words of the court',
  reasonHint: 'Only where it was not taken, or not signed. Both sides read it.',
  save: 'Save what the court did',
  decideOpen: 'The court has decided',
  decision: 'What did the court do?',
  signed: 'The judge signed it',
  notSigned: 'The judge did not sign it',
  entered: 'The dismissal was entered',
  notEntered: 'The dismissal was not entered',
  decidedOn: 'On which day?',
  refileOpen: 'It was handed in again',
  refile: 'Save that it was handed in again',
  feeOpen: 'Note a fee',
  feeIs: 'What is it?',
  cents: 'How much, in dollars?',
  centsHint: 'For example 20 or 435.50',
  feeWords: 'What it is for, or the number of the receipt',
  feeSave: 'Save the fee',
  copyOpen: 'A stamped copy has come back',
  copyOf: 'Of which paper?',
  copy: 'Which document of this case is it?',
  copySave: 'Save the copy',
  copyNone:
    'Bring the stamped copy to the desk of each side first, under Documents. Then choose it here, once for each desk.',
  joint: 'Together',
  place: (number) => `Paper ${number}`,
  desk: (label) => `Questions of ${label}`,
}
export const filingFormsEs: FilingForms = {
  prepareTitle: 'Preparar un paquete',
  prepareMeans:
    'Elija los papeles en el orden en que se presentan. Parley propone lo que piden este acuerdo y este tipo de caso, y no acepta un orden en que el tribunal perdería su poder.',
  filedBy: '¿Quién lo presenta?',
  nothing: 'Nada',
  prepare: 'Prepararlo',
  handInOpen: 'Ya se entregó',
  on: '¿Qué día se entregó?',
  how: '¿Cómo?',
  name: '¿Quién lo llevó o lo envió?',
  handIn: 'Guardar que se entregó',
  withdraw: 'Retirar este paquete',
  reviewOpen: 'El secretario ya lo vio',
  review: '¿Qué hizo el secretario?',
  accepted: 'Lo recibió y lo selló: presentado',
  rejected: 'Lo devolvió',
  reviewOn: '¿Qué día? De lo presentado, el día del sello',
  reason: 'La razón, con las palabras del tribunal',
  reasonHint: 'Solo si no se recibió o no se firmó. Las dos partes la leen.',
  save: 'Guardar lo que hizo el tribunal',
  decideOpen: 'El tribunal ya decidió',
  decision: '¿Qué hizo el tribunal?',
  signed: 'El juez lo firmó',
  notSigned: 'El juez no lo firmó',
  entered: 'La desestimación se registró',
  notEntered: 'La desestimación no se registró',
  decidedOn: '¿Qué día?',
  refileOpen: 'Se entregó otra vez',
  refile: 'Guardar que se entregó otra vez',
  feeOpen: 'Anotar una cuota',
  feeIs: '¿Qué es?',
  cents: '¿Cuánto, en dólares?',
  centsHint: 'Por ejemplo 20 o 435.50',
  feeWords: 'Para qué es, o el número del recibo',
  feeSave: 'Guardar la cuota',
  copyOpen: 'Volvió una copia sellada',
  copyOf: '¿De qué papel?',
  copy: '¿Qué documento de este caso es?',
  copySave: 'Guardar la copia',
  copyNone:
    'Primero lleve la copia sellada al escritorio de cada parte, en Documentos. Después elíjala aquí, una vez por escritorio.',
  joint: 'Juntos',
  place: (number) => `Papel ${number}`,
  desk: (label) => `Preguntas de ${label}`,
}
