// Personal access tokens: made by the person or by the demonstration, shown once, named, ending.
import { accessTokenDays, daysLater } from './limits.ts'
import { secret } from './people.ts'
import type { AccessTokens, Directory, Shown } from './people-ports.ts'
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

/** From the command line nobody proves who they are: only people of the demonstration can be played. */
export async function makeDemonstrationToken(
  house: TokenHouse,
  person: PersonId,
  wanted: { readonly name: string; readonly days: number },
): Promise<NewToken | 'NotOfTheDemonstration' | 'NameMissing' | 'DaysOutOfRange'> {
  if (!(await house.directory.isDemonstration(person))) return 'NotOfTheDemonstration'
  return makeToken(house, person, wanted)
}
