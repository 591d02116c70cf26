// The routes of pages beside the agreement: two versions compared, and the agreement laid out to be read.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AskedToCompare } from '../../application/comparing-drafts.ts'
import { ComparePage, ReadPage } from './drafts-compared.tsx'
import { seeing } from './seeing.ts'
import type { Seen } from './seen.ts'
import type { CaseRoutes, Shown } from './shown.ts'

type Show = (request: FastifyRequest, reply: FastifyReply, shown: Shown) => unknown

export function draftsRoutes(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
  show: Show,
): void {
  const { signedIn, see } = seeing(house, frame)
  const page = (name: string, body: (seen: Seen, request: FastifyRequest) => Shown['body']) => {
    const path = `/cases/:caseId/agreement/${name}`
    doors.add({ kind: 'page', name: `GET ${path}`, audience: 'case', factor: 'session' })
    app.get(
      path,
      signedIn(async (viewer, request, reply) => {
        const found = await see(viewer, request, 'agreement')
        const { view } = found?.seen ?? {}
        if (!found || view?.me.state !== 'seated' || view.board.agreement.current === undefined) {
          return reply.callNotFound()
        }
        const { seen } = found
        return show(request, reply, { seen, page: 'agreement', body: body(seen, request) })
      }),
    )
  }
  page('compare', (seen, request) => (
    <ComparePage seen={seen} asked={request.query as AskedToCompare} />
  ))
  page('read', (seen) => <ReadPage seen={seen} />)
}
