// Cases as JSON: one's own, their rooms, and every act in them.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { actions } from '../actions/all.ts'
import { funnelFilterFrom } from '../actions/funnel-filter.ts'
import { perform, performOpening } from '../actions/perform.ts'
import { conveningBoard } from '../application/convening-board.ts'
import { funnelOf } from '../application/convening-funnel.ts'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import { lookUpFor } from '../application/look-up.ts'
import { OWN_RECORD_NAME, OWN_RECORD_TYPE, ownRecord } from '../application/own-record.ts'
import type { Viewer } from '../application/people-ports.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { silenceSeen } from '../application/silence-seen.ts'
import { roomFor } from '../domain/rooms.ts'
import type { Room } from '../domain/seats.ts'
import { caseState } from './case-state.ts'
import { groundRulesRoutes } from './ground-rules.ts'
import { mailRoutes } from './mail-routes.ts'
import { notPerformed, problem, tooMany } from './problems.ts'
import { BASE, type Route } from './route.ts'
import { signingFiles } from './signing.ts'

const MOST_ENTRIES = 200

export function casesApi(house: House): readonly Route[] {
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
        const inCall = (room: Room) => house.calls.now.inCall(caseId, room)
        return caseState(looked, house, silence, inCall, house.clock.now())
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
    ...signingFiles(house),
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
