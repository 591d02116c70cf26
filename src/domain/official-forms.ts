// The court's own forms, as a program brought them: which of their fields takes which value, and what is still to be said of one.

/** Forms whose values are known here. */
export const officialForms = ['CM-200', 'CIV-110', 'UD-115', 'ADR-100', 'ADR-107'] as const
export type OfficialForm = (typeof officialForms)[number]
export const isOfficialForm = (said: string): said is OfficialForm =>
  officialForms.some((form) => form === said)

/** A value for a form: its key stands as long as the form's item means the same. */
export type FormValue = {
  readonly key: string
  readonly item: string
  readonly field: string
  /** Words; or whether a box is ticked. Without words nothing goes in. */
  readonly value: string | boolean
}

/** A place of a form: a field for words, or one box of a field. */
export type FormPlace = {
  readonly field: string
  /** Which box, of a field that has some. */
  readonly option?: string
  readonly kind: 'words' | 'box' | 'choice'
  /** What the form says of it to who reads with a screen reader. */
  readonly says: string
  readonly page: number
  /** So many characters at most. */
  readonly most?: number
  /** Of a list to choose from. */
  readonly choices?: readonly string[]
}
export type FormMapping = {
  readonly places: readonly {
    readonly field: string
    readonly option?: string
    readonly key: string
  }[]
  /** Keys of values for which this form has no place. */
  readonly absent: readonly string[]
}
export const nothingMapped: FormMapping = { places: [], absent: [] }

type At = { readonly field: string; readonly option?: string | undefined }
export const placeName = ({ field, option }: At): string => JSON.stringify([field, option ?? null])

const takes = ({ kind }: FormPlace, { value }: Pick<FormValue, 'value'>): boolean =>
  typeof value === 'boolean' ? kind === 'box' : kind !== 'box'

export type MappingFault = 'PlaceNotOnForm' | 'PlaceTwice' | 'ValueNotKnown' | 'WrongKindOfPlace'

/** Why the form cannot be filled like this; nothing where it can. What is not said yet is no mistake. */
export function unfitMapping(
  places: readonly FormPlace[],
  values: readonly FormValue[],
  { places: said, absent }: FormMapping,
): MappingFault | undefined {
  const known = new Map(values.map((one) => [one.key, one]))
  const onForm = new Map(places.map((one) => [placeName(one), one]))
  if (new Set(said.map(placeName)).size < said.length) return 'PlaceTwice'
  for (const one of said) {
    const place = onForm.get(placeName(one))
    const value = known.get(one.key)
    if (!place) return 'PlaceNotOnForm'
    if (!value) return 'ValueNotKnown'
    if (!takes(place, value)) return 'WrongKindOfPlace'
  }
  return absent.every((key) => known.has(key)) ? undefined : 'ValueNotKnown'
}

/** Values of which nobody has said where they go. As long as there is one, the form is not filled in. */
export function unplaced(
  values: readonly FormValue[],
  { places, absent }: FormMapping,
): readonly FormValue[] {
  const said = new Set([...places.map(({ key }) => key), ...absent])
  return values.filter(({ key }) => !said.has(key))
}

export type Carried = {
  readonly mapping: FormMapping
  /** What was said of places that are no longer there, or no longer say the same. */
  readonly gone: FormMapping['places']
}

/** For a newer revision: a place counts as the same where everything that it says of itself is; what had none is asked again. */
export function carriedOver(
  before: readonly FormPlace[],
  { places }: FormMapping,
  now: readonly FormPlace[],
): Carried {
  const said = (one: FormPlace) => JSON.stringify([placeName(one), one.kind, one.says])
  const was = new Map(before.map((one) => [placeName(one), said(one)]))
  const is = new Map(now.map((one) => [placeName(one), said(one)]))
  const same = (one: At) => {
    const words = is.get(placeName(one))
    return words !== undefined && words === was.get(placeName(one))
  }
  return {
    mapping: { places: places.filter(same), absent: [] },
    gone: places.filter((one) => !same(one)),
  }
}

/** What goes into each place: a box that is not ticked and words that are empty go nowhere. */
export type FormFill = {
  readonly field: string
  readonly option?: string
  readonly key: string
  readonly words?: string
}
export function fillsOf(mapping: FormMapping, values: readonly FormValue[]): readonly FormFill[] {
  const known = new Map(values.map(({ key, value }) => [key, value]))
  return mapping.places.flatMap((place): readonly FormFill[] => {
    const value = known.get(place.key)
    if (value === true) return [place]
    return typeof value === 'string' && value.trim() !== '' ? [{ ...place, words: value }] : []
  })
}

const wordsOf = (said: string): ReadonlySet<string> =>
  new Set(
    said
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll(/\[\d+\]/g, ' ')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 || /\d/.test(word)),
  )

/** What a place may be for, by what it says of itself; nothing where several are as likely. */
export function guessFor(place: FormPlace, values: readonly FormValue[]): string | undefined {
  const own = wordsOf(place.says === '' ? place.field : place.says)
  const likely = values
    .filter((value) => takes(place, value))
    .map((value) => {
      const theirs = wordsOf(`${value.item} ${value.field}`)
      const shared = [...own].filter((word) => theirs.has(word)).length
      return {
        key: value.key,
        likely: shared / Math.max(1, Math.min(own.size, theirs.size)),
        shared,
      }
    })
    .filter((one) => one.likely >= 0.6 && one.shared >= Math.min(2, own.size))
    .toSorted((a, b) => b.likely - a.likely || b.shared - a.shared)
  const [first, second] = likely
  const clear = !second || first?.likely !== second.likely || first.shared !== second.shared
  return first && clear ? first.key : undefined
}
