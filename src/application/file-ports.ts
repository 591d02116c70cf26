// What the house needs of files that people bring: what they are, what they carry unseen, and copies that carry no more than is seen.
import type { DocumentUnfit, DocumentWarning } from '../domain/documents.ts'
import type { FormReading } from './court-form-ports.ts'

/** By what is in them, never by their name. */
export const fileTypes = [
  'pdf',
  'jpeg',
  'png',
  'webp',
  'gif',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'text',
] as const
export type FileType = (typeof fileTypes)[number]

/** Why a file is not taken. */
export type FileRefusal = Exclude<DocumentUnfit, 'FileTooLarge' | 'TooManyDocuments' | 'RoomIsFull'>

/** What somebody should know of a file before others see it. */
export type FileWarning = DocumentWarning

export type Inspected =
  | {
      readonly type: FileType
      readonly warnings: readonly FileWarning[]
      /** Of what has pages. */
      readonly pages?: number
    }
  | { readonly refused: FileRefusal }

/** Why there is no clean copy; the file as it was brought is as good as it was. */
export type CleaningRefusal =
  /** Its pages have to be made into pictures, and the program for that is not installed. */
  | 'NeedsPictures'
  /** Such as drawings and films that nobody here can make anew: sent as PDF it would do. */
  | 'HoldsWhatCannotBeCleaned'
  | 'CheckNotPossible'
/** Why a file does not come to stand where it was brought: there a cleaned copy would, or it would be a page. */
export type FileUnfit = FileRefusal | CleaningRefusal | 'NotAPhoto'

/** JPEGs: a page to be read, and a small picture to know it by. */
export type PhotoPage = { readonly page: Uint8Array; readonly small: Uint8Array }

export class FileNotCleaned extends Error {
  override name = 'FileNotCleaned'
  readonly reason: CleaningRefusal
  constructor(reason: CleaningRefusal, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

export type HiddenWords = {
  readonly warning: FileWarning
  readonly words: string
  readonly by?: string
}
/** `more`: there are more than anybody would read. */
export type WordsFound = { readonly words: readonly HiddenWords[]; readonly more: boolean }

export type FileInspection = {
  /** The words that a copy would leave behind, for whose file it is alone; undefined where they could not be read. */
  hidden(bytes: Uint8Array, type: FileType): Promise<WordsFound | undefined>
  /** Fails closed: what cannot be checked is refused, and nothing that a file does reaches further than its worker. */
  inspect(bytes: Uint8Array, name: string): Promise<Inspected>
  /** A copy that shows the same and carries nothing else: no author, place, comment, earlier version or file inside. Throws `FileNotCleaned`. */
  cleaned(bytes: Uint8Array, type: FileType): Promise<Uint8Array>
  /** PNG pictures of its first pages, to be looked at without opening the file; nothing for what has none. */
  pictures(bytes: Uint8Array, type: FileType, most: number): Promise<readonly Uint8Array[]>
  /** A photo made anew as a page, turned as its camera said, of at most so many bytes if words on it stay readable. Throws `FileNotCleaned`. */
  page(bytes: Uint8Array, type: FileType, most: number): Promise<PhotoPage>
  /** A PDF of pages that were made so, each on a sheet. Throws `FileNotCleaned`. */
  bound(pages: readonly Uint8Array[]): Promise<Uint8Array>
  /** Blank forms of courts, which act and are filled in, and so are no documents that people bring. */
  readonly forms: FormReading
}
