// Mail as the application knows it: what goes out, to whom, and the words of each kind.
import type { Language } from '../domain/language.ts'
import type { MeetingTime } from '../domain/meetings.ts'
import type { Answer } from './asked-acts.ts'
import type { CalendarFile } from './calendar-ports.ts'

export type Message = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Random, for the Message-ID; drawn in a scope that the recipient sees. */
  readonly id: string
  readonly at: number
  /** Where an answer goes, and where the mail comes back to if it cannot be delivered: the recipient's own. */
  readonly replyTo?: string
  readonly returnTo?: string
  /** For the recipient's calendar, and in it nobody but them. */
  readonly calendar?: CalendarFile
  /** Armored: travels in place of the words. */
  readonly encrypted?: string
}
/** One recipient a message, always. Throws when it could not be handed over. */
export type MailOut = { send(message: Message): Promise<void> }

/** What a mail says of answering it; nothing where nobody can. */
export type AnswerBy = 'mail' | 'signing in'
export type MailWords = Pick<Message, 'subject' | 'text' | 'html'>
/** The mails Parley writes. None tells more than that there is something, and where to sign in. */
export type Mails = {
  signIn(language: Language, secrets: { readonly link: string; readonly code: string }): MailWords
  /** With a code it can be answered by mail, too. */
  invitation(language: Language, link: string, answer?: AnswerBy, code?: string): MailWords
  notice(language: Language, answer?: AnswerBy): MailWords
  /** That their part in a case has ended: not in which, and not why. */
  sentAway(language: Language): MailWords
  /** That something waits, and where to ask for more time. */
  reminder(language: Language, answer?: AnswerBy): MailWords
  /** Of a meeting of theirs; when, only where the mailbox is theirs alone as far as anybody said. */
  meeting(
    language: Language,
    says: 'set' | 'moved' | 'called off' | 'soon',
    when: (MeetingTime & { readonly timeZone: string }) | undefined,
    answer?: AnswerBy,
  ): MailWords
  /** What somebody asked for by mail: the papers themselves where they have chosen that. */
  answer(language: Language, answer: Answer): MailWords
  /** The way back into what somebody began to tell. */
  resume(language: Language, link: string): MailWords
  /** That a program wrote back to what somebody told it. */
  wroteBack(language: Language, link: string): MailWords
  readonly account: AccountMailWords
  readonly key: KeyMails
}
/** Of somebody's own account: constant but for a link or a code. */
export type AccountMailWords = {
  confirm(language: Language, code: string): MailWords
  newAddress(language: Language, link: string): MailWords
  /** To an address that is not in use any more goes the link that undoes it. */
  changed(language: Language, undo: string | undefined): MailWords
  recovery(language: Language, cancel: string, soon: boolean): MailWords
}

/** One thing that travels in an encrypted notice, as its reader knows the room and who spoke. */
export type Travelling = {
  readonly by: string
  readonly room: 'joint' | 'caucus' | 'team' | 'desk' | 'neutrals'
  /** Of another side than the reader's: how it is called. */
  readonly of?: string
  readonly kind: 'message' | 'relayed words' | 'relayed offer'
  /** Nothing where it is read after signing in: it is long, or has files beside it. */
  readonly words?: string
  readonly terms: readonly string[]
}
export type Travels = { readonly said: readonly Travelling[]; readonly more: boolean }

/** What goes into the encrypted part. */
export type KeyMails = {
  notice(language: Language, travels: Travels, answer: AnswerBy | undefined): string
  code(language: Language, code: string): string
  /** In place of the code where a mail program cannot decrypt. */
  codeOutside(language: Language): MailWords
}

/** Keeps what would have gone out, where no mail server is set. Never in production. */
export type DevelopmentMailbox = MailOut & {
  newest(most: number): Promise<readonly Message[]>
  read(id: string): Promise<Message | undefined>
}
