// Many files packed into one ZIP, as they come: the same files make the same bytes, whenever and wherever they are packed.
import { Zip, ZipPassThrough } from 'fflate'
import type { Packer } from '../application/document-ports.ts'

/** The first day that a ZIP can name, by the clock on the wall: when something was packed is nobody's business. */
const NO_TIME = new Date(1980, 0, 1)

export const packed: Packer = async function* (files) {
  let ready: Uint8Array[] = []
  let failure: Error | undefined
  const zip = new Zip((error, piece) => {
    if (error) failure = error
    else ready.push(piece)
  })
  const given = function* () {
    if (failure) throw failure
    const pieces = ready
    ready = []
    yield* pieces
  }
  for await (const { name, bytes } of files) {
    // Most of them are packed already: a second time saves little and tells of what is in them.
    const file = new ZipPassThrough(name)
    file.mtime = NO_TIME
    zip.add(file)
    file.push(bytes, true)
    yield* given()
  }
  zip.end()
  yield* given()
}
