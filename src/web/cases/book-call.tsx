// Booking a first call with one side, in one form: the purpose is known, the stage too, and the times are the mediator's own.
import { isOver } from '../../domain/plan.ts'
import { lineOf } from '../../domain/plan-line.ts'
import { conducts, type Side, speaksInRole } from '../../domain/seats.ts'
import type { Stage } from '../../domain/stages.ts'
import { Ticks, TimeRows } from './meeting-forms.tsx'
import { hourOf } from './meeting-times.ts'
import { meetingWords } from './meeting-words.ts'
import { ActionForm, Field, Hidden, Select } from './parts.tsx'
import { prepareWords } from './prepare-words.ts'
import { nameOf, type Seen, sideLabel } from './seen.ts'
import { titleOf } from './stage-view.tsx'
import { peopleOf } from './worksheet-view.tsx'

const PROPOSE = 'propose-times'
type OfSide = { readonly seen: Seen; readonly side: Side; readonly page: string }

export const BookCall = ({ seen, side, page }: OfSide) => {
  const words = prepareWords[seen.language]
  const stages = callsOf(seen, side)
  const came = seen.trouble?.action === PROPOSE
  return (
    <section class="card" aria-labelledby="book">
      <h2 id="book">{words.book}</h2>
      <p>{words.bookLead}</p>
      {stages.length === 0 && <p>{words.noCall}</p>}
      <details open={came}>
        <summary>{words.book}</summary>
        <Booking {...{ seen, side, page, stages }} />
      </details>
    </section>
  )
}

const callsOf = ({ view }: Seen, side: Side): readonly Stage[] =>
  lineOf(view)
    .filter(({ room }) => room === 'board' || room === `caucus:${side}`)
    .filter(({ stage, progress }) => stage.purpose === 'pre-mediation-call' && !isOver(progress))
    .map(({ stage }) => stage)
    .filter(({ seats }) => seats.includes(side))

const Booking = ({ seen, side, page, stages }: OfSide & { readonly stages: readonly Stage[] }) => {
  const words = prepareWords[seen.language]
  const texts = meetingWords[seen.language]
  const { me } = seen.view
  const of = { seen, action: PROPOSE, form: side }
  const [first] = stages
  const people = peopleOf(seen, side).filter(({ role }) => role !== 'interpreter')
  const asked = people.filter(
    ({ role }) =>
      speaksInRole(role) &&
      (first?.people !== 'attorneys' || role === 'attorney') &&
      (first?.people !== 'deciders' || role !== 'attorney'),
  )
  const free = seen.beside.freeTimes ?? []
  const channels = ['call', 'phone', 'video', 'in person', 'hybrid'] as const
  const usual = first?.channel === 'video' || first?.channel === 'hybrid' ? first.channel : 'call'
  return (
    <ActionForm {...of} page={page}>
      <Hidden name="room" value={`caucus:${side}`} />
      {conducts(me) && <Hidden name="needed" value={me.participant} />}
      {stages.length === 0 && <Hidden name="firstCall" value="yes" />}
      {stages.length === 1 && first && <Hidden name="stage" value={first.stage} />}
      {stages.length > 1 && (
        <Select
          {...of}
          name="stage"
          label={words.forStage}
          choices={stages.map((stage) => [stage.stage, titleOf(seen, stage)] as const)}
        />
      )}
      <Field {...of} name="purpose" label={texts.purpose} begin={words.purpose} />
      <Ticks
        {...of}
        name="needed"
        label={words.who}
        choices={people.map(
          ({ participant, role }) =>
            [participant, `${nameOf(seen, participant)} (${seen.words.roles[role]})`] as const,
        )}
        begin={asked.map(({ participant }) => participant)}
      />
      <Select
        {...of}
        name="channel"
        label={texts.channel}
        begin={usual}
        choices={channels.map((one) => [one, texts.channels[one]] as const)}
      />
      <Field {...of} name="place" label={texts.place} hint={texts.placeHint} />
      {free.length > 0 && (
        <Ticks
          {...of}
          name="slot"
          label={texts.free}
          choices={free.map(
            (slot) => [`${slot.at} ${slot.minutes}`, hourOf(seen, slot.at)] as const,
          )}
        />
      )}
      <TimeRows {...of} />
      <span class="seen private">{words.privateTo(sideLabel(seen, side))}</span>
      <div class="acts">
        <button class="act first" type="submit" name="publish" value="yes">
          {words.publish}
        </button>
        <button class="act" type="submit">
          {words.ask}
        </button>
      </div>
    </ActionForm>
  )
}
