// Programs and who manages them: set up by the operator, since nobody is signed in before there is a case manager.
import { mailAddress } from '../application/people.ts'
import type { Programs } from '../application/people-ports.ts'
import type { Config } from '../config.ts'
import type { Language } from '../domain/clauses.ts'
import type { RuleSet } from '../domain/convening.ts'
import { type Opened, openHouse } from '../main.ts'
import type { Pools } from '../store/connect.ts'
import { fingerprintOf } from '../store/people.ts'

export type ProgramWords = {
  readonly name: string
  readonly rules: RuleSet
  readonly costs: string
  readonly costsSpanish: string
  readonly groundRules?: string
  readonly groundRulesSpanish?: string
  readonly timeZone?: string
}
export type ManagerWords = {
  readonly mail: string
  readonly name: string
  readonly language: Language
  readonly timeZone: string
}

export class SetupWrong extends Error {
  override name = 'SetupWrong'
}

/** One house for the work, closed whatever becomes of it; what was done is said. */
export async function inHouse(config: Config, work: (opened: Opened) => Promise<string>) {
  const opened = await openHouse(config)
  try {
    console.log(await work(opened))
  } finally {
    await opened.close()
  }
}

const ID = /^[a-z0-9][a-z0-9-]{0,59}$/

export const keepProgram = (config: Config, program: string, words: ProgramWords): Promise<void> =>
  inHouse(config, async ({ house: { programs, clock } }) => {
    if (!ID.test(program))
      throw new SetupWrong('The id of a program is small letters, digits and hyphens.')
    const known = await programs.program(program)
    if (known?.demonstration) throw new SetupWrong(`${program} is for demonstration, and stays so.`)
    const { name, rules } = words
    const costs = { en: words.costs, es: words.costsSpanish }
    const { groundRules: en, groundRulesSpanish: es, timeZone } = words
    // Who signs reads it in their own language: one without the other would be two agreements.
    if ((en === undefined) !== (es === undefined)) {
      throw new SetupWrong('What a program adds to the ground rules is said in both languages.')
    }
    await programs.keep(
      {
        program,
        name,
        rules,
        demonstration: false,
        costs,
        ...(en === undefined || es === undefined ? {} : { groundRules: { en, es } }),
        ...(timeZone === undefined ? {} : { timeZone }),
      },
      clock.now(),
    )
    return `The program ${program} is ${known ? 'changed' : 'made'}: ${name}`
  })

export const appoint = (config: Config, program: string, manager: ManagerWords): Promise<void> =>
  inHouse(config, async ({ house: { programs, directory, clock } }) => {
    const mail = addressIn(manager.mail)
    await refuseUnreal(programs, program)
    const at = clock.now()
    const person = await directory.personFor({ ...manager, mail, program }, at)
    await programs.appoint(program, person, at)
    return `Who signs in with this address manages the cases of ${program} from now on.`
  })

export const dismiss = (config: Config, program: string, said: string): Promise<void> =>
  inHouse(config, async ({ house: { programs }, pools, rootKey }) => {
    const mail = addressIn(said)
    const person = await managerWith(pools, fingerprintOf(rootKey, mail), program)
    if (person === undefined)
      throw new SetupWrong(`Nobody with this address manages cases of ${program}.`)
    await programs.dismiss(program, person)
    return `Who signs in with this address does not manage cases of ${program} any more.`
  })

export function addressIn(said: string): string {
  const mail = mailAddress(said)
  if (mail === undefined) throw new SetupWrong('This is no mail address.')
  return mail
}

/** People of the demonstration stand apart: an address there is never somebody's here. */
async function refuseUnreal(programs: Programs, id: string): Promise<void> {
  const program = await programs.program(id)
  if (!program)
    throw new SetupWrong(`There is no program ${id}. Make it first: parley help program`)
  if (program.demonstration) throw new SetupWrong(`${id} is for demonstration, and stays so.`)
}

export async function managerWith(pools: Pools, fingerprint: Buffer, program: string) {
  const { rows } = await pools.clerk.query<{ person_id: string }>(
    `select person_id from staff join people using (person_id)
     where program_id = $1 and mail_fingerprint = $2 and not demonstration`,
    [program, fingerprint],
  )
  return rows[0]?.person_id
}
