// The meetings of a stage under it in the plan, as whoever looks sees them: when they are, and the way in.

import { endOf, type Meeting, type MeetingRoom, standsAs } from '../../domain/meetings.ts'
import { isOver } from '../../domain/plan.ts'
import type { Step } from '../../domain/plan-line.ts'
import { conducts, isSide, type Side } from '../../domain/seats.ts'
import { EARLY } from '../calls/join.tsx'
import { hourOf } from './meeting-times.ts'
import { meetingWords } from './meeting-words.ts'
import { Tag } from './parts.tsx'
import { prepareWords } from './prepare-words.ts'
import { pathOf, type Seen, sideLabel } from './seen.ts'

/** Those of its own room; of a stage of all, those of every room that whoever looks reads and that has none of its name. */
const meetingsOf = ({ view }: Seen, { room, stage }: Step): readonly Meeting[] =>
  [...view.rooms]
    .filter(([where, seen]) =>
      room === 'board' ? !seen.plan.own.has(stage.stage) : where === room,
    )
    .flatMap(([, { meetings }]) => [...meetings.meetings.values()])
    .filter((meeting) => meeting.stage === stage.stage && standsAs(meeting) !== 'called off')

const sideOf = (room: MeetingRoom): Side | undefined => {
  const side = room.split(':')[1]
  return side === undefined ? undefined : (side as Side)
}

export const MeetingsOfStage = ({
  seen,
  step,
  only,
}: {
  readonly seen: Seen
  readonly step: Step
  readonly only?: Side
}) => {
  const words = meetingWords[seen.language]
  const texts = prepareWords[seen.language]
  const { view, at } = seen
  const found = meetingsOf(seen, step).filter(
    ({ room }) => only === undefined || sideOf(room) === only,
  )
  return (
    <>
      {found.map((meeting) => {
        const { set, channel, room } = meeting
        const side = sideOf(room)
        const joins = channel === 'call' || channel === 'video' || channel === 'hybrid'
        const now = set && at >= set.at - EARLY && at < endOf(set)
        const named = step.room === 'board' && only === undefined && side && conducts(view.me)
        return (
          <p key={meeting.meeting} dir="auto">
            {named && `${sideLabel(seen, side)}: `}
            {set ? <b>{hourOf(seen, set.at)}</b> : <Tag>{words.stands[standsAs(meeting)]}</Tag>}{' '}
            <a href={pathOf(seen, 'meetings')}>{meeting.purpose}</a>
            {joins && now && standsAs(meeting) === 'set' && (
              <>
                {' '}
                <a class="act first" href={pathOf(seen, `calls/${room}`)}>
                  {texts.join}
                </a>
              </>
            )}
          </p>
        )
      })}
    </>
  )
}

/** From a first call of the plan to its worksheet, or to where it is booked. */
export const AroundCall = ({ seen, step }: { readonly seen: Seen; readonly step: Step }) => {
  const words = prepareWords[seen.language]
  const { me } = seen.view
  if (step.stage.purpose !== 'pre-mediation-call' || isOver(step.progress)) return null
  if (isSide(me.seat)) {
    if (!step.stage.seats.includes(me.seat)) return null
    return (
      <p class="not-on-paper">
        <a href={pathOf(seen, 'prepare')}>{words.prepareLink}</a>
      </p>
    )
  }
  if (!conducts(me)) return null
  const side = step.room.startsWith('caucus:') ? step.room.slice('caucus:'.length) : ''
  return (
    <p class="not-on-paper">
      <a href={pathOf(seen, side === '' ? 'prepare' : `prepare/${side}`)}>{words.bookLink}</a>
    </p>
  )
}
