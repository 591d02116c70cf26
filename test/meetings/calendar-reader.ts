// Calendar files read by two parsers that nobody here wrote: Debian's python3-icalendar and python3-vobject.
import { execFileSync } from 'node:child_process'

const READER = `
import sys, json, icalendar, vobject
text = sys.stdin.buffer.read().decode('utf-8')
one = icalendar.Calendar.from_ical(text)
def of_icalendar(e):
    people = e.get('attendee', [])
    people = people if isinstance(people, list) else [people]
    return dict(uid=str(e['uid']), sequence=int(e['sequence']), begins=e['dtstart'].dt.isoformat(),
      ends=e['dtend'].dt.isoformat(), stamp=e['dtstamp'].dt.isoformat(), title=str(e['summary']),
      status=str(e.get('status', '')), attendees=[str(p) for p in people])
two = vobject.readOne(text)
def of_vobject(e):
    return dict(uid=e.uid.value, sequence=int(e.sequence.value), begins=e.dtstart.value.isoformat(),
      ends=e.dtend.value.isoformat(), stamp=e.dtstamp.value.isoformat(), title=e.summary.value,
      status=e.status.value, attendees=[p.value for p in e.contents.get('attendee', [])])
print(json.dumps(dict(
  icalendar=dict(method=str(one['method']), events=[of_icalendar(e) for e in one.walk('vevent')]),
  vobject=dict(method=two.method.value, events=[of_vobject(e) for e in two.contents.get('vevent', [])]))))
`
export type ReadEvent = {
  readonly uid: string
  readonly sequence: number
  readonly begins: string
  readonly ends: string
  readonly stamp: string
  readonly title: string
  readonly status: string
  readonly attendees: readonly string[]
}
export type ReadFile = { readonly method: string; readonly events: readonly ReadEvent[] }

/** As each of the two reads it. */
export function readByBoth(text: string): {
  readonly icalendar: ReadFile
  readonly vobject: ReadFile
} {
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', READER], { input: text }).toString())
}

/** Both have to read the same; then it is that. */
export function readAlike(text: string): ReadFile {
  const { icalendar, vobject } = readByBoth(text)
  if (JSON.stringify(icalendar) !== JSON.stringify(vobject)) {
    throw new Error(`read in two ways: ${JSON.stringify({ icalendar, vobject })}`)
  }
  return icalendar
}
