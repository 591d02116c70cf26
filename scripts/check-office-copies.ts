// A check by hand: the clean copies of office files opened by LibreOffice, a program that nobody here wrote. `node scripts/check-office-copies.ts`
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileType } from '../src/application/file-ports.ts'
import { openFileInspection } from '../src/files/inspection.ts'
import { documentCanaries } from '../test/files/canaries-documents.ts'
import { honest } from '../test/files/made.ts'

const OFFICE: readonly string[] = ['docx', 'xlsx', 'pptx', 'odt']
const folder = mkdtempSync(join(tmpdir(), 'parley-office-'))
const files = openFileInspection()

/** Names of those of which it makes a PDF; all in one go, for it starts slowly. */
function opened(those: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  for (const [name, bytes] of those) writeFileSync(join(folder, name), bytes)
  const home = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const paths = [...those.keys()].map((name) => join(folder, name))
  const words = ['--headless', home, '--convert-to', 'pdf', '--outdir', folder, ...paths]
  if (paths.length > 0) spawnSync('soffice', words, { timeout: 600_000 })
  const isPaper = (name: string) => {
    const made = join(folder, name.replace(/\.[^.]+$/, '.pdf'))
    return existsSync(made) && readFileSync(made).subarray(0, 5).toString() === '%PDF-'
  }
  return new Set([...those.keys()].filter(isPaper))
}

const given = [
  ...(await honest()).map(([name, bytes]) => ({
    ...{ where: name, bytes },
    type: name.split('.').at(-1) as FileType,
  })),
  ...(await documentCanaries()),
]
const originals = new Map<string, Uint8Array>()
const copies = new Map<string, Uint8Array>()
const said = new Map<string, string>()
for (const [i, { where, type, bytes }] of given.entries()) {
  if (!OFFICE.includes(type)) continue
  const copy = await files.cleaned(bytes, type).catch((error: { reason?: string }) => error.reason)
  if (copy === undefined || typeof copy === 'string') {
    console.log(`no copy: ${where} (${copy})`)
    continue
  }
  said.set(`${i}-copy.${type}`, where)
  copies.set(`${i}-copy.${type}`, copy)
  originals.set(`${i}-original.${type}`, bytes)
}
await files.close()
const well = opened(copies)
const failed = [...copies.keys()].filter((name) => !well.has(name))
const before = failed.map((name) => name.replace('-copy', '-original'))
const wellBefore = opened(new Map([...originals].filter(([name]) => before.includes(name))))
// What it could not open before is no fault of the copy.
const wrong = failed.filter((name) => wellBefore.has(name.replace('-copy', '-original')))
for (const name of failed) {
  console.log(
    `${wrong.includes(name) ? 'NOT OPENED' : 'neither opens'}: ${said.get(name)} (${name})`,
  )
}
rmSync(folder, { recursive: true })
console.log(`${well.size} of ${copies.size} copies open`)
process.exitCode = wrong.length === 0 && copies.size > 0 ? 0 : 1
