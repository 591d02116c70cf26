// Mail out over SMTP: one recipient a message, and nothing in it but what was passed in.
import nodemailer from 'nodemailer'
import type { MailOut } from '../application/mail-ports.ts'
import { MaybeTaken } from '../application/texts.ts'

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

/** A refusal in its own words, or a conversation that never came to the mail. */
function surelyNot(cause: unknown): boolean {
  const { code, originalCode, responseCode, timeoutType } = cause as Record<string, unknown>
  if (typeof responseCode === 'number') return true
  if (code !== 'ESOCKET' && code !== 'ECONNECTION' && code !== 'ETIMEDOUT') return true
  const before = [originalCode, timeoutType].map(String)
  return before.some((one) => NEVER_SPOKEN.test(one))
}
const NEVER_SPOKEN =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT/

export function mailOverSmtp({ smtpUrl, from }: MailSettings): MailOut & { close(): void } {
  const url = new URL(smtpUrl)
  const domain = /@([^>\s]+)>?\s*$/.exec(from)?.[1]
  if (!domain) throw new NotSendable('MAIL_FROM has no mail address')
  const secure = url.protocol === 'smtps:'
  const transport = nodemailer.createTransport({
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
  })

  return {
    async send({ to, subject, text, html, id, at, replyTo, returnTo }) {
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
        text,
        html,
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
      try {
        await transport.sendMail(mail)
      } catch (cause) {
        if (surelyNot(cause)) throw new MailNotTaken('The mail server did not take it', { cause })
        throw new MaybeTaken('The line broke before the mail server said a word', { cause })
      }
    },
    close: () => transport.close(),
  }
}
