// The declaration on default as a PDF, for who speaks for the side that gave notice in vain.
import type { FastifyInstance } from 'fastify'
import { declarationSheet } from '../../application/default-papers.ts'
import { asAttachment, INERT } from '../../application/file-names.ts'
import { seeing } from './seeing.ts'
import type { CaseRoutes } from './shown.ts'

const PATH = '/cases/:caseId/performance/notices/:notice'

export function declarationRoute(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const { signedIn } = seeing(house, frame)
  doors.add({ kind: 'file', name: `GET ${PATH}`, audience: 'case', factor: 'session' })
  app.get(
    PATH,
    signedIn(async (viewer, request, reply) => {
      const { caseId, notice } = request.params as { caseId: string; notice: string }
      const language = frame.languageOf(request)
      const pdf = await declarationSheet(house, viewer, caseId, notice, language)
      if (!pdf) return reply.callNotFound()
      return reply
        .header('content-disposition', asAttachment('declaration-on-default.pdf'))
        .header('content-security-policy', INERT)
        .header('cache-control', 'private, no-store')
        .type('application/pdf')
        .send(Buffer.from(pdf))
    }),
  )
}
