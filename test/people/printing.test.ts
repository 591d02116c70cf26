// Signs that no font has, at the doors: refused by name before anything is recorded; what is signed already is sealed all the same.
import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FontsAtHand } from '../../src/application/printing.ts'
import { fontsAtHand } from '../../src/documents/missing-signs.ts'
import { aboutSpelled } from '../../src/documents/spelled-words.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { atDoors, fieldsIn } from './at-doors.ts'
import { moneySoon, settling } from './settling.ts'

/** Records from before signs were looked at: then everything was taken. */
let old = false
const fonts: FontsAtHand = {
  inPieces: (words) => (old ? [{ text: words, missing: false }] : fontsAtHand.inPieces(words)),
}
let t: SurfaceWorld
const { api, page, send } = atDoors(() => t)
const { does, agreed, drafted, opened, consents, signed } = settling(() => t)
const asOld = async <T>(doing: () => Promise<T>): Promise<T> => {
  old = true
  try {
    return await doing()
  } finally {
    old = false
  }
}
const SMILE = '🙂'
const NO_FONT = 'No font here has 🙂 (U+1F642). Please write it in another way.'
const NO_FONT_ES = 'Ninguna fuente de aquí tiene 🙂 (U+1F642). Por favor, escríbalo de otra manera.'
const fence = (what: string) => [{ kind: 'act', by: 'side-b', what, dueOn: '2027-03-01' }]

type State = {
  readonly draft: { readonly draft: string; readonly clauses: readonly { text: string }[] } | null
  readonly signing: {
    readonly open: string | null
    readonly signatures: readonly { name: string }[]
    readonly sealed: object | null
  }
}
const state = async (who: Who) => (await api(who, '')).json() as State
/** All that everybody at the table reads, as each of them does. */
const everything = async () =>
  Promise.all(
    (['ana', 'ada', 'ben', 'mira', 'max'] as const).map(async (who) => (await api(who, '')).body),
  )
const refusedAt = (answer: { readonly status: number; readonly body: string }) => [
  answer.status,
  (JSON.parse(answer.body) as { errors: { pointer: string; detail: string }[] }).errors,
]
const textOf = (pdf: Uint8Array) =>
  execFileSync('/usr/bin/pdftotext', ['-layout', '-', '-'], { input: pdf })
    .toString()
    .replaceAll(/\s+/g, ' ')
const fileOf = (who: Who, path: string) =>
  t.app.inject({
    url: `/api/v1/cases/${t.caseId}/${path}`,
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
  })

const begun = async (opening: Record<string, unknown> = {}, more: object = {}) => {
  t = await surfaceWorld('printing', {
    plant: (house) => ({ ...house, fonts }),
    opening,
    ...more,
  })
}
beforeEach(() => begun())
afterEach(() => t.drop())

test('an offer says at once which sign of its terms no font has; nothing of it is recorded, and the form comes back as it was', async () => {
  const before = await everything()
  const offer = { to: ['side-a'], terms: fence(`Repair the fence ${SMILE}`), words: 'Hello 🙂' }
  const told = { pointer: '#/terms/0/what', detail: NO_FONT }
  expect(refusedAt(await api('ben', 'make-offer', offer))).toEqual([422, [told]])
  const typed = {
    ...{
      _page: 'offers',
      _form: 'new',
      to: 'side-a',
      'terms.0.kind': 'act',
      'terms.0.from': 'side-b',
    },
    ...{ 'terms.0.text': 'Repair the fence 🙂', 'terms.0.dueOn': '2027-03-01', words: 'Hello 🙂' },
  }
  const back = await send('ben', 'do/make-offer', typed)
  expect([back.status, back.body.includes(NO_FONT)]).toEqual([422, true])
  expect(back.body).toContain('value="Repair the fence 🙂"')
  expect(await everything()).toEqual(before)
  // Words beside it are on no paper.
  expect((await api('ben', 'make-offer', { ...offer, terms: fence('Repair it.') })).status).toBe(
    201,
  )
})

