// The directory as acts: looking for somebody, and for who manages a program writing, changing and withdrawing its entries.
import { z } from 'zod'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import type { FoundListing, Listing, ListingVersion } from '../application/listing-ports.ts'
import type { Viewer } from '../application/people-ports.ts'
import type { ProgramId } from '../application/ports.ts'
import { CASE_TYPES } from '../domain/law/case-types.ts'
import {
  COSTS,
  LISTED_LANGUAGES,
  LISTING_KINDS,
  type ListingSaid,
  WAYS_TO_MEET,
} from '../domain/listing.ts'
import { type FormFields, first } from './form.ts'
import { type Issue, issuesFrom } from './issues.ts'
import { manages } from './program-intakes.ts'
import { date } from './schemas.ts'

/** Entries on a page, and pages that can be turned to. */
export const ON_A_PAGE = 20
const MOST_PAGES = 100
export const MILES = [5, 10, 25, 50, 100] as const
const MOST_LISTINGS = 500

const zip = z.string().regex(/^(?:\d{5})?$/, { error: 'not a ZIP' })
const chosen = <T extends string>(of: readonly [T, ...T[]]) =>
  z.array(z.enum(of)).max(of.length).default([])

export const findInput = z.strictObject({
  words: z.string().max(200).default(''),
  zip: zip.default(''),
  miles: z.union(MILES.map((miles) => z.literal(miles))).default(25),
  types: chosen(CASE_TYPES),
  languages: chosen(LISTED_LANGUAGES),
  costs: chosen(COSTS),
  ways: chosen(WAYS_TO_MEET),
  page: z.int().min(1).max(MOST_PAGES).default(1),
})
export type Finding = z.infer<typeof findInput>

const line = (most: number) => z.string().trim().max(most)
const site = line(300).refine((said) => said === '' || isSite(said), { error: 'not a site' })
const source = z.strictObject({
  name: line(120).min(1),
  url: line(300).refine(isSite, { error: 'not a site' }),
  checkedOn: date,
})
export const listingInput = z.strictObject({
  /** The version that was seen, 0 for a new entry: who was faster is not written over. */
  version: z.int().min(0),
  kind: z.enum(LISTING_KINDS),
  name: line(120).min(1),
  about: line(2_000).min(1),
  training: line(1_000).default(''),
  style: line(1_000).default(''),
  caseTypes: z.array(z.enum(CASE_TYPES)).min(1).max(CASE_TYPES.length),
  languages: z.array(z.enum(LISTED_LANGUAGES)).min(1).max(LISTED_LANGUAGES.length),
  ways: z.array(z.enum(WAYS_TO_MEET)).min(1).max(WAYS_TO_MEET.length),
  cost: z.enum(COSTS),
  costNote: line(200).default(''),
  city: line(80).default(''),
  zip: zip.default(''),
  site: site.default(''),
  phone: line(40).default(''),
  source: source.exactOptional(),
})

function isSite(said: string): boolean {
  const url = URL.parse(said)
  return (
    url !== null && url.protocol === 'https:' && url.username === '' && url.hostname.includes('.')
  )
}

const invalid = (error: z.ZodError) =>
  ({ ok: false, kind: 'invalid', issues: error.issues.flatMap(issuesFrom) }) as const
type Invalid = {
  readonly ok: false
  readonly kind: 'invalid'
  readonly issues: readonly Issue[]
}

export type Found =
  | {
      readonly ok: true
      readonly found: readonly FoundListing[]
      readonly more: boolean
      readonly asked: Finding
    }
  | Invalid

export async function findListings(
  { listings }: Pick<House, 'listings'>,
  raw: unknown,
): Promise<Found> {
  const read = findInput.safeParse(raw, { reportInput: true })
  if (!read.success) return invalid(read.error)
  const { page, zip: code, miles, ...wanted } = read.data
  const place = code === '' ? undefined : listings.placeOf(code)
  if (code !== '' && !place) {
    return { ok: false, kind: 'invalid', issues: [{ path: ['zip'], code: 'not a ZIP' }] }
  }
  const near = place && { ...place, miles }
  const found = await listings.find({ ...wanted, near }, (page - 1) * ON_A_PAGE, ON_A_PAGE)
  const more = found.length > ON_A_PAGE && page < MOST_PAGES
  return { ok: true, found: found.slice(0, ON_A_PAGE), more, asked: read.data }
}

/** What stands in an address: choices that are ticked come as a list. */
export function findingFrom(fields: FormFields): unknown {
  const page = first(fields, 'page')
  const miles = first(fields, 'miles')
  const list = (name: string) => (fields.get(name) ?? []).filter((value) => value !== '')
  return {
    ...{ words: first(fields, 'words'), zip: first(fields, 'zip').trim() },
    ...(miles === '' ? {} : { miles: Number(miles) }),
    ...{ types: list('types'), languages: list('languages') },
    ...{ costs: list('costs'), ways: list('ways') },
    ...(page === '' ? {} : { page: Number(page) }),
  }
}

export type ListingDone =
  | { readonly ok: true; readonly listing: string; readonly version: number }
  | Invalid
  | { readonly ok: false; readonly kind: 'refused'; readonly why: ListingRefusal }
  | { readonly ok: false; readonly kind: 'wait'; readonly wait: number }
  /** Absent and not theirs are one answer. */
  | undefined
