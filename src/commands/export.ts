// Writes what one person may read of a case as JSON lines: that person's own rooms, entry by entry.
import type { Config } from '../config.ts'
import { openHouse } from '../main.ts'

export async function exportCase(config: Config, caseId: string, person: string): Promise<void> {
  const { house, close } = await openHouse(config)
  try {
    const seen = await house.reader.seenBy(person, caseId)
    if (!seen) {
      console.error('There is no such case, or this person has no seat in it.')
      process.exitCode = 1
      return
    }
    for (const room of seen.heads.keys()) {
      for (let after = 0; ; ) {
        const read = await house.reader.readRoom(person, caseId, { room, after, most: 500 })
        const entries = read?.entries ?? []
        for (const entry of entries) console.log(JSON.stringify(entry))
        const last = entries.at(-1)
        if (!last) break
        after = last.number
      }
    }
  } finally {
    await close()
  }
}
