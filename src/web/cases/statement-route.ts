// The values for the statement to the court as a PDF, for everybody who reads the board.
import type { FastifyInstance } from 'fastify'
import { statementSheet } from '../../application/court-statement.ts'
import { asAttachment, INERT } from '../../application/file-names.ts'
import { seeing } from './seeing.ts'
import type { CaseRoutes } from './shown.ts'

const PATH = '/cases/:caseId/court/statements/:statement'

export function statementRoute(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const { signedIn } = seeing(house, frame)
  doors.add({ kind: 'file', name: `GET ${PATH}`, audience: 'case', factor: 'session' })
  app.get(
    PATH,
    signedIn(async (viewer, request, reply) => {
      const { caseId, statement } = request.params as { caseId: string; statement: string }
      const language = frame.languageOf(request)
      const pdf = await statementSheet(house, viewer, caseId, statement, language)
      if (!pdf) return reply.callNotFound()
      return reply
        .header('content-disposition', asAttachment('ADR-100-values.pdf'))
        .header('content-security-policy', INERT)
        .header('cache-control', 'private, no-store')
        .type('application/pdf')
        .send(Buffer.from(pdf))
    }),
  )
}
