// The JSON door: /api/v1, the same two doors as the pages, for programs.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actions } from '../actions/all.ts'
import { funnelFilterFrom } from '../actions/funnel-filter.ts'
import { perform, performOpening } from '../actions/perform.ts'
import { conveningBoard } from '../application/convening-board.ts'
import { funnelOf } from '../application/convening-funnel.ts'
import type { Door, DoorRegister } from '../application/doors.ts'
import { wayInto } from '../application/factor-policy.ts'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import { lookUpFor } from '../application/look-up.ts'
import { OutOfReach } from '../application/out-of-reach.ts'
import { OWN_RECORD_NAME, OWN_RECORD_TYPE, ownRecord } from '../application/own-record.ts'
import type { Viewer } from '../application/people-ports.ts'
import { mayReach, viewerOfSitting, viewerOfToken } from '../application/sign-in-sessions.ts'
import { silenceSeen } from '../application/silence-seen.ts'
import { roomFor } from '../domain/rooms.ts'
import type { Room } from '../domain/seats.ts'
import { accountApi } from './account.ts'
import { caseState } from './case-state.ts'
import { changesRoute } from './changes.ts'
import { documentApi } from './documents.ts'
import { groundRulesRoutes } from './ground-rules.ts'
import { importApi } from './import.ts'
import { intakeApi } from './intakes.ts'
import { invitationApi } from './invitations.ts'
import { letterApi } from './letters.ts'
import { mailKeyApi } from './mail-key.ts'
import { mailRoutes } from './mail-routes.ts'
import { meetingApi } from './meetings.ts'
import { noticeApi } from './notices.ts'
import { onlyReaderApi } from './only-reader.ts'
import { openApi } from './open-api.ts'
import { planApi } from './plan.ts'
import { anotherFactorNeeded, notPerformed, problem } from './problems.ts'
import { recoveryApi } from './recovery.ts'
import { reminderApi } from './reminders.ts'
import { rosterRoutes } from './roster.ts'
import { BASE, type Route } from './route.ts'
import { safetyRoutes } from './safety.ts'
import { uploadApi } from './uploads.ts'

const MOST_ENTRIES = 200
const BODY_LIMIT = 256 * 1024

export async function api(
  app: FastifyInstance,
  { house, doors }: { readonly house: House; readonly doors: DoorRegister },
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
    ...routes(house),
    ...rosterRoutes(house),
    ...noticeApi(house),
    ...mailKeyApi(house),
    ...onlyReaderApi(house),
    ...documentApi(house),
    ...uploadApi(house),
    ...safetyRoutes(house),
    ...reminderApi(house),
    ...meetingApi(house),
    ...planApi(house),
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
  register('GET', '/changes', { audience: 'signed in', factor: 'token' })
  changesRoute(app, house, (request) => viewerFrom(house, request), unauthorised)
}

