// A small case on the whole server, for tests that come through the door: its people, their cookies and tokens.

import { actionNamed } from '../../src/actions/all.ts'
import { perform, performOpening } from '../../src/actions/perform.ts'
import type { FileInspection } from '../../src/application/file-ports.ts'
import { groundRulesFor } from '../../src/application/ground-rules-text.ts'
import type { House } from '../../src/application/house.ts'
import type { HowSignedIn, Viewer } from '../../src/application/people-ports.ts'
import { makeToken } from '../../src/application/people-tokens.ts'
import type { Clock } from '../../src/application/world.ts'
import type { LargerCallSettings } from '../../src/calls/larger/settings.ts'
import type { CourtSettings } from '../../src/court/courts.ts'
import { type Served, served } from '../served.ts'

export type Who = 'ana' | 'ada' | 'ben' | 'mira' | 'max' | 'stranger'
export type Act =
  | {
      readonly who: Who
      readonly do: string
      readonly with: Record<string, unknown>
      readonly key?: string
    }
  | { readonly who: Who; readonly get: string }
  | { readonly who: Who; readonly draft: string; readonly room: string }
  | { readonly pass: number }

export type SurfaceWorld = Served & {
  readonly caseId: string
  readonly cookies: ReadonlyMap<Who, string>
  readonly bearers: ReadonlyMap<Who, string>
  does(act: Act): Promise<void>
}

const people: readonly Who[] = ['ana', 'ada', 'ben', 'mira', 'max', 'stranger']

export async function surfaceWorld(
  seed: string,
  {
    unsigned = [],
    mailIn = {},
    plant,
    files,
    listen = false,
    clock,
    largerCalls,
    opening = {},
    courts,
  }: {
    readonly unsigned?: readonly Who[]
    readonly mailIn?: NonNullable<Parameters<typeof served>[0]>['mailIn']
    /** Where a leak is planted, to be caught. */
    readonly plant?: (house: House) => House
    /** The real ones, where what files hold is the matter. */
    readonly files?: FileInspection
    readonly listen?: boolean
    readonly clock?: Clock
    readonly largerCalls?: LargerCallSettings
    /** Another type of case, or one that a court has. */
    readonly opening?: Record<string, unknown>
    readonly courts?: readonly CourtSettings[]
  } = {},
): Promise<SurfaceWorld> {
  const t = await served({
    seed,
    listen,
    mailIn,
    ...(clock ? { clock } : {}),
    ...(plant ? { plant } : {}),
    ...(files ? { files } : {}),
    ...(largerCalls ? { largerCalls } : {}),
    ...(courts ? { courts } : {}),
  })
  const { house, app } = t
  const viewers = new Map<Who, Viewer>()
  const cookies = new Map<Who, string>()
  const bearers = new Map<Who, string>()
  for (const who of people) {
    const contact = {
      name: who,
      mail: `${who}@people.test`,
      language: 'en',
      program: 'harbour',
    } as const
    const person = await house.directory.personFor(contact, house.clock.now())
    if (who === 'max') await house.programs.appoint('harbour', person, house.clock.now())
    const token = who.padEnd(52, '0').replaceAll(/[ilou]/g, '1')
    const how: HowSignedIn = 'link by mail'
    const at = house.clock.now()
    await house.sessions.start({ session: `s-${who}`, token, browser: '', at, person, how })
    cookies.set(who, `parley=${token}`)
    const made = await makeToken(house, person, { name: 'test', days: 90 })
    if (typeof made === 'string') throw new Error(made)
    bearers.set(who, made.bearer)
    viewers.set(who, {
      person,
      name: who,
      language: 'en',
      timeZone: 'UTC',
      manages: who === 'max' ? ['harbour'] : [],
      session: `s-${who}`,
      how,
      signedInAt: at,
    })
  }
  const viewer = (who: Who) => viewers.get(who) as Viewer
  const opened = await performOpening(house, viewer('max'), {
    caseType: 'small-claims',
    title: 'The deposit',
    sides: ['Ana', 'Ben'],
    jointOpen: true,
    ...opening,
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  const { caseId } = opened
  const sure = async (who: Who, name: string, raw: unknown) => {
    const action = actionNamed.get(name)
    if (!action) throw new Error(name)
    const outcome = await perform(house, { viewer: viewer(who), caseId, action, raw })
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome)}`)
  }
  for (const [who, side, role] of [
    ['ana', 'side-a', 'party'],
    ['ada', 'side-a', 'attorney'],
    ['ben', 'side-b', 'party'],
  ] as const) {
    const mail = `${who}@people.test`
    await sure('max', 'invite-participant', { side, role, name: who, mail, language: 'en' })
    await sure(who, 'answer-invitation', { answer: 'accepted' })
  }
  await sure('max', 'seat-neutral', {
    role: 'mediator',
    name: 'mira',
    mail: 'mira@people.test',
    language: 'en',
  })
  for (const who of ['ana', 'ada', 'ben', 'mira'] as const) {
    if (unsigned.includes(who)) continue
    const shown = await groundRulesFor(house, viewer(who).person, caseId, 'en')
    const signs = { digest: shown?.text.digest, name: who, agree: true, practice: true }
    await sure(who, 'accept-ground-rules', signs)
  }
  return {
    ...t,
    caseId,
    cookies,
    bearers,
    async does(act) {
      if ('pass' in act) {
        t.clock.pass(act.pass)
        await t.worker.workOff()
        return
      }
      const cookie = cookies.get(act.who) ?? ''
      if ('get' in act) {
        await app.inject({ url: act.get.replace(':caseId', caseId), headers: { cookie } })
        return
      }
      if ('draft' in act) {
        const payload = new URLSearchParams({ _room: act.room, words: act.draft }).toString()
        const type = 'application/x-www-form-urlencoded'
        const url = `/cases/${caseId}/drafts`
        await app.inject({
          method: 'POST',
          url,
          headers: { cookie, 'content-type': type },
          payload,
        })
        return
      }
      await app.inject({
        method: 'POST',
        url: `/api/v1/cases/${caseId}/${act.do}`,
        headers: {
          authorization: `Bearer ${bearers.get(act.who)}`,
          ...(act.key === undefined ? {} : { 'idempotency-key': act.key }),
        },
        payload: act.with,
      })
    },
  }
}
