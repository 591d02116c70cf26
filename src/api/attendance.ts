// The sheet of who was at a meeting, by the API: for mediators and who manages the case.
import { attendanceFor } from '../application/attendance.ts'
import type { House } from '../application/house.ts'
import { lookUp } from '../application/look-up.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { caseId, inPath, usual } from './describing.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

export const attendanceApi = (house: House): readonly Route[] => [
  {
    ...{ method: 'GET', path: '/cases/:caseId/attendance/:meeting', audience: 'case' },
    answer: async (viewer, request, reply) => {
      const asked = request.params as { caseId: string; meeting: string }
      const looked = mayReach(viewer, asked.caseId)
        ? await lookUp(house.reader, viewer.person, asked.caseId)
        : undefined
      if (!looked) return problem(reply, request, 404)
      const program = (await house.programs.programOf(asked.caseId))?.name ?? 'Parley'
      const { language, timeZone } = viewer
      const about = { language, program, timeZone }
      const sheet = await attendanceFor(house, looked.view, asked.caseId, asked.meeting, about)
      if (!sheet) return problem(reply, request, 404)
      reply.type('application/pdf')
      return reply.send(Buffer.from(await house.attendance.render(sheet)))
    },
  },
]

export const describingAttendance = {
  '/cases/{caseId}/attendance/{meeting}': {
    get: {
      operationId: 'read-attendance-sheet',
      summary:
        'Who was at a meeting of everybody, when and how; for mediators, and for case managers with how each is reached.',
      parameters: [caseId, inPath('meeting', 'A meeting that took place in the joint room.')],
      responses: {
        '200': { description: 'The sheet.', content: { 'application/pdf': {} } },
        ...usual,
      },
    },
  },
}
