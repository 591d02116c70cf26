// One file looked at: its kind, whether it may come in, and what others would find in it.
import type { FileType, FileWarning, Inspected } from '../application/file-ports.ts'
import { kindOf, refuseOtherName } from './kinds.ts'
import { refuse } from './refused.ts'
import { textWarnings } from './text.ts'

// Reading in what a kind needs takes longer than most files do: only that is read in.
export async function inspected(
  file: Uint8Array,
  name: string,
  textAlone = false,
): Promise<Inspected> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const kind = await kindOf(bytes)
  if (textAlone && kind !== 'text') refuse('NotOpenedSafely')
  if (kind === 'pdf') {
    refuseOtherName('pdf', name)
    const { pdfFound } = await import('./pdf-looking.ts')
    const { warnings, pages } = await pdfFound(bytes)
    return { type: 'pdf', warnings, pages }
  }
  if (kind === 'package') {
    const { openPackage } = await import('./zip.ts')
    const { officeTypeOf, officeWarnings } = await import('./office.ts')
    const parts = openPackage(bytes)
    const type = officeTypeOf(parts)
    refuseOtherName(type, name)
    return { type, warnings: officeWarnings(parts, type) }
  }
  return { type: kind, warnings: await warningsOf(kind, bytes, name) }
}

async function warningsOf(
  kind: FileType,
  bytes: Buffer,
  name: string,
): Promise<readonly FileWarning[]> {
  if (kind === 'text') {
    const warnings = textWarnings(bytes, name)
    refuseOtherName(kind, name)
    return warnings
  }
  refuseOtherName(kind, name)
  const { imageWarnings } = await import('./imaging.ts')
  return await imageWarnings(bytes, kind)
}
