// The routes of mail: what waits for its owner, the whole of a mail, and its files as downloads.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentChild } from 'preact'
import type { Door, DoorRegister } from '../../application/doors.ts'
import type { House } from '../../application/house.ts'
import { heldMails, settleHeld } from '../../application/mail-held.ts'
import { partOfMail } from '../../application/mail-whole.ts'
import type { Viewer } from '../../application/people-ports.ts'
import type { WebFrame } from '../frame/web-frame.ts'
import { CasePage } from './case-page.tsx'
import { HeldPage } from './held.tsx'
import { Words } from './parts.tsx'
import { fieldsOf, seeing } from './seeing.ts'
import { pathOf, type Seen } from './seen.ts'
import { mailWords } from './words-of-mails.ts'

export function mailRoutes(
  app: FastifyInstance,
  {
    house,
    doors,
    frame,
  }: { readonly house: House; readonly doors: DoorRegister; readonly frame: WebFrame },
): void {
  const door = (kind: Door['kind'], name: string) =>
    doors.add({ kind, name, audience: 'case', factor: 'session' })
  const { signedIn, see } = seeing(house, frame)
  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    seen: Seen,
    title: string,
    body: ComponentChild,
    status = 200,
  ) => {
    const page = (
      <CasePage seen={seen} page="held">
        {body}
      </CasePage>
    )
    return frame.show(request, reply, { title, viewer: seen.viewer, status, body: page })
  }

  const showHeld = async (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
    refused?: { readonly mail: string; readonly why: string },
  ) => {
    const { caseId } = request.params as { caseId: string }
    const found = await see(viewer, request, 'held')
    const held = found && (await heldMails(house, viewer, caseId))
    if (!found || !held) return reply.callNotFound()
    const { seen } = found
    const body = <HeldPage seen={seen} held={held} refused={refused} />
    const title = mailWords[seen.language].held
    return show(request, reply, seen, title, body, refused ? 409 : 200)
  }

  door('page', 'GET /cases/:caseId/held')
  app.get(
    '/cases/:caseId/held',
    signedIn((viewer, request, reply) => showHeld(viewer, request, reply)),
  )
  for (const how of ['confirm', 'discard'] as const) {
    door('form', `POST /cases/:caseId/held/${how}`)
    app.post(
      `/cases/:caseId/held/${how}`,
      signedIn(async (viewer, request, reply) => {
        const { caseId } = request.params as { caseId: string }
        const mail = fieldsOf(request.body).get('mail')?.[0] ?? ''
        const settled = await settleHeld(house, viewer, caseId, mail, how)
        if (settled === undefined) return reply.callNotFound()
        if (settled === 'done')
          return reply.redirect(`${pathOf({ caseId }, 'held')}?said=done`, 303)
        return showHeld(viewer, request, reply, { mail, why: settled.refusal })
      }),
    )
  }

  door('page', 'GET /cases/:caseId/mails/:mail')
  app.get(
    '/cases/:caseId/mails/:mail',
    signedIn(async (viewer, request, reply) => {
      const { caseId, mail } = request.params as { caseId: string; mail: string }
      const found = await see(viewer, request, 'held')
      const whole = found && (await partOfMail(house, viewer, caseId, mail, 'whole'))
      if (!found || !whole) return reply.callNotFound()
      const { seen } = found
      const words = mailWords[seen.language]
      const body = (
        <section class="card">
          <h2>{words.wholeTitle}</h2>
          <Words text={new TextDecoder().decode(whole.bytes)} />
          <p>
            <a href={pathOf(seen)}>{words.back}</a>
          </p>
        </section>
      )
      return show(request, reply, seen, words.wholeTitle, body)
    }),
  )

  door('file', 'GET /cases/:caseId/mails/:mail/files/:part')
  app.get(
    '/cases/:caseId/mails/:mail/files/:part',
    signedIn(async (viewer, request, reply) => {
      const { caseId, mail, part } = request.params as Record<'caseId' | 'mail' | 'part', string>
      const file = await partOfMail(house, viewer, caseId, mail, part)
      if (!file) return reply.callNotFound()
      return reply.headers(file.headers).send(Buffer.from(file.bytes))
    }),
  )
}
