// Plain text: readable from end to end, and nothing that another program would run.
import type { FileWarning } from '../application/file-ports.ts'
import { NoCleanCopy, refuse } from './refused.ts'

/** Tabs, line ends and a form feed are the only controls that text needs; turning it around is not reading. */
const NOT_TEXT = /(?![\t\n\f\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u
// Marks for mending Arabic and Persian (200c-200f) are none of these.
const UNSEEN = /[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff]|\udb40[\udc00-\udc7f]/g
const MARKUP =
  /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|meta|link|style|form|math)\b/i
const OTHER_START =
  /^\s*(?:<\?|<!|#!|\{\\rtf|%!|mime-version:|begin:v|@echo|import\s+os\b|powershell|set-|wscript)/i
const ENCODED_MAIL = /^content-transfer-encoding:/im

export function textIn(bytes: Uint8Array): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('CannotBeRead')
  }
  if (NOT_TEXT.test(text)) refuse('CannotBeRead')
  if (MARKUP.test(text) || OTHER_START.test(text) || ENCODED_MAIL.test(text)) refuse('KindNotTaken')
  return text
}

/** A table is opened by a program that calculates. */
function calculates(text: string): boolean {
  return text
    .split(/[\r\n,;\t]/)
    .some((cell) => /^["'\s]*(?:[=@]|[+-](?![\d.,\s-]*["'%]?\s*$)\S*[(|!])/.test(cell))
}

export function textWarnings(bytes: Uint8Array, name: string): readonly FileWarning[] {
  const text = textIn(bytes)
  if (/\.(csv|tsv)$/i.test(name) && calculates(text)) refuse('HoldsActiveContent')
  return text.search(UNSEEN) >= 0 ? ['HiddenText'] : []
}

export function cleanedText(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(textIn(bytes).replace(UNSEEN, ''))
  if (copy.length === 0) throw new NoCleanCopy('HoldsWhatCannotBeCleaned')
  return copy
}
