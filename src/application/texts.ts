// Text messages as the application knows them: handed over, reported on, heard; and what they say.
import type { Language } from '../domain/clauses.ts'
import type { Answer } from './asked-acts.ts'

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
  /** Where the provider can be asked: its names of all that was sent to this number since then. */
  sentTo?(to: string, since: number): Promise<readonly string[]>
}

/** Nothing was sent, and it may be tried again later. Any other error leaves open whether it went out. */
export class NotTaken extends Error {
  override name = 'NotTaken'
}
/** Whether it went out is not known. */
export class MaybeTaken extends Error {
  override name = 'MaybeTaken'
}
/** The provider will never send this: not a number, or one that does not want to hear. */
export class NeverTaken extends Error {
  override name = 'NeverTaken'
}

/** What a provider says became of a text: by its own name for it and, where it gives that back, by ours. */
export type TextReceipt = {
  readonly sid: string
  readonly id?: string
  readonly delivered: boolean | undefined
}

/** A form that came from outside, one value a name. */
export type HookFields = Readonly<Record<string, string>>
/** What a provider sends us. What is not signed as agreed is nothing. */
export type TextHook = {
  heard(
    fields: HookFields,
    signature: string | undefined,
  ): { readonly from: string; readonly words: string; readonly sid: string } | undefined
  /** The id stands in the address that was given for this text. */
  receipt(fields: HookFields, signature: string | undefined, id?: string): TextReceipt | undefined
}

/** What Parley texts. All but `content` are constant but for a link or a code, and fit one text. */
export type Texts = {
  invitation(language: Language, secrets: { readonly link: string; readonly code: string }): string
  notice(language: Language): string
  reminder(language: Language): string
  sentAway(language: Language): string
  meeting(language: Language): string
  meetingSoon(language: Language): string
  linkCode(language: Language, code: string): string
  /** To a number that counted until now. */
  phoneLeft(language: Language): string
  /** The link stops it. */
  recovery(language: Language, link: string): string
  /** Nobody is told more than this whose number is not known, not proven, or also another side's. */
  help(language: Language | undefined): string
  stopped(language: Language): string
  started(language: Language): string
  forgotten(language: Language): string
  posted(language: Language): string
  moreTime(language: Language): string
  accepted(language: Language): string
  nothingToRead(language: Language): string
  notPosted(language: Language): string
  which(language: Language, choices: readonly string[]): string
  content(language: Language, words: string): string
  answer(language: Language, answer: Answer): string
  /** Each as long as one text may be, with what stands around it. */
  inParts(words: string): readonly string[]
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
