// Looks whether everything Parley needs is there, says what to do where it is not, and tries again what was given up.
import type { House } from '../application/house.ts'
import type { Failures } from '../application/work.ts'
import type { Config } from '../config.ts'
import { fileReadiness } from '../files/readiness.ts'
import { openHouse } from '../main.ts'
import { jobQueue } from '../store/jobs.ts'

export async function doctor(config: Config): Promise<void> {
  const { house, database, pools, close } = await openHouse(config)
  try {
    const lines = [
      `Node ${process.versions.node}`,
      `PostgreSQL ${database.version} (${database.kind})`,
      `data in ${config.data}`,
      config.smtpUrl === undefined ? 'no mail server: mails stay in /mailbox' : 'mail over SMTP',
      config.production ? 'production' : 'not production: demonstration people can be played',
      ...(config.mailReplyDomain === undefined
        ? ['nobody can answer by mail']
        : await answers(house)),
      ...(await fileReadiness(config.files)),
      ...troubles(await jobQueue(pools).failures()),
      `the clock says ${new Date(house.clock.now()).toISOString()}`,
    ]
    for (const line of lines) console.log(line)
  } finally {
    await close()
  }
}

/** How many mails came to what end in the last days: nothing of whom, from whom or what. */
async function answers({ mailIn }: House): Promise<readonly string[]> {
  const counts = await mailIn.mails.counts()
  const lines = counts.slice(-20).map(({ day, came, many }) => `mail in, ${day}: ${many} ${came}`)
  return [`answers by mail come to ${mailIn.domain}`, ...lines]
}

function troubles(failures: readonly Failures[]): readonly string[] {
  if (failures.length === 0) return ['no job has failed']
  return failures.map(({ type, failure, dead, count }) =>
    dead
      ? `given up: ${count} of ${type} (${failure}). When the cause is mended: parley revive`
      : `to be tried again: ${count} of ${type} (${failure})`,
  )
}

export async function revive(config: Config): Promise<void> {
  const { house, pools, close } = await openHouse(config)
  try {
    const count = await jobQueue(pools).revive(house.clock.now())
    console.log(`${count} to be tried again; a running Parley takes them up by itself.`)
  } finally {
    await close()
  }
}
