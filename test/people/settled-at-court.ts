// A whole served case that a court has: bargained, signed and sealed, with a dismissal that keeps the court's power.
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { settling } from './settling.ts'

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
  const { does, agreed } = settling(() => t)
  return { t, does, agreed: await agreed(on) }
}

/** Signed and sealed besides. */
export async function settledAtCourt(seed: string, options: Options = {}) {
  const { t, does, agreed: one } = await agreedAtCourt(seed, terms, options)
  const { drafted, opened, signed } = settling(() => t)
  const draft = await drafted(one)
  await signed(draft, await opened(draft))
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
