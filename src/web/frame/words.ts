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
  readonly about: string
  readonly secrets: string
  readonly glossary: string
  readonly learn: string
  readonly verify: string
  readonly notFound: string
  readonly notFoundMore: string
  readonly failed: string
  readonly failedMore: string
  readonly unreadable: string
  readonly unreadableMore: string
  readonly tooLarge: string
  readonly tooLargeMore: string
  readonly notFromHere: string
  readonly notFromHereMore: string
  readonly back: string
  readonly front: string
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
  about: 'About Parley',
  secrets: 'How we keep secrets',
  glossary: 'Words explained',
  learn: 'Learn',
  verify: 'Check a signed agreement',
  notFound: 'This page is not here',
  notFoundMore:
    'The address may have a letter wrong, or the page is not one of yours. Nothing of yours is lost.',
  failed: 'Something went wrong on our side',
  failedMore: 'Nothing you sent before is lost. Please go back and try again in a moment.',
  unreadable: 'We could not read what was sent',
  unreadableMore: 'Please open the page again and send it from there.',
  tooLarge: 'That is too much at once',
  tooLargeMore: 'Please go back: what you wrote is still there. Make it shorter and send it again.',
  notFromHere: 'This did not come from one of our pages',
  notFromHereMore: 'Please open the page again and send it from there.',
  back: 'Go to my cases',
  front: 'Go to the front page',
}

const es: FrameWords = {
  skip: 'Ir al contenido',
  cases: 'Mis casos',
  signIn: 'Entrar',
  signOut: 'Cerrar sesión',
  account: 'Mi cuenta',
  exit: 'Salida rápida',
  otherLanguage: 'English',
  footer: 'Parley da información, nunca asesoría legal.',
  about: 'Sobre Parley',
  secrets: 'Cómo guardamos los secretos',
  glossary: 'Palabras explicadas',
  learn: 'Aprender',
  verify: 'Comprobar un acuerdo firmado',
  notFound: 'Esta página no está aquí',
  notFoundMore:
    'Tal vez la dirección tenga una letra mal, o la página no sea una de las suyas. Nada suyo se ha perdido.',
  failed: 'Algo falló de nuestro lado',
  failedMore:
    'No se perdió nada de lo que envió antes. Vuelva atrás e inténtelo de nuevo en un momento.',
  unreadable: 'No pudimos leer lo que se envió',
  unreadableMore: 'Abra la página otra vez y envíelo desde allí, por favor.',
  tooLarge: 'Eso es demasiado de una vez',
  tooLargeMore: 'Vuelva atrás: lo que escribió sigue ahí. Acórtelo y envíelo de nuevo.',
  notFromHere: 'Esto no vino de una de nuestras páginas',
  notFromHereMore: 'Abra la página otra vez y envíelo desde allí, por favor.',
  back: 'Ir a mis casos',
  front: 'Ir a la página principal',
}

export const frameWords: Readonly<Record<Language, FrameWords>> = { en, es }
