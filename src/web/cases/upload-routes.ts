// The doors by which a page's script brings a file that goes on where it stopped (tus), signed in as the page is.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalIn } from '../../actions/words/words.ts'
import {
  type Asked,
  beginUpload,
  endUpload,
  goOnWithUpload,
  lookAtUpload,
  TUS,
  type TusAnswer,
} from '../../application/uploads.ts'
import type { DocumentRoom } from '../../domain/documents.ts'
import { whyNotIn } from './brought-files.tsx'
import { seeing } from './seeing.ts'
import type { CaseRoutes } from './shown.ts'

export function uploadRoutes(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const { signedIn } = seeing(house, frame)
  const named = (request: FastifyRequest) =>
    request.params as { caseId: string; room: string; upload: string }
  const door = (name: string) =>
    doors.add({ kind: 'form', name, audience: 'case', factor: 'session' })

  const answer = (request: FastifyRequest, reply: FastifyReply, answered: TusAnswer) => {
    const { status, headers = {}, refusal } = answered
    const came = answered.brought ?? answered.staged
    if (status === 404) return reply.callNotFound()
    const language = frame.languageOf(request)
    const why = refusal
      ? refusalIn(language, refusal)
      : came && !came.ok
        ? whyNotIn(language, came)
        : ''
    return reply
      .code(status)
      .headers({ 'tus-resumable': TUS, ...headers })
      .type('text/plain; charset=utf-8')
      .send(why)
  }
  const asking =
    (act: (asked: Asked, request: FastifyRequest, reply: FastifyReply) => Promise<TusAnswer>) =>
    (viewer: Asked['viewer'], request: FastifyRequest, reply: FastifyReply) => {
      const { caseId } = named(request)
      const { headers } = request
      return act({ viewer, caseId, headers }, request, reply).then((answered) =>
        answer(request, reply, answered),
      )
    }

  door('POST /cases/:caseId/uploads/:room')
  door('PATCH /cases/:caseId/uploads/at/:upload')
  door('DELETE /cases/:caseId/uploads/at/:upload')
  app.register(async (inside) => {
    inside.addContentTypeParser('application/offset+octet-stream', (_request, body, done) =>
      done(null, body),
    )
    inside.post(
      '/cases/:caseId/uploads/:room',
      signedIn(
        asking(async (asked, request, reply) => {
          const { caseId, room } = named(request)
          const begun = await beginUpload(house, asked, room as DocumentRoom)
          if (begun.upload) reply.header('location', `/cases/${caseId}/uploads/at/${begun.upload}`)
          return begun
        }),
      ),
    )
    inside.head(
      '/cases/:caseId/uploads/at/:upload',
      signedIn(asking((asked, request) => lookAtUpload(house, asked, named(request).upload))),
    )
    inside.patch(
      '/cases/:caseId/uploads/at/:upload',
      signedIn(
        asking((asked, request) =>
          goOnWithUpload(
            house,
            asked,
            named(request).upload,
            request.body as AsyncIterable<Uint8Array> | undefined,
          ),
        ),
      ),
    )
    inside.delete(
      '/cases/:caseId/uploads/at/:upload',
      signedIn(asking((asked, request) => endUpload(house, asked, named(request).upload))),
    )
  })
}
