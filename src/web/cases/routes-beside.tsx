// Routes beside the pages of a case: its paper, fragments for live updates, and what is being typed.
import type { FastifyInstance } from 'fastify'
import { renderToString } from 'preact-render-to-string'
import type { Door, DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { agreementFile } from '../../application/sealing.ts'
import { mayReach } from '../../application/sign-in-sessions.ts'
import type { Room } from '../../domain/seats.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { liveRoute } from './live.ts'
import { mailRoutes } from './mail-routes.tsx'
import { moreTimeRoute } from './more-time-route.tsx'
import { ownRecordRoute } from './own-record.tsx'
import { recoveryRoutes } from './recovery.tsx'
import { disclosureRoute } from './representation.tsx'
import { safetyRoute } from './safety-route.tsx'
import { fieldsOf, PAGE_OF_TALK, pageIn, seeing } from './seeing.ts'
import { pathOf } from './seen.ts'
import { signingFileRoutes } from './signing-files.ts'
import { Talk } from './talk.tsx'

export function routesBeside(
  app: FastifyInstance,
  {
    house,
    doors,
    frame,
  }: { readonly house: House; readonly doors: DoorRegister; readonly frame: WebFrame },
): void {
  const door = (kind: Door['kind'], name: string, audience: Door['audience'] = 'case') =>
    doors.add({ kind, name, audience, factor: 'session' })
  const { signedIn, see } = seeing(house, frame)

  door('file', 'GET /cases/:caseId/agreement.pdf')
  app.get(
    '/cases/:caseId/agreement.pdf',
    signedIn(async (viewer, request, reply) => {
      const found = await see(viewer, request, 'agreement')
      if (!found) return reply.callNotFound()
      const { view, caseId } = found.seen
      const pdf = await agreementFile(house, viewer.person, caseId, view)
      if (pdf === undefined) return reply.callNotFound()
      // The page says that it is being prepared.
      if (pdf === 'being sealed') return reply.redirect(pathOf(found.seen, 'agreement'), 303)
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="agreement.pdf"')
        .send(Buffer.from(pdf))
    }),
  )

  door('page', 'GET /cases/:caseId/fragments/:room')
  app.get(
    '/cases/:caseId/fragments/:room',
    signedIn(async (viewer, request, reply) => {
      const { room } = request.params as { room: string }
      const found = await see(viewer, request, '')
      if (!found?.seen.view.rooms.has(room as Room)) return reply.callNotFound()
      const stretch = { room: room as Room, most: PAGE_OF_TALK }
      const read = await house.reader.readRoom(viewer.person, found.seen.caseId, stretch)
      const page = pageOfRoom(room)
      const html = renderToString(
        <Talk seen={found.seen} entries={read?.entries ?? []} page={page} />,
      )
      return reply.type('text/html; charset=utf-8').send(html)
    }),
  )

  door('form', 'POST /cases/:caseId/drafts')
  app.post(
    '/cases/:caseId/drafts',
    signedIn(async (viewer, request, reply) => {
      const { caseId } = request.params as { caseId: string }
      const fields = fieldsOf(request.body)
      // Script sends the room alone and stays on the page; a form sends itself and comes back.
      const page = fields.get('_page') && pageIn(fields)
      const room = (fields.get('_room') ?? fields.get('room'))?.[0] as Room
      const words = fields.get('words')?.[0]?.slice(0, 20_000)
      if (!mayReach(viewer, caseId) || words === undefined) return reply.callNotFound()
      const typed = new Map([['words', words]])
      const kept = await house.drafts.keep(viewer.person, caseId, room, typed, house.clock.now())
      if (kept !== 'kept') return reply.callNotFound()
      if (page === undefined) return reply.code(204).send()
      return reply.redirect(`${pathOf({ caseId }, page)}?said=kept`, 303)
    }),
  )

  disclosureRoute(app, { house, doors, frame })
  ownRecordRoute(app, { house, doors, frame })
  mailRoutes(app, { house, doors, frame })
  safetyRoute(app, { house, doors, frame })
  moreTimeRoute(app, { house, doors, frame })
  recoveryRoutes(app, { house, doors, frame })
  signingFileRoutes(app, { house, doors, frame })

  door('stream', 'GET /live', 'signed in')
  liveRoute(app, house, frame)
}

const pageOfRoom = (room: string): string =>
  ({ joint: 'together', team: 'side', neutrals: 'notes', desk: 'desk' })[
    room.split(':')[0] ?? ''
  ] ?? ''
