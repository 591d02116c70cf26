// Mail addresses, secrets and contacts: what is the same for everybody who is to be reached.
import type { Chance } from './world.ts'

/** The form an address is kept and found in, or nothing where it is none. Nothing in it can end a header. */
export function mailAddress(said: string): string | undefined {
  const address = said.normalize('NFC').trim().toLowerCase()
  if (address.length > 254) return undefined
  return /^[^\p{C}\p{Z}"(),:;<>@[\\\]]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u.test(address)
    ? address
    : undefined
}

/** 256 bits. */
export const secret = (chance: Chance, purpose: string, scope: string): string =>
  chance.id(purpose, scope) + chance.id(purpose, scope)
export const SECRET = /^[0-9a-z]{52}$/

export const isSecret = (said: string): boolean => SECRET.test(said)

/** 128 bits, where a link has to fit a text. */
export const shortSecret = (chance: Chance, purpose: string, scope: string): string =>
  chance.id(purpose, scope)
export const isShortSecret = (said: string): boolean => /^[0-9a-z]{26}$/.test(said)
