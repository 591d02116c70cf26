// One's own account by the API: what is set, what was tried, and tokens listed and taken back. None of it opens anything.
import { revokeInput } from '../actions/letters.ts'
import { waysToConfirm } from '../application/factor-policy.ts'
import { mailFails } from '../application/got-mail.ts'
import type { House } from '../application/house.ts'
import { revokeToken, tokensOf } from '../application/people-tokens.ts'
import { problem } from './problems.ts'
import { inputOf } from './reading-input.ts'
import type { Route } from './route.ts'

const MOST_SIGN_INS = 200

/**
 * No token is made here. It would outlive the one it was made with: whoever found one token could keep their way in
 * after it was taken back, and a token made with a factor that was shown would pass it on to one that shows none.
 */
export const accountApi = (house: House): readonly Route[] => [
  {
    method: 'GET',
    path: '/sign-ins',
    audience: 'signed in',
    answer: async ({ person }) => ({ signIns: await house.signInLog.of(person, MOST_SIGN_INS) }),
  },
  {
    method: 'GET',
    path: '/account',
    audience: 'signed in',
    answer: async (viewer) => {
      const { passkeys, authenticators } = house.accounts
      return {
        passkeys: (await passkeys.of(viewer.person)).map(({ passkey: _, ...seen }) => seen),
        authenticator: viewer.account?.totp === true,
        recoveryCodesLeft: await authenticators.codesLeft(viewer.person),
        asksMoreThanMailbox: viewer.account?.asksMore === true,
        confirmsBy: waysToConfirm(viewer),
        mailComesBack: await mailFails(house, viewer.person),
      }
    },
  },
  {
    method: 'GET',
    path: '/account/tokens',
    audience: 'signed in',
    answer: async (viewer) => ({ tokens: await tokensOf(house, viewer) }),
  },
  {
    method: 'POST',
    path: '/account/tokens/revoke',
    audience: 'signed in',
    answer: async (viewer, request, reply) => {
      const input = inputOf(revokeInput, request, reply)
      if (!input) return reply
      const revoked = await revokeToken(house, viewer.person, input.token)
      return revoked ? { revoked: true } : problem(reply, request, 404)
    },
  },
]
