// Intakes by the API: a program takes one whole, lists them, asks back, opens one or declines it.
import {
  intakeOf,
  intakesOf,
  performAskBack,
  performDeclineIntake,
  performOpenIntake,
  takeIntake,
} from '../actions/program-intakes.ts'
import type { House } from '../application/house.ts'
import type { Intake } from '../application/intake-ports.ts'
import { notPerformed, problem } from './problems.ts'
import { BASE, type Route } from './route.ts'

const told = ({ intake, state, content, caseId, sentAt }: Intake) => ({
  intake,
  state,
  caseId: caseId ?? null,
  sentAt: sentAt ?? null,
  declined: content.declined ?? null,
  questions: (content.questions ?? []).map((one) => ({ ...one, answer: one.answer ?? null })),
  said: content.whole ?? null,
})

export function intakeApi(house: House): readonly Route[] {
  const path = '/programs/:program/intakes'
  return [
    {
      method: 'GET',
      path,
      audience: 'signed in',
      answer: async (viewer, request, reply) => {
        const { program } = request.params as { program: string }
        const all = await intakesOf(house, viewer, program)
        return all ? { intakes: all.map(told) } : problem(reply, request, 404)
      },
    },
    {
      method: 'POST',
      path,
      audience: 'signed in',
      answer: async (viewer, request, reply) => {
        const { program } = request.params as { program: string }
        const taken = await takeIntake(house, viewer, program, request.body ?? {})
        if (!taken) return problem(reply, request, 404)
        if (!taken.ok) return notPerformed(reply, request, { ...taken, kind: 'invalid' })
        reply.code(201)
        return { intake: taken.intake }
      },
    },
    {
      method: 'POST',
      path: `${path}/:intake/open`,
      audience: 'signed in',
      answer: async (viewer, request, reply) => {
        const { program, intake: id } = request.params as { program: string; intake: string }
        const intake = await intakeOf(house, viewer, program, id)
        const done = intake && (await performOpenIntake(house, viewer, intake, request.body ?? {}))
        if (!done) return problem(reply, request, 404)
        if (!done.ok) return notPerformed(reply, request, { ...done, kind: 'invalid' })
        reply.code(201).header('location', `${BASE}/cases/${done.caseId}`)
        return { caseId: done.caseId }
      },
    },
    {
      method: 'POST',
      path: `${path}/:intake/ask`,
      audience: 'signed in',
      answer: async (viewer, request, reply) => {
        const { program, intake: id } = request.params as { program: string; intake: string }
        const intake = await intakeOf(house, viewer, program, id)
        const done = intake && (await performAskBack(house, intake, request.body ?? {}))
        if (!done) return problem(reply, request, 404)
        if (!done.ok) return notPerformed(reply, request, { ...done, kind: 'invalid' })
        return { asked: true }
      },
    },
    {
      method: 'POST',
      path: `${path}/:intake/decline`,
      audience: 'signed in',
      answer: async (viewer, request, reply) => {
        const { program, intake: id } = request.params as { program: string; intake: string }
        const intake = await intakeOf(house, viewer, program, id)
        const done = intake && (await performDeclineIntake(house, intake, request.body ?? {}))
        if (!done) return problem(reply, request, 404)
        if (!done.ok) return notPerformed(reply, request, { ...done, kind: 'invalid' })
        return { declined: true }
      },
    },
  ]
}
