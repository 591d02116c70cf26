// Agreed next steps on a page: written down by the mediator, confirmed by the side or sent back with what is different.
import type { StepsKept } from '../../domain/agreed-steps.ts'
import { conducts, type Side, speaksForSide } from '../../domain/seats.ts'
import { ActionForm, Button, Field, Hidden, Select, Tag, Words } from './parts.tsx'
import { prepareWords } from './prepare-words.ts'
import { dayOf, nameOf, type Seen, sideLabel, whenOf } from './seen.ts'
import { peopleOf } from './worksheet-view.tsx'

const MOST_ROWS = 20
type OfSide = { readonly seen: Seen; readonly side: Side; readonly page: string }

export const AgreedNext = ({ seen, side, page }: OfSide) => {
  const words = prepareWords[seen.language]
  const { view } = seen
  const all = [...(view.rooms.get(`caucus:${side}`)?.agreedSteps.values() ?? [])]
    .filter(({ state }) => state !== 'replaced' || conducts(view.me))
    .toSorted((a, b) => b.at - a.at)
  const proposes = conducts(view.me) && !view.board.closing.ended
  if (all.length === 0 && !proposes) return null
  return (
    <section class="card private" aria-labelledby="agreed-next">
      <h2 id="agreed-next">{words.steps}</h2>
      {all.map((kept) => (
        <Kept key={kept.steps} {...{ seen, side, page, kept }} />
      ))}
      {proposes && <Proposing {...{ seen, side, page }} />}
    </section>
  )
}

const Kept = ({ seen, page, kept }: OfSide & { readonly kept: StepsKept }) => {
  const words = prepareWords[seen.language]
  const { view, trouble } = seen
  const { steps, room, items, state, corrections } = kept
  const asks = state === 'open' && speaksForSide(view.me) && !view.board.closing.ended
  const form = steps
  const came = trouble?.action === 'correct-next-steps' && trouble.form === form
  const Which = () => (
    <>
      <Hidden name="room" value={room} />
      <Hidden name="steps" value={steps} />
    </>
  )
  return (
    <article class="sheet">
      <p>
        <Tag ok={state === 'agreed'}>
          {{ open: words.waits, agreed: words.agreed, replaced: words.replaced }[state]}
        </Tag>{' '}
        <span class="quiet">{whenOf(seen, kept.agreedAt ?? kept.at)}</span>
      </p>
      {asks && <p>{words.confirmLead}</p>}
      <ol class="steps-agreed">
        {items.map(({ words: text, who, dueOn }, i) => (
          <li key={i}>
            <Words text={text} />
            <p class="quiet" dir="auto">
              {who !== undefined && words.asked(nameOf(seen, who))}
              {who !== undefined && dueOn !== undefined && ' · '}
              {dueOn !== undefined && words.due(dayOf(seen, dueOn))}
            </p>
          </li>
        ))}
      </ol>
      {state === 'agreed' && <p class="quiet">{words.stepsHomework}</p>}
      {corrections.map(({ words: text, by, at }) => (
        <div key={at}>
          <p class="quiet" dir="auto">
            {nameOf(seen, by)} · {whenOf(seen, at)}
          </p>
          <Words text={text} />
        </div>
      ))}
      {asks && (
        <ActionForm seen={seen} action="agree-to-next-steps" {...{ page, form }} class="inline">
          <Which />
          <Button>{words.yes}</Button>
        </ActionForm>
      )}
      {(asks || came) && (
        <details open={came}>
          <summary>{words.correctOpen}</summary>
          <ActionForm seen={seen} action="correct-next-steps" {...{ page, form }}>
            <Which />
            <Field
              {...{ seen, form, action: 'correct-next-steps', name: 'words', long: true }}
              label={words.correctWords}
            />
            <Button plain>{words.correct}</Button>
          </ActionForm>
        </details>
      )}
    </article>
  )
}

const Proposing = ({ seen, side, page }: OfSide) => {
  const words = prepareWords[seen.language]
  const action = 'propose-next-steps'
  const { trouble, view } = seen
  const came = trouble?.action === action
  const places = [...(came ? trouble.fields.keys() : [])].flatMap(
    (name) => /^items\.(\d{1,2})\.words$/.exec(name)?.[1] ?? [],
  )
  const sent = Math.max(0, ...places.map((place) => Number(place) + 1))
  const rows = Math.min(MOST_ROWS, came ? sent + (trouble.fields.has('_add') ? 2 : 0) : 3)
  const people = [...peopleOf(seen, side), ...peopleConducting(seen)]
  const choices = [
    ['', words.stepNobody] as const,
    ...people.map(({ participant }) => [participant, nameOf(seen, participant)] as const),
  ]
  const field = { seen, action }
  return (
    <details open={came || view.rooms.get(`caucus:${side}`)?.agreedSteps.size === 0}>
      <summary>{words.propose}</summary>
      <p>{words.stepsLead}</p>
      <ActionForm {...field} page={page}>
        <Hidden name="room" value={`caucus:${side}`} />
        {Array.from({ length: rows }, (_, i) => (
          <fieldset class="field step-row" key={i}>
            <legend>{words.step(String(i + 1))}</legend>
            <Field {...field} name={`items.${i}.words`} label={words.stepWords} />
            <Select {...field} name={`items.${i}.who`} label={words.stepWho} choices={choices} />
            <Field {...field} name={`items.${i}.dueOn`} label={words.stepDay} type="date" />
          </fieldset>
        ))}
        {rows < MOST_ROWS && (
          <button class="act" type="submit" name="_add" value="yes">
            {words.moreSteps}
          </button>
        )}
        <span class="seen private">{words.privateTo(sideLabel(seen, side))}</span>
        <Button>{words.propose}</Button>
      </ActionForm>
    </details>
  )
}

const peopleConducting = ({ view }: Seen) =>
  [...view.board.convening.people.values()].filter(
    ({ seat, role, leftAt }) => seat === 'neutral' && role !== 'observer' && leftAt === undefined,
  )
