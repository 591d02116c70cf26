// The plan on pages without script: the designer keeps what is typed, sides agree or say privately what does not suit.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('plan pages')
})
afterAll(() => t.drop())

const page = async (who: Who, path: string, language = 'en') => {
  const answer = await t.app.inject({
    url: `/cases/${t.caseId}${path && `/${path}`}`,
    headers: { cookie: `${t.cookies.get(who)}; lang=${language}` },
  })
  return { status: answer.statusCode, body: answer.body }
}
const send = async (who: Who, action: string, fields: Record<string, string>) => {
  const answer = await t.app.inject({
    method: 'POST',
    url: `/cases/${t.caseId}/do/${action}`,
    headers: {
      cookie: t.cookies.get(who) ?? '',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(fields).toString(),
  })
  return { status: answer.statusCode, body: answer.body }
}
/** What a form holds when it is shown: names and values of what is typed, chosen and ticked. */
function fieldsIn(body: string, action: string): Record<string, string> {
  const from = body.search(new RegExp(`action="[^"]*/do/${action}"`))
  const form = body.slice(from, body.indexOf('</form>', from))
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<(?:input|textarea)[^>]*>/g)) {
    const of = (name: string) => new RegExp(`[ ]${name}="([^"]*)"`).exec(tag)?.[1]
    const name = of('name')
    const isBox = /type="(checkbox|radio)"/.test(tag)
    if (name !== undefined && (!isBox || / checked/.test(tag))) fields[name] = of('value') ?? ''
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const chosen = [...options.matchAll(/<option([^>]*)>/g)].map(([, one = '']) => one)
    const one = chosen.find((option) => / selected/.test(option)) ?? chosen[0] ?? ''
    fields[name] = /value="([^"]*)"/.exec(one)?.[1] ?? ''
  }
  return fields
}
const names = (fields: Record<string, string>) =>
  Object.keys(fields)
    .filter((name) => /^stages\.\d+\.stage$/.test(name))
    .map((name) => fields[name])

const design = 'plan/design?template=separate-caucuses&start=2026-11-05'

test('a template fills the designer with the stages of all, in the program’s time', async () => {
  const { status, body } = await page('mira', design)
  const fields = fieldsIn(body, 'propose-plan')
  expect(status).toBe(200)
  expect(names(fields)).toEqual(['papers', 'bargaining', 'sleep', 'drafting', 'signing'])
  expect(fields['stages.0.begins']).toBe('2026-11-08T09:00')
  expect(fields['stages.1.after.0']).toBe('papers')
  expect(body).not.toContain('first-call')
})

test('stages are moved, removed and added by buttons, and whatever was typed stays', async () => {
  const begin = fieldsIn((await page('mira', design)).body, 'propose-plan')
  const typed = { ...begin, 'stages.1.yields': 'Typed, and kept.', words: 'Hello & welcome' }
  const edit = async (fields: Record<string, string>, does: string) => {
    const { status, body } = await send('mira', 'propose-plan', {
      ...fields,
      _add: does,
      _page: 'plan/design',
    })
    expect(status).toBe(200)
    return fieldsIn(body, 'propose-plan')
  }
  const up = await edit(typed, 'up 1')
  expect(names(up)).toEqual(['bargaining', 'papers', 'sleep', 'drafting', 'signing'])
  expect(up['stages.0.yields']).toBe('Typed, and kept.')
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
