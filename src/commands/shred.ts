// Destroys what opens a case, once nobody has to keep it any more, and says in a certificate what was destroyed.
import type { House } from '../application/house.ts'
import { keepingOfCase } from '../application/keeping-attendance.ts'
import { OutOfReach } from '../application/out-of-reach.ts'
import type { Config } from '../config.ts'
import type { Opened } from '../main.ts'
import { roomKeys } from '../store/keys.ts'
import { shredCase } from '../store/shredding.ts'
import { inHouse, SetupWrong } from './program-setup.ts'

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

export const shred = (config: Config, caseId: string, confirmed?: string): Promise<void> =>
  inHouse(config, (opened) => destroyed(opened, caseId, confirmed))

/** The certificate; throws where nothing may be destroyed, or nobody has confirmed it. */
export async function destroyed(
  { house, pools, rootKey }: Pick<Opened, 'house' | 'pools' | 'rootKey'>,
  caseId: string,
  confirmed?: string,
): Promise<string> {
  const { clock, chance } = house
  const keeping = await keepingOfCase(house, caseId)
  if (!keeping) throw new SetupWrong('There is no such case, or its keys are destroyed already.')
  if (keeping.state === 'open') {
    throw new SetupWrong('This mediation has not ended. Nothing was destroyed.')
  }
  if (keeping.state === 'kept') {
    throw new SetupWrong(
      `Who was at its meetings has to be kept until ${dayOf(keeping.until)} (Rule of Court 3.860). Nothing was destroyed.`,
    )
  }
  if (confirmed !== caseId) {
    throw new SetupWrong(
      `This destroys the keys of the case ${caseId}: nobody reads it again, from no copy of the database either. Export first what somebody still needs. To do it, say the id once more: --confirm ${caseId}. Nothing was destroyed.`,
    )
  }
  const at = clock.now()
  const { keys, rooms } = await shredCase(pools, roomKeys(rootKey, chance), caseId)
  const swept = await sweptAway(house, at)
  return [
    'Certificate of destruction',
    `case: ${caseId}`,
    `destroyed: ${new Date(at).toISOString()}`,
    `keys of rooms: ${keys}, and the key of the case`,
    `files removed: ${swept.files}`,
    ...(swept.all
      ? []
      : [
          'Where files lie could not be reached just now. They open for nobody; the server removes them when it can.',
        ]),
    keeping.state === 'kept long enough'
      ? `attendance: was to be kept until ${dayOf(keeping.until)}`
      : 'attendance: nobody was at a meeting of it',
    ...rooms.map(({ room, entries, head }) => `${room}: ${entries} entries, last ${head ?? '-'}`),
    'Backups that hold its keys still open it with the root key, until they are gone.',
  ].join('\n')
}

/** What lies on the disk or in the bucket opens for nobody now; what is not swept here is swept by the clerk. */
async function sweptAway({ documents, uploads }: Pick<House, 'documents' | 'uploads'>, at: number) {
  let files = 0
  try {
    for (const { sweep } of [documents, uploads]) {
      for (let gone = await sweep(at); gone > 0; gone = await sweep(at)) files += gone
    }
    return { files, all: true }
  } catch (error) {
    if (!(error instanceof OutOfReach)) throw error
    return { files, all: false }
  }
}
