// What an act would put on paper, looked at before anything is recorded: each sign of it must be in one of the fonts.
import { lookUp } from '../application/look-up.ts'
import type { CaseId, PersonId, RecordReader } from '../application/ports.ts'
import { type FontsAtHand, notPrintable } from '../application/printing.ts'
import { type SignsOfDraft, signsOfDraft } from '../application/signs-of-drafts.ts'
import type { Fact } from '../domain/facts.ts'
import { type Command, decide, type View } from '../domain/mediation.ts'
import type { Issue } from './issues.ts'

/** Words as they were typed, and where. */
export type Typed = { readonly path: Issue['path']; readonly words: string }
/** Of what would be recorded, for who sees all of it. */
export type Looking = (fonts: FontsAtHand, view: View, facts: readonly Fact[]) => readonly Issue[]

export const typedIssues = (fonts: FontsAtHand, typed: readonly Typed[]): readonly Issue[] =>
  typed.flatMap(({ path, words }) => {
    const signs = notPrintable(fonts, words)
    return signs.length > 0 ? [{ path, code: 'not printable', unset: { signs } }] : []
  })

type Asked = {
  readonly person: PersonId
  readonly caseId: CaseId
  readonly command: Command | ((view: View) => Command)
  readonly now: number
}

/** Whom the rules refuse is told nothing else. */
export async function lookedIssues(
  house: { readonly reader: RecordReader; readonly fonts: FontsAtHand },
  { person, caseId, command, now }: Asked,
  looking: Looking,
): Promise<readonly Issue[]> {
  const looked = await lookUp(house.reader, person, caseId)
  if (!looked) return []
  const { view } = looked
  const decided = decide(view, typeof command === 'function' ? command(view) : command, now)
  return decided.ok ? looking(house.fonts, view, decided.records) : []
}

export const namePrinted = ({ name }: { readonly name: string }): readonly Typed[] => [
  { path: ['name'], words: name },
]

const isTexts = (value: unknown): value is object => typeof value === 'object' && value !== null

/** All that is words in the terms, what goes into the blanks of a clause, too; the rest has no signs that could be missing. */
export const termsPrinted = ({ terms = [] }: { readonly terms?: readonly object[] }) =>
  terms.flatMap((term, place) => [
    ...textsOf(term, ['terms', place]),
    ...('values' in term && isTexts(term.values)
      ? textsOf(term.values, ['terms', place, 'values'])
      : []),
  ])

const textsOf = (of: object, path: Issue['path']): readonly Typed[] =>
  Object.entries(of).flatMap(([field, words]): readonly Typed[] =>
    typeof words === 'string' ? [{ path: [...path, field], words }] : [],
  )

const ofClauses = ({ clauses }: SignsOfDraft, path: Issue['path']): readonly Issue[] =>
  clauses.map(({ number, heading, signs }) => ({
    ...{ path, code: 'not printable' },
    unset: { signs, where: { number, heading } },
  }))

/** The version that would be written. */
export const draftedPrinted =
  (path: Issue['path']): Looking =>
  (fonts, { board }, facts) =>
    facts.flatMap((fact) =>
      fact.type === 'AgreementDrafted'
        ? ofClauses(signsOfDraft(fonts, fact, board.convening.opened), path)
        : [],
    )

/** The version that would be opened. */
export const openedPrinted: Looking = (fonts, { board }, facts) =>
  facts.flatMap((fact) => {
    const draft = fact.type === 'SigningOpened' ? board.agreement.drafts.get(fact.draft) : undefined
    return draft ? ofClauses(signsOfDraft(fonts, draft, board.convening.opened), []) : []
  })
