// Says whether a file is an agreement as it was sealed, or a receipt whose entries follow from one another.
import { readFile } from 'node:fs/promises'
import type { SealChecked } from '../application/paper.ts'
import type { Config } from '../config.ts'
import { openHouse } from '../main.ts'
import { verifyReceipt } from '../store/receipt-check.ts'

export async function verify(config: Config, file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes[0] === '{'.charCodeAt(0)) return verifyAsReceipt(bytes.toString('utf8'))
  const { house, close } = await openHouse(config)
  const checked = await house.sealer.check(bytes, await house.seals.certificates())
  await close()
  const said =
    checked.is === 'whole'
      ? `whole: sealed by ${checked.program} on ${new Date(checked.sealedAt).toISOString()}, ${timeOf(checked.attested)}`
      : checked.is
  console.log(said)
  if (checked.is !== 'whole') process.exitCode = 1
}

function timeOf(attested: Extract<SealChecked, { readonly is: 'whole' }>['attested']): string {
  if (attested === undefined) return 'with no outside time'
  if (attested === 'by somebody unknown') return 'with an outside time by somebody unknown'
  return `attested by ${attested.by} on ${new Date(attested.at).toISOString()}`
}

/** Needs no database and no key. */
function verifyAsReceipt(receipt: string): void {
  const checked = verifyReceipt(receipt)
  if (checked.whole) {
    console.log(`whole: ${checked.entries} entries in ${checked.rooms} rooms`)
    return
  }
  console.log(
    'unreadable' in checked
      ? `unreadable: line ${checked.unreadable}`
      : `broken: ${checked.room} at number ${checked.number}`,
  )
  process.exitCode = 1
}
