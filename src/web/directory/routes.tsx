// The directory's routes, for anybody: a search stands in its address, and is kept nowhere.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { FormFields } from '../../actions/form.ts'
import { findingFrom, findListings } from '../../actions/listings.ts'
import { issueIn } from '../../actions/words/words.ts'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { limits } from '../../application/limits.ts'
import { dayOf as dayIn } from '../cases/seen.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { networkOf } from '../sign-in/cookies.ts'
import { FindPage } from './find.tsx'
import { ComparePage, ListingPage } from './listing.tsx'
import { directoryWords } from './words.ts'

const MOST_SIDE_BY_SIDE = 3

export function directoryRoutes(
  app: FastifyInstance,
  { house, doors, frame }: { house: House; doors: DoorRegister; frame: WebFrame },
): void {
  const open = (name: string) =>
    doors.add({ kind: 'page', name, audience: 'anyone', factor: 'none' })

  open('GET /find')
  app.get('/find', async (request, reply) => {
    const language = frame.languageOf(request)
    const viewer = await frame.viewer(request)
    const fields = asked(request)
    const wait = await house.fastLimits.take(limits.find, networkOf(request), house.clock.now())
    const found =
      wait > 0 || fields.size === 0 ? undefined : await findListings(house, findingFrom(fields))
    const wrongs = new Map(
      found?.ok === false
        ? found.issues.map(({ path, code, limit }) => [
            String(path[0]),
            issueIn(language, code, limit),
          ])
        : [],
    )
    const search = new URLSearchParams(
      [...fields].flatMap(([name, values]) =>
        name === 'page' ? [] : values.filter((one) => one !== '').map((one) => [name, one]),
      ),
    )
    const filled = { values: fields, wrongs }
    const body = (
      <FindPage {...{ language, filled, found, asked: search.toString(), waits: wait > 0 }} />
    )
    if (wait > 0) reply.header('retry-after', String(Math.ceil(wait / 1000)))
    const status = wait > 0 ? 429 : wrongs.size > 0 ? 422 : 200
    return frame.show(request, reply, {
      title: directoryWords[language].title,
      body,
      viewer,
      status,
    })
  })

  open('GET /find/compare')
  app.get('/find/compare', async (request, reply) => {
    const language = frame.languageOf(request)
    const viewer = await frame.viewer(request)
    const ids = [...new Set(asked(request).get('with') ?? [])].slice(0, MOST_SIDE_BY_SIDE)
    const found = await Promise.all(ids.map((id) => house.listings.one(id)))
    const all = found.flatMap((one) => (one?.listed ? [one] : []))
    const body = <ComparePage language={language} all={all} />
    return frame.show(request, reply, {
      title: directoryWords[language].compareTitle,
      body,
      viewer,
    })
  })

  open('GET /find/:listing')
  app.get('/find/:listing', async (request, reply) => {
    const { listing } = request.params as { listing: string }
    const one = await house.listings.one(listing)
    if (!one?.listed) return reply.callNotFound()
    const language = frame.languageOf(request)
    const viewer = await frame.viewer(request)
    const dayOf = (day: string) => dayIn({ language }, day)
    const url = `${house.url}/find/${listing}`
    const body = <ListingPage {...{ language, one, dayOf, url }} />
    return frame.show(request, reply, { title: one.said.name, body, viewer })
  })
}

/** Each name with its values, as a form would have sent them. */
function asked({ query }: FastifyRequest): FormFields {
  return new Map(
    Object.entries(query as Readonly<Record<string, string | readonly string[]>>).map(
      ([name, value]) => [name, (typeof value === 'string' ? [value] : value).slice(0, 40)],
    ),
  )
}
