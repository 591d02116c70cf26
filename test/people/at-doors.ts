// A whole served case asked at its doors by one person or another: by the API, by a page, by a form without script.
import type { SurfaceWorld, Who } from '../confidentiality/surface-world.ts'

type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[]

/** Asked for at each call: the world may be another in each test. */
export function atDoors(world: () => SurfaceWorld) {
  const of = (path: string) => `/cases/${world().caseId}${path && `/${path}`}`
  return {
    async api(who: Who, path: string, payload?: object) {
      const answer = await world().app.inject({
        method: payload ? 'POST' : 'GET',
        url: `/api/v1${of(path)}`,
        headers: { authorization: `Bearer ${world().bearers.get(who)}` },
        ...(payload ? { payload } : {}),
      })
      return { status: answer.statusCode, body: answer.body, json: () => answer.json() }
    },
    async page(who: Who, path: string, language = 'en') {
      const answer = await world().app.inject({
        url: of(path),
        headers: { cookie: `${world().cookies.get(who)}; lang=${language}` },
      })
      // Drawn anew for each answer, and of nothing that is on record.
      return { status: answer.statusCode, body: answer.body.replaceAll(/nonce="[^"]+"/g, '') }
    },
    async send(who: Who, path: string, fields: Fields) {
      const answer = await world().app.inject({
        method: 'POST',
        url: of(path),
        headers: {
          cookie: world().cookies.get(who) ?? '',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams(
          [...(Symbol.iterator in fields ? fields : Object.entries(fields))].map(
            ([name, value]) => [name, value],
          ),
        ).toString(),
      })
      return { status: answer.statusCode, body: answer.body, to: answer.headers.location }
    },
  }
}

/** What a form holds when it is shown: names and values of what is typed, chosen and ticked. */
export function fieldsIn(body: string, action: string): Record<string, string> {
  const from = body.search(new RegExp(`action="[^"]*/do/${action}"`))
  const form = body.slice(from, body.indexOf('</form>', from))
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<(?:input|textarea)[^>]*>/g)) {
    const of = (name: string) => new RegExp(`[ ]${name}="([^"]*)"`).exec(tag)?.[1]
    const name = of('name')
    const isBox = /type="(checkbox|radio)"/.test(tag)
    if (name !== undefined && (!isBox || / checked/.test(tag))) fields[name] = of('value') ?? ''
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const chosen = [...options.matchAll(/<option([^>]*)>/g)].map(([, one = '']) => one)
    const one = chosen.find((option) => / selected/.test(option)) ?? chosen[0] ?? ''
    fields[name] = /value="([^"]*)"/.exec(one)?.[1] ?? ''
  }
  return fields
}
