// Files that pages load: named by their content, kept by browsers for good, compressed once at the start.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import type { DoorRegister } from '../../application/doors.ts'
import { root } from '../../places.ts'

type Asset = {
  readonly type: string
  readonly plain: Buffer
  readonly br?: Buffer
  readonly gzip?: Buffer
}
type Loaded = { readonly style: string; readonly script: string | undefined }
/** What every page loads, and what the page of a call loads besides. */
export type Assets = Loaded & { readonly call: Loaded }

/** One face for text in two weights; a browser loads a file only for letters that a page has. */
const faces = [
  ['Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next-latin-400-normal', 'latin'],
  ['Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next-latin-600-normal', 'latin'],
  ['Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next-latin-ext-400-normal', 'latinMore'],
  ['Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next-latin-ext-600-normal', 'latinMore'],
  ['Noto Sans Arabic', 'noto-sans-arabic-arabic-400-normal', 'arabic'],
] as const
const ranges = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
  latinMore: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB',
  arabic: 'U+0600-06FF,U+0750-077F,U+0870-088E,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC',
}

type Packed = { readonly br: Buffer; readonly gzip: Buffer }
const packedOnce = new Map<string, Packed>()
/** Brotli takes its time: the same content is packed once in a process, however many servers there are. */
function packed(hash: string, plain: Buffer): Packed {
  const known = packedOnce.get(hash) ?? { br: brotliCompressSync(plain), gzip: gzipSync(plain) }
  packedOnce.set(hash, known)
  return known
}

export function serveAssets(app: FastifyInstance, doors: DoorRegister): Assets {
  const files = new Map<string, Asset>()
  const keep = (name: string, type: string, plain: Buffer, compress = true): string => {
    const hash = createHash('sha256').update(plain).digest('hex').slice(0, 16)
    const [stem, ending] = [name.replace(/\.\w+$/, ''), name.slice(name.lastIndexOf('.'))]
    const path = `${stem}.${hash}${ending}`
    files.set(path, {
      type,
      plain,
      ...(compress ? packed(hash, plain) : {}),
    })
    return `/assets/${path}`
  }
  const declared = faces.map(([family, file, letters]) => {
    const bytes = readFileSync(new URL(`public/fonts/${file}.woff2`, root))
    const address = keep(`${file}.woff2`, 'font/woff2', bytes, false)
    const weight = /-(\d00)-/.exec(file)?.[1]
    return `@font-face{font-family:'${family}';font-display:swap;font-weight:${weight};src:url(${address}) format('woff2');unicode-range:${ranges[letters]}}`
  })
  const css = readFileSync(new URL('public/parley.css', root), 'utf8')
  const style = keep(
    'parley.css',
    'text/css; charset=utf-8',
    Buffer.from(declared.join('\n') + slim(css)),
  )
  const callCss = readFileSync(new URL('public/call.css', root), 'utf8')
  const callStyle = keep('call.css', 'text/css; charset=utf-8', Buffer.from(slim(callCss)))
  const scriptOf = (name: string): string | undefined => {
    const built = new URL(`dist/public/${name}`, root)
    return existsSync(built)
      ? keep(name, 'text/javascript; charset=utf-8', readFileSync(built))
      : undefined
  }
  const script = scriptOf('parley.js')
  const call = { style: callStyle, script: scriptOf('call.js') }

  doors.add({ kind: 'asset', name: 'GET /assets/:name', audience: 'anyone', factor: 'none' })
  app.get('/assets/:name', async (request, reply) => {
    const file = files.get((request.params as { name: string }).name)
    if (!file) return reply.callNotFound()
    const takes = String(request.headers['accept-encoding'] ?? '')
    reply.header('cache-control', 'public, max-age=31536000, immutable').type(file.type)
    reply.header('vary', 'accept-encoding')
    if (file.br && /\bbr\b/.test(takes)) return reply.header('content-encoding', 'br').send(file.br)
    if (file.gzip && /\bgzip\b/.test(takes)) {
      return reply.header('content-encoding', 'gzip').send(file.gzip)
    }
    return reply.send(file.plain)
  })
  return { style, script, call }
}

/** Without comments and without space that says nothing; what stands in quotes stays. */
const slim = (css: string): string =>
  css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/('[^']*'|"[^"]*")|\s*([{};,])\s*/g, (_, quoted, sign) => quoted ?? sign)
    .replaceAll(';}', '}')
