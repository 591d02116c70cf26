// A whole served case that a court has: bargained, signed and sealed, with a dismissal that keeps the court's power.
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { codeIn, consenting } from '../test-code.ts'
import { atDoors } from './at-doors.ts'

export const court = { name: 'Superior Court, County of Alameda', caseNumber: '26CV004711' }
const terms = [
  {
    ...{ kind: 'money', payer: 'side-b', payee: 'side-a', cents: 900_00 },
    instalments: [{ cents: 900_00, dueOn: '2027-03-01' }],
  },
  { kind: 'dismissal', by: 'side-a', prejudice: 'without', when: 'now', keeps: true },
]

type Options = NonNullable<Parameters<typeof surfaceWorld>[1]>

/** Agreed by the API, as a program would, on these terms; gives back what each act recorded. */
export async function agreedAtCourt(seed: string, on: readonly object[], options: Options = {}) {
  const opening = { caseType: 'business', court: { ...court, hearingOn: '2027-02-01' } }
  const t: SurfaceWorld = await surfaceWorld(seed, { opening, ...options })
  const { api } = atDoors(() => t)
  const does = async (who: Who, action: string, payload: object) => {
    const done = await api(who, action, payload)
    if (done.status !== 201) throw new Error(`${who} ${action} ${done.status} ${done.body}`)
    const { entries } = done.json() as { entries: { fact: Record<string, unknown> }[] }
    return (type: string, name: string) =>
      String(entries.find(({ fact }) => fact['type'] === type)?.fact[name] ?? '')
  }
  const made = await does('ben', 'make-offer', { to: ['side-a'], terms: on, words: '' })
  const passed = { offer: made('OfferMade', 'offer'), from: 'side-b', to: 'side-a', words: '' }
  const offer = (await does('mira', 'relay-offer', passed))('OfferRelayed', 'offer')
  await does('ada', 'accept-offer', { offer })
  const told = await does('mira', 'relay-answer', { from: 'side-a', offer })
  return { t, does, agreed: told('TermsAgreed', 'agreed') }
}

/** Signed and sealed besides. */
export async function settledAtCourt(seed: string, options: Options = {}) {
  const { t, does, agreed: one } = await agreedAtCourt(seed, terms, options)
  const { api } = atDoors(() => t)
  const agreed = [one]
  const drafted = await does('mira', 'draft-agreement', { agreed, language: 'en' })
  const draft = drafted('AgreementDrafted', 'draft')
  for (const who of ['ben', 'ada'] as const) await does(who, 'approve-draft', { draft })
  await does('mira', 'open-signing', { draft })
  const { digest } = ((await api('ana', '')).json() as { draft: { digest: string } }).draft
  for (const name of ['ana', 'ben'] as const) {
    const { body: pdf } = await api(name, 'test-page')
    await does(name, 'consent-to-sign', consenting(codeIn(pdf)))
    await does(name, 'sign-agreement', { draft, digest, name, consent: true })
  }
  await t.worker.workOff()
  const bytes = async (who: Who, path: string, language = 'en') => {
    const { rawPayload, statusCode, headers } = await t.app.inject({
      url: `/cases/${t.caseId}/${path}`,
      headers: { cookie: `${t.cookies.get(who)}; lang=${language}` },
    })
    return { status: statusCode, headers, bytes: new Uint8Array(rawPayload) }
  }
  return { t, does, bytes }
}
