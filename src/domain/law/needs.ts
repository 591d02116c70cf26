// What people call their trouble, in words of each language: which types of case it is, and what else a search may name.
import type { Cost, ListedLanguage, WayToMeet } from '../listing.ts'
import type { CaseType } from './case-types.ts'

type Words = readonly string[]
const split = (words: string): Words => words.split(' ')

/** Without accents and in small letters, as what is searched for. */
const ofTypes: Readonly<Record<CaseType, Words>> = {
  'small-claims': split(
    'deposit landlord refund debt bill owed loan damage repair money small claims deposito casero arrendador propietario deuda factura prestamo dano reparacion dinero reclamo reclamos',
  ),
  'unlawful-detainer': split(
    'eviction evicted evict rent tenant lease detainer desalojo desahucio renta inquilino alquiler',
  ),
  'civil-harassment': split(
    'harassment harassed stalking threats restraining acoso acosa amenazas hostigamiento',
  ),
  community: split(
    'neighbor neighbors neighbour neighborhood noise fence parking barking dog tree roommate family vecino vecinos vecina ruido cerca estacionamiento perro arbol familia',
  ),
  business: split(
    'business contract contractor company employer employee work partner invoice negocio contrato contratista empresa empleador trabajo socio',
  ),
}
const ofLanguages: Readonly<Partial<Record<ListedLanguage, Words>>> = {
  es: split('spanish espanol castellano'),
  en: split('english ingles'),
  zh: split('chinese mandarin cantonese chino mandarin cantones zhongwen'),
  tl: split('tagalog filipino tagalo'),
  vi: split('vietnamese vietnamita'),
  ko: split('korean coreano'),
  hy: split('armenian armenio'),
  fa: split('farsi persian persa'),
  ar: split('arabic arabe'),
  ru: split('russian ruso'),
  uk: split('ukrainian ucraniano'),
  ja: split('japanese japones'),
  hi: split('hindi'),
  pa: split('punjabi'),
  km: split('khmer cambodian'),
  hmn: split('hmong'),
  pt: split('portuguese portugues'),
  fr: split('french frances'),
  de: split('german aleman'),
  ase: split('asl sign'),
}
const ofCosts: Readonly<Record<Cost, Words>> = {
  free: split('free gratis gratuito'),
  sliding: split('sliding escala'),
  fee: [],
}
const ofWays: Readonly<Partial<Record<WayToMeet, Words>>> = {
  online: split('online linea'),
  text: split('text mensaje'),
  video: split('video zoom'),
}
/** What says nothing of whom somebody looks for. */
const EMPTY = new Set(
  split(
    'a an the my our your in near of for and with who is are am not no it this that on at by from to want wants has have had does will would can could keeps keep me i we he she they him her them us mediator mediators mediation help need speaking speaks un una el la los las mi en cerca de del para y con que es son no lo le se su sus quiere quiero tengo tiene mediador mediadora mediacion ayuda necesito habla',
  ),
)

export type Meant = {
  readonly types: readonly CaseType[]
  readonly languages: readonly ListedLanguage[]
  readonly costs: readonly Cost[]
  readonly ways: readonly WayToMeet[]
  /** The words that are none of these: of a name or a place. */
  readonly names: readonly string[]
}

/** Of words in small letters a to z. One slip of the pen is forgiven in words of five letters and more, two from eight on. */
export function meantBy(words: Words): Meant {
  const spoken = words.filter((word) => !EMPTY.has(word))
  const named = new Set<string>()
  const from = <Key extends string>(table: Readonly<Partial<Record<Key, Words>>>): Key[] =>
    (Object.entries(table) as [Key, Words][]).flatMap(([key, known]) => {
      const said = spoken.filter((word) => known.some((one) => isNearly(word, one)))
      for (const word of said) named.add(word)
      return said.length > 0 ? [key] : []
    })
  const [types, languages, costs, ways] = [
    from(ofTypes),
    from(ofLanguages),
    from(ofCosts),
    from(ofWays),
  ]
  return { types, languages, costs, ways, names: spoken.filter((word) => !named.has(word)) }
}

const isNearly = (word: string, known: string): boolean => {
  if (word === known) return true
  const most = known.length >= 8 ? 2 : known.length >= 5 ? 1 : 0
  return Math.abs(word.length - known.length) <= most && slips(word, known) <= most
}

/** How many letters are wrong, missing, too many or in the other order (optimal string alignment, Damerau 1964). */
function slips(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const [above = [], before = []] = [rows[i - 1], rows[i - 2]]
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same)
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (turned) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) ?? 0
}
