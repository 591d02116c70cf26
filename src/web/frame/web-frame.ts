// The frame as pages use it: who looks, in which language, and how a page is shown.
import type { FastifyRequest } from 'fastify'
import type { Viewer } from '../../application/people-ports.ts'
import type { Frame } from '../sign-in/frame.ts'

export type WebFrame = Frame & { viewer(request: FastifyRequest): Promise<Viewer | undefined> }
