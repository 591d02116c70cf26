// What a camera or a program wrote into a picture beside the picture: read only to warn.
import type { FileWarning } from '../application/file-ports.ts'

const PLACE = 0x8825
const INNER = 0x8769
const NAMES = new Set([0x013b, 0x8298, 0x9c9d, 0xa430, 0xfde8, 0xc61d])
const WORDS = new Set([0x010e, 0x9286, 0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f])

/** Never throws: what cannot be read here is thrown away with the rest when the picture is made anew. */
export function exifWarnings(exif: Buffer): readonly FileWarning[] {
  const found = new Set<FileWarning>()
  const at = exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0
  const tiff = exif.subarray(at)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (o: number) => (little ? tiff.readUInt16LE(o) : tiff.readUInt16BE(o))
  const long = (o: number) => (little ? tiff.readUInt32LE(o) : tiff.readUInt32BE(o))
  const seen = new Set<number>()
  const look = (folder: number) => {
    if (seen.has(folder) || seen.size > 8) return
    seen.add(folder)
    const count = short(folder)
    for (let n = 0; n < count; n += 1) {
      const entry = folder + 2 + 12 * n
      const tag = short(entry)
      if (tag === PLACE && short(long(entry + 8)) > 0) found.add('PlaceOfPhoto')
      if (tag === INNER) look(long(entry + 8))
      if (long(entry + 4) > 1 && NAMES.has(tag)) found.add('AuthorNames')
      if (long(entry + 4) > 1 && WORDS.has(tag)) found.add('Comments')
    }
    // A second folder holds a small picture: it may show what was cut away since.
    const next = long(folder + 2 + 12 * count)
    if (next > 0 && folder === long(4)) found.add('EarlierRevisions')
  }
  try {
    look(long(4))
  } catch {
    // It said less than it promised.
  }
  return [...found]
}

export function xmpWarnings(xmp: string): readonly FileWarning[] {
  const found: FileWarning[] = []
  if (
    /GPSL(?:at|ong)itude|LocationShown|LocationCreated|photoshop:City|Iptc4xmpCore:Location/.test(
      xmp,
    )
  ) {
    found.push('PlaceOfPhoto')
  }
  if (/dc:creator|OwnerName|photoshop:Credit|AuthorsPosition|dc:rights/.test(xmp)) {
    found.push('AuthorNames')
  }
  if (/dc:description|dc:title|UserComment/.test(xmp)) found.push('Comments')
  if (/xmpMM:History|xmp:Thumbnails|DerivedFrom/.test(xmp)) found.push('EarlierRevisions')
  return found
}
