// What the court's own forms need of the world: looked into apart, filled in apart, and kept with who brought and changed them.
import type { FormFill, FormMapping, FormPlace, OfficialForm } from '../domain/official-forms.ts'
import type { PersonId, ProgramId } from './ports.ts'

/** Why a file is not taken as a form. */
export const formRefusals = [
  'EmptyFile',
  'FormTooLarge',
  'NotPdf',
  'CannotBeRead',
  'LockedWithPassword',
  'FormIsDynamicXfa',
  'FormHasNoFields',
  'FormHasTooManyFields',
  'FormIsFilledIn',
  'HoldsActiveContent',
  'HoldsMalware',
  'CheckNotPossible',
] as const
export type FormRefusal = (typeof formRefusals)[number]

export type BlankForm = {
  /** Written anew, without what acts in it and without other files. */
  readonly bytes: Uint8Array
  readonly places: readonly FormPlace[]
  /** Its number stands somewhere in it. */
  readonly named: boolean
}
/** Why words did not go into their place. */
export type UnfitWords = 'too long' | 'no glyph' | 'right to left' | 'not a choice' | 'no place'
export type FormFilled = {
  readonly bytes: Uint8Array
  readonly unfit: readonly { readonly key: string; readonly why: UnfitWords }[]
}
export type FormReading = {
  blank(
    bytes: Uint8Array,
    form: OfficialForm,
  ): Promise<BlankForm | { readonly refused: FormRefusal }>
  /** Each time the same bytes. `sample`: every page says that it is one. Throws where it cannot be filled at all. */
  filled(form: Uint8Array, fills: readonly FormFill[], sample?: boolean): Promise<FormFilled>
}

/** One change of a form of a program; the newest says how it stands. */
export type CourtFormChange = {
  /** From 1, for each form of a program. */
  readonly number: number
  readonly at: number
  readonly person: PersonId
  readonly name: string
  readonly what: 'brought' | 'mapped' | 'removed'
  readonly places: readonly FormPlace[]
  readonly mapping: FormMapping
  readonly named: boolean
  /** What was said of places that a newer file no longer has. */
  readonly gone: FormMapping['places']
}
export type CourtForms = {
  /** Oldest first. */
  changes(program: ProgramId, form: OfficialForm): Promise<readonly CourtFormChange[]>
  /** The blank form that counts, or nothing. */
  file(program: ProgramId, form: OfficialForm): Promise<Uint8Array | undefined>
  /** Only as the next number: false where somebody was faster. */
  append(
    program: ProgramId,
    form: OfficialForm,
    change: CourtFormChange,
    file?: Uint8Array,
  ): Promise<boolean>
}
