// The routes of the agreement to mediate, step by step, and of the papers made from the board: its copy, the last letter.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Door } from '../../application/doors.ts'
import { lookUpFor } from '../../application/look-up.ts'
import { ifInReach } from '../../application/out-of-reach.ts'
import type { TextPaper } from '../../application/paper.ts'
import { groundRulesPaper, letterPaper } from '../../application/text-papers.ts'
import type { View } from '../../domain/mediation.ts'
import { keepThrough } from './beside.ts'
import { type Answered, SIGN, StepPage } from './ground-rules.tsx'
import { fieldsOf, seeing } from './seeing.ts'
import { pathOf } from './seen.ts'
import type { CaseRoutes, Shown } from './shown.ts'

type Show = (
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
  status?: number,
) => Promise<unknown> | unknown

export function groundRulesRoutes(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
  show: Show,
): void {
  const door = (kind: Door['kind'], name: string) =>
    doors.add({ kind, name, audience: 'case', factor: 'session' })
  const { signedIn, see } = seeing(house, frame)

  door('page', 'GET /cases/:caseId/ground-rules/:step')
  app.get(
    '/cases/:caseId/ground-rules/:step',
    signedIn(async (viewer, request, reply) => {
      const { step } = request.params as { step: string }
      const page = `ground-rules/${step}`
      const found = await see(viewer, request, page)
      const body = found && StepPage({ seen: found.seen, step })
      if (!found || !body) return reply.callNotFound()
      return show(request, reply, { seen: found.seen, page, body })
    }),
  )

  door('form', 'POST /cases/:caseId/ground-rules/:step')
  app.post(
    '/cases/:caseId/ground-rules/:step',
    signedIn(async (viewer, request, reply) => {
      const { step } = request.params as { step: string }
      const page = `ground-rules/${step}`
      const found = await see(viewer, request, page)
      const { text, through = 0 } = found?.seen.beside ?? {}
      const one = /^[1-9]\d?$/.test(step) ? text?.steps[Number(step) - 1] : undefined
      if (!found || !text || !one) return reply.callNotFound()
      const answer = fieldsOf(request.body).get('answer')?.[0] ?? ''
      const place = one.check?.answers.findIndex((_, i) => String(i) === answer) ?? -1
      if (one.check && !one.check.answers[place]?.right) {
        const answered: Answered = place < 0 ? 'nothing' : place
        const body = StepPage({ seen: found.seen, step, answered })
        return show(request, reply, { seen: found.seen, page, body }, 422)
      }
      const done = Number(step)
      const { caseId } = found.seen
      if (done > through) {
        await ifInReach(keepThrough(house, viewer, caseId, done, house.clock.now()))
      }
      const next = done < text.steps.length ? String(done + 1) : SIGN
      return reply.redirect(pathOf({ caseId }, `ground-rules/${next}`), 303)
    }),
  )

  const paper = (name: string, paperOf: (view: View, program: string) => TextPaper | undefined) => {
    door('file', `GET /cases/:caseId/${name}`)
    app.get(
      `/cases/:caseId/${name}`,
      signedIn(async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const looked = await lookUpFor(house, viewer, caseId)
        if (!looked) return reply.callNotFound()
        const program = await house.programs.programOf(caseId)
        const made = paperOf(looked.view, program?.name ?? 'Parley')
        if (!made) return reply.callNotFound()
        return reply
          .type('application/pdf')
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(Buffer.from(await house.papers.renderText(made)))
      }),
    )
  }
  paper('ground-rules.pdf', groundRulesPaper)
  paper('ending-letter.pdf', letterPaper)
}
