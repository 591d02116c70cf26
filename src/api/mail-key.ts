// A key for one's mails by the API: given, shown to be one's own by the code in a mail, taken away.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type KeyRefused, MOST_KEY_BYTES, refusalsOfKeys } from '../actions/mail-key.ts'
import { languageAsked } from '../actions/words/words.ts'
import type { House } from '../application/house.ts'
import { confirmKey, giveKey, removeKey } from '../application/open-pgp.ts'
import type { MailKey } from '../application/open-pgp-ports.ts'
import type { PersonId } from '../application/ports.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

const said = ({ body }: FastifyRequest, name: string): string => {
  const value = (body as Record<string, unknown> | null | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}

const seen = (key: MailKey | undefined) =>
  key
    ? { fingerprint: key.fingerprint, owners: key.owners, expiresAt: key.expiresAt ?? null }
    : null

const refused = (reply: FastifyReply, request: FastifyRequest, why: KeyRefused) =>
  problem(reply, request, why === 'TooManyKeys' ? 429 : 422, {
    type: `/problems/${why.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}`,
    detail: refusalsOfKeys[languageAsked(request.headers['accept-language'])][why],
    refusal: why,
  })

export function mailKeyApi(house: House): readonly Route[] {
  const asItIs = async (person: PersonId) => {
    const { counting, waiting } = await house.pgp.keys.of(person)
    const installed = await house.pgp.engine.installed()
    return { installed, key: seen(counting), waiting: seen(waiting) }
  }
  const path = '/mail-key'
  return [
    {
      ...{ method: 'GET', path, audience: 'signed in' },
      answer: ({ person }) => asItIs(person),
    },
    {
      ...{ method: 'POST', path, audience: 'signed in', bodyLimit: MOST_KEY_BYTES },
      answer: async (viewer, request, reply) => {
        const done = await giveKey(house, viewer, Buffer.from(said(request, 'key')))
        if (done !== 'waiting') return refused(reply, request, done)
        return reply.code(202).send(await asItIs(viewer.person))
      },
    },
    {
      ...{ method: 'POST', path: `${path}/code`, audience: 'signed in' },
      answer: async (viewer, request, reply) =>
        (await confirmKey(house, viewer, said(request, 'code')))
          ? asItIs(viewer.person)
          : refused(reply, request, 'CodeWrong'),
    },
    {
      ...{ method: 'POST', path: `${path}/remove`, audience: 'signed in' },
      answer: async (viewer) => {
        await removeKey(house, viewer)
        return asItIs(viewer.person)
      },
    },
  ]
}
