// Where a case manager begins a recovery for somebody in their case; for anybody else there is no such page.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RecoveryBegun } from '../../application/account-ports.ts'
import type { DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { limits } from '../../application/limits.ts'
import type { Viewer } from '../../application/people-ports.ts'
import { beginRecoveryFor, recoverable, recoveriesBegun } from '../../application/recovering.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { fieldOf } from '../sign-in/people-routes.ts'
import { CasePage } from './case-page.tsx'
import { Button } from './parts.tsx'
import { recoveryWords } from './recovery-words.ts'
import { seeing } from './seeing.ts'
import { pathOf, type Seen, whenOf } from './seen.ts'

const PAGE = 'lost-way-in'

export function recoveryRoutes(
  app: FastifyInstance,
  {
    house,
    doors,
    frame,
  }: { readonly house: House; readonly doors: DoorRegister; readonly frame: WebFrame },
): void {
  const { signedIn, see } = seeing(house, frame)
  const path = `/cases/:caseId/${PAGE}`
  const show = async (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    more: { readonly begun?: boolean; readonly wrong?: boolean } = {},
  ) => {
    const found = await see(viewer, request, PAGE)
    if (found?.seen.view.me.seat !== 'manager') return reply.callNotFound()
    const { seen } = found
    const lately = await recoveriesBegun(house, viewer, seen.caseId)
    return frame.show(request, reply, {
      title: recoveryWords[seen.language].title,
      viewer,
      status: more.wrong ? 422 : 200,
      body: (
        <CasePage seen={seen} page="people">
          <RecoveryFor seen={seen} lately={lately ?? []} {...more} />
        </CasePage>
      ),
    })
  }

  doors.add({ kind: 'page', name: `GET ${path}`, audience: 'case', factor: 'session' })
  app.get(
    path,
    signedIn((viewer, request, reply) => {
      const { begun } = request.query as { begun?: unknown }
      return show(viewer, request, reply, { begun: begun === '1' })
    }),
  )

  doors.add({ kind: 'form', name: `POST ${path}`, audience: 'case', factor: 'session' })
  app.post(
    path,
    signedIn(async (viewer, request, reply) => {
      const { caseId } = request.params as { caseId: string }
      const key = `${viewer.person} ${caseId}`
      const wait = await house.fastLimits.take(limits.act, key, house.clock.now())
      if (wait > 0) await house.clock.sleep(Math.min(wait, 5000))
      const at = { caseId, participant: fieldOf(request, 'participant') }
      const done = await beginRecoveryFor(house, viewer, at)
      if (done !== 'begun') return show(viewer, request, reply, { wrong: true })
      return reply.redirect(`${pathOf({ caseId }, PAGE)}?begun=1`, 303)
    }),
  )
}

const RecoveryFor = ({
  seen,
  lately,
  begun,
  wrong,
}: {
  readonly seen: Seen
  readonly lately: readonly RecoveryBegun[]
  readonly begun?: boolean
  readonly wrong?: boolean
}) => {
  const words = recoveryWords[seen.language]
  return (
    <>
      <h2>{words.title}</h2>
      {begun && (
        <p role="status" class="told">
          {words.begun}
        </p>
      )}
      <p>{words.lead}</p>
      <p>{words.sure}</p>
      <form method="post" action={pathOf(seen, PAGE)} class="fields card">
        <fieldset class="field" aria-describedby={wrong ? 'who-wrong' : undefined}>
          <legend>{words.who}</legend>
          {wrong && (
            <p class="wrong" id="who-wrong" role="alert">
              {words.choose}
            </p>
          )}
          {recoverable(seen.view).map(({ participant, name }) => (
            <label class="tick" key={participant}>
              <input type="radio" name="participant" value={participant} required />{' '}
              <span dir="auto">{name}</span>
            </label>
          ))}
        </fieldset>
        <Button>{words.begin}</Button>
      </form>
      {lately.length > 0 && (
        <section class="card" aria-labelledby="begun-lately">
          <h3 id="begun-lately">{words.lately}</h3>
          <ul class="plain">
            {lately.map(({ participant, by, at }) => (
              <li key={`${participant} ${at}`} dir="auto">
                {words.latelyBy(nameIn(seen, participant), by, whenOf(seen, at))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const nameIn = ({ view }: Seen, participant: string): string =>
  view.board.convening.people.get(participant)?.name ?? ''

/** On the page of people, for whoever may begin it. */
export const RecoveryLink = ({ seen }: { readonly seen: Seen }) =>
  seen.view.me.seat === 'manager' ? (
    <p>
      <a href={pathOf(seen, PAGE)}>{recoveryWords[seen.language].link}</a>
    </p>
  ) : null
