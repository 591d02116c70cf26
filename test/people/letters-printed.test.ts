// Letters are printed once, by who may, and followed by a schedule.
import { describe, expect, test } from 'vitest'
import { printWaiting } from '../../src/application/letter-printing.ts'
import { spelled } from '../../src/application/letters.ts'
import {
  type NoticePreferences,
  usualPreferences,
} from '../../src/application/notice-preferences.ts'
import { reachSeen } from '../../src/application/reach-seen.ts'
import {
  cookie,
  DAY,
  factsAtDesk,
  get,
  invited,
  kept,
  lettersStage,
  max,
  post,
  printed,
  t,
  textOf,
} from './letters-stage.ts'

lettersStage('letters printed')

describe('printing', () => {
  test('a letter waits where there is an address that may be used, and none where there is not', async () => {
    expect(await kept((await invited()).caseId)).toHaveLength(1)
    expect(await kept((await invited({ use: ['mail'], mail: 'b@people.test' })).caseId)).toEqual([])
    expect(await kept((await invited({ post: ['x'], mail: 'c@people.test' })).caseId)).toHaveLength(
      1,
    )
  })

  test('sent twice by a worker that died after the deed, it is one letter', async () => {
    const { caseId, participant } = await invited()
    const jobs = [{ job: { type: 'SendInvitation', caseId, participant } as const, dueAt: 0 }]
    await t.queue.add(jobs)
    await t.worker.workOff()
    expect(await kept(caseId)).toHaveLength(1)
  })

  test('a batch is settled before it is printed: pressed twice, nothing is new twice, and the paper is the same', async () => {
    const one = await invited()
    const two = await invited({ name: 'Ana Berg' })
    const both = (await t.house.letters.open(max.person, 'harbour')).filter(({ batch }) => !batch)
    const pressed = await Promise.all([
      printWaiting(
        t.house,
        max.person,
        'harbour',
        both.map(({ letter }) => letter),
      ),
      printWaiting(
        t.house,
        max.person,
        'harbour',
        both.map(({ letter }) => letter),
      ),
    ])
    expect(pressed.reduce((sum, done) => sum + (done?.letters ?? 0), 0)).toBe(both.length)
    expect(both.length).toBeGreaterThanOrEqual(2)
    const [first] = await kept(one.caseId)
    expect((await kept(two.caseId))[0]?.batch).toBe(first?.batch)
    const path = `/programs/harbour/letters/${first?.batch}`
    const [paper, again] = [await get(path), await get(path)]
    expect(paper.headers['content-type']).toBe('application/pdf')
    expect(paper.rawPayload.equals(again.rawPayload)).toBe(true)
    const { pages, text } = textOf(paper.rawPayload)
    expect(pages).toBe(both.length)
    for (const letter of both)
      expect(text).toContain(spelled(t.house.letters.codeOf(letter.letter)))
  })

  test('the letter tells nothing of the case: no title, no words of the other side, no number, no second fact', async () => {
    const { batch } = await printed(
      { phone: '(213) 373-4253' },
      { name: 'Superior Court', caseNumber: 'SC-26-00077' },
    )
    const { text } = textOf((await get(`/programs/harbour/letters/${batch}`)).rawPayload)
    expect(text).toContain('Benjamin Berg')
    for (const hidden of ['fence', 'Ana', '00077', 'Superior', '1980', '4253', 'Max', 'max']) {
      expect(text).not.toContain(hidden)
    }
  })

  test('without anything that only they know no code is printed: a name stands on the envelope', async () => {
    const { caseId, participant } = await invited({}, undefined, {})
    const [letter] = await kept(caseId)
    expect(
      await printWaiting(t.house, max.person, 'harbour', [letter?.letter ?? '']),
    ).toBeUndefined()
    const asked = await post(`/cases/${caseId}/letters`, { participant }, { cookie })
    expect(asked.statusCode).toBe(409)
    expect(asked.body).toContain('stands on the envelope')
  })

  test('marked as posted it stands at the desk once, and its paper opens no more', async () => {
    const { caseId, batch, letter, code } = await printed()
    const path = `/programs/harbour/letters/${batch}`
    for (let i = 0; i < 2; i++)
      expect((await post(`${path}/posted`, {}, { cookie })).statusCode).toBe(303)
    const facts = await factsAtDesk(caseId)
    expect(facts.filter(({ type }) => type === 'LetterPosted')).toEqual([
      expect.objectContaining({ letter }),
    ])
    expect(JSON.stringify(facts)).not.toContain(code)
    expect((await get(path)).statusCode).toBe(404)
  })

  test('who manages the program and does not sit in the case, and who manages none, print nothing of it', async () => {
    const { caseId, participant, batch } = await printed()
    const at = t.house.clock.now()
    for (const [name, manages] of [
      ['kay', true],
      ['stan', false],
    ] as const) {
      const contact = {
        name,
        language: 'en',
        mail: `${name}@people.test`,
        program: 'harbour',
      } as const
      const person = await t.house.directory.personFor(contact, at)
      if (manages) await t.house.programs.appoint('harbour', person, at)
      const token = name.slice(1, 2).repeat(52)
      await t.house.sessions.start({
        session: name,
        token,
        browser: '',
        at,
        person,
        how: 'link by mail',
      })
      const other = { cookie: `parley=${token}` }
      const page = await get('/programs/harbour/letters', other)
      expect(page.statusCode).toBe(manages ? 200 : 404)
      expect(page.body).not.toContain('Benjamin')
      expect((await get(`/programs/harbour/letters/${batch}`, other)).statusCode).toBe(404)
      expect((await post(`/programs/harbour/letters/${batch}/posted`, {}, other)).statusCode).toBe(
        404,
      )
      const one = await post(`/cases/${caseId}/letters`, { participant }, other)
      expect(one.statusCode).toBe(manages ? 409 : 404)
    }
  })

  test('of the code a keyed hash is kept, and never the code', async () => {
    const { code } = await printed()
    for (const table of ['letters', 'letter_keys', 'code_tries', 'jobs', 'invitation_links']) {
      const { rows } = await t.database.owner.query(`select t::text as row from ${table} t`)
      expect(JSON.stringify(rows)).not.toContain(code)
    }
  })
})