function routes(house: House): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/cases',
      audience: 'signed in',
      answer: async ({ person, onlyCase }) => {
        const cases = await house.reader.casesOf(person)
        return { cases: cases.filter(({ caseId }) => !onlyCase || caseId === onlyCase) }
      },
    },
    {
      method: 'POST',
      path: '/cases',
      audience: 'signed in',
      answer: async (viewer, request, reply) => {
        const outcome = await performOpening(house, viewer, request.body)
        if (!outcome.ok) return notPerformed(reply, request, outcome)
        const { caseId, reference } = outcome
        reply.code(201).header('location', `${BASE}/cases/${caseId}`)
        return { caseId, reference }
      },
    },
    {
      method: 'GET',
      path: '/programs/:program/convening',
      audience: 'signed in',
      answer: async (viewer, request, reply) => {
        const { program } = request.params as { program: string }
        const cases = await conveningBoard(house, viewer, program)
        const filter = funnelFilterFrom(request.query as Record<string, unknown>)
        return cases ? { funnel: funnelOf(cases, filter), cases } : problem(reply, request, 404)
      },
    },
    {
      method: 'GET',
      path: '/cases/:caseId',
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const looked = await lookUpFor(house, viewer, caseId)
        if (!looked) return problem(reply, request, 404)
        const now = house.clock.now()
        const silence = await silenceSeen(house, viewer.person, caseId, looked.view, now)
        return caseState(looked, house.hash, silence)
      },
    },
    {
      method: 'GET',
      path: '/cases/:caseId/receipt',
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const own = await ownRecord(house, viewer, caseId)
        if (!own) return problem(reply, request, 404)
        if ('wait' in own) return tooMany(request, reply, own.wait)
        reply.type(OWN_RECORD_TYPE).header('content-disposition', OWN_RECORD_NAME)
        return reply.send(own.record)
      },
    },
    {
      method: 'GET',
      path: '/cases/:caseId/rooms/:room/entries',
      audience: 'case',
      answer: (viewer, request, reply) => readEntries(house, viewer, request, reply),
    },
    ...groundRulesRoutes(house),
    ...mailRoutes(house),
    ...actions.map(
      (action): Route => ({
        method: 'POST',
        path: `/cases/:caseId/${action.name}`,
        audience: 'case',
        answer: async (viewer, request, reply) => {
          const { caseId } = request.params as { caseId: string }
          const wait = await house.fastLimits.take(
            limits.act,
            `${viewer.person} ${caseId}`,
            house.clock.now(),
          )
          if (wait > 0) return tooMany(request, reply, wait)
          const key = request.headers['idempotency-key']
          if (key !== undefined && !(typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key))) {
            return problem(reply, request, 400, { type: '/problems/idempotency-key' })
          }
          const raw = request.body ?? {}
          const outcome = await perform(house, {
            viewer,
            caseId,
            action,
            raw,
            ...(key === undefined ? {} : { key }),
          })
          if (!outcome.ok) return notPerformed(reply, request, outcome)
          if (outcome.repeated) reply.header('idempotency-replayed', 'true')
          reply.code(201)
          return { entries: outcome.facts.map((fact) => ({ room: roomFor(fact), fact })) }
        },
      }),
    ),
  ]
}

async function readEntries(
  house: House,
  viewer: Viewer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { caseId, room } = request.params as { caseId: string; room: string }
  const asked = request.query as Record<string, unknown>
  const after = cursor(asked['after'])
  const before = cursor(asked['before'])
  const most = cursor(asked['limit'])
  if (after === null || before === null || most === null || most === 0) {
    return problem(reply, request, 400, { type: '/problems/cursor' })
  }
  const stretch = {
    room: room as Room,
    most: Math.min(most ?? 50, MOST_ENTRIES),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
  }
  const read = mayReach(viewer, caseId)
    ? await house.reader.readRoom(viewer.person, caseId, stretch)
    : undefined
  return read ? { entries: read.entries } : problem(reply, request, 404)
}

/** A number of a room; undefined when not given, null when it is none. */
function cursor(said: unknown): number | undefined | null {
  if (said === undefined) return undefined
  return typeof said === 'string' && /^\d{1,9}$/.test(said) ? Number(said) : null
}

async function viewerFrom(house: House, request: FastifyRequest): Promise<Viewer | undefined> {
  const { authorization } = request.headers
  if (!authorization?.startsWith('Bearer ')) return undefined
  const bearer = authorization.slice(7)
  return (await viewerOfSitting(house, bearer)) ?? viewerOfToken(house, bearer)
}

const unauthorised = (request: FastifyRequest, reply: FastifyReply) =>
  problem(reply.header('www-authenticate', 'Bearer realm="parley"'), request, 401)

const tooMany = (request: FastifyRequest, reply: FastifyReply, wait: number) =>
  problem(reply.header('retry-after', String(Math.ceil(wait / 1000))), request, 429)

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
