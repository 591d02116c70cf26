// A day on the calendar of the parties, without a clock or a time zone.

/** YYYY-MM-DD. */
export type LocalDate = string
