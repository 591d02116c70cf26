// Files that came by mail into a caucus: looked into as all others, they become documents there, or it is said why not.
import type { DocumentRoom, DocumentUnfit } from '../domain/documents.ts'
import { bringDocument, type DocumentHouse, mayBring } from './documents.ts'
import { shownName } from './file-names.ts'
import type { AnswerPlace, MailPart } from './mail-in-ports.ts'

type Place = Pick<AnswerPlace, 'person' | 'caseId' | 'room'>
export type FilesOfMail = {
  /** They stand beside the message, as downloads. */
  readonly beside: readonly MailPart[]
  readonly documents: readonly MailPart[]
  readonly notTaken: readonly { readonly name: string; readonly why: DocumentUnfit }[]
}
const full = ['FileTooLarge', 'TooManyDocuments', 'RoomIsFull'] as const
type Full = (typeof full)[number]
const isFull = (refusal: string): refusal is Full => (full as readonly string[]).includes(refusal)

/** Where nothing can be brought now but words may be said, they stay beside the words. */
export async function filesOfMail(
  house: DocumentHouse,
  { person, caseId, room }: Place,
  files: readonly MailPart[],
): Promise<FilesOfMail> {
  if (!room.startsWith('caucus:')) return { beside: files, documents: [], notTaken: [] }
  const beside: MailPart[] = []
  const documents: MailPart[] = []
  const notTaken: { name: string; why: DocumentUnfit }[] = []
  for (const file of files) {
    const name = shownName(file.name)
    const may = await mayBring(house, person, caseId, room as DocumentRoom, {
      ...{ name, kind: 'text', size: file.bytes.length, digest: '' },
    })
    if (!may.ok) {
      if (isFull(may.refusal)) notTaken.push({ name, why: may.refusal })
      else beside.push(file)
      continue
    }
    const looked = await house.files.inspect(file.bytes, name)
    if ('refused' in looked) notTaken.push({ name, why: looked.refused })
    else documents.push(file)
  }
  return { beside, documents, notTaken }
}

/** Once the message is there. Done again where it was cut off, each is brought once. */
export async function bringFilesOfMail(
  house: DocumentHouse,
  { person, caseId, room }: Place,
  mail: string,
  documents: readonly MailPart[],
): Promise<void> {
  for (const [i, { name, bytes }] of documents.entries()) {
    await bringDocument(house, {
      ...{ person, caseId, room: room as DocumentRoom, name, bytes, via: 'mail' },
      repeatable: { key: `mail ${mail} ${i}`, request: mail },
    })
  }
}
