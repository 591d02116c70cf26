// The term sheet as a page to read and print, with its mark on every page of paper, and the way to it.
import { ruleSets } from '../../domain/law/rule-sets.ts'
import { termSheetOf } from '../../domain/term-sheet.ts'
import { Terms } from './parts.tsx'
import { pathOf, type Seen, sideLabel, whenOf } from './seen.ts'
import { NOT_ENFORCEABLE, termSheetWords } from './term-sheet-words.ts'

type OfCase = { readonly seen: Seen }

export const TermSheetLink = ({ seen }: OfCase) =>
  termSheetOf(seen.view.board).length === 0 ? null : (
    <p>
      <a href={pathOf(seen, 'agreement/terms')}>{termSheetWords[seen.language].link}</a>
    </p>
  )

export const TermSheetPage = ({ seen }: OfCase) => {
  const words = termSheetWords[seen.language]
  const { board } = seen.view
  const { citation } = ruleSets[board.convening.opened?.rules ?? 'california'].admissible
  return (
    <div class="term-sheet">
      <p class="not-enforceable">{NOT_ENFORCEABLE}</p>
      <div class="to-read">
        <h2>{words.title}</h2>
        <p>{words.why(citation)}</p>
        <p class="not-on-paper">
          <a href={pathOf(seen, 'agreement')}>{words.back}</a>
        </p>
        {termSheetOf(board).map(({ agreed, sides, terms, at }) => (
          <section key={agreed}>
            <h3 dir="auto">
              {words.agreedOn(
                sides.map((side) => sideLabel(seen, side)).join(' · '),
                whenOf(seen, at),
              )}
            </h3>
            <Terms seen={seen} terms={terms} />
          </section>
        ))}
      </div>
    </div>
  )
}
