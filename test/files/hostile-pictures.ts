// Hostile pictures: too large, cut off, or something else as well.
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { Hostile } from './hostile.ts'
import { pdf, picture, zipped } from './made.ts'

export const chunk = (kind: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
const PNG = Buffer.from('89504e470d0a1a0a', 'hex')

/** A picture of one colour, so large that no machine should try. */
function hugePng(width: number, height: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    PNG,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** As many frames as there is room for, each a few bytes. */
function gifOfFrames(frames: number, width: number, height: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16LE(width, 0)
  size.writeUInt16LE(height, 2)
  const head = Buffer.concat([
    Buffer.from('GIF89a'),
    size,
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ])
  const frame = Buffer.concat([
    Buffer.from('2c00000000', 'hex'),
    size,
    Buffer.from('000202440100', 'hex'),
  ])
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])])
}

export async function hostilePictures(): Promise<readonly Hostile[]> {
  const jpeg = await picture().jpeg().toBuffer()
  const png = await picture().png().toBuffer()
  const gif = await picture().gif().toBuffer()
  const webp = await picture().webp().toBuffer()
  const archive = zipped({ 'inside.txt': 'words' })
  const script = Buffer.from('<script>alert(1)</script>')
  const size = await sharp(jpeg).metadata()
  if (size.width !== 64) throw new Error('not the picture that was meant')
  const withComment = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe, 0, 2 + script.length]),
    script,
    jpeg.subarray(2),
  ])
  const scriptJpeg = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x2f, 0x2a]),
    Buffer.alloc(0x2f2a - 2),
    jpeg.subarray(20),
  ])
  const scriptGif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from('/*'), gif.subarray(8)])
  const both = (what: string, name: string, ...parts: readonly Buffer[]): Hostile => ({
    what,
    name,
    bytes: Buffer.concat(parts),
    right: 'KindNotTaken',
  })
  const cut = (what: string, name: string, bytes: Buffer, at = 0.6): Hostile => ({
    what,
    name,
    bytes: bytes.subarray(0, Math.floor(bytes.length * at)),
    right: 'CannotBeRead',
  })
  const broken = Buffer.from(png)
  broken.fill(0x55, 60, 90)
  return [
    both('JPEG and archive', 'a.jpg', jpeg, archive),
    both('PNG and archive', 'a.png', png, archive),
    both('GIF and archive (GIFAR)', 'a.gif', gif, archive),
    both('WebP and archive', 'a.webp', webp, archive),
    both('JPEG and paper', 'a.jpg', jpeg, await pdf('x')),
    both('PNG and page', 'a.png', png, Buffer.from('<html><body>')),
    both('GIF and script', 'a.gif', scriptGif),
    both('JPEG and script', 'a.jpg', scriptJpeg),
    both('GIF with words behind it', 'a.gif', gif, Buffer.from('=1;alert(1)')),
    both('JPEG with a page in its remark', 'a.jpg', withComment),
    both('JPEG with a program behind it', 'a.jpg', jpeg, Buffer.from('MZ\x90\0\x03\0\0\0')),
    cut('a JPEG cut off', 'a.jpg', await picture(400, 300).jpeg().toBuffer()),
    cut('a PNG cut off', 'a.png', png),
    cut('a GIF cut off', 'a.gif', gif),
    cut('a WebP cut off', 'a.webp', webp),
    cut('eight bytes of PNG', 'a.png', png, 8 / png.length),
    { what: 'a PNG broken in its middle', name: 'a.png', bytes: broken, right: 'CannotBeRead' },
    {
      what: 'a PNG of 50,000 by 50,000',
      name: 'a.png',
      bytes: hugePng(50_000, 50_000, Buffer.alloc(1024)),
      right: 'TooManyPixels',
    },
    {
      what: 'a PNG as high as numbers go',
      name: 'a.png',
      bytes: hugePng(1, 2_000_000_000, Buffer.alloc(64)),
      right: 'CannotBeRead',
    },
    {
      what: 'a real PNG of 100 million pixels in few bytes',
      name: 'a.png',
      bytes: hugePng(10_000, 10_000, Buffer.alloc(10_001 * 10_000)),
      right: 'TooManyPixels',
    },
    {
      what: 'a GIF of two thousand frames',
      name: 'a.gif',
      bytes: gifOfFrames(2000, 1, 1),
      right: 'TooManyPixels',
    },
    {
      what: 'a GIF of large frames',
      name: 'a.gif',
      bytes: gifOfFrames(300, 2000, 2000),
      right: 'TooManyPixels',
    },
  ]
}
