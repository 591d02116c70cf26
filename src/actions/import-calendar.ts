// A court's calendar, row by row into cases: read with patience, reported row by row, and never opened twice.
import { parse } from 'csv-parse/sync'
import type { House } from '../application/house.ts'
import type { IntakeWhole } from '../application/intake-ports.ts'
import { openIntake } from '../application/open-intake.ts'
import type { PersonId, ProgramId } from '../application/ports.ts'
import type { Language } from '../domain/clauses.ts'
import {
  type Column,
  columnCalled,
  columnOf,
  dayFrom,
  languageFrom,
  PARTY_FIELDS,
  typeFrom,
} from './calendar-columns.ts'
import { type HearingRow, hearingByCalendar, hearingIn } from './hearing-by-calendar.ts'
import { readIntake } from './intake.ts'
import type { Issue } from './issues.ts'
import { issueIn, refusalIn } from './words/words.ts'

export const MOST_ROWS = 5_000
export type RowReport = {
  /** As a table shows it: the head is row 1. */
  readonly row: number
  readonly caseNumber: string
  readonly wrong: readonly { readonly column: Column; readonly issue: Issue }[]
} & ({ readonly outcome: 'opened' | 'would open' } | { readonly outcome: 'refused' } | HearingRow)
export type RowOutcome = RowReport['outcome']
type Cells = ReadonlyMap<Column, string>
export type CalendarRead =
  | { readonly ok: true; readonly rows: readonly Cells[]; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly why: 'not a table' | 'too many rows' | 'columns missing' }

const needed: readonly Column[] = ['number', 'plaintiff', 'defendant', 'court', 'type']

/** With a mark of byte order or without, with any end of line; separated as its head is. */
export function readCalendar(text: string): CalendarRead {
  const head = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/, 1)[0] ?? ''
  const many = (mark: string) => head.split(mark).length
  const [delimiter = ','] = [',', ';', '\t'].toSorted((a, b) => many(b) - many(a))
  let records: string[][]
  try {
    records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      to: MOST_ROWS + 2,
    })
  } catch {
    return { ok: false, why: 'not a table' }
  }
  const [names, ...rows] = records
  if (!names) return { ok: false, why: 'not a table' }
  if (rows.length > MOST_ROWS) return { ok: false, why: 'too many rows' }
  const columns = names.map(columnOf)
  if (needed.some((column) => !columns.includes(column)))
    return { ok: false, why: 'columns missing' }
  return {
    ok: true,
    unknown: names.filter((_, i) => columns[i] === undefined),
    rows: rows.map(
      (cells) =>
        new Map(
          columns.flatMap((column, i) =>
            column ? [[column, (cells[i] ?? '').trim()] as const] : [],
          ),
        ),
    ),
  }
}

const several = (said: string | undefined) => (said ?? '').split(';').map((one) => one.trim())

/** Several of one side are told apart by semicolons, in each of their columns alike. */
function peopleOf(cells: Cells, party: 'plaintiff' | 'defendant') {
  const names = several(cells.get(party)).filter(Boolean)
  return names.map((name, i) => {
    const of = Object.fromEntries(
      PARTY_FIELDS.flatMap((field): [string, string | string[]][] => {
        const said = several(cells.get(`${party} ${field}`))[i] ?? ''
        if (field === 'language') return [[field, languageFrom(said)]]
        if (said === '') return []
        if (field === 'post') return [[field, said.split(/[|\n]/).map((line) => line.trim())]]
        return [[field, field === 'born' ? dayFrom(said) : said]]
      }),
    )
    return { name, side: party === 'plaintiff' ? 'side-a' : 'side-b', role: 'party', ...of }
  })
}

type RowRead =
  | { readonly ok: true; readonly whole: IntakeWhole }
  | { readonly ok: false; readonly wrong: RowReport['wrong'] }

export function readRow(cells: Cells): RowRead {
  const [plaintiffs, defendants] = [peopleOf(cells, 'plaintiff'), peopleOf(cells, 'defendant')]
  const missing = needed
    .filter((column) => (cells.get(column) ?? '') === '')
    .map((column) => ({ column, issue: { path: [column], code: 'missing' } as const }))
  if (missing.length > 0) return { ok: false, wrong: missing }
  const [first, second] = [plaintiffs[0]?.name ?? '', defendants[0]?.name ?? '']
  const hearing = cells.get('hearing') ?? ''
  const read = readIntake({
    caseType: typeFrom(cells.get('type') ?? ''),
    title: cells.get('title') || `${first} v. ${second}`.slice(0, 200),
    sides: [first, second],
    court: {
      name: cells.get('court'),
      caseNumber: cells.get('number'),
      ...(hearing === '' ? {} : { hearingOn: dayFrom(hearing) }),
    },
    people: [...plaintiffs, ...defendants],
  })
  if (read.ok) return read
  return {
    ok: false,
    wrong: read.issues.map((issue) => ({ column: columnIn(issue, plaintiffs.length), issue })),
  }
}

