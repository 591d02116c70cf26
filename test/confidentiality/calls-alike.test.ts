// Calls: what happens in the call of one side's caucus changes no byte, and no number of bytes, that others hear, read or are answered.
import { expect, test } from 'vitest'
import type { FromPage, ToPage } from '../../src/application/call-messages.ts'
import { viewerOfSession } from '../../src/application/sign-in-sessions.ts'
import { callAttendance } from '../../src/calls/attendance.ts'
import { callsOn } from '../../src/calls/calls.ts'
import { callHub } from '../../src/calls/hub.ts'
import { derived } from '../../src/store/keys.ts'
import { rootKey } from '../house.ts'
import { type CallLeak, callLeaks } from './planted-calls.ts'
import { surfaceWorld, type Who } from './surface-world.ts'
import { asText, listenTo, withWork } from './work-trace.ts'

type Heard = ReadonlyMap<string, readonly string[]>
const A = 'caucus:side-a'
const B = 'caucus:side-b'
const RELAY = { urls: ['turn:relay.example:3478'], secret: 'sixteen letters at least' }
const HEARS: readonly Who[] = ['ben', 'max', 'stranger']

/** With hidden acts: Mira, Ana and Ada talk in their caucus all the while. */
async function world(hidden: boolean, leak: CallLeak = {}): Promise<Heard> {
  const t = await surfaceWorld('calls alike', {
    plant: (house) => {
      const key = derived(rootKey, 'tickets of calls')
      const relayed = { ...house, calls: callsOn(key, house.chance, () => RELAY) }
      return leak.house?.(relayed) ?? relayed
    },
  })
  listenTo(t.database.server.clerk)
  listenTo(t.database.server.participant)
  const attendance = callAttendance(t.house, new AbortController().signal)
  const made = callHub(t.house, attendance)
  const hub = leak.hub?.(made) ?? made
  const heard = new Map<string, string[]>()
  const note = (who: Who, what: string) => heard.set(who, [...(heard.get(who) ?? []), what])

  const ask = async (who: Who, room: string) => {
    const answer = await t.app.inject({
      ...{ method: 'POST', url: `/cases/${t.caseId}/call-ticket`, payload: { room } },
      headers: { cookie: t.cookies.get(who) ?? '' },
    })
    note(who, `${answer.statusCode} ${JSON.stringify(answer.headers)} ${answer.body}`)
    return (answer.json() as { ticket?: string }).ticket ?? 'none'
  }
  const page = (who: Who) => {
    const came: ToPage[] = []
    const token = (t.cookies.get(who) ?? '').replace('parley=', '')
    const line = hub.open(
      {
        send(said) {
          came.push(said)
          note(who, JSON.stringify(said))
        },
        close: () => note(who, 'closed'),
      },
      { viewer: () => viewerOfSession(t.house, token) },
    )
    const say = async (said: FromPage) => {
      const { statements } = await withWork(async () => await line.heard(said))
      note(who, `work ${asText(statements)}`)
    }
    const waiting = () =>
      came.flatMap((one) => (one.type === 'waits' ? [one.peer.peer] : [])).at(-1) ?? 'nobody'
    const you = () => came.flatMap((one) => (one.type === 'in' ? [one.you] : [])).at(-1) ?? ''
    return { say, waiting, you, came }
  }
  const calls = async (who: Who, room: string, ticket?: string) => {
    const one = page(who)
    const shown = ticket ?? (await ask(who, room))
    await one.say({ type: 'hello', ticket: shown, audio: true, video: true })
    await attendance.settled()
    return one
  }
  const offer = (sdp: string) => ({ description: { type: 'offer', sdp } }) as const
  const reads = async (who: Who) => {
    for (const url of [`/cases/${t.caseId}`, `/cases/${t.caseId}/meetings`, '/cases']) {
      const headers = { cookie: t.cookies.get(who) ?? '' }
      const { statusCode, headers: head, body } = await t.app.inject({ url, headers })
      note(who, JSON.stringify([statusCode, head, body]))
    }
    for (const url of ['', '/rooms/joint/entries', `/rooms/${A}/entries`, `/rooms/${B}/entries`]) {
      const headers = { authorization: `Bearer ${t.bearers.get(who)}` }
      const at = `/api/v1/cases/${t.caseId}${url}`
      const { statusCode, headers: head, body } = await t.app.inject({ url: at, headers })
      note(who, JSON.stringify([statusCode, head, body]))
    }
  }

  const atDesk = await calls('ben', 'desk:side-b')
  const max = await calls('max', 'desk:side-b')
  const atDoor = max.came.flatMap((one) => (one.type === 'in' ? one.waiting : []))
  await max.say({ type: 'let in', peer: atDoor[0]?.peer ?? '' })
  await attendance.settled()
  expect(atDesk.you()).not.toBe('')

  let mira: Awaited<ReturnType<typeof calls>> | undefined
  let ana: Awaited<ReturnType<typeof calls>> | undefined
  if (hidden) {
    mira = await calls('mira', A)
    ana = await calls('ana', A)
    const ada = await calls('ada', A)
    await mira.say({ type: 'let in', peer: mira.waiting() })
    await ana.say({ type: 'media', audio: false, video: true })
    await mira.say({ type: 'put out', peer: ada.you() })
    await ana.say({ type: 'bye' })
    ana = await calls('ana', A)
    await mira.say({ type: 'let in', peer: mira.waiting() })
    await ana.say({ type: 'signal', to: atDesk.you(), signal: offer('v=0\r\n') })
    await ana.say({ type: 'signal', to: mira.you(), signal: offer('v=0\r\n') })
    await attendance.settled()
  }
  await atDesk.say({ type: 'signal', to: max.you(), signal: offer('v=0\r\n') })
  await atDesk.say({ type: 'relay' })
  for (const who of HEARS)
    for (const room of ['joint', A, B, 'neutrals', 'attic']) await ask(who, room)
  for (const who of HEARS) await calls(who, A, 'nothing')
  const forged = Buffer.from(JSON.stringify({ caseId: t.caseId, room: A })).toString('base64url')
  await calls('ben', A, `${forged}.AAAA`)
  await hub.tick()
  for (const who of HEARS) await reads(who)
  // Ben goes to the door of his own room, and then to that of everybody: Mira is nowhere, or with the others.
  await calls('ben', B)
  const joint = await calls('ben', 'joint')
  if (hidden) await ana?.say({ type: 'bye' })
  t.clock.pass(40_000)
  await hub.tick()
  await attendance.settled()
  // In both worlds she comes now.
  mira = await calls('mira', 'joint')
  const came = mira.came.flatMap((one) => (one.type === 'in' ? one.waiting : []))
  await mira.say({ type: 'let in', peer: came[0]?.peer ?? '' })
  await attendance.settled()
  expect(joint.you()).not.toBe('')
  await joint.say({ type: 'relay' })
  t.clock.pass(5_000)
  await hub.tick()
  for (const who of HEARS) await reads(who)
  await mira.say({ type: 'bye' })
  t.clock.pass(31_000)
  await hub.tick()
  await attendance.settled()
  t.clock.pass(10 * 60_000)
  await t.worker.workOff()
  for (const who of HEARS) await reads(who)
  for (const who of HEARS) {
    for (const { to, ...mail } of t.sent)
      if (to === `${who}@people.test`) note(who, JSON.stringify(mail))
  }
  expect(t.failures).toEqual([])
  await t.drop()
  return heard
}

