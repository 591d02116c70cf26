// Sessions and access tokens: until when one counts, and who that makes of a request.
import { type SessionLimits, sessionLimits, TOUCH_EVERY } from './limits.ts'
import { ifInReach } from './out-of-reach.ts'
import { isSecret } from './people.ts'
import type { AccessTokens, SessionKept, Sessions, Viewer } from './people-ports.ts'
import type { CaseId, PersonId } from './ports.ts'
import type { Clock } from './world.ts'

export type SessionHouse = {
  readonly sessions: Sessions
  readonly tokens: AccessTokens
  readonly clock: Clock
}

export const limitsOf = ({ manages, onlyCase }: Viewer): SessionLimits => {
  if (onlyCase !== undefined) return sessionLimits.invitation
  return manages.length > 0 ? sessionLimits.staff : sessionLimits.party
}

/** When this session ends if nobody uses it: an open stream ends with it. UTC milliseconds. */
export const endsAt = ({ viewer, lastUsedAt }: SessionKept): number => {
  const { idle, absolute } = limitsOf(viewer)
  return Math.min(lastUsedAt + idle, viewer.signedInAt + absolute)
}

export async function viewerOfSession(
  { sessions, clock }: Pick<SessionHouse, 'sessions' | 'clock'>,
  token: string,
): Promise<Viewer | undefined> {
  if (!isSecret(token)) return undefined
  const kept = await sessions.find(token)
  const at = clock.now()
  if (!kept || at >= endsAt(kept)) return undefined
  // Left out where there is no room to write: the session then ends sooner, not later, and reading goes on.
  if (at >= kept.lastUsedAt + TOUCH_EVERY) await ifInReach(sessions.touch(kept.viewer.session, at))
  return kept.viewer
}

export const TOKEN_PREFIX = 'prl_'

export async function viewerOfToken(
  { tokens, clock }: Pick<SessionHouse, 'tokens' | 'clock'>,
  bearer: string,
): Promise<Viewer | undefined> {
  const said = bearer.slice(TOKEN_PREFIX.length)
  if (!bearer.startsWith(TOKEN_PREFIX) || !isSecret(said)) return undefined
  const at = clock.now()
  const found = await tokens.find(said, at)
  if (!found) return undefined
  const { viewer, lastUsedAt } = found
  if (lastUsedAt === undefined || at >= lastUsedAt + TOUCH_EVERY) {
    await ifInReach(tokens.touch(viewer.session, at))
  }
  return viewer
}

export const SESSION_PREFIX = 'prs_'

/** What an invitation gave to a program, which keeps no cookie: for its one case, and never a whole person. */
export async function viewerOfSitting(
  house: Pick<SessionHouse, 'sessions' | 'clock'>,
  bearer: string,
): Promise<Viewer | undefined> {
  if (!bearer.startsWith(SESSION_PREFIX)) return undefined
  const viewer = await viewerOfSession(house, bearer.slice(SESSION_PREFIX.length))
  return viewer?.onlyCase === undefined ? undefined : viewer
}

/** For a stream that stays open: signed out, ended and grown too old are one answer. */
export async function stillSignedIn(
  { sessions, clock }: Pick<SessionHouse, 'sessions' | 'clock'>,
  { session }: Viewer,
): Promise<boolean> {
  const kept = await sessions.stillOpen(session)
  return kept !== undefined && clock.now() < endsAt(kept)
}

/** A person's own sessions that still count, the last used first. */
export async function openSessions(
  { sessions, clock }: Pick<SessionHouse, 'sessions' | 'clock'>,
  person: PersonId,
): Promise<readonly SessionKept[]> {
  const at = clock.now()
  return (await sessions.of(person))
    .filter((kept) => at < endsAt(kept))
    .toSorted((a, b) => b.lastUsedAt - a.lastUsedAt)
}

/** Every other case is not there for a session that came from an invitation. */
export const mayReach = ({ onlyCase }: Viewer, caseId: CaseId): boolean =>
  onlyCase === undefined || onlyCase === caseId
