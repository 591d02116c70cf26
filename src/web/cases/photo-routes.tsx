// The routes of photos that become the pages of one document: what waits, adding, putting in order, removing, making it; and the photos of one.
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalIn } from '../../actions/words/words.ts'
import { photosOf } from '../../application/all-documents.ts'
import type { WaitingPhoto } from '../../application/document-ports.ts'
import type { Door } from '../../application/doors.ts'
import { type Joined, joinPages } from '../../application/joining-pages.ts'
import { limits } from '../../application/limits.ts'
import { ifInReach, OutOfReach } from '../../application/out-of-reach.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { orderPages, waitingPages } from '../../application/photo-pages.ts'
import { mayReach } from '../../application/sign-in-sessions.ts'
import type { DocumentRoom } from '../../domain/documents.ts'
import { inOrderAsked, movedBy } from '../../domain/photo-order.ts'
import { type Taken, whyNotIn } from './brought-files.tsx'
import { documentWords } from './document-words.ts'
import { asFile, inert, roomIn, tooOften } from './file-answers.tsx'
import { PhotoPages, PLACE, type TypedPages } from './photo-pages.tsx'
import { photoWords } from './photo-words.ts'
import { fieldsOf, seeing } from './seeing.ts'
import { pathOf, type Seen } from './seen.ts'
import type { CaseRoutes, Shown } from './shown.ts'

const MOST_WAIT = 5_000
/** A name that was typed waits with its pages. */
const NAME = 'name of pages'
const NOTHING: Omit<TypedPages, 'name'> = {
  numbers: new Map(),
  wrong: [],
  why: undefined,
  nameWrong: false,
}
type Show = (
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
  status?: number,
) => Promise<unknown> | unknown
type Coming = {
  readonly viewer: Viewer
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly room: DocumentRoom
}
export type ShowsPages = (
  coming: Coming,
  over?: { readonly typed?: Partial<TypedPages>; readonly taken?: readonly Taken[] },
  status?: number,
) => Promise<unknown>

