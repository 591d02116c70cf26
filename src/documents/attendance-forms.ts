// The values for the court's form ADR-107, the attendance sheet of a court-program mediation: who came and how to reach them, and nothing that was said.
import type { AttendanceOfCourt } from '../application/attendance.ts'
import { dayAt } from '../domain/wall-time.ts'
import { attendanceWords } from './attendance-words.ts'
import { BY_HAND, countyOf, type Day, type FormRow, wordsRow } from './form-row.ts'

/** So many people have a key each; who comes after them stands on the sheet and is written in by hand. */
const MOST_WITH_KEYS = 12
/** The rest of a line is how they were there, where nobody could sign on paper. */
const SIGNED = `${BY_HAND}, or how they were there`

export function attendanceRows(
  { court, present, from, timeZone, channel }: AttendanceOfCourt,
  day: Day,
): readonly FormRow[] {
  const { roles, channels } = attendanceWords.en
  const mediators = present.filter(({ role }) => role === 'mediator' || role === 'co-mediator')
  const named = mediators.map(({ name }) => name).join('; ')
  return [
    [
      '',
      'MEDIATOR (Name and Address); telephone, fax, e-mail',
      `${named}; the rest ${BY_HAND}`,
      [{ key: 'mediator', value: named }],
    ],
    [
      '',
      'SUPERIOR COURT OF CALIFORNIA, COUNTY OF; address; branch',
      court.name,
      [{ key: 'county', value: countyOf(court.name) }],
    ],
    ['', 'CASE NAME', `${BY_HAND}, as on the papers of the case`],
    wordsRow('case number', '', 'CASE NUMBER', court.number),
    wordsRow('session', '', 'Date of the mediation session', day(dayAt(from, timeZone))),
    ['', 'How people met', channels[channel]],
    ...present.flatMap(({ name, role, side, contact }, i): readonly FormRow[] => {
      const at = `${i + 1}`
      const standing = side === '' ? roles[role] : `${roles[role]}, ${side}`
      const lines: readonly (readonly [key: string, field: string, value: string])[] = [
        ['name', 'Name', name],
        ['standing', 'Party, or whom they came for', standing],
        ['address', 'Mailing address', contact?.post.join(', ') ?? ''],
        ['telephone', 'Telephone', contact?.phone ?? ''],
        ['email', 'E-mail', contact?.mail ?? ''],
      ]
      const keyed = i < MOST_WITH_KEYS
      return [
        ...lines.map(([key, field, value]): FormRow => {
          const words = value === '' ? undefined : value
          return keyed
            ? wordsRow(`person ${at} ${key}`, at, field, words)
            : [at, field, words ?? BY_HAND]
        }),
        [at, 'Signature', SIGNED],
      ]
    }),
  ]
}
