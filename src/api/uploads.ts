// The doors by which a program brings a file over a line that breaks (tus): the same as a page's script, with a token.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../application/house.ts'
import {
  type Asked,
  beginUpload,
  endUpload,
  goOnWithUpload,
  lookAtUpload,
  TUS,
  type TusAnswer,
} from '../application/uploads.ts'
import type { DocumentRoom } from '../domain/documents.ts'
import { caseId, inPath, problemAnswer, text, usual } from './describing.ts'
import { notPerformed, notTaken, problem } from './problems.ts'
import { BASE, type Route } from './route.ts'

type Path = { readonly caseId: string; readonly room: string; readonly upload: string }

function answer(request: FastifyRequest, reply: FastifyReply, answered: TusAnswer) {
  const { status, headers = {}, refusal, brought } = answered
  const came = brought ?? answered.staged
  reply.headers({ 'tus-resumable': TUS, ...headers })
  if (status === 404) return problem(reply, request, 404)
  const no = refusal ?? (came && 'refusal' in came ? came.refusal : undefined)
  if (no !== undefined && status !== 413) {
    return notPerformed(reply, request, { ok: false, kind: 'refused', refusal: no })
  }
  if (came && 'unfit' in came) return notTaken(reply, request, came.unfit)
  if (status === 413) return problem(reply, request, 413)
  if (brought?.ok) {
    const path = (request.params as Path).caseId
    reply.header('location', `${BASE}/cases/${path}/documents/${brought.document}/file`)
  }
  return reply.code(status).send()
}

export function uploadApi(house: House): readonly Route[] {
  const route = (
    method: Route['method'],
    path: string,
    act: (
      asked: Asked,
      path: Path,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<TusAnswer>,
  ): Route => ({
    method,
    path,
    audience: 'case',
    answer: async (viewer, request, reply) => {
      const named = request.params as Path
      const asked = { viewer, caseId: named.caseId, headers: request.headers }
      return answer(request, reply, await act(asked, named, request, reply))
    },
  })
  const one = '/cases/:caseId/uploads/at/:upload'
  return [
    route('POST', '/cases/:caseId/uploads/:room', async (asked, { caseId: of, room }, _, reply) => {
      const begun = await beginUpload(house, asked, room as DocumentRoom)
      if (begun.upload) reply.header('location', `${BASE}/cases/${of}/uploads/at/${begun.upload}`)
      return begun
    }),
    route('HEAD', one, (asked, { upload }) => lookAtUpload(house, asked, upload)),
    route('PATCH', one, (asked, { upload }, { body }) =>
      goOnWithUpload(house, asked, upload, body as AsyncIterable<Uint8Array> | undefined),
    ),
    route('DELETE', one, (asked, { upload }) => endUpload(house, asked, upload)),
  ]
}

const header = (name: string, description: string) => ({
  ...{ name, in: 'header', required: true, description, schema: text },
})
const resumable = header('Tus-Resumable', '`1.0.0`.')
const upload = inPath('upload', 'An upload of yours, for a day after its last piece.')
const said = (id: string, summary: string, parameters: readonly object[], done: object) => ({
  operationId: id,
  summary,
  parameters: [caseId, ...parameters, resumable],
  responses: {
    ...done,
    '409': problemAnswer('Not there that it goes on, or refused, and why.'),
    '412': { description: 'Another version of tus.' },
    ...usual,
  },
})
export const describingUploads = {
  '/cases/{caseId}/uploads/{room}': {
    post: said(
      'begin-upload',
      'Begin to bring a document over a line that may break (tus 1.0.0, creation).',
      [
        inPath('room', 'For example `caucus:side-a`.'),
        header('Upload-Length', 'Bytes.'),
        header(
          'Upload-Metadata',
          '`filename` and its name in base64; with `page` it waits to be a page of one document.',
        ),
      ],
      {
        '201': { description: '`Location` says where it goes on.' },
        '413': problemAnswer('Too large for this room.'),
      },
    ),
  },
  '/cases/{caseId}/uploads/at/{upload}': {
    head: said('look-at-upload', 'How far it is: `Upload-Offset`.', [upload], {
      '200': { description: 'So far.' },
    }),
    patch: said(
      'go-on-with-upload',
      'Go on with at most 8 MiB; with the last piece it becomes a document, and `Location` says which, or a page that waits.',
      [upload, header('Upload-Offset', 'Where this piece begins.')],
      {
        '204': { description: 'It is there.' },
        '422': problemAnswer('A file that is not taken, and why.'),
      },
    ),
    delete: said('end-upload', 'Throw it away (tus, termination).', [upload], {
      '204': { description: 'Gone.' },
    }),
  },
}
