// The disclosure of Evidence Code 1129 as PDF by typst: exactly one page, nothing on it below 12 points.
import type { DisclosurePaper, DisclosureWriter } from '../application/representation.ts'
import { disclosureWords } from './disclosure-words.ts'
import { printed } from './typst.ts'

/** Days are written with Western digits, as the courts do. */
const locales = { en: 'en-US', es: 'es-US', ar: 'ar-u-nu-latn-ca-gregory', zh: 'zh-CN' } as const

export const disclosureWriter = (): DisclosureWriter => ({
  async render(paper) {
    const { language, attorney, client, dated } = paper
    const words = disclosureWords[language]
    const format = new Intl.DateTimeFormat(locales[language], {
      dateStyle: 'long',
      timeZone: 'America/Los_Angeles',
    })
    const signed = (by: DisclosurePaper['signed']['client']) =>
      by ? { name: by.name, on: format.format(by.at) } : null
    const day = new Date(dated)
    const data = {
      language,
      title: words.title,
      words,
      client,
      attorney,
      signed: { client: signed(paper.signed.client), attorney: signed(paper.signed.attorney) },
      date: { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() },
    }
    return printed('disclosure.typ', data, dated)
  },
})
