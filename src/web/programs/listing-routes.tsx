// The routes of a program's entries of the directory, for who manages it. For anybody else there is no such page.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type FormFields, first } from '../../actions/form.ts'
import {
  type ListingDone,
  listingOfProgram,
  listingsOfProgram,
  listingsTable,
  listingTyped,
  performWithdrawListing,
  performWriteListing,
} from '../../actions/listings.ts'
import { listingWords } from '../../actions/words/listing-words.ts'
import { issueIn } from '../../actions/words/words.ts'
import { asAttachment } from '../../application/file-names.ts'
import type { Viewer } from '../../application/people-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import { fieldsOf, seeing } from '../cases/seeing.ts'
import { whenIn } from '../sign-in/frame.ts'
import type { ProgramRoutes } from './import-routes.tsx'
import { fieldsOfListing, ListingFormPage, ListingsPage } from './listing-pages.tsx'
import { programListingWords } from './listing-words.ts'

const ALL = '/programs/:program/listings'
const ONE = `${ALL}/:listing`
const NEW = 'new'
type Answering = (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
type Trouble = { readonly fields: FormFields; readonly done: Exclude<ListingDone, undefined> }

export function listingRoutes(app: FastifyInstance, { house, doors, frame }: ProgramRoutes): void {
  const { signedIn } = seeing(house, frame)
  const route = (kind: 'page' | 'form' | 'file', url: string, answer: Answering) => {
    const method = kind === 'form' ? 'POST' : 'GET'
    doors.add({ kind, name: `${method} ${url}`, audience: 'signed in', factor: 'session' })
    app.route({ method, url, handler: signedIn(answer) })
  }
  const at = (request: FastifyRequest) => request.params as { program: string; listing: string }

  route('page', ALL, async (viewer, request, reply) => {
    const { program } = at(request)
    const all = await listingsOfProgram(house, viewer, program)
    if (!all) return reply.callNotFound()
    const language = frame.languageOf(request)
    const kept = (request.query as { said?: string }).said === 'kept'
    const body = <ListingsPage {...{ language, program, kept, all }} />
    return frame.show(request, reply, { title: programListingWords[language].title, viewer, body })
  })
  route('file', `${ALL}.csv`, async (viewer, request, reply) => {
    const all = await listingsOfProgram(house, viewer, at(request).program)
    if (!all) return reply.callNotFound()
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', asAttachment('directory.csv'))
      .header('cache-control', 'no-store')
      .send(listingsTable(all))
  })

  const show = async (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    trouble?: Trouble,
  ) => {
    const { program, listing } = at(request)
    const mine = await listingsOfProgram(house, viewer, program)
    const one = await listingOfProgram(house, viewer, program, listing)
    if (!mine || (!one && listing !== NEW)) return reply.callNotFound()
    const language = frame.languageOf(request)
    const values = trouble?.fields ?? (one ? fieldsOfListing(one.said) : new Map())
    const filled = { values, wrongs: wrongsIn(language, trouble) }
    // Who typed over an older version keeps what they typed, and the number that they saw.
    const version = trouble ? Number(first(trouble.fields, 'version')) || 0 : (one?.version ?? 0)
    const when = whenIn(language, viewer.timeZone)
    const said = trouble && saidOf(language, trouble.done)
    const body = (
      <ListingFormPage {...{ language, program, one, filled, version, trouble: said, when }} />
    )
    const { title } = programListingWords[language]
    const status = trouble ? (said ? 409 : 422) : 200
    return frame.show(request, reply, { title, viewer, body, status })
  }
  route('page', ONE, (viewer, request, reply) => show(viewer, request, reply))
  route('form', ONE, async (viewer, request, reply) => {
    const { program, listing } = at(request)
    const fields = fieldsOf(request.body)
    const named = listing === NEW ? undefined : listing
    const done = await performWriteListing(house, viewer, program, named, listingTyped(fields))
    if (!done) return reply.callNotFound()
    if (done.ok) return reply.redirect(`/programs/${program}/listings?said=kept`, 303)
    return show(viewer, request, reply, { fields, done })
  })
  route('form', `${ONE}/withdraw`, async (viewer, request, reply) => {
    const { program, listing } = at(request)
    const done = await performWithdrawListing(house, viewer, program, listing)
    if (!done) return reply.callNotFound()
    return reply.redirect(`/programs/${program}/listings`, 303)
  })
}

const ofSource: Readonly<Record<string, string>> = {
  name: 'sourceName',
  url: 'sourceUrl',
  checkedOn: 'sourceCheckedOn',
}
const wrongsIn = (
  language: Language,
  trouble: Trouble | undefined,
): ReadonlyMap<string, string> => {
  const done = trouble?.done
  if (!done || done.ok || done.kind !== 'invalid') return new Map()
  return new Map(
    done.issues.map(({ path: [name, part], code, limit }) => [
      name === 'source' ? (ofSource[String(part)] ?? 'sourceName') : String(name),
      issueIn(language, code, limit),
    ]),
  )
}
const saidOf = (language: Language, done: Exclude<ListingDone, undefined>): string | undefined => {
  if (done.ok || done.kind === 'invalid') return undefined
  return done.kind === 'wait'
    ? programListingWords[language].wait
    : listingWords[language].refusals[done.why]
}
