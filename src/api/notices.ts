// One's own notices and telephone by the API: what the page can do, a program can do.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { noticesAsSaid, noticesFrom, phoneFrom } from '../actions/notices.ts'
import type { House } from '../application/house.ts'
import { askForPhone, confirmPhone, removePhone, turnOnReading } from '../application/own-phone.ts'
import type { Viewer } from '../application/people-ports.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { notPerformed, problem } from './problems.ts'
import type { Route } from './route.ts'

const said = ({ body }: FastifyRequest, name: string): unknown =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined

const wrong = (
  reply: FastifyReply,
  request: FastifyRequest,
  name: string,
  code: 'malformed' | 'not a telephone number',
) => notPerformed(reply, request, { ok: false, kind: 'invalid', issues: [{ path: [name], code }] })

export function noticeApi(house: House): readonly Route[] {
  const chosenBy = async ({ person }: Viewer) => {
    const { preferences, timeZone } = await house.preferences.of(person)
    const phone = await house.phones.of(person)
    const papersByMail = await house.askedActs.papersByMail(person)
    const { phone: own = null, waiting = null, reads } = phone
    const said = noticesAsSaid(preferences, timeZone)
    return { ...said, phone: own, waiting, reads, papersByMail }
  }
  const route = (method: Route['method'], path: string, answer: Route['answer']): Route => ({
    ...{ method, path, audience: 'signed in', answer },
  })
  return [
    route('GET', '/notices', chosenBy),
    route('POST', '/notices', async (viewer, request, reply) => {
      const read = noticesFrom(request.body)
      if (!read.ok) {
        return notPerformed(reply, request, { ok: false, kind: 'invalid', issues: read.issues })
      }
      const at = house.clock.now()
      await house.preferences.keep(viewer.person, read.preferences, read.timeZone, at)
      return chosenBy(viewer)
    }),
    route('POST', '/phone', async (viewer, request, reply) => {
      const phone = phoneFrom(said(request, 'phone'))
      if (phone === undefined) return wrong(reply, request, 'phone', 'not a telephone number')
      if ((await askForPhone(house, viewer, phone)) === 'TooMuch')
        return problem(reply, request, 429)
      return reply.code(202).send({ phone })
    }),
    route('POST', '/phone/code', async (viewer, request, reply) => {
      const code = said(request, 'code')
      const done = typeof code === 'string' && (await confirmPhone(house, viewer, code))
      return done ? chosenBy(viewer) : wrong(reply, request, 'code', 'malformed')
    }),
    {
      ...{ method: 'GET', path: '/cases/:caseId/unreached', audience: 'case' },
      answer: async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const me = mayReach(viewer, caseId)
          ? await house.reader.seatOf(viewer.person, caseId)
          : undefined
        if (me?.seat !== 'manager') return problem(reply, request, 404)
        return { unreached: await house.phones.notTheirs(caseId) }
      },
    },
    route('POST', '/phone/remove', async (viewer) => {
      await removePhone(house, viewer)
      return chosenBy(viewer)
    }),
    route('POST', '/papers-by-mail', async (viewer, request) => {
      const on = said(request, 'on') === true
      await house.askedActs.setPapersByMail(viewer.person, on, house.clock.now())
      return chosenBy(viewer)
    }),
    route('POST', '/phone/reading', async (viewer, request) => {
      if (said(request, 'on') !== true) {
        await house.phones.setReading(viewer.person, undefined)
        return { code: null }
      }
      return { code: (await turnOnReading(house, viewer.person)) ?? null }
    }),
  ]
}
