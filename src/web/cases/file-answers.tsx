// How bytes that people brought go out: kept and never shown in place, or asked for too often.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { asAttachment, INERT } from '../../application/file-names.ts'
import type { Viewer } from '../../application/people-ports.ts'
import type { DocumentRoom } from '../../domain/documents.ts'
import { Trouble } from '../frame/trouble.tsx'
import type { WebFrame } from '../frame/web-frame.ts'
import { frameWords } from '../frame/words.ts'
import { documentWords } from './document-words.ts'

/** What is in it does nothing, wherever somebody leads a browser to it. */
export const inert = (reply: FastifyReply) =>
  reply.header('content-security-policy', INERT).header('cache-control', 'private, no-store')

export const asFile = (reply: FastifyReply, name: string) =>
  inert(reply).header('content-disposition', asAttachment(name))

export const roomIn = (request: FastifyRequest): DocumentRoom | undefined => {
  const { room } = request.params as { room: string }
  return /^(joint|neutrals|(caucus|team|desk):side-[a-j])$/.test(room)
    ? (room as DocumentRoom)
    : undefined
}

/** `wait` is in milliseconds. */
export function tooOften(
  frame: WebFrame,
  viewer: Viewer,
  request: FastifyRequest,
  reply: FastifyReply,
  wait: number,
) {
  const language = frame.languageOf(request)
  const { often, later } = documentWords[language]
  reply.header('retry-after', String(Math.ceil(wait / 1000)))
  const words = frameWords[language]
  const body = <Trouble title={often} more={later} words={words} signedIn={true} />
  return frame.show(request, reply, { title: often, body, viewer, status: 429 })
}
