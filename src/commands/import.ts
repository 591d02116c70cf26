// A court's calendar from a file: each row reported as it is done, as a table that no program takes for formulas.
import { readFileSync, statSync } from 'node:fs'
import {
  importCalendar,
  REPORT_HEAD,
  readCalendar,
  reportLine,
} from '../actions/import-calendar.ts'
import type { Config } from '../config.ts'
import type { Language } from '../domain/clauses.ts'
import type { Opened } from '../main.ts'
import { fingerprintOf } from '../store/people.ts'
import { addressIn, inHouse, managerWith, SetupWrong } from './program-setup.ts'

export type ImportSaid = {
  readonly dryRun?: boolean
  readonly manager?: string
  readonly language: Language
}
const LARGEST = 32 * 1024 * 1024

export const importFile = (
  config: Config,
  program: string,
  file: string,
  { dryRun = false, manager: mail, language }: ImportSaid,
): Promise<void> =>
  inHouse(config, async (opened) => {
    const { house } = opened
    if (!(await house.programs.program(program)))
      throw new SetupWrong(`There is no program ${program}.`)
    const read = readCalendar(textOf(file))
    if (!read.ok) throw new SetupWrong(`${file} cannot be imported: ${read.why}.`)
    const manager = await managerFor(opened, program, mail)
    console.log(REPORT_HEAD)
    const counts = new Map<string, number>()
    const importing = { program, manager, rows: read.rows, dryRun, atOnce: true }
    for await (const row of importCalendar(house, importing)) {
      console.log(reportLine(language, row))
      counts.set(row.outcome, (counts.get(row.outcome) ?? 0) + 1)
    }
    return [...counts].map(([outcome, many]) => `${outcome}: ${many}`).join(', ')
  })

function textOf(file: string): string {
  try {
    if (statSync(file).size > LARGEST) throw new SetupWrong(`${file} is larger than 32 MB.`)
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof SetupWrong) throw error
    throw new SetupWrong(`${file} cannot be read.`)
  }
}

async function managerFor({ house, pools, rootKey }: Opened, program: string, mail?: string) {
  const person =
    mail === undefined
      ? await firstManager(pools, program)
      : await managerWith(pools, fingerprintOf(rootKey, addressIn(mail)), program)
  const contact = person === undefined ? undefined : await house.directory.contact(person)
  if (person === undefined || !contact) {
    throw new SetupWrong(`Nobody manages the cases of ${program}. Appoint somebody first.`)
  }
  return { person, name: contact.name }
}

async function firstManager(pools: Opened['pools'], program: string): Promise<string | undefined> {
  const { rows } = await pools.clerk.query<{ person_id: string }>(
    'select person_id from staff where program_id = $1 order by since, person_id limit 1',
    [program],
  )
  return rows[0]?.person_id
}
