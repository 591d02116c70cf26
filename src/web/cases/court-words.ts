// What the form of an offer asks of terms that reach a court or a home: each choice worded by what follows from it.
import type { Default, Dismissal, Possession } from '../../domain/court-terms.ts'
import type { Language } from '../../domain/language.ts'
import type { SumPart } from '../../domain/terms.ts'

type YesNo = Readonly<Record<'yes' | 'no', string>>
type CourtWords = {
  readonly filed: string
  readonly against: string
  readonly premises: string
  readonly when: string
  readonly whens: Readonly<Record<Dismissal['when'], string>>
  readonly prejudice: string
  readonly prejudices: Readonly<Record<Dismissal['prejudice'], string>>
  readonly keeps: string
  readonly keepsOr: YesNo
  readonly judgment: string
  readonly judgments: Readonly<Record<Default['judgment'], string>>
  readonly cureDays: string
  readonly dismissOn: string
  readonly interest: string
  readonly interestOr: YesNo
  readonly moves: string
  readonly movesOr: Readonly<Record<'out' | 'stays', string>>
  readonly lease: string
  readonly leases: Readonly<Record<Possession['lease'], string>>
  readonly lockout: string
  readonly deposit: string
  readonly deposits: Readonly<Record<Possession['deposit'], string>>
  readonly depositAmount: string
  readonly depositOn: string
  readonly mutual: string
  readonly mutualOr: YesNo
  readonly yards: string
  readonly until: string
  readonly noOrder: string
  readonly bothCount: string
  readonly language: string
  readonly madeOf: string
  readonly parts: Readonly<Record<SumPart, string>>
  readonly wholeDueAfter: string
}