function columnIn({ path }: Issue, plaintiffs: number): Column {
  const [top, second, third] = path.map(String)
  if (top === 'caseType') return 'type'
  if (top === 'title') return 'title'
  if (top === 'court') {
    return second === 'hearingOn' ? 'hearing' : second === 'caseNumber' ? 'number' : 'court'
  }
  if (top === 'sides') return second === '1' ? 'defendant' : 'plaintiff'
  const party = Number(second) < plaintiffs ? 'plaintiff' : 'defendant'
  const field = PARTY_FIELDS.find((one) => one === third)
  return field ? `${party} ${field}` : party
}

export type Importing = {
  readonly program: ProgramId
  readonly manager: { readonly person: PersonId; readonly name: string }
  readonly rows: readonly Cells[]
  readonly dryRun: boolean
  /** Opened before it goes on; otherwise the clerk opens them one after another. */
  readonly atOnce: boolean
}

/** May be run again whatever became of it: of what is there only the hearing is moved, and what was begun is ended. */
export async function* importCalendar(
  house: House,
  { program, manager, rows, dryRun, atOnce }: Importing,
): AsyncGenerator<RowReport> {
  const seen = new Set<string>()
  for (const [i, cells] of rows.entries()) {
    const said = { row: i + 2, caseNumber: cells.get('number') ?? '' }
    const read = readRow(cells)
    if (!read.ok) {
      yield { ...said, outcome: 'refused', wrong: read.wrong }
      continue
    }
    const { whole } = read
    const calendar = calendarOf(whole)
    const known = await house.intakes.byCalendar(program, calendar)
    const again = seen.has(calendar)
    const there = again || (known !== undefined && known.state !== 'sent')
    seen.add(calendar)
    const to = whole.court?.hearingOn
    // Of two rows of one case the first counts: its hearing is not moved to and fro by every import.
    if (known?.state === 'opened' && known.caseId !== undefined && to !== undefined && !again) {
      const { person } = manager
      const row = await hearingByCalendar(house, { person, caseId: known.caseId, to, dryRun })
      yield { ...said, ...row, wrong: [] }
      continue
    }
    if (dryRun || (there && known?.state !== 'opening')) {
      yield { ...said, outcome: there ? 'there' : 'would open', wrong: [] }
      continue
    }
    const intake = known ?? (await begin(house, program, calendar, whole))
    if (intake) await openIntake(house, intake, manager, whole, atOnce ? 'at once' : 'by the clerk')
    yield { ...said, outcome: there ? 'there' : 'opened', wrong: [] }
  }
}

async function begin(house: House, program: ProgramId, calendar: string, whole: IntakeWhole) {
  const { intakes, chance, clock } = house
  const intake = chance.id('intake', `${program} calendar`)
  const content = { language: whole.language, typed: {}, whole }
  const at = clock.now()
  const row = { intake, program, person: undefined, content, state: 'sent', at, calendar } as const
  await intakes.begin(row)
  return intakes.byCalendar(program, calendar)
}

const calendarOf = ({ court }: IntakeWhole): string =>
  [court?.name, court?.caseNumber]
    .map((said) => (said ?? '').toLowerCase().replace(/\s+/g, ''))
    .join(' ')

/** What a table program would take for a formula begins with a mark that makes it words (OWASP, CSV injection). */
export const asCell = (said: string): string => {
  const safe = /^[=+\-@\t\r\n]/.test(said) ? `'${said}` : said
  return /[",;\n\r\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const asWritten = (date: string) => date

export function reasonIn(language: Language, row: RowReport, day = asWritten): string {
  if ('hearing' in row) return hearingIn(language, row, day)
  if ('refusal' in row) {
    return `${columnCalled(language, 'hearing')}: ${refusalIn(language, row.refusal)}`
  }
  return row.wrong
    .map(
      ({ column, issue }) =>
        `${columnCalled(language, column)}: ${issueIn(language, issue.code, issue.limit)}`,
    )
    .join(' ')
}

export const reportLine = (language: Language, report: RowReport): string =>
  [String(report.row), report.caseNumber, report.outcome, reasonIn(language, report)]
    .map(asCell)
    .join(',')
export const REPORT_HEAD = 'row,case number,outcome,reason'
