// The routes of pages beside the agreement: two versions compared, the agreement laid out to be read, and the terms before it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AskedToCompare } from '../../application/comparing-drafts.ts'
import { termSheetOf } from '../../domain/term-sheet.ts'
import { ComparePage, ReadPage } from './drafts-compared.tsx'
import { seeing } from './seeing.ts'
import type { Seen } from './seen.ts'
import type { CaseRoutes, Shown } from './shown.ts'
import { TermSheetPage } from './term-sheet.tsx'

type Show = (request: FastifyRequest, reply: FastifyReply, shown: Shown) => unknown

export function draftsRoutes(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
  show: Show,
): void {
  const { signedIn, see } = seeing(house, frame)
  const page = (
    name: string,
    isThere: (seen: Seen) => boolean,
    body: (seen: Seen, request: FastifyRequest) => Shown['body'],
  ) => {
    const path = `/cases/:caseId/agreement/${name}`
    doors.add({ kind: 'page', name: `GET ${path}`, audience: 'case', factor: 'session' })
    app.get(
      path,
      signedIn(async (viewer, request, reply) => {
        const found = await see(viewer, request, 'agreement')
        if (found?.seen.view.me.state !== 'seated' || !isThere(found.seen)) {
          return reply.callNotFound()
        }
        const { seen } = found
        return show(request, reply, { seen, page: 'agreement', body: body(seen, request) })
      }),
    )
  }
  const drafted = ({ view }: Seen) => view.board.agreement.current !== undefined
  page('compare', drafted, (seen, request) => (
    <ComparePage seen={seen} asked={request.query as AskedToCompare} />
  ))
  page('read', drafted, (seen) => <ReadPage seen={seen} />)
  const agreed = ({ view }: Seen) => termSheetOf(view.board).length > 0
  page('terms', agreed, (seen) => <TermSheetPage seen={seen} />)
}
