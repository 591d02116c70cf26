// Passkeys: added while signed in, shown to sign in or to confirm; a challenge is answered once, in the browser it was made for.
import type { Passkey } from './account-ports.ts'
import type { House } from './house.ts'
import { secret } from './people.ts'
import type { Viewer } from './people-ports.ts'
import type { NewlySignedIn } from './sign-in.ts'

export type AccountHouse = Pick<
  House,
  | 'accounts'
  | 'limits'
  | 'clock'
  | 'chance'
  | 'directory'
  | 'sessions'
  | 'mails'
  | 'mailOut'
  | 'mailIn'
>

const CHALLENGE_LASTS = 5 * 60_000
export const MOST_PASSKEYS = 20

async function challenge(
  { accounts, clock, chance }: AccountHouse,
  bound: { readonly to: string; readonly purpose: 'sign in' | 'confirm' | 'add' },
): Promise<string> {
  const made = Buffer.from(chance.bytes('passkey challenge', bound.to, 32)).toString('base64url')
  await accounts.passkeys.challenge(bound, made, clock.now() + CHALLENGE_LASTS)
  return made
}

export const toldBy = ({ chance }: Pick<House, 'chance'>, person: string) => ({
  mail: () => chance.id('account mail', person),
})

/** The options of the browser's own dialogue, as JSON. */
export async function askForNewPasskey(
  house: AccountHouse,
  { person, name, session }: Viewer,
): Promise<string> {
  const known = await house.accounts.passkeys.credentialsOf(person)
  const made = await challenge(house, { to: session, purpose: 'add' })
  return house.accounts.checks.passkeyToAdd({ person, name, challenge: made, known })
}

export type NotAdded = 'NameMissing' | 'NotThisTime' | 'TooMany'
export async function addPasskey(
  house: AccountHouse,
  { person, session }: Viewer,
  { name, answer }: { readonly name: string; readonly answer: string },
): Promise<'added' | NotAdded> {
  const { accounts, clock, chance } = house
  const called = name.trim()
  if (called === '' || called.length > 100) return 'NameMissing'
  const at = clock.now()
  const expected = await accounts.passkeys.takeChallenge({ to: session, purpose: 'add' }, at)
  if (expected === undefined) return 'NotThisTime'
  if ((await accounts.passkeys.of(person)).length >= MOST_PASSKEYS) return 'TooMany'
  const credential = await accounts.checks.added(answer, expected)
  if (!credential) return 'NotThisTime'
  const passkey = chance.id('passkey', person)
  const added = { passkey, person, name: called, credential, at }
  return (await accounts.passkeys.add(added, toldBy(house, person))) ? 'added' : 'NotThisTime'
}

/** Nobody is named: whichever passkey the person chooses says who they are, so no address can be tried out here. */
export async function askForPasskey(house: AccountHouse, browserSecret: string): Promise<string> {
  const made = await challenge(house, { to: browserSecret, purpose: 'sign in' })
  return house.accounts.checks.passkeyToShow(made)
}

export async function askToConfirm(house: AccountHouse, { session }: Viewer): Promise<string> {
  const made = await challenge(house, { to: session, purpose: 'confirm' })
  return house.accounts.checks.passkeyToShow(made)
}

/** Of no account, of another, copied, wrong and too late are one answer. */
export async function signInByPasskey(
  house: AccountHouse,
  { browserSecret, answer }: { readonly browserSecret: string; readonly answer: string },
  browser: string,
): Promise<NewlySignedIn | undefined> {
  const { accounts, clock, chance } = house
  const at = clock.now()
  const bound = { to: browserSecret, purpose: 'sign in' as const }
  const expected = await accounts.passkeys.takeChallenge(bound, at)
  const used = expected === undefined ? undefined : await checked(house, answer, expected)
  if (!used || used.counter === undefined) {
    await accounts.passkeys.failed(used?.person, at, browser)
    return undefined
  }
  const session = chance.id('session', used.person)
  const token = secret(chance, 'session token', used.person)
  const { credential, counter } = used
  const person = await accounts.passkeys.signIn(
    { credential, counter, at },
    { session, token, browser, at },
  )
  if (person === undefined) {
    await accounts.passkeys.failed(used.person, at, browser)
    return undefined
  }
  return { person, next: '/cases', token }
}

/** A new token for the session, or nothing. */
export async function confirmByPasskey(
  house: AccountHouse,
  { person, session }: Viewer,
  answer: string,
): Promise<string | undefined> {
  const { accounts, clock, chance } = house
  const at = clock.now()
  const bound = { to: session, purpose: 'confirm' as const }
  const expected = await accounts.passkeys.takeChallenge(bound, at)
  const used = expected === undefined ? undefined : await checked(house, answer, expected)
  if (!used || used.counter === undefined || used.person !== person) {
    await accounts.passkeys.failed(person, at, '')
    return undefined
  }
  const token = secret(chance, 'session token', person)
  const { credential, counter } = used
  const raised = { person, session, token, at }
  return (await accounts.passkeys.confirm({ credential, counter, at }, raised)) ? token : undefined
}

async function checked({ accounts }: AccountHouse, answer: string, expected: string) {
  const credential = accounts.checks.credentialIn(answer)
  const found = credential === undefined ? undefined : await accounts.passkeys.find(credential)
  if (credential === undefined || !found) return undefined
  const counter = await accounts.checks.shown(answer, expected, found.credential)
  return { person: found.person, credential, counter }
}

export async function removePasskey(
  house: AccountHouse,
  person: string,
  { passkey }: Passkey,
): Promise<boolean> {
  const at = house.clock.now()
  return house.accounts.passkeys.remove(person, passkey, at, toldBy(house, person))
}
