// A stage for browsers: the demonstration's case played on a served house, and everybody in it signed in.
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { actionNamed } from '../../src/actions/all.ts'
import { perform } from '../../src/actions/perform.ts'
import { groundRulesFor } from '../../src/application/ground-rules-text.ts'
import type { House } from '../../src/application/house.ts'
import type { DevelopmentMailbox, Message } from '../../src/application/mail-ports.ts'
import type { Viewer } from '../../src/application/people-ports.ts'
import { demonstrationLink, signInByLink } from '../../src/application/sign-in.ts'
import type { DevelopmentPhone, PhoneLine } from '../../src/application/texts.ts'
import { mailOf, playStory, readStory } from '../../src/commands/story.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { type Served, served } from '../served.ts'
import { runningClock } from '../world.ts'
import { openBrowser, PATIENCE } from './browser.ts'

export type Stage = Omit<Served, 'clock'> & {
  readonly browser: Browser
  readonly caseId: string
  readonly clock: ReturnType<typeof runningClock>
  /** Somebody of the story at a browser of their own; nobody is a visitor. */
  as(who: string | undefined, options?: BrowserContextOptions): Promise<BrowserContext>
  /** Performs an act as a page would; what was recorded. */
  does(who: string, action: string, raw: Record<string, unknown>): Promise<readonly Fact[]>
  viewerOf(who: string): Viewer
  /** Somebody who is not in the story takes a seat on a side, with the ground rules accepted. */
  joins(short: string, name: string, side: string, role: string): Promise<void>
  /** Days pass, with what is done in the house meanwhile; everybody signs in again in the browsers that are open. */
  days(days: number): Promise<void>
  close(): Promise<void>
}

export const PROGRAM = 'harbour'

/** What a mail server is to the real house: here a list, shown at /mailbox. */
function mailboxOf(sent: () => readonly Message[]): DevelopmentMailbox {
  return {
    send: async () => {},
    newest: async (most) => sent().slice(-most),
    read: async (id) => sent().find((message) => message.id === id),
  }
}

/** A telephone on which one text lies. */
function phoneOf(): DevelopmentPhone {
  const text = 'There is something new for you: http://parley.test/cases Reply STOP to end.'
  const at = Date.UTC(2026, 10, 2, 17)
  const lines: PhoneLine[] = [{ id: 'one', phone: '+12133734253', text, at, by: 'Parley' }]
  return {
    send: async ({ id }) => ({ sid: id }),
    newest: async () => lines,
    thread: async (number) => lines.filter(({ phone }) => phone === number),
    wrote: async ({ from, text: said, ...line }) =>
      void lines.push({ ...line, phone: from, text: said, by: 'them' }),
  }
}

/** The bytes that break the check of seals: the one way to see the page of a fault of ours. */
export const BREAKS = '%PDF- that breaks'
const breaking = (house: House): House => ({
  ...house,
  sealer: {
    ...house.sealer,
    async check(file, certificates) {
      if (Buffer.from(file).toString('latin1').startsWith(BREAKS)) throw new Error('broken')
      return house.sealer.check(file, certificates)
    },
  },
})

export async function stage(
  seed: string,
  {
    plant = (house) => house,
    args = [],
  }: {
    readonly plant?: (house: House) => House
    /** What this browser is started with besides. */
    readonly args?: readonly string[]
  } = {},
): Promise<Stage> {
  const browser = await openBrowser(args)
  const clock = runningClock()
  const mailbox = mailboxOf(() => t.sent)
  const phone = phoneOf()
  const t: Served = await served({
    seed,
    clock,
    mailbox,
    phone,
    plant: (house) => plant(breaking(house)),
  })
  const told = await readStory('the-deposit')
  const viewers = new Map<string, Viewer>()
  for (const [short, { name, role, language }] of Object.entries(told.people)) {
    const at = clock.now()
    const contact = { name, language, mail: mailOf(short), program: PROGRAM }
    const person = await t.house.directory.personFor(contact, at)
    const manages = role === 'case manager' ? [PROGRAM] : []
    if (manages.length > 0) await t.house.programs.appoint(PROGRAM, person, at)
    viewers.set(short, {
      person,
      name,
      language,
      timeZone: 'America/Los_Angeles',
      manages,
      session: `stage ${short}`,
      how: 'demonstration',
      signedInAt: at,
    })
  }
  const caseId = await playStory(t.house, told, viewers, () => clock.pass(60_000))
  const contexts: { readonly context: BrowserContext; readonly who: string | undefined }[] = []
  const viewerOf = (who: string): Viewer => {
    const viewer = viewers.get(who)
    if (!viewer) throw new Error(`nobody is ${who}`)
    return viewer
  }
  const does: Stage['does'] = async (who, name, raw) => {
    const action = actionNamed.get(name)
    if (!action) throw new Error(`${who} does not ${name}`)
    const outcome = await perform(t.house, { viewer: viewerOf(who), caseId, action, raw })
    if (!outcome.ok) throw new Error(`${who}, ${name}: ${JSON.stringify(outcome)}`)
    return outcome.facts
  }

  const tokenOf = async (who: string): Promise<string> => {
    const link = await demonstrationLink(t.house, viewers.get(who)?.person ?? '', 60_000)
    const signedIn = link && (await signInByLink(t.house, link, 'Firefox, Linux'))
    if (!signedIn) throw new Error(`${who} does not come in`)
    return signedIn.token
  }
  const signsIn = async (context: BrowserContext, who: string | undefined): Promise<void> => {
    if (who === undefined) return
    await context.addCookies([{ name: 'parley', value: await tokenOf(who), url: t.address }])
  }
  return {
    ...t,
    clock,
    browser,
    caseId,
    async as(who, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        ...options,
      })
      contexts.push({ context, who })
      context.setDefaultTimeout(PATIENCE)
      await signsIn(context, who)
      return context
    },
    does,
    viewerOf,
    async joins(short, name, side, role) {
      const contact = { name, language: 'en', mail: mailOf(short) } as const
      const person = await t.house.directory.personFor(
        { ...contact, program: PROGRAM },
        clock.now(),
      )
      viewers.set(short, { ...viewerOf('ana'), person, name, session: `stage ${short}` })
      await does('max', 'invite-participant', { ...contact, side, role })
      await does(short, 'answer-invitation', { answer: 'accepted' })
      const shown = await groundRulesFor(t.house, person, caseId, 'en')
      const signs = { digest: shown?.text.digest, name, agree: true, practice: true }
      await does(short, 'accept-ground-rules', signs)
    },
    async days(days) {
      for (let day = 0; day < days; day += 1) {
        clock.pass(24 * 3_600_000)
        await t.worker.workOff()
      }
      for (const { context, who } of contexts) await signsIn(context, who)
    },
    async close() {
      for (const { context } of contexts) await context.close()
      await browser.close()
      await t.drop()
    },
  }
}
