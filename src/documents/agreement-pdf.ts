// Papers as PDF/A-3a by typst: tagged, archival, the same bytes for the same paper.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import {
  type AgreementPaper,
  GlyphMissing,
  type PaperWriter,
  type TextPaper,
} from '../application/paper.ts'
import type { Clause } from '../domain/clauses.ts'
import { root } from '../places.ts'
import { labels } from './paper-words.ts'

/** One compiler for all papers: it reads the fonts once. The workspace holds the templates alone. */
export function agreementWriter(): PaperWriter {
  let compiler: NodeCompiler | undefined
  const folder = fileURLToPath(new URL('documents/', root))
  const templateOf = (name: string) => readFileSync(new URL(`documents/${name}`, root), 'utf8')
  const [agreement, text] = [templateOf('agreement.typ'), templateOf('text.typ')]

  const written = (template: string, data: object, dated: number): Uint8Array => {
    compiler ??= NodeCompiler.create({
      workspace: folder,
      fontArgs: [{ fontPaths: [`${folder}fonts`] }],
    })
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { data: JSON.stringify(data) },
    })
    const document = compiled.result
    const complaints = [compiled.takeError(), compiled.takeWarnings()].flatMap((found) =>
      found ? compiler?.fetchDiagnostics(found) : [],
    )
    if (!document) throw new Error(`the paper does not compile: ${JSON.stringify(complaints)}`)
    try {
      const pdf = compiler.pdf(document, {
        pdfStandard: 'a-3a',
        pdfTags: true,
        creationTimestamp: Math.floor(dated / 1000),
      })
      return new Uint8Array(pdf)
    } catch (cause) {
      if (/glyph|could not be displayed|codepoint/i.test(String(cause))) {
        throw new GlyphMissing('some signs cannot be printed', { cause })
      }
      throw cause
    } finally {
      compiler.evictCache(10)
    }
  }

  return {
    render: async (paper) => written(agreement, printed(paper), paper.dated),
    renderText: async (paper) => written(text, printedText(paper), paper.dated),
  }
}

/** What the template reads: words chosen, times written out, terms as a file. */
function printed(paper: AgreementPaper): object {
  const words = labels[paper.language]
  return {
    language: paper.language,
    labels: words, // functions are left out by JSON
    title: paper.title,
    reference: paper.reference,
    program: paper.program,
    caseType: words.caseTypes[paper.caseType],
    court: paper.court ?? null,
    date: dateOf(paper.dated),
    toSign: paper.toSign === true,
    unsigned:
      !paper.toSign && paper.sides.some(({ people }) => people.some(({ signature }) => !signature)),
    clauses: inParts(paper.clauses),
    translations: (paper.translations ?? []).map(({ clauses, ...above }) => ({
      ...above,
      clauses: inParts(clauses),
    })),
    sides: paper.sides.map(({ label, people }) => ({
      label,
      people: people.map(({ name, signature }) => ({
        name,
        signature: signature
          ? {
              ...signature,
              by: signature.by ? words.signedFor(signature.by, name) : null,
              at: words.instant(signature.at),
              how: signature.byHand ? words.byHand(signature.byHand) : words.how(signature.how),
            }
          : null,
      })),
    })),
    digest: paper.digest,
    digestShort: paper.digest.slice(0, 16),
    terms: JSON.stringify(paper.terms, null, 2),
  }
}

const inParts = (clauses: readonly Pick<Clause, 'number' | 'heading' | 'text'>[]) =>
  clauses.map(({ number, heading, text }) => ({
    number,
    heading,
    parts: text.split(/\n+/).filter((part) => part.trim() !== ''),
  }))

function dateOf(at: number): object {
  const dated = new Date(at)
  return {
    year: dated.getUTCFullYear(),
    month: dated.getUTCMonth() + 1,
    day: dated.getUTCDate(),
    hour: dated.getUTCHours(),
    minute: dated.getUTCMinutes(),
    second: dated.getUTCSeconds(),
  }
}

function printedText(paper: TextPaper): object {
  const words = labels[paper.language]
  const from = paper.from && [[`${paper.from.name}, ${words.instant(paper.from.at)}`]]
  const sections = paper.sections.map(({ heading, paragraphs }) => ({
    heading,
    parts: paragraphs.map((one) => one.split('\n')),
  }))
  return {
    ...paper,
    labels: words,
    court: paper.court ?? null,
    date: dateOf(paper.dated),
    sections: from ? [...sections, { heading: '', parts: from }] : sections,
    signatures: paper.signatures.map((one) => ({ ...one, at: words.instant(one.at) })),
  }
}
