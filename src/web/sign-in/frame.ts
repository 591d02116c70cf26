// What the routes of people need of the pages around them: a frame in the reader's language.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChild } from 'preact'
import type { Viewer } from '../../application/people-ports.ts'
import type { Language } from '../../domain/clauses.ts'

export type Framed = {
  readonly title: string
  readonly body: ComponentChild
  readonly status?: number
  readonly viewer?: Viewer | undefined
  /** The person's own, where it is known: what was chosen in this browser still comes first. */
  readonly language?: Language
  /** What the page loads besides. */
  readonly also?: 'call' | undefined
}
export type Frame = {
  languageOf(request: FastifyRequest, own?: Language): Language
  show(request: FastifyRequest, reply: FastifyReply, page: Framed): FastifyReply
}

export const whenIn =
  (language: Language, timeZone: string) =>
  (at: number): string =>
    new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone,
    }).format(at)
