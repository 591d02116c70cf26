// The routes of one's cases: their list, and opening a new one.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openCaseFromForm } from '../../actions/convening.ts'
import { performOpening } from '../../actions/perform.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { mayReach } from '../../application/sign-in-sessions.ts'
import { silencesOf } from '../../application/silence-seen.ts'
import { CasesPage, NewCasePage } from './list.tsx'
import { fieldsOf, seeing } from './seeing.ts'
import { type Seen, type Trouble, wordsIn } from './seen.ts'
import type { CaseRoutes } from './shown.ts'

export function listRoutes(app: FastifyInstance, { house, doors, frame }: CaseRoutes): void {
  const { signedIn } = seeing(house, frame)
  const door = (kind: 'page' | 'form', name: string) =>
    doors.add({ kind, name, audience: 'signed in', factor: 'session' })

  door('page', 'GET /cases')
  app.get(
    '/cases',
    signedIn(async (viewer, request, reply) => {
      const all = await house.reader.casesOf(viewer.person)
      const cases = all.filter(({ caseId }) => mayReach(viewer, caseId))
      const words = wordsIn[frame.languageOf(request)]
      const { manages } = viewer
      const language = frame.languageOf(request)
      const quiet = await silencesOf(house, viewer, cases)
      const body = <CasesPage {...{ words, language, cases, manages, quiet }} />
      return frame.show(request, reply, { title: words.cases, body, viewer })
    }),
  )

  const newCase = (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    trouble?: Trouble,
  ) => {
    const language = frame.languageOf(request)
    const seen = {
      viewer,
      language,
      words: wordsIn[language],
      trouble,
      drafts: new Map(),
      beside: {},
    } as unknown as Seen
    const body = <NewCasePage seen={seen} />
    const status = trouble ? 422 : 200
    return frame.show(request, reply, { title: seen.words.newTitle, body, viewer, status })
  }
  door('page', 'GET /cases/new')
  app.get(
    '/cases/new',
    signedIn(async (viewer, request, reply) =>
      viewer.manages.length > 0 ? newCase(viewer, request, reply) : reply.callNotFound(),
    ),
  )
  door('form', 'POST /cases/new')
  app.post(
    '/cases/new',
    signedIn(async (viewer, request, reply) => {
      if (viewer.manages.length === 0) return reply.callNotFound()
      const fields = fieldsOf(request.body)
      const outcome = await performOpening(house, viewer, openCaseFromForm(fields))
      if (outcome.ok) return reply.redirect(`/cases/${outcome.caseId}/people`, 303)
      const issues = outcome.kind === 'invalid' ? outcome.issues : []
      const refusal = outcome.kind === 'refused' ? outcome.refusal : undefined
      return newCase(viewer, request, reply, {
        action: 'open-case',
        form: '',
        fields,
        issues,
        refusal,
      })
    }),
  )
}
