// Whether a court keeps the power to enforce a settlement: what is filed, and in which order (Code of Civil Procedure 664.6).

/** What reaches the court, oldest first; what goes in on the same day as one packet stands in the order of the packet. */
export type Filed =
  /** Form CM-200, whatever it says of the agreement. */
  | { readonly what: 'notice-of-settlement' }
  /** A writing signed by the parties or their counsel that asks the court to keep jurisdiction. */
  | { readonly what: 'stipulation'; readonly signedAsAsked: boolean }
  | { readonly what: 'dismissal'; readonly box: Civ110Box }
  /** To enter judgment on the settlement. */
  | { readonly what: 'motion-to-enforce' }
/** The choices of form CIV-110 as it stands since 1 January 2025; a note that somebody wrote on it is no choice. */
export type Civ110Box = 'with-prejudice' | 'without-prejudice' | 'retaining' | 'note-to-retain'

export type Jurisdiction =
  | { readonly kept: true }
  | { readonly kept: false; readonly because: JurisdictionLost; readonly at: number }
export type JurisdictionLost =
  | 'nothing pending'
  | 'dismissed without asking'
  | 'asked after dismissal'
  | 'only a note'
  | 'not signed as asked'
  | 'with prejudice'

/**
 * The request comes while the case is pending, from the parties, expressly (Mesa RHF Partners v. City of Los Angeles (2019)
 * 33 Cal.App.5th 913). A dismissal that comes first takes the power away, and nothing that is filed after it gives it back.
 */
export function jurisdictionAfter(filed: readonly Filed[], pending: boolean): Jurisdiction {
  if (!pending) return { kept: false, because: 'nothing pending', at: 0 }
  let asked: 'no' | 'unsigned' | 'yes' = 'no'
  for (const [at, one] of filed.entries()) {
    if (one.what === 'stipulation' && asked !== 'yes') {
      asked = one.signedAsAsked ? 'yes' : 'unsigned'
    }
    if (one.what !== 'dismissal') continue
    // The statute lets a court that keeps jurisdiction dismiss without prejudice.
    if (one.box === 'with-prejudice') return { kept: false, because: 'with prejudice', at }
    if (one.box === 'retaining' || asked === 'yes') continue
    const lost = (because: JurisdictionLost) => ({ kept: false, because, at }) as const
    if (asked === 'unsigned') return lost('not signed as asked')
    if (one.box === 'note-to-retain') return lost('only a note')
    const late = filed.slice(at + 1).some(({ what }) => what !== 'notice-of-settlement')
    return lost(late ? 'asked after dismissal' : 'dismissed without asking')
  }
  return { kept: true }
}
