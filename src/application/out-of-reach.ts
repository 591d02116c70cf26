// When what keeps everything cannot be reached or has no room left: said as such, so that the edges can say "later".

export class OutOfReach extends Error {
  override name = 'OutOfReach'
  /** Whether anything of what was being done was kept: nothing, or nobody knows, since the commit was not answered. */
  readonly kept: 'nothing' | 'unknown'
  constructor(kept: OutOfReach['kept'], cause: unknown) {
    super('the database is out of reach', { cause })
    this.kept = kept
  }
}

/** What may be left out when there is no room for it now; any other failure stays one. */
export async function ifInReach(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof OutOfReach)) throw error
  }
}
