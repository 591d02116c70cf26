// The mails Parley writes: a few plain sentences and one link, as text and as the smallest HTML.
import type { Mails } from '../application/people-ports.ts'
import { accountMails } from './account-mails.ts'
import { wordsOfMails } from './mail-words.ts'
import { written } from './written.ts'

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
  notice(language) {
    const { notice: words, signature } = wordsOfMails[language]
    return written(language, {
      ...words,
      address: `${url}/cases`,
      closing: [words.closing],
      signature,
    })
  },
  account: accountMails(url),
})
