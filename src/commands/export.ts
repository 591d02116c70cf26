// Writes a receipt: what one person may read of a case, entry by entry, with the chain that proves it.
import type { Config } from '../config.ts'
import { openHouse } from '../main.ts'

export async function exportCase(config: Config, caseId: string, person: string): Promise<void> {
  const { house, close } = await openHouse(config)
  try {
    const receipt = await house.reader.receiptOf(person, caseId)
    if (receipt === undefined) {
      console.error('There is no such case, or this person has no seat in it.')
      process.exitCode = 1
    } else process.stdout.write(receipt)
  } finally {
    await close()
  }
}
