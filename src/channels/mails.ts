// The mails Parley writes: a few plain sentences and one link, as text and as the smallest HTML.
import type { Mails } from '../application/mail-ports.ts'
import { accountMails } from './account-mails.ts'
import { answerIn, answerWords } from './answers.ts'
import { keyMails } from './key-mails.ts'
import { wordsOfMails } from './mail-words.ts'
import { meetingMails } from './meeting-mails.ts'
import { written } from './written.ts'

/** The url is where people reach Parley, without a slash at the end. */
export const mails = (url: string): Mails => ({
  signIn(language, { link, code }) {
    const { signIn: words, signature } = wordsOfMails[language]
    const address = `${url}/sign-in/${link}`
    const closing = [words.code(code), words.closing]
    return written(language, { ...words, address, closing, signature })
  },
  invitation(language, link, answer, code) {
    const { invitation: words, signature, above, ask, byCode } = wordsOfMails[language]
    const address = `${url}/invitation/${link}`
    const last = [words.closing, `${words.quiet} ${address}/quiet`]
    const closing = answer ? [code ? byCode(code) : ask, ...last] : last
    const line = answer === 'mail' ? above : undefined
    return written(language, { ...words, address, closing, signature, line })
  },
  answer(language, answer) {
    const { signature, above } = wordsOfMails[language]
    const said = answerIn(language, answer, 'mail', `${url}/cases`).split(/\n+/)
    const [opening = '', ...closing] = said
    const { subject } = answerWords[language]
    return written(language, { subject, opening, closing, signature, line: above })
  },
  resume(language, link) {
    const { resume: words, signature } = wordsOfMails[language]
    const address = `${url}/resume/${link}`
    return written(language, { ...words, address, closing: [words.closing], signature })
  },
  wroteBack(language, link) {
    const { wroteBack: words, signature } = wordsOfMails[language]
    const address = `${url}/resume/${link}`
    return written(language, { ...words, address, closing: [words.closing], signature })
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
  sentAway(language) {
    const { sentAway: words, signature } = wordsOfMails[language]
    const closing = [words.closing]
    return written(language, { ...words, address: `${url}/cases`, closing, signature })
  },
  reminder(language, by) {
    const { reminder: words, signature, above, answer } = wordsOfMails[language]
    const last = [`${words.more} ${url}/more-time`, words.closing]
    return written(language, {
      ...words,
      address: `${url}/cases`,
      closing: by ? [answer[by], ...last] : last,
      signature,
      line: by === 'mail' ? above : undefined,
    })
  },
  meeting: meetingMails(url),
  account: accountMails(url),
  key: keyMails(url),
})
