// A program's letters by the API: what waits to be printed, a batch as PDF, and that it was posted.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { nothingInput, printInput, someoneInput } from '../actions/letters.ts'
import type { House } from '../application/house.ts'
import {
  batchPaper,
  batchPosted,
  type LetterSeen,
  lettersOf,
  printOne,
  printWaiting,
} from '../application/letter-printing.ts'
import { lookUpFor } from '../application/look-up.ts'
import type { Viewer } from '../application/people-ports.ts'
import { reachSeen } from '../application/reach-seen.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { problem } from './problems.ts'
import { inputOf } from './reading-input.ts'
import { BASE, type Route } from './route.ts'

/** Who somebody is in the database is shown nowhere. */
const told = ({ person: _, batch, printedAt, postedAt, ...letter }: LetterSeen) => ({
  ...letter,
  batch: batch ?? null,
  printedAt: printedAt ?? null,
  postedAt: postedAt ?? null,
})
const kebab = {
  NoAddress: 'no-address',
  NoSecondFact: 'no-second-fact',
  NoLetters: 'not-wanted',
  NotOpen: 'not-open',
} as const

export function letterApi(house: House): readonly Route[] {
  const path = '/programs/:program/letters'
  /** Who does not manage the program, and a program that is none, are one answer. */
  const managed =
    (
      answer: (
        viewer: Viewer,
        program: string,
        request: FastifyRequest,
        reply: FastifyReply,
      ) => Promise<unknown>,
    ): Route['answer'] =>
    async (viewer, request, reply) => {
      const { program } = request.params as { program: string }
      const manages = viewer.manages.includes(program) && viewer.onlyCase === undefined
      return manages ? answer(viewer, program, request, reply) : problem(reply, request, 404)
    }
  const route = (
    method: Route['method'],
    after: string,
    answer: Parameters<typeof managed>[0],
  ): Route => ({
    method,
    path: `${path}${after}`,
    audience: 'signed in',
    answer: managed(answer),
  })
  return [
    route('GET', '', async ({ person }, program) => {
      const letters = await lettersOf(house, person, program)
      const batches = Map.groupBy(
        letters.filter(({ batch }) => batch !== undefined),
        ({ batch }) => batch,
      )
      return {
        waiting: letters.filter(({ batch }) => batch === undefined).map(told),
        batches: [...batches].map(([batch, printed]) => ({ batch, letters: printed.map(told) })),
      }
    }),
    route('POST', '', async ({ person }, program, request, reply) => {
      const input = inputOf(printInput, request, reply)
      if (!input) return reply
      const printed = await printWaiting(house, person, program, input.letters)
      if (!printed) return { batch: null, letters: 0 }
      const { batch } = printed
      reply.code(201).header('location', `${BASE}/programs/${program}/letters/${batch}`)
      return printed
    }),
    route('GET', '/:batch', async ({ person }, id, request, reply) => {
      const { batch } = request.params as { batch: string }
      const program = await house.programs.program(id)
      const pdf = program && (await batchPaper(house, person, program, batch))
      if (!pdf) return problem(reply, request, 404)
      return reply.type('application/pdf').send(Buffer.from(pdf))
    }),
    route('POST', '/:batch/posted', async ({ person }, program, request, reply) => {
      if (!inputOf(nothingInput, request, reply)) return reply
      const { batch } = request.params as { batch: string }
      const done = await batchPosted(house, person, program, batch)
      return done ? { posted: true } : problem(reply, request, 404)
    }),
    {
      method: 'GET',
      path: '/cases/:caseId/reach',
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const looked = await lookUpFor(house, viewer, caseId)
        if (looked?.view.me.seat !== 'manager') return problem(reply, request, 404)
        return { people: await reachSeen(house, caseId) }
      },
    },
    {
      method: 'POST',
      path: '/cases/:caseId/letters',
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const program = mayReach(viewer, caseId)
          ? await house.programs.programOf(caseId)
          : undefined
        if (!program || !viewer.manages.includes(program.program)) {
          return problem(reply, request, 404)
        }
        const input = inputOf(someoneInput, request, reply)
        if (!input) return reply
        const at = { caseId, participant: input.participant }
        const done = await printOne(house, viewer.person, program.program, at)
        if (typeof done === 'string') {
          return problem(reply, request, 409, {
            type: `/problems/letter-${kebab[done]}`,
            refusal: done,
          })
        }
        reply.code(201)
        return done
      },
    },
  ]
}
