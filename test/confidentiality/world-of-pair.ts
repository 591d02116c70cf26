// One world of a pair: the whole server on a copy of the table, streams open, mails caught, time that stands still.

import type { Readable } from 'node:stream'
import { setImmediate as soon } from 'node:timers/promises'
import { handlersOf } from '../../src/application/handlers.ts'
import type { House } from '../../src/application/house.ts'
import type { Message } from '../../src/application/mail-ports.ts'
import type { Text } from '../../src/application/texts.ts'
import type { Handlers, JobQueue } from '../../src/application/work.ts'
import type { Clock } from '../../src/application/world.ts'
import { signatureOf } from '../../src/channels/texts/twilio.ts'
import { type Clerk, clerk } from '../../src/jobs/clerk.ts'
import type { Pools } from '../../src/store/connect.ts'
import { type Served, served, TEXT_TOKEN } from '../served.ts'
import { consenting, testCodeOf } from '../test-code.ts'
import { type BaseWorld, mailOf, phoneOf, SECOND_PHONE } from './base-world.ts'
import { type Eye, hasSession, type Person, people } from './cast.ts'
import { doesCounsel } from './counsel-acts.ts'
import { doesDocuments } from './document-acts.ts'
import type { Act } from './hidden-acts.ts'
import { doesCalls } from './in-call-acts.ts'
import { doesIntake } from './intake-acts.ts'
import { mailIn, mailing } from './mail-acts.ts'
import { doesMeeting } from './meeting-acts.ts'
import { doesPlan } from './plan-acts.ts'
import { listenTo } from './work-trace.ts'

export type Asking = {
  /** By mail the url is the name before the domain. */
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'MAIL'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: string | Buffer | object
}
export type PairWorld = Served & {
  readonly base: BaseWorld
  /** Bytes as they come, head and all; asked as somebody, in their own ways. */
  ask(eye: Eye, asking: Asking): Promise<string>
  /** What the act was answered. */
  does(act: Act): Promise<string>
  state(who: Person): Promise<CaseState>
  /** Everything that came by itself: streams and mails. */
  cameTo(eye: Eye): ReadonlyMap<string, string>
  /** All that has happened is on its way by now. */
  settled(): Promise<void>
}
type Offer = { readonly offer: string; readonly words: string }
type Authority = { readonly authority: string; readonly words: string }
export type CaseState = {
  readonly rooms: Readonly<
    Record<
      string,
      {
        offersMade?: Offer[]
        offersHeard?: Offer[]
        authorised?: Authority[]
        documents?: { readonly document: string; readonly file: { readonly name: string } }[]
        meetings?: { readonly meeting: string; readonly purpose: string }[]
        invitations?: { readonly participant: string; readonly name: string }[]
      }
    >
  >
  readonly proposals: readonly { readonly participant: string; readonly name: string }[]
  readonly waivers?: readonly { readonly waiver: string }[]
  readonly agreed: readonly { readonly agreed: string }[]
  readonly draft: {
    readonly draft: string
    readonly digest: string
    readonly clauses: readonly { readonly number: string; readonly text: string }[]
  } | null
}

/** Who sleeps with a signal waits until time passes; who cannot be woken moves time on. */
export function standingClock(
  start: number,
): Clock & { pass(milliseconds: number): void; asleep(): number } {
  let now = start
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>()
  return {
    now: () => now,
    asleep: () => sleepers.size,
    sleep: async (milliseconds, signal) => {
      if (!signal) {
        now += milliseconds
        return
      }
      if (signal.aborted) return
      await new Promise<void>((resolve) => {
        const sleeper = { until: now + milliseconds, wake: resolve }
        sleepers.add(sleeper)
        signal.addEventListener('abort', () => resolve(void sleepers.delete(sleeper)))
      })
    },
    pass(milliseconds) {
      now += milliseconds
      for (const sleeper of sleepers) {
        if (sleeper.until <= now && sleepers.delete(sleeper)) sleeper.wake()
      }
    },
  }
}