export const courtWords: Readonly<Record<Language, CourtWords>> = {
  en: {
    filed: 'Above, name the side that filed the case. The day is needed only for the third choice.',
    against: 'Above, name the side that would have a judgment against it.',
    premises:
      'Above, name first who lives there, then who rents it out. Under “What” write the address of the home.',
    when: 'When is the case dismissed?',
    whens: {
      'after-last': 'After everything is done',
      now: 'As soon as everyone has signed',
      'on-day': 'By the day above',
    },
    prejudice: 'Can the same case be filed again?',
    prejudices: {
      without: 'Yes (“without prejudice”)',
      with: 'No, never (“with prejudice”)',
    },
    keeps: 'Can this court still enforce the agreement after that?',
    keepsOr: {
      yes: 'Yes. The court is asked to keep that power.',
      no: 'No. It would take a new case.',
    },
    judgment: 'What happens if it is not kept?',
    judgments: {
      'on-default':
        'Judgment only then, for what is still open. If all is kept, there is no judgment.',
      none: 'No judgment. The rest is due at once.',
      now: 'Judgment now. It stays on record even if all is kept.',
    },
    cureDays: 'Days to make good, after a written notice',
    dismissOn: 'The day on which the court closes the case if all is kept',
    interest: 'Does a judgment bear interest?',
    interestOr: { no: 'No interest', yes: 'Yes, as the law sets it' },
    moves: 'Who will live there?',
    movesOr: { out: 'The tenant moves out by the day above', stays: 'The tenant stays' },
    lease: 'What happens to the rental agreement?',
    leases: {
      cancelled: 'It is cancelled',
      forfeited: 'It is forfeited (lost because it was broken)',
      'goes-on': 'It goes on',
    },
    lockout: 'No lockout before this day',
    deposit: 'What happens to the deposit?',
    deposits: {
      statement: 'An itemized statement, and what is left, within three weeks',
      returned: 'A sum of it is given back',
      kept: 'The landlord keeps a sum of it',
      unsaid: 'Not said here',
    },
    depositAmount: 'How much of the deposit, in dollars',
    depositOn: 'The deposit is given back by',
    mutual: 'Who promises?',
    mutualOr: { no: 'Only the one named first', yes: 'Each promises the other' },
    yards: 'Distance to keep, in yards',
    until: 'Until which day',
    noOrder:
      'This is a private promise. It is no restraining order: only a court can make one, and the police cannot enforce this.',
    bothCount:
      'Without this, only the language that the agreement is written in counts. With it, the translation binds everybody as well, with any mistake in it.',
    language: 'Into which language is the agreement translated?',
    madeOf: 'What is the sum made of? And if a part is late?',
    parts: {
      rent: 'Past due rent',
      holdover: 'Holdover damages (for staying past the end)',
      fees: 'Attorney fees',
      costs: 'Court costs',
      other: 'Other',
    },
    wholeDueAfter: 'Days late after which the whole rest is due',
  },
  es: {
    filed:
      'Arriba, nombre la parte que presentó el caso. El día solo hace falta para la tercera opción.',
    against: 'Arriba, nombre la parte que tendría un fallo en su contra.',
    premises:
      'Arriba, nombre primero a quien vive allí y luego a quien la renta. En «Qué» escriba la dirección de la vivienda.',
    when: '¿Cuándo se desestima el caso?',
    whens: {
      'after-last': 'Cuando todo esté hecho',
      now: 'En cuanto todos hayan firmado',
      'on-day': 'A más tardar el día de arriba',
    },
    prejudice: '¿Se puede presentar otra vez el mismo caso?',
    prejudices: {
      without: 'Sí («sin perjuicio»)',
      with: 'No, nunca («con perjuicio»)',
    },
    keeps: '¿Puede este tribunal hacer cumplir el acuerdo después de eso?',
    keepsOr: {
      yes: 'Sí. Se pide al tribunal que conserve ese poder.',
      no: 'No. Haría falta un caso nuevo.',
    },
    judgment: '¿Qué pasa si no se cumple?',
    judgments: {
      'on-default': 'Un fallo solo entonces, por lo que falte. Si todo se cumple, no hay fallo.',
      none: 'Ningún fallo. El resto se debe de inmediato.',
      now: 'Un fallo ahora. Queda registrado aunque todo se cumpla.',
    },
    cureDays: 'Días para cumplir después de un aviso por escrito',
    dismissOn: 'El día en que el tribunal cierra el caso si todo se cumple',
    interest: '¿Lleva intereses un fallo?',
    interestOr: { no: 'Sin intereses', yes: 'Sí, los que fija la ley' },
    moves: '¿Quién vivirá allí?',
    movesOr: {
      out: 'El inquilino se muda a más tardar el día de arriba',
      stays: 'El inquilino se queda',
    },
    lease: '¿Qué pasa con el contrato de renta?',
    leases: {
      cancelled: 'Se cancela',
      forfeited: 'Se pierde (porque se incumplió)',
      'goes-on': 'Sigue vigente',
    },
    lockout: 'Ningún desalojo por la fuerza antes de este día',
    deposit: '¿Qué pasa con el depósito?',
    deposits: {
      statement: 'Una cuenta detallada, y lo que quede, en tres semanas',
      returned: 'Se devuelve una suma',
      kept: 'El propietario se queda con una suma',
      unsaid: 'No se dice aquí',
    },
    depositAmount: 'Cuánto del depósito, en dólares',
    depositOn: 'El depósito se devuelve a más tardar el',
    mutual: '¿Quién promete?',
    mutualOr: { no: 'Solo la parte nombrada primero', yes: 'Cada una promete a la otra' },
    yards: 'Distancia que se guarda, en yardas',
    until: 'Hasta qué día',
    noOrder:
      'Esta es una promesa privada. No es una orden de alejamiento: solo un tribunal puede dictarla, y la policía no puede hacer cumplir esto.',
    bothCount:
      'Sin esto, solo vale el idioma en que está escrito el acuerdo. Con esto, la traducción también obliga a todos, con sus errores.',
    language: '¿A qué idioma se traduce el acuerdo?',
    madeOf: '¿De qué se compone la suma? ¿Y si una parte se atrasa?',
    parts: {
      rent: 'Renta vencida',
      holdover: 'Daños por quedarse después del plazo',
      fees: 'Honorarios de abogado',
      costs: 'Costos del tribunal',
      other: 'Otros',
    },
    wholeDueAfter: 'Días de atraso después de los cuales se debe todo el resto',
  },
}

/** What a field is called where it needs another look. */
export const labelsOfCourt = (language: Language): Readonly<Record<string, string>> => {
  const { parts, ...words } = courtWords[language]
  const plain = Object.entries(words).filter(([, said]) => typeof said === 'string')
  return { ...(Object.fromEntries(plain) as Record<string, string>), ...parts }
}
