// Texts that came in, in PostgreSQL: each kept once, sealed, with the job that works it off.
import type { HeardText, TextsIn } from '../application/phones.ts'
import type { Pools } from './connect.ts'
import { addJobs } from './jobs.ts'
import { blindIndex, derived, type Key, open, sealAlike } from './keys.ts'
import { asClerk, askAsClerk, writeAsClerk } from './transactions.ts'

const place = (text: string) => `texts_in text_sealed ${text}`

export function textsIn(pools: Pools, root: Key): TextsIn {
  const key = derived(root, 'texts in')
  return {
    hear: ({ sid, ...heard }) =>
      asClerk(pools, async (tx) => {
        const id = blindIndex(root, 'texts in', sid)
        const text = id.toString('hex')
        const number = blindIndex(root, 'numbers of texts in', heard.from).toString('hex')
        const sealed = sealAlike(key, place(text), Buffer.from(JSON.stringify(heard)))
        const { rowCount } = await tx.query(
          'insert into texts_in values ($1, $2, $3) on conflict do nothing',
          [id, sealed, heard.at],
        )
        if (rowCount !== 1) return
        const job = { type: 'HearText', text, number } as const
        await addJobs(tx, [{ job, dueAt: heard.at }])
      }),

    async waiting(text) {
      const [row] = await askAsClerk(pools)<{ text_sealed: Buffer | null }>({
        name: 'text in',
        text: 'select text_sealed from texts_in where text_id = $1',
        values: [Buffer.from(text, 'hex')],
      })
      if (!row?.text_sealed) return undefined
      const heard: HeardText = JSON.parse(open(key, place(text), row.text_sealed).toString())
      return heard
    },

    async done(text) {
      await writeAsClerk(pools)({
        name: 'text in done',
        text: 'update texts_in set text_sealed = null where text_id = $1',
        values: [Buffer.from(text, 'hex')],
      })
    },
  }
}
