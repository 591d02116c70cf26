// A house of people for tests: a real database, a clock moved by hand, mail caught as it goes out.

import type { Message } from '../../src/application/mail-ports.ts'
import type { Job } from '../../src/application/ports.ts'
import { sendSignIn } from '../../src/application/sign-in.ts'
import { mails } from '../../src/channels/mails.ts'
import { limitsInDatabase } from '../../src/store/limits.ts'
import { directory } from '../../src/store/people.ts'
import { accessTokens } from '../../src/store/people-tokens.ts'
import { programs } from '../../src/store/programs.ts'
import { sendings } from '../../src/store/sendings.ts'
import { signInLog } from '../../src/store/sign-in-log.ts'
import { signInRequests } from '../../src/store/sign-in-requests.ts'
import { sessions } from '../../src/store/sign-in-sessions.ts'
import { type FreshDatabase, freshDatabase } from '../store/databases.ts'
import { type HandClock, handClock, seededChance } from '../world.ts'

export const root = new Uint8Array(32).fill(7)
export type PeopleHouse = Awaited<ReturnType<typeof peopleHouse>>

export async function peopleHouse(seed = 'people', database?: FreshDatabase) {
  const db = database ?? (await freshDatabase())
  const clock: HandClock = handClock()
  const chance = seededChance(seed)
  const sent: Message[] = []
  const house = {
    db,
    clock,
    chance,
    sent,
    directory: directory(db.server, root, chance),
    programs: programs(db.server),
    sessions: sessions(db.server),
    signInLog: signInLog(db.server),
    tokens: accessTokens(db.server),
    signIns: signInRequests(db.server, root),
    limits: limitsInDatabase(db.server, root),
    sendings: sendings(db.server),
    mails: {
      ...mails('https://parley.example'),
      signIn: (_language: string, { link, code }: { link: string; code: string }) => ({
        subject: 'Sign in',
        text: `${link} ${code}`,
        html: '',
      }),
    },
    mailOut: {
      async send(message: Message) {
        sent.push(message)
      },
    },
  }
  await house.programs.keep(program('harbour', false), clock.now())
  await house.programs.keep(program('playhouse', true), clock.now())
  return house
}

const program = (id: string, demonstration: boolean) => ({
  program: id,
  name: `The ${id} program`,
  rules: 'california' as const,
  demonstration,
  costs: { en: 'Nothing.', es: 'Nada.' },
})

export const somebody = (house: PeopleHouse, name: string, of = 'harbour') =>
  house.directory.personFor(
    { name, language: 'en', mail: `${name.toLowerCase()}@people.example`, program: of },
    house.clock.now(),
  )

/** What the clerk would do of the jobs that are due by now; how many it did. */
export async function workOff(house: PeopleHouse): Promise<number> {
  const { rows } = await house.db.owner.query<{ job_id: number; payload: Job }>(
    'select job_id, payload from jobs where due_at <= $1 order by due_at, job_id',
    [house.clock.now()],
  )
  for (const { job_id, payload } of rows) {
    if (payload.type === 'SendSignIn') {
      await sendSignIn(house, payload.request)
    }
    await house.db.owner.query('delete from jobs where job_id = $1', [job_id])
  }
  return rows.length
}

export function secretsIn({ sent }: PeopleHouse): { link: string; code: string } {
  const [link, code] = sent.at(-1)?.text.split(' ') ?? []
  if (!link || !code) throw new Error('no mail went out')
  return { link, code }
}
