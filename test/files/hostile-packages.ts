// Hostile packages: bombs, and those that lie about themselves.
import type { Hostile } from './hostile.ts'
import { actingDocuments } from './hostile-documents.ts'
import { openParts, word, wordParts, zipped } from './made.ts'

/** Changes bytes of a package at the n-th place where `sign` stands. */
function altered(
  bytes: Buffer,
  sign: string,
  by: (copy: Buffer, at: number) => void,
  n = 0,
): Buffer {
  const copy = Buffer.from(bytes)
  let at = copy.indexOf(sign, 0, 'latin1')
  for (let i = 0; i < n; i += 1) at = copy.indexOf(sign, at + 1, 'latin1')
  if (at < 0) throw new Error('not there')
  by(copy, at)
  return copy
}

const LOCAL = 'PK\x03\x04'
const FOLDER = 'PK\x01\x02'
const END = 'PK\x05\x06'

function lying(): readonly Hostile[] {
  const plain = word()
  const doc = (what: string, bytes: Buffer, right: Hostile['right']): Hostile => ({
    what,
    name: 'a.docx',
    bytes,
    right,
  })
  const bomb = word(undefined, {
    parts: { 'word/media/image1.png': Buffer.alloc(32 * 1024 * 1024) },
  })
  // It owns to a kilobyte and goes on for thirty-two million.
  const modest = (copy: Buffer, at: number, offset: number) => copy.writeUInt32LE(1024, at + offset)
  const inBoth = (bytes: Buffer): Buffer => {
    const name = Buffer.from('word/media/image1.png')
    const copy = Buffer.from(bytes)
    modest(copy, copy.indexOf(name) - 30, 22)
    modest(copy, copy.lastIndexOf(name) - 46, 24)
    return copy
  }
  const many = Object.fromEntries(
    Array.from({ length: 5000 }, (_, n) => [`word/p${n}.xml`, '<a/>']),
  )
  const inner = zipped({ 'a.bin': Buffer.alloc(4 * 1024 * 1024) })
  const deep = `${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}`
  const link = altered(
    word(undefined, { parts: { 'word/link.xml': '/etc/passwd' } }),
    FOLDER,
    () => {},
  )
  const linkAt = link.lastIndexOf('word/link.xml') - 46
  link.writeUInt16LE(0x0314, linkAt + 4)
  link.writeUInt32LE((0o120777 << 16) >>> 0, linkAt + 38)
  return [
    doc('a bomb by its ratio', bomb, 'UnpacksTooBig'),
    doc('a bomb that owns to little', inBoth(bomb), 'UnpacksTooBig'),
    doc(
      'a bomb in many parts',
      word(undefined, {
        parts: Object.fromEntries(
          Array.from({ length: 3 }, (_, n) => [`word/media/image${n}.png`, noise(42, n)]),
        ),
      }),
      'UnpacksTooBig',
    ),
    doc('five thousand parts', word(undefined, { parts: many }), 'UnpacksTooBig'),
    doc(
      'an archive within',
      word(undefined, { parts: { 'word/inner.zip': inner } }),
      'HoldsActiveContent',
    ),
    doc('elements a hundred thousand deep', word(deep), 'UnpacksTooBig'),
    doc(
      'a part that overlaps another',
      altered(plain, FOLDER, (copy, at) => copy.writeUInt32LE(0, at + 42), 1),
      'CannotBeRead',
    ),
    doc(
      'a part with another name inside',
      altered(plain, LOCAL, (copy, at) => copy.write('X', at + 30), 1),
      'CannotBeRead',
    ),
    doc(
      'a part with a wrong sum',
      altered(plain, FOLDER, (copy, at) => copy.writeUInt32LE(1, at + 16), 1),
      'CannotBeRead',
    ),
    doc(
      'a part locked with a password',
      altered(plain, FOLDER, (copy, at) => copy.writeUInt16LE(1, at + 8), 1),
      'LockedWithPassword',
    ),
    doc(
      'a part packed in a strange way',
      altered(plain, FOLDER, (copy, at) => copy.writeUInt16LE(14, at + 10), 1),
      'CannotBeRead',
    ),
    doc(
      'a part that climbs out',
      word(undefined, { parts: { '../../etc/cron.d/x.xml': '<a/>' } }),
      'CannotBeRead',
    ),
    doc(
      'a part at the root of the disk',
      word(undefined, { parts: { '/etc/x.xml': '<a/>' } }),
      'CannotBeRead',
    ),
    doc('a part on a drive', word(undefined, { parts: { 'C:\\x.xml': '<a/>' } }), 'CannotBeRead'),
    doc('a part that is a link', link, 'CannotBeRead'),
    doc(
      'the same part twice',
      word(undefined, { parts: { 'WORD/document.xml': '<a/>' } }),
      'CannotBeRead',
    ),
    doc(
      'a package with words before it',
      Buffer.concat([Buffer.from(LOCAL, 'latin1'), Buffer.alloc(60), plain]),
      'CannotBeRead',
    ),
    doc(
      'a package with a page behind it',
      Buffer.concat([plain, Buffer.from('<html><script>1</script>')]),
      'KindNotTaken',
    ),
    doc(
      'a package with a remark',
      altered(Buffer.concat([plain, Buffer.from('hello')]), END, (copy, at) =>
        copy.writeUInt16LE(5, at + 20),
      ),
      'KindNotTaken',
    ),
    doc('half a package', plain.subarray(0, plain.length / 2), 'CannotBeRead'),
    doc(
      'a package that counts wrong',
      altered(plain, END, (copy, at) => copy.writeUInt16LE(60_000, at + 10)),
      'CannotBeRead',
    ),
    doc(
      'elements that do not close',
      zipped({ ...wordParts(''), 'word/document.xml': '<w:document><w:body>' }),
      'CannotBeRead',
    ),
    doc(
      'a document without its main part',
      zipped({ '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' }),
      'KindNotTaken',
    ),
    doc(
      'locked with a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(1024),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'LockedWithPassword',
    ),
    {
      ...doc(
        'an OpenDocument that is enciphered',
        zipped(
          openParts('x', {
            'META-INF/manifest.xml':
              '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
          }),
          'mimetype',
        ),
        'LockedWithPassword',
      ),
      name: 'a.odt',
    },
  ]
}

/** Half of it noise: it does not pack a hundredfold, and is still too much together. */
function noise(megabytes: number, seed: number): Buffer {
  const bytes = Buffer.alloc(megabytes * 1024 * 1024)
  let state = seed + 1
  for (let n = 0; n < bytes.length; n += 64) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[n] = state >>> 24
  }
  return bytes
}

export async function hostilePackages(): Promise<readonly Hostile[]> {
  return [...actingDocuments(), ...lying()]
}
