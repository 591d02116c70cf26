// One file copied so that the copy shows the same and carries nothing else.
import type { FileType } from '../application/file-ports.ts'
import type { Copied } from './pdf-cleaning.ts'

export async function cleaned(file: Uint8Array, type: FileType): Promise<Copied> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  switch (type) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'gif': {
      const { cleanedImage } = await import('./imaging.ts')
      return { bytes: await cleanedImage(bytes, type) }
    }
    case 'text': {
      const { cleanedText } = await import('./text.ts')
      return { bytes: cleanedText(bytes) }
    }
    case 'pdf': {
      const { cleanedPdf } = await import('./pdf-cleaning.ts')
      return await cleanedPdf(bytes)
    }
    default: {
      const { openPackage } = await import('./zip.ts')
      const { cleanedOffice } = await import('./office-cleaning.ts')
      return { bytes: await cleanedOffice(openPackage(bytes), type) }
    }
  }
}
