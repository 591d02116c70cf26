// Meetings by the API, beside the acts: a calendar file, one's own secret address, and a mediator's hours and free times.
import { hoursAsSaid, hoursFrom } from '../actions/mediator-hours.ts'
import { freeTimesOf } from '../application/free-times.ts'
import type { House } from '../application/house.ts'
import { lookUp } from '../application/look-up.ts'
import { entryIn, feedAddress, makeFeed } from '../application/own-calendar.ts'
import { mayReach } from '../application/sign-in-sessions.ts'
import { caseId, inPath, inQuery, json, usual } from './describing.ts'
import { notPerformed, problem } from './problems.ts'
import type { Route } from './route.ts'

export function meetingApi(house: House): readonly Route[] {
  const route = (method: Route['method'], path: string, answer: Route['answer']): Route => ({
    ...{ method, path, audience: 'signed in', answer },
  })
  const feedOf = async (person: string) => ({
    madeAt: (await house.calendarFeeds.madeAt(person, house.clock.now())) ?? null,
  })
  const hoursOf = async (person: string) => {
    const hours = await house.mediatorTime.hoursOf(person)
    return { hours: hours ? hoursAsSaid(hours) : null }
  }
  return [
    {
      ...{ method: 'GET', path: '/cases/:caseId/meetings/:meeting/meeting.ics', audience: 'case' },
      answer: async (viewer, request, reply) => {
        const asked = request.params as { caseId: string; meeting: string }
        const looked = mayReach(viewer, asked.caseId)
          ? await lookUp(house.reader, viewer.person, asked.caseId)
          : undefined
        const entry = looked && entryIn(house, looked.view, asked.meeting)
        if (!entry) return problem(reply, request, 404)
        reply.type('text/calendar; charset=utf-8')
        return reply.send(house.calendars.listed(viewer.language, [entry]))
      },
    },
    route('GET', '/calendar', ({ person }) => feedOf(person)),
    route('POST', '/calendar', async (viewer, request, reply) => {
      const made = await makeFeed(house, viewer)
      if (made === undefined) {
        return notPerformed(reply, request, { ok: false, kind: 'unconfirmed' })
      }
      reply.code(201)
      return { ...(await feedOf(viewer.person)), address: feedAddress(house.url, made) }
    }),
    route('POST', '/calendar/revoke', async ({ person }) => {
      await house.calendarFeeds.revoke(person)
      return feedOf(person)
    }),
    route('GET', '/mediator-hours', ({ person }) => hoursOf(person)),
    route('POST', '/mediator-hours', async ({ person }, request, reply) => {
      const hours = hoursFrom(request.body)
      if (!hours) {
        const issues = [{ path: ['weekly'], code: 'malformed' }] as const
        return notPerformed(reply, request, { ok: false, kind: 'invalid', issues })
      }
      await house.mediatorTime.keepHours(person, hours, house.clock.now())
      return hoursOf(person)
    }),
    route('GET', '/free-times', async ({ person }, request) => {
      const { minutes } = request.query as { minutes?: unknown }
      const wanted = Number(minutes ?? 60)
      const long = Number.isInteger(wanted) && wanted >= 5 && wanted <= 480 ? wanted : 60
      return { times: await freeTimesOf(house, person, long) }
    }),
  ]
}

const answered = (description: string) => ({
  responses: { '200': { description, content: json({ type: 'object' }) }, ...usual },
})
export const describingMeetings = {
  '/cases/{caseId}/meetings/{meeting}/meeting.ics': {
    get: {
      operationId: 'read-meeting-file',
      summary: 'A meeting that is set and in which you are needed, for your calendar.',
      parameters: [caseId, inPath('meeting', 'A meeting of one of your rooms.')],
      responses: {
        '200': { description: 'The file.', content: { 'text/calendar': {} } },
        ...usual,
      },
    },
  },
  '/calendar': {
    get: {
      operationId: 'read-calendar-address',
      summary: 'Since when you have had a secret address of your calendar.',
      ...answered('When.'),
    },
    post: {
      operationId: 'make-calendar-address',
      summary:
        'Make a secret address of your calendar, in the place of the last: your meetings, and the days by which you have something to do after an agreement. It is told this once, and ends with the token that asks for it.',
      responses: {
        '201': { description: 'The address.', content: json({ type: 'object' }) },
        ...usual,
      },
    },
  },
  '/calendar/revoke': {
    post: {
      operationId: 'revoke-calendar-address',
      summary: 'End the secret address of your calendar.',
      ...answered('As it is now.'),
    },
  },
  '/mediator-hours': {
    get: {
      operationId: 'read-mediator-hours',
      summary: 'When you work, as you said: nobody else is shown it.',
      ...answered('Hours.'),
    },
    post: {
      operationId: 'keep-mediator-hours',
      summary:
        'Say when you work: HH:MM in quarter hours, 0 is Sunday; days that are otherwise with hours of their own or none.',
      requestBody: { required: true, content: json({ type: 'object' }) },
      ...answered('Hours.'),
    },
  },
  '/free-times': {
    get: {
      operationId: 'read-free-times',
      summary: 'Times in your hours that none of your cases binds.',
      parameters: [inQuery('minutes', 'How long; 60 by default.')],
      ...answered('Times.'),
    },
  },
}
