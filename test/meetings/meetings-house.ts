// A case at the table with what tests of meetings ask again and again: acts by the API, pages, and what came by mail.
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export type MeetingsHouse = Awaited<ReturnType<typeof meetingsHouse>>

export async function meetingsHouse(
  seed: string,
  options: Parameters<typeof surfaceWorld>[1] = {},
) {
  const t: SurfaceWorld = await surfaceWorld(seed, options)
  t.clock.pass(3 * MINUTE)
  await t.worker.workOff()
  const bearer = (who: Who) => ({ authorization: `Bearer ${t.bearers.get(who)}` })
  const api = async (
    who: Who,
    action: string,
    payload: object,
    key?: string,
  ): Promise<{ readonly status: number; readonly [name: string]: unknown }> => {
    const answer = await t.app.inject({
      ...{ method: 'POST', url: `/api/v1/cases/${t.caseId}/${action}`, payload },
      headers: { ...bearer(who), ...(key === undefined ? {} : { 'idempotency-key': key }) },
    })
    return { status: answer.statusCode, ...(answer.json() as Record<string, unknown>) }
  }
  const state = async (who: Who) =>
    (await t.app.inject({ url: `/api/v1/cases/${t.caseId}`, headers: bearer(who) })).json()
  const people: { participant: string; name: string }[] = (await state('max')).people
  const idOf = (name: string) => people.find((one) => one.name === name)?.participant ?? 'nobody'
  const morning = (day: number) => Math.ceil(t.clock.now() / DAY) * DAY + day * DAY + 16 * HOUR
  const plan = (room: string, names: readonly string[], days: readonly number[]) => ({
    ...{ room, purpose: 'To talk it over', channel: 'phone' },
    needed: names.map((name) => ({ participant: idOf(name), decides: false })),
    times: days.map((day) => ({ at: morning(day), minutes: 60 })),
  })
  const meetingsOf = async (who: Who, room: string): Promise<{ meeting: string }[]> =>
    (await state(who)).rooms[room]?.meetings ?? []
  /** Set at the first time; its id. */
  const setUp = async (room: string, names: readonly Who[], day: number) => {
    const done = await api('mira', 'propose-times', plan(room, names, [day]))
    if (done.status !== 201) throw new Error(JSON.stringify(done))
    const { meeting = '' } = (await meetingsOf('mira', room)).at(-1) ?? {}
    const set = await api('mira', 'set-meeting', { room, meeting, at: morning(day) })
    if (set.status !== 201) throw new Error(JSON.stringify(set))
    return meeting
  }
  const passes = async (milliseconds: number) => {
    t.clock.pass(milliseconds)
    await t.worker.workOff()
  }
  const mailsTo = (who: string) => t.sent.filter(({ to }) => to === `${who}@people.test`)
  const form = (who: Who, url: string, fields: Record<string, string> | [string, string][]) =>
    t.app.inject({
      ...{ method: 'POST', url },
      headers: {
        cookie: t.cookies.get(who) ?? '',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams(fields).toString(),
    })
  const get = (who: Who, url: string, language = 'en') =>
    t.app.inject({ url, headers: { cookie: `${t.cookies.get(who)}; lang=${language}` } })
  return {
    ...{ ...t, api, state, idOf, morning, plan, meetingsOf, setUp, passes, mailsTo, form, get },
    page: async (who: Who, language = 'en') =>
      (await get(who, `/cases/${t.caseId}/meetings`, language)).body,
  }
}
