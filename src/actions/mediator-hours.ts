// A mediator's hours as a form and as a program say them: HH:MM in quarter hours, a line for each day that is otherwise.
import { areWorkable, type WorkingHours } from '../application/mediator-hours.ts'
import { type Hours, type Weekday, weekdays } from '../application/notice-preferences.ts'
import { type FormFields, first } from './form.ts'

const minuteOf = (said: string): number => {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(said.trim()) ?? []
  return hours === undefined ? Number.NaN : Number(hours) * 60 + Number(minutes)
}
export const hourSaid = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Nothing where it could not be kept as it is. */
export function hoursFromForm(fields: FormFields): WorkingHours | undefined {
  const weekly = weekdays.flatMap((day) => {
    const [from, to] = [first(fields, `${day}.from`), first(fields, `${day}.to`)]
    return from === '' && to === '' ? [] : [{ day, from: minuteOf(from), to: minuteOf(to) }]
  })
  const lines = first(fields, 'exceptions')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const exceptions = lines.map((line) => {
    const [date = '', hours] = line.split(/\s+/)
    const [from = '', to = ''] = hours?.split('-') ?? []
    return { date, hours: hours === undefined ? null : { from: minuteOf(from), to: minuteOf(to) } }
  })
  return workable({ timeZone: first(fields, 'timeZone'), weekly, exceptions })
}

const workable = (hours: WorkingHours) => (areWorkable(hours) ? hours : undefined)

export type HoursSaid = {
  readonly timeZone: string
  readonly weekly: readonly { readonly day: number; readonly from: string; readonly to: string }[]
  readonly exceptions: readonly {
    readonly date: string
    readonly hours: { readonly from: string; readonly to: string } | null
  }[]
}
const spoken = ({ from, to }: Hours) => ({ from: hourSaid(from), to: hourSaid(to) })
export const hoursAsSaid = ({ timeZone, weekly, exceptions }: WorkingHours): HoursSaid => ({
  timeZone,
  weekly: weekly.map(({ day, ...hours }) => ({ day, ...spoken(hours) })),
  exceptions: exceptions.map(({ date, hours }) => ({ date, hours: hours && spoken(hours) })),
})

export function hoursFrom(said: unknown): WorkingHours | undefined {
  try {
    const { timeZone, weekly, exceptions } = said as HoursSaid
    const read = ({ from, to }: { from: string; to: string }) => ({
      from: minuteOf(from),
      to: minuteOf(to),
    })
    return workable({
      timeZone: String(timeZone),
      weekly: weekly.map(({ day, ...hours }) => ({ day: day as Weekday, ...read(hours) })),
      exceptions: exceptions.map(({ date, hours }) => ({
        date: String(date),
        hours: hours && read(hours),
      })),
    })
  } catch {
    return undefined
  }
}
