// The routes of a key for one's mails: given freely, and used or taken away with a fresh factor (ASVS 7.5.1).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { MOST_KEY_BYTES, refusalsOfKeys } from '../../actions/mail-key.ts'
import { CODE_COUNTS, confirmKey, giveKey, removeKey } from '../../application/open-pgp.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { partIn } from '../public/file-in.ts'
import { whenIn } from '../sign-in/frame.ts'
import { fieldOf, type PeopleRoutes } from '../sign-in/people-routes.ts'
import { KeyPage, type KeySeen } from './key-page.tsx'
import { keyWords } from './key-words.ts'
import { ownRoutes } from './own-routes.ts'

const HOME = '/account/mail-key'
/** What was pasted is given back up to this length. */
const MOST_GIVEN_BACK = 64 * 1024

export function keyRoutes(app: FastifyInstance, routes: PeopleRoutes): void {
  const { house, frame } = routes

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: Viewer,
    more: Pick<KeySeen, 'wrong' | 'typed'> & { readonly status?: number } = {},
  ) => {
    const { language, person, timeZone } = viewer
    const words = keyWords[language]
    const { status = 422, ...typed } = more
    const { said } = request.query as { said?: unknown }
    const keys = await house.pgp.keys.of(person)
    const is = keys.counting ? 'counts' : 'removed'
    const seen: KeySeen = {
      ...{ words, keys, ...typed },
      installed: await house.pgp.engine.installed(),
      now: house.clock.now(),
      codeUntil: (keys.waiting?.givenAt ?? 0) + CODE_COUNTS,
      when: whenIn(language, timeZone),
      // Said only where it is so.
      said: said === is ? is : undefined,
    }
    const body = <KeyPage {...seen} />
    return frame.show(request, reply, {
      ...{ title: words.title, body, viewer, language },
      status: more.wrong ? status : 200,
    })
  }

  const { signedIn, change } = ownRoutes(app, routes, { home: HOME, bodyLimit: MOST_KEY_BYTES })

  signedIn('GET', HOME, (request, reply, viewer) => show(request, reply, viewer))

  // Until its code comes back a key does nothing, so giving one asks for no factor, and a file need not be sent twice.
  signedIn('POST', HOME, async (request, reply, viewer) => {
    const given = givenIn(request)
    const done = await giveKey(house, viewer, given)
    if (done === 'waiting') return reply.redirect(HOME, 303)
    const text = refusalsOfKeys[viewer.language][done]
    const isSafe = done !== 'PrivateKey' && given.length <= MOST_GIVEN_BACK
    const typed = isSafe && !hasFile(request) ? Buffer.from(given).toString() : undefined
    const status = done === 'TooManyKeys' ? 429 : 422
    return show(request, reply, viewer, { wrong: { field: 'key', text }, typed, status })
  })

  change(`${HOME}/code`, async (request, reply, viewer) => {
    if (await confirmKey(house, viewer, fieldOf(request, 'code'))) {
      return reply.redirect(`${HOME}?said=counts`, 303)
    }
    const text = refusalsOfKeys[viewer.language].CodeWrong
    return show(request, reply, viewer, { wrong: { field: 'code', text } })
  })

  change(`${HOME}/remove`, async (_request, reply, viewer) => {
    await removeKey(house, viewer)
    return reply.redirect(`${HOME}?said=removed`, 303)
  })
}

const partOf = ({ headers, body }: FastifyRequest, name: string) =>
  partIn(headers['content-type'], body, name)
const hasFile = (request: FastifyRequest): boolean => partOf(request, 'file') !== undefined
/** The file, where there is one; else what was pasted. */
const givenIn = (request: FastifyRequest): Uint8Array =>
  partOf(request, 'file') ?? partOf(request, 'key') ?? Buffer.from(fieldOf(request, 'key'))
