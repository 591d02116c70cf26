// A mail written out: the same few sentences and one link, as text and as the smallest HTML.
import type { MailWords } from '../application/mail-ports.ts'
import type { Language } from '../domain/clauses.ts'

export type Parts = {
  readonly subject: string
  readonly opening: string
  /** None where there is nothing to follow. */
  readonly address?: string
  readonly button?: string
  readonly closing: readonly string[]
  readonly signature: string
  /** Above it an answer is written, where one may be. */
  readonly line?: string | undefined
}

export function written(
  language: Language,
  { subject, opening, address, button, closing, signature, line }: Parts,
): MailWords {
  const first = line === undefined ? [] : [`---- ${line} ----`]
  const text = `${[...first, opening, ...(address ? [address] : []), ...closing, signature].join('\n\n')}\n`
  const paragraphs = [
    ...first.map(escaped),
    escaped(opening),
    ...(address && button ? [`<a href="${escaped(address)}">${escaped(button)}</a>`] : []),
    ...closing.map(escaped),
    escaped(signature),
  ]
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
  return {
    subject,
    text,
    html: `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${body}\n</body></html>\n`,
  }
}

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