export async function pairWorld(
  base: BaseWorld,
  seed: string,
  eyes: readonly Eye[],
  plant?: (house: House, pools: Pools) => House,
): Promise<PairWorld> {
  const clock = standingClock(base.at)
  const { cluster, template, caseId, nextDoor } = base
  const t = await served({
    cluster,
    seed,
    clock,
    template,
    listen: false,
    mailIn,
    ...(plant ? { plant } : {}),
  })
  const { app, sent, texted } = t
  listenTo(t.database.server.clerk)
  listenTo(t.database.server.participant)
  const cookieOf = (who: Eye) => (hasSession(who) ? (base.cookies.get(who) ?? '') : '')
  const bearerOf = (who: Eye) => (who === 'visitor' ? '' : `Bearer ${base.bearers.get(who)}`)
  const signs = (who: Eye, url: string): Record<string, string> => {
    const [name, value] = url.startsWith('/api')
      ? ['authorization', bearerOf(who)]
      : ['cookie', cookieOf(who)]
    return value === '' ? {} : { [name as string]: value as string }
  }
  /** Everybody has a network of their own. */
  const remoteAddress = (who: Eye) => `10.0.0.${(people as readonly string[]).indexOf(who) + 2}`

  const mail = mailing(t.house, base)
  const ask = async (who: Eye, { method, url, headers = {}, payload }: Asking) => {
    if (method === 'MAIL') return mail.knock(who, url)
    const answer = await app.inject({
      method,
      url,
      headers: { ...signs(who, url), ...headers },
      remoteAddress: remoteAddress(who),
      ...(payload === undefined ? {} : { payload }),
    })
    return `${answer.statusCode} ${JSON.stringify(answer.headers)} ${answer.rawPayload.toString('latin1')}`
  }

  const counsel = doesCounsel(ask, base)
  const intake = doesIntake(ask, base)
  const calls = doesCalls(t.house, base, ask)
  const plan = doesPlan(ask, caseId)

  const streams = new Map<string, string>()
  const open: Readable[] = []
  const listen = async (who: Eye, url: string) => {
    const answer = await app.inject({ url, headers: signs(who, url), payloadAsStream: true })
    const name = `${who} ${url}`
    streams.set(name, `${answer.statusCode} ${JSON.stringify(answer.headers)} `)
    const stream = answer.stream()
    open.push(stream)
    stream.on('data', (chunk) => streams.set(name, `${streams.get(name)}${chunk}`))
  }
  for (const eye of eyes) for (const url of ['/live', '/api/v1/changes']) await listen(eye, url)
  // Open is not yet watching: first the database is asked where each of them sits.
  for (const eye of eyes) {
    const person = base.persons.get(eye)
    if (person) (await t.house.changes.watch(person, () => undefined)).stop()
  }
  let barriers = 0
  await t.house.changes.watch(base.persons.get('zed') ?? '', () => {
    barriers += 1
  })

  const post = (who: Person, action: string, payload: object, key?: string) =>
    ask(who, {
      method: 'POST',
      url: `/api/v1/cases/${isNextDoor(who) ? nextDoor : caseId}/${action}`,
      payload,
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    })
  const state = async (who: Person): Promise<CaseState> => {
    const headers = signs(who, '/api')
    const answer = await app.inject({ url: `/api/v1/cases/${caseId}`, headers })
    if (answer.statusCode !== 200) console.log(who, answer.statusCode, answer.body)
    return answer.json()
  }
  const documents = doesDocuments(ask, state, base)
  const meets = doesMeeting(base, state, post)
  const absent = 'nothing'
  const written = new Map<Person, number>()

  const settled = async () => {
    const before = barriers
    // One connection brings the word of every room, in the order of the commits; this one is nobody's act.
    await t.database.owner.query(
      `select pg_notify('rooms_moved', room_id::text) from rooms where case_id = $1 and room = 'desk:side-b'`,
      [nextDoor],
    )
    await until(() => barriers > before, 'the word that a room moved never came')
    for (let i = 0; i < 3; i++) await soon()
  }
  const worker = oneByOne(t, settled)
  const does = async (act: Act): Promise<string> => {
    if ('pass' in act) {
      // Who woke to see whether somebody is still signed in sleeps again before anything else happens.
      const asleep = clock.asleep()
      clock.pass(act.pass)
      await calls.passed()
      await until(() => clock.asleep() === asleep, 'a stream that woke never slept again')
      await worker.workOff()
      return ''
    }
    if ('mail' in act) return mail.does(act)
    if ('counsel' in act) return counsel(act)
    if ('meets' in act) return meets(act)
    if ('talksWith' in act) return calls.does(act)
    if ('handsIn' in act || 'agreesToPlan' in act) return plan(act)
    if ('tells' in act || 'takes' in act) return intake(act)
    if ('document' in act) return documents(act)
    const { who } = act
    if ('get' in act) {
      return ask(who, { method: 'GET', url: act.get.replace(':caseId', caseId) })
    }
    if ('text' in act) {
      const from = act.from ?? phoneOf(who)
      if (from === undefined) return ''
      // Each is a text of its own, named by who wrote it and how many they wrote.
      const count = (written.get(who) ?? 0) + 1
      written.set(who, count)
      // The provider asks, with nothing of theirs.
      return ask('visitor', heardText({ from, words: act.text, sid: `SM${who}${count}` }))
    }
    if ('form' in act) {
      const payload = new URLSearchParams(act.fields).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return ask(who, {
        method: 'POST',
        url: act.form.replace(':caseId', caseId),
        headers,
        payload,
      })
    }
    if ('relay' in act) {
      const { relay, from, to, words } = act
      const room = (await state(who)).rooms[`caucus:${from}`]
      const said = <T extends { words: string }>(list: T[] | undefined) =>
        list?.findLast((one) => one.words === words)
      if (relay === 'words') {
        const authority = said(room?.authorised)?.authority ?? absent
        return post(who, 'relay-words', { from, to, authority, words })
      }
      if (relay === 'answer') {
        return post(who, 'relay-answer', { from, offer: said(room?.offersHeard)?.offer ?? absent })
      }
      const offer = said(room?.offersMade)?.offer ?? absent
      return post(who, 'relay-offer', { from, to, offer, words, crossing: true })
    }
    if ('on' in act) {
      const offers = Object.values((await state(who)).rooms).flatMap(
        ({ offersMade = [], offersHeard = [] }) => [...offersMade, ...offersHeard],
      )
      const offer = offers.findLast(({ words }) => words === act.on)?.offer ?? absent
      return post(who, act.do, { offer })
    }
    if ('says' in act) {
      const { from, says: about, words, terms } = act
      const participant = base.participants.get(from) ?? absent
      const said = { participant, how: 'telephone', about, words, readBack: true }
      return post(who, 'take-down', { ...said, ...(terms ? { terms } : {}) })
    }
    if ('byHand' in act) {
      const attorney = base.participants.get(act.byHand) ?? absent
      const client = base.participants.get(act.client) ?? absent
      const signed = { attorney, client, on: '2026-11-01', onePage: true }
      return post(who, 'record-paper-disclosure', signed)
    }
    if ('reminds' in act) {
      const participant = base.participants.get(act.reminds) ?? absent
      return post(who, 'remind-personally', { participant, words: act.words })
    }
    if ('again' in act) {
      const { again, side } = act
      const invited = (await state(who)).rooms[`desk:${side}`]?.invitations
      const participant = invited?.findLast(({ name }) => name === again)?.participant ?? absent
      return post(who, 'send-invitation-again', { participant, side })
    }
    if ('lifts' in act) {
      const participant = base.participants.get(act.lifts) ?? absent
      return post(who, 'lift-safety-flag', { participant, reason: act.words })
    }
    if ('proposed' in act) {
      const { proposals } = await state(who)
      const participant = proposals.find(({ name }) => name === act.proposed)?.participant ?? absent
      return post(who, act.do, { participant, ...act.with })
    }
    if ('letterOf' in act) {
      const printed = await t.house.letters.open(base.persons.get('max') ?? '', 'harbour')
      const desks = Object.values((await state('max')).rooms).flatMap(
        (room) => room.invitations ?? [],
      )
      const named = desks.filter(({ name }) => name === act.letterOf)
      const letter = printed.findLast(
        ({ batch, participant }) => batch && named.some((one) => one.participant === participant),
      )
      const code = letter ? t.house.letters.codeOf(letter.letter) : 'ACDE-3467'
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      const fields = new URLSearchParams({ code, kind: 'born', said: '05/23/1980' })
      const asking = { method: 'POST', headers: form } as const
      const answer = await ask(who, { ...asking, url: '/letter', payload: fields.toString() })
      const [link] = /\/invitation\/[0-9a-z]{52}/.exec(answer) ?? []
      if (!link || act.next === 'reads') return answer
      return ask(who, { ...asking, url: `${link}/${act.next}`, payload: '' })
    }
    if ('waiver' in act) {
      const { waivers = [] } = await state(who)
      const waiver = waivers.at(-1)?.waiver ?? absent
      const yes = act.waiver === 'agree-to-waiver' ? { name: who, nobodyElse: true } : {}
      return post(who, act.waiver, { waiver, ...yes })
    }
    if ('draft' in act) {
      const { draft, agreed } = await state(who)
      const inhand = { draft: draft?.draft ?? absent }
      const payload = {
        'draft-agreement': { agreed: agreed.map((one) => one.agreed), language: 'en' },
        'consent-to-sign': consenting(
          testCodeOf(t.house, base.persons.get(who) ?? '', base.caseId),
        ),
        // Dee is of the insurer of B: an attorney only advises in small claims.
        'entrust-signing': {
          ...{ ...inhand, to: base.participants.get('dee') ?? absent },
          ...{ authorised: true, withinLimits: true },
        },
        'suggest-wording': {
          ...{ ...inhand, ...act.with },
          words: `${draft?.clauses.find(({ number }) => number === '2')?.text} ${act.with?.['words']}`,
        },
        'sign-agreement': { ...inhand, digest: draft?.digest, name: who, consent: true },
      }
      return post(
        who,
        act.draft,
        payload[act.draft as keyof typeof payload] ?? { ...inhand, ...act.with },
      )
    }
    return post(who, act.do, act.with, act.key)
  }

  return {
    ...t,
    base,
    ask,
    does,
    state,
    cameTo: (eye) =>
      new Map([
        ...[...streams].filter(([name]) => name.startsWith(`${eye} `)),
        ['mails', JSON.stringify(mailsTo(sent, eye))],
        ['texts', JSON.stringify(textsTo(texted, eye))],
        ['lines of calls', calls.toldTo(eye)],
      ]),
    settled,
    async drop() {
      for (const stream of open) stream.destroy()
      await t.drop()
    },
  }
}

