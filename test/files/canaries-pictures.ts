// Hidden in pictures and in text.
import sharp from 'sharp'
import type { Canary } from './canaries.ts'
import { CANARY, SEEN } from './canary-words.ts'
import { chunk } from './hostile-pictures.ts'
import { picture } from './made.ts'

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
export const withSegment = (jpeg: Buffer, marker: number, data: Buffer): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), segment(marker, data), jpeg.subarray(2)])

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${CANARY}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`

export const photo = async (): Promise<Buffer> =>
  await picture()
    .withExif({
      IFD0: { Artist: CANARY },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1', GPSProcessingMethod: CANARY },
    })
    .jpeg()
    .toBuffer()

/** With a small picture of what it was before it was cut. */
function withThumbnail(jpeg: Buffer): Buffer {
  const small = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    Buffer.from(CANARY),
    Buffer.from([0xff, 0xd9]),
  ])
  const tiff = Buffer.alloc(8 + 2 + 4 + 2 + 24 + 4)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(0, 8)
  tiff.writeUInt32LE(14, 10)
  tiff.writeUInt16LE(2, 14)
  for (const [n, [tag, value]] of [
    [0x0201, tiff.length],
    [0x0202, small.length],
  ].entries()) {
    tiff.writeUInt16LE(tag ?? 0, 16 + 12 * n)
    tiff.writeUInt16LE(4, 18 + 12 * n)
    tiff.writeUInt32LE(1, 20 + 12 * n)
    tiff.writeUInt32LE(value ?? 0, 24 + 12 * n)
  }
  return withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, small]))
}

export async function pictureCanaries(): Promise<readonly Canary[]> {
  const jpeg = await picture().jpeg().toBuffer()
  const png = await picture().png().toBuffer()
  const gif = await picture().gif().toBuffer()
  const remark = Buffer.concat([
    Buffer.from([0x21, 0xfe, CANARY.length]),
    Buffer.from(CANARY),
    Buffer.from([0]),
  ])
  const film = Buffer.concat([Buffer.from('00000018667479706d703432', 'hex'), Buffer.from(CANARY)])
  const of = (
    where: string,
    type: Canary['type'],
    bytes: Buffer,
    warned?: Canary['warned'],
  ): Canary => ({
    where,
    type,
    bytes,
    ...(warned ? { warned } : {}),
  })
  return [
    of(
      'who took a photo',
      'jpeg',
      await picture()
        .withExif({ IFD0: { Artist: CANARY } })
        .jpeg()
        .toBuffer(),
      'AuthorNames',
    ),
    of('where a photo was taken', 'jpeg', await photo(), 'PlaceOfPhoto'),
    of('the XMP of a photo', 'jpeg', await picture().withXmp(XMP).jpeg().toBuffer(), 'AuthorNames'),
    of('the remark of a photo', 'jpeg', withSegment(jpeg, 0xfe, Buffer.from(CANARY)), 'Comments'),
    of(
      'the IPTC of a photo',
      'jpeg',
      withSegment(
        jpeg,
        0xed,
        Buffer.from(
          `Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0f\x1c\x02\x50\0\x0a${CANARY}\0`,
          'latin1',
        ),
      ),
      'AuthorNames',
    ),
    of('a small picture in a photo', 'jpeg', withThumbnail(jpeg), 'EarlierRevisions'),
    of('a film behind a photo', 'jpeg', Buffer.concat([jpeg, film]), 'FilesInside'),
    of(
      'words in a PNG',
      'png',
      await sharp(await picture().png().toBuffer())
        .withExif({ IFD0: { ImageDescription: CANARY } })
        .png()
        .toBuffer(),
      'Comments',
    ),
    of(
      'a remark in a PNG',
      'png',
      Buffer.concat([
        png.subarray(0, 33),
        chunk('tEXt', Buffer.from(`Author\0${CANARY}`)),
        png.subarray(33),
      ]),
      'Comments',
    ),
    of('the XMP of a WebP', 'webp', await picture().withXmp(XMP).webp().toBuffer(), 'AuthorNames'),
    of(
      'who made a WebP',
      'webp',
      await picture()
        .withExif({ IFD0: { Artist: CANARY } })
        .webp()
        .toBuffer(),
      'AuthorNames',
    ),
    of(
      'the remark of a GIF',
      'gif',
      Buffer.concat([gif.subarray(0, -1), remark, Buffer.from([0x3b])]),
      'Comments',
    ),
    of(
      'signs nobody sees in text',
      'text',
      Buffer.from(
        `${SEEN}${[...CANARY].map((sign) => String.fromCodePoint(0xe0000 + (sign.codePointAt(0) ?? 0))).join('')}`,
      ),
      'HiddenText',
    ),
  ]
}
