// A paper in a message: its bytes, or where they lie.
import { createHash } from 'node:crypto'
import { count, needed, type Part, Unclear } from './reading.ts'
import { tag, tagIf, type Xml } from './writing.ts'

export type Attachment =
  | { readonly bytes: Uint8Array }
  | {
      readonly uri: string
      readonly size: number | undefined
      /** In hexadecimal. */
      readonly sha256: string | undefined
    }

/** As base64 it has to fit into the ten million characters that libxml2 reads as one text. */
export const MOST_IN_A_PAPER = 7_000_000

const FORMAT = 'application/pdf'
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const rendition = (attachment: Attachment, words: string): Xml =>
  tag('ecf:DocumentRendition', [
    tag('nc:DocumentIdentification'),
    tagIf(
      'ecf:DocumentRenditionHash',
      'bytes' in attachment ? sha256(attachment.bytes) : attachment.sha256,
    ),
    tag('nc:Attachment', [
      'bytes' in attachment
        ? tag('nc:Base64BinaryObject', Buffer.from(attachment.bytes).toString('base64'))
        : undefined,
      tag('nc:BinaryDescriptionText', words),
      tag('nc:BinaryFormatText', FORMAT),
      'uri' in attachment ? tag('nc:BinaryURI', attachment.uri) : undefined,
      tagIf(
        'nc:BinarySizeValue',
        'bytes' in attachment ? attachment.bytes.length : attachment.size,
      ),
    ]),
  ])

/** Of a document; nothing where its rendition holds neither bytes nor a place. */
export function attachmentIn(document: Part): Attachment | undefined {
  const found = document.one('ecf:DocumentAugmentation/ecf:DocumentRendition')
  const said = found?.text('ecf:DocumentRenditionHash')
  // ECF leaves open what kind of hash it is.
  const hash = said && /^[0-9a-f]{64}$/i.test(said) ? said.toLowerCase() : undefined
  const base64 = found?.one('nc:Attachment/nc:Base64BinaryObject')
  if (found && base64) {
    const bytes = new Uint8Array(
      Buffer.from(
        needed(found.text('nc:Attachment/nc:Base64BinaryObject'), 'what is in a paper'),
        'base64',
      ),
    )
    if (hash !== undefined && hash !== sha256(bytes)) {
      throw new Unclear('a paper in it is not the one that its hash is of')
    }
    return { bytes }
  }
  const uri = found?.text('nc:Attachment/nc:BinaryURI')
  if (!found || uri === undefined) return undefined
  return { uri, size: count(found.text('nc:Attachment/nc:BinarySizeValue')), sha256: hash }
}
