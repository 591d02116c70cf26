// Why a form of the court is not taken or cannot be filled like that, in every language.
import type { Language } from '../../domain/clauses.ts'
import type { CourtFormRefusal } from '../court-forms.ts'

const words: Readonly<Record<Language, Readonly<Record<CourtFormRefusal, string>>>> = {
  en: {
    EmptyFile: 'There was no file, or it is empty. Choose the form as a PDF.',
    FormTooLarge:
      'This file is larger than 8 MB. Official forms are smaller: get it anew from the court.',
    NotPdf: 'This is no PDF. Get the form as a PDF from the court or from courts.ca.gov.',
    CannotBeRead: 'This PDF cannot be read. It may be damaged. Get it anew from the court.',
    LockedWithPassword:
      'This form needs a password to be opened. Forms of the court open without one: get it anew from there.',
    FormIsDynamicXfa:
      'This form only shows itself in Adobe’s own program (dynamic XFA), so it cannot be filled in here. The packet keeps its own page with every value. Ask the court for the form as an ordinary fillable PDF.',
    FormHasNoFields:
      'This PDF has no fields to fill in: it may be a scan or a version to print. Get the fillable form.',
    FormHasTooManyFields:
      'This PDF has more pages or fields than a form of the court. Is it the right file?',
    FormIsFilledIn:
      'Something is filled in on this form already. Bring the blank one: otherwise what stands in it would go into every case.',
    HoldsActiveContent:
      'This form holds something that acts and could not be removed (a script or a player). Get it anew from the court.',
    HoldsMalware: 'This file holds harmful software. It was not taken. Please check your device.',
    CheckNotPossible:
      'Files cannot be checked right now, so none is taken. Please try again later.',
    PlaceNotOnForm:
      'This form has no such field. Somebody may have brought a newer one: look again.',
    PlaceTwice: 'A field can take one value only.',
    ValueNotKnown: 'There is no such value for this form.',
    WrongKindOfPlace: 'Words go into fields for words, and what is ticked goes to a box.',
    ChangedMeanwhile:
      'Somebody else changed this form meanwhile. Nothing of yours was kept: look at how it stands now, and say it again.',
  },
  es: {
    EmptyFile: 'No llegó ningún archivo, o está vacío. Elija el formulario como PDF.',
    FormTooLarge:
      'Este archivo pesa más de 8 MB. Los formularios oficiales son más pequeños: pídalo otra vez al tribunal.',
    NotPdf: 'Esto no es un PDF. Pida el formulario como PDF al tribunal o en courts.ca.gov.',
    CannotBeRead: 'Este PDF no se puede leer. Quizá está dañado. Pídalo otra vez al tribunal.',
    LockedWithPassword:
      'Este formulario pide una contraseña para abrirse. Los del tribunal se abren sin ella: consígalo otra vez allí.',
    FormIsDynamicXfa:
      'Este formulario solo se muestra en el programa de Adobe (XFA dinámico), así que aquí no se puede llenar. El paquete sigue con su propia hoja con cada dato. Pida al tribunal el formulario como PDF rellenable común.',
    FormHasNoFields:
      'Este PDF no tiene campos para llenar: quizá es un escaneo o una versión para imprimir. Consiga el formulario rellenable.',
    FormHasTooManyFields:
      'Este PDF tiene más páginas o campos que un formulario del tribunal. ¿Es el archivo correcto?',
    FormIsFilledIn:
      'En este formulario ya hay algo escrito. Traiga el que está en blanco: si no, eso iría a cada caso.',
    HoldsActiveContent:
      'Este formulario lleva algo que actúa y que no se pudo quitar (un guion o un reproductor). Pídalo otra vez al tribunal.',
    HoldsMalware:
      'Este archivo lleva software dañino. No se aceptó. Revise su dispositivo, por favor.',
    CheckNotPossible:
      'Ahora no se pueden revisar archivos, así que no se acepta ninguno. Inténtelo más tarde, por favor.',
    PlaceNotOnForm:
      'Este formulario no tiene ese campo. Quizá alguien trajo uno más nuevo: mírelo otra vez.',
    PlaceTwice: 'En un campo cabe un solo dato.',
    ValueNotKnown: 'No hay tal dato para este formulario.',
    WrongKindOfPlace: 'Las palabras van en campos de texto, y lo que se marca va en una casilla.',
    ChangedMeanwhile:
      'Alguien más cambió este formulario mientras tanto. Nada de lo suyo se guardó: mire cómo está ahora y dígalo otra vez.',
  },
}

export const courtFormRefusalIn = (language: Language, refusal: CourtFormRefusal): string =>
  words[language][refusal]
