// A court's calendar imported: read as courts write it, reported row by row, never opened twice, nothing taken for a formula.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { columnOf } from '../../src/actions/calendar-columns.ts'
import {
  asCell,
  importCalendar,
  MOST_ROWS,
  type RowReport,
  readCalendar,
  readRow,
  reportLine,
} from '../../src/actions/import-calendar.ts'
import { type SurfaceWorld, surfaceWorld, type Who } from '../confidentiality/surface-world.ts'

let t: SurfaceWorld
beforeAll(async () => {
  t = await surfaceWorld('import')
})
afterAll(() => t.drop())

const HEAD =
  'Case No.,Type,Court,Plaintiff(s),Plaintiff E-mail,Defendant,Defendant Phone,Tenant Address,Hearing Date'
const row = (number: string, more = '') =>
  `${number},UD,Superior Court,Lena Lord,lena@people.test,Tom Tenant; Tia Tenant,(213) 373-4253;,1 Main St|Los Angeles CA 90057,01/15/2027${more}`
const rowsOf = (text: string) => {
  const read = readCalendar(text)
  if (!read.ok) throw new Error(read.why)
  return read.rows
}
const send = async (
  text: string,
  { who = 'max' as Who, dry = false, accept = 'application/json' } = {},
) =>
  t.app.inject({
    method: 'POST',
    url: `/api/v1/programs/harbour/import${dry ? '?dry=true' : ''}`,
    headers: {
      authorization: `Bearer ${t.bearers.get(who)}`,
      'content-type': 'text/csv',
      accept,
    },
    payload: text,
  })
const outcomes = (answer: Awaited<ReturnType<typeof send>>): readonly string[] =>
  answer.json().rows.map((one: RowReport) => one.outcome)
const count = async (table: string) =>
  Number((await t.database.owner.query(`select count(*) as n from ${table}`)).rows[0]?.n)

test('columns are known by the many names courts give them, in English and in Spanish', () => {
  const known = HEAD.split(',').map(columnOf)
  expect(known).toEqual([
    'number',
    'type',
    'court',
    'plaintiff',
    'plaintiff mail',
    'defendant',
    'defendant phone',
    'defendant post',
    'hearing',
  ])
  expect(
    [
      'Número de caso',
      'demandado correo',
      'Idioma del mundo',
      'email plaintiff',
      'DOB defendant',
    ].map(columnOf),
  ).toEqual(['number', 'defendant mail', undefined, 'plaintiff mail', 'defendant born'])
})

test('a mark of byte order, any end of line, semicolons and quotes: the same rows', () => {
  const plain = rowsOf(`${HEAD}\n${row('A-1')}\n${row('A-2')}\n`)
  expect(rowsOf(`\uFEFF${HEAD}\r\n${row('A-1')}\r\n\r\n${row('A-2')}`)).toEqual(plain)
  const semicolons = [HEAD, row('A-1'), row('A-2')]
    .map((line) =>
      line
        .split(',')
        .map((cell) => `"${cell}"`)
        .join(';'),
    )
    .join('\n')
  expect(rowsOf(semicolons)).toEqual(plain)
  const [first] = plain
  const read = first && readRow(first)
  expect(read).toMatchObject({
    ok: true,
    whole: {
      caseType: 'unlawful-detainer',
      title: 'Lena Lord v. Tom Tenant',
      court: { name: 'Superior Court', caseNumber: 'A-1', hearingOn: '2027-01-15' },
      people: [
        { name: 'Lena Lord', side: 'side-a', mail: 'lena@people.test' },
        {
          name: 'Tom Tenant',
          side: 'side-b',
          phone: '+12133734253',
          post: ['1 Main St', 'Los Angeles CA 90057'],
        },
        { name: 'Tia Tenant', side: 'side-b' },
      ],
    },
  })
})

test('what is no table is said, whatever bytes come', () => {
  expect(readCalendar('')).toEqual({ ok: false, why: 'not a table' })
  expect(readCalendar('name,day\nx,y')).toEqual({ ok: false, why: 'columns missing' })
  const many = Array.from({ length: MOST_ROWS + 1 }, (_, i) => row(`B-${i}`)).join('\n')
  expect(readCalendar(`${HEAD}\n${many}`)).toEqual({ ok: false, why: 'too many rows' })
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 9 }), fc.string(), (cells, rest) => {
      const read = readCalendar(`${HEAD}\n${cells.join(',')}\n${rest}`)
      if (read.ok) for (const one of read.rows) readRow(one)
    }),
    { numRuns: 5_000 },
  )
})

