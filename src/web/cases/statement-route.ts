// The values for the statement to the court as a PDF, for everybody who reads the board.
import type { FastifyInstance } from 'fastify'
import { filledStatement, statementSheet } from '../../application/court-statement.ts'
import { asAttachment, INERT } from '../../application/file-names.ts'
import { seeing } from './seeing.ts'
import type { CaseRoutes } from './shown.ts'

const PATH = '/cases/:caseId/court/statements/:statement'

export function statementRoute(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const { signedIn } = seeing(house, frame)
  const pdf = (path: string, name: string, made: typeof statementSheet) => {
    doors.add({ kind: 'file', name: `GET ${path}`, audience: 'case', factor: 'session' })
    app.get(
      path,
      signedIn(async (viewer, request, reply) => {
        const { caseId, statement } = request.params as { caseId: string; statement: string }
        const language = frame.languageOf(request)
        const bytes = await made(house, viewer, caseId, statement, language)
        if (!bytes) return reply.callNotFound()
        return reply
          .header('content-disposition', asAttachment(name))
          .header('content-security-policy', INERT)
          .header('cache-control', 'private, no-store')
          .type('application/pdf')
          .send(Buffer.from(bytes))
      }),
    )
  }
  pdf(PATH, 'ADR-100-values.pdf', statementSheet)
  pdf(`${PATH}/form`, 'ADR-100.pdf', filledStatement)
}
