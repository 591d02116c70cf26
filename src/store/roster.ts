// Rosters in PostgreSQL: lists of conflicts are sealed; load and past cases are read where seats and boards stand.
import type { Roster, RosterMember, Standing } from '../application/roster-ports.ts'
import type { Chance } from '../application/world.ts'
import type { Language } from '../domain/clauses.ts'
import type { CaseType } from '../domain/law/case-types.ts'
import type { PaperLanguage } from '../domain/paper-language.ts'
import { isSide } from '../domain/seats.ts'
import type { Pools } from './connect.ts'
import { derived, type Key, open, type RoomKeys, seal } from './keys.ts'
import { type EntryRow, opened } from './rooms-seen.ts'
import { asClerk, askAsClerk } from './transactions.ts'

type Row = {
  readonly member_id: string
  readonly program_id: string
  readonly person_id: string
  readonly name: string
  readonly languages: readonly Language[]
  readonly case_types: readonly CaseType[]
  readonly most_open: number
  readonly active: boolean
  readonly since: number
  readonly conflicts: Buffer
  readonly translates: readonly PaperLanguage[]
}
const place = (member: string) => `roster conflicts ${member}`

export function rosters(pools: Pools, root: Key, keys: RoomKeys, chance: Chance): Roster {
  const key = derived(root, 'conflicts of neutrals')
  const memberFrom = (row: Row): RosterMember => ({
    member: row.member_id,
    program: row.program_id,
    person: row.person_id,
    name: row.name,
    languages: row.languages,
    translates: row.translates,
    caseTypes: row.case_types,
    mostOpen: row.most_open,
    active: row.active,
    since: row.since,
    conflicts: JSON.parse(open(key, place(row.member_id), row.conflicts).toString()),
  })
  const ask = askAsClerk(pools)

  return {
    async of(program) {
      const text = 'select * from roster where program_id = $1 order by name, member_id'
      return (await ask<Row>({ name: 'roster', text, values: [program] })).map(memberFrom)
    },

    async ownOf(person) {
      const text = 'select * from roster where person_id = $1 order by since, member_id'
      return (await ask<Row>({ name: 'own roster', text, values: [person] })).map(memberFrom)
    },

    keep: (member) =>
      asClerk(pools, async (tx) => {
        // Whoever is on the roster keeps the row, and the name, that their list is sealed under.
        const { rows } = await tx.query<{ member_id: string }>(
          'select member_id from roster where program_id = $1 and person_id = $2 for update',
          [member.program, member.person],
        )
        const id = rows[0]?.member_id ?? member.member
        const list = Buffer.from(JSON.stringify(member.conflicts))
        await tx.query(
          `insert into roster values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
           on conflict (member_id) do update set
             name = $4, languages = $5, case_types = $6, most_open = $7, active = $8, conflicts = $10,
             translates = $11`,
          [
            id,
            member.program,
            member.person,
            member.name,
            member.languages,
            member.caseTypes,
            member.mostOpen,
            member.active,
            member.since,
            seal(key, place(id), list, chance, `roster ${id}`),
            member.translates,
          ],
        )
      }),

    async standing(program, caseId, people) {
      const seats = await ask<SeatRow>({
        name: 'seats of neutrals',
        text: SEATS_OF_NEUTRALS,
        values: [program, caseId, people],
      })
      const cases = [...new Set(seats.filter(satBefore).map((seat) => seat.case_id))]
      const names = await namesIn(cases)
      return new Map(
        people.map((person): [string, Standing] => {
          const own = seats.filter((seat) => seat.person_id === person)
          const assigned = own.filter(({ neutral }) => neutral).map(({ since }) => since)
          const past = own.filter(satBefore).flatMap((seat) => names.get(seat.case_id) ?? [])
          return [
            person,
            {
              open: new Set(own.filter(isOpen).map((seat) => seat.case_id)).size,
              lastAssignedAt: assigned.length > 0 ? Math.max(...assigned) : undefined,
              inCase: own.some(({ here }) => here),
              past: [...new Set(past)],
            },
          ]
        }),
      )
    },

    async languagesIn(caseId) {
      const rows = await ask<{ language: Language }>({
        name: 'languages of a case',
        text: `select distinct language from participants join people using (person_id)
               where case_id = $1 and state = 'seated' and seat like 'side-%' order by 1`,
        values: [caseId],
      })
      return rows.map(({ language }) => language)
    },

    async byRule(program) {
      const text = 'select from assignment_rules where program_id = $1 and by_rule'
      return (await ask({ name: 'assigns by rule', text, values: [program] })).length > 0
    },

    setByRule: (program, byRule) =>
      asClerk(pools, async (tx) => {
        await tx.query(
          `insert into assignment_rules values ($1, $2)
           on conflict (program_id) do update set by_rule = $2`,
          [program, byRule],
        )
      }),
  }

  /** What the boards of these cases call their sides and the people who sat there. */
  async function namesIn(
    cases: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await ask<EntryRow & { case_id: string; wrapped: Buffer; case_wrapped: Buffer }>({
      name: 'names of past cases',
      text: `select r.case_id, k.wrapped, c.wrapped as case_wrapped,
               e.room_id, e.number, e.entry_id, e.at, e.by, e.weighs, e.body
             from rooms r
             join keys.room_keys k on k.room_id = r.room_id
             join keys.case_keys c on c.case_id = r.case_id
             join entries e on e.room_id = r.room_id
             where r.room = 'board' and r.case_id = any ($1::text[]) and e.weighs
               and e.kind in ('CaseOpened', 'ParticipantSeated')`,
      values: [cases],
    })
    const found = new Map<string, string[]>()
    for (const { case_id: caseId, wrapped, case_wrapped, ...row } of rows) {
      const key = keys.roomKey(caseId, row.room_id, case_wrapped, wrapped)
      const { fact } = opened(caseId, { room: 'board', key }, row)
      const names = found.get(caseId) ?? []
      if (fact.type === 'CaseOpened') names.push(...fact.sides.map(({ label }) => label))
      if (fact.type === 'ParticipantSeated' && isSide(fact.seat)) names.push(fact.name)
      found.set(caseId, names)
    }
    return found
  }
}

type SeatRow = {
  readonly person_id: string
  readonly case_id: string
  readonly neutral: boolean
  readonly state: 'invited' | 'seated' | 'left'
  readonly since: number
  readonly here: boolean
  readonly signed: boolean
  readonly over: boolean
}
const isOpen = ({ neutral, state, over }: SeatRow) => neutral && state !== 'left' && !over
/** Who only was proposed, and declined, never had to do with the sides. */
const satBefore = ({ neutral, state, here, signed }: SeatRow) =>
  neutral && !here && (state === 'seated' || signed)

/** What kind of entry it was stands beside it in clear; nothing of its words is needed here. */
const SEATS_OF_NEUTRALS = `
  select p.person_id, p.case_id, p.seat in ('neutral', 'observer') as neutral, p.state, p.since,
    p.case_id = $2 as here,
    exists (select from entries e where e.room_id = r.room_id and e.weighs
      and e.kind = 'AgreementToMediateSigned' and e.by = p.participant_id) as signed,
    coalesce((select e.kind = 'MediationEnded' from entries e where e.room_id = r.room_id and e.weighs
      and e.kind in ('MediationEnded', 'MediationReopened') order by e.number desc limit 1), false) as over
  from participants p
  join cases c on c.case_id = p.case_id and c.program_id = $1
  join rooms r on r.case_id = p.case_id and r.room = 'board'
  where p.person_id = any ($3::text[])
  order by p.case_id, p.participant_id`