test('old terms are not drafted: who mediates is told the clause and the sign, on the page before they ask too; with other words it goes on', async () => {
  const terms = await asOld(() => agreed(fence(`Repair the fence ${SMILE}, 김`), { worse: true }))
  const shown = await page('mira', 'agreement')
  expect(shown.body).toContain('Signs that the paper cannot show')
  expect(shown.body).toContain('no font here has 🙂 (U+1F642), 김 (U+AE40)')
  expect((await page('mira', 'agreement', 'es')).body).toContain('ninguna fuente de aquí tiene 🙂')
  for (const who of ['ana', 'ben', 'max'] as const) {
    expect((await page(who, 'agreement')).body).not.toContain('U+1F642')
  }
  const before = await everything()
  const asked = { agreed: [terms], language: 'en' }
  const [status, errors] = refusedAt(await api('mira', 'draft-agreement', asked))
  expect([status, errors]).toMatchObject([422, [{ pointer: '#/agreed' }]])
  expect(JSON.stringify(errors)).toMatch(/Clause 2 \([^)]+\): no font here has 🙂 \(U\+1F642\), 김/)
  const form = { _page: 'agreement', agreed: terms, language: 'es' }
  const back = await send('mira', 'do/draft-agreement', form)
  expect([back.status, back.body.includes('no font here has 🙂')]).toEqual([422, true])
  expect(fieldsIn(back.body, 'draft-agreement')).toMatchObject({ agreed: terms, language: 'es' })
  // Whom the rules refuse is told nothing of signs.
  const ana = await api('ana', 'draft-agreement', asked)
  expect([ana.status, ana.body.includes('U+1F642')]).toEqual([409, false])
  expect(await everything()).toEqual(before)

  const draft = await asOld(() => drafted(terms))
  for (const who of ['ben', 'ada'] as const) await does(who, 'approve-draft', { draft })
  const open = refusedAt(await api('mira', 'open-signing', { draft }))
  expect(open).toMatchObject([422, [{ pointer: '#' }]])
  const opening = await send('mira', 'do/open-signing', { _page: 'agreement', draft })
  expect([opening.status, opening.body.includes('no font here has 🙂')]).toEqual([422, true])
  expect((await state('ana')).signing.open).toBeNull()

  const words = (await state('ana')).draft?.clauses[1]?.text.replace(' 🙂, 김', '') ?? ''
  const wording = { room: 'caucus:side-a', draft, clause: '2' }
  const smiling = await api('ana', 'suggest-wording', { ...wording, words: `${words} ${SMILE}` })
  expect(refusedAt(smiling)).toEqual([422, [{ pointer: '#/words', detail: NO_FONT }]])
  const inForm = await send('ana', 'do/suggest-wording', {
    ...{ ...wording, words: `${words} ${SMILE}`, _page: 'agreement/wording/2' },
  })
  expect([inForm.status, inForm.body.includes(`${words} ${SMILE}</textarea>`)]).toEqual([422, true])
  const kept = await asOld(() =>
    does('ana', 'suggest-wording', { ...wording, words: `${words} ${SMILE}` }),
  )
  const smile = kept('WordingSuggested', 'suggestion')
  const taken = await api('mira', 'take-wording', { room: wording.room, suggestion: smile })
  expect([taken.status, taken.body.includes('U+1F642')]).toEqual([422, true])
  const said = await does('ana', 'suggest-wording', { ...wording, words })
  const suggestion = said('WordingSuggested', 'suggestion')
  const made = await does('mira', 'take-wording', { room: wording.room, suggestion })
  const anew = made('AgreementDrafted', 'draft')
  const digest = await opened(anew)
  await signed(anew, digest)
  await t.worker.workOff()
  expect((await state('ana')).signing.sealed).not.toBeNull()
  expect(textOf((await fileOf('ana', 'agreement.pdf')).rawPayload)).not.toContain('[U+')
})

