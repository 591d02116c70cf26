// Letters in PostgreSQL: to be printed, printed, posted; and codes, found only together with a second fact.
import { type LetterKept, type Letters, letterLimits } from '../application/letters.ts'
import type { Pools } from './connect.ts'
import { blindIndex, derived, idOf, type Key } from './keys.ts'
import { asClerk, askAsClerk, writeAsClerk } from './transactions.ts'
import { codeOfDigest } from './typed-codes.ts'

type Row = {
  readonly letter_id: string
  readonly case_id: string
  readonly participant_id: string
  readonly person_id: string
  readonly sent_at: number
  readonly batch_id: string | null
  readonly printed_at: number | null
  readonly posted_at: number | null
}
const keptFrom = (row: Row): LetterKept => ({
  letter: row.letter_id,
  caseId: row.case_id,
  participant: row.participant_id,
  person: row.person_id,
  sentAt: row.sent_at,
  batch: row.batch_id ?? undefined,
  printedAt: row.printed_at ?? undefined,
  postedAt: row.posted_at ?? undefined,
})
/** A manager's own cases: who manages the program and does not sit in a case learns nothing of its letters. */
const READ = `select letter_id, letters.case_id, letters.participant_id, letters.person_id, sent_at, batch_id,
    printed_at, posted_at
  from letters join cases using (case_id)
  join participants me on me.case_id = letters.case_id
  where me.person_id = $1 and me.seat = 'manager' and me.state = 'seated' and program_id = $2`

export function letters(pools: Pools, root: Key): Letters {
  const key = derived(root, 'letters')
  const idFor = (caseId: string, participant: string, sentAt: number) =>
    idOf(key, `letter ${caseId} ${participant} ${sentAt}`)
  const fingerprint = (code: string, kind: string, said: string) =>
    blindIndex(root, 'letter codes with a fact', `${code} ${kind} ${said}`)
  const triesOf = (code: string) => blindIndex(root, 'tries of letter codes', code)
  const codeOf = (letter: string) => codeOfDigest(blindIndex(root, 'codes of letters', letter))

  return {
    async want({ caseId, participant, person, sentAt }) {
      const letter = idFor(caseId, participant, sentAt)
      await writeAsClerk(pools)({
        name: 'want a letter',
        text: `insert into letters (letter_id, case_id, participant_id, person_id, sent_at)
          values ($1, $2, $3, $4, $5) on conflict do nothing`,
        values: [letter, caseId, participant, person, sentAt],
      })
      return letter
    },

    async open(manager, program) {
      const rows = await askAsClerk(pools)<Row>({
        name: 'letters of a manager',
        text: `${READ} and posted_at is null and closed_at is null
          order by printed_at nulls first, sent_at, letter_id`,
        values: [manager, program],
      })
      return rows.map(keptFrom)
    },

    async batch(manager, program, batch) {
      const rows = await askAsClerk(pools)<Row>({
        name: 'letters of a batch',
        text: `${READ} and batch_id = $3 order by sent_at, letter_id`,
        values: [manager, program, batch],
      })
      return rows.map(keptFrom)
    },

    print: ({ batch, at, letters: printed }) =>
      asClerk(pools, async (tx) => {
        const { rows } = await tx.query<{ letter_id: string }>(
          `update letters set batch_id = $1, printed_at = $2, valid_until = $3
           where letter_id = any ($4) and batch_id is null and closed_at is null returning letter_id`,
          [batch, at, at + letterLimits.codeLasts, printed.map(({ letter }) => letter)],
        )
        const taken = new Set(rows.map((row) => row.letter_id))
        const keys = printed
          .filter(({ letter }) => taken.has(letter))
          .flatMap(({ letter, facts }) =>
            facts.map(
              ({ kind, said }) => [letter, fingerprint(codeOf(letter), kind, said)] as const,
            ),
          )
        await tx.query(
          `insert into letter_keys (letter_id, fingerprint)
           select * from unnest($1::text[], $2::bytea[]) on conflict do nothing`,
          [keys.map(([letter]) => letter), keys.map(([, mark]) => mark)],
        )
        return taken.size
      }),

    async posted(batch, ids, at) {
      await writeAsClerk(pools)({
        name: 'letters posted',
        text: `update letters set posted_at = $3
          where batch_id = $1 and letter_id = any ($2) and posted_at is null`,
        values: [batch, ids, at],
      })
    },

    codeOf,

    async try(code, at) {
      const mark = triesOf(code)
      // Taken and counted in one statement: of two at once the second waits.
      const taken = await writeAsClerk(pools)({
        name: 'try a code',
        text: `insert into code_tries as known values ($1, 1, $2 + ($3::bigint[])[1], $2)
          on conflict (code_fingerprint) do update set tries = known.tries + 1, tried_at = $2,
            next_at = $2 + ($3::bigint[])[least(known.tries + 1, cardinality($3::bigint[]))]
          where known.next_at <= $2
          returning tries`,
        values: [mark, at, letterLimits.waits],
      })
      if (taken.length > 0) return 0
      const [row] = await askAsClerk(pools)<{ next_at: number }>({
        name: 'when a code may be tried',
        text: 'select next_at from code_tries where code_fingerprint = $1',
        values: [mark],
      })
      return Math.max(1, (row?.next_at ?? at) - at)
    },

    async undoTry(code) {
      await writeAsClerk(pools)({
        name: 'a code was right',
        text: `update code_tries set tries = tries - 1, next_at = tried_at
          where code_fingerprint = $1 and tries > 0`,
        values: [triesOf(code)],
      })
    },

    async find(code, kind, facts, at) {
      const [row] = await askAsClerk(pools)<Row & { readonly state: 'invited' | 'seated' }>({
        name: 'a code with a fact',
        text: `select letter_id, case_id, participant_id, letters.person_id, state
          from letter_keys join letters using (letter_id)
          join participants using (case_id, participant_id)
          where fingerprint = any ($1::bytea[]) and valid_until > $2 and closed_at is null
            and (state = 'invited' or state = 'seated' and accepted_at is not null and not exists (
              select from sessions where sessions.person_id = letters.person_id
                and how <> 'invitation link'))
          order by letter_id limit 1`,
        values: [facts.map((said) => fingerprint(code, kind, said)), at],
      })
      return (
        row && {
          letter: row.letter_id,
          caseId: row.case_id,
          participant: row.participant_id,
          person: row.person_id,
          state: row.state,
        }
      )
    },

    async accepted(letter, at) {
      await writeAsClerk(pools)({
        name: 'a letter brought somebody in',
        text: `update letters set accepted_at = coalesce(accepted_at, $2),
            valid_until = greatest(valid_until, $3) where letter_id = $1`,
        values: [letter, at, at + letterLimits.comesBackFor],
      })
    },

    async close(caseId, participant, at) {
      await writeAsClerk(pools)({
        name: 'close the letters of an invitation',
        text: `update letters set closed_at = $3
          where case_id = $1 and participant_id = $2 and accepted_at is null and closed_at is null`,
        values: [caseId, participant, at],
      })
    },
  }
}
