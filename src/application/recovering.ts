// Lost factors: whoever has the address may begin to have them removed, and a case manager for somebody in their case.
import type { View } from '../domain/mediation.ts'
import type { ParticipantId } from '../domain/seats.ts'
import type { Begun, RecoveryBegun } from './account-ports.ts'
import type { House } from './house.ts'
import { limits, signInDelays } from './limits.ts'
import { lookUp } from './look-up.ts'
import type { AccountHouse } from './passkeys.ts'
import { mailAddress } from './people.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { RECOVERY_WAITS, sendAt } from './recovery-notices.ts'
import { mayReach } from './sign-in-sessions.ts'

/** The answer is the same whoever has the address: nothing here looks it up. */
export async function askForRecovery(
  house: AccountHouse,
  { mail: said, network }: { readonly mail: string; readonly network: string },
): Promise<'asked' | 'NotAnAddress'> {
  const address = mailAddress(said)
  if (!address) return 'NotAnAddress'
  const scope = `${network} ${address}`
  await beginRecovery(house, { mail: address }, { scope, key: address })
  return 'asked'
}

/** Those whom the manager of a case sees in it, and who have not left. */
export const recoverable = (
  view: View,
): readonly { readonly participant: ParticipantId; readonly name: string }[] =>
  view.me.seat !== 'manager'
    ? []
    : [...view.board.convening.people.values()]
        .filter(
          ({ leftAt, participant }) => leftAt === undefined && participant !== view.me.participant,
        )
        .map(({ participant, name }) => ({ participant, name }))

/**
 * By a case manager, for somebody in their case: they begin it, and choose nothing in it (ASVS 6.4.6). Whether there
 * was anything to lose is not answered: that is between the person and their account.
 */
export async function beginRecoveryFor(
  house: AccountHouse & Pick<House, 'reader'>,
  viewer: Viewer,
  { caseId, participant }: { readonly caseId: CaseId; readonly participant: ParticipantId },
): Promise<'begun' | 'NobodyChosen' | undefined> {
  const looked = mayReach(viewer, caseId)
    ? await lookUp(house.reader, viewer.person, caseId)
    : undefined
  if (looked?.view.me.seat !== 'manager') return undefined
  if (!recoverable(looked.view).some((one) => one.participant === participant))
    return 'NobodyChosen'
  const person = await house.directory.holderOf(caseId, participant)
  if (person === undefined) return 'NobodyChosen'
  const begun = { by: viewer.person, caseId, participant }
  // By who begins it: that another manager did shifts nothing that is drawn for this one.
  const scope = `${viewer.person} ${participant}`
  await beginRecovery(house, { person }, { scope, key: person, begun })
  return 'begun'
}

/** What was begun in a case, for its managers; for anybody else there is no such case. */
export async function recoveriesBegun(
  { accounts, reader }: Pick<House, 'accounts' | 'reader'>,
  viewer: Viewer,
  caseId: CaseId,
): Promise<readonly RecoveryBegun[] | undefined> {
  const looked = mayReach(viewer, caseId) ? await lookUp(reader, viewer.person, caseId) : undefined
  return looked?.view.me.seat === 'manager' ? accounts.recoveries.begunIn(caseId) : undefined
}

async function beginRecovery(
  house: AccountHouse,
  who: { readonly mail: string } | { readonly person: string },
  { scope, key, begun }: { readonly scope: string; readonly key: string; readonly begun?: Begun },
): Promise<void> {
  const { accounts, limits: taken, clock, chance } = house
  const at = clock.now()
  const recovery = chance.id('recovery', scope)
  const mail = chance.id('account mail', scope)
  const wait = await taken.take(limits.recovery, key, at, signInDelays.most)
  const jobs = wait > signInDelays.most ? [] : [sendAt(mail, at + wait)]
  await accounts.recoveries.ask({ recovery, who, mail, at, ...(begun ? { begun } : {}) }, jobs)
}

export async function recover(house: AccountHouse, recovery: string): Promise<void> {
  await house.accounts.recoveries.takeEffect(recovery, RECOVERY_WAITS, house.clock.now())
}
