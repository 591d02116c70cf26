// "I got a letter": a code together with something only its reader knows opens the invitation, and every other pair one answer.

import { codeFrom, type FactKind, factsFrom, letterLimits } from './letters.ts'
import { limits } from './limits.ts'
import { lookUp } from './look-up.ts'
import { ifInReach } from './out-of-reach.ts'
import { secret } from './people.ts'
import { enterCase, type PeopleHouse } from './people-invitations.ts'
import type { CaseId } from './ports.ts'

export type CodeTried = {
  readonly code: string
  readonly kind: FactKind
  readonly said: string
  readonly network: string
  readonly browser: string
}
export type CodeOpened =
  | { readonly opened: 'invitation'; readonly link: string }
  | { readonly opened: 'case'; readonly caseId: CaseId; readonly token: string }
  | { readonly opened: 'nothing' }
  /** Too many tries, whatever was typed. Milliseconds. */
  | { readonly opened: 'later'; readonly wait: number }

/** A guess is slowed rather than refused: this long a request may be kept. */
const MAY_WAIT = 5_000
const nothing: CodeOpened = { opened: 'nothing' }

/**
 * The code and the fact are looked for as one: nothing here, not a statement and not a row, can tell a wrong code from
 * a wrong fact, an expired letter or an answered one.
 */
export async function openByCode(
  house: PeopleHouse & { readonly clock: { sleep(milliseconds: number): Promise<void> } },
  { code: typed, kind, said, network, browser }: CodeTried,
): Promise<CodeOpened> {
  const { letters, invitationLinks, clock, chance } = house
  const code = codeFrom(typed)
  const facts = factsFrom(kind, said)
  if (code === undefined || facts === undefined) return nothing
  const slow = await house.limits.take(limits.letterCode, network, clock.now(), MAY_WAIT)
  if (slow > MAY_WAIT) return { opened: 'later', wait: slow }
  if (slow > 0) await clock.sleep(slow)
  const at = clock.now()
  const wait = await letters.try(code, at)
  if (wait > 0) return { opened: 'later', wait }
  const found = await letters.find(code, kind, facts, at)
  if (!found) return nothing
  await letters.undoTry(code)
  const { letter, caseId, participant, person } = found
  const me = (await lookUp(house.reader, person, caseId))?.view.me
  if (me?.participant !== participant) return nothing
  if (me.state === 'seated') {
    return { opened: 'case', caseId, token: await enterCase(house, person, caseId, browser) }
  }
  const visited = { caseId, participant, step: 'visited', channel: 'letter', at } as const
  await ifInReach(house.conveningMarks.mark(visited))
  const link = secret(chance, 'invitation link', participant)
  const until = at + letterLimits.linkLasts
  await invitationLinks.keep({
    secret: link,
    caseId,
    participant,
    person,
    at,
    letter: { letter, until },
  })
  return { opened: 'invitation', link }
}
