// The routes of documents: one of them, its bytes and pictures, all of them, and the plain form that brings several at once.

import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allDocuments, documentOf } from '../../application/all-documents.ts'
import { mayBring } from '../../application/documents.ts'
import type { Door } from '../../application/doors.ts'
import { asAttachment, INERT } from '../../application/file-names.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { mayReach } from '../../application/sign-in-sessions.ts'
import type { DocumentRoom } from '../../domain/documents.ts'
import { Trouble } from '../frame/trouble.tsx'
import { frameWords } from '../frame/words.ts'
import { someNotTaken, type Taken } from './brought-files.tsx'
import { documentWords } from './document-words.ts'
import { DocumentsPage } from './documents.tsx'
import { hiddenWordsRoute } from './hidden-words.tsx'
import { filesOfForm, LARGEST_FORM, thrownAway } from './plain-upload.ts'
import { seeing } from './seeing.ts'
import { pathOf } from './seen.ts'
import type { CaseRoutes, Shown } from './shown.ts'
import { uploadRoutes } from './upload-routes.ts'

type Showing = {
  show(request: FastifyRequest, reply: FastifyReply, shown: Shown, status?: number): unknown
  showPage(
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    page: string,
  ): Promise<unknown>
}

/** Kept and never shown in place: what is in it does nothing here, wherever somebody leads a browser to it. */
const asFile = (reply: FastifyReply, name: string) =>
  reply
    .header('content-disposition', asAttachment(name))
    .header('content-security-policy', INERT)
    .header('cache-control', 'private, no-store')

const roomIn = (request: FastifyRequest): DocumentRoom | undefined => {
  const { room } = request.params as { room: string }
  return /^(joint|neutrals|(caucus|team|desk):side-[a-j])$/.test(room)
    ? (room as DocumentRoom)
    : undefined
}

export function documentRoutes(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
  { show, showPage }: Showing,
): void {
  const door = (kind: Door['kind'], name: string) =>
    doors.add({ kind, name, audience: 'case', factor: 'session' })
  const { signedIn, see } = seeing(house, frame)
  const named = (request: FastifyRequest) =>
    request.params as { caseId: string; document: string; page: string }

  door('page', 'GET /cases/:caseId/documents/:document')
  app.get(
    '/cases/:caseId/documents/:document',
    signedIn((viewer, request, reply) =>
      showPage(viewer, request, reply, `documents/${named(request).document}`),
    ),
  )

  door('file', 'GET /cases/:caseId/documents/:document/file')
  app.get(
    '/cases/:caseId/documents/:document/file',
    signedIn(async (viewer, request, reply) => {
      const { caseId, document } = named(request)
      const found = await documentOf(house, viewer, caseId, document)
      if (!found) return reply.callNotFound()
      return asFile(reply, found.name)
        .type('application/octet-stream')
        .send(Buffer.from(found.bytes))
    }),
  )

  door('file', 'GET /cases/:caseId/documents/:document/pictures/:page')
  app.get(
    '/cases/:caseId/documents/:document/pictures/:page',
    signedIn(async (viewer, request, reply) => {
      const { caseId, document, page } = named(request)
      const number = /^[1-9]\d?$/.test(page) ? Number(page) : undefined
      const found = number && (await documentOf(house, viewer, caseId, document, number))
      if (!found) return reply.callNotFound()
      // Made by us out of what was looked into: the only bytes of a document that a page shows.
      return reply
        .header('content-security-policy', INERT)
        .header('cache-control', 'private, no-store')
        .type('image/png')
        .send(Buffer.from(found.bytes))
    }),
  )

  door('file', 'GET /cases/:caseId/documents.zip')
  app.get(
    '/cases/:caseId/documents.zip',
    signedIn(async (viewer, request, reply) => {
      const { caseId } = named(request)
      const all = await allDocuments(house, viewer, caseId)
      if (!all) return reply.callNotFound()
      if ('wait' in all) {
        const language = frame.languageOf(request)
        const { often, later } = documentWords[language]
        reply.header('retry-after', String(Math.ceil(all.wait / 1000)))
        const words = frameWords[language]
        const body = <Trouble title={often} more={later} words={words} signedIn={true} />
        return frame.show(request, reply, { title: often, body, viewer, status: 429 })
      }
      return asFile(reply, 'documents.zip')
        .type('application/zip')
        .send(Readable.from(house.packer(all.files)))
    }),
  )

  hiddenWordsRoute(app, { house, doors, frame }, show)
  uploadRoutes(app, { house, doors, frame })

  door('form', 'POST /cases/:caseId/documents/to/:room')
  app.register(async (inside) => {
    inside.removeContentTypeParser('multipart/form-data')
    await inside.register(multipart)
    inside.post(
      '/cases/:caseId/documents/to/:room',
      { bodyLimit: LARGEST_FORM },
      signedIn(async (viewer, request, reply) => {
        const { caseId } = named(request)
        const { person } = viewer
        const room = roomIn(request)
        const length = Number(request.headers['content-length'] ?? 0)
        if (!mayReach(viewer, caseId) || !room || !request.isMultipart()) {
          return reply.callNotFound()
        }
        const answer = async (taken: readonly Taken[], status: number) => {
          const found = await see(viewer, request, 'documents')
          if (!found) return reply.callNotFound()
          const body = <DocumentsPage seen={found.seen} taken={taken} tried={room} />
          return show(request, reply, { seen: found.seen, page: 'documents', body }, status)
        }
        // Before a byte of it is kept: who may not, and what is too large by its own word, is not looked into.
        const may = await mayBring(house, person, caseId, room)
        if (!may.ok) {
          if (may.refusal === 'CaseUnknown' || may.refusal === 'RoomUnknown') {
            return reply.callNotFound()
          }
          await thrownAway(request)
          return answer([{ name: '', whyNot: { refusal: may.refusal } }], 409)
        }
        if (length > LARGEST_FORM) {
          await thrownAway(request)
          return answer([{ name: '', whyNot: { form: 'TooMuchAtOnce' } }], 413)
        }
        const { taken, status } = await filesOfForm(house, request, { person, caseId, room })
        if (!someNotTaken(taken)) {
          return reply.redirect(`${pathOf({ caseId }, 'documents')}?said=done`, 303)
        }
        if (status === 503) reply.header('retry-after', '60')
        return answer(taken, status)
      }),
    )
  })
}