/**
 * A clerk who does one thing after another and lets each be heard of: which of the things that are due at one instant
 * is done sooner is chance, and chance is not what the worlds are compared for.
 */
function oneByOne(t: Served, heard: () => Promise<void>): Clerk {
  const queue: JobQueue = { ...t.queue, take: (_, at, ends) => t.queue.take(1, at, ends) }
  const handlers = Object.entries(handlersOf(t.house)).map(([type, handle]) => [
    type,
    async (job: never, work: string) => {
      await handle(job, work)
      await heard()
    },
  ])
  return clerk(queue, Object.fromEntries(handlers) as Handlers, t.house.clock, (job, failure) =>
    t.failures.push(`${job}: ${failure}`),
  )
}

async function until(holds: () => boolean, otherwise: string): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 5_000) throw new Error(otherwise)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

const isNextDoor = (who: Person) => who === 'zoe' || who === 'zed' || who === 'moe'

/** Letters posted at one instant have no order among them. */
const mailsTo = (sent: readonly Message[], eye: Eye): readonly Message[] =>
  sent
    .filter(({ to }) => to === mailOf(eye))
    .toSorted((a, b) => a.at - b.at || a.text.localeCompare(b.text) || a.id.localeCompare(b.id))

const textsTo = (texted: readonly Text[], eye: Eye): readonly Text[] =>
  texted
    .filter(({ to }) => to === phoneOf(eye) || (eye === 'ben' && to === SECOND_PHONE))
    .toSorted((a, b) => a.at - b.at || a.text.localeCompare(b.text) || a.id.localeCompare(b.id))

/** A text as the provider brings it, signed. */
export function heardText({
  from,
  words,
  sid,
}: {
  readonly from: string
  readonly words: string
  readonly sid: string
}): Asking {
  const fields = { From: from, To: '+12025550100', Body: words, MessageSid: sid }
  const signature = signatureOf(TEXT_TOKEN, 'http://parley.test/texts/in', fields)
  return {
    method: 'POST',
    url: '/texts/in',
    payload: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signature,
    },
  }
}
