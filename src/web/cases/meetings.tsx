// The page of meetings: each with what it is for, its times and who has answered; and what the reader can do with it.
import { arranges } from '../../domain/arranging.ts'
import {
  isNeeded,
  type Meeting,
  type MeetingStands,
  saysYes,
  standsAs,
} from '../../domain/meetings.ts'
import { conducts, speaksForSide } from '../../domain/seats.ts'
import { SeeAttendance } from '../calls/attendance.tsx'
import { DialInNumber } from '../calls/dial-in.tsx'
import { JoinCall } from '../calls/join.tsx'
import { WaysIntoCalls } from '../calls/ways.tsx'
import { writesIn } from './case-page.tsx'
import { AskToLeave, Coming, TellNeeds } from './coming.tsx'
import { Attendance, Held, Interpreters } from './meeting-attendance.tsx'
import { AnswerForm, Named, PAGE, ProposeForm, TimeRows } from './meeting-forms.tsx'
import { NeedsOf } from './meeting-needs.tsx'
import { isForMeetings, roomName } from './meeting-rooms.ts'
import { hourOf } from './meeting-times.ts'
import { meetingWords } from './meeting-words.ts'
import { ActionForm, Button, Field, Hidden, Select, Tag } from './parts.tsx'
import { nameOf, pathOf, type Seen } from './seen.ts'

const order: readonly MeetingStands[] = ['open', 'set', 'held', 'not held', 'called off']

export const MeetingsPage = ({ seen }: { readonly seen: Seen }) => {
  const { view, language } = seen
  const words = meetingWords[language]
  const rooms = [...view.rooms.keys()].filter(isForMeetings)
  const all = rooms
    .flatMap((room) => [...(view.rooms.get(room)?.meetings.meetings.values() ?? [])])
    .toSorted(
      (a, b) =>
        order.indexOf(standsAs(a)) - order.indexOf(standsAs(b)) ||
        startOf(a) - startOf(b) ||
        a.proposedAt - b.proposedAt,
    )
  const mayPropose = rooms.filter(
    (room) => writesIn(seen, room) && (arranges(view.me, room) || speaksForSide(view.me)),
  )
  return (
    <>
      <section class="card" aria-labelledby="meetings">
        <h2 id="meetings">{words.title}</h2>
        <p>{words.lead}</p>
        {all.length === 0 && <p>{words.none}</p>}
        <p>
          <a href="/account/calendar">{words.calendar}</a>
          {conducts(view.me) && (
            <>
              {' · '}
              <a href="/account/hours">{words.hours}</a>
            </>
          )}
        </p>
      </section>
      <ul class="cards">
        {all.map((meeting) => (
          <OneMeeting key={meeting.meeting} seen={seen} meeting={meeting} />
        ))}
      </ul>
      {mayPropose.length > 0 && (
        <section class="card">
          {mayPropose.map((room) => (
            <ProposeForm key={room} seen={seen} room={room} label={roomName(seen, room)} />
          ))}
        </section>
      )}
      <WaysIntoCalls
        seen={seen}
        rooms={rooms.map((room) => ({ room, label: roomName(seen, room) }))}
      />
      <Interpreters seen={seen} />
      <Attendance seen={seen} />
    </>
  )
}

const startOf = ({ set, times }: Meeting): number =>
  set?.at ?? Math.min(...times.map(({ at }) => at))

type OfMeeting = { readonly seen: Seen; readonly meeting: Meeting }

const OneMeeting = ({ seen, meeting }: OfMeeting) => {
  const { view } = seen
  const words = meetingWords[seen.language]
  const stands = standsAs(meeting)
  const { channel, place, access, interpreter, needed, set, calledOff, over } = meeting
  const isOver = over !== undefined || calledOff !== undefined
  return (
    <li class="card">
      <h3 dir="auto">{meeting.purpose}</h3>
      <p>
        <Tag ok={stands === 'set'}>{words.stands[stands]}</Tag> {roomName(seen, meeting.room)} ·{' '}
        {words.channels[channel]}
      </p>
      {set && (
        <p>
          <b>{hourOf(seen, set.at)}</b> · {words.minutesLong(set.minutes)}
        </p>
      )}
      {place !== '' && (
        <p dir="auto">
          {words.place}: {place}
        </p>
      )}
      {access !== '' && (
        <p dir="auto">
          {words.getIn}: {access}
        </p>
      )}
      {!isOver && <NeedsOf seen={seen} people={needed.map(({ participant }) => participant)} />}
      {!isOver && channel !== 'in person' && <DialInNumber seen={seen} room={meeting.room} />}
      {interpreter && <p>{words.interpreterWanted}</p>}
      <Coming seen={seen} meeting={meeting} />
      <p class="quiet" dir="auto">
        {needed
          .map(({ participant, decides }) => {
            const name = nameOf(seen, participant)
            return decides ? `${name} (${words.decidesTag})` : name
          })
          .join(', ')}
      </p>
      {calledOff && (
        <p dir="auto">
          {calledOff.reason === ''
            ? words.calledOffByEnd
            : `${words.calledOffWith} ${calledOff.reason}`}
        </p>
      )}
      {over !== undefined && over !== 'not held' && (
        <p dir="auto">
          {words.wasThere} {over.present.map((one) => nameOf(seen, one)).join(', ')}
        </p>
      )}
      {stands === 'set' && isNeeded(meeting, seen.view.me.participant) && (
        <p>
          <a class="act" href={pathOf(seen, `meetings/${meeting.meeting}/meeting.ics`)}>
            {words.file}
          </a>
        </p>
      )}
      {stands === 'set' && set && ['call', 'video', 'hybrid'].includes(channel) && (
        <JoinCall seen={seen} room={meeting.room} at={set.at} />
      )}
      {set && (isOver || !arranges(view.me, meeting.room)) && channel !== 'in person' && (
        <SeeAttendance seen={seen} room={meeting.room} />
      )}
      {!isOver && !set && <Times seen={seen} meeting={meeting} />}
      {(!isOver || seen.trouble?.form === meeting.meeting) && writesIn(seen, meeting.room) && (
        <>
          <Acts seen={seen} meeting={meeting} />
          <TellNeeds seen={seen} meeting={meeting} />
          <AskToLeave seen={seen} meeting={meeting} />
        </>
      )}
      {!isOver && isToReport(seen, meeting) && <Held seen={seen} meeting={meeting} />}
    </li>
  )
}

