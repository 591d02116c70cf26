// The JSON door: /api/v1, the same two doors as the pages, for programs.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CallLines } from '../application/call-ports.ts'
import type { Door, DoorRegister } from '../application/doors.ts'
import { wayInto } from '../application/factor-policy.ts'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import { OutOfReach } from '../application/out-of-reach.ts'
import type { Viewer } from '../application/people-ports.ts'
import { viewerOfSitting, viewerOfToken } from '../application/sign-in-sessions.ts'
import { accountApi } from './account.ts'
import { attendanceApi } from './attendance.ts'
import { callApi, callLine } from './calls.ts'
import { casesApi } from './cases.ts'
import { changesRoute } from './changes.ts'
import { courtFormApi } from './court-forms.ts'
import { documentApi } from './documents.ts'
import { draftsApi } from './drafts.ts'
import { filingApi } from './filings.ts'
import { GUIDE, guideApi } from './guide.ts'
import { hiddenWordsApi } from './hidden-words.ts'
import { importApi } from './import.ts'
import { intakeApi } from './intakes.ts'
import { invitationApi } from './invitations.ts'
import { largerCallApi } from './larger-calls.ts'
import { LEARNING, learningApi } from './learning.ts'
import { letterApi } from './letters.ts'
import { FOUND, findingApi, LISTINGS, listingApi } from './listings.ts'
import { mailKeyApi } from './mail-key.ts'
import { meetingApi } from './meetings.ts'
import { noticeApi } from './notices.ts'
import { onlyReaderApi } from './only-reader.ts'
import { openApi } from './open-api.ts'
import { ownClauseApi } from './own-clauses.ts'
import { performanceApi } from './performance.ts'
import { photoPageApi } from './photo-pages.ts'
import { planApi } from './plan.ts'
import { preparationApi } from './preparation.ts'
import { anotherFactorNeeded, problem, tooMany } from './problems.ts'
import { recoveryApi } from './recovery.ts'
import { reminderApi } from './reminders.ts'
import { rosterRoutes } from './roster.ts'
import { BASE, type Route } from './route.ts'
import { safetyRoutes } from './safety.ts'
import { uploadApi } from './uploads.ts'
import { VERIFY, verifyApi } from './verifying.ts'
import { waiverApi } from './waivers.ts'

const BODY_LIMIT = 256 * 1024

export async function api(
  app: FastifyInstance,
  {
    house,
    doors,
    lines,
  }: {
    readonly house: House
    readonly doors: DoorRegister
    /** Where lines of calls are taken; none where nothing listens. */
    readonly lines?: CallLines | undefined
  },
): Promise<void> {
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request, reply) => problem(reply, request, 404))
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  const register = (method: string, path: string, door: Omit<Door, 'kind' | 'name'>) =>
    doors.add({ kind: 'api', name: `${method} ${BASE}${path}`, ...door })

  register('GET', '/openapi.json', { audience: 'anyone', factor: 'none' })
  const described = JSON.stringify(openApi())
  app.get('/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(described),
  )
  app.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  // Files come as they are and are read by whoever takes them: who may not bring one sends none to the end.
  for (const type of ['application/octet-stream', 'application/offset+octet-stream']) {
    app.addContentTypeParser(type, (_request, body, done) => done(null, body))
  }
  const all: readonly Route[] = [
    ...casesApi(house),
    ...rosterRoutes(house),
    ...noticeApi(house),
    ...mailKeyApi(house),
    ...onlyReaderApi(house),
    ...documentApi(house),
    ...photoPageApi(house),
    ...uploadApi(house),
    ...safetyRoutes(house),
    ...reminderApi(house),
    ...meetingApi(house),
    ...largerCallApi(house),
    ...callApi(house),
    ...attendanceApi(house),
    ...draftsApi(house),
    ...performanceApi(house),
    ...filingApi(house),
    ...waiverApi(house),
    ...courtFormApi(house),
    ...ownClauseApi(house),
    ...listingApi(house),
    ...hiddenWordsApi(house),
    ...planApi(house),
    ...preparationApi(house),
    ...intakeApi(house),
    ...importApi(house),
    ...letterApi(house),
    ...recoveryApi(house),
    ...accountApi(house),
  ]
  for (const { method, path, audience, answer, bodyLimit = BODY_LIMIT } of all) {
    // A look at what one may read is no door of its own.
    if (method !== 'HEAD') register(method, path, { audience, factor: 'token' })
    app.route({
      method,
      url: path,
      bodyLimit,
      handler: async (request, reply) => {
        const viewer = await viewerFrom(house, request)
        if (!viewer) return unauthorised(request, reply)
        const wait = await house.fastLimits.take(limits.apiRead, viewer.session, house.clock.now())
        if (wait > 0) return tooMany(request, reply, wait)
        const { caseId } = request.params as { caseId?: string }
        // A session that came from an invitation is for its case: the account asks for one's own sign-in.
        if (viewer.onlyCase !== undefined && audience !== 'case' && path !== '/cases') {
          return problem(reply, request, 404)
        }
        const way =
          audience === 'case' || method !== 'GET' ? wayInto(house, viewer, caseId) : 'open'
        if (way !== 'open') return anotherFactorNeeded(reply, request, way === 'set another')
        return answer(viewer, request, reply)
      },
    })
  }
  for (const { method, path, door, answer } of invitationApi(house)) {
    register(method, path, door)
    app.route({ method, url: path, bodyLimit: BODY_LIMIT, handler: answer })
  }
  for (const method of ['GET', 'POST']) {
    register(method, GUIDE, { audience: 'anyone', factor: 'none' })
  }
  guideApi(app, house)
  for (const path of LEARNING) register('GET', path, { audience: 'anyone', factor: 'none' })
  learningApi(app)
  for (const path of [LISTINGS, FOUND])
    register('GET', path, { audience: 'anyone', factor: 'none' })
  findingApi(app, house)
  register('POST', VERIFY, { audience: 'anyone', factor: 'none' })
  await app.register(verifyApi, { house })
  doors.add({
    ...{ kind: 'socket', name: `GET ${BASE}/calls` },
    ...{ audience: 'signed in', factor: 'token' },
  })
  callLine(app, lines, (request) => viewerFrom(house, request), unauthorised)
  register('GET', '/changes', { audience: 'signed in', factor: 'token' })
  changesRoute(app, house, (request) => viewerFrom(house, request), unauthorised)
}

async function viewerFrom(house: House, request: FastifyRequest): Promise<Viewer | undefined> {
  const { authorization } = request.headers
  if (!authorization?.startsWith('Bearer ')) return undefined
  const bearer = authorization.slice(7)
  return (await viewerOfSitting(house, bearer)) ?? viewerOfToken(house, bearer)
}

const unauthorised = (request: FastifyRequest, reply: FastifyReply) =>
  problem(reply.header('www-authenticate', 'Bearer realm="parley"'), request, 401)

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof OutOfReach) {
    request.log.error({ kind: error.name }, 'out of reach')
    const type = `/problems/out-of-reach-kept-${error.kept}`
    return problem(reply.header('retry-after', '60'), request, 503, { type })
  }
  const status = error.statusCode ?? 500
  if (status === 413) return problem(reply, request, 413)
  if (status === 415) return problem(reply, request, 415)
  if (status >= 400 && status < 500) return problem(reply, request, 400)
  request.log.error({ kind: error.name, code: error.code }, 'an API call failed')
  return problem(reply, request, 500)
}
