// The routes of meetings beside the page of a case: a file for one's calendar, one's own secret address, and a mediator's hours.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { hoursAsSaid, hoursFromForm } from '../../actions/mediator-hours.ts'
import type { House } from '../../application/house.ts'
import { limits } from '../../application/limits.ts'
import { lookUp } from '../../application/look-up.ts'
import { noHours } from '../../application/mediator-hours.ts'
import { weekdays } from '../../application/notice-preferences.ts'
import { entryIn, feedAddress, feedAt, makeFeed } from '../../application/own-calendar.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { mayReach } from '../../application/sign-in-sessions.ts'
import { confirming } from '../account/confirm.tsx'
import { ownRoutes } from '../account/own-routes.ts'
import type { Answering } from '../account/ways-routes.tsx'
import { fieldsOf, seeing } from '../cases/seeing.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { whenIn } from '../sign-in/frame.ts'
import type { PeopleRoutes } from '../sign-in/people-routes.ts'
import { CalendarPage, HoursPage, type HoursTyped } from './pages.tsx'
import { ownCalendarWords } from './words.ts'

const HOME = '/account/calendar'
const HOURS = '/account/hours'
const zones = Intl.supportedValuesOf('timeZone')
const TYPE = 'text/calendar; charset=utf-8'

export function meetingRoutes(
  app: FastifyInstance,
  routes: Omit<PeopleRoutes, 'house'> & { readonly house: House; readonly frame: WebFrame },
): void {
  const { house, doors, frame } = routes

  doors.add({
    ...{ kind: 'file', name: 'GET /cases/:caseId/meetings/:meeting/meeting.ics' },
    ...{ audience: 'case', factor: 'session' },
  })
  app.get(
    '/cases/:caseId/meetings/:meeting/meeting.ics',
    seeing(house, frame).signedIn(async (viewer, request, reply) => {
      const { caseId, meeting } = request.params as { caseId: string; meeting: string }
      const looked = mayReach(viewer, caseId)
        ? await lookUp(house.reader, viewer.person, caseId)
        : undefined
      const entry = looked && entryIn(house, looked.view, meeting)
      if (!entry) return reply.callNotFound()
      const file = house.calendars.listed(frame.languageOf(request), [entry])
      return reply
        .type(TYPE)
        .header('content-disposition', 'attachment; filename="meeting.ics"')
        .send(file)
    }),
  )

  // A calendar program signs in nowhere: who has the address has the times. It answers alike whatever is asked of it.
  doors.add({
    ...{ kind: 'file', name: 'GET /calendar/:link/meetings.ics' },
    ...{ audience: 'anyone', factor: 'link' },
  })
  app.get('/calendar/:link/meetings.ics', async (request, reply) => {
    const { link } = request.params as { link: string }
    const wait = await house.fastLimits.take(limits.calendar, request.ip, house.clock.now())
    if (wait > 0) await house.clock.sleep(Math.min(wait, 5_000))
    const file = await feedAt(house, link)
    return file === undefined ? reply.callNotFound() : reply.type(TYPE).send(file)
  })

  const { signedIn } = ownRoutes(app, routes, { home: HOME })
  const ofHours = ownRoutes(app, routes, { home: HOURS })

  const showCalendar = async (
    ...[request, reply, viewer, made]: [...Parameters<Answering>, string?]
  ): Promise<FastifyReply> => {
    const { language, person, timeZone } = viewer
    const words = ownCalendarWords[language]
    const at = await house.calendarFeeds.madeAt(person, house.clock.now())
    const madeAt = at === undefined ? undefined : whenIn(language, timeZone)(at)
    const address = made === undefined ? undefined : feedAddress(house.url, made)
    const body = <CalendarPage {...{ words, madeAt, address }} />
    return frame.show(request, reply, { title: words.title, body, viewer, language })
  }
  signedIn('GET', HOME, (request, reply, viewer) => showCalendar(request, reply, viewer))
  signedIn('POST', HOME, async (request, reply, viewer) => {
    const made = await makeFeed(house, viewer)
    return made === undefined
      ? confirming(routes).ask(request, reply, viewer)
      : showCalendar(request, reply, viewer, made)
  })
  signedIn('POST', `${HOME}/revoke`, async (_request, reply, { person }) => {
    await house.calendarFeeds.revoke(person)
    return reply.redirect(HOME, 303)
  })

  const showHours = (
    ...[request, reply, viewer, typed, told]: [
      ...Parameters<Answering>,
      HoursTyped,
      'saved' | 'wrong' | undefined,
    ]
  ) => {
    const { language } = viewer
    const words = ownCalendarWords[language].hours
    const body = <HoursPage {...{ words, typed, zones, told }} />
    const status = told === 'wrong' ? 422 : 200
    return frame.show(request, reply, { title: words.title, body, viewer, language, status })
  }
  ofHours.signedIn('GET', HOURS, async (request, reply, viewer) => {
    const { saved } = request.query as { saved?: unknown }
    const typed = await hoursTyped(viewer)
    return showHours(request, reply, viewer, typed, saved === '1' ? 'saved' : undefined)
  })
  ofHours.signedIn('POST', HOURS, async (request, reply, viewer) => {
    const fields = fieldsOf(request.body)
    const hours = hoursFromForm(fields)
    if (!hours) {
      const said = (name: string) => fields.get(name)?.[0] ?? ''
      const typed = {
        timeZone: said('timeZone') || viewer.timeZone,
        weekly: weekdays.map((day) => ({
          day,
          from: said(`${day}.from`),
          to: said(`${day}.to`),
        })),
        exceptions: said('exceptions'),
      }
      return showHours(request, reply, viewer, typed, 'wrong')
    }
    await house.mediatorTime.keepHours(viewer.person, hours, house.clock.now())
    return reply.redirect(`${HOURS}?saved=1`, 303)
  })

  async function hoursTyped({ person, timeZone }: Viewer): Promise<HoursTyped> {
    const said = hoursAsSaid((await house.mediatorTime.hoursOf(person)) ?? noHours(timeZone))
    const exceptions = said.exceptions
      .map(({ date, hours }) => (hours ? `${date} ${hours.from}-${hours.to}` : date))
      .join('\n')
    return { ...said, exceptions }
  }
}
