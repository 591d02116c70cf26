// A mail read under limits: who it says it is from, its words without quotes, its files, and whether a machine wrote it.
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import type { MailRead } from '../../application/mail-in-ports.ts'
import { bounceIn } from './bounces.ts'
import { takeFiles } from './files.ts'
import { textOfHtml } from './html-text.ts'
import { trimmedReply } from './trimmed.ts'

const MOST = {
  depth: 20,
  headers: 256 * 1024,
  from: 1_000,
  parts: 200,
  /** Lines that could part one piece from the next: a mail of ten thousand pieces is not read at all. */
  edges: 2_000,
  text: 1024 * 1024,
} as const

/** Nothing where it is deeper, more or longer than a letter ever is. */
export async function readMime(raw: Uint8Array): Promise<MailRead | undefined> {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  if (headEnd(bytes) > MOST.headers || edgesIn(bytes) > MOST.edges) return undefined
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes, {
      maxNestingDepth: MOST.depth,
      maxHeadersSize: MOST.headers,
      forceRfc822Attachments: true,
    })
  } catch {
    return undefined
  }
  if (mail.attachments.length > MOST.parts) return undefined
  const said = mail.text?.trim() ? mail.text : textOfHtml((mail.html ?? '').slice(0, MOST.text))
  const whole = clean(said.slice(0, MOST.text))
  const { words, trimmed } = trimmedReply(whole)
  const bounce = bounceIn(mail.attachments)
  const reports = bounce !== undefined
  return {
    from: senderOf(mail),
    automatic: isAutomatic(mail),
    bounce,
    words,
    whole,
    trimmed: trimmed || said.length > MOST.text,
    ...takeFiles(
      reports
        ? []
        : mail.attachments.map((one) => ({ name: one.filename ?? '', bytes: bytesOf(one) })),
    ),
  }
}

/** With its line breaks and without what steers a terminal or turns the direction of what follows. */
const clean = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')

const headEnd = (bytes: Buffer): number => {
  const end = bytes.indexOf('\r\n\r\n')
  return end < 0 ? bytes.length : end
}
function edgesIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf('\n--'); at >= 0; at = bytes.indexOf('\n--', at + 3)) {
    if (++count > MOST.edges) break
  }
  return count
}

/** One header with one address in it: of two, one is shown and the other is checked. */
function senderOf({ headers, from }: Email): string | undefined {
  if (headers.filter(({ key }) => key === 'from').length !== 1) return undefined
  const line = headers.find(({ key }) => key === 'from')?.value ?? ''
  if (line.length > MOST.from) return undefined
  if ((line.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').match(/@/g) ?? []).length !== 1) return undefined
  return isMailbox(from) ? from.address : undefined
}
const isMailbox = (from: Address | undefined): from is Extract<Address, { address: string }> =>
  from !== undefined && 'address' in from && typeof from.address === 'string'

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string'
    ? Buffer.from(content)
    : content instanceof Uint8Array
      ? content
      : new Uint8Array(content)

/** RFC 3834 and what was written before there was one. */
function isAutomatic({ headers }: Email): boolean {
  const said = (name: string) =>
    headers.filter(({ key }) => key === name).map(({ value }) => value.trim().toLowerCase())
  const has = (name: string) => said(name).length > 0
  return (
    said('auto-submitted').some((value) => !/^no\b/.test(value)) ||
    said('precedence').some((value) => /^(bulk|junk|list|auto_reply)\b/.test(value)) ||
    [
      'x-autoreply',
      'x-autorespond',
      'x-autoresponse',
      'list-id',
      'list-unsubscribe',
      'x-loop',
    ].some(has) ||
    said('x-auto-response-suppress').some((value) => /\b(all|oof|autoreply)\b/.test(value))
  )
}
