// One typst compiler for the papers that are printed from data: it reads the fonts once.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { GlyphMissing } from '../application/paper.ts'
import { root } from '../places.ts'

let compiler: NodeCompiler | undefined

/** The template reads its data and nothing else; the same data and date give the same bytes. */
export function printed(template: string, data: unknown, dated: number): Uint8Array {
  const folder = fileURLToPath(new URL('documents/', root))
  compiler ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [`${folder}fonts`] }],
  })
  const source = readFileSync(new URL(`documents/${template}`, root), 'utf8')
  const compiled = compiler.compile({
    mainFileContent: source,
    inputs: { data: JSON.stringify(data) },
  })
  if (!compiled.result) {
    const error = compiled.takeError()
    const complaints = error ? compiler.fetchDiagnostics(error) : []
    throw new Error(`the paper does not compile: ${JSON.stringify(complaints)}`)
  }
  try {
    const creationTimestamp = Math.floor(dated / 1000)
    return new Uint8Array(compiler.pdf(compiled.result, { pdfTags: true, creationTimestamp }))
  } catch (cause) {
    if (/glyph|could not be displayed|codepoint/i.test(String(cause))) {
      throw new GlyphMissing('some signs cannot be printed', { cause })
    }
    throw cause
  } finally {
    compiler.evictCache(10)
  }
}
