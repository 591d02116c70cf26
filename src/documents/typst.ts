// One typst compiler for all papers: it reads the fonts once, and whatever it prints, no sign comes out as an empty box.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { printWhole } from '../application/printing.ts'
import { root } from '../places.ts'
import { fontsAtHand } from './missing-signs.ts'
import { aboutSpelled } from './spelled-words.ts'

let compiler: NodeCompiler | undefined

type Worded = { readonly language: string }
type Letters = {
  readonly title: string
  readonly date: object
  readonly letters: readonly Worded[]
}
type Printing = {
  /** To be kept: PDF/A-3a. */
  readonly archival?: true
  /** What the template reads that is not printed: it stays as it is. */
  readonly attached?: { readonly terms: string }
}

/**
 * The template reads its data and nothing else; the same data and date give the same bytes. A sign that no font has is
 * spelled out, `spelled` says so in the paper's own language; of letters each says it for itself.
 */
export function printed(
  template: string,
  data: Worded | Letters,
  dated: number,
  { archival, attached }: Printing = {},
): Uint8Array {
  const folder = fileURLToPath(new URL('documents/', root))
  compiler ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [`${folder}fonts`] }],
  })
  const whole =
    'letters' in data ? { ...data, letters: data.letters.map(withNote) } : withNote(data)
  const compiled = compiler.compile({
    mainFileContent: readFileSync(new URL(`documents/${template}`, root), 'utf8'),
    inputs: { data: JSON.stringify({ ...whole, ...attached }) },
  })
  if (!compiled.result) {
    const error = compiled.takeError()
    const complaints = error ? compiler.fetchDiagnostics(error) : []
    throw new Error(`the paper does not compile: ${JSON.stringify(complaints)}`)
  }
  try {
    const pdf = compiler.pdf(compiled.result, {
      ...(archival ? { pdfStandard: 'a-3a' as const } : {}),
      pdfTags: true,
      creationTimestamp: Math.floor(dated / 1000),
    })
    return new Uint8Array(pdf)
  } finally {
    compiler.evictCache(10)
  }
}

function withNote<Data extends Worded>(one: Data): Data & { readonly spelled: string | null } {
  const { data, spelled } = printWhole(fontsAtHand, one)
  return { ...data, spelled: spelled ? aboutSpelled(one.language) : null }
}
