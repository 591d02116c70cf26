// A line of a sheet of values for a form of the court, and what stands where nobody can know the value but who fills it in.

/** What stands beside the field on the form, what the form calls it, and what goes in. */
export type FormRow = readonly [item: string, field: string, value: string]
export type Day = (date: string) => string

export const BY_HAND = 'by hand'
export const EMPTY = 'leave empty'
export const TICK = 'tick this box'
export const ticked = (is: boolean): string => (is ? TICK : EMPTY)
