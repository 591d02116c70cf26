// Blobs in a bucket of a service that speaks as S3 does. What goes there is sealed before, and its digest is signed with it.
import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { Blobs } from '../application/document-ports.ts'
import { OutOfReach } from '../application/out-of-reach.ts'

export type BucketSettings = {
  /** With the bucket: `https://s3.example/bucket`. */
  readonly url: string
  readonly region: string
  readonly key: string
  readonly secret: string
}

/** So long one thing may take to go there or come back. In milliseconds. */
const PATIENCE = 60_000
const TRIES = 3

class Answered extends Error {
  override name = 'Answered'
}

export function bucketBlobs({ url, region, key, secret }: BucketSettings): Blobs {
  const client = new AwsClient({
    accessKeyId: key,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: 0,
  })
  /** The same once more changes nothing, whichever of the three it is: who was not answered asks again. */
  async function ask(method: 'PUT' | 'GET' | 'DELETE', name: string, bytes?: Uint8Array) {
    const digest = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex')
    let failure: unknown
    for (let tries = 1; tries <= TRIES; tries++) {
      try {
        const answer = await client.fetch(`${url}/${name}`, {
          method,
          headers: { 'x-amz-content-sha256': digest },
          signal: AbortSignal.timeout(PATIENCE),
          ...(bytes ? { body: bytes as Uint8Array<ArrayBuffer> } : {}),
        })
        const body = new Uint8Array(await answer.arrayBuffer())
        if (answer.ok) return body
        if (answer.status === 404 && method !== 'PUT') return undefined
        // The code alone: what a service writes may name what was asked.
        failure = new Answered(`${method} was answered with ${answer.status}`)
        if (answer.status < 500 && answer.status !== 429) break
      } catch (error) {
        failure = error
      }
    }
    throw new OutOfReach('nothing', failure)
  }
  return {
    put: async (name, bytes) => void (await ask('PUT', name, bytes)),
    get: (name) => ask('GET', name),
    remove: async (name) => void (await ask('DELETE', name)),
  }
}
