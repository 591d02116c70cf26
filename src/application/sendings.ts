// What is handed over to those who carry it, noted so that nobody is told the same twice.

/** Noted before something is handed over, so that who comes after a crash knows of it. */
export type Sendings = {
  /**
   * New: hand it over, under this id. Begun: it was being handed over when somebody died, and nobody knows. Done: it
   * is with whoever carries it.
   */
  begin(
    sending: string,
    id: string,
    at: number,
  ): Promise<{ readonly state: 'new' | 'begun' | 'done'; readonly id: string }>
  done(sending: string, at: number, sid?: string): Promise<void>
  /** Surely nothing went out. It is begun again under the same id. */
  failed(sending: string): Promise<void>
  report(sid: string, delivered: boolean): Promise<void>
}
