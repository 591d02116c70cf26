// Blobs in a folder of this machine: written beside, made to last, and moved into place, so that no half one is ever seen.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Blobs } from '../application/document-ports.ts'
import { OutOfReach } from '../application/out-of-reach.ts'

/** The disk is full or may not be written; whatever else fails is a fault of ours. */
const FULL = /^(ENOSPC|EDQUOT|EROFS|EIO|EACCES|EPERM|EMFILE|ENFILE|EFBIG)$/
const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? '')

async function reaching<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw FULL.test(codeOf(error)) ? new OutOfReach('nothing', error) : error
  }
}

export function localBlobs(folder: string): Blobs {
  /** Few in each folder, by the first letters of names that were drawn. */
  const placeOf = (name: string) => {
    if (!/^[0-9a-z]{20,64}$/.test(name)) throw new Error('no name of a blob')
    return { within: join(folder, name.slice(0, 2)), file: join(folder, name.slice(0, 2), name) }
  }
  const put = async (name: string, bytes: Uint8Array) => {
    const { within, file } = placeOf(name)
    const half = `${file}.half`
    await mkdir(within, { recursive: true, mode: 0o700 })
    try {
      const handle = await open(half, 'w', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(half, file)
    } catch (error) {
      await rm(half, { force: true })
      throw error
    }
    // That it stands in its folder has to outlast a fall of the machine, too.
    const listed = await open(within)
    try {
      await listed.sync()
    } finally {
      await listed.close()
    }
  }
  return {
    put: (name, bytes) => reaching(put(name, bytes)),
    async get(name) {
      try {
        return await readFile(placeOf(name).file)
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined
        throw FULL.test(codeOf(error)) ? new OutOfReach('nothing', error) : error
      }
    },
    async remove(name) {
      const { file } = placeOf(name)
      await reaching(rm(file, { force: true }))
      await reaching(rm(`${file}.half`, { force: true }))
    },
  }
}
