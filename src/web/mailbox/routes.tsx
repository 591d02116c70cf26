// The development mailbox at /mailbox: what would have been sent; for this machine alone, never in production.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DevelopmentMailbox, Message } from '../../application/mail-ports.ts'
import { whenIn } from '../sign-in/frame.ts'
import type { PeopleRoutes } from '../sign-in/people-routes.ts'

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const LOCAL_NAMES = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/

/** The name too: a page elsewhere whose name was made to lead here comes from this machine's browser. */
export const fromThisMachine = ({ raw, headers }: FastifyRequest): boolean =>
  LOOPBACK.test(raw.socket.remoteAddress ?? '') &&
  LOCAL_NAMES.test(headers.host ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined

const MOST = 100

export function mailboxRoutes(
  app: FastifyInstance,
  { doors, frame }: Pick<PeopleRoutes, 'doors' | 'frame'>,
  mailbox: DevelopmentMailbox,
): void {
  const door = { kind: 'page', audience: 'loopback', factor: 'none' } as const
  const when = whenIn('en', 'UTC')

  doors.add({ ...door, name: 'GET /mailbox' })
  app.get('/mailbox', async (request, reply) => {
    if (!fromThisMachine(request)) return reply.callNotFound()
    const body = <Listed messages={await mailbox.newest(MOST)} when={when} />
    return frame.show(request, reply, { title: 'Mailbox', body, language: 'en' })
  })

  doors.add({ ...door, name: 'GET /mailbox/:id' })
  app.get('/mailbox/:id', async (request, reply) => {
    if (!fromThisMachine(request)) return reply.callNotFound()
    const { id } = request.params as { id: string }
    const message = await mailbox.read(id)
    if (!message) return reply.callNotFound()
    const body = <Opened message={message} when={when} />
    return frame.show(request, reply, { title: 'Mailbox', body, language: 'en' })
  })
}

type When = { readonly when: (at: number) => string }

const Listed = ({ messages, when }: { readonly messages: readonly Message[] } & When) => (
  <section class="card" lang="en">
    <h1>Mailbox</h1>
    <p>No mail server is set (SMTP_URL), so mails stay here. Only this machine sees this page.</p>
    {messages.length === 0 ? (
      <p>Nothing has been sent yet.</p>
    ) : (
      <table class="listed">
        <thead>
          <tr>
            <th scope="col">To</th>
            <th scope="col">Subject</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {messages.map(({ id, to, subject, at }) => (
            <tr key={id}>
              <td>{to}</td>
              <td>
                <a href={`/mailbox/${id}`}>{subject}</a>
              </td>
              <td>{when(at)} UTC</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const Opened = ({ message, when }: { readonly message: Message } & When) => (
  <section class="card" lang="en">
    <h1>{message.subject}</h1>
    <p>
      To {message.to}, {when(message.at)} UTC. <a href="/mailbox">All mails</a>
    </p>
    <h2>As text</h2>
    <pre class="mail">
      {message.text.split(/(https?:\/\/\S+)/).map((part) =>
        /^https?:\/\//.test(part) ? (
          <a key={part} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
    <h2>As HTML</h2>
    <iframe
      title={message.subject}
      sandbox="allow-popups allow-top-navigation-by-user-activation"
      srcdoc={message.html.replace('<head>', '<head><base target="_top">')}
    />
  </section>
)
