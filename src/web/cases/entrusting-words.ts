// What pages say where somebody signs for a party, in every language.
import type { Language } from '../../domain/language.ts'
import type { SignsForAs } from '../../domain/signing.ts'

type Of = Readonly<Record<SignsForAs, (party: string, agent: string) => string>>
type EntrustingWords = {
  readonly [Name in
    | ('open' | 'means' | 'penAlone' | 'insurer' | 'authorised' | 'withinLimits' | 'refused')
    | ('stands' | 'standsMeans' | 'takeBack' | 'next' | 'names' | 'asked')
    | ('signMeans' | 'signName' | 'saidEnded')]: string
} & {
  readonly choose: Readonly<Record<SignsForAs, (agent: string) => string>>
  readonly title: (party: string) => string
  readonly consent: (party: string) => string
  /** In a list of who signs for whom. */
  readonly who: Of
  /** In the room where it was said. */
  readonly said: Of
  /** Of a signature that stands; the agent as they typed their name. */
  readonly signed: Of
}

export const entrustingWords: Readonly<Record<Language, EntrustingWords>> = {
  en: {
    open: 'Somebody signs for me',
    means:
      'The law lets your attorney sign for you, or somebody whom your insurer authorized. It binds you as your own signature would. It is for this version alone, and until it is signed you can sign yourself or take it back. Your side and those who mediate see it; others see it once it is signed.',
    penAlone: 'With a pen, on paper, you sign yourself.',
    insurer: 'For somebody of your insurer the law asks for more. Tick both only if they are true:',
    authorised: 'My insurer defends me and pays, and authorized this person in writing to sign.',
    withinLimits: 'I would owe nothing above the limits of my policy.',
    refused: 'Why nobody can sign for you here:',
    stands: 'Somebody signs for you',
    standsMeans:
      'You need do nothing more. You can still sign yourself, or take this back, until it is signed.',
    takeBack: 'Take this back',
    next: 'Somebody signs the agreement for you, as you asked. Until then you can still sign yourself.',
    names: 'Somebody signs for them. Other sides do not see this before it is signed.',
    asked: 'You are asked to sign for somebody on your side. First, for your own part:',
    signMeans:
      'It binds the party as their own signature would. Everybody reads that you signed for them. Sign only what they know and want.',
    signName: 'Your own name',
    saidEnded: 'took that back, and signs in person.',
    choose: {
      attorney: (agent) => `${agent}, my attorney, signs for me`,
      insurer: (agent) => `${agent}, for my insurer, signs for me`,
    },
    title: (party) => `Sign for ${party}`,
    consent: (party) =>
      `I sign this agreement electronically for ${party}. I mean it to bind them as a signature on paper would.`,
    who: {
      attorney: (party, agent) => `${party}: ${agent}, attorney`,
      insurer: (party, agent) => `${party}: ${agent}, for the insurer`,
    },
    said: {
      attorney: (party, agent) => `${agent} signs for ${party}, as their attorney.`,
      insurer: (party, agent) =>
        `${agent} signs for ${party}, for the insurer. ${party} says: authorized in writing, and nothing is owed above the limits of the policy.`,
    },
    signed: {
      attorney: (party, agent) => `${party}, by their attorney ${agent}`,
      insurer: (party, agent) => `${party}, by the agent of their insurer, ${agent}`,
    },
  },
  es: {
    open: 'Alguien firma por mí',
    means:
      'La ley permite que firme por usted su abogado o alguien autorizado por su aseguradora. Le obliga como su propia firma. Vale solo para esta versión, y hasta que se firme usted puede firmar o retirarlo. Lo ven su parte y quienes median; los demás lo ven cuando está firmado.',
    penAlone: 'Con pluma, en papel, firma usted.',
    insurer:
      'Para alguien de su aseguradora la ley pide más. Marque las dos cosas solo si son ciertas:',
    authorised:
      'Mi aseguradora me defiende y paga, y autorizó por escrito a esta persona a firmar.',
    withinLimits: 'Yo no debería nada por encima de los límites de mi póliza.',
    refused: 'Por qué aquí nadie puede firmar por usted:',
    stands: 'Alguien firma por usted',
    standsMeans:
      'No tiene que hacer nada más. Hasta que se firme, usted todavía puede firmar o retirar esto.',
    takeBack: 'Retirar esto',
    next: 'Alguien firma el acuerdo por usted, como lo pidió. Hasta entonces usted todavía puede firmar.',
    names: 'Alguien firma por estas personas. Las otras partes no lo ven antes de que se firme.',
    asked: 'Se le pide que firme por alguien de su parte. Primero, en cuanto a usted:',
    signMeans:
      'Obliga a la parte como su propia firma. Todos leen que usted firmó en su nombre. Firme solo lo que la parte conoce y quiere.',
    signName: 'Su propio nombre',
    saidEnded: 'retiró eso y firma en persona.',
    choose: {
      attorney: (agent) => `${agent}, que me representa, firma por mí`,
      insurer: (agent) => `${agent}, por mi aseguradora, firma por mí`,
    },
    title: (party) => `Firmar por ${party}`,
    consent: (party) =>
      `Firmo este acuerdo electrónicamente por ${party}. Quiero que le obligue como una firma en papel.`,
    who: {
      attorney: (party, agent) => `${party}: ${agent}, representación legal`,
      insurer: (party, agent) => `${party}: ${agent}, por la aseguradora`,
    },
    said: {
      attorney: (party, agent) => `${agent} firma por ${party}, en representación legal.`,
      insurer: (party, agent) =>
        `${agent} firma por ${party}, por la aseguradora. ${party} dice: hay autorización por escrito y no se debe nada por encima de los límites de la póliza.`,
    },
    signed: {
      attorney: (party, agent) => `${party}, en representación legal ${agent}`,
      insurer: (party, agent) => `${party}, por agente de su aseguradora, ${agent}`,
    },
  },
}

/** What its fields are called where something about them needs another look. */
export const labelsOfEntrusting = (language: Language): Readonly<Record<string, string>> => {
  const { authorised, withinLimits } = entrustingWords[language]
  return {
    ...{ 'entrust-signing.authorised': authorised, 'entrust-signing.withinLimits': withinLimits },
  }
}
