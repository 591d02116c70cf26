// A small disk that is really filled to its last byte; where mounting one is not allowed there is none.
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const FILLER = 'filler'

export type SmallDisk = {
  readonly disk: string
  readonly mounted: boolean
  /** To the last byte. */
  fill(): void
  /** Takes away what filled it. */
  relieve(): void
  unmount(): void
}

export const isFiller = (name: string): boolean => name === FILLER

/** Mounting one needs root. */
export function smallDisk(folder: string, size: `${number}m`): SmallDisk {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const mounted =
    process.getuid?.() === 0 &&
    existsSync('/bin/mount') &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', disk]).status === 0
  const filler = join(disk, FILLER)
  return {
    disk,
    mounted,
    fill() {
      const file = openSync(filler, 'a')
      for (let block = 1 << 20; block >= 1; ) {
        try {
          writeSync(file, Buffer.alloc(block))
        } catch {
          block = Math.floor(block / 2)
        }
      }
      closeSync(file)
    },
    relieve: () => rmSync(filler),
    unmount: () => void (mounted && spawnSync('umount', [disk])),
  }
}
