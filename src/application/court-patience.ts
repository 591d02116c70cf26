// How long a court is waited for: tried again while it is silent, and asked now and then what came of a filing.

const HOUR = 3_600_000

/** For so long it is tried again, with growing patience; then whoever files is told to print the papers. */
export const TRIED_FOR = 12 * HOUR

/** How long to wait before it is asked the first, second ... time; then each day, and not for ever. */
const asks = [HOUR / 6, HOUR, 6 * HOUR]
export const MOST_ASKED = 120
export const askedAfter = (asked: number): number => asks[asked] ?? 24 * HOUR
