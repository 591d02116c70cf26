// One stage on a page: what it is for, when, who comes, what it should bring; as everybody reads it who reads its room.
import type { StageRoom } from '../../domain/plan.ts'
import { isSide, type Side } from '../../domain/seats.ts'
import { inPerson, type Stage, sidesComing } from '../../domain/stages.ts'
import { instantsAt, wallAt } from '../../domain/wall-time.ts'
import { planWords } from './plan-words.ts'
import { type Seen, sideLabel } from './seen.ts'

export const titleOf = ({ language }: Pick<Seen, 'language'>, stage: Stage): string => {
  const { purposes, alone } = planWords[language]
  const { purpose, ownWords } = stage
  if (purpose === 'own') return ownWords
  const ofOne = purpose === 'caucus' && sidesComing(stage).length === 1
  const name = ofOne ? alone : purposes[purpose]
  return ownWords.trim() === '' ? name : `${name}: ${ownWords}`
}

/** Formatters are dear to make and cheap to use: one a language, time zone, and whether its name is said. */
const formats = new Map<string, Intl.DateTimeFormat>()
/** Of an hour that comes twice on that day it is said which: PDT, or PST. */
export const momentIn = (
  { language }: Pick<Seen, 'language'>,
  at: number,
  zone: string,
): string => {
  const twice = instantsAt(wallAt(at, zone), zone).length > 1
  const key = `${language} ${zone} ${twice}`
  const known = formats.get(key)
  const format =
    known ??
    new Intl.DateTimeFormat(`${language}-US-u-ca-gregory`, {
      ...{ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
      timeZone: zone,
      ...(twice ? ({ timeZoneName: 'short' } as const) : {}),
    })
  if (!known) formats.set(key, format)
  return format.format(at)
}

/** As people call it: Pacific Time. */
export const zoneName = ({ language }: Pick<Seen, 'language'>, timeZone: string): string =>
  new Intl.DateTimeFormat(`${language}-US`, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

export const sideOfRoom = (room: StageRoom): Side | undefined =>
  room.startsWith('caucus:') ? (room.slice('caucus:'.length) as Side) : undefined

/** Times are those of the program, as the plan means them; who lives by another clock reads theirs beside it. */
export const Window = ({
  seen,
  stage,
  zone,
}: {
  readonly seen: Seen
  readonly stage: Stage
  readonly zone: string
}) => {
  const words = planWords[seen.language]
  const { window } = stage
  if (!window) return <p class="quiet">{words.noTime}</p>
  const { timeZone } = seen.viewer
  const time = (at: number) => (
    <time dateTime={new Date(at).toISOString()}>{momentIn(seen, at, zone)}</time>
  )
  const [from, to] = [window.from, window.to].map((at) => momentIn(seen, at, timeZone))
  return (
    <>
      <p class="when">{words.fromTo(time(window.from), time(window.to))}</p>
      {timeZone !== zone && (
        <p class="quiet">{words.yourTime(words.fromTo(from ?? '', to ?? '').join(''))}</p>
      )}
    </>
  )
}

const comingTo = (seen: Seen, { seats }: Stage): string => {
  const words = planWords[seen.language]
  return seats
    .map((seat) =>
      isSide(seat) ? sideLabel(seen, seat) : seat === 'neutral' ? words.neutral : words.observer,
    )
    .join(', ')
}

export const About = ({
  seen,
  stage,
  titles,
}: {
  readonly seen: Seen
  readonly stage: Stage
  /** Of other stages that are seen beside it, by their names. */
  readonly titles: ReadonlyMap<string, string>
}) => {
  const words = planWords[seen.language]
  const { people, deciders, channel, yields, homework, place = '', access = '' } = stage
  const sides = sidesComing(stage).length
  const each = sides === 1 ? 'one' : 'each'
  const after = stage.after.flatMap((name) => titles.get(name) ?? [])
  return (
    <>
      <p dir="auto">
        {words.who(comingTo(seen, stage))}
        {sides > 0 && ` (${words.people[each][people]})`}, {words.channels[channel]}.
        {deciders && sides > 0 && ` ${words.decidersThere[each]}`}
      </p>
      {inPerson(stage) && (place.trim() !== '' || access.trim() !== '') && (
        <p dir="auto">
          <b>{words.place}:</b> {[place, access].filter((one) => one.trim() !== '').join(' · ')}
        </p>
      )}
      {yields.trim() !== '' && (
        <p dir="auto">
          <b>{words.yields}:</b> {yields}
        </p>
      )}
      {homework.trim() !== '' && (
        <p dir="auto">
          <b>{words.homework}:</b> {homework}
        </p>
      )}
      {after.length > 0 && (
        <p class="quiet" dir="auto">
          {words.after(after.join(', '))}
        </p>
      )}
    </>
  )
}
