// Where courts call: without proof nobody learns whether something was sent to a court, and a door that tells is caught.
import { expect, test } from 'vitest'
import type { House } from '../../src/application/house.ts'
import { settledAtCourt } from '../people/settled-at-court.ts'
import { courtsInTests } from '../served.ts'
import { reviewOf } from './probes-filing.ts'
import type { Who } from './surface-world.ts'

const READERS: readonly Who[] = ['ben', 'stranger']
type World = { readonly sent: boolean; readonly plant?: (house: House) => House }

/** In two worlds: something is on its way to a court, or nothing is. The message is as if it were, in both. */
async function answersIn({ sent, plant = (house) => house }: World) {
  const { t, does } = await settledAtCourt('court calls alike', { plant })
  try {
    const documents = [{ what: 'stipulation' }]
    const made = await does('max', 'prepare-filing', { filedBy: 'side-a', documents })
    const body = { filing: made('FilingPrepared', 'filing'), court: 'rehearsal', name: 'Max' }
    if (sent) await does('max', 'send-filing', body)
    const asked = async (answers: string, place: string, headers: Record<string, string>) => {
      const { statusCode, body: said } = await t.app.inject({
        method: 'POST',
        url: `/courts/rehearsal/${place}`,
        headers: { 'content-type': 'application/xml', ...headers },
        payload: reviewOf(answers),
      })
      return `${statusCode} ${said}`
    }
    const sending = await sendingOf(t, sent)
    const unproven = []
    const { courtPlaces } = t.house
    for (const headers of [{}, { authorization: 'Bearer guessed' }]) {
      for (const place of [courtPlaces.placeOf('rehearsal', t.caseId), t.caseId, 'nothing']) {
        unproven.push(await asked(sending, place, headers))
      }
    }
    return { sending, unproven }
  } finally {
    await t.drop()
  }
}
/** As the ids of this seed are drawn: known to whoever asks in both worlds. */
let known = ''
async function sendingOf(t: Awaited<ReturnType<typeof settledAtCourt>>['t'], sent: boolean) {
  if (!sent) return known
  const { body } = await t.app.inject({
    url: `/api/v1/cases/${t.caseId}/filings`,
    headers: { authorization: `Bearer ${t.bearers.get('max')}` },
  })
  const { filings } = JSON.parse(body) as { filings: { sendings: { sending: string }[] }[] }
  known = filings[0]?.sendings[0]?.sending ?? ''
  return known
}

test('without proof a call is answered alike, whether or not the filing that it names was sent', async () => {
  const there = await answersIn({ sent: true })
  const none = await answersIn({ sent: false })
  expect(there.sending).not.toBe('')
  expect(none.sending).toBe(there.sending)
  expect(there.unproven).toEqual(none.unproven)
  for (const answer of there.unproven) expect(answer).toMatch(/^401 /)
}, 120_000)

/** So that courts need not sign while they are being set up. */
const unproven = (house: House): House => ({
  ...house,
  courts: {
    ...house.courts,
    hear: (court, call, now) =>
      house.courts.hear(
        court,
        { ...call, headers: { authorization: `Bearer ${courtsInTests[0]?.key}` } },
        now,
      ),
  },
})

test('planted and caught: a door that tells without proof what was sent', async () => {
  const there = await answersIn({ sent: true, plant: unproven })
  const none = await answersIn({ sent: false, plant: unproven })
  expect(there.unproven).not.toEqual(none.unproven)
}, 120_000)

/** What the other side and a stranger read, by how many forms lie at the desk of who files and which of them was sent. */
async function readBy(forms: readonly string[]) {
  const { t, does } = await settledAtCourt('forms at a desk')
  try {
    const ids: string[] = []
    for (const words of forms) {
      const brought = await t.app.inject({
        method: 'POST',
        url: `/api/v1/cases/${t.caseId}/rooms/desk:side-a/documents?name=form.pdf`,
        headers: {
          authorization: `Bearer ${t.bearers.get('max')}`,
          'content-type': 'application/octet-stream',
        },
        payload: Buffer.from(`%PDF-1.7 ${words}`),
      })
      ids.push((brought.json() as { document: string }).document)
    }
    const documents = [{ what: 'stipulation' }, { what: 'notice-of-settlement' }]
    const made = await does('max', 'prepare-filing', { filedBy: 'side-a', documents })
    const filing = made('FilingPrepared', 'filing')
    const read = async (who: Who, url: string) =>
      t.app.inject({
        url,
        headers: url.startsWith('/api')
          ? { authorization: `Bearer ${t.bearers.get(who)}` }
          : { cookie: t.cookies.get(who) ?? '' },
      })
    const papers = (
      (await read('max', `/api/v1/cases/${t.caseId}/filings`)).json() as {
        filings: { documents: { document: string }[] }[]
      }
    ).filings[0]?.documents
    await does('max', 'send-filing', {
      ...{ filing, court: 'rehearsal', name: 'Max' },
      forms: [{ document: papers?.[1]?.document, file: ids.at(-1) }],
    })
    const bytes: string[] = []
    for (const who of READERS) {
      for (const path of ['/court', '/documents', '']) {
        const { body, statusCode } = await read(who, `/cases/${t.caseId}${path}`)
        bytes.push(`${statusCode} ${body.replaceAll(/nonce="[^"]+"/g, '')}`)
      }
      const { body } = await read(who, `/api/v1/cases/${t.caseId}/filings`)
      bytes.push(body)
    }
    return { bytes, own: (await read('ana', `/cases/${t.caseId}/documents`)).body }
  } finally {
    await t.drop()
  }
}

test('which form was sent, and how many lie at that desk, changes no byte for the other side', async () => {
  const one = await readBy(['a'])
  const three = await readBy(['a', 'b', 'a longer one'])
  expect(three.bytes).toEqual(one.bytes)
  expect(three.own).not.toBe(one.own)
}, 120_000)
