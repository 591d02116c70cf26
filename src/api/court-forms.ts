// A program's forms of the court by the API: how each stands, the blank file, which value goes where, a sample, and its removal.
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  type CourtFormDone,
  formMappingInput,
  formOfProgram,
  formsOfProgram,
  performBringForm,
  performMapForm,
  performRemoveForm,
  sampleOfForm,
} from '../actions/court-forms.ts'
import { courtFormRefusalIn } from '../actions/words/court-forms.ts'
import { languageAsked } from '../actions/words/words.ts'
import type { FormStanding } from '../application/court-forms.ts'
import { asAttachment, INERT } from '../application/file-names.ts'
import type { House } from '../application/house.ts'
import type { Viewer } from '../application/people-ports.ts'
import { guessFor } from '../domain/official-forms.ts'
import { inPath, json, problemAnswer, usual } from './describing.ts'
import { wholeOf } from './documents.ts'
import { notPerformed, problem, tooMany } from './problems.ts'
import type { Route } from './route.ts'

const LARGEST = 16 * 1024 * 1024
type In = { program: string; form: string }

/** Who somebody is in the database is shown nowhere. */
const shown = ({
  form,
  number,
  brought,
  ready,
  missing,
  gone,
  named,
  changes,
  ...more
}: FormStanding) => ({
  ...{ form, number, brought, ready, named },
  missing: missing.map(({ key }) => key),
  gone,
  changes: changes.map(({ at, name, what }) => ({ at, name, what })),
  values: more.values.map(({ value, ...one }) => ({
    ...one,
    is: typeof value === 'boolean' ? 'box' : 'words',
  })),
  places: more.places.map((place) => ({ ...place, guess: guessFor(place, more.values) ?? null })),
  mapping: more.mapping,
})

function answered(request: FastifyRequest, reply: FastifyReply, done: CourtFormDone) {
  if (!done) return problem(reply, request, 404)
  if (done.ok) return { done: true }
  if (done.kind === 'wait') return tooMany(request, reply, done.wait)
  if (done.kind === 'invalid') return notPerformed(reply, request, done)
  const { why: refusal } = done
  const detail = courtFormRefusalIn(languageAsked(request.headers['accept-language']), refusal)
  const status = refusal === 'ChangedMeanwhile' ? 409 : 422
  const type = `/problems/court-form-not-${refusal === 'ChangedMeanwhile' ? 'changed' : 'taken'}`
  return problem(reply, request, status, { type, detail, refusal })
}

export function courtFormApi(house: House): readonly Route[] {
  const path = '/programs/:program/forms'
  const route = (
    method: Route['method'],
    after: string,
    answer: (
      viewer: Viewer,
      at: In,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<unknown>,
    more: Pick<Route, 'bodyLimit'> = {},
  ): Route => ({
    ...{ method, path: `${path}${after}`, audience: 'signed in', ...more },
    answer: (viewer, request, reply) => answer(viewer, request.params as In, request, reply),
  })
  return [
    route('GET', '', async (viewer, { program }, request, reply) => {
      const forms = await formsOfProgram(house, viewer, program)
      return forms ? { forms: forms.map(shown) } : problem(reply, request, 404)
    }),
    route('GET', '/:form', async (viewer, { program, form }, request, reply) => {
      const standing = await formOfProgram(house, viewer, program, form)
      return standing ? shown(standing) : problem(reply, request, 404)
    }),
    route(
      'POST',
      '/:form',
      async (viewer, { program, form }, request, reply) => {
        // Who may not bring one sends none to the end.
        if (!(await formOfProgram(house, viewer, program, form)))
          return problem(reply, request, 404)
        const { body } = request
        if (!(body instanceof Readable)) return problem(reply, request, 415)
        const bytes = await wholeOf(body, LARGEST)
        if (!bytes) return problem(reply.header('connection', 'close'), request, 413)
        return answered(request, reply, await performBringForm(house, viewer, program, form, bytes))
      },
      { bodyLimit: LARGEST },
    ),
    route('DELETE', '/:form', async (viewer, { program, form }, request, reply) =>
      answered(request, reply, await performRemoveForm(house, viewer, program, form)),
    ),
    route('POST', '/:form/mapping', async (viewer, { program, form }, request, reply) =>
      answered(
        request,
        reply,
        await performMapForm(house, viewer, program, form, request.body ?? {}),
      ),
    ),
    route('GET', '/:form/sample', async (viewer, { program, form }, request, reply) => {
      const made = await sampleOfForm(house, viewer, program, form)
      if (!made) return problem(reply, request, 404)
      if ('wait' in made) return tooMany(request, reply, made.wait)
      reply.header('content-disposition', asAttachment(`${form}-sample.pdf`))
      reply.header('content-security-policy', INERT).header('cache-control', 'private, no-store')
      return reply.type('application/pdf').send(Buffer.from(made))
    }),
  ]
}

const program = inPath('program', 'A program that you manage.')
const form = inPath('form', '`CM-200`, `CIV-110`, `UD-115`, `ADR-100` or `ADR-107`.')
const reading = (
  operationId: string,
  summary: string,
  description: string,
  parameters: readonly object[],
) => ({
  ...{ operationId, summary, description, parameters },
  responses: { '200': { description: 'Found.', content: json({ type: 'object' }) }, ...usual },
})
const done = {
  '200': { description: 'Done.', content: json({ type: 'object' }) },
  '422': problemAnswer('Not taken; `refusal` and `detail` say why. Nothing has changed.'),
  ...usual,
}
export const describingCourtForms = (schemaOf: (schema: z.ZodType) => object) => ({
  '/programs/{program}/forms': {
    get: reading(
      'list-court-forms',
      'How each of the court’s own forms stands at a program.',
      'A form is `ready` once every one of its `values` has a place or is said to be absent; then packets and statements have it filled in.',
      [program],
    ),
  },
  '/programs/{program}/forms/{form}': {
    get: reading(
      'read-court-form',
      'A form of the court: its places, the values there are for it, what goes where, and who changed it when.',
      '`guess` is what a place may be for, by what it says of itself. `gone` is what was said of places that the newest file no longer has, or that say something else there.',
      [program, form],
    ),
    post: {
      operationId: 'bring-court-form',
      summary: 'Bring the current blank form, as a fillable PDF of at most 8 MB.',
      description:
        'Locked against changes is no hindrance; scripts, actions and attachments are removed. A form that is filled in, needs a password, or has no fields (such as dynamic XFA) is refused. What was said of places that are the same stays.',
      parameters: [program, form],
      requestBody: { required: true, content: { 'application/octet-stream': {} } },
      responses: done,
    },
    delete: {
      operationId: 'remove-court-form',
      summary: 'Remove it: packets have their own page with the values again.',
      parameters: [program, form],
      responses: done,
    },
  },
  '/programs/{program}/forms/{form}/mapping': {
    post: {
      operationId: 'map-court-form',
      summary: 'Say which value goes to which place, and which have none on this form.',
      parameters: [program, form],
      requestBody: { required: true, content: json(schemaOf(formMappingInput)) },
      responses: {
        ...done,
        '409': problemAnswer('Somebody changed it since that `number`. Nothing was kept.'),
      },
    },
  },
  '/programs/{program}/forms/{form}/sample': {
    get: {
      operationId: 'read-court-form-sample',
      summary: 'The form filled in with made-up values, marked SAMPLE on every page.',
      parameters: [program, form],
      responses: {
        '200': { description: 'A PDF.', content: { 'application/pdf': {} } },
        ...usual,
      },
    },
  },
})
