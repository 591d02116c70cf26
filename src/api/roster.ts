// The JSON door to rosters: a program's for its case managers, one's own list, and who fits a case.
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  FROM_ROSTER,
  type Kept,
  keepOnRoster,
  keepOwnConflicts,
  managesProgram,
  performProposal,
  setRule,
} from '../actions/roster.ts'
import { assignmentFor } from '../application/assigning.ts'
import type { Door } from '../application/doors.ts'
import type { House } from '../application/house.ts'
import { lookUpFor } from '../application/look-up.ts'
import type { Viewer } from '../application/people-ports.ts'
import type { RosterMember } from '../application/roster-ports.ts'
import { roomFor } from '../domain/rooms.ts'
import { notPerformed, problem } from './problems.ts'

export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly audience: Door['audience']
  readonly answer: (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<unknown>
}

/** Who somebody is in the database is shown nowhere: they are named by their place on the roster. */
const shown = ({ person: _, ...member }: RosterMember) => member

const answered = (request: FastifyRequest, reply: FastifyReply, kept: Kept) => {
  if (!kept.ok) {
    return kept.kind === 'absent'
      ? problem(reply, request, 404)
      : notPerformed(reply, request, { ok: false, kind: 'invalid', issues: kept.issues })
  }
  return kept.member ? shown(kept.member) : { done: true }
}
const programIn = (request: FastifyRequest) => (request.params as { program: string }).program
const caseIn = (request: FastifyRequest) => (request.params as { caseId: string }).caseId

export const rosterRoutes = (house: House): readonly Route[] => [
  {
    method: 'GET',
    path: '/programs/:program/roster',
    audience: 'signed in',
    answer: async (viewer, request, reply) => {
      const program = programIn(request)
      if (!managesProgram(viewer, program)) return problem(reply, request, 404)
      const members = await house.roster.of(program)
      const byRule = await house.roster.byRule(program)
      const unreached = await house.mailIn.channels.unreachedOf(program, viewer.person)
      return { members: members.map(shown), byRule, unreached }
    },
  },
  {
    method: 'POST',
    path: '/programs/:program/roster',
    audience: 'signed in',
    answer: async (viewer, request, reply) =>
      answered(
        request,
        reply,
        await keepOnRoster(house, viewer, programIn(request), request.body ?? {}),
      ),
  },
  {
    method: 'POST',
    path: '/programs/:program/roster/rule',
    audience: 'signed in',
    answer: async (viewer, request, reply) =>
      answered(
        request,
        reply,
        await setRule(house, viewer, programIn(request), request.body ?? {}),
      ),
  },
  {
    method: 'GET',
    path: '/conflicts',
    audience: 'signed in',
    answer: async ({ person, onlyCase }) => {
      const own = onlyCase === undefined ? await house.roster.ownOf(person) : []
      return { rosters: own.map(shown) }
    },
  },
  {
    method: 'POST',
    path: '/conflicts',
    audience: 'signed in',
    answer: async (viewer, request, reply) =>
      answered(request, reply, await keepOwnConflicts(house, viewer, request.body ?? {})),
  },
  {
    method: 'GET',
    path: '/cases/:caseId/assignment',
    audience: 'case',
    answer: async (viewer, request, reply) => {
      const caseId = caseIn(request)
      const looked = await lookUpFor(house, viewer, caseId)
      const seen = looked && (await assignmentFor(house, looked.view, caseId))
      if (!seen) return problem(reply, request, 404)
      return {
        checked: seen.checked,
        ranked: seen.ranked.map(({ member, candidate, against }) => ({
          member,
          name: candidate.name,
          against,
          open: candidate.open,
          mostOpen: candidate.mostOpen,
          conflicts: candidate.conflicts,
        })),
      }
    },
  },
  {
    method: 'POST',
    path: `/cases/:caseId/${FROM_ROSTER}`,
    audience: 'case',
    answer: async (viewer, request, reply) => {
      const outcome = await performProposal(house, viewer, caseIn(request), request.body ?? {})
      if (!outcome.ok) return notPerformed(reply, request, outcome)
      reply.code(201)
      return { entries: outcome.facts.map((fact) => ({ room: roomFor(fact), fact })) }
    },
  },
]
