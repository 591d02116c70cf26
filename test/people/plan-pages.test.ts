// The plan on pages without script: the designer keeps what is typed, sides agree or say privately what does not suit.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'
import { atDoors, fieldsIn } from './at-doors.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('plan pages')
})
afterAll(() => t.drop())

const { page, send: sendTo } = atDoors(() => t)
const send = (who: Who, action: string, fields: Record<string, string>) =>
  sendTo(who, `do/${action}`, fields)
const names = (fields: Record<string, string>) =>
  Object.keys(fields)
    .filter((name) => /^stages\.\d+\.stage$/.test(name))
    .map((name) => fields[name])

/** Stages of the designer that stand open, from 1. */
const opened = (body: string): number[] =>
  [...body.matchAll(/<li class="stage-row[^"]*"><details( open)?/g)].flatMap(([, open], i) =>
    open ? [i + 1] : [],
  )

const design = 'plan/design?template=separate-caucuses&start=2026-11-05'

test('a template fills the designer with the stages of all, in the program’s time', async () => {
  const { status, body } = await page('mira', design)
  const fields = fieldsIn(body, 'propose-plan')
  expect(status).toBe(200)
  expect(names(fields)).toEqual(['papers', 'bargaining', 'sleep', 'drafting', 'signing'])
  expect(fields['stages.0.begins']).toBe('2026-11-08T09:00')
  expect(fields['stages.1.after.0']).toBe('papers')
  expect(body).not.toContain('first-call')
  // Each is one line, and what is well stays folded.
  expect(opened(body)).toEqual([])
  expect(body.replaceAll(/<[^>]+>/g, '|')).toMatch(
    /1\. Exchange of papers\|+Everybody · in writing · Sun, Nov 8, 9:00 AM to [^|]+\|/,
  )
  // Enter presses the first button of a form: that one proposes.
  const form = body.slice(body.search(/action="[^"]*\/do\/propose-plan"/))
  expect(/<button[^>]*>/.exec(form)?.[0]).not.toContain('name="_add"')
})

const onDesign = { _page: 'plan/design' }
test('stages are moved, removed and added by buttons, and whatever was typed stays', async () => {
  const begin = fieldsIn((await page('mira', design)).body, 'propose-plan')
  const typed = { ...begin, 'stages.1.yields': 'Typed, and kept.', words: 'Hello & welcome' }
  const edit = async (fields: Record<string, string>, does: string) => {
    const { status, body } = await send('mira', 'propose-plan', {
      ...fields,
      _add: does,
      ...onDesign,
    })
    expect(status).toBe(200)
    return fieldsIn(body, 'propose-plan')
  }
  const up = await edit(typed, 'up 1')
  expect(names(up)).toEqual(['bargaining', 'papers', 'sleep', 'drafting', 'signing'])
  expect(up['stages.0.yields']).toBe('Typed, and kept.')
  const again = (await send('mira', 'propose-plan', { ...typed, _add: 'down 1', ...onDesign })).body
  expect(again).toMatch(/value="down 2"[^>]*autofocus/)
  const added = (await send('mira', 'propose-plan', { ...typed, _add: 'add', ...onDesign })).body
  expect(opened(added)).toEqual([6])
  const less = await edit(up, 'remove 1')
  expect(names(less)).toEqual(['bargaining', 'sleep', 'drafting', 'signing'])
  // What came after a stage that is gone waits for nothing that is not there.
  expect(
    Object.entries(less)
      .filter(([name]) => /\.after\./.test(name))
      .map(([, value]) => value),
  ).not.toContain('papers')
  const more = await edit(less, 'add')
  expect(names(more)).toHaveLength(5)
  expect(new Set(names(more)).size).toBe(5)
  const down = await edit(more, 'down 0')
  expect(down['stages.1.yields']).toBe('Typed, and kept.')
  for (const strange of ['up 0', 'down 99', 'remove x', 'up 1e3', '']) {
    expect(names(await edit(more, strange))).toEqual(names(more))
  }
  expect((await page('mira', 'plan')).body).not.toContain('Typed, and kept.')
})

test('what needs another look is said beside its field, and the rest comes back', async () => {
  const begin = fieldsIn((await page('mira', design)).body, 'propose-plan')
  const { 'stages.2.ends': _, ...rest } = begin
  const wrong = { ...rest, 'stages.0.begins': 'soon', 'stages.3.yields': 'Kept.' }
  const { status, body } = await send('mira', 'propose-plan', { ...wrong, _page: 'plan/design' })
  expect(status).toBe(422)
  expect(body).toContain('Stage 3, Ends')
  expect(body).toContain('Stage 1, Begins')
  expect(opened(body)).toEqual([1, 3])
  expect(fieldsIn(body, 'propose-plan')['stages.3.yields']).toBe('Kept.')
  const backwards = {
    ...begin,
    'stages.0.ends': begin['stages.0.begins'] ?? '',
    _page: 'plan/design',
  }
  const refused = await send('mira', 'propose-plan', backwards)
  expect(refused.status).toBe(409)
  expect(refused.body).toContain('A stage ends after it begins.')
  expect(names(fieldsIn(refused.body, 'propose-plan'))).toHaveLength(5)
  expect(opened(refused.body)).toEqual([1])
  expect(refused.body).toContain('href="#propose-plan--stages-0-ends"')
  const { 'stages.2.seats.0': __, 'stages.2.seats.1': ___, ...alone } = begin
  const ofNobody = await send('mira', 'propose-plan', { ...alone, ...onDesign })
  expect(opened(ofNobody.body)).toEqual([3])
  const timeless = Object.entries(begin).filter(([name]) => !/begins|ends/.test(name))
  const round = { ...Object.fromEntries(timeless), 'stages.1.after.0': 'signing', ...onDesign }
  const circular = await send('mira', 'propose-plan', round)
  expect(circular.status).toBe(409)
  expect(circular.body).toContain('href="#propose-plan--stages-1-after"')
  expect(opened(circular.body)).toEqual([2])
})

test('proposed, declined in private, agreed to by each side, and gone through', async () => {
  const begin = fieldsIn((await page('mira', design)).body, 'propose-plan')
  expect((await send('mira', 'propose-plan', { ...begin, _page: 'plan/design' })).status).toBe(303)
  const { body } = await page('ben', 'plan')
  expect(body).toContain('A plan is proposed')
  const { plan = '' } = fieldsIn(body, 'agree-to-plan')
  const empty = await send('ben', 'decline-plan', { plan, reason: '', _page: 'plan' })
  expect(empty.status).toBe(422)
  const reason = 'Not before my holidays.'
  expect((await send('ben', 'decline-plan', { plan, reason, _page: 'plan' })).status).toBe(303)
  expect((await page('mira', 'plan')).body).toContain(reason)
  for (const who of ['ana', 'max'] as const)
    expect((await page(who, 'plan')).body).not.toContain(reason)
  for (const who of ['ana', 'ben'] as const) {
    expect((await send(who, 'agree-to-plan', { plan, _page: 'plan' })).status).toBe(303)
  }
  expect((await page('ana', '')).body).toContain('Step 1 of 5: Exchange of papers')
  expect((await page('ana', '', 'es')).body).toContain('Paso 1 de 5: Intercambio de papeles')
  const first = { room: 'board', stage: 'papers', _page: 'plan', _form: 'board papers' }
  expect((await send('mira', 'begin-stage', first)).status).toBe(303)
  expect((await send('mira', 'begin-stage', first)).status).toBe(409)
})

test('a stage of one side is set by form, and the other side’s pages say nothing of it', async () => {
  const look = async (who: Who) =>
    Promise.all(
      ['', 'plan', 'homework'].map(async (path) =>
        (await page(who, path)).body.replace(/nonce="[^"]*"/g, ''),
      ),
    )
  const before = [await look('ben'), await look('max')]
  const asked = 'plan/apart?template=separate-caucuses&start=2026-11-05'
  const { body } = await page('mira', asked)
  const fields = fieldsIn(body, 'set-private-stage')
  expect(fields['stages.0.stage']).toBe('first-call')
  const typed = { ...fields, 'stages.0.ownWords': 'About the mold', _page: 'plan/apart' }
  expect((await send('mira', 'set-private-stage', typed)).status).toBe(303)
  expect((await page('ana', 'plan')).body).toContain('About the mold')
  expect([await look('ben'), await look('max')]).toEqual(before)
  const wrong = await send('mira', 'set-private-stage', {
    ...typed,
    'stages.0.ends': '',
    _form: 'side-a-new',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('Stage 1, Ends')
  expect(wrong.body).toContain('About the mold')
})

test('of a template each stage is one line with its button, and the rest of it is there after one was set', async () => {
  const asked = 'plan/apart?template=separate-caucuses&start=2026-11-05'
  const { body } = await page('mira', asked)
  const plain = body.replaceAll(/<[^>]+>/g, '|')
  expect(plain).toMatch(/A first call with the mediator\|+Ben, The mediator · by telephone · /)
  // What is changed before it is set stays folded, and one thing is next.
  const forms = [...body.matchAll(/<li class="stage-row"><form.*?<\/form>/gs)].map(([one]) => one)
  expect(forms.length).toBeGreaterThan(1)
  for (const form of forms) expect(form).not.toMatch(/<details[^>]* open/)
  expect(forms.filter((form) => form.includes('class="act first"'))).toHaveLength(1)
  const [first = '', ...rest] = forms.map((form) => fieldsIn(form, 'set-private-stage'))
  const { to } = await send('mira', 'set-private-stage', first as Record<string, string>)
  expect(to).toMatch(/\/plan\/apart\?said=done&template=separate-caucuses&start=2026-11-05$/)
  const after = (await page('mira', to?.split(`${t.caseId}/`)[1] ?? '')).body
  const left = [...after.matchAll(/<li class="stage-row"><form.*?<\/form>/gs)].map(
    ([form]) => fieldsIn(form, 'set-private-stage')['_form'],
  )
  expect(left).toEqual(rest.map((fields) => fields['_form']))
  // Refused, the others stand there, too; of a stage that is no longer here nothing that was typed is lost.
  const wrong: Record<string, string> = {
    ...rest[0],
    'stages.0.yields': 'Typed, and kept.',
    'stages.0.ends': '',
  }
  for (const _form of [wrong['_form'] ?? '', 'side-b-gone']) {
    const refused = await send('mira', 'set-private-stage', { ...wrong, _form })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Typed, and kept.')
    expect(refused.body).toContain('Stage 1, Ends')
    expect(refused.body).toContain('<details open')
  }
})

test('a mediator’s pages are no pages for anybody else', async () => {
  for (const who of ['ana', 'ben', 'max'] as const) {
    const absent = await page(who, 'plan/nowhere')
    for (const path of ['plan/design', 'plan/apart']) {
      const { status, body } = await page(who, path)
      expect(status).toBe(404)
      // The way back names what was asked for, and nothing else differs.
      const alike = (html: string, of: string) =>
        html.replace(/nonce="[^"]*"/g, '').replaceAll(of, 'plan/nowhere')
      expect(alike(body, path)).toBe(alike(absent.body, 'plan/nowhere'))
    }
  }
})

test('what comes after another stage cannot begin before it, and the page says what it waits for', async () => {
  const { body } = await page('mira', 'plan')
  const forms = [...body.matchAll(/do\/begin-stage/g)]
  // The first has begun, and all others wait: no button offers what would be refused.
  expect(forms).toHaveLength(0)
  expect(body).toContain('After: Exchange of papers')
  const early = { room: 'board', stage: 'bargaining', _page: 'plan', _form: 'board bargaining' }
  const refused = await send('mira', 'begin-stage', early)
  expect(refused.status).toBe(409)
  expect(refused.body).toContain('Another stage comes before this one and is not over yet.')
  const api = await t.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${t.caseId}/begin-stage`,
    headers: { authorization: `Bearer ${t.bearers.get('mira')}` },
    payload: { room: 'board', stage: 'signing' },
  })
  expect(api.json().refusal).toBe('StageWaits')
  expect((await page('ana', 'plan')).body).toContain('Comes later')
  // Each before it is gone through; the pause holds whoever would shorten it.
  const done = async (stage: string) => {
    const of = { room: 'board', stage, _page: 'plan', _form: `board ${stage}` }
    await send('mira', 'begin-stage', of)
    return send('mira', 'finish-stage', { ...of, yielded: 'Done.' })
  }
  for (const stage of ['papers', 'bargaining']) expect((await done(stage)).status).toBe(303)
  const pause = await done('sleep')
  expect(pause.status).toBe(409)
  expect(pause.body).toContain('The time to sleep on it is not over yet.')
  t.clock.pass(30 * 24 * 3_600_000)
  const after = await t.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${t.caseId}/finish-stage`,
    headers: { authorization: `Bearer ${t.bearers.get('mira')}` },
    payload: { room: 'board', stage: 'sleep', yielded: 'A night.' },
  })
  expect(after.statusCode).toBe(201)
})
