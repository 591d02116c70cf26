// Documents for programs: what stands where, each and all of them, and bringing one with its bytes as they are.
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { allDocuments, documentOf, opensFor } from '../application/all-documents.ts'
import { bringDocument, mayBring } from '../application/documents.ts'
import { asAttachment, INERT } from '../application/file-names.ts'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import { lookUp } from '../application/look-up.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { type DocumentRoom, documentLimits, limitsOf } from '../domain/documents.ts'
import type { View } from '../domain/mediation.ts'
import { documentState } from './case-state.ts'
import { inPath, inQueryAs, json, problemAnswer, text, usual } from './describing.ts'
import { notPerformed, notTaken, problem } from './problems.ts'
import { BASE, type Route } from './route.ts'

export const LARGEST = Math.max(...Object.values(documentLimits).map(({ largest }) => largest))
export const asRoom = (room: string): DocumentRoom | undefined =>
  /^(joint|neutrals|(caucus|team|desk):side-[a-j])$/.test(room) ? (room as DocumentRoom) : undefined

export const inert = (reply: FastifyReply) => reply.header('content-security-policy', INERT)

/** By room, in the order in which they came there. */
const listed = (view: View) =>
  Object.fromEntries(
    [...view.rooms].flatMap(([room, { documents }]) =>
      documents.kept.size === 0
        ? []
        : [
            [
              room,
              [...documents.kept.values()].map((one) => ({
                ...documentState(one),
                opens: opensFor(view, one),
              })),
            ],
          ],
    ),
  )

export function documentApi(house: House): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/cases/:caseId/documents',
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const looked = mayReach(viewer, caseId)
          ? await lookUp(house.reader, viewer.person, caseId)
          : undefined
        return looked ? { rooms: listed(looked.view) } : problem(reply, request, 404)
      },
    },
    {
      method: 'GET',
      path: '/cases/:caseId/documents/:document/file',
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId, document } = request.params as { caseId: string; document: string }
        const found = await documentOf(house, viewer, caseId, document)
        if (!found) return problem(reply, request, 404)
        reply.header('content-disposition', asAttachment(found.name))
        return inert(reply).type('application/octet-stream').send(Buffer.from(found.bytes))
      },
    },
    {
      method: 'GET',
      path: '/cases/:caseId/documents/:document/pictures/:page',
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId, document, page } = request.params as Record<string, string>
        const number = /^[1-9]\d?$/.test(page ?? '') ? Number(page) : undefined
        const found =
          number && (await documentOf(house, viewer, caseId ?? '', document ?? '', number))
        if (!found) return problem(reply, request, 404)
        return inert(reply).type('image/png').send(Buffer.from(found.bytes))
      },
    },
    {
      method: 'GET',
      path: '/cases/:caseId/documents.zip',
      audience: 'case',
      answer: async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const all = await allDocuments(house, viewer, caseId)
        if (!all) return problem(reply, request, 404)
        if ('wait' in all) {
          return problem(
            reply.header('retry-after', String(Math.ceil(all.wait / 1000))),
            request,
            429,
          )
        }
        reply.header('content-disposition', asAttachment('documents.zip'))
        return inert(reply)
          .type('application/zip')
          .send(Readable.from(house.packer(all.files)))
      },
    },
    {
      method: 'POST',
      path: '/cases/:caseId/rooms/:room/documents',
      audience: 'case',
      bodyLimit: LARGEST,
      answer: async (viewer, request, reply) => {
        const { caseId, room: said } = request.params as { caseId: string; room: string }
        const { name } = request.query as { name?: unknown }
        const room = asRoom(said)
        const { person } = viewer
        if (!mayReach(viewer, caseId) || !room) return problem(reply, request, 404)
        const may = await mayBring(house, person, caseId, room)
        if (!may.ok) {
          return notPerformed(reply, request, { ...may, kind: 'refused' })
        }
        const { body } = request
        if (!(body instanceof Readable) || typeof name !== 'string') {
          return problem(reply, request, 400, { type: '/problems/name-of-file' })
        }
        const bytes = await wholeOf(body, limitsOf(room).largest)
        if (!bytes) return problem(reply.header('connection', 'close'), request, 413)
        const wait = await house.fastLimits.take(
          limits.document,
          `${person} ${caseId}`,
          house.clock.now(),
        )
        if (wait > 0) {
          return problem(reply.header('retry-after', String(Math.ceil(wait / 1000))), request, 429)
        }
        const brought = await bringDocument(house, { person, caseId, room, name, bytes })
        if (brought.ok) {
          const { document, warnings } = brought
          reply.code(201).header('location', `${BASE}/cases/${caseId}/documents/${document}/file`)
          return { document, name: brought.name, warnings }
        }
        if ('refusal' in brought)
          return notPerformed(reply, request, { ...brought, kind: 'refused' })
        return notTaken(reply, request, brought.unfit)
      },
    },
  ]
}

/** Undefined where it is longer than may be: what is still to come is not read. */
export async function wholeOf(body: Readable, most: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of body) {
    length += (piece as Buffer).length
    if (length > most) return undefined
    pieces.push(piece as Buffer)
  }
  return Buffer.concat(pieces)
}

const caseId = inPath('caseId', 'A case you have a seat in.')
const document = inPath('document', 'A document of one of your rooms.')
export const bytesOf = (type: string) => ({
  [type]: { schema: { type: 'string', format: 'binary' } },
})
const reading = (id: string, summary: string, parameters: readonly object[], content: object) => ({
  get: {
    operationId: id,
    summary,
    parameters,
    responses: { '200': { description: 'As it is.', content }, ...usual },
  },
})

export const describingDocuments = {
  '/cases/{caseId}/documents': reading(
    'list-documents',
    'Documents of your rooms, by room: what each is, whose, what it carries, and what became of it.',
    [caseId],
    json({ type: 'object' }),
  ),
  '/cases/{caseId}/documents/{document}/file': reading(
    'read-document',
    'The bytes of a document.',
    [caseId, document],
    bytesOf('application/octet-stream'),
  ),
  '/cases/{caseId}/documents/{document}/pictures/{page}': reading(
    'read-picture',
    'What a page of it looks like, from 1, for the first few pages.',
    [caseId, document, inPath('page', 'From 1.')],
    bytesOf('image/png'),
  ),
  '/cases/{caseId}/documents.zip': reading(
    'read-all-documents',
    'All documents that you may open, in one ZIP, a folder a room.',
    [caseId],
    bytesOf('application/zip'),
  ),
  '/cases/{caseId}/rooms/{room}/documents': {
    post: {
      operationId: 'bring-document',
      summary: 'Bring a document to one of your rooms: its bytes as they are.',
      description:
        'A side brings to its caucus, its team and the joint room, a mediator to the joint room, the caucuses and the notes, a case manager to desks. Where others read it, it stands there as a cleaned copy; in the joint room it is an exhibit of its side.',
      parameters: [
        caseId,
        inPath('room', 'For example `caucus:side-a`.'),
        { ...inQueryAs('name', 'How it is called; shown without paths.', text), required: true },
      ],
      requestBody: { required: true, content: bytesOf('application/octet-stream') },
      responses: {
        '201': { description: 'It is there.', content: json({ type: 'object' }) },
        '400': problemAnswer('Without a name, or not sent as bytes.'),
        '409': problemAnswer('Refused, and why.'),
        '413': problemAnswer('Too large for this room.'),
        '422': problemAnswer('A file that is not taken, and why.'),
        ...usual,
      },
    },
  },
}
