// What somebody wrote, without what they only quoted. Where it is not sure, more is kept: no word of an answer is lost.
import Parser from 'email-reply-parser'
import { wordsOfMails } from '../mail-words.ts'

export type Trimmed = { readonly words: string; readonly trimmed: boolean }

/** The reply parser takes long over long texts: above this only the rules here are used. */
const MOST_PARSED = 64 * 1024

const ours = Object.values(wordsOfMails)
const lines = ours.map(({ above }) => above.toLowerCase())

/** "On … wrote:" and its kin, in one line or over two or three. */
const HEADERS = [
  /^on\b.{0,300}\bwrote:$/is,
  /^el\b.{0,300}\bescribi[óo]:$/is,
  /^am\b.{0,300}\bschrieb\b.{0,200}:$/is,
  /^le\b.{0,300}\ba écrit\s*:$/is,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.{0,200}<[^>\n]{1,254}>:?$/is,
]
/** Begins a quote that is not marked line by line. */
const SEPARATORS =
  /^-{2,}\s*(original message|forwarded message|mensaje original|ursprüngliche nachricht|message d'origine|message original)\s*-{2,}$|^_{20,}$/i
const FIELD =
  /^\*?(from|sent|to|cc|subject|date|de|enviado( el)?|enviado|para|asunto|fecha|von|gesendet|an|betreff|datum|envoyé|à|objet)\s*:\*?\s/i

export function trimmedReply(text: string): Trimmed {
  const all = text.replaceAll(/\r\n?/g, '\n').split('\n')
  const kept = byOwnLine(all) ?? byHeader(all) ?? byParser(text)
  const words = (kept ?? all).join('\n').trim()
  const whole = all.join('\n').trim()
  // An answer of nothing but quotes is shown as it is.
  return words === '' ? { words: whole, trimmed: false } : { words, trimmed: words !== whole }
}

const bare = (line: string) => line.replace(/^[\s>|]+/, '').trim()
const isQuoted = (line: string) => /^\s*>/.test(line)
const isBlank = (line: string) => bare(line) === ''

/** Our own line: what stands above it is the answer, if what stands below is our mail and nothing else. */
function byOwnLine(all: readonly string[]): readonly string[] | undefined {
  const at = all.findIndex((line) => lines.some((own) => line.toLowerCase().includes(own)))
  if (at < 0) return undefined
  const above = withoutHeader(all.slice(0, at))
  const nothing = above.every(isBlank)
  return nothing || !isOurs(all.slice(at)) ? undefined : above
}

/** Every word below is one of ours: mail programs break lines anew, quote them and write links out. */
function isOurs(below: readonly string[]): boolean {
  let rest = squeezed(
    below
      .map(bare)
      .filter((line) => !FIELD.test(`${line} `))
      .join(' '),
  )
  for (const { notice, invitation, signature, above, answer, ask } of ours) {
    const said = [notice, invitation].flatMap(({ subject, opening, button, closing }) => [
      opening,
      closing,
      button,
      subject,
    ])
    for (const own of [...said, ...Object.values(answer), ask, above, signature]) {
      rest = rest.replaceAll(squeezed(own), '')
    }
  }
  return rest === ''
}
const squeezed = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/<?https?:\/\/\S+>?/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** The line that says who wrote when goes with the quote it opens. */
function withoutHeader(above: readonly string[]): readonly string[] {
  let end = above.length
  while (end > 0 && isBlank(above[end - 1] ?? '')) end--
  for (let size = 1; size <= 3 && size <= end; size++) {
    const last = above
      .slice(end - size, end)
      .map(bare)
      .join(' ')
    if (HEADERS.some((header) => header.test(last))) return above.slice(0, end - size)
  }
  let top = end
  while (
    top > 0 &&
    (FIELD.test(`${bare(above[top - 1] ?? '')} `) || SEPARATORS.test(bare(above[top - 1] ?? '')))
  )
    top--
  return end - top >= 2 || (end > top && SEPARATORS.test(bare(above[top] ?? '')))
    ? above.slice(0, top)
    : above.slice(0, end)
}

/** A quote that somebody else's mail program opened, down to the end, and nothing written in between or below. */
function byHeader(all: readonly string[]): readonly string[] | undefined {
  let end = all.length
  while (end > 0 && (isBlank(all[end - 1] ?? '') || isQuoted(all[end - 1] ?? ''))) end--
  const quotes = all.slice(end).some(isQuoted)
  if (!quotes) return undefined
  const above = withoutHeader(all.slice(0, end))
  // Somebody who answers between the lines is read with the lines.
  if (above.some(isQuoted)) return undefined
  return above.every(isBlank) ? undefined : above
}

/** What the parser knows of other programs and languages, as long as it leaves out quoted lines alone. */
function byParser(text: string): readonly string[] | undefined {
  if (text.length > MOST_PARSED) return undefined
  const fragments = new Parser().read(text).getFragments()
  const last = fragments.findLastIndex((one) => !one.isQuoted() && !one.isEmpty())
  const left = fragments.slice(last + 1)
  const lost = left.flatMap((one) => one.getContent().split('\n'))
  if (last < 0 || lost.length === 0 || !lost.every((one) => isQuoted(one) || isBlank(one))) {
    return undefined
  }
  if (fragments.slice(0, last + 1).some((one) => one.isQuoted())) return undefined
  return fragments.slice(0, last + 1).flatMap((one) => one.getContent().split('\n'))
}