test('a dry run changes nothing; rows are refused field by field; what is there is left alone', async () => {
  const bad = 'C-3,Divorce,Superior Court,Lena Lord,no address,Tom,12,,13/45/2027'
  const text = [HEAD, row('C-1'), row('C-2'), bad, row('c-1')].join('\n')
  const before = await Promise.all(['intakes', 'cases', 'jobs', 'people', 'reach'].map(count))
  const tried = await send(text, { dry: true })
  expect(outcomes(tried)).toEqual(['would open', 'would open', 'refused', 'there'])
  expect(await Promise.all(['intakes', 'cases', 'jobs', 'people', 'reach'].map(count))).toEqual(
    before,
  )
  expect(tried.json().rows[2].reason).toMatch(/type: .*hearing date: /)
  const contacts = 'C-4,UD,Superior Court,Lena Lord,no address,Tom,12,,'
  const { reason } = (await send(`${HEAD}\n${contacts}`, { dry: true })).json().rows[0]
  expect(reason).toMatch(/plaintiff email: .*defendant phone: /)

  expect((await send(text, { who: 'ana' })).statusCode).toBe(404)
  expect(outcomes(await send(text))).toEqual(['opened', 'opened', 'refused', 'there'])
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  expect(await count('cases')).toBe((before[1] ?? 0) + 2)
  expect(outcomes(await send(text))).toEqual(['there', 'there', 'refused', 'there'])
  await t.worker.workOff()
  expect(await count('cases')).toBe((before[1] ?? 0) + 2)
  const { rows } = await t.database.owner.query(
    `select participant_id from participants join intakes using (case_id)`,
  )
  expect(rows.length).toBe(2 * 4)
  expect(
    t.sent.filter(
      ({ to, text: said }) => to === 'lena@people.test' && said.includes('/invitation/'),
    ),
  ).toHaveLength(2)
})

test('a row of a case that is there moves its hearing, once, for who manages it; the rest is left alone', async () => {
  const text = (day: string) => `${HEAD}\n${row('H-1').replace('01/15/2027', day)}`
  const line = async (day: string, dry = false) => (await send(text(day), { dry })).json().rows[0]
  expect(await line('01/15/2027')).toMatchObject({ outcome: 'opened' })
  await t.worker.workOff()
  const entries = await count('entries')
  const hearing = { from: '2027-01-15', to: '2027-02-19' }
  expect(await line('02/19/2027', true)).toMatchObject({
    ...{ outcome: 'would move', hearing },
    reason: 'hearing would be moved from 2027-01-15 to 2027-02-19',
  })
  expect(await count('entries')).toBe(entries)
  expect(await line('02/19/2027')).toMatchObject({
    ...{ outcome: 'moved', hearing },
    reason: 'hearing moved from 2027-01-15 to 2027-02-19',
  })
  expect(await line('02/19/2027')).toMatchObject({ outcome: 'there', reason: '' })
  expect(await line('')).toMatchObject({ outcome: 'there', reason: '' })
  expect(await line('01/15/2001')).toMatchObject({
    outcome: 'refused',
    reason: expect.stringContaining('hearing date: That day has passed.'),
  })
  // The first of two rows counts, so that nothing goes to and fro.
  const twice = `${text('02/19/2027')}\n${row('h-1').replace('01/15/2027', '03/01/2027')}`
  expect(outcomes(await send(twice))).toEqual(['there', 'there'])
  expect(await count('entries')).toBe(entries + 1)
  const table = await send(text('03/01/2027'), { dry: true, accept: 'text/csv' })
  expect(table.body).toContain('2,H-1,would move,hearing would be moved from 2027-02-19')

  const contact = { name: 'moe', mail: 'moe@people.test', language: 'en' } as const
  const at = t.clock.now()
  const moe = await t.house.directory.personFor({ ...contact, program: 'harbour' }, at)
  const importing = { program: 'harbour', rows: rowsOf(text('03/01/2027')), atOnce: true }
  for (const dryRun of [true, false]) {
    const rows: RowReport[] = []
    const manager = { person: moe, name: 'moe' }
    for await (const one of importCalendar(t.house, { ...importing, manager, dryRun }))
      rows.push(one)
    expect(rows).toEqual([{ row: 2, caseNumber: 'H-1', outcome: 'theirs', wrong: [] }])
  }
  expect(await count('entries')).toBe(entries + 1)
})

