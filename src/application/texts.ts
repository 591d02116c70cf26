// Text messages as the application knows them: handed over, reported on, heard; and what they say.
import type { Language } from '../domain/clauses.ts'

export type Text = {
  /** E.164. */
  readonly to: string
  readonly text: string
  /** Random; drawn in a scope that the recipient sees. */
  readonly id: string
  readonly at: number
}

/** One recipient a text, always. */
export type TextOut = {
  /** The provider's name for it, under which it reports. Throws `NotTaken` when surely nothing was sent. */
  send(text: Text): Promise<{ readonly sid: string }>
}

/** Nothing was sent, and it may be tried again later. Any other error leaves open whether it went out. */
export class NotTaken extends Error {
  override name = 'NotTaken'
}
/** The provider will never send this: not a number, or one that does not want to hear. */
export class NeverTaken extends Error {
  override name = 'NeverTaken'
}

/** A form that came from outside, one value a name. */
export type HookFields = Readonly<Record<string, string>>
/** What a provider sends us. What is not signed as agreed is nothing. */
export type TextHook = {
  heard(
    fields: HookFields,
    signature: string | undefined,
  ): { readonly from: string; readonly words: string; readonly sid: string } | undefined
  receipt(
    fields: HookFields,
    signature: string | undefined,
  ): { readonly sid: string; readonly delivered: boolean | undefined } | undefined
}

/** What Parley texts. All but `content` are constant but for a link or a code, and fit one text. */
export type Texts = {
  invitation(language: Language, secrets: { readonly link: string; readonly code: string }): string
  notice(language: Language): string
  linkCode(language: Language, code: string): string
  /** The link stops it. */
  recovery(language: Language, link: string): string
  /** Nobody is told more than this whose number is not known, not proven, or also another side's. */
  help(language: Language | undefined): string
  stopped(language: Language): string
  started(language: Language): string
  forgotten(language: Language): string
  posted(language: Language): string
  accepted(language: Language): string
  nothingToRead(language: Language): string
  notPosted(language: Language): string
  which(language: Language, choices: readonly string[]): string
  content(language: Language, words: string): string
}

/** Keeps what would have gone out, where no provider is set; and what was written back. Never in production. */
export type DevelopmentPhone = TextOut & {
  /** The newest of all numbers. */
  newest(most: number): Promise<readonly PhoneLine[]>
  /** What this number got and wrote, oldest first. */
  thread(phone: string, most: number): Promise<readonly PhoneLine[]>
  wrote(line: {
    readonly from: string
    readonly text: string
    readonly id: string
    readonly at: number
  }): Promise<void>
}
export type PhoneLine = {
  readonly id: string
  readonly phone: string
  readonly text: string
  readonly at: number
  readonly by: 'them' | 'Parley'
}
