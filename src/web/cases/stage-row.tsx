// One stage in the designer: a line that says what it is, with its fields folded away, and what moves it.
import { CHANNELS, STAGE_PEOPLE, type StageSeat } from '../../domain/stages.ts'
import { instantsAt, isWallTime } from '../../domain/wall-time.ts'
import { Hidden } from './parts.tsx'
import { type Landed, said, seatsTyped, type Typed, titleTyped } from './plan-form.ts'
import { planWords } from './plan-words.ts'
import type { Seen } from './seen.ts'
import { StageFields, seatLabel } from './stage-fields.tsx'
import { momentIn } from './stage-view.tsx'
import { wrongsOf } from './wrongs.tsx'

type Row = {
  /** The form holds what was typed. */
  readonly seen: Seen
  readonly action: string
  readonly zone: string
  readonly place: number
  readonly many: number
  readonly typed: Typed
  readonly seats: readonly StageSeat[]
  readonly landed: Landed | undefined
}

const oneOf = <Name extends string>(names: readonly Name[], name: string): Name | undefined =>
  names.find((one) => one === name)

/** In one line: who comes, how, and when. Of one side alone those who come are named. */
export function aboutTyped(
  seen: Seen,
  zone: string,
  typed: Typed,
  seats: readonly StageSeat[],
  of: 'each' | 'one' = 'each',
): string {
  const words = planWords[seen.language]
  const coming = seats.filter((seat) => seatsTyped(typed).includes(seat))
  const people = oneOf(STAGE_PEOPLE, said(typed, 'people')) ?? 'everyone'
  const [from, to] = [said(typed, 'begins'), said(typed, 'ends')]
  // An hour that is skipped or comes twice has to be looked at, as one that cannot be read.
  const [begins, ends] = [from, to].map((wall) => {
    const [one, another] = isWallTime(wall) ? instantsAt(wall, zone) : []
    return another === undefined ? one : undefined
  })
  const when =
    begins !== undefined && ends !== undefined
      ? words.fromTo(momentIn(seen, begins, zone), momentIn(seen, ends, zone)).join('')
      : `${from}${to}` === ''
        ? words.noTime
        : words.lookAtTimes
  return [
    coming.length === 0
      ? words.nobodyComes
      : of === 'each' && seats.every((seat) => seat === 'observer' || coming.includes(seat))
        ? words.everybodyComes
        : coming.map((seat) => seatLabel(seen, seat)).join(', '),
    ...(people === 'everyone' ? [] : [words.people[of][people]]),
    words.channels[oneOf(CHANNELS, said(typed, 'channel')) ?? 'writing'],
    when,
  ].join(' · ')
}

/** Open where it is new, unfinished, or needs another look: what is well is one line. */
export const StageRow = ({ seen, action, zone, place, many, typed, seats, landed }: Row) => {
  const words = planWords[seen.language]
  const title = titleTyped(seen, typed)
  const here = landed?.place === place ? landed.asked : undefined
  const wrong = wrongsOf(seen, action, '').some(({ field }) =>
    field?.startsWith(`stages.${place}.`),
  )
  const open = wrong || here === 'add' || seatsTyped(typed).length === 0
  // Whoever moves a stage presses the same button again; at an end there is only the other one.
  const goesOn = here === 'up' ? (place > 0 ? 'up' : 'down') : place < many - 1 ? 'down' : 'up'
  const move = (way: 'up' | 'down') => (
    <button
      class="act move"
      type="submit"
      name="_add"
      value={`${way} ${place}`}
      aria-label={words.moves[way](title)}
      title={words.moves[way](title)}
      autofocus={(here === 'up' || here === 'down') && goesOn === way}
    >
      <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
    </button>
  )
  return (
    <li class={wrong ? 'stage-row wrong-row' : 'stage-row'}>
      <details open={open}>
        <summary autofocus={here === 'add' || here === 'remove'}>
          <span dir="auto">
            <b>
              {place + 1}. {title}
            </b>
            <span class="quiet">{aboutTyped(seen, zone, typed, seats)}</span>
          </span>
        </summary>
        <fieldset class="stage">
          <legend class="unseen">{words.stage(place + 1)}</legend>
          <Hidden name={`stages.${place}.stage`} value={said(typed, 'stage')} />
          <StageFields {...{ seen, action, form: '', zone, place, seats }} />
          {many > 1 && (
            <div class="acts">
              <button class="act" type="submit" name="_add" value={`remove ${place}`}>
                {words.remove}
              </button>
            </div>
          )}
        </fieldset>
      </details>
      {many > 1 && (
        <div class="moves">
          {place > 0 && move('up')}
          {place < many - 1 && move('down')}
        </div>
      )}
    </li>
  )
}
