// The mails Parley writes: a few plain sentences and one link, as text and as the smallest HTML.
import type { Mails, MailWords } from '../application/people-ports.ts'
import type { Language } from '../domain/clauses.ts'
import { wordsOfMails } from './mail-words.ts'

/** The url is where people reach Parley, without a slash at the end. */
export const mails = (url: string): Mails => ({
  signIn(language, { link, code }) {
    const { signIn: words, signature } = wordsOfMails[language]
    const address = `${url}/sign-in/${link}`
    const closing = [words.code(code), words.closing]
    return written(language, { ...words, address, closing, signature })
  },
  invitation(language, link) {
    const { invitation: words, signature } = wordsOfMails[language]
    const address = `${url}/invitation/${link}`
    return written(language, { ...words, address, closing: [words.closing], signature })
  },
  resume(language, link) {
    const { resume: words, signature } = wordsOfMails[language]
    const address = `${url}/resume/${link}`
    return written(language, { ...words, address, closing: [words.closing], signature })
  },
  notice(language) {
    const { notice: words, signature } = wordsOfMails[language]
    return written(language, {
      ...words,
      address: `${url}/cases`,
      closing: [words.closing],
      signature,
    })
  },
})

type Parts = {
  readonly subject: string
  readonly opening: string
  readonly address: string
  readonly button: string
  readonly closing: readonly string[]
  readonly signature: string
}

function written(
  language: Language,
  { subject, opening, address, button, closing, signature }: Parts,
): MailWords {
  const text = `${[opening, address, ...closing, signature].join('\n\n')}\n`
  const paragraphs = [
    escaped(opening),
    `<a href="${escaped(address)}">${escaped(button)}</a>`,
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
