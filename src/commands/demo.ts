// The demonstration program: its people, its case, and links and tokens to play them.
import type { Viewer } from '../application/people-ports.ts'
import { makeDemonstrationToken } from '../application/people-tokens.ts'
import { demonstrationLink } from '../application/sign-in.ts'
import type { Config } from '../config.ts'
import { type Opened, openHouse } from '../main.ts'
import { writeDirectory } from './demo-directory.ts'
import { mailOf, playStory, readStory, type Story } from './story.ts'

const PROGRAM = 'demonstration'
const STORY = 'the-deposit'
const DAY = 24 * 60 * 60_000

/** Sets the demonstration up once; it is there already at the next start. */
export async function demonstration(opened: Opened): Promise<void> {
  const { house } = opened
  if (await house.programs.program(PROGRAM)) return
  const at = house.clock.now()
  await house.programs.keep(
    {
      program: PROGRAM,
      name: 'Harbor Community Mediation',
      rules: 'california',
      demonstration: true,
      costs: {
        en: 'Nothing. The program pays the mediator.',
        es: 'Nada. El programa paga al mediador.',
      },
    },
    at,
  )
  const told = await readStory(STORY)
  const viewers = await viewersOf(opened, told)
  const manager = [...viewers.values()].find(({ manages }) => manages.includes(PROGRAM))
  if (manager) await writeDirectory(house, manager, PROGRAM)
  await playStory(house, told, viewers)
}

async function viewersOf({ house }: Opened, told: Story): Promise<ReadonlyMap<string, Viewer>> {
  const at = house.clock.now()
  const viewers = new Map<string, Viewer>()
  for (const [short, { name, role, language }] of Object.entries(told.people)) {
    const contact = { name, language, mail: mailOf(short), program: PROGRAM }
    const person = await house.directory.personFor(contact, at)
    const manages = role === 'case manager' ? [PROGRAM] : []
    if (manages.length > 0) await house.programs.appoint(PROGRAM, person, at)
    viewers.set(short, {
      person,
      name,
      language,
      timeZone: 'America/Los_Angeles',
      manages,
      session: `demonstration ${short}`,
      how: 'demonstration',
      signedInAt: at,
    })
  }
  return viewers
}

export async function linksToPlay({ url }: Config, opened: Opened) {
  const told = await readStory(STORY)
  const links: { name: string; role: string; link: string }[] = []
  for (const [short, viewer] of await viewersOf(opened, told)) {
    const link = await demonstrationLink(opened.house, viewer.person, DAY)
    const role = told.people[short]?.role ?? ''
    if (link) links.push({ name: viewer.name, role, link: `${url}/sign-in/${link}` })
  }
  return links
}

export async function demo(config: Config): Promise<void> {
  const opened = await openHouse(config)
  await demonstration(opened)
  for (const { name, role, link } of await linksToPlay(config, opened)) {
    console.log(`${name.padEnd(16)} ${role.padEnd(22)} ${link}`)
  }
  await opened.close()
}

/** Only people of the demonstration: from the command line nobody proves who they are. */
export async function demoToken(config: Config, short: string): Promise<void> {
  const opened = await openHouse(config)
  try {
    const told = await readStory(STORY)
    const viewer = (await opened.house.programs.program(PROGRAM))
      ? (await viewersOf(opened, told)).get(short)
      : undefined
    const wanted = { name: 'command line', days: 30 }
    const made = viewer
      ? await makeDemonstrationToken(opened.house, viewer.person, wanted)
      : 'NotOfTheDemonstration'
    if (typeof made === 'string') {
      console.error(`${short} is nobody of the demonstration. It has: ${Object.keys(told.people)}`)
      process.exitCode = 1
    } else console.log(made.bearer)
  } finally {
    await opened.close()
  }
}
