// Photos as pages of one document, for programs: what waits, one more with its bytes, their order, making the document, and its photos.
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { id } from '../actions/schemas.ts'
import { photosOf } from '../application/all-documents.ts'
import { asAttachment } from '../application/file-names.ts'
import type { House } from '../application/house.ts'
import { joinPages } from '../application/joining-pages.ts'
import { limits } from '../application/limits.ts'
import type { Viewer } from '../application/people-ports.ts'
import { mayStage, orderPages, stagePhoto, waitingPages } from '../application/photo-pages.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { type DocumentRoom, limitsOf, MOST_PHOTOS } from '../domain/documents.ts'
import { caseId, inPath, inQueryAs, json, problemAnswer, text, usual } from './describing.ts'
import { asRoom, bytesOf, inert, LARGEST, wholeOf } from './documents.ts'
import { notPerformed, notTaken, problem, tooMany } from './problems.ts'
import { inputOf } from './reading-input.ts'
import { BASE, type Route } from './route.ts'

const pages = z.array(id).min(1).max(MOST_PHOTOS)
const ordering = z.strictObject({ pages })
const joining = z.strictObject({ name: z.string().trim().min(1).max(120), pages })

type Place = {
  readonly person: Viewer['person']
  readonly caseId: string
  readonly room: DocumentRoom
}
type InRoom = (place: Place, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

const inRoom =
  (answer: InRoom): Route['answer'] =>
  async (viewer, request, reply) => {
    const { caseId, room: said } = request.params as { caseId: string; room: string }
    const room = asRoom(said)
    if (!mayReach(viewer, caseId) || !room) return problem(reply, request, 404)
    return answer({ person: viewer.person, caseId, room }, request, reply)
  }

export function photoPageApi(house: House): readonly Route[] {
  const often = async ({ person, caseId }: Place) =>
    house.fastLimits.take(limits.document, `${person} ${caseId}`, house.clock.now())
  const waiting = async (place: Place) =>
    (await waitingPages(house, place))?.map(({ upload: page, file, warnings }, i) => ({
      ...{ page, number: i + 1, file, warnings },
    }))
  return [
    {
      method: 'GET',
      path: '/cases/:caseId/rooms/:room/pages',
      audience: 'case',
      answer: inRoom(async (place, request, reply) => {
        const all = await waiting(place)
        return all ? { pages: all } : problem(reply, request, 404)
      }),
    },
    {
      method: 'GET',
      path: '/cases/:caseId/rooms/:room/pages/:upload',
      audience: 'case',
      answer: inRoom(async ({ person, caseId }, request, reply) => {
        const { upload } = request.params as { upload: string }
        const bytes = await house.photoPages.made(person, caseId, upload, 'page')
        if (!bytes) return problem(reply, request, 404)
        return inert(reply).type('image/jpeg').send(Buffer.from(bytes))
      }),
    },
    {
      method: 'POST',
      path: '/cases/:caseId/rooms/:room/pages',
      audience: 'case',
      bodyLimit: LARGEST,
      answer: inRoom(async (place, request, reply) => {
        const { name } = request.query as { name?: unknown }
        const may = await mayStage(house, place, 0)
        if (!may.ok) return notPerformed(reply, request, { ...may, kind: 'refused' })
        const { body } = request
        if (!(body instanceof Readable) || typeof name !== 'string') {
          return problem(reply, request, 400, { type: '/problems/name-of-file' })
        }
        const bytes = await wholeOf(body, limitsOf(place.room).largest)
        if (!bytes) return problem(reply.header('connection', 'close'), request, 413)
        const wait = await often(place)
        if (wait > 0) return tooMany(request, reply, wait)
        const staged = await stagePhoto(house, { ...place, name, bytes })
        if (staged.ok) {
          const { caseId, room } = place
          const location = `${BASE}/cases/${caseId}/rooms/${room}/pages/${staged.page}`
          reply.code(201).header('location', location)
          return { page: staged.page, name: staged.name }
        }
        if ('refusal' in staged) return notPerformed(reply, request, { ...staged, kind: 'refused' })
        return notTaken(reply, request, staged.unfit)
      }),
    },
    {
      method: 'DELETE',
      path: '/cases/:caseId/rooms/:room/pages/:upload',
      audience: 'case',
      answer: inRoom(async (place, request, reply) => {
        const { upload } = request.params as { upload: string }
        const there = (await waitingPages(house, place))?.some((one) => one.upload === upload)
        if (!there) return problem(reply, request, 404)
        await house.uploads.drop(place.person, place.caseId, upload)
        return reply.code(204).send()
      }),
    },
    {
      method: 'POST',
      path: '/cases/:caseId/rooms/:room/pages/order',
      audience: 'case',
      answer: inRoom(async (place, request, reply) => {
        if (!(await waiting(place))) return problem(reply, request, 404)
        const read = inputOf(ordering, request, reply)
        if (!read) return reply
        const ordered = await orderPages(house, place, read.pages)
        if (!ordered.ok) return notPerformed(reply, request, { ...ordered, kind: 'refused' })
        return { pages: (await waiting(place)) ?? [] }
      }),
    },
    {
      method: 'POST',
      path: '/cases/:caseId/rooms/:room/pages/join',
      audience: 'case',
      answer: inRoom(async (place, request, reply) => {
        if (!(await waiting(place))) return problem(reply, request, 404)
        const read = inputOf(joining, request, reply)
        if (!read) return reply
        const wait = await often(place)
        if (wait > 0) return tooMany(request, reply, wait)
        const joined = await joinPages(house, { ...place, ...read })
        if (joined.ok) {
          const { document, name, warnings } = joined
          const path = `${BASE}/cases/${place.caseId}/documents/${document}/file`
          reply.code(201).header('location', path)
          return { document, name, warnings }
        }
        if ('refusal' in joined) return notPerformed(reply, request, { ...joined, kind: 'refused' })
        return notTaken(reply, request, joined.unfit)
      }),
    },
    {
      method: 'GET',
      path: '/cases/:caseId/documents/:document/photos.zip',
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId, document } = request.params as { caseId: string; document: string }
        const found = await photosOf(house, viewer, caseId, document)
        if (!found) return problem(reply, request, 404)
        if ('wait' in found) return tooMany(request, reply, found.wait)
        reply.header('content-disposition', asAttachment(found.name))
        return inert(reply)
          .type('application/zip')
          .send(Readable.from(house.packer(found.files)))
      },
    },
  ]
}

