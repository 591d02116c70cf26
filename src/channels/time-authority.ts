// The way to a time authority: RFC 3161 by HTTP (its section 3.4). The request is a digest, the answer is judged by who asked.

/** So long one answer may take, in milliseconds. */
const PATIENCE = 15_000
/** With a long path of certificates. */
const MOST_ANSWERED = 64 * 1024

export const timesOverHttp =
  (url: string, patience = PATIENCE) =>
  async (request: Uint8Array): Promise<Uint8Array> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
      },
      body: Uint8Array.from(request),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    const parts: Uint8Array[] = []
    let length = 0
    for await (const part of answer.body ?? []) {
      length += part.length
      if (length > MOST_ANSWERED) throw new Error('the answer is too long')
      parts.push(part)
    }
    if (answer.status !== 200) throw new Error(`answered ${answer.status}`)
    return new Uint8Array(Buffer.concat(parts))
  }
