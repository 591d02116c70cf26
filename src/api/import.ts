// A court's calendar by the API: sent as text/csv, tried or imported, reported row by row as JSON or as CSV.
import {
  importCalendar,
  REPORT_HEAD,
  type RowReport,
  readCalendar,
  reasonIn,
  reportLine,
} from '../actions/import-calendar.ts'
import { manages } from '../actions/program-intakes.ts'
import { languageAsked } from '../actions/words/words.ts'
import type { House } from '../application/house.ts'
import { problem } from './problems.ts'
import type { Route } from './route.ts'

const LARGEST = 8 * 1024 * 1024

export const importApi = (house: House): readonly Route[] => [
  {
    method: 'POST',
    path: '/programs/:program/import',
    audience: 'signed in',
    bodyLimit: LARGEST,
    answer: async (viewer, request, reply) => {
      const { program } = request.params as { program: string }
      if (!manages(viewer, program)) return problem(reply, request, 404)
      if (typeof request.body !== 'string') return problem(reply, request, 415)
      const read = readCalendar(request.body)
      if (!read.ok) {
        const type = `/problems/calendar-${read.why.replaceAll(' ', '-')}`
        return problem(reply, request, 422, { type })
      }
      const dryRun = (request.query as { dry?: unknown }).dry === 'true'
      const manager = { person: viewer.person, name: viewer.name }
      const rows: RowReport[] = []
      const importing = { program, manager, rows: read.rows, dryRun, atOnce: false }
      for await (const row of importCalendar(house, importing)) rows.push(row)
      const language = languageAsked(request.headers['accept-language'])
      if (request.headers.accept === 'text/csv') {
        reply.type('text/csv; charset=utf-8')
        return [REPORT_HEAD, ...rows.map((row) => reportLine(language, row)), ''].join('\r\n')
      }
      return {
        dryRun,
        unknownColumns: read.unknown,
        rows: rows.map((row) => ({
          row: row.row,
          caseNumber: row.caseNumber,
          outcome: row.outcome,
          ...('hearing' in row ? { hearing: row.hearing } : {}),
          reason: reasonIn(language, row),
        })),
      }
    },
  },
]
