// The routes of a program's forms of the court, for who manages it. For anybody else there is no such page.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type CourtFormDone,
  formOfProgram,
  formsOfProgram,
  mappingTyped,
  performBringForm,
  performMapForm,
  performRemoveForm,
  sampleOfForm,
} from '../../actions/court-forms.ts'
import { first } from '../../actions/form.ts'
import { courtFormRefusalIn } from '../../actions/words/court-forms.ts'
import { asAttachment, INERT } from '../../application/file-names.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { isOfficialForm } from '../../domain/official-forms.ts'
import { fieldsOf, seeing } from '../cases/seeing.ts'
import { fileIn } from '../public/file-in.ts'
import { whenIn } from '../sign-in/frame.ts'
import type { FormTrouble } from './court-form-mapping.tsx'
import { courtFormWords } from './court-form-words.ts'
import { CourtFormPage, CourtFormsPage } from './court-forms.tsx'
import type { ProgramRoutes } from './import-routes.tsx'

const ALL = '/programs/:program/forms'
const ONE = `${ALL}/:form`
/** Larger than a form may be, so that who brings a larger one reads why it is not taken. */
const LARGEST = 16 * 1024 * 1024
type Answering = (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

export function courtFormRoutes(
  app: FastifyInstance,
  { house, doors, frame }: ProgramRoutes,
): void {
  const { signedIn } = seeing(house, frame)
  const route = (
    kind: 'page' | 'form' | 'file',
    url: string,
    answer: Answering,
    more: { readonly bodyLimit?: number } = {},
  ) => {
    const method = kind === 'form' ? 'POST' : 'GET'
    doors.add({ kind, name: `${method} ${url}`, audience: 'signed in', factor: 'session' })
    app.route({ method, url, handler: signedIn(answer), ...more })
  }
  const at = (request: FastifyRequest) => request.params as { program: string; form: string }
  const seen = (request: FastifyRequest) => ({
    language: frame.languageOf(request),
    program: at(request).program,
    kept: (request.query as { said?: string }).said === 'kept',
  })

  const showAll: Answering = async (viewer, request, reply) => {
    const standings = await formsOfProgram(house, viewer, at(request).program)
    if (!standings) return reply.callNotFound()
    const of = seen(request)
    const { title } = courtFormWords[of.language]
    const body = <CourtFormsPage {...of} standings={standings} trouble={undefined} />
    return frame.show(request, reply, { title, viewer, body })
  }
  const show = async (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    trouble?: FormTrouble,
  ) => {
    const { program, form } = at(request)
    const standing = await formOfProgram(house, viewer, program, form)
    if (!standing) return reply.callNotFound()
    const of = seen(request)
    const when = whenIn(of.language, viewer.timeZone)
    const title = `${form}: ${courtFormWords[of.language].title}`
    const body = <CourtFormPage {...{ ...of, standing, trouble, when }} />
    return frame.show(request, reply, { title, viewer, body, status: trouble ? 422 : 200 })
  }
  const after = async (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    done: CourtFormDone,
    typed?: FormTrouble['typed'],
  ) => {
    const { program, form } = at(request)
    if (!done || !isOfficialForm(form)) return reply.callNotFound()
    if (done.ok) return reply.redirect(`/programs/${program}/forms/${form}?said=kept`, 303)
    // A page sends nothing malformed: then it is none of ours.
    const why = done.kind === 'refused' ? done.why : 'PlaceNotOnForm'
    const { language } = seen(request)
    const words =
      done.kind === 'wait' ? courtFormWords[language].wait : courtFormRefusalIn(language, why)
    return show(viewer, request, reply, { form, words, ...(typed ? { typed } : {}) })
  }

  route('page', ALL, showAll)
  route('page', ONE, (viewer, request, reply) => show(viewer, request, reply))
  route(
    'form',
    ONE,
    async (viewer, request, reply) => {
      const { program, form } = at(request)
      const file = fileIn(request.headers['content-type'], request.body) ?? new Uint8Array()
      const done = await performBringForm(house, viewer, program, form, file)
      return after(viewer, request, reply, done)
    },
    { bodyLimit: LARGEST },
  )
  route('form', `${ONE}/mapping`, async (viewer, request, reply) => {
    const { program, form } = at(request)
    const standing = await formOfProgram(house, viewer, program, form)
    if (!standing) return reply.callNotFound()
    const fields = fieldsOf(request.body)
    const typed = mappingTyped(standing.places, fields)
    const said = { number: Number(first(fields, 'number')), ...typed }
    const done = await performMapForm(house, viewer, program, form, said)
    return after(viewer, request, reply, done, typed)
  })
  route('form', `${ONE}/remove`, async (viewer, request, reply) => {
    const { program, form } = at(request)
    const done = await performRemoveForm(house, viewer, program, form)
    return after(viewer, request, reply, done)
  })
  route('file', `${ONE}/sample.pdf`, async (viewer, request, reply) => {
    const { program, form } = at(request)
    const made = await sampleOfForm(house, viewer, program, form)
    if (!made) return reply.callNotFound()
    if ('wait' in made) {
      const words = courtFormWords[seen(request).language].wait
      return isOfficialForm(form) ? show(viewer, request, reply, { form, words }) : undefined
    }
    return reply
      .header('content-disposition', asAttachment(`${form}-sample.pdf`))
      .header('content-security-policy', INERT)
      .header('cache-control', 'private, no-store')
      .type('application/pdf')
      .send(Buffer.from(made))
  })
}
