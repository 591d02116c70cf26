// What somebody is told before they sign on a page: that they agree to sign electronically (15 USC 7001(c)(1)(B)).
import type { Language } from '../language.ts'

/**
 * Which text of it was agreed to; it stands on record with the consent, and with the signature. Other words, or other
 * needs of a device (7001(c)(1)(D)), are a new version, which everybody is asked anew.
 */
export const CONSENT_TO_SIGN = '2026-11 with a test page'

type Section = { readonly heading: string; readonly words: string }

/** That they can open what they sign is shown in fact: by a code that stands on a page of the same kind (7001(c)(1)(C)(ii)). */
export const consentToSign: Readonly<Record<Language, readonly Section[]>> = {
  en: [
    {
      heading: 'What you agree to',
      words:
        'You sign the settlement agreement of this one case here, and you get your copy as a PDF file. It covers later versions of this agreement, and nothing else: no other case, no other paper.',
    },
    {
      heading: 'You can have paper instead',
      words:
        'You can sign on paper. It costs nothing, and nobody holds it against you: one button on this page. You can have a paper copy of what you signed here at any time, now or years later, at no cost.',
    },
    {
      heading: 'You can change your mind',
      words:
        'Until you have signed you can take this back with one button on this page. It costs nothing. You then sign on paper, which takes longer. What you signed before stays signed.',
    },
    {
      heading: 'How we reach you',
      words: 'If your mail address or telephone changes, change it on your account page.',
    },
    {
      heading: 'What you need',
      words:
        'A telephone, tablet or computer with a browser that is still kept up to date, something that opens PDF files, and a place to keep a file or a printer. If more is ever needed, you are asked again.',
    },
  ],
  es: [
    {
      heading: 'Lo que usted acepta',
      words:
        'Usted firma aquí el acuerdo de este único caso y recibe su copia como archivo PDF. Vale también para versiones posteriores de este acuerdo, y para nada más: ningún otro caso, ningún otro documento.',
    },
    {
      heading: 'Puede hacerlo en papel',
      words:
        'Puede firmar en papel. No cuesta nada y nadie se lo tomará a mal: un botón en esta página. Puede pedir una copia en papel de lo que firmó aquí cuando quiera, ahora o dentro de años, sin costo.',
    },
    {
      heading: 'Puede cambiar de opinión',
      words:
        'Hasta que haya firmado, puede retirarlo con un botón en esta página. No cuesta nada. Entonces firma en papel, y eso tarda más. Lo que firmó antes queda firmado.',
    },
    {
      heading: 'Cómo nos comunicamos con usted',
      words: 'Si cambia su correo o su teléfono, cámbielo en la página de su cuenta.',
    },
    {
      heading: 'Lo que necesita',
      words:
        'Un teléfono, una tableta o una computadora con un navegador que todavía se actualiza, algo que abra archivos PDF, y dónde guardar un archivo o una impresora. Si alguna vez hace falta más, se le preguntará de nuevo.',
    },
  ],
}

/** What stands on the page, around its code. */
export const testPageWords: Readonly<
  Record<
    Language,
    {
      readonly title: string
      readonly before: string
      readonly code: string
      readonly after: string
    }
  >
> = {
  en: {
    title: 'Test page',
    before:
      'This page is a PDF file like the agreement that you will sign and keep. If you can read this sentence, you can read the agreement here.',
    code: 'Your code:',
    after:
      'Type this code on the page where you found this file. It is for you alone, and it signs nothing. If you cannot read or keep this file, you can sign on paper at no cost: tell your mediator or the program.',
  },
  es: {
    title: 'Página de prueba',
    before:
      'Esta página es un archivo PDF como el acuerdo que usted firmará y guardará. Si puede leer esta frase, puede leer aquí el acuerdo.',
    code: 'Su código:',
    after:
      'Escriba este código en la página donde encontró este archivo. Es solo para usted y no firma nada. Si no puede leer o guardar este archivo, puede firmar en papel sin costo: dígalo a quien media o al programa.',
  },
}
