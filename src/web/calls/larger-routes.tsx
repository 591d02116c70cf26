// The way to a larger call: a page that says where it leads, and a form that answers with the address and nothing else.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalIn } from '../../actions/words/words.ts'
import { enterLarger } from '../../application/larger-calls.ts'
import { limits } from '../../application/limits.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { mayReach } from '../../application/sign-in-sessions.ts'
import type { MeetingRoom } from '../../domain/meetings.ts'
import { mayEnterLarger } from '../../domain/opening-ways.ts'
import { roomName } from '../cases/meeting-rooms.ts'
import { seeing } from '../cases/seeing.ts'
import type { CaseRoutes, Shown } from '../cases/shown.ts'
import { LargerCallPage } from './larger.tsx'

const PATH = '/cases/:caseId/larger-call/:room'
type Show = (
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
  status?: number,
) => Promise<unknown> | unknown

export function largerCallRoutes(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
  show: Show,
): void {
  const { signedIn, see } = seeing(house, frame)
  const asked = (request: FastifyRequest) => request.params as { caseId: string; room: string }

  const page = async (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => {
    const found = await see(viewer, request, 'larger-call')
    const may = found && mayEnterLarger(found.seen.view, asked(request).room, found.seen.at)
    if (!found || !may || (!may.ok && may.refusal === 'RoomUnknown')) return reply.callNotFound()
    const { seen } = found
    const refusal = house.largerCalls ? (may.ok ? undefined : may.refusal) : 'LargerCallsNotSet'
    const room = asked(request).room as MeetingRoom
    const refused = refusal && refusalIn(seen.language, refusal)
    if (house.largerCalls && may.ok) letGoTo(reply, house.largerCalls.origin)
    const label = roomName(seen, room)
    const body = <LargerCallPage {...{ seen, room, label, refused }} />
    return show(request, reply, { seen, page: 'meetings', body }, refusal ? 409 : 200)
  }

  doors.add({ kind: 'page', name: `GET ${PATH}`, audience: 'case', factor: 'session' })
  app.get(PATH, signedIn(page))

  doors.add({ kind: 'form', name: `POST ${PATH}`, audience: 'case', factor: 'session' })
  app.post(
    PATH,
    signedIn(async (viewer, request, reply) => {
      const { caseId, room } = asked(request)
      if (!mayReach(viewer, caseId)) return reply.callNotFound()
      const { person } = viewer
      const now = house.clock.now()
      const wait = await house.fastLimits.take(limits.act, `${person} ${caseId}`, now)
      if (wait > 0) await house.clock.sleep(Math.min(wait, 5000))
      const entered = await enterLarger(house, person, caseId, room)
      return entered.ok ? reply.redirect(entered.address, 303) : page(viewer, request, reply)
    }),
  )
}

/** Browsers hold where a form is answered from elsewhere to the policy of the page it stood on: of this page alone. */
function letGoTo(reply: FastifyReply, origin: string): void {
  const policy = String(reply.getHeader('content-security-policy'))
  reply.header(
    'content-security-policy',
    policy.replace("form-action 'self'", `form-action 'self' ${origin}`),
  )
}
