// What entries of the directory are called in each language: languages, ways, costs, and why an entry was not kept.
import type { Language } from '../../domain/clauses.ts'
import {
  type Cost,
  LISTED_LANGUAGES,
  type ListedLanguage,
  type ListingSaid,
  type WayToMeet,
} from '../../domain/listing.ts'
import type { ListingRefusal } from '../listings.ts'

type ListingWords = {
  readonly kinds: Readonly<Record<ListingSaid['kind'], string>>
  readonly ways: Readonly<Record<WayToMeet, string>>
  readonly costs: Readonly<Record<Cost, string>>
  readonly refusals: Readonly<Record<ListingRefusal, string>>
}
export const listingWords: Readonly<Record<Language, ListingWords>> = {
  en: {
    kinds: { mediator: 'Mediator', program: 'Program' },
    ways: {
      online: 'In writing online',
      text: 'By text message',
      video: 'By video',
      'in-person': 'In person',
    },
    costs: { free: 'Free', sliding: 'What you can pay', fee: 'A fee' },
    refusals: {
      ListingChangedMeanwhile:
        'Somebody changed this entry in the meantime. Nothing was kept. Please look at it as it stands now.',
      TooManyListings: 'A program lists up to 500 entries.',
    },
  },
  es: {
    kinds: { mediator: 'Persona mediadora', program: 'Programa' },
    ways: {
      online: 'Por escrito en línea',
      text: 'Por mensaje de texto',
      video: 'Por video',
      'in-person': 'En persona',
    },
    costs: { free: 'Gratis', sliding: 'Lo que pueda pagar', fee: 'Con tarifa' },
    refusals: {
      ListingChangedMeanwhile:
        'Alguien cambió esta entrada mientras tanto. No se guardó nada. Mírela como está ahora.',
      TooManyListings: 'Un programa tiene hasta 500 entradas.',
    },
  },
}

const namesIn = (language: Language): Readonly<Record<ListedLanguage, string>> => {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const own = { en: 'American Sign Language', es: 'lengua de señas americana' }
  return Object.fromEntries(
    LISTED_LANGUAGES.map((one) => [one, one === 'ase' ? own[language] : (names.of(one) ?? one)]),
  ) as Record<ListedLanguage, string>
}
export const listedLanguageNames = { en: namesIn('en'), es: namesIn('es') } as const
