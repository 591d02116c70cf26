// The routes of documents: one of them, its bytes and pictures, all of them, and the plain form that brings several at once.

import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allDocuments, documentOf } from '../../application/all-documents.ts'
import { mayBring } from '../../application/documents.ts'
import type { Door } from '../../application/doors.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { mayStage } from '../../application/photo-pages.ts'
import { mayReach } from '../../application/sign-in-sessions.ts'
import type { DocumentRoom } from '../../domain/documents.ts'
import { someNotTaken, type Taken } from './brought-files.tsx'
import { DocumentsPage } from './documents.tsx'
import { asFile, inert, roomIn, tooOften } from './file-answers.tsx'
import { hiddenWordsRoute } from './hidden-words.tsx'
import { photoRoutes, type ShowsPages } from './photo-routes.tsx'
import { asDocument, asPage, filesOfForm, LARGEST_FORM, thrownAway } from './plain-upload.ts'
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
      return inert(reply).type('image/png').send(Buffer.from(found.bytes))
    }),
  )

  door('file', 'GET /cases/:caseId/documents.zip')
  app.get(
    '/cases/:caseId/documents.zip',
    signedIn(async (viewer, request, reply) => {
      const { caseId } = named(request)
      const all = await allDocuments(house, viewer, caseId)
      if (!all) return reply.callNotFound()
      if ('wait' in all) return tooOften(frame, viewer, request, reply, all.wait)
      return asFile(reply, 'documents.zip')
        .type('application/zip')
        .send(Readable.from(house.packer(all.files)))
    }),
  )

  hiddenWordsRoute(app, { house, doors, frame }, show)
  uploadRoutes(app, { house, doors, frame })
  const showPages = photoRoutes(app, { house, doors, frame }, show)

  const showDocuments: ShowsPages = async ({ viewer, request, reply, room }, over = {}, status) => {
    const found = await see(viewer, request, 'documents')
    if (!found) return reply.callNotFound()
    const body = <DocumentsPage seen={found.seen} taken={over.taken ?? []} tried={room} />
    return show(request, reply, { seen: found.seen, page: 'documents', body }, status)
  }
  const plainForms = [
    {
      path: '/cases/:caseId/documents/to/:room',
      one: asDocument,
      asked: mayBring,
      answer: showDocuments,
      after: () => 'documents?said=done',
    },
    {
      path: '/cases/:caseId/pages/:room/photos',
      one: asPage,
      asked: (...[of, person, caseId, room]: Parameters<typeof mayBring>) =>
        mayStage({ ...house, ...of }, { person, caseId, room }, 0),
      answer: showPages,
      after: (room: DocumentRoom) => `pages/${room}`,
    },
  ]
  for (const { path } of plainForms) door('form', `POST ${path}`)
  app.register(async (inside) => {
    inside.removeContentTypeParser('multipart/form-data')
    await inside.register(multipart)
    for (const { path, one, asked, answer: shows, after } of plainForms) {
      inside.post(
        path,
        { bodyLimit: LARGEST_FORM },
        signedIn(async (viewer, request, reply) => {
          const { caseId } = named(request)
          const { person } = viewer
          const room = roomIn(request)
          const length = Number(request.headers['content-length'] ?? 0)
          if (!mayReach(viewer, caseId) || !room || !request.isMultipart()) {
            return reply.callNotFound()
          }
          const answer = (taken: readonly Taken[], status: number) =>
            shows({ viewer, request, reply, room }, { taken }, status)
          // Before a byte of it is kept: who may not, and what is too large by its own word, is not looked into.
          const may = await asked(house, person, caseId, room)
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
          const bringing = { person, caseId, room }
          const { taken, status } = await filesOfForm(house, request, bringing, one)
          if (!someNotTaken(taken)) return reply.redirect(pathOf({ caseId }, after(room)), 303)
          if (status === 503) reply.header('retry-after', '60')
          return answer(taken, status)
        }),
      )
    }
  })
}
