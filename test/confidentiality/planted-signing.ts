// Leaks of what somebody does before they sign, planted in a whole server: other words, a lawyer asked first, a pen, somebody else who signs.
import type { Fact } from '../../src/domain/facts.ts'
import { type Plant, seeing } from './planting.ts'

/** The title of the case grows by a blank for each, as a badge would that everybody sees. */
const badge = (type: Fact['type']): Plant =>
  seeing((entries, facts) => {
    const many = facts.filter((fact) => fact.type === type).length
    return entries.map((entry) => {
      if (entry.fact.type !== 'CaseOpened') return entry
      const title = entry.fact.title + ' '.repeat(many)
      return { ...entry, fact: { ...entry.fact, title } }
    })
  })

/** Who manages the case hands the draft to a translator, and reads in it how often words were suggested for it. */
const markedDraft: Plant = seeing((entries, facts) => {
  const many = facts.filter(({ type }) => type === 'WordingSuggested').length
  return entries.map((entry) => {
    if (entry.fact.type !== 'AgreementDrafted') return entry
    const clauses = entry.fact.clauses.map((clause) => ({
      ...clause,
      heading: clause.heading + ' '.repeat(many),
    }))
    return { ...entry, fact: { ...entry.fact, clauses } }
  })
})

export const signingLeaks = {
  'a signing that tells who asks a lawyer first': badge('SigningHeld'),
  'a signing that tells who prefers a pen': badge('PaperSignatureChosen'),
  'a signing that tells who lets somebody sign': badge('SigningEntrusted'),
  'a draft that tells where other words are suggested': badge('WordingSuggested'),
  'a draft for translators that tells where other words are suggested': markedDraft,
} as const satisfies Readonly<Record<string, Plant>>
