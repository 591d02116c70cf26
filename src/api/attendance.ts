// The sheet of who was at a meeting, by the API: for mediators and who manages the case.
import { attendanceFor } from '../application/attendance.ts'
import { attendanceValues, filledAttendance } from '../application/attendance-form.ts'
import { asAttachment, INERT } from '../application/file-names.ts'
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
  ...(
    [
      ['values', 'ADR-107-values.pdf', attendanceValues],
      ['form', 'ADR-107.pdf', filledAttendance],
    ] as const
  ).map(
    ([what, name, made]): Route => ({
      ...{ method: 'GET', path: `/cases/:caseId/attendance/:meeting/${what}`, audience: 'case' },
      answer: async (viewer, request, reply) => {
        const of = { viewer, ...(request.params as { caseId: string; meeting: string }) }
        const pdf = await made(house, of, viewer.language)
        if (!pdf) return problem(reply, request, 404)
        reply.header('content-disposition', asAttachment(name))
        reply.header('content-security-policy', INERT).header('cache-control', 'private, no-store')
        return reply.type('application/pdf').send(Buffer.from(pdf))
      },
    }),
  ),
]

const ofForm = (operationId: string, summary: string, description: string) => ({
  get: {
    ...{ operationId, summary, description },
    parameters: [caseId, inPath('meeting', 'A meeting that took place in the joint room.')],
    responses: { '200': { description: 'A PDF.', content: { 'application/pdf': {} } }, ...usual },
  },
})

export const describingAttendance = {
  '/cases/{caseId}/attendance/{meeting}/values': ofForm(
    'read-attendance-values',
    'The values for form ADR-107, field by field in its order. For who manages the case.',
    'Of a case that a court has. It is kept for two years and not filed; it says how each person is reached and goes to no side.',
  ),
  '/cases/{caseId}/attendance/{meeting}/form': ofForm(
    'read-attendance-form',
    'Form ADR-107 itself, filled in, where the program has brought it. For who manages the case.',
    'What did not fit stands first on the sheet of its values.',
  ),
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
