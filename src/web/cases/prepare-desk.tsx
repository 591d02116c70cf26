// The mediator's pages around first calls: what each side gave to read, side by side; and of one side its call, notes, steps.
import { sidesOf } from '../../domain/convening.ts'
import { lineOf } from '../../domain/plan-line.ts'
import { conducts, type Side, speaksInRole } from '../../domain/seats.ts'
import { AgreedNext } from './agreed-next.tsx'
import { BookCall } from './book-call.tsx'
import { Notes } from './call-notes.tsx'
import { ActionForm, Button, Hidden } from './parts.tsx'
import { prepareWords } from './prepare-words.ts'
import { nameOf, pathOf, type Seen, sideLabel } from './seen.ts'
import { MeetingsOfStage } from './stage-meetings.tsx'
import { titleOf } from './stage-view.tsx'
import { peopleOf, Sheet, sheetsIn } from './worksheet-view.tsx'

type OfSide = { readonly seen: Seen; readonly side: Side }

export const PrepareDesk = ({ seen }: { readonly seen: Seen }) => {
  const words = prepareWords[seen.language]
  return (
    <>
      <section class="card" aria-labelledby="prepare-desk">
        <h2 id="prepare-desk">{words.desk}</h2>
        <p>{words.deskLead}</p>
      </section>
      <div class="desk">
        {sidesOf(seen.view.board.convening).map((side) => (
          <section class="card private" key={side} aria-labelledby={`prepare-${side}`}>
            <h2 id={`prepare-${side}`} dir="auto">
              {sideLabel(seen, side)}
            </h2>
            <Calls seen={seen} side={side} />
            <Given seen={seen} side={side} page="prepare" />
            <p>
              <a class="act" href={pathOf(seen, `prepare/${side}`)}>
                {words.open}
              </a>
            </p>
          </section>
        ))}
      </div>
    </>
  )
}

/** A side that there is not is a page that there is not. */
export function PrepareSide({ seen, side }: OfSide) {
  const words = prepareWords[seen.language]
  if (!sidesOf(seen.view.board.convening).includes(side)) return undefined
  const page = `prepare/${side}`
  return (
    <>
      <section class="card private" aria-labelledby="prepare-side">
        <h2 id="prepare-side" dir="auto">
          {sideLabel(seen, side)}
        </h2>
        <Calls seen={seen} side={side} />
        <Given seen={seen} side={side} page={page} />
        <p>
          <a href={pathOf(seen, 'prepare')}>{words.desk}</a>
        </p>
      </section>
      {conducts(seen.view.me) && !seen.view.board.closing.ended && (
        <BookCall seen={seen} side={side} page={page} />
      )}
      <Notes seen={seen} side={side} page={page} />
      <AgreedNext seen={seen} side={side} page={page} />
    </>
  )
}

/** First calls of this side in the plan, with when they are. */
const Calls = ({ seen, side }: OfSide) => {
  const steps = lineOf(seen.view).filter(
    ({ room, stage }) =>
      stage.purpose === 'pre-mediation-call' &&
      stage.seats.includes(side) &&
      (room === 'board' || room === `caucus:${side}`),
  )
  return (
    <>
      {steps.map((step) => (
        <div key={`${step.room} ${step.stage.stage}`}>
          <p dir="auto">
            <b>{titleOf(seen, step.stage)}</b>
          </p>
          <MeetingsOfStage seen={seen} step={step} only={side} />
        </div>
      ))}
    </>
  )
}

/** What stands in this side's caucus, and of whom nothing does: of its own room nobody here knows. */
const Given = ({ seen, side, page }: OfSide & { readonly page: string }) => {
  const words = prepareWords[seen.language]
  const { view } = seen
  const room = `caucus:${side}` as const
  const sheets = sheetsIn(seen, room)
  const missing = peopleOf(seen, side).filter(
    ({ participant, role }) =>
      speaksInRole(role) && !sheets.some((sheet) => sheet.participant === participant),
  )
  const notNeeded = (view.rooms.get(room)?.preparation.notNeededFor.size ?? 0) > 0
  const action = 'skip-preparation'
  return (
    <>
      {sheets.map((sheet) => (
        <Sheet key={sheet.participant} {...{ seen, sheet, room }} />
      ))}
      {sheets.length === 0 && <p>{words.nothingYet}</p>}
      {missing.length > 0 && (
        <p class="quiet" dir="auto">
          {words.notYet(missing.map(({ participant }) => nameOf(seen, participant)).join(', '))}
        </p>
      )}
      {notNeeded && <p class="quiet">{words.skippedSide}</p>}
      {conducts(view.me) && missing.length > 0 && !notNeeded && !view.board.closing.ended && (
        <ActionForm seen={seen} action={action} page={page} form={side} class="inline">
          <Hidden name="room" value={room} />
          <Button plain>{words.skipSide}</Button>
        </ActionForm>
      )}
    </>
  )
}
