// The route of the convening board: whoever manages cases of the program sees their own cases there.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { funnelFilterFrom } from '../../actions/funnel-filter.ts'
import { conveningBoard } from '../../application/convening-board.ts'
import { type FunnelFilter, funnelOf } from '../../application/convening-funnel.ts'
import { seeing } from '../cases/seeing.ts'
import { dayOf, wordsIn } from '../cases/seen.ts'
import type { CaseRoutes } from '../cases/shown.ts'
import { ConveningPage } from './convening.tsx'
import { conveningWords } from './convening-words.ts'

export function conveningRoutes(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const { signedIn } = seeing(house, frame)
  const name = 'GET /programs/:program/convening'
  doors.add({ kind: 'page', name, audience: 'signed in', factor: 'session' })
  app.get(
    '/programs/:program/convening',
    signedIn(async (viewer, request, reply) => {
      const { program } = request.params as { program: string }
      const cases = await conveningBoard(house, viewer, program)
      if (!cases) return reply.callNotFound()
      const language = frame.languageOf(request)
      const words = conveningWords[language]
      const filter = filterOf(request)
      const days = new Intl.DateTimeFormat(`${language}-US-u-ca-gregory`, {
        dateStyle: 'medium',
        timeZone: viewer.timeZone,
      })
      const seen = {
        ...{ words, language, program, cases, filter },
        caseWords: wordsIn[language],
        funnel: funnelOf(cases, filter),
        day: (at: number) => days.format(at),
        date: (date: string) => dayOf({ language }, date),
      }
      const body = <ConveningPage seen={seen} />
      return frame.show(request, reply, { title: words.title, body, viewer })
    }),
  )
}

const filterOf = ({ query }: FastifyRequest): FunnelFilter =>
  funnelFilterFrom(query as Record<string, unknown>)