const differing = (one: Heard, other: Heard): readonly string[] =>
  HEARS.filter((who) => JSON.stringify(one.get(who)) !== JSON.stringify(other.get(who)))

test('who does not sit there hears, reads and is answered the same, and the same work was done for it', async () => {
  const [quiet, talking] = [await world(false), await world(true)]
  for (const who of HEARS) expect(talking.get(who)).toEqual(quiet.get(who))
  expect(quiet.get('ben')?.length).toBeGreaterThan(50)
  // There was something to hear.
  expect(talking.get('mira')?.length ?? 0).toBeGreaterThan((quiet.get('mira')?.length ?? 0) + 10)
  const told = JSON.stringify([...talking])
  expect(told).toContain('turn:relay.example')
  const names = [...told.matchAll(/username\\*":\\*"\d+:([0-9a-z]+)/g)].map(
    ([, drawn = '']) => drawn,
  )
  expect(names.length).toBeGreaterThan(4)
  const ids = [...told.matchAll(/participant\\*":\\*"([0-9a-z]+)/g)].map(([, id]) => id)
  for (const name of names) expect(ids).not.toContain(name)
  expect(new Set(names).size).toBe(names.length)
}, 60_000)

test.each(Object.keys(callLeaks))(
  'planted and caught in calls: %s',
  async (name) => {
    const leak = callLeaks[name] ?? {}
    expect(differing(await world(false, leak), await world(true, leak)).length).toBeGreaterThan(0)
  },
  60_000,
)
