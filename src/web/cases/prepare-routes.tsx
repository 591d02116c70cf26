// The pages of a worksheet beside the page itself, and what is still being written kept as its writer types.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { aroundCallsActions } from '../../actions/around-calls.ts'
import { type FormFields, nested } from '../../actions/form.ts'
import type { House } from '../../application/house.ts'
import { ifInReach } from '../../application/out-of-reach.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { mayReach } from '../../application/sign-in-sessions.ts'
import { dropWorksheetDraft, keepWorksheetDraft } from '../../application/worksheet-draft.ts'
import type { Side } from '../../domain/seats.ts'
import type { Answers, WorksheetRoom } from '../../domain/worksheets.ts'
import { fieldsOf, seeing } from './seeing.ts'
import { pathOf } from './seen.ts'
import type { CaseRoutes } from './shown.ts'

type ShowPage = (
  viewer: Viewer,
  request: FastifyRequest,
  reply: FastifyReply,
  page: string,
) => unknown

const SAVE = 'save-worksheet'
const save = aroundCallsActions.find(({ name }) => name === SAVE)

/** The side in whose own room it is kept. */
const sideIn = (fields: FormFields): Side | undefined =>
  /^team:(side-[a-j])$/.exec(fields.get('_team')?.[0] ?? '')?.[1] as Side | undefined

export function prepareRoutes(
  app: FastifyInstance,
  { house, doors, frame }: CaseRoutes,
  showPage: ShowPage,
): void {
  const { signedIn } = seeing(house, frame)
  const path = '/cases/:caseId/prepare/:place'
  doors.add({ kind: 'page', name: `GET ${path}`, audience: 'case', factor: 'session' })
  app.get(
    path,
    signedIn(async (viewer, request, reply) => {
      const { place } = request.params as { place: string }
      return showPage(viewer, request, reply, `prepare/${place}`)
    }),
  )

  const draft = '/cases/:caseId/prepare/draft'
  doors.add({ kind: 'form', name: `POST ${draft}`, audience: 'case', factor: 'session' })
  app.post(
    draft,
    signedIn(async (viewer, request, reply) => {
      const { caseId } = request.params as { caseId: string }
      const fields = fieldsOf(request.body)
      const side = sideIn(fields)
      const { answers = {}, room } = nested(fields) as { answers?: unknown; room?: string }
      // Where nobody is chosen yet it is read as it would be for oneself.
      const said = save?.input.safeParse({ answers, room: room ?? `team:${side}` })
      if (side === undefined || !said?.success || !mayReach(viewer, caseId)) {
        return reply.callNotFound()
      }
      const typed = said.data as { answers: Answers; room: WorksheetRoom }
      const own = { person: viewer.person, caseId, side }
      const kept = await keepWorksheetDraft(
        house,
        own,
        { answers: typed.answers, room: room === undefined ? undefined : typed.room },
        house.clock.now(),
      )
      if (kept !== 'kept') return reply.callNotFound()
      // Script stays on the page; a form sends itself and comes back.
      if (!fields.has('_page')) return reply.code(204).send()
      return reply.redirect(`${pathOf({ caseId }, 'prepare')}?said=kept`, 303)
    }),
  )
}

/** Saved is saved: a draft that could not be dropped must not stand in its place. */
export async function forgetSaved(
  house: House,
  { person }: Viewer,
  caseId: string,
  name: string,
  fields: FormFields,
): Promise<void> {
  const side = sideIn(fields)
  if (name !== SAVE || side === undefined) return
  await ifInReach(dropWorksheetDraft(house, { person, caseId, side }))
}
