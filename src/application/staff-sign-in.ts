// Staff who sign in with their organisation: bound to who was appointed, and to nobody else.
import { type AccountHouse, toldBy } from './passkeys.ts'
import { mailAddress, secret } from './people.ts'
import type { ProgramId } from './ports.ts'
import type { NewlySignedIn } from './sign-in.ts'

/** What the organisation answers is worth something in the browser that asked, and only there. */
export async function signInAsStaff(
  house: AccountHouse,
  {
    program,
    browserSecret,
    query,
  }: { readonly program: ProgramId; readonly browserSecret: string; readonly query: string },
  browser: string,
): Promise<NewlySignedIn | undefined> {
  const { accounts, clock, chance } = house
  const identity = await accounts.staffDoors.finish(program, browserSecret, query)
  if (!identity) return undefined
  const mail = identity.mail === undefined ? undefined : mailAddress(identity.mail)
  const scope = `${identity.issuer} ${identity.subject}`
  const token = secret(chance, 'session token', scope)
  const session = { session: chance.id('session', scope), token, browser, at: clock.now() }
  const person = await accounts.identities.signIn(
    { ...identity, mail },
    session,
    toldBy(house, scope),
  )
  return person === undefined ? undefined : { person, next: '/cases', token }
}
