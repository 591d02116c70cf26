// Other words for a clause: what is suggested in the reader's own rooms, a form to suggest some, and what may be done with them.
import { wordsCompared } from '../../application/comparing-drafts.ts'
import { currentDraft, type Draft } from '../../domain/agreement.ts'
import type { Clause } from '../../domain/clauses.ts'
import { draftFrom } from '../../domain/drafting.ts'
import { conducts } from '../../domain/seats.ts'
import {
  mayWithdraw,
  type Suggestion,
  standsIn,
  suggestsIn,
  wordable,
} from '../../domain/wording.ts'
import { Findings } from './agreement-beside.tsx'
import { RoomsToRead, roomsToComment, roomTitle } from './comments.tsx'
import { Pieces } from './drafts-compared.tsx'
import { draftsWords } from './drafts-words.ts'
import { ActionForm, Button, Field, Hidden, Tag, Words } from './parts.tsx'
import { nameOf, pathOf, type Seen, whenOf } from './seen.ts'
import { wordingWords } from './wording-words.ts'

type OfClause = { readonly seen: Seen; readonly draft: Draft; readonly clause: Clause }
const SUGGEST = 'suggest-wording'

/** Where this person may suggest words now, most private first. */
const roomsToSuggest = (seen: Seen) =>
  roomsToComment(seen).filter((room) => suggestsIn(seen.view.me, room))

/** What was suggested for a clause as it stands now, or for this number of an older version; oldest first. */
function suggestedFor({ view }: Seen, clause: Clause): readonly Suggestion[] {
  const { agreement } = view.board
  return [...view.rooms.values()]
    .flatMap(({ wordings }) => [...wordings.values()])
    .filter((one) => {
      const now = standsIn(agreement, one)
      return now ? now.number === clause.number : one.clause === clause.number
    })
    .toSorted((a, b) => a.at - b.at)
}

/** Under a clause: the way to its other words, for who may suggest some or reads some. */
export const WayToWording = ({ seen, draft, clause }: OfClause) => {
  const words = wordingWords[seen.language]
  if (!wordable(draft.terms, clause)) return null
  const open = suggestedFor(seen, clause).filter(({ came }) => came === undefined)
  const may = roomsToSuggest(seen).length > 0
  if (!may && open.length === 0) return null
  return (
    <p class="not-on-paper" lang={seen.language}>
      <a href={pathOf(seen, `agreement/wording/${clause.number}`)}>
        {open.length > 0 ? words.open(open.length) : words.ask}
        <span class="unseen" dir="auto">
          {' '}
          · {clause.number}. {clause.heading}
        </span>
      </a>
    </p>
  )
}

export const WordingPage = ({ seen, number }: { readonly seen: Seen; readonly number: string }) => {
  const draft = currentDraft(seen.view.board.agreement)
  const clause = draft?.clauses.find((one) => one.number === number)
  if (!draft || !clause) return undefined
  const words = wordingWords[seen.language]
  const may = wordable(draft.terms, clause)
  const all = suggestedFor(seen, clause)
  return (
    <>
      <section class="card">
        <h2 dir="auto">{words.title(number, clause.heading)}</h2>
        <h3>{words.now}</h3>
        <p lang={draft.language} dir="auto">
          {clause.text}
        </p>
        {clause.insteadOf !== undefined && (
          <>
            <h3>{words.house}</h3>
            <p lang={draft.language} dir="auto" class="quiet">
              {clause.insteadOf}
            </p>
          </>
        )}
        {!may && <p>{words.ofLaw}</p>}
        <p>
          <a href={`${pathOf(seen, 'agreement')}#clause-${number}`}>
            {draftsWords[seen.language].back}
          </a>
        </p>
      </section>
      {may && <Suggesting seen={seen} draft={draft} clause={clause} />}
      {(may || all.length > 0) && (
        <section class="card">
          <h3>{words.suggestions}</h3>
          {all.length === 0 && <p class="quiet">{words.none}</p>}
          {all.length > 0 && (
            <ul class="talk comments">
              {all.map((one) => (
                <Suggested
                  key={one.suggestion}
                  seen={seen}
                  draft={draft}
                  clause={clause}
                  one={one}
                />
              ))}
            </ul>
          )}
        </section>
      )}
    </>
  )
}

const pageOf = ({ number }: Clause) => `agreement/wording/${number}`

