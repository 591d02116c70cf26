// What stands around every page, in each language.
import type { Language } from '../../domain/clauses.ts'

export type FrameWords = {
  readonly skip: string
  readonly cases: string
  readonly signIn: string
  readonly signOut: string
  readonly account: string
  readonly exit: string
  readonly otherLanguage: string
  readonly footer: string
  readonly secrets: string
  readonly glossary: string
  readonly verify: string
  readonly notFound: string
  readonly notFoundMore: string
  readonly failed: string
  readonly failedMore: string
  readonly tooLarge: string
  readonly tooLargeMore: string
  readonly notFromHere: string
  readonly notFromHereMore: string
  readonly back: string
}

const en: FrameWords = {
  skip: 'Go to the content',
  cases: 'My cases',
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'My account',
  exit: 'Quick exit',
  otherLanguage: 'Español',
  footer: 'Parley gives information, never legal advice.',
  secrets: 'How we keep secrets',
  glossary: 'Words explained',
  verify: 'Check a signed agreement',
  notFound: 'This page is not here',
  notFoundMore: 'It may never have been, or it is not one of yours.',
  failed: 'Something went wrong on our side',
  failedMore: 'Nothing you sent before is lost. Please go back and try again in a moment.',
  tooLarge: 'That is too much at once',
  tooLargeMore: 'Please go back: what you wrote is still there. Make it shorter and send it again.',
  notFromHere: 'This did not come from one of our pages',
  notFromHereMore: 'Please open the page again and send it from there.',
  back: 'Go to my cases',
}

const es: FrameWords = {
  skip: 'Ir al contenido',
  cases: 'Mis casos',
  signIn: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  account: 'Mi cuenta',
  exit: 'Salida rápida',
  otherLanguage: 'English',
  footer: 'Parley da información, nunca asesoría legal.',
  secrets: 'Cómo guardamos los secretos',
  glossary: 'Palabras explicadas',
  verify: 'Comprobar un acuerdo firmado',
  notFound: 'Esta página no está aquí',
  notFoundMore: 'Puede que nunca haya estado, o que no sea una de las suyas.',
  failed: 'Algo falló de nuestro lado',
  failedMore:
    'No se perdió nada de lo que envió antes. Vuelva atrás e inténtelo de nuevo en un momento.',
  tooLarge: 'Eso es demasiado de una vez',
  tooLargeMore: 'Vuelva atrás: lo que escribió sigue ahí. Acórtelo y envíelo de nuevo.',
  notFromHere: 'Esto no vino de una de nuestras páginas',
  notFromHereMore: 'Abra la página otra vez y envíelo desde allí, por favor.',
  back: 'Ir a mis casos',
}

export const frameWords: Readonly<Record<Language, FrameWords>> = { en, es }
