// The page of a call in one room: who can hear there, the devices, and the call itself. Opening it does nothing yet.
import type { FastifyInstance } from 'fastify'
import { isForMeetings } from '../cases/meeting-rooms.ts'
import { seeing } from '../cases/seeing.ts'
import type { CaseRoutes } from '../cases/shown.ts'
import { withDevices } from '../frame/headers.ts'
import { CallPage } from './page.tsx'
import { callWords } from './words.ts'

const CALL = '/cases/:caseId/calls/:room'

export function callPageRoutes(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const { signedIn, see } = seeing(house, frame)
  doors.add({ kind: 'page', name: `GET ${CALL}`, audience: 'case', factor: 'session' })
  app.get(
    CALL,
    signedIn(async (viewer, request, reply) => {
      const { room } = request.params as { room: string }
      const found = await see(viewer, request, 'calls')
      const { view } = found?.seen ?? {}
      const its = view && [...view.rooms.keys()].filter(isForMeetings).find((one) => one === room)
      if (!found || !its || view.me.state !== 'seated') {
        return reply.callNotFound()
      }
      return frame.show(request, withDevices(reply), {
        title: callWords[found.seen.language].title,
        body: <CallPage seen={found.seen} room={its} />,
        viewer,
        also: 'call',
      })
    }),
  )
}
