// What somebody must have shown of themselves before what: the whole rule of factors, on one page.
import { SIGN_IN_LASTS } from './limits.ts'
import type { HowConfirmed, Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'

/** A factor shown so long ago at most is fresh. In milliseconds. */
export const FRESH_FOR = 5 * 60_000
/** How long a code by mail counts (ASVS 6.5.5). */
export const CODE_LASTS = SIGN_IN_LASTS

/** Acts that bind somebody or let their secrets out: they ask for a fresh factor, whoever it is. */
export const freshActs: ReadonlySet<string> = new Set([
  'sign-agreement',
  'sign-amendment',
  'authorise-words',
  'authorise-document',
  'exchange-document',
])

/** Played people of the demonstration have no mailbox and no passkey: what plays them is taken for themselves. */
const isPlayed = ({ how, account }: Viewer): boolean =>
  how === 'demonstration' || (how === 'access token' && account?.demonstration === true)

const beyondMailbox = ({ shown }: Viewer): number | undefined =>
  newest(shown?.passkey, shown?.totp, shown?.provider)

export type WayIn = 'open' | 'show another' | 'set another'
export type Asked = { readonly passkeysOfStaff: boolean; readonly cautious: boolean }

/** Whoever decides for others, or sits between them, must in production come with a passkey. */
export const mustHavePasskey = (
  { manages, account, onlyCase }: Viewer,
  passkeysOfStaff: boolean,
): boolean =>
  passkeysOfStaff && onlyCase === undefined && (manages.length > 0 || account?.neutral === true)

/**
 * Before a case is read or acted in. `cautious` is the safety flag of somebody in a case: then a mailbox, which others
 * at home may read, is not enough.
 */
export function wayIn(viewer: Viewer, { passkeysOfStaff, cautious }: Asked): WayIn {
  const { account, shown } = viewer
  if (isPlayed(viewer)) return 'open'
  if (mustHavePasskey(viewer, passkeysOfStaff)) {
    if (shown?.passkey !== undefined) return 'open'
    return account?.passkey ? 'show another' : 'set another'
  }
  const has = account?.passkey || account?.totp
  if (!has && !cautious && !account?.asksMore) return 'open'
  if (beyondMailbox(viewer) !== undefined) return 'open'
  return has ? 'show another' : 'set another'
}

/** The same for one case. */
export const wayInto = (
  { passkeysOfStaff }: Pick<Asked, 'passkeysOfStaff'>,
  viewer: Viewer,
  caseId: CaseId | undefined,
): WayIn =>
  wayIn(viewer, {
    passkeysOfStaff,
    cautious: caseId !== undefined && viewer.account?.keptApart.includes(caseId) === true,
  })

/** How somebody can show a fresh factor: their own where they have set one, else the mailbox. */
export function waysToConfirm({ account }: Viewer): readonly ('passkey' | 'totp' | 'mail')[] {
  const own = [
    ...(account?.passkey ? (['passkey'] as const) : []),
    ...(account?.totp ? (['totp'] as const) : []),
  ]
  return own.length > 0 ? own : ['mail']
}

/** What was shown so lately that it may sign; undefined asks for it anew. */
export function freshlyShown(viewer: Viewer, at: number): HowConfirmed | undefined {
  const { how, shown, account } = viewer
  if (isPlayed(viewer)) return how
  // A program cannot show anything of a person.
  if (how === 'access token') return undefined
  const isFresh = (instant: number | undefined) =>
    instant !== undefined && at >= instant && at <= instant + FRESH_FOR
  if (isFresh(shown?.passkey)) return 'passkey'
  if (isFresh(shown?.totp)) return 'authenticator code'
  if (account?.passkey || account?.totp) return undefined
  if (isFresh(shown?.provider)) return 'identity provider'
  if (!isFresh(shown?.mail)) return undefined
  return how === 'link by mail' || how === 'invitation link' ? how : 'code by mail'
}

const newest = (...instants: readonly (number | undefined)[]): number | undefined => {
  const known = instants.filter((one) => one !== undefined)
  return known.length > 0 ? Math.max(...known) : undefined
}