describe('the schedule', () => {
  const rounds = async (caseId: string) =>
    (await factsAtDesk(caseId)).filter(({ type }) => type === 'InvitationSentAgain')

  test('writes on the third, seventh and fourteenth day through every channel, each once though each job runs twice', async () => {
    const { caseId, participant } = await invited({ mail: 'waits@people.test' })
    const sent = t.sent.length
    for (let days = 0; days < 30; days++) {
      t.clock.pass(DAY)
      await t.worker.workOff()
      // A worker died after the deed.
      const job = { type: 'Reinvite', caseId, participant, side: 'side-b' } as const
      await t.queue.add([{ job, dueAt: 0 }])
      await t.worker.workOff()
    }
    expect(await rounds(caseId)).toEqual(
      [1, 2, 3].map((round) => expect.objectContaining({ round, participant })),
    )
    const mails = t.sent.slice(sent).filter(({ to }) => to === 'waits@people.test')
    expect(mails).toHaveLength(3)
    expect(mails[0]?.text).toMatch(/\/invitation\/[0-9a-z]{52}\/quiet/)
    // The first letter, and one a round.
    expect(await kept(caseId)).toHaveLength(4)
  })

  test('is seen by the manager, who stops it or chooses another day', async () => {
    const { caseId, participant } = await invited({ mail: 'moved@people.test' })
    const page = (await get(`/cases/${caseId}/people`)).body
    expect(page).toContain('It goes out once more on')
    const of = { participant, side: 'side-b', _page: 'people' }
    const set = (fields: Record<string, string>) =>
      post(`/cases/${caseId}/do/set-next-invitation`, { ...of, ...fields }, { cookie })
    expect((await set({ at: 'soon' })).statusCode).toBe(422)
    expect((await set({ at: '2001-01-01' })).statusCode).toBe(409)
    expect((await set({ never: 'true' })).statusCode).toBe(303)
    expect((await get(`/cases/${caseId}/people`)).body).toContain('does not go out again by itself')
    const day = new Date(t.house.clock.now() + 6 * DAY).toISOString().slice(0, 10)
    expect((await set({ at: day })).statusCode).toBe(303)
    for (let days = 0; days < 5; days++) {
      t.clock.pass(DAY)
      await t.worker.workOff()
    }
    expect(await rounds(caseId)).toEqual([])
    t.clock.pass(2 * DAY)
    await t.worker.workOff()
    expect(await rounds(caseId)).toHaveLength(1)
  })
})

describe('who asked for no letters', () => {
  const chooses = async (person: string, chosen: Partial<NoticePreferences>) =>
    t.house.preferences.keep(person, { ...usualPreferences, ...chosen }, 'UTC', t.house.clock.now())

  test('is left out of every batch and shown so, and the rest is printed', async () => {
    const [quiet, other] = [await invited({ name: 'Quentin' }), await invited({ name: 'Olga' })]
    const person = (await t.house.directory.holderOf(quiet.caseId, quiet.participant)) ?? ''
    await chooses(person, { noLetters: true })
    const page = (await get('/programs/harbour/letters')).body
    expect(page).toMatch(/Quentin[^<]*<\/b>[^<]*<span class="quiet"> · Asked for no letters/)
    expect((await get(`/cases/${quiet.caseId}/people`)).body).toContain('Asked for no letters')
    expect((await get(`/cases/${other.caseId}/people`)).body).not.toContain('Asked for no letters')
    await post('/programs/harbour/letters', {}, { cookie })
    expect((await kept(quiet.caseId))[0]?.batch).toBeUndefined()
    expect((await kept(other.caseId))[0]?.batch).toBeDefined()
    const asked = await post(
      `/cases/${quiet.caseId}/letters`,
      { participant: quiet.participant },
      { cookie },
    )
    expect(asked.statusCode).toBe(409)
    expect(asked.body).toContain('This person asked for no letters.')
    await chooses(person, { noLetters: false })
    await post('/programs/harbour/letters', {}, { cookie })
    expect((await kept(quiet.caseId))[0]?.batch).toBeDefined()
  })

  test('and of who asked for no voice mail it stands beside the number, for managers alone', async () => {
    const { caseId, participant } = await invited({ phone: '(213) 373-4253', safe: 'After six.' })
    const row = async () => (await get(`/cases/${caseId}/people`)).body
    expect(await row()).toContain('href="tel:+12133734253"')
    expect(await row()).toContain('After six.')
    expect(await row()).not.toContain('Leave no voice mail')
    const person = (await t.house.directory.holderOf(caseId, participant)) ?? ''
    await chooses(person, { noVoiceMail: true })
    expect(await row()).toContain('Leave no voice mail')
    const seen = await reachSeen(t.house, caseId)
    expect(seen).toMatchObject([{ participant, phone: '+12133734253', noVoiceMail: true }])
  })
})
