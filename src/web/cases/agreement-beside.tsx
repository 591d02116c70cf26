// Beside the draft: what the rules find for whoever mediates, and what each has to do by when for everybody.
import type { Draft } from '../../domain/agreement.ts'
import { draftFrom, findingsIn } from '../../domain/drafting.ts'
import { dutiesOf } from '../../domain/duties.ts'
import { openQuestions } from '../../domain/law/agreement-templates.ts'
import type { Finding } from '../../domain/law/rules/rule.ts'
import { isPending } from '../../domain/law/rules/signing.ts'
import { agreementWords } from './agreement-words.ts'
import { Tag } from './parts.tsx'
import { dayOf, moneyIn, type Seen, sideLabel } from './seen.ts'
import { SignsOnPaper } from './signs-on-paper.tsx'

export const Findings = ({
  seen,
  findings,
}: {
  readonly seen: Seen
  readonly findings: readonly Finding[]
}) => {
  const { language } = seen
  const words = agreementWords[language]
  return (
    <ul class="plain findings">
      {findings.map(({ rule, severity, term, what, why, mend, citation }, i) => (
        <li key={`${rule} ${i}`}>
          <Tag>{words[severity]}</Tag>
          <b>
            {term !== undefined && `${words.ofTerm(term + 1)}: `}
            {what[language]}
          </b>
          <p class="quiet">
            {words.why}: {why[language]} ({citation})
          </p>
          <p class="quiet">
            {words.mend}: {mend[language]}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Of the terms that are ticked: those of the form when it comes back, otherwise all. */
export const BeforeDrafting = ({ seen }: { readonly seen: Seen }) => {
  const { language, view, trouble, at } = seen
  const words = agreementWords[language]
  const { agreement, convening } = view.board
  const { opened } = convening
  if (!opened) return null
  const typed = trouble?.action === 'draft-agreement' ? trouble.fields.get('agreed') : undefined
  const chosen = (typed ?? [...agreement.agreed.keys()]).filter((id) => agreement.agreed.has(id))
  const made = draftFrom(view.board, [...new Set(chosen)], language, at)
  if (!made.ok) return null
  const [drafted] = made.records
  if (!drafted) return null
  const asks = openQuestions(opened.caseType, isPending(opened), drafted.terms)
  return (
    <>
      <SignsOnPaper seen={seen} written={drafted} />
      <section class="card" id="findings">
        <h3>{words.findings}</h3>
        <span class="seen private">{words.onlyYou}</span>
        {drafted.findings.length === 0 ? (
          <p>{words.nothingFound}</p>
        ) : (
          <Findings seen={seen} findings={drafted.findings} />
        )}
        {asks.length > 0 && (
          <>
            <p>{words.ask}</p>
            <ul>
              {asks.map(({ id, asks: question }) => (
                <li key={id}>{question[language]}</li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  )
}

export const FindingsOfDraft = ({
  seen,
  draft,
}: {
  readonly seen: Seen
  readonly draft: Draft
}) => {
  const findings = findingsIn(seen.view.board, draft, seen.at)
  const words = agreementWords[seen.language]
  if (findings.length === 0) return null
  return (
    <section class="card">
      <h3>{words.findingsOfDraft}</h3>
      <span class="seen private">{words.onlyYou}</span>
      <Findings seen={seen} findings={findings} />
    </section>
  )
}

export const Duties = ({ seen, draft }: { readonly seen: Seen; readonly draft: Draft }) => {
  const words = agreementWords[seen.language]
  const duties = dutiesOf(draft.terms)
  if (duties.length === 0) return null
  return (
    <section class="card">
      <h3>{words.calendar}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="scroll" tabIndex={0} aria-label={words.calendar}>
        <table class="calendar">
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {duties.map(({ by, to, on, what, cents, part, words: said = '' }, i) => {
              const day = on === undefined ? words.noDay : dayOf(seen, on)
              const doing = {
                to: to === undefined ? '' : sideLabel(seen, to),
                sum: cents === undefined ? '' : moneyIn(seen.language, cents),
                part: part ? words.part(...part) : '',
                words: said,
              }
              return (
                <tr key={i}>
                  <td>{what === 'keep away' && on !== undefined ? words.until(day) : day}</td>
                  <td>{by === 'everyone' ? words.everyone : sideLabel(seen, by)}</td>
                  <td dir="auto">{words.doing[what](doing)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </section>
  )
}
