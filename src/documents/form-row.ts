// A line of a sheet of values for a form of the court, and what stands where nobody can know the value but who fills it in.
import type { FormValue, OfficialForm } from '../domain/official-forms.ts'

/** What goes onto the form itself, where it is known; its key stands for good, for programs say where it goes. */
type Entry = { readonly key: string; readonly value: string | boolean; readonly field?: string }
/** What stands beside the field on the form, what the form calls it, what goes in, and that for the form itself. */
export type FormRow = readonly [
  item: string,
  field: string,
  value: string,
  entries?: readonly Entry[],
]
export type Day = (date: string) => string

export const BY_HAND = 'by hand'
export const EMPTY = 'leave empty'
export const TICK = 'tick this box'
const ticked = (is: boolean): string => (is ? TICK : EMPTY)

export const boxRow = (key: string, item: string, field: string, is: boolean): FormRow => [
  item,
  field,
  ticked(is),
  [{ key, value: is }],
]
/** Nothing known: nothing goes in. */
export const wordsRow = (
  key: string,
  item: string,
  field: string,
  words: string | undefined,
): FormRow => [item, field, words ?? EMPTY, [{ key, value: words ?? '' }]]

/** What the rows have for the form itself, and nothing beside. */
export const valuesOf = (form: OfficialForm, rows: readonly FormRow[]): readonly FormValue[] =>
  rows.flatMap(([item, field, , entries = []]) =>
    entries.map((one) => ({
      key: `${form} ${one.key}`,
      item,
      field: one.field ?? field,
      value: one.value,
    })),
  )

/** The form itself has these words printed before the line. */
export const countyOf = (court: string): string =>
  court.replace(
    /^superior court( of( the state of)? california)?,?\s*(for the )?(county of\s+)?/i,
    '',
  ) || court
