// The plan in stages by the API: as one sees it, and for a mediator templates laid out from a day on.
import { languageAsked } from '../actions/words/words.ts'
import type { House } from '../application/house.ts'
import { lookUp } from '../application/look-up.ts'
import type { Viewer } from '../application/people-ports.ts'
import { isTemplate, planSeen, templateFor } from '../application/plan-seen.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import type { Documents } from '../domain/documents.ts'
import type { Task } from '../domain/homework.ts'
import type { View } from '../domain/mediation.ts'
import { TEMPLATES } from '../domain/plans/templates.ts'
import { caseId, inPath, inQueryAs, json, usual } from './describing.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

export function planApi(house: House): readonly Route[] {
  const seen = async (viewer: Viewer, asked: unknown): Promise<View | undefined> => {
    const { caseId } = asked as { caseId: string }
    if (!mayReach(viewer, caseId)) return undefined
    const looked = await lookUp(house.reader, viewer.person, caseId)
    return looked?.view.me.state === 'seated' ? looked.view : undefined
  }
  return [
    {
      ...{ method: 'GET', path: '/cases/:caseId/plan', audience: 'case' },
      answer: async (viewer, request, reply) => {
        const view = await seen(viewer, request.params)
        if (!view) return problem(reply, request, 404)
        const { caseId } = request.params as { caseId: string }
        const program = await house.programs.programOf(caseId)
        const { plan } = view.board
        return {
          proposed: plan.proposed ?? null,
          inForce: plan.inForce ?? null,
          declined: [...view.rooms].flatMap(([room, seen]) => {
            const reasons = seen.plan.declined.get(plan.proposed?.plan ?? '')
            return reasons ? [{ room, ...reasons }] : []
          }),
          ...planSeen(view, program, house.clock.now()),
        }
      },
    },
    {
      ...{ method: 'GET', path: '/cases/:caseId/homework', audience: 'case' },
      answer: async (viewer, request, reply) => {
        const view = await seen(viewer, request.params)
        if (!view) return problem(reply, request, 404)
        const rooms = [...view.rooms]
        return {
          tasks: rooms.flatMap(([, { homework, documents }]) =>
            [...homework.tasks.values()].map((task) => withPapers(task, documents)),
          ),
          exchanges: [...view.board.exchanges.opened.values()],
          handedIn: rooms.flatMap(([room, { exchanges }]) =>
            [...exchanges.handedIn].map(([exchange, one]) => ({ room, exchange, ...one })),
          ),
          exchanged: rooms.flatMap(([room, { exchanges }]) =>
            exchanges.exchanged.map((one) => ({ room, ...one })),
          ),
        }
      },
    },
    {
      ...{ method: 'GET', path: '/cases/:caseId/plan/templates/:template', audience: 'case' },
      answer: async (viewer, request, reply) => {
        const view = await seen(viewer, request.params)
        const { caseId, template } = request.params as { caseId: string; template: string }
        if (!view || !isTemplate(template)) return problem(reply, request, 404)
        const query = request.query as { start?: unknown; language?: unknown }
        const language =
          query.language === 'en' || query.language === 'es'
            ? query.language
            : languageAsked(request.headers['accept-language'])
        const program = await house.programs.programOf(caseId)
        const asked = { template, start: query.start, language }
        const laid = templateFor(view, program, asked, house.clock.now())
        return laid ?? problem(reply, request, 404)
      },
    },
  ]
}

/** By name, as they stand in the room of the task. */
function withPapers(task: Task, { kept }: Documents) {
  const named = (documents: readonly string[] = []) =>
    documents.flatMap((document) => {
      const paper = kept.get(document)
      const withdrawn = paper?.withdrawnAt !== undefined
      return paper ? [{ document, name: paper.file.name, withdrawn }] : []
    })
  const { documents, over } = task
  return { ...task, papers: named(documents), answeredWith: named(over?.documents) }
}

export const describingPlan = {
  '/cases/{caseId}/plan': {
    get: {
      operationId: 'read-plan',
      summary: 'The plan in stages as you see it, and where in it you are.',
      description:
        'Stages of one side stand in its own room, and are numbered there. Warnings are for mediators alone.',
      parameters: [caseId],
      responses: {
        '200': { description: 'The plan.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/homework': {
    get: {
      operationId: 'read-homework',
      summary: 'Tasks, and exchanges of memoranda, as you see them.',
      description:
        'What was handed in under seal is shown to its own side alone. Papers of a task are named as they stand in its room.',
      parameters: [caseId],
      responses: {
        '200': { description: 'Homework.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
  },
  '/cases/{caseId}/plan/templates/{template}': {
    get: {
      operationId: 'lay-out-plan',
      summary: 'The stages of a template from a day on, for a mediator to change and propose.',
      parameters: [
        caseId,
        inPath('template', `One of ${TEMPLATES.join(', ')}.`),
        inQueryAs('start', 'The first day; else tomorrow.', { type: 'string', format: 'date' }),
        inQueryAs('language', 'Of what stages should yield; else as the request accepts it.', {
          enum: ['en', 'es'],
        }),
      ],
      responses: {
        '200': { description: 'Stages.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
  },
}
