// The route of a person's own test page: a PDF with the code that is asked for before they sign here.
import type { FastifyInstance } from 'fastify'
import { testPageFor } from '../../application/test-page.ts'
import { seeing } from './seeing.ts'
import type { CaseRoutes } from './shown.ts'

export function testPageRoute(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
): void {
  const { signedIn, see } = seeing(house, frame)
  const name = 'GET /cases/:caseId/test-page.pdf'
  doors.add({ kind: 'file', name, audience: 'case', factor: 'session' })
  app.get(
    '/cases/:caseId/test-page.pdf',
    signedIn(async (viewer, request, reply) => {
      const found = await see(viewer, request, 'agreement')
      if (!found) return reply.callNotFound()
      const { view, caseId, language } = found.seen
      const { person } = viewer
      const pdf = await testPageFor(house, { person, caseId, view, language })
      if (!pdf) return reply.callNotFound()
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="test-page.pdf"')
        .send(Buffer.from(pdf))
    }),
  )
}
