// Who was in calls, for who reads their rooms; and the sheet of a meeting of everybody, for mediators and who manages the case.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { attendanceFor } from '../../application/attendance.ts'
import { attendanceValues, filledAttendance } from '../../application/attendance-form.ts'
import { asAttachment, INERT } from '../../application/file-names.ts'
import { AttendancePage } from '../calls/attendance.tsx'
import { seeing } from './seeing.ts'
import type { CaseRoutes, Shown } from './shown.ts'

const PAGE = '/cases/:caseId/attendance'
const PATH = `${PAGE}/:meeting`
type Show = (
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
) => Promise<unknown> | unknown

export function attendanceRoute(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
  show: Show,
): void {
  const { signedIn, see } = seeing(house, frame)
  doors.add({ kind: 'page', name: `GET ${PAGE}`, audience: 'case', factor: 'session' })
  app.get(
    PAGE,
    signedIn(async (viewer, request, reply) => {
      const found = await see(viewer, request, 'attendance')
      if (found?.seen.view.me.state !== 'seated') return reply.callNotFound()
      const { seen } = found
      return show(request, reply, { seen, page: 'meetings', body: <AttendancePage seen={seen} /> })
    }),
  )
  doors.add({ kind: 'file', name: `GET ${PATH}`, audience: 'case', factor: 'session' })
  app.get(
    PATH,
    signedIn(async (viewer, request, reply) => {
      const { caseId, meeting } = request.params as { caseId: string; meeting: string }
      const found = await see(viewer, request, 'attendance')
      if (!found) return reply.callNotFound()
      const program = (await house.programs.programOf(caseId))?.name ?? 'Parley'
      const { timeZone } = viewer
      const language = frame.languageOf(request)
      const about = { language, program, timeZone }
      const sheet = await attendanceFor(house, found.seen.view, caseId, meeting, about)
      if (!sheet) return reply.callNotFound()
      return reply
        .type('application/pdf')
        .header('content-disposition', 'attachment; filename="attendance.pdf"')
        .send(Buffer.from(await house.attendance.render(sheet)))
    }),
  )
  const ofForm = (path: string, name: string, made: typeof attendanceValues) => {
    doors.add({ kind: 'file', name: `GET ${path}`, audience: 'case', factor: 'session' })
    app.get(
      path,
      signedIn(async (viewer, request, reply) => {
        const of = { viewer, ...(request.params as { caseId: string; meeting: string }) }
        const bytes = await made(house, of, frame.languageOf(request))
        if (!bytes) return reply.callNotFound()
        return reply
          .header('content-disposition', asAttachment(name))
          .header('content-security-policy', INERT)
          .header('cache-control', 'private, no-store')
          .type('application/pdf')
          .send(Buffer.from(bytes))
      }),
    )
  }
  ofForm(`${PATH}/values`, 'ADR-107-values.pdf', attendanceValues)
  ofForm(`${PATH}/form`, 'ADR-107.pdf', filledAttendance)
}
