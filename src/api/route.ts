// What a route of the API is, once somebody has shown a token.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Door } from '../application/doors.ts'
import type { Viewer } from '../application/people-ports.ts'

export const BASE = '/api/v1'
type Answering = (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
export type Route = {
  readonly method: 'GET' | 'POST' | 'HEAD' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly audience: Door['audience']
  readonly answer: Answering
  readonly bodyLimit?: number
}
