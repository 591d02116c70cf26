// The routes of a program's roster: for its case managers, and of one's own list of conflicts for whoever is on one.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { first } from '../../actions/form.ts'
import {
  type Kept,
  keepOnRoster,
  keepOwnConflicts,
  linesIn,
  managesProgram,
  rosterFromForm,
  setRule,
} from '../../actions/roster.ts'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { fieldsOf, seeing } from '../cases/seeing.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { whenIn } from '../sign-in/frame.ts'
import type { RosterSeen, RosterTrouble } from './fields.tsx'
import { OwnConflictsPage, RosterPage } from './pages.tsx'
import { rosterWords } from './words.ts'

type Answering = (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

export function rosterRoutes(
  app: FastifyInstance,
  {
    house,
    doors,
    frame,
  }: { readonly house: House; readonly doors: DoorRegister; readonly frame: WebFrame },
): void {
  const { signedIn } = seeing(house, frame)
  const route = (method: 'GET' | 'POST', url: string, answer: Answering) => {
    const kind = method === 'GET' ? 'page' : 'form'
    doors.add({ kind, name: `${method} ${url}`, audience: 'signed in', factor: 'session' })
    app.route({ method, url, handler: signedIn(answer) })
  }
  const seenBy = (viewer: Viewer, request: FastifyRequest, trouble?: RosterTrouble): RosterSeen => {
    const language = frame.languageOf(request)
    const kept = (request.query as { said?: string }).said === 'kept'
    return { language, trouble, kept, day: whenIn(language, viewer.timeZone) }
  }
  const programIn = (request: FastifyRequest) => (request.params as { program: string }).program

  const show = async (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    trouble?: RosterTrouble,
  ) => {
    const program = managesProgram(viewer, programIn(request))
      ? await house.programs.program(programIn(request))
      : undefined
    if (!program) return reply.callNotFound()
    const members = await house.roster.of(program.program)
    const byRule = await house.roster.byRule(program.program)
    const unreached = await house.mailIn.channels.unreachedOf(program.program, viewer.person)
    const seen = seenBy(viewer, request, trouble)
    const title = rosterWords[seen.language].title(program.name)
    const body = <RosterPage {...{ seen, program, members, unreached, byRule }} />
    return frame.show(request, reply, { title, body, viewer, status: trouble ? 422 : 200 })
  }
  route('GET', '/programs/:program/roster', show)

  const after = (reply: FastifyReply, kept: Kept, path: string) =>
    kept.ok ? reply.redirect(`${path}?said=kept`, 303) : reply.callNotFound()

  route('POST', '/programs/:program/roster', async (viewer, request, reply) => {
    const fields = fieldsOf(request.body)
    const kept = await keepOnRoster(house, viewer, programIn(request), rosterFromForm(fields))
    if (!kept.ok && kept.kind === 'invalid') {
      const { issues } = kept
      return show(viewer, request, reply, { form: first(fields, 'member'), fields, issues })
    }
    return after(reply, kept, `/programs/${programIn(request)}/roster`)
  })
  route('POST', '/programs/:program/roster/rule', async (viewer, request, reply) => {
    const byRule = first(fieldsOf(request.body), 'byRule') === 'true'
    const kept = await setRule(house, viewer, programIn(request), { byRule })
    return after(reply, kept, `/programs/${programIn(request)}/roster`)
  })

  const showOwn = async (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    trouble?: RosterTrouble,
  ) => {
    if (viewer.onlyCase !== undefined)
      return reply.redirect('/sign-in?next=/account/conflicts', 303)
    const own = []
    for (const member of await house.roster.ownOf(viewer.person)) {
      const program = (await house.programs.program(member.program))?.name ?? ''
      own.push({ member, program })
    }
    const seen = seenBy(viewer, request, trouble)
    const title = rosterWords[seen.language].ownTitle
    const body = <OwnConflictsPage seen={seen} own={own} />
    return frame.show(request, reply, { title, body, viewer, status: trouble ? 422 : 200 })
  }
  route('GET', '/account/conflicts', showOwn)
  route('POST', '/account/conflicts', async (viewer, request, reply) => {
    const fields = fieldsOf(request.body)
    const member = first(fields, 'member')
    const conflicts = linesIn(first(fields, 'conflicts'))
    const kept = await keepOwnConflicts(house, viewer, { member, conflicts })
    if (!kept.ok && kept.kind === 'invalid') {
      return showOwn(viewer, request, reply, { form: member, fields, issues: kept.issues })
    }
    return after(reply, kept, '/account/conflicts')
  })
}
