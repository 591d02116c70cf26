// "Only I read this", through the doors: said with a fresh factor, told to the mailbox, taken back, ended; and what it does.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmPhone } from '../../src/application/own-phone.ts'
import { softPasskey } from '../accounts/soft-passkey.ts'
import { optionsIn, visitor } from '../accounts/visitor.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { linkTo } from '../served.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOTICES = '/account/notices'
const PATH = `${NOTICES}/only-reader`
const BEN = '+12133734254'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('only readers')
})
afterAll(() => t.drop())

const mailOf = (who: Who) => `${who}@people.test`
const pass = async (time: number) => {
  t.clock.pass(time)
  await t.worker.workOff()
}
const personOf = async (who: Who) => {
  const { rows } = await t.database.owner.query<{ person_id: string }>(
    'select person_id from people where mail_fingerprint is not null and name = $1',
    [who],
  )
  return rows[0]?.person_id ?? ''
}
const cameIn = async (who: Who, mail = mailOf(who)) => {
  const one = visitor(t)
  await one.signIn(mail)
  return one
}
const says = (one: Awaited<ReturnType<typeof cameIn>>, of: 'mail' | 'phone', only = true) =>
  one.post(PATH, { of, only: only ? 'yes' : '' })
const said = async (who: Who) => t.house.accounts.onlyReaders.of(await personOf(who))
const linksPhone = async (who: Who, phone: string) => {
  const person = await personOf(who)
  await t.house.phones.wait(person, phone, '123456', t.clock.now() + 1)
  expect(await confirmPhone(t.house, { person, language: 'en' }, '123456')).toBe(true)
}
/** Ana asks somebody in, who is said to be reached just as Ben is. */
const names = async (name: string, reach: object) => {
  const answer = await t.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${t.caseId}/invite-participant`,
    headers: { authorization: `Bearer ${t.bearers.get('ana')}` },
    payload: { side: 'side-a', role: 'interpreter', name, language: 'en', words: '', ...reach },
  })
  expect(answer.statusCode).toBe(201)
}
/** What came to this mailbox and number for a word in the joint room. */
const toldOfNews = async (mail: string, phone: string) => {
  const [mails, texts] = [t.sent.length, t.texted.length]
  await t.does({ who: 'mira', do: 'post-message', with: { room: 'joint', words: 'good morning' } })
  await pass(10 * MINUTE)
  return {
    mails: t.sent.slice(mails).filter(({ to }) => to === mail).length,
    texts: t.texted.slice(texts).filter(({ to }) => to === phone).length,
  }
}
const api = (who: Who, payload?: object) =>
  t.app.inject({
    method: payload ? 'POST' : 'GET',
    url: '/api/v1/only-reader',
    headers: { authorization: `Bearer ${t.bearers.get(who)}` },
    ...(payload ? { payload } : {}),
  })

test('named by the other side, a mailbox and a number fall silent; who says that only they read them is told and heard again', async () => {
  await linksPhone('ben', BEN)
  const person = await personOf('ben')
  const { preferences } = await t.house.preferences.of(person)
  const wanted = { ...preferences.wanted, news: 'both' } as const
  await t.house.preferences.keep(person, { ...preferences, wanted }, 'UTC', t.clock.now())
  await pass(HOUR)
  expect(await toldOfNews(mailOf('ben'), BEN)).toEqual({ mails: 1, texts: 1 })

  const before = t.sent.length
  await names('Pat', { mail: mailOf('ben'), phone: BEN })
  await pass(MINUTE)
  expect(await toldOfNews(mailOf('ben'), BEN)).toEqual({ mails: 0, texts: 0 })

  const ben = await cameIn('ben')
  expect(await says(ben, 'mail')).toMatchObject({ status: 303, to: `${NOTICES}?saved=1` })
  expect((await says(ben, 'phone')).status).toBe(303)
  await pass(MINUTE)
  expect(await toldOfNews(mailOf('ben'), BEN)).toEqual({ mails: 1, texts: 1 })
  // Whoever was merely said to read there got nothing, before or after.
  expect(
    t.sent
      .slice(before)
      .map(({ text }) => text)
      .join(),
  ).not.toContain('/invitation/')

  // Heard: what is texted from there is his, and nobody accepts with it for Pat.
  await t.house.textsIn.hear({ from: BEN, words: 'REPLY It is me.', sid: 'SM1', at: t.clock.now() })
  await pass(0)
  expect(t.texted.at(-1)).toMatchObject({ to: BEN, text: t.house.texts.posted('en') })
  const read = await t.app.inject({
    url: `/api/v1/cases/${t.caseId}/rooms/caucus:side-b/entries`,
    headers: { authorization: `Bearer ${t.bearers.get('mira')}` },
  })
  expect(read.body).toContain('It is me.')

  await says(ben, 'mail', false)
  await says(ben, 'phone', false)
  await pass(MINUTE)
  expect(await toldOfNews(mailOf('ben'), BEN)).toEqual({ mails: 0, texts: 0 })
  await says(await cameIn('ben'), 'mail')
})

test('a case manager sees that two were said to have one mailbox, and which of them says to read it alone', async () => {
  const page = async (language: string) =>
    (
      await t.app.inject({
        url: `/cases/${t.caseId}/people`,
        headers: { cookie: `parley=${await managerToken()}; lang=${language}` },
      })
    ).body
  const body = await page('en')
  expect(body.match(/Emailed: says that only they read this mailbox/g)).toHaveLength(1)
  expect(body.match(/Not emailed: somebody with another seat was said/g)).toHaveLength(1)
  expect(await page('es')).toContain('Con correos: dice que nadie más lee este buzón')
  const seen = await t.app.inject({
    url: `/api/v1/cases/${t.caseId}/reach`,
    headers: { authorization: `Bearer ${t.bearers.get('max')}` },
  })
  const shared = (seen.json().people as { mailShared: boolean; onlyReader: boolean }[]).filter(
    (one) => one.mailShared,
  )
  expect(shared.map((one) => one.onlyReader).toSorted()).toEqual([false, true])
})
const managerToken = async () => {
  const max = await cameIn('max')
  return max.jar.get('parley')
}

test('a code that was sent for somebody else while the number was not his alone accepts nothing from it', async () => {
  const { house, clock } = t
  await says(await cameIn('ben'), 'phone')
  const { rows } = await t.database.owner.query<{ participant_id: string; person_id: string }>(
    "select participant_id, person_id from participants join people using (person_id) where name = 'Pat'",
  )
  const { participant_id: participant = '', person_id: pat = '' } = rows[0] ?? {}
  const invited = { caseId: t.caseId, participant, person: pat, work: 'w', phone: BEN }
  await house.phones.invite({ ...invited, code: '482913', until: clock.now() + HOUR })
  const hears = async (sid: string) => {
    await house.textsIn.hear({ from: BEN, words: 'YES 482913', sid, at: clock.now() })
    await pass(0)
    const state = 'select state from participants where participant_id = $1'
    return (await t.database.owner.query<{ state: string }>(state, [participant])).rows[0]?.state
  }
  expect(await hears('SM2')).toBe('invited')
  // Not because the code is wrong: heard from a number that is nobody else's it is Pat's.
  const heard = (isHeard: boolean) =>
    house.phones.invitedBy(BEN, '482913', clock.now(), () => isHeard)
  expect(await heard(false)).toBeUndefined()
  expect(await heard(true)).toMatchObject({ person: pat, participant })
})

test('it is said with a fresh factor and taken back without one; the mailbox is told of both, and of nothing said twice', async () => {
  const ana = await cameIn('ana')
  t.clock.pass(6 * MINUTE)
  const asked = await says(ana, 'mail')
  expect(asked.status).toBe(403)
  expect(await said('ana')).toEqual({ mail: false, phone: false })
  const { sent, code } = await ana.code(asked, mailOf('ana'))
  const done = await ana.send(sent, '/account/confirm', { _code: code })
  expect(done).toMatchObject({ status: 303, to: `${NOTICES}?saved=1` })
  expect(await said('ana')).toEqual({ mail: true, phone: false })
  const told = () =>
    t.sent.filter(({ to, subject }) => to === mailOf('ana') && /was changed/.test(subject)).length
  await pass(0)
  const once = told()
  expect(once).toBe(1)
  expect((await says(ana, 'mail')).status).toBe(303)
  await pass(HOUR)
  expect(told()).toBe(once)
  const again = await cameIn('ana')
  t.clock.pass(6 * MINUTE)
  expect((await says(again, 'mail', false)).status).toBe(303)
  await pass(0)
  expect(told()).toBe(2)
  expect(await said('ana')).toEqual({ mail: false, phone: false })
  expect((await again.get('/account')).body).toContain(
    'You said that only you read your mailbox or your phone',
  )
})

test('of what is not theirs nobody says anything; and what makes no sense changes nothing', async () => {
  const ana = await cameIn('ana')
  const none = await says(ana, 'phone')
  expect(none.status).toBe(422)
  expect(none.body).toContain('You have not shown a phone to be yours yet.')
  expect((await ana.post(PATH, { of: 'letters', only: 'yes' })).status).toBe(422)
  expect(await said('ana')).toEqual({ mail: false, phone: false })
})

test('by the API it is read and taken back; a token cannot say it, for it shows nothing of a person', async () => {
  await says(await cameIn('ana'), 'mail')
  await t.database.owner.query(
    "update people set demonstration = false where name in ('ana', 'ada')",
  )
  expect((await api('ana')).json()).toEqual({ mail: true, phone: false })
  expect((await api('ana', { of: 'mail', only: false })).json()).toEqual({
    mail: false,
    phone: false,
  })
  const refused = await api('ana', { of: 'mail', only: true })
  expect([refused.statusCode, refused.json().type]).toEqual([403, '/problems/fresh-factor-needed'])
  expect((await api('ana', { of: 'letters', only: false })).statusCode).toBe(422)
  expect((await api('ana', { of: 'phone', only: false })).json()).toMatchObject({
    ...{ status: 422, refusal: 'NoPhone', type: '/problems/no-phone' },
  })
  // Played people are taken for themselves.
  await t.database.owner.query(
    "update people set demonstration = true where name in ('ana', 'ada')",
  )
  expect((await api('ana', { of: 'mail', only: true })).json()).toEqual({
    mail: true,
    phone: false,
  })
})

test('another address ends it for the mailbox alone, and so does the old one that comes back, for the phone too', async () => {
  await linksPhone('ada', '+12133734255')
  const ada = await cameIn('ada')
  await says(ada, 'mail')
  await says(ada, 'phone')
  await pass(0)
  expect(await said('ada')).toEqual({ mail: true, phone: true })
  await ada.post('/account/address', { mail: 'ada@elsewhere.test' })
  await pass(0)
  expect(await said('ada')).toEqual({ mail: true, phone: true })
  const link = linkTo(t.sent, 'ada@elsewhere.test', '/address/')
  expect((await ada.post(link)).status).toBe(200)
  await pass(0)
  expect(await said('ada')).toEqual({ mail: false, phone: true })
  await says(await cameIn('ada', 'ada@elsewhere.test'), 'mail')
  await pass(0)
  expect(await said('ada')).toEqual({ mail: true, phone: true })
  const undo = linkTo(t.sent, mailOf('ada'), '/address/undo/')
  await visitor(t).post(undo)
  expect(await said('ada')).toEqual({ mail: false, phone: false })
})

test('another number ends it for the number, also where it is the same one shown once more; and so does giving it up', async () => {
  const ada = await cameIn('ada')
  for (const ends of [
    () => linksPhone('ada', '+12133734256'),
    () => linksPhone('ada', '+12133734256'),
    async () => void (await ada.post(`${NOTICES}/phone/remove`)),
  ]) {
    await says(ada, 'phone')
    expect((await said('ada')).phone).toBe(true)
    await ends()
    expect((await said('ada')).phone).toBe(false)
  }
})

test('a recovery ends both: whoever got back in says it anew', async () => {
  const mira = await cameIn('mira')
  await linksPhone('mira', '+12133734257')
  await says(mira, 'mail')
  await says(mira, 'phone')
  const adding = await mira.post('/account/passkeys/new')
  const _answer = softPasskey('key of mira').create(optionsIn(adding.body))
  expect((await mira.send(adding, '/account/passkeys', { name: 'phone', _answer })).status).toBe(
    303,
  )
  // Told of it on her telephone, too, though Ana says that it is somebody else's.
  await names('Quy', { phone: '+12133734257' })
  await visitor(t).post('/recovery', { mail: mailOf('mira') })
  await pass(0)
  expect(await said('mira')).toEqual({ mail: true, phone: true })
  const texts = t.texted.filter(({ to }) => to === '+12133734257').map(({ text }) => text)
  expect(texts.filter((text) => text.includes('/recovery/'))).toHaveLength(1)
  expect(texts.join()).not.toContain('/invitation/')
  for (let hours = 0; hours < 26; hours++) await pass(HOUR)
  expect(await said('mira')).toEqual({ mail: false, phone: false })
})

test('the page says it in the same words and the same length whoever else was said to have the address', async () => {
  const seen = async (who: 'ana' | 'ben') => {
    const { body } = await (await cameIn(who)).get(NOTICES)
    return /<section[^>]*only-reader-title[\s\S]*?<\/section>/.exec(body)?.[0]
  }
  for (const of of ['mail', 'phone'] as const) {
    for (const who of ['ana', 'ben'] as const) await says(await cameIn(who), of, false)
  }
  const alone = await seen('ana')
  expect(alone).toContain('could sign in as you with a link we send')
  // Ben's address was named by the other side.
  expect(await seen('ben')).toBe(alone)
})
