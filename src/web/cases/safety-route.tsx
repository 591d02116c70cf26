// What somebody answers in private is sent here; what cannot be read comes back as it was typed.
import type { FastifyInstance } from 'fastify'
import { nested } from '../../actions/form.ts'
import { issuesFrom } from '../../actions/issues.ts'
import { safetyScreenInput } from '../../actions/safety.ts'
import { issueIn } from '../../actions/words/words.ts'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { limits } from '../../application/limits.ts'
import { answerSafetyScreen } from '../../application/safety.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { CasePage } from './case-page.tsx'
import { SafetyPage } from './safety.tsx'
import { fieldsOf, seeing } from './seeing.ts'
import { pathOf } from './seen.ts'

export function safetyRoute(
  app: FastifyInstance,
  {
    house,
    doors,
    frame,
  }: { readonly house: House; readonly doors: DoorRegister; readonly frame: WebFrame },
): void {
  const { signedIn, see } = seeing(house, frame)
  const name = 'POST /cases/:caseId/safety'
  doors.add({ kind: 'form', name, audience: 'case', factor: 'session' })
  app.post(
    '/cases/:caseId/safety',
    signedIn(async (viewer, request, reply) => {
      const found = await see(viewer, request, 'safety')
      if (!found) return reply.callNotFound()
      const { seen } = found
      const { caseId, language } = seen
      const wait = await house.fastLimits.take(
        limits.act,
        `${viewer.person} ${caseId}`,
        house.clock.now(),
      )
      if (wait > 0) await house.clock.sleep(Math.min(wait, 5000))
      const values = fieldsOf(request.body)
      const read = safetyScreenInput.safeParse(nested(values), { reportInput: true })
      if (read.success) {
        const done = await answerSafetyScreen(house, viewer.person, caseId, read.data)
        if (done) return reply.redirect(`${pathOf({ caseId })}?said=private`, 303)
        return reply.callNotFound()
      }
      const issues = read.error.issues.flatMap(issuesFrom)
      const wrongs = new Map(
        issues.map(({ path, code, limit }) => [path.join('.'), issueIn(language, code, limit)]),
      )
      const body = SafetyPage({ seen, filled: { values, wrongs } })
      if (!body) return reply.callNotFound()
      return frame.show(request, reply, {
        title: seen.words.case,
        viewer,
        status: 422,
        body: (
          <CasePage seen={seen} page="safety">
            {body}
          </CasePage>
        ),
      })
    }),
  )
}
