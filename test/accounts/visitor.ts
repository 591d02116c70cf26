// Somebody at a browser without script, for tests: follows pages, sends their forms as they stand, keeps cookies.
import { linkTo, type Served } from '../served.ts'

export type Answer = { readonly status: number; readonly body: string; readonly to: string }
export type Visitor = ReturnType<typeof visitor>

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Of the form that goes to this path: its fields as they stand in the page. */
export function fieldsIn(body: string, action: string): [string, string][] {
  const form = new RegExp(`<form[^>]*action="${action}"[\\s\\S]*?</form>`).exec(body)?.[0]
  if (!form) throw new Error(`no form to ${action} in ${body.slice(body.indexOf('<main'), 3000)}`)
  return [...form.matchAll(/<input(?:[^>"]|"[^"]*")*>/g)].flatMap(([input]) => {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    return name === undefined
      ? []
      : [[unescaped(name), unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? '')] as [string, string]]
  })
}
export const optionsIn = (body: string): string =>
  unescaped(/data-options="([^"]*)"/.exec(body)?.[1] ?? '')

export function visitor(t: Served) {
  const jar = new Map<string, string>()
  const ask = async (method: 'GET' | 'POST', url: string, payload = ''): Promise<Answer> => {
    const answer = await t.app.inject({
      method,
      url,
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(method === 'POST' ? { payload } : {}),
    })
    for (const { name, value } of answer.cookies) {
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const to = String(answer.headers.location ?? '')
    // As browsers do: 307 sends the same form again, 303 does not.
    if (answer.statusCode === 307) return ask(method, to, payload)
    return { status: answer.statusCode, body: answer.body, to }
  }
  const get = (url: string) => ask('GET', url)
  const post = (url: string, fields: Record<string, string> | [string, string][] = {}) =>
    ask('POST', url, new URLSearchParams(fields).toString())
  return {
    jar,
    get,
    post,
    /** Sends a form of a page, with some of its fields typed. */
    send(page: Answer, action: string, typed: Record<string, string> = {}) {
      const fields = fieldsIn(page.body, action).filter(([name]) => !(name in typed))
      return post(action, [...fields, ...Object.entries(typed)])
    },
    async signIn(mail: string) {
      await post('/sign-in', { mail, next: '/cases' })
      t.clock.pass(60_000)
      await t.worker.workOff()
      return post(linkTo(t.sent, mail, '/sign-in/'))
    },
    /** The code of the last mail to somebody, asked for on the page that confirms. */
    async code(page: Answer, mail: string) {
      const sent = await this.send(page, '/account/confirm/send')
      await t.worker.workOff()
      const codes = t.sent
        .filter(({ to }) => to === mail)
        .flatMap(({ text }) => /: (\d{6})\n/.exec(text)?.[1] ?? [])
      return { sent, code: codes.at(-1) ?? 'no code' }
    },
  }
}
