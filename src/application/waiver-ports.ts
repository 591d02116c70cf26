// What prints the paper of a waiver, as it is asked for.
import type { Language } from '../domain/language.ts'
import type { Role } from '../domain/seats.ts'

export type WaiverPaper = {
  readonly language: Language
  readonly program: string
  readonly reference: string
  readonly title: string
  readonly court: { readonly name: string; readonly number: string } | undefined
  readonly timeZone: string
  readonly words: string
  readonly purpose: string
  readonly document: { readonly name: string; readonly digest: string } | undefined
  readonly draft: { readonly version: number; readonly digest: string } | undefined
  /** UTC milliseconds. */
  readonly completeAt: number
  readonly everybody: readonly {
    readonly name: string
    readonly role: Role
    readonly side: string
    readonly signedAs: string
    readonly at: number
    readonly paper: { readonly on: string; readonly heldBy: string } | undefined
  }[]
}
export type WaiverWriter = { render(paper: WaiverPaper): Promise<Uint8Array> }