test('killed in the middle, imported again: each case is there once', async () => {
  const text = [HEAD, ...Array.from({ length: 6 }, (_, i) => row(`D-${i}`))].join('\n')
  const {
    rows: [{ person_id: person = '' } = {}],
  } = await t.database.owner.query<{ person_id: string }>(
    `select person_id from people where name = 'max'`,
  )
  const manager = { person, name: 'max' }
  const before = await count('cases')
  const { house } = t
  for (let at = 0; at < 24; at += 3) {
    let left = at
    const dying =
      <A extends unknown[], R>(work: (...all: A) => Promise<R>) =>
      async (...all: A) => {
        if (left-- <= 0) throw new Error('killed')
        return work(...all)
      }
    const mortal = {
      ...house,
      record: { ...house.record, act: dying(house.record.act), open: dying(house.record.open) },
      intakes: {
        ...house.intakes,
        begin: dying(house.intakes.begin),
        change: dying(house.intakes.change),
      },
      reaches: { ...house.reaches, keep: dying(house.reaches.keep) },
    } as typeof house
    try {
      const importing = {
        program: 'harbour',
        manager,
        rows: rowsOf(text),
        dryRun: false,
        atOnce: true,
      }
      for await (const _ of importCalendar(mortal, importing));
    } catch {
      // As after kill -9: whatever was written stands.
    }
  }
  const importing = { program: 'harbour', manager, rows: rowsOf(text), dryRun: false, atOnce: true }
  for await (const _ of importCalendar(house, importing));
  t.clock.pass(120_000)
  await t.worker.workOff()
  expect(t.failures).toEqual([])
  expect(await count('cases')).toBe(before + 6)
  const { rows } = await t.database.owner.query(
    `select case_id, count(*)::int as n from participants where case_id in
       (select case_id from intakes where calendar_index is not null) group by 1`,
  )
  expect(new Set(rows.map(({ n }) => n))).toEqual(new Set([4]))
})

test('five thousand rows are read in one go, without much room', () => {
  const text = `${HEAD}\n${Array.from({ length: MOST_ROWS }, (_, i) => row(`E-${i}`)).join('\n')}`
  const rows = rowsOf(text)
  expect(rows).toHaveLength(MOST_ROWS)
  expect(text.length).toBeLessThan(8 * 1024 * 1024)
  expect(rows.filter((one) => readRow(one).ok)).toHaveLength(MOST_ROWS)
})

test('no cell of a report begins like a formula', async () => {
  fc.assert(
    fc.property(fc.string(), (said) => {
      const cell = asCell(said)
      expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
    { numRuns: 5_000 },
  )
  const evil = `=HYPERLINK("http://x"),UD,Superior Court,,,Tom,,,`
  const report = await send(`${HEAD}\n${evil}`, { dry: true, accept: 'text/csv' })
  expect(report.headers['content-type']).toContain('text/csv')
  expect(report.body.split('\r\n')[1]).toContain(`"'=HYPERLINK`)
  const line = reportLine('es', { row: 2, caseNumber: '+1', outcome: 'refused', wrong: [] })
  expect(line).toBe("2,'+1,refused,")
})

test('on the page it is tried first, from a field or from a file, and then done', async () => {
  const headers = {
    cookie: t.cookies.get('max') ?? '',
    'content-type': 'application/x-www-form-urlencoded',
  }
  const url = '/programs/harbour/import'
  const text = `${HEAD}\n${row('F-1')}`
  const post = (fields: Record<string, string>) =>
    t.app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() })
  const tried = await post({ table: text })
  expect(tried.body).toContain('Would be opened: 1')
  expect(tried.body).toContain('name="really"')
  const done = await post({ table: text, really: 'yes' })
  expect(done.body).toContain('Opened: 1')
  expect((await post({ table: 'nothing' })).statusCode).toBe(422)
  const body = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${text}\r\n--x--\r\n`
  const file = await t.app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
    payload: Buffer.from(body),
  })
  expect(file.body).toContain('Already there: 1')
})
