// Where sealed bytes lie: a folder and a bucket, whole or not at all, and what is said when there is no room or nobody there.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AwsV4Signer } from 'aws4fetch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Blobs } from '../../src/application/document-ports.ts'
import { OutOfReach } from '../../src/application/out-of-reach.ts'
import { localBlobs } from '../../src/store/local-blobs.ts'
import { bucketBlobs } from '../../src/store/s3-blobs.ts'

const NAME = '0123456789abcdefghjkmnpqrs'
const bytes = Buffer.from('sealed bytes')
const settings = { region: 'eu-test-1', key: 'AKTEST', secret: 'a secret' }

/** A bucket that checks the signature of all it is asked, as the service would. */
async function stubBucket() {
  const kept = new Map<string, Buffer>()
  const answers: number[] = []
  const asked: string[] = []
  const server: Server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const body = Buffer.concat(pieces)
    const { method = '', url = '' } = request
    asked.push(`${method} ${url}`)
    const forced = answers.shift()
    if (forced === 0) return request.socket.destroy()
    if (forced !== undefined) return response.writeHead(forced).end()
    if (!(await isSigned(request, body))) return response.writeHead(403).end()
    if (method === 'PUT') kept.set(url, body)
    if (method === 'DELETE') kept.delete(url)
    const found = kept.get(url)
    if (method === 'GET' && !found) return response.writeHead(404).end()
    return response.writeHead(method === 'DELETE' ? 204 : 200).end(found)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { kept, answers, asked, server, url: `http://127.0.0.1:${port}/bucket` }
}

async function isSigned({ method = '', url, headers }: IncomingMessage, body: Buffer) {
  const digest = createHash('sha256').update(body).digest('hex')
  const signer = new AwsV4Signer({
    method,
    url: `http://${headers.host}${url}`,
    headers: { 'x-amz-content-sha256': digest },
    accessKeyId: settings.key,
    secretAccessKey: settings.secret,
    service: 's3',
    region: settings.region,
    datetime: String(headers['x-amz-date']),
  })
  return (await signer.authHeader()) === headers.authorization
}

let folder: string
let bucket: Awaited<ReturnType<typeof stubBucket>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-files-'))
  bucket = await stubBucket()
})
afterAll(() => {
  bucket.server.close()
  rmSync(folder, { recursive: true, force: true })
})
const all: Readonly<Record<string, () => Blobs>> = {
  'a folder': () => localBlobs(folder),
  'a bucket': () => bucketBlobs({ url: bucket.url, ...settings }),
}

test.each(Object.keys(all))(
  'what is put in %s is there, and is gone when it is removed',
  async (where) => {
    const blobs = all[where]?.() as Blobs
    expect(await blobs.get(NAME)).toBeUndefined()
    await blobs.put(NAME, bytes)
    expect(Buffer.from((await blobs.get(NAME)) ?? []).equals(bytes)).toBe(true)
    await blobs.remove(NAME)
    expect(await blobs.get(NAME)).toBeUndefined()
    await blobs.remove(NAME)
  },
)

describe('a folder', () => {
  test('shows nothing of one that was only half written, and removes it with the whole', async () => {
    const blobs = localBlobs(folder)
    await blobs.put(NAME, bytes)
    const within = join(folder, NAME.slice(0, 2))
    writeFileSync(join(within, `${NAME}.half`), 'half of')
    expect(Buffer.from((await blobs.get(NAME)) ?? []).equals(bytes)).toBe(true)
    await blobs.remove(NAME)
    expect(readdirSync(within)).toEqual([])
  })

  test('takes no name that leads elsewhere', async () => {
    const blobs = localBlobs(folder)
    for (const name of ['../../etc/passwd', 'a/b', '', '..', `${NAME}.half`]) {
      await expect(blobs.put(name, bytes)).rejects.toThrow('no name of a blob')
      await expect(blobs.get(name)).rejects.toThrow('no name of a blob')
    }
  })

  // A device that is always full.
  test.skipIf(!existsSync('/dev/full'))('says that it is full, and keeps no half', async () => {
    const full = mkdtempSync(join(tmpdir(), 'parley-full-'))
    const blobs = localBlobs(full)
    mkdirSync(join(full, NAME.slice(0, 2)))
    symlinkSync('/dev/full', join(full, NAME.slice(0, 2), `${NAME}.half`))
    const failure = await blobs.put(NAME, bytes).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(OutOfReach)
    expect((failure as OutOfReach).kept).toBe('nothing')
    expect(readdirSync(join(full, NAME.slice(0, 2)))).toEqual([])
    rmSync(full, { recursive: true })
  })
})

describe('a bucket', () => {
  const blobs = () => bucketBlobs({ url: bucket.url, ...settings })

  test('is asked again where it did not answer, or not now', async () => {
    bucket.answers.push(0, 503)
    await blobs().put(NAME, bytes)
    expect(bucket.kept.get(`/bucket/${NAME}`)?.equals(bytes)).toBe(true)
    await blobs().remove(NAME)
  })

  test('that is away is out of reach, and nothing was kept', async () => {
    bucket.answers.push(500, 500, 500)
    const failure = await blobs()
      .put(NAME, bytes)
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(OutOfReach)
    expect(await blobs().get(NAME)).toBeUndefined()
    const nobody = bucketBlobs({ url: 'http://127.0.0.1:1/bucket', ...settings })
    await expect(nobody.get(NAME)).rejects.toThrow(OutOfReach)
  })

  test('that knows another key refuses, and is not asked again for it', async () => {
    const before = bucket.asked.length
    const stranger = bucketBlobs({ url: bucket.url, ...settings, secret: 'another' })
    await expect(stranger.put(NAME, bytes)).rejects.toThrow(OutOfReach)
    expect(bucket.asked.length).toBe(before + 1)
    expect(bucket.kept.size).toBe(0)
  })
})