test('a typed name that the paper could not show signs nothing: not the agreement, not a change of it, not by hand, not the ground rules', async () => {
  const draft = await drafted(await agreed(moneySoon(t)))
  const digest = await opened(draft)
  await consents('ana')
  const before = await everything()
  const name = `Ana ${SMILE}`
  const sign = { draft, digest, name, consent: true }
  const told = [422, [{ pointer: '#/name', detail: NO_FONT }]]
  expect(refusedAt(await api('ana', 'sign-agreement', sign))).toEqual(told)
  const spanish = await t.app.inject({
    ...{ method: 'POST', url: `/api/v1/cases/${t.caseId}/sign-agreement`, payload: sign },
    headers: { authorization: `Bearer ${t.bearers.get('ana')}`, 'accept-language': 'es' },
  })
  expect(spanish.body).toContain(NO_FONT_ES)
  const form = { _page: 'agreement', draft, digest, name, consent: 'yes' }
  const back = await send('ana', 'do/sign-agreement', form)
  expect([back.status, back.body.includes(NO_FONT)]).toEqual([422, true])
  expect(back.body).toContain('href="#sign-agreement--name"')
  expect(fieldsIn(back.body, 'sign-agreement')).toMatchObject({ name, consent: 'yes' })
  const byHand = {
    ...{ draft, participant: 'somebody', name, on: '2026-11-01', digest, document: 'scan' },
    ...{ allPages: true, sameText: true },
  }
  expect(refusedAt(await api('mira', 'record-paper-signature', byHand))).toEqual(told)
  const rules = { digest, name, agree: true, practice: true }
  expect(refusedAt(await api('ana', 'accept-ground-rules', rules))).toEqual(told)
  const change = { amendment: 'one', name, digest, consent: true }
  expect(refusedAt(await api('ana', 'sign-amendment', change))).toEqual(told)
  expect(await everything()).toEqual(before)
  expect((await state('ben')).signing.signatures).toEqual([])
  await does('ana', 'sign-agreement', { ...sign, name: 'Ana ☎ Եվա 山田' })
  await t.worker.workOff()
  expect((await state('ben')).signing.signatures).toHaveLength(1)
})

test('what was signed under an old name is sealed with its number, says so in its language, and is whole', async () => {
  await t.drop()
  await begun({ sides: ['Ana 🙂', 'Ben'] })
  const terms = await agreed(moneySoon(t))
  const shown = await page('mira', 'agreement')
  expect(shown.body).toContain('Ana 🙂: no font here has 🙂 (U+1F642).')
  const { findings } = (await api('mira', '')).json() as { findings: { signs: object } }
  expect(findings.signs).toEqual({ clauses: [], names: [{ name: 'Ana 🙂', signs: [SMILE] }] })
  expect((await api('ana', '')).json()).not.toHaveProperty('findings')
  const written = await does('mira', 'draft-agreement', { agreed: [terms], language: 'es' })
  const draft = written('AgreementDrafted', 'draft')
  const digest = await opened(draft)
  for (const name of ['ana', 'ben'] as const) {
    await consents(name)
    const typed = { draft, digest, name: `${name} ไทย`, consent: true }
    await asOld(() => does(name, 'sign-agreement', typed))
  }
  await t.worker.workOff()
  expect((await state('ben')).signing.sealed).not.toBeNull()
  const { rawPayload } = await fileOf('ana', 'agreement.pdf')
  const text = textOf(rawPayload)
  for (const said of ['Ana [U+1F642]', 'ben [U+0E44][U+0E17][U+0E22]', aboutSpelled('es')]) {
    expect(text).toContain(said)
  }
  expect(text).not.toContain(SMILE)
  const { house } = t
  const checked = await house.sealer.check(rawPayload, await house.seals.certificates())
  expect(checked.is).toBe('whole')
  const info = execFileSync('/usr/bin/pdfinfo', ['-meta', '-'], { input: rawPayload }).toString()
  expect(info).toMatch(/conformance>A</)
})

test('of terms that somebody typed in private nobody else is told anything', async () => {
  const before = await everything()
  await api('ben', 'make-offer', { to: ['side-a'], terms: fence(SMILE), words: '' })
  const wording = { room: 'caucus:side-b', draft: 'none', clause: '2', words: SMILE }
  const [status] = refusedAt(await api('ben', 'suggest-wording', wording))
  expect(status).toBe(422)
  expect(await everything()).toEqual(before)
  expect(t.failures).toEqual([])
})
