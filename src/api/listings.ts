// The directory by the API: looked through and read by anybody; entries of a program written by who manages it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  findInput,
  findListings,
  type ListingDone,
  listingInput,
  listingOfProgram,
  listingsOfProgram,
  listingsTable,
  performWithdrawListing,
  performWriteListing,
} from '../actions/listings.ts'
import { listingWords } from '../actions/words/listing-words.ts'
import { languageAsked } from '../actions/words/words.ts'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import type { FoundListing } from '../application/listing-ports.ts'
import { networkFrom } from '../application/networks.ts'
import type { Viewer } from '../application/people-ports.ts'
import { inPath, inQueryAs, json, problemAnswer, usual } from './describing.ts'
import { notPerformed, problem, tooMany } from './problems.ts'
import type { Route } from './route.ts'

export const LISTINGS = '/listings'
export const FOUND = `${LISTINGS}/:listing`
const shown = ({ listing, programName, said, miles }: FoundListing) => ({
  ...{ listing, listedBy: programName, ...said },
  ...(miles === undefined ? {} : { miles: Math.round(miles * 10) / 10 }),
})

export function findingApi(app: FastifyInstance, house: House): void {
  app.get(LISTINGS, async (request, reply) => {
    const from = networkFrom(request.ip)
    const wait = await house.fastLimits.take(limits.find, from, house.clock.now())
    if (wait > 0) return tooMany(request, reply, wait)
    const found = await findListings(house, findingIn(request.query as Query))
    if (!found.ok) return notPerformed(reply, request, found)
    return { listings: found.found.map(shown), page: found.asked.page, more: found.more }
  })
  app.get(FOUND, async (request, reply) => {
    const { listing } = request.params as { listing: string }
    const one = await house.listings.one(listing)
    return one?.listed ? shown(one) : problem(reply, request, 404)
  })
}

type Query = Readonly<Record<string, string | readonly string[]>>
const LISTS = ['types', 'languages', 'costs', 'ways']
const NUMBERS = ['miles', 'page']
/** What an address can say: numbers come as words, and one of a list comes alone. */
const findingIn = (query: Query): unknown =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      if (LISTS.includes(name)) return [name, [value].flat()]
      return [name, NUMBERS.includes(name) && typeof value === 'string' ? Number(value) : value]
    }),
  )

function answered(request: FastifyRequest, reply: FastifyReply, done: ListingDone) {
  if (!done) return problem(reply, request, 404)
  if (done.ok) return { listing: done.listing, version: done.version }
  if (done.kind === 'wait') return tooMany(request, reply, done.wait)
  if (done.kind === 'invalid') return notPerformed(reply, request, done)
  const language = languageAsked(request.headers['accept-language'])
  const detail = listingWords[language].refusals[done.why]
  const type = '/problems/listing-not-kept'
  return problem(reply, request, 409, { type, detail, refusal: done.why })
}

export function listingApi(house: House): readonly Route[] {
  type In = { program: string; listing: string }
  const route = (
    method: Route['method'],
    path: string,
    answer: (
      viewer: Viewer,
      at: In,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<unknown>,
  ): Route => ({
    ...{ method, path, audience: 'signed in' },
    answer: (viewer, request, reply) => answer(viewer, request.params as In, request, reply),
  })
  const all = '/programs/:program/listings'
  return [
    route('GET', all, async (viewer, { program }, request, reply) => {
      const found = await listingsOfProgram(house, viewer, program)
      if (!found) return problem(reply, request, 404)
      if (request.headers.accept === 'text/csv') {
        return reply.type('text/csv; charset=utf-8').send(listingsTable(found))
      }
      return {
        listings: found.map(({ listing, version, listed, said }) => ({
          ...{ listing, version, listed, ...said },
        })),
      }
    }),
    route('POST', all, async (viewer, { program }, request, reply) => {
      const { body = {} } = request
      return answered(
        request,
        reply,
        await performWriteListing(house, viewer, program, undefined, body),
      )
    }),
    route('GET', `${all}/:listing`, async (viewer, { program, listing }, request, reply) => {
      const one = await listingOfProgram(house, viewer, program, listing)
      if (!one) return problem(reply, request, 404)
      const { version, listed, said, versions } = one
      return { listing, version, listed, ...said, versions }
    }),
    route('POST', `${all}/:listing`, async (viewer, { program, listing }, request, reply) => {
      const { body = {} } = request
      return answered(
        request,
        reply,
        await performWriteListing(house, viewer, program, listing, body),
      )
    }),
    route('DELETE', `${all}/:listing`, async (viewer, { program, listing }, request, reply) =>
      answered(request, reply, await performWithdrawListing(house, viewer, program, listing)),
    ),
  ]
}

const program = inPath('program', 'A program that you manage.')
const listing = inPath('listing', 'An entry of the directory.')
const found = { '200': { description: 'Found.', content: json({ type: 'object' }) }, ...usual }
const done = {
  '200': {
    description: 'Kept, as this version.',
    content: json({
      type: 'object',
      properties: { listing: { type: 'string' }, version: { type: 'integer' } },
    }),
  },
  '409': problemAnswer('Somebody changed it since that `version`. Nothing was kept.'),
  ...usual,
}

const asks: Readonly<Record<string, string>> = {
  words: 'In any writing.',
  zip: 'Five digits.',
  miles: 'From the middle of that ZIP.',
  types: 'One of them.',
  languages: 'One of them.',
  costs: 'One of them.',
  ways: 'One of them.',
  page: 'From 1.',
}

export const describingListings = (schemaOf: (schema: z.ZodType) => object) => {
  const writing = (operationId: string, summary: string, parameters: readonly object[]) => ({
    ...{ operationId, summary, parameters },
    requestBody: { required: true, content: json(schemaOf(listingInput)) },
    responses: done,
  })
  const one = [program, listing]
  return {
    [LISTINGS]: {
      get: {
        operationId: 'find-listings',
        summary: 'Mediators and programs that fit, the best first. For anybody.',
        description:
          '`words` are taken in any writing and with slips of the pen: what somebody needs, a language, a cost, a name, a place. With a `zip` the nearest come first where nothing else tells them apart.',
        security: [],
        parameters: Object.entries(findInput.shape).map(([name, schema]) =>
          inQueryAs(name, asks[name] ?? '', schemaOf(schema)),
        ),
        responses: found,
      },
    },
    [`${LISTINGS}/{listing}`]: {
      get: {
        operationId: 'read-listing',
        summary: 'One entry of the directory. For anybody.',
        security: [],
        parameters: [listing],
        responses: found,
      },
    },
    '/programs/{program}/listings': {
      get: {
        operationId: 'list-listings',
        summary: 'A program’s entries, withdrawn ones, too.',
        description: 'With `Accept: text/csv` as a table.',
        parameters: [program],
        responses: found,
      },
      post: writing('write-listing', 'Write an entry; `version` is 0.', [program]),
    },
    '/programs/{program}/listings/{listing}': {
      get: {
        operationId: 'read-own-listing',
        summary: 'An entry with all its versions: who changed what, and when.',
        parameters: one,
        responses: found,
      },
      post: writing('change-listing', 'Change an entry; `version` is the one you saw.', one),
      delete: {
        operationId: 'withdraw-listing',
        summary: 'Withdraw an entry: nobody finds it any more. Written again it is found again.',
        parameters: one,
        responses: done,
      },
    },
  }
}
