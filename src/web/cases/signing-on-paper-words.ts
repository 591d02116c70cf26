// What pages say of signing with a pen, in every language.
import type { Language } from '../../domain/language.ts'

type PaperWords = {
  readonly [Name in
    | ('open' | 'means' | 'choose' | 'title' | 'how' | 'still' | 'print')
    | ('entering' | 'enteringMeans' | 'noScan' | 'scan' | 'name' | 'on')
    | ('allPages' | 'sameText' | 'enter')]: string
} & {
  readonly of: (name: string) => string
  readonly chosen: (when: string) => string
}

export const paperWords: Readonly<Record<Language, PaperWords>> = {
  en: {
    open: 'I would rather sign on paper',
    means:
      'It costs nothing and counts the same. Your side, those who mediate and the program see that you chose paper; others see only that you have not signed yet.',
    choose: 'Sign on paper',
    title: 'You sign on paper',
    how: 'Print the agreement, read it, sign beside your name and write the day. Then bring or send all pages to the program. Without a printer, ask the program to mail it to you at no cost.',
    still: 'You can still sign here instead.',
    print: 'The agreement to sign with a pen (PDF)',
    entering: 'Signed on paper',
    enteringMeans:
      'A scan of all pages is brought to the desk of the signer’s side. Compare it with the paper to sign before you enter the signature: your name stands with it.',
    noScan: 'No scan is at the desk of this side yet. A case manager adds it under documents.',
    scan: 'The scan',
    name: 'Name, as it stands on the paper',
    on: 'Day, as it stands on the paper',
    allPages: 'All pages are there, and it is signed.',
    sameText:
      'The number at the foot of every page is the one of this text, and nothing was changed by hand.',
    enter: 'Enter this signature',
    of: (name) => `Enter the signature of ${name}`,
    chosen: (when) => `Said on ${when}: signs on paper.`,
  },
  es: {
    open: 'Prefiero firmar en papel',
    means:
      'No cuesta nada y vale igual. Su parte, quienes median y el programa ven que usted eligió papel; los demás solo ven que todavía no firmó.',
    choose: 'Firmar en papel',
    title: 'Usted firma en papel',
    how: 'Imprima el acuerdo, léalo, firme junto a su nombre y escriba el día. Luego lleve o envíe todas las páginas al programa. Sin impresora, pida al programa que se lo envíe por correo sin costo.',
    still: 'Todavía puede firmar aquí.',
    print: 'El acuerdo para firmar con pluma (PDF)',
    entering: 'Firmado en papel',
    enteringMeans:
      'Una copia escaneada de todas las páginas se trae a la mesa de la parte que firma. Compárela con el papel para firmar antes de anotar la firma: su nombre queda con ella.',
    noScan:
      'Todavía no hay copia escaneada en la mesa de esta parte. La administración del caso la agrega en documentos.',
    scan: 'La copia escaneada',
    name: 'Nombre, como está en el papel',
    on: 'Día, como está en el papel',
    allPages: 'Están todas las páginas y está firmado.',
    sameText: 'El número al pie de cada página es el de este texto, y nada se cambió a mano.',
    enter: 'Anotar esta firma',
    of: (name) => `Anotar la firma de ${name}`,
    chosen: (when) => `Dicho el ${when}: firma en papel.`,
  },
}

/** What its fields are called where something about them needs another look. */
export const labelsOfPaper = (language: Language): Readonly<Record<string, string>> => {
  const words = paperWords[language]
  const of = 'record-paper-signature'
  return {
    ...{ [`${of}.name`]: words.name, [`${of}.on`]: words.on, [`${of}.document`]: words.scan },
    ...{ [`${of}.allPages`]: words.allPages, [`${of}.sameText`]: words.sameText },
  }
}
