// The routes of a program's own clauses, for who manages it. For anybody else there is no such page.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  clauseOfProgram,
  clausesOfProgram,
  clauseTyped,
  type OwnClauseDone,
  performRetireClause,
  performWriteClause,
} from '../../actions/own-clauses.ts'
import { clauseRefusalIn } from '../../actions/words/own-clauses.ts'
import { issueIn } from '../../actions/words/words.ts'
import { faultsOfClause } from '../../application/own-clauses.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { fieldsOf, seeing } from '../cases/seeing.ts'
import { whenIn } from '../sign-in/frame.ts'
import type { ProgramRoutes } from './import-routes.tsx'
import type { ClauseTrouble } from './own-clause-form.tsx'
import { ownClauseWords } from './own-clause-words.ts'
import { OwnClausePage, OwnClausesPage } from './own-clauses.tsx'

const ALL = '/programs/:program/clauses'
const ONE = `${ALL}/:clause`
const NEW = 'new'
type Answering = (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

export function ownClauseRoutes(
  app: FastifyInstance,
  { house, doors, frame }: ProgramRoutes,
): void {
  const { signedIn } = seeing(house, frame)
  const route = (kind: 'page' | 'form', url: string, answer: Answering) => {
    const method = kind === 'form' ? 'POST' : 'GET'
    doors.add({ kind, name: `${method} ${url}`, audience: 'signed in', factor: 'session' })
    app.route({ method, url, handler: signedIn(answer) })
  }
  const at = (request: FastifyRequest) => request.params as { program: string; clause: string }
  const seen = (request: FastifyRequest) => ({
    language: frame.languageOf(request),
    program: at(request).program,
    kept: (request.query as { said?: string }).said === 'kept',
  })

  const show = async (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    trouble?: ClauseTrouble,
  ) => {
    const { program, clause } = at(request)
    const all = await clausesOfProgram(house, viewer, program)
    const standing = await clauseOfProgram(house, viewer, program, clause)
    if (!all || (!standing && clause !== NEW)) return reply.callNotFound()
    const of = seen(request)
    const when = whenIn(of.language, viewer.timeZone)
    const { title } = ownClauseWords[of.language]
    const body = <OwnClausePage {...{ ...of, standing, trouble, when }} />
    const status = trouble && !(trouble.preview && trouble.faults.length === 0) ? 422 : 200
    return frame.show(request, reply, { title, viewer, body, status })
  }
  const wordsOf = (
    request: FastifyRequest,
    done: Exclude<OwnClauseDone, undefined | { ok: true }>,
  ) => {
    const { language } = seen(request)
    if (done.kind === 'wait') return { words: ownClauseWords[language].wait }
    if (done.kind === 'refused') return { words: clauseRefusalIn(language, done.why) }
    return done.kind === 'invalid' ? { words: issueIn(language, 'malformed') } : {}
  }

  route('page', ALL, async (viewer, request, reply) => {
    const standings = await clausesOfProgram(house, viewer, at(request).program)
    if (!standings) return reply.callNotFound()
    const of = seen(request)
    const body = <OwnClausesPage {...of} standings={standings} />
    return frame.show(request, reply, { title: ownClauseWords[of.language].title, viewer, body })
  })
  route('page', ONE, (viewer, request, reply) => show(viewer, request, reply))
  route('form', ONE, async (viewer, request, reply) => {
    const { program, clause } = at(request)
    const fields = fieldsOf(request.body)
    const { version, ...typed } = clauseTyped(fields)
    if (fields.has('preview')) {
      const faults = faultsOfClause(house, typed)
      return show(viewer, request, reply, { typed, faults, preview: faults.length === 0 })
    }
    const named = clause === NEW ? undefined : clause
    const done = await performWriteClause(house, viewer, program, named, { version, ...typed })
    if (!done) return reply.callNotFound()
    if (done.ok) return reply.redirect(`/programs/${program}/clauses?said=kept`, 303)
    const faults = done.kind === 'faults' ? done.faults : []
    return show(viewer, request, reply, { typed, faults, ...wordsOf(request, done) })
  })
  route('form', `${ONE}/retire`, async (viewer, request, reply) => {
    const { program, clause } = at(request)
    const standing = await clauseOfProgram(house, viewer, program, clause)
    const done = standing && (await performRetireClause(house, viewer, program, clause))
    if (!done || !standing) return reply.callNotFound()
    if (done.ok) return reply.redirect(`/programs/${program}/clauses?said=kept`, 303)
    const typed = standing.now.said
    return show(viewer, request, reply, { typed, faults: [], ...wordsOf(request, done) })
  })
}
