// Seeing a case as its viewer: signed in, in their language, with the stretches of the rooms a page shows.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FormFields } from '../../actions/form.ts'
import { assignmentFor } from '../../application/assigning.ts'
import { mustHavePasskey, wayInto } from '../../application/factor-policy.ts'
import type { House } from '../../application/house.ts'
import { lookUp } from '../../application/look-up.ts'
import type { Viewer } from '../../application/people-ports.ts'
import type { Stretch } from '../../application/ports.ts'
import { reachSeen } from '../../application/reach-seen.ts'
import { mayReach } from '../../application/sign-in-sessions.ts'
import type { Room } from '../../domain/seats.ts'
import { confirming, confirmPath } from '../account/confirm.tsx'
import type { WebFrame } from '../frame/web-frame.ts'
import { safetyWords } from '../safety/words.ts'
import { besideOf } from './beside.ts'
import { roomsOnPage } from './rooms-on-page.ts'
import { type Seen, type Trouble, wordsIn } from './seen.ts'

export const PAGE_OF_TALK = 50
const ALL_OF_CAUCUS = 500

export function seeing(house: House, frame: WebFrame) {
  /** Who is signed in goes on; anybody else is asked to sign in, and comes back. */
  const signedIn =
    (answer: (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const viewer = await frame.viewer(request)
      if (viewer) {
        const { caseId } = request.params as { caseId?: string }
        const way = wayInto(house, viewer, caseId)
        if (way === 'open' || !opensCases(request, viewer, house)) {
          return answer(viewer, request, reply)
        }
        if (way === 'set another') return reply.redirect('/account?set', 303)
        if (request.method !== 'GET')
          return confirming({ house, frame }).ask(request, reply, viewer)
        return reply.redirect(confirmPath(request.url), 303)
      }
      const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : ''
      return reply.redirect(`/sign-in${next}`, 303)
    }

  const see = async (
    viewer: Viewer,
    request: FastifyRequest,
    page: string,
    over: { readonly trouble?: Trouble; readonly stretch?: Omit<Stretch, 'room'> } = {},
  ) => {
    const { caseId } = request.params as { caseId: string }
    if (!mayReach(viewer, caseId)) return undefined
    const most = page === 'said-for-me' ? ALL_OF_CAUCUS : PAGE_OF_TALK
    let rooms: readonly Room[] = []
    const looked = await lookUp(house.reader, viewer.person, caseId, (view) => {
      rooms = roomsOnPage({ view }, page)
      return rooms.map((room) => ({ room, most, ...over.stretch }))
    })
    if (!looked) return undefined
    const language = frame.languageOf(request)
    const drafts = new Map<string, string>()
    for (const room of rooms) {
      for (const [name, text] of await house.drafts.read(viewer.person, caseId, room)) {
        drafts.set(`${room} ${name}`, text)
      }
    }
    const at = house.clock.now()
    const about = { page, language, at }
    const beside = await besideOf(house, viewer, caseId, looked.view, about)
    const manages = page === 'people' && looked.view.me.seat === 'manager'
    const { said } = request.query as { said?: string }
    const words = wordsIn[language]
    const seen: Seen = {
      view: looked.view,
      heads: looked.heads,
      caseId,
      viewer,
      language,
      words,
      at,
      trouble: over.trouble,
      said:
        said === 'done'
          ? words.done
          : said === 'kept'
            ? words.keptDraft
            : said === 'private'
              ? safetyWords[language].thanks
              : undefined,
      drafts,
      hash: house.hash,
      fonts: house.fonts,
      beside,
      assignment: page === 'people' ? await assignmentFor(house, looked.view, caseId) : undefined,
      notTheirs: manages ? await house.phones.notTheirs(caseId) : [],
      reached: manages ? await reachSeen(house, caseId) : [],
    }
    return { seen, stretches: looked.stretches }
  }

  return { signedIn, see }
}

/** The list of cases shows that there is something; what is in a case waits. Staff come with a passkey or not at all. */
const opensCases = ({ params }: FastifyRequest, viewer: Viewer, house: House): boolean =>
  (params as { caseId?: string }).caseId !== undefined ||
  mustHavePasskey(viewer, house.passkeysOfStaff)

export function fieldsOf(body: unknown): FormFields {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>)
  return new Map(
    entries.map(([name, value]) => [
      name,
      [value].flat().filter((one): one is string => typeof one === 'string'),
    ]),
  )
}

/** Only pages of this case can be shown again. */
export const pageIn = (fields: FormFields): string => {
  const page = fields.get('_page')?.[0] ?? ''
  return /^[a-z-]*(\/[0-9a-z-]{1,80}){0,2}$/.test(page) ? page : ''
}
