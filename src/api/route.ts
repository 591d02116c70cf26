// A route of the API: where it is, whom it answers, and how.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Door } from '../application/doors.ts'
import type { Viewer } from '../application/people-ports.ts'

type Answering = (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly audience: Door['audience']
  readonly answer: Answering
}
