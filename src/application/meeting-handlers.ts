// The jobs of meetings: a mediator's own time, and who is told.
import { callOffMeetings } from './calling-off.ts'
import type { House } from './house.ts'
import { keepMediatorTime } from './mediator-time.ts'
import { type MeetingTellingHouse, remindOfMeeting, tellMeeting } from './telling-meetings.ts'
import type { Handlers } from './work.ts'

export const meetingHandlers = (
  house: MeetingTellingHouse & Pick<House, 'mediatorTime'>,
): Pick<Handlers, 'CallOffMeetings' | 'KeepMediatorTime' | 'TellMeeting' | 'RemindOfMeeting'> => ({
  CallOffMeetings: (job) => callOffMeetings(house, job),
  KeepMediatorTime: (job) => keepMediatorTime(house, job),
  TellMeeting: (job, work) => tellMeeting(house, job, work),
  RemindOfMeeting: (job, work) => remindOfMeeting(house, job, work),
})
