// Files around a signature: a person's own test page, and the agreement to sign with a pen.
import type { FastifyInstance } from 'fastify'
import { paperToSign } from '../../application/sealing.ts'
import { testPageFor } from '../../application/test-page.ts'
import { seeing } from './seeing.ts'
import type { CaseRoutes } from './shown.ts'

export function signingFileRoutes(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
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

  const toSign = 'GET /cases/:caseId/agreement-to-sign.pdf'
  doors.add({ kind: 'file', name: toSign, audience: 'case', factor: 'session' })
  app.get(
    '/cases/:caseId/agreement-to-sign.pdf',
    signedIn(async (viewer, request, reply) => {
      const found = await see(viewer, request, 'agreement')
      const program = found && (await house.programs.programOf(found.seen.caseId))
      const paper = found && paperToSign(found.seen.view, program?.name ?? 'Parley', house.hash)
      if (!paper) return reply.callNotFound()
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="agreement-to-sign.pdf"')
        .send(Buffer.from(await house.papers.render(paper)))
    }),
  )
}
