// Saying no to a file: thrown inside the worker, told outside as a value.
import type { FileRefusal } from '../application/file-ports.ts'

export class Refused extends Error {
  override name = 'Refused'
  readonly refusal: FileRefusal
  constructor(refusal: FileRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

export function refuse(refusal: FileRefusal): never {
  throw new Refused(refusal)
}

/** The file is fine to look at, and no copy can be made of it that surely carries nothing else. */
export class NoCleanCopy extends Error {
  override name = 'NoCleanCopy'
}
