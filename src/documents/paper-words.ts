// The words printed on papers around what the parties agreed, in each language.
import type { Language } from '../domain/clauses.ts'
import { type CaseType, caseTypeNames } from '../domain/law/case-types.ts'

type Labels = {
  readonly page: string
  readonly of: string
  readonly case: string
  readonly caseNumber: string
  readonly draft: string
  readonly signatures: string
  /** Above every translation, in the language of the text; and where it counts, too. */
  readonly besideText: string
  readonly besideTextToo: string
  readonly signedAs: string
  readonly by: string
  readonly signedFor: (
    by: { readonly name: string; readonly as: 'attorney' | 'insurer' },
    party: string,
  ) => string
  readonly at: string
  readonly manner: string
  readonly how: (how: string) => string
  readonly byHand: (signed: { readonly on: string; readonly checkedBy: string }) => string
  readonly text: string
  readonly toSign: string
  readonly forPen: string
  readonly digestIs: string
  readonly attached: string
  readonly terms: string
  readonly caseTypes: Readonly<Record<CaseType, string>>
  readonly instant: (at: number) => string
}

const instantIn = (locale: string) => {
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'UTC',
  })
  return (at: number) => `${format.format(at)} UTC`
}

/** The other side reads this paper: no number and no address stands in it. */
const byMessage: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'answer by mail':
      'Electronically, by mail from the signer’s own address, with a code sent there with the text',
    'text message':
      'Electronically, by text message from the signer’s own number, with a code sent there with the text',
  },
  es: {
    'answer by mail':
      'Electrónicamente, por correo desde la dirección de quien firma, con un código enviado allí con el texto',
    'text message':
      'Electrónicamente, por mensaje de texto desde el número de quien firma, con un código enviado allí con el texto',
  },
}

const en: Labels = {
  page: 'Page',
  of: 'of',
  case: 'Case',
  caseNumber: 'case number',
  draft: 'Draft, not signed. This paper binds nobody.',
  signatures: 'Signatures',
  besideText: 'A translation of the text above, to be read beside it. The text above counts.',
  besideTextToo:
    'A translation of the text above. The parties agreed that both texts count, as a clause above says.',
  signedAs: 'Signed as',
  by: 'By',
  signedFor: ({ name, as }, party) =>
    as === 'attorney'
      ? `${name}, attorney for ${party} (Code of Civil Procedure 664.6(b)(2))`
      : `${name}, agent of the insurer of ${party}, authorized in writing (Code of Civil Procedure 664.6(b)(3))`,
  at: 'On',
  manner: 'How',
  how: (how) => byMessage.en[how] ?? `Electronically, in the signer’s own session (${how})`,
  byHand: ({ on, checkedBy }) =>
    `On paper, with a pen, dated ${on}; the scan was looked at and entered by ${checkedBy}`,
  text: 'Text signed',
  toSign: 'Signature and date',
  forPen:
    'To be signed with a pen: sign beside your name and write the day. Sign only if the number at the foot of every page is the same. It binds once everybody named below has signed, on paper or electronically.',
  digestIs: 'SHA-256 of the text that was shown to the signers:',
  attached: 'The terms in machine-readable form are attached to this file as terms.json.',
  terms: 'The terms of the agreement',
  caseTypes: caseTypeNames('en'),
  instant: instantIn('en-US'),
}

const es: Labels = {
  page: 'Página',
  of: 'de',
  case: 'Caso',
  caseNumber: 'número de caso',
  draft: 'Borrador, sin firmar. Este papel no obliga a nadie.',
  signatures: 'Firmas',
  besideText:
    'Una traducción del texto de arriba, para leerla junto a él. Lo que vale es el texto de arriba.',
  besideTextToo:
    'Una traducción del texto de arriba. Las partes acordaron que valen los dos textos, como dice una cláusula de arriba.',
  signedAs: 'Firmado como',
  by: 'Por',
  signedFor: ({ name, as }, party) =>
    as === 'attorney'
      ? `${name}, en representación legal de ${party} (Code of Civil Procedure 664.6(b)(2))`
      : `${name}, agente de la aseguradora de ${party}, con autorización por escrito (Code of Civil Procedure 664.6(b)(3))`,
  at: 'El',
  manner: 'Cómo',
  how: (how) =>
    byMessage.es[how] ??
    `Electrónicamente, en la propia sesión de quien firma (${inSpanish[how] ?? how})`,
  byHand: ({ on, checkedBy }) =>
    `En papel, con pluma, con fecha ${on}; la copia la revisó y anotó ${checkedBy}`,
  text: 'Texto firmado',
  toSign: 'Firma y fecha',
  forPen:
    'Para firmar con pluma: firme junto a su nombre y escriba el día. Firme solo si el número al pie de cada página es el mismo. Obliga cuando hayan firmado todas las personas nombradas abajo, en papel o electrónicamente.',
  digestIs: 'SHA-256 del texto que se mostró a quienes firmaron:',
  attached:
    'Los términos en forma legible por máquinas van adjuntos a este archivo como terms.json.',
  terms: 'Los términos del acuerdo',
  caseTypes: caseTypeNames('es'),
  instant: instantIn('es-US'),
}

const inSpanish: Readonly<Record<string, string>> = {
  'link by mail': 'enlace por correo',
  'code by mail': 'código por correo',
  'invitation link': 'enlace de la invitación',
  'access token': 'clave de acceso',
  demonstration: 'demostración',
  passkey: 'llave de acceso (passkey)',
  'authenticator code': 'código de una aplicación',
  'identity provider': 'su organización',
}

export const labels: Readonly<Record<Language, Labels>> = { en, es }
