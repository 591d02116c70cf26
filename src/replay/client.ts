// A person at the public API: bearer token, JSON, an idempotency key an act, and how long each call took.
import { performance } from 'node:perf_hooks'

export type Entry = { readonly room: string; readonly fact: { readonly type: string } & Facts }
type Facts = Readonly<Record<string, unknown>>
export type Acted = { readonly entries: readonly Entry[] }

export class CallFailed extends Error {
  override name = 'CallFailed'
  readonly status: number
  constructor(call: string, status: number, body: string) {
    super(`${call} answered ${status}: ${body.slice(0, 500)}`)
    this.status = status
  }
}

/** Milliseconds a call took, by kind. */
export type Timings = { add(kind: string, milliseconds: number): void }

export class Client {
  readonly #base: string
  readonly #token: string
  readonly #timings: Timings
  #acts = 0

  constructor(base: string, token: string, timings: Timings) {
    this.#base = base
    this.#token = token
    this.#timings = timings
  }

  read<T>(path: string): Promise<T> {
    return this.#call('read', 'GET', path)
  }

  /** The code of the test page, as a program finds it: among the keywords of the file. */
  async testCode(caseId: string): Promise<string> {
    const page = await this.#answer('test-page', 'GET', `/cases/${caseId}/test-page`)
    const [code] = /[A-Z0-9]{4}-[A-Z0-9]{4}(?=<\/pdf:Keywords>)/.exec(page) ?? []
    if (code === undefined) throw new Error('a test page without a code')
    return code
  }

  act(caseId: string, action: string, input: unknown): Promise<Acted> {
    return this.#call(action, 'POST', `/cases/${caseId}/${action}`, input)
  }

  open(input: unknown): Promise<{ readonly caseId: string }> {
    return this.#call('open-case', 'POST', '/cases', input)
  }

  async #call<T>(kind: string, method: string, path: string, body?: unknown): Promise<T> {
    return JSON.parse(await this.#answer(kind, method, path, body)) as T
  }

  async #answer(kind: string, method: string, path: string, body?: unknown): Promise<string> {
    const started = performance.now()
    this.#acts += 1
    const response = await fetch(`${this.#base}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body === undefined
          ? {}
          : {
              'content-type': 'application/json',
              'idempotency-key': `${kind}-${this.#acts}-${started}`,
            }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    this.#timings.add(kind, performance.now() - started)
    if (!response.ok) throw new CallFailed(`${method} ${path}`, response.status, text)
    return text
  }
}
