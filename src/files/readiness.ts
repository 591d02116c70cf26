// Whether files can be opened on this machine, and how: what `parley doctor` says of it.
import { type FileSettings, openFileInspection } from './inspection.ts'
import { picturesHere, type Sandbox, sandboxHere } from './sandbox.ts'

type Looking = Pick<FileSettings, 'clamd' | 'withoutBubblewrap'>

/** Said at every start; nothing where files are as far apart as can be. */
export function lessApart(
  { withoutBubblewrap }: Looking,
  sandbox: Sandbox = sandboxHere(),
): string | undefined {
  if (sandbox === 'bubblewrap') return undefined
  const held =
    sandbox === 'unshare'
      ? 'held by Node alone, without a network'
      : 'held by Node alone, and the network is open to what opens them'
  return withoutBubblewrap === false
    ? `bubblewrap is missing: of files that people bring only plain text is taken (${held})`
    : `bubblewrap is missing: files that people bring are opened with less protection (${held})`
}

export async function fileReadiness(looking: Looking): Promise<readonly string[]> {
  const { clamd } = looking
  const files = openFileInspection(looking)
  const alone = openFileInspection()
  try {
    const words = Buffer.from('words\n')
    const apart = 'type' in (await alone.inspect(words, 'words.txt'))
    const asked = 'type' in (await files.inspect(words, 'words.txt'))
    const how = lessApart(looking) ?? 'files are opened apart, in bubblewrap'
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
