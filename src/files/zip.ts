// Packages of office files, opened strictly: every byte belongs to one entry, and nothing unpacks beyond its bounds.
import { crc32, inflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { refuse } from './refused.ts'

export type Parts = ReadonlyMap<string, Buffer>

const MOST_ENTRIES = 4000
const MOST_UNPACKED = 120 * 1024 * 1024
const MOST_PART = 64 * 1024 * 1024
// XML packs well, a hundredfold at the very best; only what is packed to be a bomb does better.
const MOST_RATIO = 220
const RATIO_FROM = 1024 * 1024

type Entry = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly at: number
  readonly flags: number
}

export function openPackage(bytes: Buffer): Parts {
  try {
    return opened(bytes)
  } catch (error) {
    // Reading beyond the end of it.
    if (error instanceof RangeError) return refuse('CannotBeRead')
    throw error
  }
}

function opened(bytes: Buffer): Parts {
  const { entries, folderAt } = entriesOf(bytes)
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  if (names.size !== entries.length) refuse('CannotBeRead')
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED) {
    refuse('UnpacksTooBig')
  }
  const parts = new Map<string, Buffer>()
  const inOrder = entries.toSorted((a, b) => a.at - b.at)
  let expected = 0
  for (const [n, entry] of inOrder.entries()) {
    // Overlapping entries make bombs, gaps hide things.
    if (entry.at !== expected) refuse(n === 0 ? 'KindNotTaken' : 'CannotBeRead')
    const from = dataOf(bytes, entry)
    expected = from + entry.packed
    if (expected > folderAt) refuse('CannotBeRead')
    if (entry.flags & 8) expected = afterDescriptor(bytes, expected, inOrder[n + 1]?.at ?? folderAt)
    if (!entry.name.endsWith('/')) {
      parts.set(entry.name, unpacked(bytes.subarray(from, from + entry.packed), entry))
    }
  }
  if (expected !== folderAt) refuse('CannotBeRead')
  return parts
}

function entriesOf(bytes: Buffer): { entries: readonly Entry[]; folderAt: number } {
  const end = bytes.length - 22
  const last = bytes.lastIndexOf('PK\u0005\u0006')
  if (last < 0) return refuse('CannotBeRead')
  // Behind its end lies something else.
  if (last !== end || bytes.readUInt16LE(end + 20) !== 0) return refuse('KindNotTaken')
  const many = bytes.readUInt16LE(end + 10)
  const [size, folderAt] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)]
  if (bytes.readUInt16LE(end + 8) !== many || folderAt + size !== end) return refuse('CannotBeRead')
  if (many > MOST_ENTRIES) return refuse('UnpacksTooBig')
  const entries: Entry[] = []
  let at = folderAt
  for (let n = 0; n < many; n += 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) refuse('CannotBeRead')
    const lengths = [28, 30, 32].map((o) => bytes.readUInt16LE(at + o)) as [number, number, number]
    entries.push(entryAt(bytes, at, lengths[0]))
    at += 46 + lengths[0] + lengths[1] + lengths[2]
  }
  if (at !== end) refuse('CannotBeRead')
  return { entries, folderAt }
}

function entryAt(bytes: Buffer, at: number, nameLength: number): Entry {
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
  const unixKind = (bytes.readUInt32LE(at + 38) >>> 28) & 0xf
  const entry = {
    name,
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  }
  if (entry.flags & 1) refuse('LockedWithPassword')
  if (entry.method !== 0 && entry.method !== 8) refuse('CannotBeRead')
  // A link, or a path that leads elsewhere, is never part of a document.
  if (unixKind === 0xa || !/^[^\\/:\0]+(\/[^\\/:\0]+)*\/?$/.test(name)) refuse('CannotBeRead')
  if (name.split('/').some((step) => step === '..' || step === '.')) refuse('CannotBeRead')
  if (
    entry.unpacked > MOST_PART ||
    (entry.unpacked > RATIO_FROM && entry.unpacked > MOST_RATIO * Math.max(1, entry.packed))
  ) {
    refuse('UnpacksTooBig')
  }
  return entry
}

/** Where the data begins; the entry must say of itself what the folder says of it. */
function dataOf(bytes: Buffer, entry: Entry): number {
  const { at } = entry
  const nameLength = bytes.readUInt16LE(at + 26)
  const same =
    bytes.readUInt32LE(at) === 0x04034b50 &&
    bytes.readUInt16LE(at + 6) === entry.flags &&
    bytes.readUInt16LE(at + 8) === entry.method &&
    bytes.toString('utf8', at + 30, at + 30 + nameLength) === entry.name &&
    ((entry.flags & 8) !== 0 ||
      (bytes.readUInt32LE(at + 18) === entry.packed &&
        bytes.readUInt32LE(at + 22) === entry.unpacked))
  if (!same) refuse('CannotBeRead')
  return at + 30 + nameLength + bytes.readUInt16LE(at + 28)
}

function afterDescriptor(bytes: Buffer, at: number, next: number): number {
  const signed = bytes.readUInt32LE(at) === 0x08074b50
  return [12, 20].map((length) => at + length + (signed ? 4 : 0)).find((end) => end === next) ?? -1
}

function unpacked(packed: Buffer, entry: Entry): Buffer {
  let plain = packed
  if (entry.method === 8) {
    try {
      // It ends at the size it owned to, whatever it would go on to give.
      plain = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
    } catch (error) {
      const code = (error as { code?: string }).code
      return refuse(code === 'ERR_BUFFER_TOO_LARGE' ? 'UnpacksTooBig' : 'CannotBeRead')
    }
  }
  if (plain.length !== entry.unpacked || crc32(plain) !== entry.crc) refuse('CannotBeRead')
  return plain
}

/** The same parts give the same bytes: no day, no owner, always in this order. */
export function packed(parts: readonly (readonly [string, Uint8Array])[], stored = ''): Uint8Array {
  const files = parts.map(
    ([name, bytes]) => [name, [bytes, { level: name === stored ? 0 : 6 }]] as const,
  )
  return zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0], {
    mtime: new Date(1980, 0, 1),
    os: 0,
  })
}
