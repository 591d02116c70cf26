// The declaration on default as a PDF, and with its exhibit as one file, for who speaks for the side that gave notice in vain.
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { declarationSheet, defaultPacket } from '../../application/default-papers.ts'
import { asAttachment, INERT } from '../../application/file-names.ts'
import { seeing } from './seeing.ts'
import type { CaseRoutes } from './shown.ts'

const PATH = '/cases/:caseId/performance/notices/:notice'
const PACKET = '/cases/:caseId/performance/notices/:notice/packet.zip'
type Params = { readonly caseId: string; readonly notice: string }

export function declarationRoute(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const { signedIn } = seeing(house, frame)
  doors.add({ kind: 'file', name: `GET ${PATH}`, audience: 'case', factor: 'session' })
  app.get(
    PATH,
    signedIn(async (viewer, request, reply) => {
      const of = { viewer, ...(request.params as Params) }
      const pdf = await declarationSheet(house, of, frame.languageOf(request))
      if (!pdf) return reply.callNotFound()
      return reply
        .header('content-disposition', asAttachment('declaration-on-default.pdf'))
        .header('content-security-policy', INERT)
        .header('cache-control', 'private, no-store')
        .type('application/pdf')
        .send(Buffer.from(pdf))
    }),
  )
  doors.add({ kind: 'file', name: `GET ${PACKET}`, audience: 'case', factor: 'session' })
  app.get(
    PACKET,
    signedIn(async (viewer, request, reply) => {
      const of = { viewer, ...(request.params as Params) }
      const files = await defaultPacket(house, of, frame.languageOf(request))
      if (!files) return reply.callNotFound()
      return reply
        .header('content-disposition', asAttachment('packet-on-default.zip'))
        .header('content-security-policy', INERT)
        .header('cache-control', 'private, no-store')
        .type('application/zip')
        .send(Readable.from(house.packer(files)))
    }),
  )
}