/** Where nothing is written any more: who was at the meeting that ended it. */
const isToReport = (seen: Seen, { room, set }: Meeting): boolean =>
  seen.view.board.closing.ended !== undefined &&
  !writesIn(seen, room) &&
  arranges(seen.view.me, room) &&
  set !== undefined &&
  set.at <= seen.at

/** Who has said what to which time; of published ones, the way to take one. */
const Times = ({ seen, meeting }: OfMeeting) => {
  const words = meetingWords[seen.language]
  const { view } = seen
  const published = meeting.setBy === 'whoever takes one'
  const takes = published && speaksForSide(view.me) && writesIn(seen, meeting.room)
  return (
    <>
      {takes && <p>{words.takeLead}</p>}
      <ul class="plain" aria-label={words.times}>
        {meeting.times.map((time) => (
          <li key={time.at}>
            {hourOf(seen, time.at)} · {words.minutesLong(time.minutes)}
            {!published && (
              <span class="quiet" dir="auto">
                {meeting.needed.map(({ participant }, i) => (
                  <span key={participant}>
                    {`${i > 0 ? '; ' : ' '}${nameOf(seen, participant)}: ${saidTo(seen, meeting, participant, time.at)}`}
                  </span>
                ))}
              </span>
            )}
            {takes && time.by === meeting.by && time.at > seen.at && (
              <ActionForm
                seen={seen}
                action="take-time"
                form={`${meeting.meeting}-${time.at}`}
                page={PAGE}
                class="inline"
              >
                <Named meeting={meeting} />
                <Hidden name="at" value={String(time.at)} />
                <Button>{words.take}</Button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {[...meeting.answers].map(([participant, { words: said }]) =>
        said === '' ? null : (
          <p key={participant} dir="auto">
            {nameOf(seen, participant)}: {said}
          </p>
        ),
      )}
    </>
  )
}

function saidTo(seen: Seen, meeting: Meeting, participant: string, at: number): string {
  const words = meetingWords[seen.language]
  if (saysYes(meeting, participant, at)) return words.yes
  return meeting.answers.get(participant)?.no.includes(at) ? words.no : words.noAnswer
}

const Acts = ({ seen, meeting }: OfMeeting) => {
  const words = meetingWords[seen.language]
  const { me } = seen.view
  const { set, setBy, room } = meeting
  const leads = arranges(me, room)
  const speaks = speaksForSide(me)
  const form = meeting.meeting
  const isOpen = (action: string) => seen.trouble?.action === action && seen.trouble.form === form
  const of = (action: string) => ({ seen, action, form })
  const begun = set !== undefined && set.at <= seen.at
  return (
    <>
      {!set && setBy === 'everybody' && isNeeded(meeting, me.participant) && (
        <AnswerForm seen={seen} meeting={meeting} />
      )}
      {leads && !set && (
        <details open={isOpen('set-meeting')}>
          <summary>{words.set}</summary>
          <ActionForm {...of('set-meeting')} page={PAGE}>
            <Named meeting={meeting} />
            <Select
              {...of('set-meeting')}
              name="at"
              label={words.setAt}
              choices={meeting.times.map(({ at }) => [String(at), hourOf(seen, at)] as const)}
            />
            <Button>{words.set}</Button>
          </ActionForm>
        </details>
      )}
      {leads && set && !begun && (
        <details open={isOpen('move-meeting')}>
          <summary>{words.move}</summary>
          <ActionForm {...of('move-meeting')} page={PAGE}>
            <Named meeting={meeting} />
            <TimeRows {...of('move-meeting')} rows={1} begin={set} />
            <Field {...of('move-meeting')} name="words" label={words.words} />
            <Button>{words.move}</Button>
          </ActionForm>
        </details>
      )}
      {(leads || speaks) && !begun && (
        <details open={isOpen('propose-other-times')}>
          <summary>{set ? words.otherSet : words.other}</summary>
          <ActionForm {...of('propose-other-times')} page={PAGE}>
            <Named meeting={meeting} />
            <TimeRows {...of('propose-other-times')} />
            <Field {...of('propose-other-times')} name="words" label={words.words} />
            <Button>{words.send}</Button>
          </ActionForm>
        </details>
      )}
      {leads && begun && <Held seen={seen} meeting={meeting} />}
      {(leads || (speaks && room !== 'joint')) && !begun && (
        <details open={isOpen('cancel-meeting')}>
          <summary>{words.cancel}</summary>
          <ActionForm {...of('cancel-meeting')} page={PAGE}>
            <Named meeting={meeting} />
            <Field {...of('cancel-meeting')} name="reason" label={words.reason} required />
            <Button>{words.cancel}</Button>
          </ActionForm>
        </details>
      )}
    </>
  )
}
