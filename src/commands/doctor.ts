// Looks whether everything Parley needs is there, and says what to do where it is not.
import type { Config } from '../config.ts'
import { openHouse } from '../main.ts'

export async function doctor(config: Config): Promise<void> {
  const { house, database, pools, close } = await openHouse(config)
  try {
    const { rows } = await pools.clerk.query<{ n: number }>(
      `select count(*) as n from jobs where state = 'dead'`,
    )
    const dead = rows[0]?.n ?? 0
    const lines = [
      `Node ${process.versions.node}`,
      `PostgreSQL ${database.version} (${database.kind})`,
      `data in ${config.data}`,
      config.smtpUrl === undefined ? 'no mail server: mails stay in /mailbox' : 'mail over SMTP',
      config.production ? 'production' : 'not production: demonstration people can be played',
      dead === 0 ? 'no dead jobs' : `${dead} dead jobs: look into the table jobs`,
      `the clock says ${new Date(house.clock.now()).toISOString()}`,
    ]
    for (const line of lines) console.log(line)
  } finally {
    await close()
  }
}
