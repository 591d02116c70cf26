// Texts through a provider that speaks as Twilio does: sent by HTTP, heard and reported by signed forms.
import { createHmac, timingSafeEqual } from 'node:crypto'
import {
  type HookFields,
  MaybeTaken,
  NeverTaken,
  NotTaken,
  type TextHook,
  type TextOut,
} from '../../application/texts.ts'

export type TextSettings = {
  /** Where the provider's API is, without a slash at the end. */
  readonly url: string
  readonly account: string
  readonly token: string
  readonly from: string
  /** Where people reach Parley: reports come back to it, and what we are told is signed with its addresses. */
  readonly parley: string
}

/** So long handing over one text may take. In milliseconds. */
const PATIENCE = 15_000
const MOST_ANSWERED = 64 * 1024
export const HEARD = '/texts/in'
export const RECEIPT = '/texts/receipt'

/** The codes by which a connection never came about: nothing can have been sent. */
const NEVER_CONNECTED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT/

/** Of one number's newest texts; nobody gets more in the minutes that it is asked about. */
const MOST_LISTED = 50

export function textsOverHttp({ url, account, token, from, parley }: TextSettings): TextOut {
  const address = `${url}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`
  const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`
  return {
    async send({ to, text, id }) {
      if (!/^\+[1-9]\d{6,14}$/.test(to)) throw new NeverTaken('Not a number')
      const body = new URLSearchParams({
        To: to,
        From: from,
        Body: text,
        // With our own id: the report counts also where nobody lived to hear the provider's.
        StatusCallback: `${parley}${receiptPath(id)}`,
      })
      const answer = await fetch(address, {
        method: 'POST',
        headers: { authorization, accept: 'application/json', 'idempotency-key': id },
        body,
        // Who says "go elsewhere" would be handed the number and the key of the account.
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      }).catch((cause: Error) => {
        const code = String((cause.cause as { code?: unknown } | undefined)?.code ?? '')
        if (NEVER_CONNECTED.test(code)) throw new NotTaken('No connection', { cause })
        throw new Error('Nobody knows whether the text went out', { cause })
      })
      const said = await beginningOf(answer)
      if (answer.status === 429 || answer.status === 503) throw new NotTaken('Not now')
      if (answer.status >= 300 && answer.status < 500) throw new NeverTaken(`${answer.status}`)
      const sid = sidIn(said)
      if (!answer.ok || sid === undefined) throw new Error('Nobody knows whether the text went out')
      return { sid }
    },

    async sentTo(to, since) {
      const asked = new URLSearchParams({ To: to, From: from, PageSize: String(MOST_LISTED) })
      // It is asked by whole days, and says when each was made.
      asked.set('DateSent>', new Date(since - DAY).toISOString().slice(0, 10))
      const answer = await fetch(`${address}?${asked}`, {
        headers: { authorization, accept: 'application/json' },
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (!answer.ok) throw new MaybeTaken(`${answer.status}`)
      return sidsIn(await beginningOf(answer, MOST_LISTED * 8 * 1024), since)
    },
  }
}

const DAY = 24 * 3_600_000
const receiptPath = (id: string) => `${RECEIPT}?of=${id}`

/** Its clock says whole seconds, and is not ours. */
function sidsIn(said: string, since: number): readonly string[] {
  const { messages } = JSON.parse(said) as { messages?: unknown }
  if (!Array.isArray(messages)) throw new MaybeTaken('not a list')
  return (messages as readonly { readonly sid?: unknown; readonly date_created?: unknown }[])
    .filter(({ date_created: made }) => !(Date.parse(String(made)) < since - CLOCKS_DIFFER))
    .flatMap(({ sid }) => (typeof sid === 'string' && SID.test(sid) ? [sid] : []))
}
const SID = /^\w{1,64}$/
const CLOCKS_DIFFER = 10_000

async function beginningOf(answer: Response, most = MOST_ANSWERED): Promise<string> {
  if (!answer.body) return ''
  const decoder = new TextDecoder()
  let said = ''
  for await (const part of answer.body) {
    said += decoder.decode(part, { stream: true })
    if (said.length > most) break
  }
  return said
}

function sidIn(said: string): string | undefined {
  try {
    const { sid } = JSON.parse(said) as { sid?: unknown }
    return typeof sid === 'string' && SID.test(sid) ? sid : undefined
  } catch {
    return undefined
  }
}

/** HMAC-SHA1 over the address and, in the order of their names, each field with its value. */
export const signatureOf = (token: string, address: string, fields: HookFields): string =>
  createHmac('sha1', token)
    .update(
      address +
        Object.keys(fields)
          .toSorted()
          .map((name) => name + fields[name])
          .join(''),
    )
    .digest('base64')

export function twilioHook({ token, parley }: Pick<TextSettings, 'token' | 'parley'>): TextHook {
  const genuine = (path: string, fields: HookFields, signature = '') => {
    const [ours, theirs] = [signatureOf(token, parley + path, fields), signature].map((one) =>
      createHmac('sha256', token).update(one).digest(),
    )
    return ours !== undefined && theirs !== undefined && timingSafeEqual(ours, theirs)
  }
  return {
    heard(fields, signature) {
      if (!genuine(HEARD, fields, signature)) return undefined
      const { From: from = '', Body: words = '', MessageSid: sid = '' } = fields
      return /^\+[1-9]\d{6,14}$/.test(from) && /^\w{1,64}$/.test(sid)
        ? { from, words: words.slice(0, 1_600), sid }
        : undefined
    },
    receipt(fields, signature, id) {
      const path = id === undefined ? RECEIPT : receiptPath(id)
      if (!genuine(path, fields, signature)) return undefined
      const { MessageSid: sid = '', MessageStatus: status = '' } = fields
      if (!/^\w{1,64}$/.test(sid)) return undefined
      const ends: Readonly<Record<string, boolean>> = {
        delivered: true,
        undelivered: false,
        failed: false,
      }
      return { sid, ...(id === undefined ? {} : { id }), delivered: ends[status] }
    },
  }
}
