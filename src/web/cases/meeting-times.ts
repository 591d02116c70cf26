// Times on pages of meetings: by the reader's own clock and with its name. Nobody else's zone is shown: it tells where they live.
import { spelledOut } from '../../application/local-time.ts'
import type { Seen } from './seen.ts'

export const hourOf = ({ language, viewer }: Seen, at: number): string =>
  spelledOut(language, at, viewer.timeZone)

/** The name of the reader's own time as it is now. */
export const zoneOf = ({ language, viewer, at }: Seen): string =>
  new Intl.DateTimeFormat(language, { timeZone: viewer.timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? viewer.timeZone
