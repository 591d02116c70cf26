// The text of an HTML mail: tags read past in one go from front to back, script and style with what they hold.

/** What stands between its tags is never text. */
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'math'])
const BREAKS = new Set(
  'address article blockquote br center dd div dl dt form h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(
    ' ',
  ),
)
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  uuml: 'ü',
  iquest: '¿',
  iexcl: '¡',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  euro: '€',
}

/** Quoted parts are marked as in plain text, so that they can be told from what was written. */
export function textOfHtml(html: string): string {
  const out: string[] = []
  let at = 0
  let quoted = 0
  const line = () => out.push(`\n${'> '.repeat(Math.min(quoted, 3))}`)
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const text = html.slice(at, open < 0 ? html.length : open)
    if (text !== '') out.push(decoded(text.replace(/\s+/g, ' ')))
    if (open < 0) break
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open)
      continue
    }
    const [, closing = '', name = ''] =
      /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(open, open + 40)) ?? []
    if (name === '' && html[open + 1] !== '!' && html[open + 1] !== '?') {
      out.push('<')
      at = open + 1
      continue
    }
    const tag = name.toLowerCase()
    at = endOfTag(html, open)
    if (HIDDEN.has(tag) && closing === '') at = pastHidden(html, tag, at)
    if (tag === 'blockquote') quoted = Math.max(0, quoted + (closing === '' ? 1 : -1))
    if (BREAKS.has(tag)) line()
  }
  return out
    .join('')
    .split('\n')
    .map((one) => one.trimEnd())
    .join('\n')
    .replace(/\n(?:>*\n){2,}/g, '\n\n')
    .trim()
}

const after = (html: string, end: string, from: number): number => {
  const found = html.indexOf(end, from)
  return found < 0 ? html.length : found + end.length
}

/** A `>` within quotes does not end a tag. */
function endOfTag(html: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < html.length; at++) {
    const sign = html[at] as string
    if (quote !== '') {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
  }
  return html.length
}

/** To its end tag, or to the end of the mail: what is never closed is never shown. */
function pastHidden(html: string, tag: string, from: number): number {
  const ends = new RegExp(`</${tag}[\\s/>]`, 'gi')
  ends.lastIndex = from
  const found = ends.exec(html)
  return found ? endOfTag(html, found.index) : html.length
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, dec, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole
    const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec)
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' '
  })
