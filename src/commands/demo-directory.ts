// The entries of the directory that stand in cases/, written for a program exactly as the API writes them.
import { readFile } from 'node:fs/promises'
import { performWriteListing } from '../actions/listings.ts'
import type { House } from '../application/house.ts'
import type { Viewer } from '../application/people-ports.ts'
import { root } from '../places.ts'

export async function writeDirectory(house: House, viewer: Viewer, program: string): Promise<void> {
  const entries: unknown = JSON.parse(await readFile(new URL('cases/directory.json', root), 'utf8'))
  for (const said of Array.isArray(entries) ? entries : []) {
    const done = await performWriteListing(house, viewer, program, undefined, {
      version: 0,
      ...said,
    })
    if (!done?.ok) throw new Error(`cases/directory.json: ${JSON.stringify(done)}`)
  }
}
