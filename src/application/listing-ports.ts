// The directory as it is kept: entries in the shape in which they are found, and every change of one.
import type { CaseType } from '../domain/law/case-types.ts'
import type { Cost, ListedLanguage, ListingSaid, WayToMeet } from '../domain/listing.ts'
import type { PersonId, ProgramId } from './ports.ts'

export type Place = { readonly latitude: number; readonly longitude: number }
export type Listing = {
  /** Random. */
  readonly listing: string
  readonly program: ProgramId
  readonly programName: string
  readonly version: number
  readonly listed: boolean
  readonly said: ListingSaid
}
export type ListingVersion = {
  readonly version: number
  /** UTC milliseconds. */
  readonly at: number
  /** Who changed it, by name. */
  readonly name: string
  readonly what: 'written' | 'withdrawn'
  readonly said: ListingSaid
}
export type Wanted = {
  /** Any writing, with or without marks and slips: what is meant, names and places. */
  readonly words: string
  readonly types: readonly CaseType[]
  readonly languages: readonly ListedLanguage[]
  readonly costs: readonly Cost[]
  readonly ways: readonly WayToMeet[]
  readonly near?: (Place & { readonly miles: number }) | undefined
}
/** With the miles from the place that was asked for, where there is one. */
export type FoundListing = Listing & { readonly miles?: number }
export type Listings = {
  /** The middle of a ZIP; nothing of one that the Census does not know. */
  placeOf(zip: string): Place | undefined
  /** Best first, from the place on that is named; one more than `most` says that there are more. */
  find(wanted: Wanted, from: number, most: number): Promise<readonly FoundListing[]>
  one(listing: string): Promise<Listing | undefined>
  ofProgram(program: ProgramId): Promise<readonly Listing[]>
  versionsOf(listing: string): Promise<readonly ListingVersion[]>
  /** Only as the next version: false where somebody was faster. */
  keep(
    listing: Pick<Listing, 'listing' | 'program' | 'version' | 'listed' | 'said'>,
    by: { readonly person: PersonId; readonly name: string; readonly at: number },
  ): Promise<boolean>
}
