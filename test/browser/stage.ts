// A stage for browsers: the demonstration's case played on a served house, and everybody in it signed in.
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import type { Viewer } from '../../src/application/people-ports.ts'
import { demonstrationLink, signInByLink } from '../../src/application/sign-in.ts'
import { mailOf, playStory, readStory } from '../../src/commands/story.ts'
import { type Served, served } from '../served.ts'
import { runningClock } from '../world.ts'
import { openBrowser } from './browser.ts'

export type Stage = Omit<Served, 'clock'> & {
  readonly browser: Browser
  readonly caseId: string
  readonly clock: ReturnType<typeof runningClock>
  /** Somebody of the story at a browser of their own; nobody is a visitor. */
  as(who: string | undefined, options?: BrowserContextOptions): Promise<BrowserContext>
  close(): Promise<void>
}

const PROGRAM = 'harbour'

export async function stage(seed: string): Promise<Stage> {
  const browser = await openBrowser()
  const clock = runningClock()
  const t = await served({ seed, clock })
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
  const contexts: BrowserContext[] = []

  const tokenOf = async (who: string): Promise<string> => {
    const link = await demonstrationLink(t.house, viewers.get(who)?.person ?? '', 60_000)
    const signedIn = link && (await signInByLink(t.house, link, 'Firefox, Linux'))
    if (!signedIn) throw new Error(`${who} does not come in`)
    return signedIn.token
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
      contexts.push(context)
      context.setDefaultTimeout(10_000)
      if (who !== undefined) {
        const cookie = { name: 'parley', value: await tokenOf(who), url: t.address }
        await context.addCookies([cookie])
      }
      return context
    },
    async close() {
      for (const context of contexts) await context.close()
      await browser.close()
      await t.drop()
    },
  }
}
