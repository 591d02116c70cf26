// Whose mailbox and number nobody else reads, as they say of themselves: said with a fresh factor, taken back at any time.
import type { Own } from './account-ports.ts'
import { freshlyShown } from './factor-policy.ts'
import type { House } from './house.ts'
import { toldBy } from './passkeys.ts'
import type { Viewer } from './people-ports.ts'

export type NotSaid = 'NotFresh' | 'NoMailbox' | 'NoPhone'
/**
 * It makes us write where somebody else was said to read, so it asks for a fresh factor. To take it back asks for none:
 * then at most less is written.
 */
export async function sayOnlyReader(
  { accounts, clock, chance }: Pick<House, 'accounts' | 'clock' | 'chance'>,
  viewer: Viewer,
  said: { readonly of: Own; readonly only: boolean },
): Promise<'said' | NotSaid> {
  const at = clock.now()
  const { person } = viewer
  if (said.only && freshlyShown(viewer, at) === undefined) return 'NotFresh'
  const done = await accounts.onlyReaders.say(person, said, at, toldBy({ chance }, person))
  return done ? 'said' : said.of === 'mail' ? 'NoMailbox' : 'NoPhone'
}
