// An amendment as a PDF, for whoever sits in the case: marked as a draft while it is open, as it was sealed afterwards.
import type { FastifyInstance } from 'fastify'
import { amendmentFile } from '../../application/amendment-papers.ts'
import { asAttachment, INERT } from '../../application/file-names.ts'
import { seeing } from './seeing.ts'
import { pathOf } from './seen.ts'
import type { CaseRoutes } from './shown.ts'

const PATH = '/cases/:caseId/performance/amendments/:amendment'

export function amendmentRoute(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const { signedIn, see } = seeing(house, frame)
  doors.add({ kind: 'file', name: `GET ${PATH}`, audience: 'case', factor: 'session' })
  app.get(
    PATH,
    signedIn(async (viewer, request, reply) => {
      const { amendment } = request.params as { amendment: string }
      const found = await see(viewer, request, 'performance')
      if (!found) return reply.callNotFound()
      const { view, caseId } = found.seen
      const pdf = await amendmentFile(house, { person: viewer.person, caseId, view }, amendment)
      if (pdf === undefined) return reply.callNotFound()
      // The page says that it is being prepared.
      if (pdf === 'being sealed') return reply.redirect(pathOf(found.seen, 'performance'), 303)
      return reply
        .header('content-disposition', asAttachment('amendment.pdf'))
        .header('content-security-policy', INERT)
        .header('cache-control', 'private, no-store')
        .type('application/pdf')
        .send(Buffer.from(pdf))
    }),
  )
}
