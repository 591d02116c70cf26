// Passkeys checked (WebAuthn, level 3): the person was there and verified, for this site, over this very challenge.
import { createHmac } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { FactorChecks } from '../application/account-ports.ts'

type Checks = Pick<
  FactorChecks,
  'passkeyToAdd' | 'passkeyToShow' | 'added' | 'credentialIn' | 'shown'
>
type Answer = { readonly id: string } & Record<string, unknown>
type AnswerToAdd = Parameters<typeof verifyRegistrationResponse>[0]['response']
type AnswerToShow = Parameters<typeof verifyAuthenticationResponse>[0]['response']

const MOST_LETTERS = 16_000

/** The handle is what a browser keeps of whom a passkey is: it says nothing here or elsewhere. */
export function passkeyChecks(url: string, handleKey: Uint8Array): Checks {
  const { origin, hostname } = new URL(url)
  const handleOf = (person: string) =>
    new Uint8Array(createHmac('sha256', handleKey).update(`passkey ${person}`).digest())
  const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge, 'base64url'))

  return {
    async passkeyToAdd({ person, name, challenge, known }) {
      const options = await generateRegistrationOptions({
        rpName: 'Parley',
        rpID: hostname,
        userName: name,
        userDisplayName: name,
        userID: handleOf(person),
        challenge: bytesOf(challenge),
        attestationType: 'none',
        excludeCredentials: known.map((id) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      return JSON.stringify(options)
    },

    /** Without a list: a list would tell whose address has which keys. */
    async passkeyToShow(challenge) {
      const options = await generateAuthenticationOptions({
        rpID: hostname,
        challenge: bytesOf(challenge),
        allowCredentials: [],
        userVerification: 'required',
      })
      return JSON.stringify(options)
    },

    async added(answer, challenge) {
      const response = read(answer)
      if (!response) return undefined
      const checked = await orNothing(
        verifyRegistrationResponse({
          response: response as unknown as AnswerToAdd,
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: hostname,
          requireUserVerification: true,
        }),
      )
      if (!checked?.verified) return undefined
      const { id, publicKey, counter } = checked.registrationInfo.credential
      return { id, publicKey, counter }
    },

    credentialIn(answer) {
      return read(answer)?.id
    },

    async shown(answer, challenge, { id, publicKey, counter }) {
      const response = read(answer)
      if (!response) return undefined
      const checked = await orNothing(
        verifyAuthenticationResponse({
          response: response as unknown as AnswerToShow,
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: hostname,
          credential: { id, publicKey: new Uint8Array(publicKey), counter },
          requireUserVerification: true,
        }),
      )
      return checked?.verified ? checked.authenticationInfo.newCounter : undefined
    },
  }
}

function read(answer: string): Answer | undefined {
  if (answer.length > MOST_LETTERS) return undefined
  try {
    const said: unknown = JSON.parse(answer)
    const id = (said as { id?: unknown } | null)?.id
    return typeof id === 'string' && /^[\w-]{1,1400}$/.test(id) ? (said as Answer) : undefined
  } catch {
    return undefined
  }
}

/** The library throws for whatever is not as it must be; here all of that is one answer. */
async function orNothing<T>(checking: Promise<T>): Promise<T | undefined> {
  try {
    return await checking
  } catch {
    return undefined
  }
}
