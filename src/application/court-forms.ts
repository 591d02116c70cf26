// A program's forms of the court: brought, told which value goes where, removed; and filled in for a case, once nothing is left to be said.
import {
  carriedOver,
  type FormMapping,
  type FormPlace,
  type FormValue,
  fillsOf,
  type MappingFault,
  nothingMapped,
  type OfficialForm,
  officialForms,
  unfitMapping,
  unplaced,
} from '../domain/official-forms.ts'
import type { CourtFormChange, FormRefusal } from './court-form-ports.ts'
import type { LeftOut } from './filing-ports.ts'
import type { House } from './house.ts'
import type { PersonId, ProgramId } from './ports.ts'

/** How a form of a program stands. */
export type FormStanding = {
  readonly form: OfficialForm
  readonly changes: readonly CourtFormChange[]
  /** Of the last change; whoever changes something names it. */
  readonly number: number
  readonly brought: boolean
  readonly places: readonly FormPlace[]
  readonly mapping: FormMapping
  readonly gone: FormMapping['places']
  readonly named: boolean
  readonly values: readonly FormValue[]
  /** Values of which nobody has said where they go. */
  readonly missing: readonly FormValue[]
  readonly ready: boolean
}
type Keeping = Pick<House, 'courtForms' | 'courtPapers' | 'files' | 'clock'>
type ByWhom = { readonly person: PersonId; readonly name: string }
export type FormKept =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: FormRefusal | MappingFault | 'ChangedMeanwhile' }

export async function formStanding(
  { courtForms, courtPapers }: Pick<House, 'courtForms' | 'courtPapers'>,
  program: ProgramId,
  form: OfficialForm,
): Promise<FormStanding> {
  const changes = await courtForms.changes(program, form)
  const last = changes.at(-1)
  const brought = last !== undefined && last.what !== 'removed'
  const { places, mapping, gone, named } = brought
    ? last
    : { places: [], mapping: nothingMapped, gone: [], named: true }
  const values = courtPapers.sampleValues(form)
  // What was said of a value that this version no longer knows counts for nothing.
  const mayFill = brought && unfitMapping(places, values, mapping) === undefined
  const missing = unplaced(values, mapping)
  return {
    ...{ form, changes, number: last?.number ?? 0, brought, places, mapping, gone, named, values },
    missing,
    ready: mayFill && missing.length === 0,
  }
}

export async function bringForm(
  house: Keeping,
  program: ProgramId,
  form: OfficialForm,
  by: ByWhom,
  bytes: Uint8Array,
): Promise<FormKept> {
  const blank = await house.files.forms.blank(bytes, form)
  if ('refused' in blank) return { ok: false, why: blank.refused }
  const {
    number,
    places: before,
    mapping: said,
    gone: left,
  } = await formStanding(house, program, form)
  const { places, named } = blank
  const { mapping, gone } = carriedOver(before, said, places)
  // What was gone already, and was not told anew since, is still to be told.
  const known = new Set(mapping.places.map(({ key }) => key))
  const still = [...left, ...gone].filter(({ key }) => !known.has(key))
  const change = { what: 'brought', places, mapping, named, gone: still } as const
  return append(house, program, form, { ...change, ...by, number: number + 1 }, blank.bytes)
}

export async function mapForm(
  house: Keeping,
  program: ProgramId,
  form: OfficialForm,
  by: ByWhom,
  { number, mapping }: { readonly number: number; readonly mapping: FormMapping },
): Promise<FormKept> {
  const standing = await formStanding(house, program, form)
  if (standing.number !== number || !standing.brought) return { ok: false, why: 'ChangedMeanwhile' }
  const { places, named, values } = standing
  const unfit = unfitMapping(places, values, mapping)
  if (unfit) return { ok: false, why: unfit }
  const missing = new Set(unplaced(values, mapping).map(({ key }) => key))
  const gone = standing.gone.filter(({ key }) => missing.has(key))
  const change = { what: 'mapped', places, mapping, named, gone } as const
  return append(house, program, form, { ...change, ...by, number: number + 1 })
}

export async function removeForm(
  house: Keeping,
  program: ProgramId,
  form: OfficialForm,
  by: ByWhom,
): Promise<FormKept> {
  const { number, brought } = await formStanding(house, program, form)
  if (!brought) return { ok: true }
  const nothing = { places: [], mapping: nothingMapped, gone: [], named: true }
  return append(house, program, form, { what: 'removed', ...nothing, ...by, number: number + 1 })
}

async function append(
  { courtForms, clock }: Keeping,
  program: ProgramId,
  form: OfficialForm,
  change: Omit<CourtFormChange, 'at'>,
  file?: Uint8Array,
): Promise<FormKept> {
  const kept = await courtForms.append(program, form, { ...change, at: clock.now() }, file)
  return kept ? { ok: true } : { ok: false, why: 'ChangedMeanwhile' }
}

/** With made-up values, marked on every page; as far as anything was said of it. */
export async function sampleOf(
  house: Keeping,
  program: ProgramId,
  form: OfficialForm,
): Promise<Uint8Array | undefined> {
  const file = await house.courtForms.file(program, form)
  if (!file) return undefined
  const { mapping, values } = await formStanding(house, program, form)
  return (await house.files.forms.filled(file, fillsOf(mapping, values), true)).bytes
}

export type FilledForm = { readonly bytes: Uint8Array; readonly left: readonly LeftOut[] }
type Filling = Pick<House, 'courtForms' | 'courtPapers' | 'files'>

/** From these values alone. Nothing where the program has no form that is ready, or it cannot be filled in: then the sheet stands for it. */
export async function filledForm(
  house: Filling,
  program: ProgramId,
  form: OfficialForm,
  values: readonly FormValue[],
): Promise<FilledForm | undefined> {
  const { ready, mapping } = await formStanding(house, program, form)
  const file = ready ? await house.courtForms.file(program, form) : undefined
  if (!file) return undefined
  const filled = await house.files.forms
    .filled(file, fillsOf(mapping, values))
    .catch(() => undefined)
  if (!filled) return undefined
  const why = new Map<string, LeftOut['why']>(filled.unfit.map((one) => [one.key, one.why]))
  for (const key of mapping.absent) why.set(key, 'not on this form')
  const left = values.flatMap((value): readonly LeftOut[] => {
    const reason = value.value === '' || value.value === false ? undefined : why.get(value.key)
    return reason ? [{ value, why: reason }] : []
  })
  return { bytes: filled.bytes, left }
}

/** Those of a program that are ready to be filled in. */
export async function readyForms(
  house: Filling,
  program: ProgramId,
): Promise<readonly OfficialForm[]> {
  const standings = await Promise.all(
    officialForms.map((form) => formStanding(house, program, form)),
  )
  return standings.filter(({ ready }) => ready).map(({ form }) => form)
}
