// Whether files can be opened on this machine, and how: what `parley doctor` says of it.
import { openFileInspection } from './inspection.ts'
import { picturesHere, sandboxHere } from './sandbox.ts'

export async function fileReadiness(clamd: string | undefined): Promise<readonly string[]> {
  const files = openFileInspection({ clamd })
  const alone = openFileInspection()
  try {
    const words = Buffer.from('words\n')
    const apart = 'type' in (await alone.inspect(words, 'words.txt'))
    const asked = 'type' in (await files.inspect(words, 'words.txt'))
    const how = {
      bubblewrap: 'files are opened apart, in bubblewrap',
      node: 'files are opened apart, held by Node alone: install bubblewrap',
    }[sandboxHere()]
    const malware =
      clamd === undefined
        ? 'no ClamAV: nobody looks for known malware'
        : `ClamAV ${asked ? 'answers' : 'does not answer: no file is taken'}`
    return [
      apart
        ? how
        : 'files cannot be opened apart, so none is taken: bubblewrap needs user namespaces',
      picturesHere() ? 'pages of PDFs are painted' : 'no pdftoppm: install poppler-utils',
      ...(apart ? [malware] : []),
    ]
  } finally {
    await Promise.all([files.close(), alone.close()])
  }
}
