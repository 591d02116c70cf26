// The page of a key for one's mails, in each of its states, for looking at.
import { generateKey } from 'openpgp'
import type { Look } from './every-page.ts'
import type { Stage } from './stage.ts'

const PAGE = '/account/mail-key'

export function mailKeyPages(t: Stage): readonly Look[] {
  const ana = { who: 'ana' } as const
  const personOf = async () => {
    const { rows } = await t.database.owner.query<{ person_id: string }>(
      `select person_id from people where name like 'Ana %'`,
    )
    return rows[0]?.person_id ?? ''
  }
  const given = async () => {
    const date = new Date(t.clock.now() - 86_400_000)
    const userIDs = [{ name: 'Ana Avila', email: 'ana@people.example' }]
    const made = { type: 'ecc', curve: 'curve25519Legacy', keyExpirationTime: 63_072_000 } as const
    const { publicKey } = await generateKey({ ...made, userIDs, date })
    const key = await t.house.pgp.engine.read(Buffer.from(publicKey), t.clock.now())
    if (typeof key === 'string') throw new Error(key)
    const person = await personOf()
    const at = t.clock.now()
    await t.house.pgp.keys.wait({ id: `key ${at}`, person, key, at }, [])
    await t.house.pgp.keys.arm(`key ${at}`, '123456', at + 3_600_000)
  }
  const counting = async () => {
    await given()
    const told = { mail: () => `key counts ${t.clock.now()}` }
    await t.house.pgp.keys.confirm(await personOf(), '123456', t.clock.now(), told)
  }
  return [
    { ...ana, name: 'mail-key', go: (page) => page.goto(t.address + PAGE) },
    {
      ...{ ...ana, name: 'mail-key-wrong', status: 422 },
      go: async (page) => {
        await page.goto(t.address + PAGE)
        await page.locator('[name="key"]').fill('-----BEGIN PGP PRIVATE KEY BLOCK-----')
        const button = page.locator(`form[action="${PAGE}"] button`)
        await Promise.all([page.waitForNavigation(), button.click()])
      },
    },
    { ...ana, name: 'mail-key-waits', first: given, go: (page) => page.goto(t.address + PAGE) },
    {
      ...{ ...ana, name: 'mail-key-counts', first: counting },
      go: (page) => page.goto(`${t.address}${PAGE}?said=counts`),
    },
  ]
}
