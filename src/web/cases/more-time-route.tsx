// Where a reminder leads who needs more time: their cases, and how long; it names no case before somebody is signed in.
import type { FastifyInstance } from 'fastify'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { mayReach } from '../../application/sign-in-sessions.ts'
import { USUAL_MORE_TIME } from '../../domain/more-time.ts'
import { isSide } from '../../domain/seats.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { reminderWords } from './reminder-words.ts'
import { howLong } from './reminders.tsx'
import { seeing } from './seeing.ts'

export function moreTimeRoute(
  app: FastifyInstance,
  {
    house,
    doors,
    frame,
  }: { readonly house: House; readonly doors: DoorRegister; readonly frame: WebFrame },
): void {
  const { signedIn } = seeing(house, frame)
  const name = 'GET /more-time'
  doors.add({ kind: 'page', name, audience: 'signed in', factor: 'session' })
  app.get(
    '/more-time',
    signedIn(async (viewer, request, reply) => {
      const language = frame.languageOf(request)
      const words = reminderWords[language]
      const all = await house.reader.casesOf(viewer.person)
      const cases = all.filter(
        ({ caseId, me }) =>
          mayReach(viewer, caseId) && me.state === 'seated' && me.seat !== 'manager',
      )
      const body = (
        <>
          <h1>{words.pageTitle}</h1>
          <p class="lead">{words.pageLead}</p>
          {cases.length === 0 && <p>{words.noCase}</p>}
          {cases.map(({ caseId, title, me }) => (
            <form
              key={caseId}
              class="card fields"
              method="post"
              action={`/cases/${caseId}/do/ask-more-time`}
            >
              <h2 dir="auto">{title}</h2>
              <p>{isSide(me.seat) ? words.means : words.meansNeutral}</p>
              <input type="hidden" name="_page" value="reminders" />
              <div class="field">
                <label for={`days-${caseId}`}>{words.howLong}</label>
                <select id={`days-${caseId}`} name="days">
                  {howLong(language).map(([days, text]) => (
                    <option key={days} value={days} selected={days === String(USUAL_MORE_TIME)}>
                      {text}
                    </option>
                  ))}
                </select>
              </div>
              <button class="act first" type="submit">
                {words.ask}
              </button>
            </form>
          ))}
          <p>
            <a href="/account/notices">{words.choose}</a>
          </p>
        </>
      )
      return frame.show(request, reply, { title: words.pageTitle, body, viewer })
    }),
  )
}
