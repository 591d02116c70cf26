// What pages say of documents, in every language.
import type { Language } from '../../domain/clauses.ts'
import type { DocumentKind } from '../../domain/documents.ts'

/** What went wrong with the form and not with a file. */
export type FormTrouble =
  | 'TooManyAtOnce'
  | 'TooMuchAtOnce'
  | 'LineBroke'
  | 'NoRoomNow'
  | 'PerhapsThere'
type DocumentWords = {
  readonly tab: string
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly all: string
  readonly allWhat: string
  readonly kinds: Readonly<Record<DocumentKind, string>>
  readonly pages: (many: number) => string
  readonly exhibit: (name: string) => string
  readonly withdrawn: string
  readonly cleaned: string
  readonly fromSide: (label: string) => string
  readonly exchangedAs: (name: string) => string
  readonly mayPassOn: string
  readonly carries: string
  readonly carriesNothing: string
  readonly bring: string
  readonly choose: string
  readonly limits: (largest: string) => string
  readonly photo: string
  readonly send: string
  readonly sending: (part: number) => string
  readonly goesOn: string
  readonly stopped: string
  readonly takenTitle: string
  readonly notTakenTitle: string
  readonly noFile: string
  readonly chooseAgain: string
  readonly formTroubles: Readonly<Record<FormTrouble, (ofOne: boolean) => string>>
  readonly cleanedHere: string
  readonly exhibitHere: string
  readonly download: string
  readonly downloadWhat: string
  readonly pictureOf: (name: string, page: number) => string
  readonly pictures: string
  readonly exchangeTitle: string
  readonly exchangeLead: string
  readonly exchangeSeen: string
  readonly exchange: string
  readonly allowTitle: string
  readonly allowLead: string
  readonly allow: string
  readonly takeBack: string
  readonly withdrawTitle: string
  readonly withdrawLead: string
  readonly withdraw: string
  readonly passTitle: string
  readonly passLead: string
  readonly pass: (label: string) => string
  readonly back: string
  readonly often: string
  readonly later: string
  readonly entries: Readonly<
    Record<
      | 'added'
      | 'withdrawn'
      | 'exchanged'
      | 'authorised'
      | 'authorityWithdrawn'
      | 'relayed'
      | 'passedOn',
      string
    >
  >
}

