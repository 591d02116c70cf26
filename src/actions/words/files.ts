// What is said of a file that is not taken, and of what a file carries unseen; in every language.
import type { FileUnfit } from '../../application/file-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import type { DocumentUnfit, DocumentWarning } from '../../domain/documents.ts'
import { refusalIn } from './words.ts'

const unfit: Readonly<Record<Language, Readonly<Record<FileUnfit, string>>>> = {
  en: {
    EmptyFile: 'This file is empty.',
    KindNotTaken:
      'This kind of file is not taken. Send a PDF, a photo (JPEG, PNG, WebP, GIF), a Word, Excel, PowerPoint or OpenDocument file, or plain text.',
    PhotoOfApple:
      'This photo is in a format of Apple (HEIC) that cannot be shown here. On the iPhone choose Settings, Camera, Formats, Most Compatible, and take it again. Or take a screenshot of it and send that.',
    NameAndContentDiffer:
      'The ending of its name says one kind of file, and inside it is another. Please save it again under its right kind.',
    CannotBeRead: 'This file cannot be read. It may be damaged. Please save it again.',
    LockedWithPassword: 'This file is locked with a password. Please save it without one.',
    TooManyPixels:
      'This picture has more than 80 megapixels, which is too many here. Choose a smaller size in the settings of the camera and take it again. Or take a screenshot of it and send that.',
    UnpacksTooBig: 'This file unpacks to more than can be taken.',
    HoldsActiveContent:
      'This file holds a program (a macro or a script). Please save it without, for example as a PDF.',
    HoldsMalware: 'This file holds harmful software. It was not taken. Please check your device.',
    NeedsPictures:
      'Others read here, so only a clean copy may stand here. It would need pictures of the pages, and they cannot be made here. Take photos of the pages and bring those. Whoever looks after this service can also set it up.',
    HoldsWhatCannotBeCleaned:
      'Others read here, so only a clean copy may stand here. This file holds drawings, films or other things that cannot be copied clean. Print it to PDF, or take photos of the pages, and bring that.',
    NotAPhoto:
      'This is not a photo, so it cannot be a page here. Pages can be photos as JPEG, PNG or WebP. Bring this file as a document of its own.',
    CheckNotPossible:
      'Files cannot be checked right now, so none is taken. Please try again later.',
    NotOpenedSafely:
      'This service is not set up to open such files safely, so only plain text is taken here. You can write what it says, or tell whoever looks after this service.',
  },
  es: {
    EmptyFile: 'Este archivo está vacío.',
    KindNotTaken:
      'Este tipo de archivo no se acepta. Envíe un PDF, una foto (JPEG, PNG, WebP, GIF), un archivo de Word, Excel, PowerPoint u OpenDocument, o texto simple.',
    PhotoOfApple:
      'Esta foto está en un formato de Apple (HEIC) que aquí no se puede mostrar. En el iPhone elija Ajustes, Cámara, Formatos, Más compatible, y tómela otra vez. O haga una captura de pantalla de ella y envíela.',
    NameAndContentDiffer:
      'El final del nombre dice un tipo de archivo y por dentro es otro. Guárdelo otra vez con su tipo correcto, por favor.',
    CannotBeRead: 'Este archivo no se puede leer. Quizá está dañado. Guárdelo otra vez, por favor.',
    LockedWithPassword:
      'Este archivo está cerrado con una contraseña. Guárdelo sin ella, por favor.',
    TooManyPixels:
      'Esta imagen tiene más de 80 megapíxeles, demasiados para este servicio. Elija un tamaño menor en los ajustes de la cámara y tómela otra vez. O haga una captura de pantalla de ella y envíela.',
    UnpacksTooBig: 'Este archivo, al abrirse, es más grande de lo que se puede aceptar.',
    HoldsActiveContent:
      'Este archivo lleva un programa (una macro o un guion). Guárdelo sin él, por ejemplo como PDF.',
    HoldsMalware:
      'Este archivo lleva software dañino. No se aceptó. Revise su dispositivo, por favor.',
    NeedsPictures:
      'Aquí leen otros, y por eso solo puede estar una copia limpia. Para ella hacen falta imágenes de las páginas, y aquí no se pueden hacer. Tome fotos de las páginas y traiga las fotos. Quien cuida este servicio también puede instalar lo que falta.',
    HoldsWhatCannotBeCleaned:
      'Aquí leen otros, y por eso solo puede estar una copia limpia. Este archivo lleva dibujos, películas u otras cosas de las que no se puede hacer una copia limpia. Imprímalo como PDF, o tome fotos de las páginas, y traiga eso.',
    NotAPhoto:
      'Esto no es una foto, así que aquí no puede ser una página. Las páginas pueden ser fotos JPEG, PNG o WebP. Traiga este archivo como un documento aparte.',
    CheckNotPossible:
      'Ahora no se pueden revisar archivos, así que no se acepta ninguno. Inténtelo más tarde, por favor.',
    NotOpenedSafely:
      'Este servicio no está preparado para abrir archivos así de forma segura, y por eso aquí solo se acepta texto simple. Puede escribir lo que dice o avisar a quien cuida este servicio.',
  },
}

const warnings: Readonly<Record<Language, Readonly<Record<DocumentWarning, string>>>> = {
  en: {
    TrackedChanges: 'It shows what was changed in it, and by whom.',
    Comments: 'It carries comments.',
    AuthorNames: 'It carries names of who wrote or made it.',
    PlaceOfPhoto: 'It tells where and when the photo was taken.',
    EarlierRevisions: 'It carries earlier versions of itself.',
    HiddenText: 'It carries text that is not seen.',
    TextUnderBoxes: 'There is text under boxes that were drawn to cover it.',
    FilesInside: 'It carries other files inside.',
    Formulas: 'Its tables compute with formulas. A copy for others holds only what they come to.',
  },
  es: {
    TrackedChanges: 'Muestra lo que se cambió en él y quién lo cambió.',
    Comments: 'Lleva comentarios.',
    AuthorNames: 'Lleva nombres de quien lo escribió o lo hizo.',
    PlaceOfPhoto: 'Dice dónde y cuándo se tomó la foto.',
    EarlierRevisions: 'Lleva versiones anteriores de sí mismo.',
    HiddenText: 'Lleva texto que no se ve.',
    TextUnderBoxes: 'Hay texto debajo de cuadros que se dibujaron para taparlo.',
    FilesInside: 'Lleva otros archivos dentro.',
    Formulas: 'Sus tablas calculan con fórmulas. Una copia para otros lleva solo los resultados.',
  },
}

export const unfitIn = (language: Language, refusal: FileUnfit): string => unfit[language][refusal]
/** The same, and where there was no room for it. */
export const notTakenIn = (language: Language, why: DocumentUnfit): string =>
  why === 'FileTooLarge' || why === 'TooManyDocuments' || why === 'RoomIsFull'
    ? refusalIn(language, why)
    : unfitIn(language, why)
export const warningIn = (language: Language, warning: DocumentWarning): string =>
  warnings[language][warning]
