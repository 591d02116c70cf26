// The packet for the court as one file, for everybody who reads the board.
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { asAttachment, INERT } from '../../application/file-names.ts'
import { filingPacket, filledFilingForm } from '../../application/filing-packet.ts'
import { seeing } from './seeing.ts'
import type { CaseRoutes } from './shown.ts'

const PATH = '/cases/:caseId/court/:filing/packet.zip'
const FORM = '/cases/:caseId/court/:filing/forms/:form'

export function filingRoute(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const { signedIn } = seeing(house, frame)
  doors.add({ kind: 'file', name: `GET ${PATH}`, audience: 'case', factor: 'session' })
  app.get(
    PATH,
    signedIn(async (viewer, request, reply) => {
      const { caseId, filing } = request.params as { caseId: string; filing: string }
      const language = frame.languageOf(request)
      const files = await filingPacket(house, viewer, caseId, filing, language)
      if (!files) return reply.callNotFound()
      return reply
        .header('content-disposition', asAttachment('court-packet.zip'))
        .header('content-security-policy', INERT)
        .header('cache-control', 'private, no-store')
        .type('application/zip')
        .send(Readable.from(house.packer(files)))
    }),
  )
  doors.add({ kind: 'file', name: `GET ${FORM}`, audience: 'case', factor: 'session' })
  app.get(
    FORM,
    signedIn(async (viewer, request, reply) => {
      const { caseId, filing, form } = request.params as Record<
        'caseId' | 'filing' | 'form',
        string
      >
      const pdf = await filledFilingForm(house, viewer, caseId, filing, form)
      if (!pdf) return reply.callNotFound()
      return reply
        .header('content-disposition', asAttachment(`${form}.pdf`))
        .header('content-security-policy', INERT)
        .header('cache-control', 'private, no-store')
        .type('application/pdf')
        .send(Buffer.from(pdf))
    }),
  )
}
