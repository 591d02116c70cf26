// Personal access tokens: made by the person or by the demonstration, shown once, named, ending.
import type { House } from './house.ts'
import { accessTokenDays, daysLater } from './limits.ts'
import { secret } from './people.ts'
import type { AccessToken, AccessTokens, Directory, Shown, Viewer } from './people-ports.ts'
import type { PersonId } from './ports.ts'
import { TOKEN_PREFIX } from './sign-in-sessions.ts'
import type { Chance, Clock } from './world.ts'

export type TokenHouse = {
  readonly tokens: AccessTokens
  readonly directory: Directory
  readonly clock: Clock
  readonly chance: Chance
}
export type NewToken = { readonly id: string; readonly bearer: string; readonly validUntil: number }

export async function makeToken(
  { tokens, clock, chance }: TokenHouse,
  person: PersonId,
  {
    name,
    days,
    shown,
  }: { readonly name: string; readonly days: number; readonly shown?: Shown | undefined },
): Promise<NewToken | 'NameMissing' | 'DaysOutOfRange'> {
  const called = name.trim()
  if (called === '' || called.length > 100) return 'NameMissing'
  if (!Number.isInteger(days) || days < 1 || days > accessTokenDays.most) return 'DaysOutOfRange'
  const at = clock.now()
  const id = chance.id('access token', person)
  const said = secret(chance, 'access token secret', person)
  const validUntil = daysLater(at, days)
  await tokens.make({ id, secret: said, person, name: called, validUntil, shown }, at)
  return { id, bearer: TOKEN_PREFIX + said, validUntil }
}

export type TokenSeen = Omit<AccessToken, 'token'> & {
  /** The id of a token is shown to nobody: it goes by a hash. */
  readonly token: string
  /** The one that asks. */
  readonly own: boolean
}
type ListingHouse = Pick<House, 'tokens' | 'clock' | 'hash'>

export async function tokensOf(
  house: ListingHouse,
  { person, session }: Viewer,
): Promise<readonly TokenSeen[]> {
  const all = await house.tokens.of(person, house.clock.now())
  return all.map((one) => ({
    ...one,
    token: handleOf(house, one.token),
    own: one.token === session,
  }))
}

/** False where this person has no such token. */
export async function revokeToken(
  house: ListingHouse,
  person: PersonId,
  handle: string,
): Promise<boolean> {
  const at = house.clock.now()
  const found = (await house.tokens.of(person, at)).find(
    ({ token }) => handleOf(house, token) === handle,
  )
  if (found) await house.tokens.revoke(person, found.token, at)
  return found !== undefined
}

/** Pages and programs name a session or a token by this. */
export const handleOf = ({ hash }: Pick<House, 'hash'>, id: string): string =>
  hash(`handle ${id}`).slice(0, 32)

/** From the command line nobody proves who they are: only people of the demonstration can be played. */
export async function makeDemonstrationToken(
  house: TokenHouse,
  person: PersonId,
  wanted: { readonly name: string; readonly days: number },
): Promise<NewToken | 'NotOfTheDemonstration' | 'NameMissing' | 'DaysOutOfRange'> {
  if (!(await house.directory.isDemonstration(person))) return 'NotOfTheDemonstration'
  return makeToken(house, person, wanted)
}
