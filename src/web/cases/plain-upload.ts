// The plain form that brings several files at once: each is answered by itself, and what went wrong with the form, too.
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { bringDocument } from '../../application/documents.ts'
import { shownName } from '../../application/file-names.ts'
import type { House } from '../../application/house.ts'
import { limits } from '../../application/limits.ts'
import { OutOfReach } from '../../application/out-of-reach.ts'
import { stagePhoto } from '../../application/photo-pages.ts'
import type { PersonId } from '../../application/ports.ts'
import { type DocumentRoom, limitsOf } from '../../domain/documents.ts'
import type { Taken } from './brought-files.tsx'

/** So many are taken at once; the names of some more are read, to say that they were not. */
export const FILES_AT_ONCE = 10
const NAMED_AT_ONCE = 60
/** A form that says it is longer is thrown away unread. */
export const LARGEST_FORM = 100_000_000
const THROWN_AWAY = 1_000_000_000
const MOST_WAIT = 5_000

type Bringing = {
  readonly person: PersonId
  readonly caseId: string
  readonly room: DocumentRoom
}
/** A file of the form, come whole. */
type Bringer = (
  house: House,
  bringing: Bringing,
  file: { readonly name: string; readonly bytes: Uint8Array },
) => Promise<Taken>

/** Each is a document of its own. */
export const asDocument: Bringer = async (house, bringing, file) => {
  const brought = await bringDocument(house, { ...bringing, ...file })
  return brought.ok
    ? { name: brought.name, document: brought.document }
    : { name: brought.name, whyNot: brought }
}
/** Each waits to be a page of one document. */
export const asPage: Bringer = async (house, bringing, file) => {
  const staged = await stagePhoto(house, { ...bringing, ...file })
  return staged.ok
    ? { name: staged.name, page: staged.page }
    : { name: staged.name, whyNot: staged }
}

export type Came = { readonly taken: readonly Taken[]; readonly status: 409 | 422 | 503 }

/** An answer given while the body still comes is lost on the way: browsers read it after they have sent everything. */
export async function thrownAway({ raw }: FastifyRequest): Promise<void> {
  let length = 0
  try {
    for await (const piece of raw) {
      length += (piece as Buffer).length
      if (length > THROWN_AWAY) return
    }
  } catch {
    // The line broke: nobody reads the answer.
  }
}

/** In the order in which they came; what was taken before something broke stays taken and is named. */
export async function filesOfForm(
  house: House,
  request: FastifyRequest,
  bringing: Bringing,
  bringer: Bringer,
): Promise<Came> {
  const taken: Taken[] = []
  let status: Came['status'] = 409
  let current = ''
  const parts = request.files({
    throwFileSizeLimit: false,
    limits: { files: NAMED_AT_ONCE, fileSize: limitsOf(bringing.room).largest, fields: 5 },
  })
  try {
    for await (const part of parts) {
      current = part.filename ? shownName(part.filename) : ''
      const one = await oneOf(house, bringing, bringer, part, taken.length)
      if (one) taken.push(one)
      if (one && 'whyNot' in one && 'form' in one.whyNot && one.whyNot.form !== 'TooManyAtOnce') {
        status = 503
      }
      current = ''
    }
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'FST_FIELDS_LIMIT' || code === 'FST_PROTO_VIOLATION') throw error
    const form = code === 'FST_FILES_LIMIT' ? 'TooManyAtOnce' : 'LineBroke'
    taken.push({ name: current, whyNot: { form } })
  }
  return { taken, status: taken.length === 0 ? 422 : status }
}

async function oneOf(
  house: House,
  bringing: Bringing,
  bringer: Bringer,
  part: MultipartFile,
  before: number,
): Promise<Taken | undefined> {
  const name = part.filename ?? ''
  if (before >= FILES_AT_ONCE) {
    for await (const _ of part.file) {
      // Read past, to come to what follows.
    }
    return name === '' ? undefined : { name: shownName(name), whyNot: { form: 'TooManyAtOnce' } }
  }
  const bytes = await part.toBuffer()
  // A field for files that was left empty comes as a file without a name.
  if (name === '' && bytes.length === 0) return undefined
  if (part.file.truncated) return { name: shownName(name), whyNot: { refusal: 'FileTooLarge' } }
  const at = house.clock.now()
  const often = `${bringing.person} ${bringing.caseId}`
  const wait = await house.fastLimits.take(limits.document, often, at)
  if (wait > 0) await house.clock.sleep(Math.min(wait, MOST_WAIT))
  try {
    return await bringer(house, bringing, { name, bytes })
  } catch (error) {
    if (!(error instanceof OutOfReach)) throw error
    const form = error.kept === 'nothing' ? 'NoRoomNow' : 'PerhapsThere'
    return { name: shownName(name), whyNot: { form } }
  }
}
