// Plays a story from cases/: people and acts as data, performed exactly as the API performs them.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { actionNamed } from '../actions/all.ts'
import { perform, performOpening } from '../actions/perform.ts'
import { textsForObserver } from '../application/confidentiality-text.ts'
import { groundRulesFor } from '../application/ground-rules-text.ts'
import type { House } from '../application/house.ts'
import { lookUp } from '../application/look-up.ts'
import type { Viewer } from '../application/people-ports.ts'
import { root } from '../places.ts'

const story = z.object({
  title: z.string(),
  people: z.record(
    z.string(),
    z.object({ name: z.string(), role: z.string(), language: z.enum(['en', 'es']) }),
  ),
  case: z.record(z.string(), z.unknown()),
  acts: z.array(
    z.object({
      who: z.string(),
      does: z.string(),
      /** Whom the act brings in. */
      person: z.string().optional(),
      with: z.record(z.string(), z.unknown()),
      /** A name for an id of a fact that comes of it. */
      keep: z.record(z.string(), z.tuple([z.string(), z.string()])).optional(),
    }),
  ),
})
export type Story = z.infer<typeof story>

export const readStory = async (name: string): Promise<Story> =>
  story.parse(JSON.parse(await readFile(new URL(`cases/${name}/story.json`, root), 'utf8')))

export const mailOf = (person: string): string => `${person}@demo.parley.test`

/** Plays the whole story; the viewers are its people by their short names. Returns the case. */
export async function playStory(
  house: House,
  told: Story,
  viewers: ReadonlyMap<string, Viewer>,
  pause: () => void = () => {},
): Promise<string> {
  const viewerOf = (who: string): Viewer => {
    const viewer = viewers.get(who)
    if (!viewer) throw new Error(`the story knows nobody called ${who}`)
    return viewer
  }
  const manager = Object.entries(told.people).find(([, { role }]) => role === 'case manager')?.[0]
  const opened = await performOpening(house, viewerOf(manager ?? ''), told.case)
  if (!opened.ok) throw new Error(`the case of the story does not open: ${JSON.stringify(opened)}`)
  const names = new Map<string, string>()
  for (const [place, act] of told.acts.entries()) {
    pause()
    const action = actionNamed.get(act.does)
    if (!action) throw new Error(`act ${place}: there is no action ${act.does}`)
    const brought = act.person === undefined ? undefined : told.people[act.person]
    const contact = brought
      ? { name: brought.name, language: brought.language, mail: mailOf(act.person ?? '') }
      : {}
    const { caseId } = opened
    const viewer = viewerOf(act.who)
    const signs = act.does === 'accept-ground-rules' ? await signing(house, viewer, caseId) : {}
    const typed = named(act.with, names) as { readonly role?: unknown }
    const watches = act.does === 'seat-neutral' && typed.role === 'observer'
    const confirms = watches ? { ...(await readOut(house, viewer, caseId)), sidesAgree: true } : {}
    const raw = { ...contact, ...signs, ...confirms, ...typed }
    const outcome = await perform(house, { viewer, caseId, action, raw })
    if (!outcome.ok) throw new Error(`act ${place} (${act.does}): ${JSON.stringify(outcome)}`)
    for (const [name, [type, key]] of Object.entries(act.keep ?? {})) {
      const fact = outcome.facts.find((one) => one.type === type) as
        | Record<string, unknown>
        | undefined
      names.set(`$${name}`, String(fact?.[key]))
    }
  }
  return opened.caseId
}

/** As people do it: the text that is shown to them, and their name under it. */
async function signing(house: House, { person, name, language }: Viewer, caseId: string) {
  const shown = await groundRulesFor(house, person, caseId, language)
  return { digest: shown?.text.digest, name }
}

/** To who will watch: read out by who seats them, in the language of the one who does. */
async function readOut(house: House, { person, language }: Viewer, caseId: string) {
  const looked = await lookUp(house.reader, person, caseId)
  const texts = looked ? textsForObserver(looked.view, house.hash) : []
  return { confidentiality: texts.find((text) => text.language === language)?.digest }
}

const named = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => named(one, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one, names)]))
}
