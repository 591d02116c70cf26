// Papers as PDF/A-3a by typst: tagged, archival, the same bytes for the same paper.

import type { AgreementPaper, PaperWriter, TextPaper } from '../application/paper.ts'
import type { Clause } from '../domain/clauses.ts'
import { labels } from './paper-words.ts'
import { printed } from './typst.ts'

export const agreementWriter = (): PaperWriter => ({
  render: async (paper) =>
    printed('agreement.typ', agreementData(paper), paper.dated, {
      archival: true,
      attached: { terms: JSON.stringify(paper.terms, null, 2) },
    }),
  renderText: async (paper) =>
    printed('text.typ', textData(paper), paper.dated, { archival: true }),
})

/** What the template reads: words chosen, times written out. */
function agreementData(paper: AgreementPaper) {
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

function textData(paper: TextPaper) {
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
