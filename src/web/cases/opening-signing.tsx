// Opening a draft for signatures, and the time in which everybody thinks it over first.
import type { Draft } from '../../domain/agreement.ts'
import { runningRecital } from '../../domain/oral-agreement.ts'
import { thoughtOverUntil } from '../../domain/signing.ts'
import { ActionForm, Button, Hidden, Select } from './parts.tsx'
import { type Seen, whenOf } from './seen.ts'
import { signingWords } from './signing-words.ts'
import { SignedWith } from './translation.tsx'

const OFFERED = [1, 2, 3, 7, 14]
const DAY = 24 * 3_600_000

export const OpeningSigning = ({
  seen,
  draft,
  label,
  means,
}: {
  readonly seen: Seen
  readonly draft: Draft
  /** Of the button. */
  readonly label: string
  readonly means?: string
}) => {
  const words = signingWords[seen.language]
  const of = { seen, action: 'open-signing' }
  // What was recited counts only if it is signed in time.
  const recited = runningRecital(seen.view.board, seen.at)?.until ?? Number.POSITIVE_INFINITY
  const days = OFFERED.filter((many) => seen.at + many * DAY < recited)
  return (
    <ActionForm {...of} page="agreement">
      <Hidden name="draft" value={draft.draft} />
      {means !== undefined && <p>{means}</p>}
      <Select
        {...{ ...of, name: 'reflectDays', label: words.reflect }}
        choices={[
          ['', words.reflectNone],
          ...days.map((many): [string, string] => [String(many), words.reflectDays(many)]),
        ]}
        begin=""
      />
      <p class="quiet">{words.reflectHint}</p>
      <SignedWith seen={seen} draft={draft} opens />
      <Button>{label}</Button>
    </ActionForm>
  )
}

/** For everybody, as long as it lasts. */
export const ThinkingItOver = ({ seen }: { readonly seen: Seen }) => {
  const until = thoughtOverUntil(seen.view.board.signing, seen.at)
  const words = signingWords[seen.language]
  if (until === undefined) return null
  return (
    <section class="card">
      <p class="notice">{words.reflectUntil(whenOf(seen, until))}</p>
      <p>{words.reflectMeans}</p>
    </section>
  )
}
