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
  invitation(language, link, answer) {
    const { invitation: words, signature, above, ask } = wordsOfMails[language]
    const address = `${url}/invitation/${link}`
    const closing = answer ? [ask, words.closing] : [words.closing]
    const line = answer === 'mail' ? above : undefined
    return written(language, { ...words, address, closing, signature, line })
  },
  notice(language, by) {
    const { notice: words, signature, above, answer } = wordsOfMails[language]
    return written(language, {
      ...words,
      address: `${url}/cases`,
      closing: by ? [answer[by], words.closing] : [words.closing],
      signature,
      line: by === 'mail' ? above : undefined,
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
  readonly line?: string | undefined
}
/** What the fixed line looks like. */
const drawn = (line: string) => `---- ${line} ----`

function written(
  language: Language,
  { subject, opening, address, button, closing, signature, line }: Parts,
): MailWords {
  const first = line === undefined ? [] : [drawn(line)]
  const text = `${[...first, opening, address, ...closing, signature].join('\n\n')}\n`
  const paragraphs = [
    ...first.map(escaped),
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
