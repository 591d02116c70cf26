// Leaks of meetings: a busy hour that takes a time away from the other side, and calendar files that know of others.
import type { CalendarEntry } from '../../src/application/calendar-ports.ts'
import type { Fact } from '../../src/domain/facts.ts'
import { knowing, type Plant, seeing } from './planting.ts'

const isApart = (fact: Fact): boolean => 'room' in fact && fact.room === 'caucus:side-a'
const isHidden = (fact: Fact): boolean =>
  (fact.type === 'TimesProposed' || fact.type === 'MeetingSet') && fact.room === 'caucus:side-a'

/** Somebody meant it well: nobody is shown an hour at which the mediator is somewhere else. */
const lessTimes = seeing((entries, facts) =>
  entries.map((entry) => {
    const { fact } = entry
    if (fact.type !== 'TimesProposed' || fact.room !== 'caucus:side-b') return entry
    const busy = facts.filter(isHidden).length
    return { ...entry, fact: { ...fact, times: fact.times.slice(busy % 2) } }
  }),
)

/** What somebody needs is kept with the person, and shown wherever there is a meeting. */
const needsEverywhere = seeing((entries, facts) => {
  const told = facts.find((fact) => fact.type === 'NeedsTold' && isApart(fact))
  const together = entries.findLast(({ fact }) => fact.type === 'TimesProposed')
  if (told?.type !== 'NeedsTold' || together?.fact.type !== 'TimesProposed') return entries
  const { room, meeting } = together.fact
  return [...entries, { ...together, number: 999, fact: { ...told, room, meeting } }]
})

const oneCount = knowing(({ calendars }, { facts }) => {
  const counted = (entry: CalendarEntry) => ({
    ...entry,
    sequence: entry.sequence + facts.filter(isHidden).length,
  })
  return {
    calendars: {
      ...calendars,
      invitation: (language, entry, to) => calendars.invitation(language, counted(entry), to),
    },
  }
})

const oneName: Plant = () => (house) => {
  let drawn = 0
  return { ...house, calendarNames: { ...house.calendarNames, uidOf: () => `meeting-${++drawn}` } }
}

const everybody = knowing(({ calendars }, { facts }) => ({
  calendars: {
    ...calendars,
    invitation: (language, entry, to) => {
      const { method, text } = calendars.invitation(language, entry, to)
      const others = facts.filter(isHidden).map(() => 'ATTENDEE:mailto:ana@people.test\r\n')
      return { method, text: text.replace('END:VEVENT', `${others.join('')}END:VEVENT`) }
    },
  },
}))

export const meetingLeaks = {
  'a time that a hidden meeting takes away': lessTimes,
  'a calendar file counted over all meetings': oneCount,
  'a name in calendar files from one count': oneName,
  'a calendar file with others in it': everybody,
  'a need told for one meeting and shown at another': needsEverywhere,
} as const satisfies Readonly<Record<string, Plant>>
