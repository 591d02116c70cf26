// Sessions do not live for days: everybody in a served case signs in again.
import type { SurfaceWorld } from '../confidentiality/surface-world.ts'

let times = 0

export async function signInAgain({ house, cookies }: SurfaceWorld): Promise<void> {
  const { clock } = house
  times += 1
  for (const who of cookies.keys()) {
    const mail = `${who}@people.test`
    const contact = { name: who, mail, language: 'en', program: 'harbour' } as const
    const at = clock.now()
    const person = await house.directory.personFor(contact, at)
    const token = `${who}x${times}x`.padEnd(52, '0').replaceAll(/[ilou]/g, '1')
    const session = `s-${who}-${times}`
    await house.sessions.start({ session, token, browser: '', at, person, how: 'link by mail' })
    ;(cookies as Map<string, string>).set(who, `parley=${token}`)
  }
}
