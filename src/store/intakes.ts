// Intakes in PostgreSQL: sealed as a whole; of the links that open them again hashes, of a calendar's rows a keyed index.
import type { Intake, IntakeContent, IntakeState, Intakes } from '../application/intake-ports.ts'
import type { Chance } from '../application/world.ts'
import type { Pools } from './connect.ts'
import { addJobs } from './jobs.ts'
import { blindIndex, derived, type Key, open, seal } from './keys.ts'
import { hashOf } from './sign-in-viewers.ts'
import { asClerk, askAsClerk, type ClerkTx, writeAsClerk } from './transactions.ts'

type Row = {
  readonly intake_id: string
  readonly program_id: string
  readonly person_id: string | null
  readonly state: IntakeState
  readonly content_sealed: Buffer
  readonly case_id: string | null
  readonly changed_at: number
  readonly sent_at: number | null
}
const COLUMNS = `i.intake_id, i.program_id, i.person_id, i.state, i.content_sealed, i.case_id,
  i.changed_at, i.sent_at`
const place = (intake: string) => `intakes content_sealed ${intake}`

async function keepLink(
  tx: ClerkTx,
  intake: string,
  link: string,
  at: number,
  opens: 'by itself' | 'with a name',
): Promise<void> {
  await tx.query('insert into intake_links values ($1, $2, $3, $4)', [
    ...[hashOf(link), intake, at, opens],
  ])
}

export function intakeStore(pools: Pools, root: Key, chance: Chance): Intakes {
  const key = derived(root, 'intakes')
  const indexOf = (calendar: string | undefined) =>
    calendar === undefined ? null : blindIndex(root, 'calendars', calendar)
  const sealed = (intake: string, content: IntakeContent) =>
    seal(key, place(intake), Buffer.from(JSON.stringify(content)), chance, intake)
  const opened = (row: Row): Intake => ({
    intake: row.intake_id,
    program: row.program_id,
    person: row.person_id ?? undefined,
    state: row.state,
    content: JSON.parse(open(key, place(row.intake_id), row.content_sealed).toString()),
    caseId: row.case_id ?? undefined,
    changedAt: row.changed_at,
    sentAt: row.sent_at ?? undefined,
  })
  const one = async (name: string, where: string, values: readonly unknown[]) => {
    const text = `select ${COLUMNS} from intakes i ${where} limit 1`
    const [row] = await askAsClerk(pools)<Row>({ name: `intake ${name}`, text, values })
    return row && opened(row)
  }

  return {
    begin: ({ intake, program, person, content, state, at, kept, calendar }) =>
      asClerk(pools, async (tx) => {
        const { rowCount } = await tx.query(
          `insert into intakes (intake_id, program_id, person_id, state, content_sealed,
             calendar_index, begun_at, changed_at, sent_at)
           values ($1, $2, $3, $4, $5, $6, $7, $7, $8)
           on conflict (program_id, calendar_index) do nothing`,
          [
            intake,
            program,
            person ?? null,
            state,
            sealed(intake, content),
            indexOf(calendar),
            at,
            state === 'sent' ? at : null,
          ],
        )
        if (rowCount === 1 && kept !== undefined) await keepLink(tx, intake, kept, at, 'by itself')
        return rowCount === 1
      }),

    read: (intake) => one('by id', 'where intake_id = $1', [intake]),
    byLink: (link) =>
      one('by link', 'join intake_links using (intake_id) where token_hash = $1', [hashOf(link)]),
    byBrowser: (kept) =>
      one(
        'by browser',
        `join intake_links using (intake_id) where token_hash = $1 and opens = 'by itself'`,
        [hashOf(kept)],
      ),
    byCalendar: (program, calendar) =>
      one('by calendar', 'where program_id = $1 and calendar_index = $2', [
        program,
        indexOf(calendar),
      ]),
    begunBy: (person, program) =>
      one(
        'begun by somebody',
        `where person_id = $1 and program_id = $2 and state in ('begun', 'asked') order by changed_at desc`,
        [person, program],
      ),

    link: (intake, link, at, opens) =>
      asClerk(pools, (tx) => keepLink(tx, intake, link, at, opens)),

    change: (intake, was, { state, content, at, caseId }, jobs) =>
      asClerk(pools, async (tx) => {
        const { rowCount } = await tx.query(
          `update intakes set state = $3, content_sealed = $4, changed_at = $5,
             case_id = coalesce($6, case_id),
             sent_at = case when $3 = 'sent' then coalesce(sent_at, $5) else sent_at end
           where intake_id = $1 and state = $2`,
          [intake, was, state, sealed(intake, content), at, caseId ?? null],
        )
        if (rowCount !== 1) return false
        await addJobs(tx, jobs)
        return true
      }),

    opened: (intake, at) =>
      asClerk(pools, async (tx) => {
        await tx.query(
          `update intakes set state = 'opened', changed_at = $2 where intake_id = $1 and state = 'opening'`,
          [intake, at],
        )
      }),

    async ofProgram(program, most) {
      const rows = await askAsClerk(pools)<Row>({
        name: 'intakes of a program',
        text: `select ${COLUMNS} from intakes i where program_id = $1 and state <> 'begun'
          and calendar_index is null
          order by state = 'sent' desc, sent_at, intake_id limit $2`,
        values: [program, most],
      })
      return rows.map(opened)
    },

    async alone(intake, at, until, work) {
      const held = await writeAsClerk(pools)({
        name: 'hold an intake',
        text: `update intakes set held_until = $3
          where intake_id = $1 and coalesce(held_until, 0) <= $2 returning intake_id`,
        values: [intake, at, until],
      })
      if (held.length === 0) return false
      try {
        await work()
      } finally {
        await writeAsClerk(pools)({
          name: 'let an intake go',
          text: 'update intakes set held_until = null where intake_id = $1 and held_until = $2',
          values: [intake, until],
        })
      }
      return true
    },

    async programs() {
      return askAsClerk(pools)<{ program: string; name: string }>({
        name: 'programs to turn to',
        text: 'select program_id as program, name from programs order by name, program_id',
        values: [],
      })
    },
  }
}
