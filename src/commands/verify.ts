// Says whether a file is an agreement as it was sealed, and nothing else of it.
import { readFile } from 'node:fs/promises'
import type { Config } from '../config.ts'
import { openHouse } from '../main.ts'

export async function verify(config: Config, file: string): Promise<void> {
  const bytes = await readFile(file)
  const { house, close } = await openHouse(config)
  const checked = await house.sealer.check(bytes, await house.seals.certificates())
  await close()
  const said =
    checked.is === 'whole'
      ? `whole: sealed by ${checked.program} on ${new Date(checked.sealedAt).toISOString()}`
      : checked.is
  console.log(said)
  if (checked.is !== 'whole') process.exitCode = 1
}
