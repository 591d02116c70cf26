// Files as nobody honest brings them, made by script and always the same, each with the answer that is right.
import type { FileRefusal } from '../../src/application/file-ports.ts'
import { hostilePackages } from './hostile-packages.ts'
import { hostilePapers } from './hostile-papers.ts'
import { hostilePictures } from './hostile-pictures.ts'
import { hostileWords } from './hostile-words.ts'

export type Hostile = {
  readonly what: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly right: FileRefusal
}

export const hostile = async (): Promise<readonly Hostile[]> => [
  ...(await hostileWords()),
  ...(await hostilePictures()),
  ...(await hostilePapers()),
  ...(await hostilePackages()),
]
