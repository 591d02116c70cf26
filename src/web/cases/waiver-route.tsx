// The paper of a waiver, for everybody at the table: refused, with who is missing, until all who took part have agreed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { waiverNotComplete } from '../../actions/words/waiver-words.ts'
import { asAttachment, INERT } from '../../application/file-names.ts'
import { waiverAsked } from '../../application/waiver-paper.ts'
import { seeing } from './seeing.ts'
import type { CaseRoutes, Shown } from './shown.ts'
import { WaiversPage } from './waivers.tsx'

const PATH = '/cases/:caseId/waivers/:waiver'
type Show = (
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
  status?: number,
) => Promise<unknown> | unknown

export function waiverRoute(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
  show: Show,
): void {
  const { signedIn, see } = seeing(house, frame)
  doors.add({ kind: 'file', name: `GET ${PATH}`, audience: 'case', factor: 'session' })
  app.get(
    PATH,
    signedIn(async (viewer, request, reply) => {
      const { caseId, waiver } = request.params as { caseId: string; waiver: string }
      const language = frame.languageOf(request)
      const asked = await waiverAsked(house, viewer, caseId, waiver, language)
      if (!asked) return reply.callNotFound()
      if (asked.is === 'complete') {
        return reply
          .header('content-disposition', asAttachment('waiver.pdf'))
          .header('content-security-policy', INERT)
          .header('cache-control', 'private, no-store')
          .type('application/pdf')
          .send(Buffer.from(asked.pdf))
      }
      const found = await see(viewer, request, 'waivers')
      if (!found) return reply.callNotFound()
      const { seen } = found
      const words = waiverNotComplete[language]
      const why = asked.is === 'missing' ? words.missing(asked.names) : words.over
      const body = (
        <>
          <p class="notice" role="alert" dir="auto">
            {why}
          </p>
          <WaiversPage seen={seen} />
        </>
      )
      return show(request, reply, { seen, page: 'waivers', body }, 409)
    }),
  )
}
