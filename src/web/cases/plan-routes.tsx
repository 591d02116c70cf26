// The routes of a mediator's designer, which a template may be asked of.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FormFields } from '../../actions/form.ts'
import { isTemplate } from '../../application/plan-seen.ts'
import { askedIn } from './plan-form.ts'
import { PlanPages } from './plan-pages.tsx'
import { seeing } from './seeing.ts'
import type { CaseRoutes, Shown } from './shown.ts'

type Show = (request: FastifyRequest, reply: FastifyReply, shown: Shown) => unknown

export function planRoutes(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
  show: Show,
): void {
  const { signedIn, see } = seeing(house, frame)
  for (const part of ['design', 'apart']) {
    const path = `/cases/:caseId/plan/${part}`
    doors.add({ kind: 'page', name: `GET ${path}`, audience: 'case', factor: 'session' })
    app.get(
      path,
      signedIn(async (viewer, request, reply) => {
        const page = `plan/${part}`
        const found = await see(viewer, request, page)
        const { template, start } = request.query as { template?: unknown; start?: unknown }
        const asked = isTemplate(template) ? { template, start } : undefined
        const seated = found?.seen.view.me.state === 'seated'
        const body = seated && PlanPages({ seen: found.seen, page: part, asked })
        if (!found || !body) return reply.callNotFound()
        return show(request, reply, { seen: found.seen, page, body })
      }),
    )
  }
}

/** Of a template that is set stage by stage the rest is shown again. */
export function templateAfter(fields: FormFields): string {
  const asked = askedIn(fields)
  if (!asked) return ''
  const { template, start } = asked
  return `&${new URLSearchParams({ template, start: String(start) })}`
}
