// Authenticator codes and recovery codes: set up by a first code, each used once, and the recovery codes shown once.
import { gotOwnMail } from './got-mail.ts'
import { limits } from './limits.ts'
import { ifInReach } from './out-of-reach.ts'
import { type AccountHouse, toldBy } from './passkeys.ts'
import { secret } from './people.ts'
import type { Viewer } from './people-ports.ts'
import type { Chance } from './world.ts'

const RECOVERY_CODES = 10
/** 160 bits (RFC 4226, section 4, R6). */
const SECRET_BYTES = 20

export type SettingUp = { readonly secret: string; readonly address: string }

/** Waits for its first code; until then it opens nothing. */
export async function beginAuthenticator(
  { accounts, clock, chance }: AccountHouse,
  { person }: Viewer,
): Promise<void> {
  const made = accounts.checks.secretFrom(
    chance.bytes('authenticator secret', person, SECRET_BYTES),
  )
  await accounts.authenticators.begin(person, made, clock.now())
}

/** Shown until it is confirmed and never after. */
export async function settingUp(
  { accounts }: AccountHouse,
  { person, name }: Viewer,
): Promise<SettingUp | undefined> {
  const kept = await accounts.authenticators.secretOf(person)
  if (!kept || kept.confirmed) return undefined
  return { secret: kept.secret, address: accounts.checks.addressOf(kept.secret, name) }
}

/** The recovery codes, this once. */
export async function setAuthenticator(
  house: AccountHouse,
  { person }: Viewer,
  code: string,
): Promise<readonly string[] | 'CodeWrong' | 'TooManyTries'> {
  const { accounts, clock, chance } = house
  if (await mustWait(house, person)) return 'TooManyTries'
  const at = clock.now()
  const kept = await accounts.authenticators.secretOf(person)
  const step = kept && !kept.confirmed && accounts.checks.stepOf(kept.secret, digitsOf(code), at)
  if (!step) return 'CodeWrong'
  const codes = recoveryCodes(chance, person)
  const set = await accounts.authenticators.set(person, step, codes, at, toldBy(house, person))
  return set ? codes : 'CodeWrong'
}

export async function newRecoveryCodes(
  { accounts, clock, chance }: AccountHouse,
  { person }: Viewer,
): Promise<readonly string[] | undefined> {
  const codes = recoveryCodes(chance, person)
  return (await accounts.authenticators.newCodes(person, codes, clock.now())) ? codes : undefined
}

export const removeAuthenticator = (house: AccountHouse, { person }: Viewer): Promise<boolean> =>
  house.accounts.authenticators.remove(person, house.clock.now(), toldBy(house, person))

/** Six digits of the app, or a recovery code. A new token for the session, or nothing. */
export async function confirmByCode(
  house: AccountHouse,
  { person, session, account }: Viewer,
  said: string,
): Promise<string | undefined | 'TooManyTries'> {
  const { accounts, clock, chance } = house
  if (await mustWait(house, person)) return 'TooManyTries'
  const at = clock.now()
  const token = secret(chance, 'session token', person)
  const raised = { person, session, token, at }
  const recovery = said.toLowerCase().replaceAll(/[^0-9a-z]/g, '')
  if (/^[0-9a-z]{10}$/.test(recovery)) {
    const taken = await accounts.authenticators.confirmByRecoveryCode(recovery, raised)
    return taken ? token : undefined
  }
  const code = digitsOf(said)
  if (!account?.totp) {
    if (!(await accounts.mails.confirm(code, raised))) return undefined
    await ifInReach(gotOwnMail(house, person))
    return token
  }
  const kept = await accounts.authenticators.secretOf(person)
  const step = kept?.confirmed ? accounts.checks.stepOf(kept.secret, code, at) : undefined
  if (step === undefined) {
    await accounts.authenticators.failed(person, at)
    return undefined
  }
  return (await accounts.authenticators.confirm(step, raised)) ? token : undefined
}

/** Five in a row, then one a minute: a million codes are not tried (ASVS 6.6.3), and nobody is shut out for long. */
const mustWait = async ({ limits: taken, clock }: AccountHouse, person: string) =>
  (await taken.take(limits.factorCode, person, clock.now())) > 0

const digitsOf = (said: string) => said.replaceAll(/[\s-]/g, '')

function recoveryCodes(chance: Chance, person: string): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    chance.id('recovery code', person).slice(0, 10),
  )
}
