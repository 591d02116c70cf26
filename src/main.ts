// The house opened: database, keys and what stands around it, as the settings say.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { handlersOf } from './application/handlers.ts'
import type { House } from './application/house.ts'
import type { SignInTeller } from './application/people-ports.ts'
import type { RelaySettings } from './calls/relay-credentials.ts'
import { mailOverSmtp } from './channels/mail.ts'
import { textsOverHttp, twilioHook } from './channels/texts/twilio.ts'
import { timesOverHttp } from './channels/time-authority.ts'
import { type Config, ConfigWrong } from './config.ts'
import { keyInFile } from './court/key-file.ts'
import type { Timestamps } from './documents/sealer.ts'
import { rootsInFile } from './documents/timestamp-roots.ts'
import { openFileInspection } from './files/inspection.ts'
import { houseOn } from './house-on.ts'
import { type Clerk, clerk } from './jobs/clerk.ts'
import { listenForChanges } from './store/changes.ts'
import type { Pools } from './store/connect.ts'
import { developmentPhone } from './store/development-phone.ts'
import { jobQueue } from './store/jobs.ts'
import { derived, type Key } from './store/keys.ts'
import { localBlobs } from './store/local-blobs.ts'
import { type Database, openDatabase } from './store/open-database.ts'
import { keptRootKey, refuseForeignKey } from './store/root-key.ts'
import { bucketBlobs } from './store/s3-blobs.ts'
import { realChance } from './world/chance.ts'
import { realClock } from './world/clock.ts'

export type Opened = {
  readonly house: House
  readonly clerk: Clerk
  readonly pools: Pools
  readonly rootKey: Key
  /** What is known of the database, for the operator. */
  readonly database: { readonly kind: 'embedded' | 'other'; readonly version: string }
  /** From now on, where none is set. */
  useRelay(relay: RelaySettings): void
  close(): Promise<void>
}

/** Opens the database (starting the embedded one), migrates it, and puts the house together. */
export async function openHouse(
  config: Config,
  report: (job: string, failure: string) => void = () => {},
  tellSignIn: SignInTeller = () => {},
): Promise<Opened> {
  const { smtpUrl, mailFrom: from } = config
  const courts = config.courts.map(({ keyFile, ...court }) => ({ ...court, key: keyOf(keyFile) }))
  const timestamps = timestampsFrom(config.timestamps)
  const smtp = smtpUrl === undefined ? undefined : mailOverSmtp({ smtpUrl, from })
  mkdirSync(config.data, { recursive: true })
  const rootKey = config.rootKey ?? keptRootKey(join(config.data, 'root.key'), realChance)
  const database = await openDatabase(
    config.databaseUrl === undefined
      ? { folder: join(config.data, 'postgres'), binaries: config.postgresBin }
      : { connectionString: config.databaseUrl, serverPassword: passwordFrom(rootKey) },
    realClock,
  )
  const { pools } = database
  const changes = await entered(database, rootKey)
  const { bucket, ...looking } = config.files
  const files = openFileInspection(looking)
  let relay: RelaySettings | undefined = config.relay
  const house = houseOn({
    pools,
    rootKey,
    changes,
    relay: () => relay,
    url: config.url,
    blobs: bucket ? bucketBlobs(bucket) : localBlobs(join(config.data, 'files')),
    files,
    courts,
    staffDoors: config.staffDoors,
    passkeysOfStaff: config.production,
    ...(smtp ? { mailOut: smtp } : {}),
    replyDomain: config.mailReplyDomain,
    ...textsFrom(config, pools, rootKey),
    largerCalls: config.largerCalls,
    timestamps,
    clock: realClock,
    chance: realChance,
    tellSignIn,
  })
  return {
    house,
    clerk: clerk(jobQueue(pools), handlersOf(house), realClock, report),
    pools,
    rootKey,
    database: { kind: database.kind, version: database.version },
    useRelay(other) {
      relay = other
    },
    async close() {
      await changes.stop()
      await files.close()
      smtp?.close()
      await database.close()
    },
  }
}

function keyOf(file: string): string {
  const read = keyInFile(file)
  if ('wrong' in read) throw new ConfigWrong(read.wrong, { cause: read.cause })
  return read.key
}

function timestampsFrom(set: Config['timestamps']): Timestamps | undefined {
  if (!set) return undefined
  const { url, rootsFile } = set
  const roots = rootsInFile(rootsFile)
  if ('wrong' in roots) throw new ConfigWrong(roots.wrong, { cause: roots.cause })
  return { ...roots, ...(url === undefined ? {} : { ask: timesOverHttp(url) }) }
}

/** By the provider; in development, without one, on the development phone; else by nobody. */
function textsFrom({ text, url, production }: Config, pools: Pools, rootKey: Key) {
  if (text) {
    const settings = { ...text, parley: url }
    return { textOut: textsOverHttp(settings), textHook: twilioHook(settings) }
  }
  return production ? {} : { textOut: developmentPhone(pools, rootKey) }
}

/** A database that is not served is closed again, or its keeper would hold the process. */
async function entered(database: Database, rootKey: Key) {
  try {
    await refuseForeignKey(database.pools, rootKey)
    return await listenForChanges(database.pools, database.connect, realClock.sleep)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Nobody has to think of the server's own password: it follows from the root key. */
const passwordFrom = (rootKey: Key): string =>
  Buffer.from(derived(rootKey, 'login of the server')).toString('base64url')
