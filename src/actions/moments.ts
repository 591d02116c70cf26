// A time as it is typed: an instant, or the wall clock of a place, which skips an hour in spring and shows one twice in autumn.
import { z } from 'zod'
import { instantsAt, isWallTime } from '../domain/wall-time.ts'
import type { Issue } from './issues.ts'

/** UTC milliseconds, or the time on the wall in the program's time zone, as `YYYY-MM-DDTHH:MM`. */
export const moment = z
  .union([z.int().positive(), z.string().max(40)])
  .refine((said) => typeof said === 'number' || isWallTime(said), { error: 'malformed' })
type Moment = z.infer<typeof moment>

/** The instant; in its place, what is wrong with the hour. Neither a later hour nor one of two is chosen for anybody. */
export function instantOn(wall: string, zone: string): number | 'no such hour' | 'hour twice' {
  const [one, another] = instantsAt(wall, zone)
  if (one === undefined) return 'no such hour'
  return another === undefined ? one : 'hour twice'
}

/** What is wrong with a moment at this place of the input. */
export function amissAt(
  path: Issue['path'],
  said: Moment | undefined,
  zone: string,
): readonly Issue[] {
  const at = typeof said === 'string' ? instantOn(said, zone) : 0
  return typeof at === 'number' ? [] : [{ path, code: at }]
}

/** Of a moment with which nothing is amiss. */
export function instantOf(said: Moment, zone: string): number {
  const at = typeof said === 'number' ? said : instantOn(said, zone)
  if (typeof at !== 'number') throw new Error(`not an hour of ${zone}: ${at}`)
  return at
}
