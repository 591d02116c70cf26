// Mail out over SMTP: one recipient a message, and nothing in it but what was passed in.
import nodemailer from 'nodemailer'
import MimeNode from 'nodemailer/lib/mime-node'
import type { MailOut } from '../application/mail-ports.ts'
import { MaybeTaken, NeverTaken } from '../application/texts.ts'
import { isGoneReply } from './gone-status.ts'

export type MailSettings = {
  /** smtp:// or smtps://, with user and password where the server asks for them. */
  readonly smtpUrl: string
  readonly from: string
}

export class NotSendable extends Error {
  override name = 'NotSendable'
}

/** The mail server is down, or does not take it: to be tried again. */
export class MailNotTaken extends Error {
  override name = 'MailNotTaken'
}

/** So long each step of handing a mail over may take. In milliseconds. */
const PATIENCE = 15_000
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Said by the library once the last byte of a mail, with the dot that ends it, was handed to the line. */
const overhearing = (wholeSent: () => void) => {
  const nothing = () => {}
  return {
    ...{ level: nothing, trace: nothing, debug: nothing, warn: nothing, error: nothing },
    fatal: nothing,
    info(entry: unknown) {
      if ((entry as { readonly tnx?: unknown }).tnx === 'message') wholeSent()
    },
  }
}

export function mailOverSmtp({ smtpUrl, from }: MailSettings): MailOut & { close(): void } {
  const url = new URL(smtpUrl)
  const domain = /@([^>\s]+)>?\s*$/.exec(from)?.[1]
  if (!domain) throw new NotSendable('MAIL_FROM has no mail address')
  const secure = url.protocol === 'smtps:'
  const settings = {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // Off this machine nothing goes in the clear, even where somebody takes STARTTLS out of the answer.
    requireTLS: !secure && !LOOPBACK.test(url.hostname),
    ...(url.username
      ? {
          auth: {
            user: decodeURIComponent(url.username),
            pass: decodeURIComponent(url.password),
          },
        }
      : {}),
    name: domain,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: 2 * PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  const open = new Set<{ close(): void }>()

  return {
    async send({ to, subject, text, html, id, at, replyTo, returnTo, encrypted, calendar }) {
      const addresses = [to, replyTo ?? '', returnTo ?? '']
      if (
        addresses.some((one) => /[\p{C}\p{Z},;:<>"]/u.test(one)) ||
        /[\p{Cc}\u2028\u2029]/u.test(subject)
      ) {
        throw new NotSendable('A header would break')
      }
      const mail = {
        from,
        to,
        subject,
        ...(encrypted === undefined ? { text, html } : {}),
        ...(calendar && encrypted === undefined
          ? {
              icalEvent: {
                method: calendar.method,
                filename: 'meeting.ics',
                content: calendar.text,
              },
            }
          : {}),
        ...(replyTo === undefined ? {} : { replyTo }),
        envelope: { from: returnTo ?? from, to },
        messageId: `<${id}@${domain}>`,
        date: new Date(at),
        headers: { 'Auto-Submitted': 'auto-generated' },
        // Nodemailer would draw the boundary by chance: a mail is the same bytes for the same words.
        baseBoundary: id,
        xMailer: false as const,
        disableFileAccess: true,
        disableUrlAccess: true,
      }
      let whole = false
      const logger = overhearing(() => {
        whole = true
      })
      const transport = nodemailer.createTransport({ ...settings, logger })
      open.add(transport)
      try {
        if (encrypted === undefined) await transport.sendMail(mail)
        else
          await transport.sendMail({ envelope: mail.envelope, raw: await pgpMime(mail, encrypted) })
      } catch (cause) {
        if (isGone(cause as Answered)) throw new NeverTaken('There is no such mailbox', { cause })
        const refused = typeof (cause as { responseCode?: unknown }).responseCode === 'number'
        if (whole && !refused) throw new MaybeTaken('The line broke before an answer', { cause })
        throw new MailNotTaken('The mail server did not take it', { cause })
      } finally {
        open.delete(transport)
        transport.close()
      }
    },
    close() {
      for (const transport of open) transport.close()
    },
  }
}

type Answered = {
  readonly command?: unknown
  readonly responseCode?: unknown
  readonly response?: unknown
}
/** That the recipient is refused for good (RFC 5321, 4.2.1), and because of their mailbox. */
const isGone = ({ command, responseCode: code, response }: Answered): boolean =>
  command === 'RCPT TO' && typeof code === 'number' && isGoneReply(String(response))

type Heads = {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly replyTo?: string
  readonly messageId: string
  readonly date: Date
  readonly headers: Readonly<Record<string, string>>
  readonly baseBoundary: string
}
/** RFC 3156: two parts, of which the second is the message. The heads are those of any other mail. */
async function pgpMime(heads: Heads, encrypted: string): Promise<Buffer> {
  const { from, to, subject, replyTo, messageId, date, headers, baseBoundary } = heads
  const root = new MimeNode('multipart/encrypted; protocol="application/pgp-encrypted"', {
    baseBoundary,
  })
  root.setHeader({
    from,
    to,
    ...(replyTo === undefined ? {} : { 'reply-to': replyTo }),
    subject,
    'message-id': messageId,
    date: date.toUTCString().replace('GMT', '+0000'),
    ...headers,
  })
  const version = root.createChild('application/pgp-encrypted')
  version.setHeader('content-transfer-encoding', '7bit')
  version.setContent('Version: 1\r\n')
  const message = root.createChild('application/octet-stream; name="encrypted.asc"')
  message.setHeader({
    'content-disposition': 'inline; filename="encrypted.asc"',
    'content-transfer-encoding': '7bit',
  })
  message.setContent(encrypted)
  return root.build()
}
