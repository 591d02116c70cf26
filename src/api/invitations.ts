// The way in without an account by the API: a letter's code, and an invitation read, asked about and answered with its link alone.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  acceptInput,
  declineInput,
  letterInput,
  nothingInput,
  questionInput,
} from '../actions/letters.ts'
import { textsOfInvitation } from '../application/confidentiality-text.ts'
import type { Door } from '../application/doors.ts'
import type { House } from '../application/house.ts'
import { openByCode } from '../application/letter-codes.ts'
import { networkFrom } from '../application/networks.ts'
import {
  answerInvitation,
  askAboutInvitation,
  askForQuiet,
  type OpenedInvitation,
  openInvitation,
} from '../application/people-invitations.ts'
import { SESSION_PREFIX } from '../application/sign-in-sessions.ts'
import { notPerformed, problem } from './problems.ts'
import { inputOf } from './reading-input.ts'

/** Who asks has shown no token: the link in the path, or the code and the fact in the body, are all there is. */
export type OpenRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly door: Pick<Door, 'audience' | 'factor'>
  readonly answer: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
}

const later = (request: FastifyRequest, reply: FastifyReply, wait: number) =>
  problem(reply.header('retry-after', String(Math.ceil(wait / 1000))), request, 429)

const linkIn = ({ params }: FastifyRequest) => (params as { link: string }).link

/** As the page shows it: nothing of the case beyond what the invitation says. */
const shown = (
  { invitation, program, language, side, said }: OpenedInvitation,
  hash: House['hash'],
) => ({
  name: invitation.name,
  program: program.name,
  side,
  language,
  title: invitation.title,
  words: invitation.words,
  costs: program.costs,
  changed: invitation.writing.changed,
  quiet: invitation.writing.quiet,
  // Of who sits beside a side: one of these is confirmed with a yes.
  confidentiality: textsOfInvitation(invitation, hash),
  said: said.flatMap(({ at, by, fact }) =>
    fact.type === 'MessagePosted'
      ? [{ at, by: by === invitation.participant ? 'you' : 'program', words: fact.words }]
      : [],
  ),
})

export function invitationApi(house: House): readonly OpenRoute[] {
  const invited = { audience: 'invited', factor: 'link' } as const
  /** A link that never was, one that was answered and one that ended are one answer. */
  const form = <T>(
    path: string,
    schema: z.ZodType<T>,
    answer: (
      input: T,
      link: string,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<unknown>,
  ): OpenRoute => ({
    method: 'POST',
    path: `/invitation/:link/${path}`,
    door: invited,
    answer: async (request, reply) => {
      const input = inputOf(schema, request, reply)
      if (input === undefined) return reply
      return (await answer(input, linkIn(request), request, reply)) ?? problem(reply, request, 404)
    },
  })
  return [
    {
      method: 'POST',
      path: '/letter',
      door: { audience: 'anyone', factor: 'none' },
      answer: async (request, reply) => {
        const input = inputOf(letterInput, request, reply)
        if (!input) return reply
        const network = networkFrom(request.ip)
        const done = await openByCode(house, { ...input, network, browser: '' })
        switch (done.opened) {
          case 'invitation':
            return { opened: 'invitation', invitation: done.link }
          case 'case':
            return { opened: 'case', caseId: done.caseId, token: SESSION_PREFIX + done.token }
          case 'nothing':
            return problem(reply, request, 422, { type: '/problems/letter-not-opened' })
          case 'later':
            return later(request, reply, done.wait)
        }
      },
    },
    {
      method: 'GET',
      path: '/invitation/:link',
      door: invited,
      answer: async (request, reply) => {
        const opened = await openInvitation(house, linkIn(request))
        return opened ? shown(opened, house.hash) : problem(reply, request, 404)
      },
    },
    form('question', questionInput, async ({ words }, link, request, reply) => {
      const done = await askAboutInvitation(house, link, words)
      if (done === 'TooMuch') return problem(reply, request, 429)
      if (done === 'NothingSaid') {
        const issues = [{ path: ['words'], code: 'empty' }] as const
        return notPerformed(reply, request, { ok: false, kind: 'invalid', issues })
      }
      return done && reply.code(201).send({ asked: true })
    }),
    form('accept', acceptInput, async (input, link, request, reply) => {
      const answer = { answer: 'accepted', reason: '', browser: '', ...input } as const
      const done = await answerInvitation(house, link, answer)
      if (done?.answer === 'unconfirmed') {
        return notPerformed(reply, request, {
          ok: false,
          kind: 'refused',
          refusal: 'ConfidentialityNotConfirmed',
        })
      }
      return done?.answer === 'accepted'
        ? { answer: 'accepted', caseId: done.caseId, token: SESSION_PREFIX + done.token }
        : undefined
    }),
    form('decline', declineInput, ({ reason = '' }, link) =>
      answerInvitation(house, link, { answer: 'declined', reason, browser: '' }),
    ),
    form('not-me', nothingInput, (_, link) =>
      answerInvitation(house, link, { answer: 'not-me', reason: '', browser: '' }),
    ),
    form('quiet', nothingInput, async (_, link) =>
      (await askForQuiet(house, link)) ? { quiet: true } : undefined,
    ),
  ]
}
