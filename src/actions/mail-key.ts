// A key for one's mails, given by page or by API: what is wrong with one, in words.
import type { NotGiven } from '../application/open-pgp.ts'
import type { Language } from '../domain/clauses.ts'

/** More than any key has; what is longer is told of as a key that is too large. */
export const MOST_KEY_BYTES = 2 * 1024 * 1024

export type KeyRefused = NotGiven | 'CodeWrong'
export const refusalsOfKeys: Readonly<Record<Language, Readonly<Record<KeyRefused, string>>>> = {
  en: {
    NotAKey:
      'This is not a public key. It begins with "BEGIN PGP PUBLIC KEY BLOCK"; paste all of it, or choose the file that your mail program exported.',
    PrivateKey:
      'This holds a private key, which belongs to nobody but you. We did not keep it. Export the public key and give that one. If others may have seen the private key, make a new pair.',
    SeveralKeys: 'These are several keys. Give one alone.',
    KeyTooLarge:
      'This is too large: at most 256 KB. Export the key without pictures and signatures.',
    KeyExpired: 'This key has expired. Make it last longer in your mail program and give it again.',
    KeyRevoked: 'This key was revoked. Give the one that you use now.',
    KeyCannotEncrypt:
      'Nothing can be encrypted with this key: it has no part for that, or one that is not safe any more.',
    NotInstalled: 'Encrypted mail is not installed here.',
    NoMailAddress: 'You have no mail address here, so there is nothing to encrypt.',
    TooManyKeys: 'That were many keys in a short time. Please try again in ten minutes.',
    CodeWrong:
      'This is not the code, or it does not count any more. After five tries give your key again.',
  },
  es: {
    NotAKey:
      'Esto no es una clave pública. Empieza con "BEGIN PGP PUBLIC KEY BLOCK"; péguela entera o elija el archivo que exportó su programa de correo.',
    PrivateKey:
      'Esto contiene una clave privada, que no es de nadie más que de usted. No la guardamos. Exporte la clave pública y dé esa. Si otros pudieron ver la privada, haga un par nuevo.',
    SeveralKeys: 'Son varias claves. Dé una sola.',
    KeyTooLarge:
      'Es demasiado grande: como máximo 256 KB. Exporte la clave sin imágenes ni firmas.',
    KeyExpired:
      'Esta clave ha caducado. Alargue su validez en su programa de correo y désela de nuevo.',
    KeyRevoked: 'Esta clave fue revocada. Dé la que usa ahora.',
    KeyCannotEncrypt:
      'Con esta clave no se puede cifrar nada: no tiene una parte para eso, o una que ya no es segura.',
    NotInstalled: 'El correo cifrado no está instalado aquí.',
    NoMailAddress: 'Usted no tiene aquí una dirección de correo, así que no hay nada que cifrar.',
    TooManyKeys: 'Fueron muchas claves en poco tiempo. Inténtelo de nuevo en diez minutos.',
    CodeWrong:
      'Este no es el código, o ya no sirve. Después de cinco intentos dé su clave otra vez.',
  },
}
