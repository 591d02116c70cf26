// A program's own clauses by the API: all of them with their versions, one to write, to change, to retire; and those that a case offers.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  clauseOfProgram,
  clausesOfProgram,
  type OwnClauseDone,
  ownClauseInput,
  performRetireClause,
  performWriteClause,
} from '../actions/own-clauses.ts'
import { clauseFaultIn, clauseRefusalIn } from '../actions/words/own-clauses.ts'
import { languageAsked } from '../actions/words/words.ts'
import type { House } from '../application/house.ts'
import { lookUp } from '../application/look-up.ts'
import { type ClauseStanding, clausesOffered, maySeeClauses } from '../application/own-clauses.ts'
import type { Viewer } from '../application/people-ports.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { inPath, json, problemAnswer, usual } from './describing.ts'
import { notPerformed, problem, tooMany } from './problems.ts'
import type { Route } from './route.ts'

type In = { program: string; clause: string; caseId: string }

/** Who somebody is in the database is shown nowhere. */
const shown = ({ now, versions }: ClauseStanding) => ({
  ...{ clause: now.clause, version: now.version, retired: now.what === 'retired', ...now.said },
  versions: versions.map(({ version, at, name, what, said }) => ({
    version,
    at,
    name,
    what,
    ...said,
  })),
})

function answered(request: FastifyRequest, reply: FastifyReply, done: OwnClauseDone) {
  if (!done) return problem(reply, request, 404)
  if (done.ok) return { clause: done.clause, version: done.version }
  if (done.kind === 'wait') return tooMany(request, reply, done.wait)
  if (done.kind === 'invalid') return notPerformed(reply, request, done)
  const language = languageAsked(request.headers['accept-language'])
  const type = '/problems/clause-not-kept'
  if (done.kind === 'faults') {
    const errors = done.faults.map((one) => ({
      pointer: `/${one.place.replaceAll('.', '/')}`,
      detail: clauseFaultIn(language, one),
    }))
    return problem(reply, request, 422, { type, errors })
  }
  const detail = clauseRefusalIn(language, done.why)
  const status = done.why === 'ChangedMeanwhile' ? 409 : 422
  return problem(reply, request, status, { type, detail, refusal: done.why })
}

export function ownClauseApi(house: House): readonly Route[] {
  const route = (
    method: Route['method'],
    path: string,
    answer: (
      viewer: Viewer,
      at: In,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<unknown>,
  ): Route => ({
    ...{ method, path, audience: path.startsWith('/cases/') ? 'case' : 'signed in' },
    answer: (viewer, request, reply) => answer(viewer, request.params as In, request, reply),
  })
  const all = '/programs/:program/clauses'
  return [
    route('GET', all, async (viewer, { program }, request, reply) => {
      const clauses = await clausesOfProgram(house, viewer, program)
      return clauses ? { clauses: clauses.map(shown) } : problem(reply, request, 404)
    }),
    route('POST', all, async (viewer, { program }, request, reply) => {
      const { body = {} } = request
      return answered(
        request,
        reply,
        await performWriteClause(house, viewer, program, undefined, body),
      )
    }),
    route('GET', `${all}/:clause`, async (viewer, { program, clause }, request, reply) => {
      const standing = await clauseOfProgram(house, viewer, program, clause)
      return standing ? shown(standing) : problem(reply, request, 404)
    }),
    route('POST', `${all}/:clause`, async (viewer, { program, clause }, request, reply) => {
      const { body = {} } = request
      return answered(
        request,
        reply,
        await performWriteClause(house, viewer, program, clause, body),
      )
    }),
    route('DELETE', `${all}/:clause`, async (viewer, { program, clause }, request, reply) =>
      answered(request, reply, await performRetireClause(house, viewer, program, clause)),
    ),
    route('GET', '/cases/:caseId/clauses', async (viewer, { caseId }, request, reply) => {
      const looked = mayReach(viewer, caseId)
        ? await lookUp(house.reader, viewer.person, caseId)
        : undefined
      if (!looked || !maySeeClauses(looked.view)) return problem(reply, request, 404)
      const clauses = await clausesOffered(house, looked.view, caseId)
      return {
        clauses: clauses.filter(({ current }) => current).map(({ current: _, ...one }) => one),
      }
    }),
  ]
}

const program = inPath('program', 'A program that you manage.')
const clause = inPath('clause', 'A clause of that program.')
const found = (
  operationId: string,
  summary: string,
  description: string,
  parameters: readonly object[],
) => ({
  ...{ operationId, summary, description, parameters },
  responses: { '200': { description: 'Found.', content: json({ type: 'object' }) }, ...usual },
})
const done = {
  '200': {
    description: 'Kept, as this version.',
    content: json({
      type: 'object',
      properties: { clause: { type: 'string' }, version: { type: 'integer' } },
    }),
  },
  '409': problemAnswer('Somebody changed it since that `version`. Nothing was kept.'),
  '422': problemAnswer('Not kept. `errors` name each place and say how to mend it.'),
  ...usual,
}
const language =
  'In the text, `{key}` is a blank and `{{` and `}}` are braces; nothing is worked out. Each blank is declared with its kind and stands in both languages.'

export const describingOwnClauses = (schemaOf: (schema: z.ZodType) => object) => {
  const writing = (operationId: string, summary: string, parameters: readonly object[]) => ({
    ...{ operationId, summary, description: language, parameters },
    requestBody: { required: true, content: json(schemaOf(ownClauseInput)) },
    responses: done,
  })
  return {
    '/programs/{program}/clauses': {
      get: found(
        'list-own-clauses',
        'A program’s own clauses, with all their versions.',
        'Retired ones, too: they are offered no more.',
        [program],
      ),
      post: writing('write-own-clause', 'Write a clause; `version` is 0.', [program]),
    },
    '/programs/{program}/clauses/{clause}': {
      get: found('read-own-clause', 'A clause with all its versions.', language, [program, clause]),
      post: writing('change-own-clause', 'Change a clause; `version` is the one you saw.', [
        program,
        clause,
      ]),
      delete: {
        operationId: 'retire-own-clause',
        summary: 'Retire a clause: offers and agreements that have it keep it.',
        parameters: [program, clause],
        responses: done,
      },
    },
    '/cases/{caseId}/clauses': {
      get: found(
        'list-clauses-offered',
        'The program’s own clauses that a term of an offer can name.',
        'A term `own-clause` names a `clause`, the `version` that was read, and `values` by key: a text, a sum in cents, a day, a whole number, or a side.',
        [inPath('caseId', 'A case in which you speak for a side, or that you manage.')],
      ),
    },
  }
}
