// Answers to the private safety screen on their way into the record, in PostgreSQL: sealed, and gone once they stand there.
import type { KeptAnswers, SafetyStore } from '../application/safety-ports.ts'
import type { Chance } from '../application/world.ts'
import type { Pools } from './connect.ts'
import { addJobs } from './jobs.ts'
import { derived, type Key, open, seal } from './keys.ts'
import { asClerk, askAsClerk } from './transactions.ts'

const place = (answer: string, caseId: string) =>
  `safety_answers answers_sealed ${answer} ${caseId}`

export function safetyStore(pools: Pools, root: Key, chance: Chance): SafetyStore {
  const key = derived(root, 'safety answers')
  return {
    keep: ({ answer, caseId, participant, person, answers, at }, jobs) =>
      asClerk(pools, async (tx) => {
        const scope = `${caseId} ${participant}`
        const said = Buffer.from(JSON.stringify(answers))
        const sealed = seal(key, place(answer, caseId), said, chance, scope)
        await tx.query(
          `insert into safety_answers values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
          [answer, caseId, participant, person, sealed, at],
        )
        await addJobs(tx, jobs)
      }),

    async read(answer) {
      const [row] = await askAsClerk(pools)<{
        case_id: string
        participant_id: string
        person_id: string
        answers_sealed: Buffer
        at: number
      }>({
        name: 'safety answers',
        text: 'select case_id, participant_id, person_id, answers_sealed, at from safety_answers where answer_id = $1',
        values: [answer],
      })
      if (!row) return undefined
      const { case_id: caseId, participant_id: participant, person_id: person, at } = row
      const said = open(key, place(answer, caseId), row.answers_sealed).toString()
      const answers: KeptAnswers['answers'] = JSON.parse(said)
      return { answer, caseId, participant, person, answers, at }
    },

    recorded: ({ answer, caseId, participant, person }, keptApart) =>
      asClerk(pools, async (tx) => {
        await tx.query(
          `insert into safety_marks values ($1, $2, $3, $4)
           on conflict (case_id, participant_id) do update
             set kept_apart = safety_marks.kept_apart or excluded.kept_apart`,
          [caseId, participant, person, keptApart],
        )
        await tx.query('delete from safety_answers where answer_id = $1', [answer])
      }),

    async keptApart(person, caseId) {
      const [row] = await askAsClerk(pools)<{ apart: boolean }>({
        name: 'somebody kept apart',
        text: `select coalesce(bool_or(kept_apart), false) as apart from safety_marks
          where person_id = $1 and case_id = $2`,
        values: [person, caseId],
      })
      return row?.apart ?? false
    },
  }
}