export function photoRoutes(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
  show: Show,
): ShowsPages {
  const { signedIn, see } = seeing(house, frame)
  const door = (kind: Door['kind'], name: string) =>
    doors.add({ kind, name, audience: 'case', factor: 'session' })
  const named = (request: FastifyRequest) =>
    request.params as { caseId: string; upload: string; document: string }

  const showPages: ShowsPages = async (coming, over = {}, status = 200) => {
    const { viewer, request, reply, room } = coming
    const found = await see(viewer, request, 'pages')
    if (found?.seen.view.me.state !== 'seated') return reply.callNotFound()
    const { seen } = found
    const photos = await waitingPages(house, placeOf(coming))
    if (!photos) return reply.callNotFound()
    const kept = await house.drafts.read(viewer.person, seen.caseId, room)
    const typed = { ...NOTHING, name: kept.get(NAME) ?? '', ...over.typed }
    const body = <PhotoPages {...{ seen, room, photos, typed }} taken={over.taken} />
    return show(request, reply, { seen, page: 'documents', body }, status)
  }
  const placeOf = ({ viewer: { person }, request, room }: Coming) => ({
    ...{ person, room },
    caseId: named(request).caseId,
  })
  const inRoom =
    (answer: (coming: Coming) => Promise<unknown>) =>
    (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => {
      const room = roomIn(request)
      if (!mayReach(viewer, named(request).caseId) || !room) return reply.callNotFound()
      return answer({ viewer, request, reply, room })
    }
  const signedInRoom = (answer: (coming: Coming) => Promise<unknown>) =>
    signedIn(async (...coming) => inRoom(answer)(...coming))

  door('page', 'GET /cases/:caseId/pages/:room')
  app.get(
    '/cases/:caseId/pages/:room',
    signedInRoom((coming) => showPages(coming)),
  )

  door('file', 'GET /cases/:caseId/pages/:room/:upload')
  app.get(
    '/cases/:caseId/pages/:room/:upload',
    signedInRoom(async ({ viewer, request, reply }) => {
      const { caseId, upload } = named(request)
      const bytes = await house.photoPages.made(viewer.person, caseId, upload, 'small')
      if (!bytes) return reply.callNotFound()
      // Made by us out of what was looked into.
      return inert(reply).type('image/jpeg').send(Buffer.from(bytes))
    }),
  )

  door('form', 'POST /cases/:caseId/pages/:room')
  app.post(
    '/cases/:caseId/pages/:room',
    signedInRoom(async (coming) => {
      const { request, reply, room } = coming
      const place = placeOf(coming)
      const { person, caseId } = place
      const waiting = await waitingPages(house, place)
      if (!waiting) return reply.callNotFound()
      const wait = await house.fastLimits.take(limits.act, `${person} ${caseId}`, house.clock.now())
      if (wait > 0) await house.clock.sleep(Math.min(wait, MOST_WAIT))
      const asked = askedIn(fieldsOf(request.body), waiting)
      const { order, numbers, wrong, doing, which } = asked
      // Whatever was pressed: what was typed is still there when the page comes back.
      const name = asked.name.slice(0, 120)
      await house.drafts.keep(person, caseId, room, new Map([[NAME, name]]), house.clock.now())
      if (wrong.length > 0) return showPages(coming, { typed: { numbers, wrong } }, 422)
      const known = order.filter((page) => waiting.some(({ upload }) => upload === page))
      const step = doing === 'up' ? -1 : 1
      const moves = doing === 'up' || doing === 'down'
      const wanted = moves ? movedBy(known, which, step) : known
      await orderPages(house, place, wanted)
      if (doing === 'remove' && known.includes(which)) {
        await house.uploads.drop(person, caseId, which)
      }
      if (doing !== 'make') return reply.redirect(pathOf({ caseId }, `pages/${room}`), 303)
      const language = frame.languageOf(request)
      const { why, status, joined } = await made(coming, name, order)
      if (joined?.ok) {
        await ifInReach(house.drafts.drop(person, caseId, room, [NAME]))
        const path = pathOf({ caseId }, `documents/${joined.document}`)
        return reply.redirect(`${path}?said=done`, 303)
      }
      if (joined && 'refusal' in joined && absent.includes(joined.refusal)) {
        return reply.callNotFound()
      }
      if (status === 503) reply.header('retry-after', '60')
      const nameWrong =
        joined !== undefined && 'refusal' in joined && joined.refusal === 'NameMissing'
      return showPages(coming, { typed: { why: why(language), nameWrong } }, status)
    }),
  )

  const made = async (coming: Coming, name: string, pages: readonly string[]) => {
    const place = placeOf(coming)
    const often = `${place.person} ${place.caseId}`
    const wait = await house.fastLimits.take(limits.document, often, house.clock.now())
    if (wait > 0) await house.clock.sleep(Math.min(wait, MOST_WAIT))
    try {
      const joined = await joinPages(house, { ...place, name, pages })
      const why = (language: Seen['language']) => (joined.ok ? '' : whyNotJoined(language, joined))
      return { joined, why, status: joined.ok || 'refusal' in joined ? 409 : 422 }
    } catch (error) {
      if (!(error instanceof OutOfReach)) throw error
      const form = error.kept === 'nothing' ? 'NoRoomNow' : 'PerhapsThere'
      const why = (language: Seen['language']) => documentWords[language].formTroubles[form](true)
      return { joined: undefined, why, status: 503 }
    }
  }

  door('file', 'GET /cases/:caseId/documents/:document/photos.zip')
  app.get(
    '/cases/:caseId/documents/:document/photos.zip',
    signedIn(async (viewer, request, reply) => {
      const { caseId, document } = named(request)
      const found = await photosOf(house, viewer, caseId, document)
      if (!found) return reply.callNotFound()
      if ('wait' in found) return tooOften(frame, viewer, request, reply, found.wait)
      return asFile(reply, found.name)
        .type('application/zip')
        .send(Readable.from(house.packer(found.files)))
    }),
  )
  return showPages
}

const absent: readonly string[] = ['CaseUnknown', 'RoomUnknown']
const whyNotJoined = (
  language: Seen['language'],
  joined: Extract<Joined, { ok: false }>,
): string => {
  if ('unfit' in joined) return whyNotIn(language, joined)
  return joined.refusal === 'NameMissing'
    ? photoWords[language].nameMissing
    : refusalIn(language, joined.refusal)
}

/** What the form says: the pages that it showed, in the order of the numbers typed, and the button that was pressed. */
function askedIn(fields: ReadonlyMap<string, readonly string[]>, waiting: readonly WaitingPhoto[]) {
  const numbers = new Map(
    [...fields].flatMap(([field, [said = '']]) =>
      field.startsWith(PLACE) ? [[field.slice(PLACE.length), said.trim()] as const] : [],
    ),
  )
  const shown = [...numbers.keys()]
  const isPlace = (said: string) =>
    /^\d{1,3}$/.test(said) && Number(said) >= 1 && Number(said) <= shown.length
  const wrong = waiting.flatMap(({ upload }) => {
    const said = numbers.get(upload)
    return said === undefined || said === '' || isPlace(said) ? [] : [upload]
  })
  const order = inOrderAsked(shown, (page) => {
    const said = numbers.get(page) ?? ''
    return isPlace(said) ? Number(said) : undefined
  })
  const [doing = '', which = ''] = (fields.get('do')?.[0] ?? '').split(' ')
  return { order, numbers, wrong, doing, which, name: fields.get('name')?.[0]?.trim() ?? '' }
}