export const documentWords: Readonly<Record<Language, DocumentWords>> = {
  en: {
    tab: 'Documents',
    title: 'Documents',
    lead: 'Each document stands in one place. Above each list you see who can open what is there.',
    none: 'There is no document here yet.',
    all: 'Download all',
    allWhat: 'Everything here that you may open, in one ZIP file.',
    kinds: {
      pdf: 'PDF',
      jpeg: 'JPEG photo',
      png: 'PNG picture',
      webp: 'WebP picture',
      gif: 'GIF picture',
      docx: 'Word file',
      xlsx: 'Excel file',
      pptx: 'PowerPoint file',
      odt: 'OpenDocument text',
      text: 'plain text',
    },
    pages: (many) => (many === 1 ? '1 page' : `${many} pages`),
    exhibit: (name) => `Exhibit ${name}`,
    withdrawn: 'withdrawn',
    cleaned: 'cleaned copy',
    fromSide: (label) => `from ${label}, through the mediator`,
    exchangedAs: (name) => `everyone has a copy: ${name}`,
    mayPassOn: 'may be passed on',
    carries: 'What this file carries that is not seen at once:',
    carriesNothing: 'Nothing was found in this file that is not seen.',
    bring: 'Bring documents here',
    choose: 'Files',
    limits: (largest) =>
      `You can choose several. PDF, photos, Word, Excel, PowerPoint, OpenDocument or plain text, up to ${largest} each and 10 at once.`,
    photo: 'Or take a photo',
    send: 'Bring them here',
    sending: (part) => `Sending: ${part}%`,
    goesOn: 'The line broke. It goes on from where it stopped as soon as it can.',
    stopped: 'It stopped. Please send it again.',
    takenTitle: 'These are here now',
    notTakenTitle: 'These were not taken',
    noFile: 'Please choose a file first.',
    chooseAgain: 'Choose again what is not here yet, and send it.',
    formTroubles: {
      TooManyAtOnce: (ofOne) =>
        ofOne
          ? 'Up to 10 files are taken at once, and this one came after them. Send it with the next ones.'
          : 'Even more files came than are named here. Up to 10 are taken at once.',
      TooMuchAtOnce: () =>
        'Together these files are more than 100 MB, which is too much at once, so none of them was taken. Send fewer at once.',
      LineBroke: (ofOne) =>
        ofOne
          ? 'The line broke while this file was on its way. Please send it again.'
          : 'The line broke before everything was here. Please send again what is missing below.',
      NoRoomNow: () =>
        'There is no room to keep it just now, and it went to nobody. Please send it again in a few minutes.',
      PerhapsThere: () =>
        'We lost touch just as it was being kept. Please look first whether it is there, and send it again if it is not.',
    },
    cleanedHere:
      'Others read here too. So what stands here is a clean copy: it looks the same, and carries no names, places, comments or earlier versions. Keep your own file.',
    exhibitHere: 'What your side brings here gets a number as an exhibit.',
    download: 'Download',
    downloadWhat: 'It opens in a program of your own, not in this page.',
    pictureOf: (name, page) => `${name}, page ${page}`,
    pictures: 'What it looks like',
    exchangeTitle: 'Show everyone a copy',
    exchangeLead:
      'All sides and the mediator get a clean copy of this document, with a number as an exhibit of your side. It looks the same. What it carries unseen stays with you. It cannot be taken back from who has downloaded it.',
    exchangeSeen: 'Please tick each line to say that you have read it.',
    exchange: 'Show everyone a copy',
    allowTitle: 'Let the mediator pass a copy on',
    allowLead:
      'The mediator may then give the other side a clean copy. You will see here when that was done, and to whom.',
    allow: 'The mediator may pass it on',
    takeBack: 'Take that back',
    withdrawTitle: 'Withdraw this document',
    withdrawLead:
      'Others can no longer open it. The line that it was here stays. You can still open it.',
    withdraw: 'Withdraw it',
    passTitle: 'Pass a copy on',
    passLead:
      'The other side gets a clean copy under a new number. The side whose it is reads when you did it.',
    pass: (label) => `Give ${label} a copy`,
    back: 'All documents',
    often: 'You have just downloaded everything several times',
    later: 'Please try again in a few minutes.',
    entries: {
      added: 'brought a document:',
      withdrawn: 'A document was withdrawn:',
      exchanged: 'Everyone has a copy now:',
      authorised: 'The mediator may pass this document on:',
      authorityWithdrawn: 'This document may no longer be passed on:',
      relayed: 'A document from the other side:',
      passedOn: 'A copy of this document was passed on:',
    },
  },
  es: {
    tab: 'Documentos',
    title: 'Documentos',
    lead: 'Cada documento está en un solo lugar. Arriba de cada lista se dice quién puede abrir lo que hay allí.',
    none: 'Aquí todavía no hay ningún documento.',
    all: 'Descargar todo',
    allWhat: 'Todo lo que usted puede abrir aquí, en un solo archivo ZIP.',
    kinds: {
      pdf: 'PDF',
      jpeg: 'foto JPEG',
      png: 'imagen PNG',
      webp: 'imagen WebP',
      gif: 'imagen GIF',
      docx: 'archivo de Word',
      xlsx: 'archivo de Excel',
      pptx: 'archivo de PowerPoint',
      odt: 'texto OpenDocument',
      text: 'texto simple',
    },
    pages: (many) => (many === 1 ? '1 página' : `${many} páginas`),
    exhibit: (name) => `Anexo ${name}`,
    withdrawn: 'retirado',
    cleaned: 'copia limpia',
    fromSide: (label) => `de ${label}, por medio del mediador`,
    exchangedAs: (name) => `todos tienen una copia: ${name}`,
    mayPassOn: 'se puede transmitir',
    carries: 'Lo que este archivo lleva y no se ve a primera vista:',
    carriesNothing: 'No se encontró en este archivo nada que no se vea.',
    bring: 'Traer documentos aquí',
    choose: 'Archivos',
    limits: (largest) =>
      `Puede elegir varios. PDF, fotos, Word, Excel, PowerPoint, OpenDocument o texto simple, de hasta ${largest} cada uno y 10 de una vez.`,
    photo: 'O tome una foto',
    send: 'Traerlos aquí',
    sending: (part) => `Enviando: ${part}%`,
    goesOn: 'Se cortó la línea. Sigue desde donde quedó en cuanto se pueda.',
    stopped: 'Se detuvo. Envíelo otra vez, por favor.',
    takenTitle: 'Estos ya están aquí',
    notTakenTitle: 'Estos no se aceptaron',
    noFile: 'Primero elija un archivo, por favor.',
    chooseAgain: 'Elija otra vez lo que todavía no está aquí y envíelo.',
    formTroubles: {
      TooManyAtOnce: (ofOne) =>
        ofOne
          ? 'Se aceptan hasta 10 archivos de una vez y este llegó después. Envíelo con los siguientes.'
          : 'Llegaron todavía más archivos de los que se nombran aquí. Se aceptan hasta 10 de una vez.',
      TooMuchAtOnce: () =>
        'Estos archivos juntos pasan de 100 MB, que es demasiado de una vez, así que no se aceptó ninguno. Envíe menos de una vez.',
      LineBroke: (ofOne) =>
        ofOne
          ? 'Se cortó la línea mientras este archivo venía. Envíelo otra vez, por favor.'
          : 'Se cortó la línea antes de que llegara todo. Envíe otra vez lo que falte abajo, por favor.',
      NoRoomNow: () =>
        'Ahora no hay lugar para guardarlo, y no llegó a nadie. Envíelo otra vez en unos minutos, por favor.',
      PerhapsThere: () =>
        'Perdimos el contacto justo al guardarlo. Mire primero si ya está y, si no, envíelo otra vez, por favor.',
    },
    cleanedHere:
      'Aquí también leen otros. Por eso lo que queda aquí es una copia limpia: se ve igual y no lleva nombres, lugares, comentarios ni versiones anteriores. Guarde su propio archivo.',
    exhibitHere: 'Lo que su parte trae aquí recibe un número como anexo.',
    download: 'Descargar',
    downloadWhat: 'Se abre en un programa suyo, no en esta página.',
    pictureOf: (name, page) => `${name}, página ${page}`,
    pictures: 'Cómo se ve',
    exchangeTitle: 'Mostrar una copia a todos',
    exchangeLead:
      'Todas las partes y el mediador reciben una copia limpia de este documento, con un número como anexo de su parte. Se ve igual. Lo que lleva sin verse se queda con usted. No se puede quitar a quien ya la descargó.',
    exchangeSeen: 'Marque cada línea para decir que la leyó, por favor.',
    exchange: 'Mostrar una copia a todos',
    allowTitle: 'Permitir que el mediador transmita una copia',
    allowLead:
      'El mediador podrá dar a la otra parte una copia limpia. Usted verá aquí cuándo se hizo y a quién.',
    allow: 'El mediador puede transmitirlo',
    takeBack: 'Retirar ese permiso',
    withdrawTitle: 'Retirar este documento',
    withdrawLead:
      'Los demás ya no podrán abrirlo. Queda la línea de que estuvo aquí. Usted todavía puede abrirlo.',
    withdraw: 'Retirarlo',
    passTitle: 'Transmitir una copia',
    passLead:
      'La otra parte recibe una copia limpia con un número nuevo. La parte de quien es lee cuándo lo hizo usted.',
    pass: (label) => `Dar una copia a ${label}`,
    back: 'Todos los documentos',
    often: 'Acaba de descargar todo varias veces',
    later: 'Por favor, inténtelo de nuevo en unos minutos.',
    entries: {
      added: 'trajo un documento:',
      withdrawn: 'Se retiró un documento:',
      exchanged: 'Todos tienen ya una copia:',
      authorised: 'El mediador puede transmitir este documento:',
      authorityWithdrawn: 'Este documento ya no se puede transmitir:',
      relayed: 'Un documento de la otra parte:',
      passedOn: 'Se transmitió una copia de este documento:',
    },
  },
}