const Suggesting = ({ seen, draft, clause }: OfClause) => {
  const words = wordingWords[seen.language]
  const rooms = roomsToSuggest(seen)
  if (rooms.length === 0) return null
  return (
    <section class="card">
      <p>{words.lead}</p>
      <ActionForm seen={seen} action={SUGGEST} page={pageOf(clause)}>
        <Hidden name="draft" value={draft.draft} />
        <Hidden name="clause" value={clause.number} />
        <Field
          seen={seen}
          action={SUGGEST}
          name="words"
          label={words.yours}
          begin={clause.text}
          long
        />
        <RoomsToRead seen={seen} rooms={rooms} action={SUGGEST} legend={words.who} />
        {rooms.some((room) => room.startsWith('caucus:')) && <p class="quiet">{words.shown}</p>}
        <Button>{words.send}</Button>
      </ActionForm>
    </section>
  )
}

const Suggested = ({ seen, draft, clause, one }: OfClause & { readonly one: Suggestion }) => {
  const words = wordingWords[seen.language]
  const { room, by, at, came } = one
  const { board } = seen.view
  const now = standsIn(board.agreement, one)
  const before = board.agreement.drafts
    .get(one.draft)
    ?.clauses.find(({ number }) => number === one.clause)
  return (
    <li class={by === seen.view.me.participant ? 'mine' : undefined}>
      <span class="by">
        <b dir="auto">{nameOf(seen, by)}</b> · {whenOf(seen, at)} ·{' '}
        <span class={`seen ${room === 'joint' ? 'joint' : 'private'}`} dir="auto">
          {roomTitle(seen, room)}
        </span>
      </span>
      <p lang={draft.language} dir="auto">
        <Pieces seen={seen} pieces={wordsCompared(before?.text ?? '', one.words, draft.language)} />
      </p>
      <p>
        <Tag ok={came?.to === 'taken'}>{words.came[came?.to ?? 'waits']}</Tag>
      </p>
      {came?.to === 'left' && came.words !== '' && <Words text={came.words} />}
      {came === undefined && now === undefined && <p>{words.outdated}</p>}
      {came === undefined && !board.closing.ended && (
        <Answering seen={seen} draft={draft} clause={clause} one={one} stands={now !== undefined} />
      )}
    </li>
  )
}

const Answering = ({
  seen,
  draft,
  clause,
  one,
  stands,
}: OfClause & { readonly one: Suggestion; readonly stands: boolean }) => {
  const words = wordingWords[seen.language]
  const { me } = seen.view
  const form = { seen, form: one.suggestion, page: pageOf(clause) } as const
  const about = (
    <>
      <Hidden name="room" value={one.room} />
      <Hidden name="suggestion" value={one.suggestion} />
    </>
  )
  return (
    <>
      {conducts(me) && stands && (
        <>
          <Amiss seen={seen} draft={draft} clause={clause} one={one} />
          <ActionForm {...form} action="take-wording">
            {about}
            {one.room.startsWith('caucus:') && <p>{words.takePrivate}</p>}
            <p class="quiet">{words.takeMeans}</p>
            <Button>{words.take}</Button>
          </ActionForm>
        </>
      )}
      {conducts(me) && (
        <details
          open={seen.trouble?.action === 'leave-wording' && seen.trouble.form === one.suggestion}
        >
          <summary>{words.leave}</summary>
          <ActionForm {...form} action="leave-wording">
            {about}
            <Field {...form} action="leave-wording" name="words" label={words.why} long />
            <Button plain>{words.leave}</Button>
          </ActionForm>
        </details>
      )}
      {mayWithdraw(me, one) && (
        <ActionForm {...form} action="withdraw-wording">
          {about}
          <Button plain>{words.withdraw}</Button>
        </ActionForm>
      )}
    </>
  )
}

/** What the law would find in the version with these words, before it is made. */
const Amiss = ({ seen, draft, clause, one }: OfClause & { readonly one: Suggestion }) => {
  const words = { insteadOf: clause.insteadOf ?? clause.text, text: one.words }
  const made = draftFrom(seen.view.board, draft.agreed, draft.language, seen.at, [words])
  const found = made.ok ? (made.records[0]?.findings ?? []) : []
  const must = found.filter(({ severity }) => severity === 'must')
  if (must.length === 0) return null
  return (
    <div class="notice">
      <p>{wordingWords[seen.language].amiss}</p>
      <Findings seen={seen} findings={must} />
    </div>
  )
}
