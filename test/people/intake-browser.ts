// A browser without script that tells an intake, page by page, to Harbour Mediation.
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'

/** A browser: what it was given it sends again. */
export const browsing =
  (app: () => FastifyInstance) =>
  (cookie = '') => {
    let jar = cookie
    const ask = async (url: string, fields?: Record<string, string | string[]>) => {
      const body = new URLSearchParams()
      for (const [name, values] of Object.entries(fields ?? {})) {
        for (const value of [values].flat()) body.append(name, value)
      }
      const answer = await app().inject({
        method: fields ? 'POST' : 'GET',
        url,
        headers: {
          cookie: jar,
          ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
        ...(fields ? { payload: body.toString() } : {}),
      })
      for (const { name, value } of answer.cookies) jar = `${jar}; ${name}=${value}`
      return answer
    }
    return { ask }
  }
export const start = '/start/harbour'
export const steps: Readonly<Record<string, Record<string, string | string[]>>> = {
  type: { caseType: 'civil-harassment' },
  happened: { happened: 'He waits for me at night.', helps: 'That it stops.', 'q.known': 'Work' },
  court: { filed: 'yes', name: 'Superior Court', caseNumber: '26CH1', hearingOn: '2027-01-15' },
  you: { name: 'Dana', mail: 'dana@people.test', safe: 'Never call.', language: 'es', use: 'mail' },
  others: {
    'others.0.name': 'Emil',
    'others.0.as': 'other',
    'others.0.phone': '(213) 373-4253',
    'others.1.name': 'Fay',
    'others.1.as': 'support-person',
    'others.1.mail': 'fay@people.test',
  },
  needs: { needs: ['deaf', 'more-time'], needsWords: 'By text.' },
  read: { title: 'Meeting at work', about: 'Two people who meet at work.' },
  safety: { afraid: 'yes', harmed: 'no', order: 'no', words: 'Only by mail.' },
}
export async function filled(
  b: ReturnType<ReturnType<typeof browsing>>,
  but: Record<string, Record<string, string>> = {},
) {
  await b.ask(start, {})
  for (const [step, fields] of Object.entries(steps)) {
    const done = await b.ask(`${start}/${step}`, but[step] ?? fields)
    expect([step, done.statusCode]).toEqual([step, but[step] ? 422 : 303])
  }
}
