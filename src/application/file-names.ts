// Names of files as people gave them: what is shown of one, and how it is said in a header. None is ever a name on our disk.

const MOST = 120
/** Controls, and what turns around, joins or hides what stands beside it. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu
/** What some system takes for a path, a drive, a stream or a pattern. */
const NOT_IN_NAMES = /[<>:"/\\|?*]/g
/** Names that are devices on Windows, with whatever ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Without a path and without what would mislead whoever reads it; never empty. */
export function shownName(given: string): string {
  const [last = ''] = given.normalize('NFC').split(/[/\\]/).slice(-1)
  const plain = last
    .replace(UNSEEN, '')
    .replace(NOT_IN_NAMES, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const named = plain === '' ? 'file' : DEVICE.test(plain) ? `-${plain}` : plain
  return shortened(named)
}

/** The ending says how it is opened: it stays. */
function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= MOST) return name
  const ending = [...(/\.[^.\s]{1,10}$/.exec(name)?.[0] ?? '')]
  return [...letters.slice(0, MOST - ending.length - 1), '…', ...ending].join('')
}

/** Of bytes that somebody brought: wherever a browser is led to them, what is in them does nothing here. */
export const INERT = "sandbox; default-src 'none'"

/** RFC 6266: always to be kept, never to be shown; in letters that all know, and as it is (RFC 8187). */
export function asAttachment(name: string): string {
  const shown = shownName(name)
  const plain = shown
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%;]/g, '-')
  const known = plain.trim() === '' || plain.startsWith('.') ? `file${plain.trim()}` : plain
  const exact = encodeURIComponent(shown).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${known}"; filename*=UTF-8''${exact}`
}
