// A program's forms of the court as acts of who manages it: bringing one, saying which value goes where, removing it.
import { z } from 'zod'
import type { FormRefusal } from '../application/court-form-ports.ts'
import {
  bringForm,
  type FormStanding,
  formStanding,
  mapForm,
  removeForm,
  sampleOf,
} from '../application/court-forms.ts'
import type { House } from '../application/house.ts'
import { limits } from '../application/limits.ts'
import type { Viewer } from '../application/people-ports.ts'
import type { ProgramId } from '../application/ports.ts'
import {
  type FormMapping,
  type FormPlace,
  isOfficialForm,
  type MappingFault,
  officialForms,
  placeName,
} from '../domain/official-forms.ts'
import { type FormFields, first } from './form.ts'
import { type Issue, issuesFrom } from './issues.ts'
import { manages } from './program-intakes.ts'

const MOST = 600
const key = z.string().min(1).max(100)
const place = z.strictObject({
  field: z.string().max(1_000),
  option: z.string().max(200).exactOptional(),
  key,
})
export const formMappingInput = z.strictObject({
  /** The number of the last change that was seen: who was faster is not written over. */
  number: z.int().min(1),
  places: z.array(place).max(MOST),
  absent: z.array(key).max(MOST).default([]),
})

export type CourtFormRefusal = FormRefusal | MappingFault | 'ChangedMeanwhile'
/** Absent and not theirs are one answer: undefined. */
export type CourtFormDone =
  | { readonly ok: true }
  | { readonly ok: false; readonly kind: 'refused'; readonly why: CourtFormRefusal }
  | { readonly ok: false; readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly kind: 'wait'; readonly wait: number }
  | undefined

const formOf = (viewer: Viewer, program: ProgramId, said: string) =>
  manages(viewer, program) && isOfficialForm(said) ? said : undefined
const told = (kept: Awaited<ReturnType<typeof bringForm>>): CourtFormDone =>
  kept.ok ? kept : { ok: false, kind: 'refused', why: kept.why }

export const formsOfProgram = async (
  house: House,
  viewer: Viewer,
  program: ProgramId,
): Promise<readonly FormStanding[] | undefined> =>
  manages(viewer, program)
    ? Promise.all(officialForms.map((form) => formStanding(house, program, form)))
    : undefined

export async function formOfProgram(
  house: House,
  viewer: Viewer,
  program: ProgramId,
  said: string,
): Promise<FormStanding | undefined> {
  const form = formOf(viewer, program, said)
  return form && formStanding(house, program, form)
}

export async function performBringForm(
  house: House,
  viewer: Viewer,
  program: ProgramId,
  said: string,
  bytes: Uint8Array,
): Promise<CourtFormDone> {
  const form = formOf(viewer, program, said)
  if (!form) return undefined
  const wait = await house.fastLimits.take(limits.courtForm, viewer.person, house.clock.now())
  if (wait > 0) return { ok: false, kind: 'wait', wait }
  return told(await bringForm(house, program, form, viewer, bytes))
}

export async function performMapForm(
  house: House,
  viewer: Viewer,
  program: ProgramId,
  said: string,
  raw: unknown,
): Promise<CourtFormDone> {
  const form = formOf(viewer, program, said)
  if (!form) return undefined
  const read = formMappingInput.safeParse(raw, { reportInput: true })
  if (!read.success) {
    return { ok: false, kind: 'invalid', issues: read.error.issues.flatMap(issuesFrom) }
  }
  const { number, places, absent } = read.data
  return told(await mapForm(house, program, form, viewer, { number, mapping: { places, absent } }))
}

export async function performRemoveForm(
  house: House,
  viewer: Viewer,
  program: ProgramId,
  said: string,
): Promise<CourtFormDone> {
  const form = formOf(viewer, program, said)
  return form && told(await removeForm(house, program, form, viewer))
}

export async function sampleOfForm(
  house: House,
  viewer: Viewer,
  program: ProgramId,
  said: string,
): Promise<Uint8Array | { readonly wait: number } | undefined> {
  const form = formOf(viewer, program, said)
  if (!form) return undefined
  const wait = await house.fastLimits.take(limits.courtForm, viewer.person, house.clock.now())
  return wait > 0 ? { wait } : sampleOf(house, program, form)
}

/** Fields are named by the place of theirs on the page, which is that of the form as it was shown. */
export const fieldOfPlace = (i: number): string => `place-${i}`
export const mappingTyped = (places: readonly FormPlace[], fields: FormFields): FormMapping => ({
  places: places.flatMap(({ field, option }, i) => {
    const said = first(fields, fieldOfPlace(i)) ?? ''
    return said === '' ? [] : [{ field, ...(option === undefined ? {} : { option }), key: said }]
  }),
  absent: fields.get('absent') ?? [],
})

/** What is chosen for each place at first. */
export const chosenFor = ({ places }: FormMapping): ReadonlyMap<string, string> =>
  new Map(places.map((one) => [placeName(one), one.key]))
