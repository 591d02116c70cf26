// CaSiNo dialogues as data: read from a file, checked, and what each came to.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

export const issues = ['Food', 'Water', 'Firewood'] as const
export type Issue = (typeof issues)[number]
/** Packages by issue. */
export type Share = Readonly<Record<Issue, number>>

const share = z.object({
  Food: z.coerce.number().int().min(0),
  Water: z.coerce.number().int().min(0),
  Firewood: z.coerce.number().int().min(0),
})
const said = z.object({
  id: z.string(),
  text: z.string(),
  task_data: z.object({ issue2youget: share.optional(), issue2theyget: share.optional() }),
})
const dialogue = z.object({
  dialogue_id: z.number(),
  chat_logs: z.array(said).min(1),
  participant_info: z.record(
    z.string(),
    z.object({ value2reason: z.record(z.string(), z.string()) }),
  ),
})

export type Said = z.infer<typeof said>
export type Dialogue = z.infer<typeof dialogue>

export const readDialogues = async (file: string): Promise<readonly Dialogue[]> =>
  z.array(dialogue).parse(JSON.parse(await readFile(file, 'utf8')))

/** Who gets what in the end, by speaker; undefined where they walked away. */
export type Result = ReadonlyMap<string, Share> | undefined

export function resultOf({ chat_logs, participant_info }: Dialogue): Result {
  const speakers = Object.keys(participant_info)
  let offer: Result
  for (const { text, id, task_data } of chat_logs) {
    const other = speakers.find((speaker) => speaker !== id)
    if (text === 'Submit-Deal' && other && task_data.issue2youget && task_data.issue2theyget) {
      offer = new Map([
        [id, task_data.issue2youget],
        [other, task_data.issue2theyget],
      ])
    }
    if (text === 'Accept-Deal') return offer
  }
  return undefined
}

export const sameResult = (a: Result, b: Result): boolean =>
  a === undefined || b === undefined
    ? a === b
    : [...a].every(([who, got]) => issues.every((issue) => b.get(who)?.[issue] === got[issue]))