export type ListingRefusal = 'ListingChangedMeanwhile' | 'TooManyListings'

export const listingsOfProgram = async (
  { listings }: Pick<House, 'listings'>,
  viewer: Viewer,
  program: ProgramId,
): Promise<readonly Listing[] | undefined> =>
  manages(viewer, program) ? listings.ofProgram(program) : undefined

export async function listingOfProgram(
  { listings }: Pick<House, 'listings'>,
  viewer: Viewer,
  program: ProgramId,
  listing: string,
): Promise<(Listing & { readonly versions: readonly ListingVersion[] }) | undefined> {
  const one = manages(viewer, program) ? await listings.one(listing) : undefined
  if (one?.program !== program) return undefined
  return { ...one, versions: await listings.versionsOf(listing) }
}

export async function performWriteListing(
  house: House,
  viewer: Viewer,
  program: ProgramId,
  listing: string | undefined,
  raw: unknown,
): Promise<ListingDone> {
  const { listings } = house
  if (!manages(viewer, program)) return undefined
  const read = listingInput.safeParse(raw, { reportInput: true })
  if (!read.success) return invalid(read.error)
  const { version, ...said } = read.data
  if (said.zip !== '' && !listings.placeOf(said.zip)) {
    return { ok: false, kind: 'invalid', issues: [{ path: ['zip'], code: 'not a ZIP' }] }
  }
  const wait = await house.fastLimits.take(limits.listing, viewer.person, house.clock.now())
  if (wait > 0) return { ok: false, kind: 'wait', wait }
  const before = listing === undefined ? undefined : await listings.one(listing)
  if (listing !== undefined && before?.program !== program) return undefined
  if ((before?.version ?? 0) !== version) return refused('ListingChangedMeanwhile')
  if (!before && (await listings.ofProgram(program)).length >= MOST_LISTINGS) {
    return refused('TooManyListings')
  }
  const id = listing ?? house.chance.id('listing', `${program} ${viewer.person}`)
  return keep(house, viewer, { listing: id, program, version: version + 1, listed: true, said })
}

/** It is found no more; written again it is. */
export async function performWithdrawListing(
  house: House,
  viewer: Viewer,
  program: ProgramId,
  listing: string,
): Promise<ListingDone> {
  if (!manages(viewer, program)) return undefined
  const before = await house.listings.one(listing)
  if (before?.program !== program) return undefined
  const { version, said } = before
  if (!before.listed) return { ok: true, listing, version }
  return keep(house, viewer, { listing, program, version: version + 1, listed: false, said })
}

const refused = (why: ListingRefusal) => ({ ok: false, kind: 'refused', why }) as const

async function keep(
  { listings, clock }: House,
  { person, name }: Viewer,
  one: Pick<Listing, 'listing' | 'program' | 'version' | 'listed'> & { readonly said: ListingSaid },
): Promise<ListingDone> {
  const kept = await listings.keep(one, { person, name, at: clock.now() })
  return kept
    ? { ok: true, listing: one.listing, version: one.version }
    : refused('ListingChangedMeanwhile')
}

export function listingTyped(fields: FormFields): unknown {
  const said = (name: string) => first(fields, name).replaceAll('\r\n', '\n')
  const source = {
    ...{ name: said('sourceName'), url: said('sourceUrl'), checkedOn: said('sourceCheckedOn') },
  }
  const hasSource = Object.values(source).some((value) => value.trim() !== '')
  return {
    version: Number(said('version')) || 0,
    ...{ kind: said('kind'), name: said('name'), about: said('about'), training: said('training') },
    ...{ style: said('style'), caseTypes: fields.get('caseTypes') ?? [] },
    ...{ languages: fields.get('languages') ?? [], ways: fields.get('ways') ?? [] },
    ...{
      cost: said('cost'),
      costNote: said('costNote'),
      city: said('city'),
      zip: said('zip').trim(),
    },
    ...{ site: said('site').trim(), phone: said('phone') },
    ...(hasSource ? { source } : {}),
  }
}

const COLUMNS = [
  ...(['listing', 'listed', 'kind', 'name', 'about', 'training', 'style', 'caseTypes'] as const),
  ...(['languages', 'ways', 'cost', 'costNote', 'city', 'zip', 'site', 'phone'] as const),
  ...(['sourceName', 'sourceUrl', 'sourceCheckedOn'] as const),
] as const

/** RFC 4180, with every field in quotes; what a table would take for a formula begins with an apostrophe (OWASP, CSV injection). */
export function listingsTable(all: readonly Listing[]): string {
  const rows = all.map(({ listing, listed, said: { source, ...said } }) => {
    const row: Readonly<Record<(typeof COLUMNS)[number], string | readonly string[]>> = {
      ...said,
      ...{ listing, listed: listed ? 'yes' : 'no', sourceName: source?.name ?? '' },
      ...{ sourceUrl: source?.url ?? '', sourceCheckedOn: source?.checkedOn ?? '' },
    }
    return COLUMNS.map((name) => [row[name]].flat().join(' '))
  })
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
const cell = (text: string) =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
