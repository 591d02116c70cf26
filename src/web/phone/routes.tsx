// The development phone at /phone: what would have been texted, and answering as a number; for this machine alone.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DevelopmentPhone, PhoneLine } from '../../application/texts.ts'
import { fromThisMachine } from '../mailbox/routes.tsx'
import { whenIn } from '../sign-in/frame.ts'
import { fieldOf, type PeopleRoutes } from '../sign-in/people-routes.ts'

const MOST = 100
const NUMBER = /^\+[1-9]\d{6,14}$/

export function phoneRoutes(
  app: FastifyInstance,
  { house, doors, frame }: PeopleRoutes,
  phone: DevelopmentPhone,
): void {
  const door = { audience: 'loopback', factor: 'none' } as const
  const when = whenIn('en', 'UTC')
  const numberOf = (request: FastifyRequest): string | undefined => {
    const { number } = request.params as { number: string }
    return fromThisMachine(request) && NUMBER.test(number) ? number : undefined
  }
  const show = async (request: FastifyRequest, reply: FastifyReply, number: string, wrong = '') => {
    const lines = await phone.thread(number, MOST)
    const body = <Thread number={number} lines={lines} when={when} wrong={wrong} />
    const status = wrong === '' ? 200 : 422
    return frame.show(request, reply, { title: `Phone ${number}`, body, language: 'en', status })
  }

  doors.add({ ...door, kind: 'page', name: 'GET /phone' })
  app.get('/phone', async (request, reply) => {
    if (!fromThisMachine(request)) return reply.callNotFound()
    const { number } = request.query as { number?: unknown }
    if (typeof number === 'string' && NUMBER.test(number)) {
      return reply.redirect(`/phone/${encodeURIComponent(number)}`, 303)
    }
    const body = <Numbers lines={await phone.newest(MOST)} when={when} />
    return frame.show(request, reply, { title: 'Phone', body, language: 'en' })
  })

  doors.add({ ...door, kind: 'page', name: 'GET /phone/:number' })
  app.get('/phone/:number', async (request, reply) => {
    const number = numberOf(request)
    return number === undefined ? reply.callNotFound() : show(request, reply, number)
  })

  doors.add({ ...door, kind: 'form', name: 'POST /phone/:number' })
  app.post('/phone/:number', async (request, reply) => {
    const number = numberOf(request)
    if (number === undefined) return reply.callNotFound()
    const words = fieldOf(request, 'words').trim().slice(0, 1_600)
    if (words === '') return show(request, reply, number, 'Please write something.')
    const id = house.chance.id('phone line', number)
    const at = house.clock.now()
    await phone.wrote({ from: number, text: words, id, at })
    await house.textsIn.hear({ from: number, words, sid: `SM${id}`, at })
    return reply.redirect(`/phone/${encodeURIComponent(number)}`, 303)
  })
}

type When = { readonly when: (at: number) => string }

const Numbers = ({ lines, when }: { readonly lines: readonly PhoneLine[] } & When) => {
  const newest = new Map<string, PhoneLine>()
  for (const line of lines) if (!newest.has(line.phone)) newest.set(line.phone, line)
  return (
    <section class="card" lang="en">
      <h1>Phone</h1>
      <p>
        No provider of texts is set (TEXT_URL), so texts stay here. Only this machine sees this
        page.
      </p>
      {newest.size === 0 ? (
        <p>Nothing has been sent yet.</p>
      ) : (
        <table class="listed">
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">Newest</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {[...newest.values()].map(({ phone, text, at }) => (
              <tr key={phone}>
                <td>
                  <a href={`/phone/${encodeURIComponent(phone)}`}>{phone}</a>
                </td>
                <td dir="auto">{text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text}</td>
                <td>{when(at)} UTC</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form method="get" action="/phone" class="fields">
        <div class="field">
          <label for="number">Write as another number</label>
          <input id="number" name="number" type="tel" placeholder="+12133734253" />
        </div>
        <button class="act" type="submit">
          Open
        </button>
      </form>
    </section>
  )
}

const Thread = ({
  number,
  lines,
  when,
  wrong,
}: {
  readonly number: string
  readonly lines: readonly PhoneLine[]
  readonly wrong: string
} & When) => (
  <section class="card" lang="en">
    <h1>{number}</h1>
    <p>
      <a href="/phone">All numbers</a>
    </p>
    <ul class="plain">
      {lines.map(({ id, by, text, at }) => (
        <li key={id}>
          <b>{by === 'them' ? number : 'Parley'}</b> <span class="quiet">{when(at)} UTC</span>
          <p dir="auto">
            {text.split(/(https?:\/\/\S+)/).map((part) =>
              /^https?:\/\//.test(part) ? (
                <a key={part} href={part}>
                  {part}
                </a>
              ) : (
                part
              ),
            )}
          </p>
        </li>
      ))}
    </ul>
    <form method="post" action={`/phone/${encodeURIComponent(number)}`} class="fields">
      <div class="field">
        <label for="words">Write back as {number}</label>
        {wrong !== '' && (
          <p class="wrong" id="words-wrong" role="alert">
            {wrong}
          </p>
        )}
        <textarea
          id="words"
          name="words"
          rows={3}
          required
          {...(wrong === ''
            ? {}
            : { autofocus: true, 'aria-invalid': 'true', 'aria-describedby': 'words-wrong' })}
        />
      </div>
      <button class="act first" type="submit">
        Send
      </button>
    </form>
  </section>
)
