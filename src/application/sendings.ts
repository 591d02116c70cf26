// What is handed over to those who carry it, noted so that nobody is told the same twice.
import type { ParticipantId } from '../domain/seats.ts'
import type { CaseId } from './ports.ts'
import type { TextReceipt } from './texts.ts'

/** Noted before something is handed over, so that who comes after a crash knows of it. */
export type Sendings = {
  /**
   * New: hand it over, under this id. Begun: it was being handed over when somebody died, and nobody knows. Done: it
   * is with whoever carries it. Never: they will not carry it. And when it was begun.
   */
  begin(
    sending: string,
    id: string,
    at: number,
    whose?: Invited,
  ): Promise<{
    readonly state: 'new' | 'begun' | 'done' | 'never'
    readonly id: string
    readonly at: number
  }>
  /** Whether it was ever begun, whatever became of it. */
  known(sending: string): Promise<boolean>
  done(sending: string, at: number, sid?: string): Promise<void>
  never(sending: string, at: number): Promise<void>
  /** Surely nothing went out. It is begun again under the same id. */
  failed(sending: string): Promise<void>
  /** The provider has it, and says what became of it where it is known; of an invitation, whose it was and when it was begun. */
  report(receipt: TextReceipt, at: number): Promise<(Invited & { readonly at: number }) | undefined>
  /** Those of the names that a provider gave which nobody here has noted. */
  notNoted(sids: readonly string[]): Promise<readonly string[]>
}
type Invited = { readonly caseId: CaseId; readonly participant: ParticipantId }