const room = inPath('room', 'For example `caucus:side-a`.')
const upload = inPath('upload', 'A page of yours that waits there.')
const refusals = {
  '409': problemAnswer('Refused, and why.'),
  '422': problemAnswer('Invalid, or a file that is not taken, and why.'),
}
const body = (schema: z.ZodType) => ({
  requestBody: { required: true, content: json(z.toJSONSchema(schema, { io: 'input' })) },
})
const done = { description: 'Done.', content: json({ type: 'object' }) }

export const describingPhotoPages = {
  '/cases/{caseId}/rooms/{room}/pages': {
    get: {
      operationId: 'list-pages',
      summary: 'Photos of yours that wait there to be the pages of one document, in their order.',
      description:
        'Nobody else sees them. They wait for a week after the last was brought or moved.',
      parameters: [caseId, room],
      responses: { '200': done, ...usual },
    },
    post: {
      operationId: 'bring-page',
      summary: 'Bring a photo that is to be a page of one document: its bytes as they are.',
      description: `A JPEG, a PNG or a WebP. At most ${MOST_PHOTOS} wait in one room.`,
      parameters: [
        caseId,
        room,
        { ...inQueryAs('name', 'How it is called; shown without paths.', text), required: true },
      ],
      requestBody: { required: true, content: bytesOf('application/octet-stream') },
      responses: {
        '201': { description: 'It waits there.', content: json({ type: 'object' }) },
        '400': problemAnswer('Without a name, or not sent as bytes.'),
        '413': problemAnswer('Too large for this room.'),
        ...refusals,
        ...usual,
      },
    },
  },
  '/cases/{caseId}/rooms/{room}/pages/{upload}': {
    get: {
      operationId: 'read-page',
      summary: 'What the page will look like.',
      parameters: [caseId, room, upload],
      responses: { '200': { description: 'As it is.', content: bytesOf('image/jpeg') }, ...usual },
    },
    delete: {
      operationId: 'remove-page',
      summary: 'Throw a photo away that waits.',
      parameters: [caseId, room, upload],
      responses: { '204': { description: 'Gone.' }, ...usual },
    },
  },
  '/cases/{caseId}/rooms/{room}/pages/order': {
    post: {
      operationId: 'order-pages',
      summary: 'Put pages that wait in this order; those that are not named come after.',
      parameters: [caseId, room],
      ...body(ordering),
      responses: { '200': done, ...refusals, ...usual },
    },
  },
  '/cases/{caseId}/rooms/{room}/pages/join': {
    post: {
      operationId: 'join-pages',
      summary:
        'Make one document of the pages named, in this order. Asked twice, it is there once.',
      description:
        'A PDF with a page for each photo, without where and when it was taken. The photos are kept beside it as they were brought, but not where others read than those who brought them: there a cleaned copy stands, as of every document.',
      parameters: [caseId, room],
      ...body(joining),
      responses: {
        '201': { description: 'It is there.', content: json({ type: 'object' }) },
        ...refusals,
        ...usual,
      },
    },
  },
  '/cases/{caseId}/documents/{document}/photos.zip': {
    get: {
      operationId: 'read-photos',
      summary: 'The photos that a document was made of, as they were brought, in one ZIP.',
      parameters: [caseId, inPath('document', 'A document of one of your rooms, made of photos.')],
      responses: {
        '200': { description: 'As they are.', content: bytesOf('application/zip') },
        ...usual,
      },
    },
  },
}
