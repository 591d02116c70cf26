// From an offer to an agreement that both have signed, by the API, as programs would: what tests of what comes after begin with.
import { dayAt } from '../../src/domain/wall-time.ts'
import type { SurfaceWorld, Who } from '../confidentiality/surface-world.ts'
import { codeIn, consenting } from '../test-code.ts'
import { atDoors } from './at-doors.ts'

const DAY = 24 * 3_600_000

/** 900 dollars of Ben for Ana, at once and twelve days from now. */
export function moneySoon({ clock }: Pick<SurfaceWorld, 'clock'>): readonly object[] {
  const dueOn = dayAt(clock.now() + 12 * DAY, 'America/Los_Angeles')
  const money = { payer: 'side-b', payee: 'side-a', cents: 900_00 }
  return [{ kind: 'money', ...money, instalments: [{ cents: 900_00, dueOn }] }]
}

/** Asked for at each call: the world may be another in each test. */
export function settling(world: () => SurfaceWorld) {
  const { api } = atDoors(world)
  /** What is recorded can be asked for: of the first fact of a type, one of its fields. */
  const does = async (who: Who, action: string, payload: object) => {
    const done = await api(who, action, payload)
    if (done.status !== 201) throw new Error(`${who} ${action} ${done.status} ${done.body}`)
    const { entries } = done.json() as { entries: { fact: Record<string, unknown> }[] }
    return (type: string, name: string) =>
      String(entries.find(({ fact }) => fact['type'] === type)?.fact[name] ?? '')
  }
  /** Offered by Ben, carried over, accepted by Ana's attorney, carried back. */
  const agreed = async (terms: readonly object[], more: object = {}): Promise<string> => {
    const offering = { to: ['side-a'], terms, words: '', ...more }
    const made = (await does('ben', 'make-offer', offering))('OfferMade', 'offer')
    const passed = { offer: made, from: 'side-b', to: 'side-a', words: '' }
    const offer = (await does('mira', 'relay-offer', passed))('OfferRelayed', 'offer')
    await does('ada', 'accept-offer', { offer })
    const told = await does('mira', 'relay-answer', { from: 'side-a', offer })
    return told('TermsAgreed', 'agreed')
  }
  const drafted = async (...terms: readonly string[]): Promise<string> => {
    const written = await does('mira', 'draft-agreement', { agreed: terms, language: 'en' })
    return written('AgreementDrafted', 'draft')
  }
  /** Approved by both and open to be signed; the digest of what is shown. */
  const opened = async (draft: string): Promise<string> => {
    for (const who of ['ben', 'ada'] as const) await does(who, 'approve-draft', { draft })
    await does('mira', 'open-signing', { draft })
    return ((await api('ana', '')).json() as { draft: { digest: string } }).draft.digest
  }
  const consents = async (who: Who) =>
    does(who, 'consent-to-sign', consenting(codeIn((await api(who, 'test-page')).body)))
  const signed = async (draft: string, digest: string) => {
    for (const name of ['ana', 'ben'] as const) {
      await consents(name)
      await does(name, 'sign-agreement', { draft, digest, name, consent: true })
    }
  }
  return { does, agreed, drafted, opened, consents, signed }
}
