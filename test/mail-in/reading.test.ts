// A mail is read under limits, its quotes are left out and no word of the answer is, and files are taken by what they are.
import { describe, expect, test } from 'vitest'
import { takeFiles } from '../../src/channels/mail-in/files.ts'
import { textOfHtml } from '../../src/channels/mail-in/html-text.ts'
import { readMime } from '../../src/channels/mail-in/reading.ts'
import { trimmedReply } from '../../src/channels/mail-in/trimmed.ts'
import { mails } from '../../src/channels/mails.ts'

const notice = (language: 'en' | 'es') =>
  mails('https://parley.example').notice(language, 'mail').text
const quoted = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
const mime = (lines: readonly string[]) => Buffer.from(lines.join('\r\n'))
const plain = (text: string, ...headers: string[]) =>
  mime([
    'From: Ana <ana@people.example>',
    ...headers,
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...text.split('\n'),
  ])

describe('quotes are left out', () => {
  const answer = 'Yes, Tuesday is good.\n\nAna'
  const own = (language: 'en' | 'es') => notice(language)
  const cases: readonly (readonly [string, string])[] = [
    [
      'Gmail in English',
      `${answer}\n\nOn Mon, Nov 2, 2026 at 9:00 AM Parley <p@parley.example>\nwrote:\n\n${quoted(own('en'))}\n`,
    ],
    [
      'Gmail in Spanish',
      `${answer}\n\nEl lun, 2 nov 2026 a las 9:00, Parley (<p@parley.example>)\nescribió:\n\n${quoted(own('es'))}\n`,
    ],
    [
      'in German',
      `${answer}\n\nAm 2. November 2026 um 09:00 schrieb Parley <p@parley.example>:\n\n${quoted(own('en'))}\n`,
    ],
    [
      'in French',
      `${answer}\n\nLe lun. 2 nov. 2026 à 09:00, Parley <p@parley.example> a écrit :\n\n${quoted(own('en'))}\n`,
    ],
    [
      'Outlook, without marks',
      `${answer}\n\n________________________________\nFrom: Parley <p@parley.example>\nSent: Monday, November 2, 2026 9:00 AM\nTo: Ana <ana@people.example>\nSubject: There is something new for you\n\n${own('en')}`,
    ],
    [
      'Outlook in Spanish',
      `${answer}\n\nDe: Parley <p@parley.example>\nEnviado el: lunes, 2 de noviembre de 2026 9:00\nPara: Ana <ana@people.example>\nAsunto: Hay algo nuevo para usted\n\n${own('es')}`,
    ],
    [
      'lines broken anew',
      `${answer}\n\nOn Monday Parley wrote:\n\n> ${own('en').replaceAll('. ', '.\n> ').replaceAll('\n\n', '\n>\n> ').trim()}\n`,
    ],
    [
      'a quote of another mail',
      `${answer}\n\nOn Mon, Nov 2, 2026 Parley <p@parley.example> wrote:\n> Something else\n> that was said.\n`,
    ],
  ]
  test.each(cases)('%s', (_name, text) => {
    expect(trimmedReply(text)).toEqual({ words: answer, trimmed: true })
  })
})

describe('no word of an answer is lost', () => {
  test.each([
    ['between the lines', `> There is something new\nWhat is it?\n> Take your time.\nI will.`],
    ['below the quote', `On Monday Parley wrote:\n${quoted(notice('en'))}\n\nI answer down here.`],
    ['above our line and below it', `First.\n\n${quoted(notice('en'))}\n\nSecond.`],
    ['within our mail', `${quoted(notice('en')).replace('> Sign in', '> Sign in\nNot today')}`],
    ['on a line that begins like a header', 'From: what I know, it broke.\nTo: you I say so.'],
    ['about what somebody wrote', 'On Friday he came and wrote:\nI do not owe you'],
  ])('%s', (_name, text) => {
    const { words } = trimmedReply(text)
    for (const word of text.split('\n').filter((line) => !line.startsWith('>'))) {
      if (word !== 'On Monday Parley wrote:') expect(words).toContain(word.trim())
    }
  })

  test('and without any quote nothing is trimmed', () => {
    expect(trimmedReply('Two lines\n\n-- \nAna Ruiz')).toEqual({
      words: 'Two lines\n\n-- \nAna Ruiz',
      trimmed: false,
    })
  })
})

test('a mail in HTML alone is read as text: no script, no style, nothing hidden, its quotes marked', async () => {
  const html =
    '<html><head><title>t</title><style>p{}</style></head><body><p>Dear&nbsp;Mira,<br>1 &lt; 2 &amp; ¿s&iacute;?</p><script>alert("x>y")</script><img src=x onerror="alert(1)"><svg><text>no</text></svg><!-- no --><div>Bye</div><blockquote>old<br>words</blockquote></body></html>'
  const read = await readMime(
    mime(['From: ana@people.example', 'Content-Type: text/html; charset=utf-8', '', html]),
  )
  expect(read?.words).toBe('Dear Mira,\n1 < 2 & ¿sí?\n\nBye')
  expect(read?.whole).toContain('> old\n> words')
  for (const never of ['alert', 'onerror', 'p{}', '<img', 'no'])
    expect(read?.whole).not.toContain(never)
  expect(textOfHtml('<script>never closed <p>hidden')).toBe('')
  expect(textOfHtml('a <b c')).toBe('a')
  expect(textOfHtml('1 < 2')).toBe('1 < 2')
})

describe('what is too much is not read', () => {
  const within = async (raw: Buffer) => {
    const begun = process.hrtime.bigint()
    const read = await readMime(raw)
    return { read, seconds: Number(process.hrtime.bigint() - begun) / 1e9 }
  }
  const nested = (depth: number) => {
    const lines = ['From: ana@people.example']
    for (let i = 0; i < depth; i++)
      lines.push(`Content-Type: multipart/mixed; boundary="b${i}"`, '', `--b${i}`)
    lines.push('Content-Type: text/plain', '', 'deep down')
    for (let i = depth - 1; i >= 0; i--) lines.push(`--b${i}--`)
    return mime(lines)
  }
  const parts = (many: number) =>
    mime([
      'From: ana@people.example',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...Array.from(
        { length: many },
        (_, i) =>
          `--b\r\nContent-Type: text/plain; name=${i}.txt\r\nContent-Disposition: attachment\r\n\r\nx`,
      ),
      '--b--',
    ])

  test('a nesting of 10 is read, one of 500 is not', async () => {
    expect((await readMime(nested(10)))?.words).toBe('deep down')
    expect((await within(nested(500))).read).toBeUndefined()
  })
  test('ten parts are read, ten thousand are not', async () => {
    expect((await readMime(parts(10)))?.files).toHaveLength(10)
    expect((await within(parts(10_000))).read).toBeUndefined()
  })
  test('huge headers are not read', async () => {
    const huge = plain(
      'hello',
      ...Array.from({ length: 20_000 }, (_, i) => `X-Header-${i}: ${'x'.repeat(60)}`),
    )
    expect((await within(huge)).read).toBeUndefined()
  })
  test('text is read up to its limit and said to be cut', async () => {
    const { read } = await within(plain('word '.repeat(600_000)))
    expect(read?.whole.length).toBeLessThanOrEqual(1024 * 1024)
    expect(read?.trimmed).toBe(true)
  })
  test.each([
    ['open tags', '<'.repeat(1_000_000)],
    ['hidden things never closed', '<script>'.repeat(130_000)],
    ['comments', '<!--'.repeat(250_000)],
    ['ampersands', '&'.repeat(1_000_000)],
    ['quotes', '<a "'.repeat(250_000)],
    ['spaces between tags', '<b> '.repeat(250_000)],
    ['lines between tags', '<p>'.repeat(330_000)],
    ['quotes in quotes', '<blockquote> '.repeat(80_000)],
  ])('hostile HTML is read in one go: %s', (_name, html) => {
    expect(textOfHtml(html).length).toBeLessThanOrEqual(html.length)
  })
})

describe('who it says it is from', () => {
  const from = async (...lines: string[]) =>
    (await readMime(mime([...lines, 'Content-Type: text/plain', '', 'hello'])))?.from
  test('is one address in one header', async () => {
    expect(await from('From: Ana <ana@people.example>')).toBe('ana@people.example')
    expect(await from('From: "Ruiz, Ana" <ana@people.example>')).toBe('ana@people.example')
  })
  test.each([
    [['From: ana@people.example', 'From: eve@evil.example']],
    [['From: ana@people.example, eve@evil.example']],
    [['From: ana@people.example <eve@evil.example>']],
    [['From: <ana@people.example> <eve@evil.example>']],
    [['From: friends: ana@people.example;']],
    [['Subject: nobody']],
    [[`From: ${'"\\'.repeat(60_000)} <ana@people.example>`]],
  ])('and nobody where it could be two or none: %j', async (lines) => {
    expect(await from(...lines)).toBeUndefined()
  })
})

describe('what a machine wrote is known', () => {
  test.each([
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-generated',
    'X-Autoreply: yes',
    'X-Autorespond: away',
    'Precedence: bulk',
    'Precedence: auto_reply',
    'List-Id: <friends.people.example>',
    'X-Loop: parley',
    'X-Auto-Response-Suppress: All',
  ])('%s', async (header) => {
    expect((await readMime(plain('I am away.', header)))?.automatic).toBe(true)
  })
  test.each(['Auto-Submitted: no', 'Precedence: first-class', 'X-Mailer: a program'])(
    'and what a person wrote, too: %s',
    async (header) => {
      expect((await readMime(plain('I am here.', header)))?.automatic).toBe(false)
    },
  )
})

describe('files are taken by what they are', () => {
  const zip = (...names: string[]) =>
    Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from(names.join(' '))])
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
  test.each([
    ['lease.pdf', Buffer.from('%PDF-1.7 x'), 'lease.pdf'],
    ['photo.JPG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'photo.JPG'],
    ['page.html', png, 'page.html.png'],
    ['photo.heic', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'photo.heic'],
    ['letter.docx', zip('[Content_Types].xml', 'word/document.xml'), 'letter.docx'],
    ['notes.txt', Buffer.from('Señora, ¿sí?\n'), 'notes.txt'],
    ['../../etc/pass\u202ewd\r\n.txt', Buffer.from('x'), 'pass_wd__.txt'],
  ])('%s is taken', (name, bytes, called) => {
    const { files, leftOut } = takeFiles([{ name, bytes }])
    expect(files.map((file) => file.name)).toEqual([called])
    expect(leftOut).toEqual([])
  })
  test.each([
    ['picture.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['picture.txt', Buffer.from('  <?xml version="1.0"?><svg/>')],
    ['page.txt', Buffer.from('<!doctype html><script>1</script>')],
    ['page.html', Buffer.from('hello')],
    ['lease.pdf', Buffer.from('MZ\x90\0')],
    ['run.exe', Buffer.from('MZ\x90\0')],
    ['macros.docx', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['files.zip', zip('readme')],
    ['empty.txt', Buffer.alloc(0)],
  ])('%s is left out and named', (name, bytes) => {
    expect(takeFiles([{ name, bytes }])).toEqual({ files: [], leftOut: [name] })
  })
  test('ten at most, and none above 10 MB', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ name: `${i}.png`, bytes: png }))
    expect(takeFiles(many)).toMatchObject({ leftOut: ['10.png', '11.png'] })
    const large = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1024 * 1024)])
    expect(takeFiles([{ name: 'large.pdf', bytes: large }]).leftOut).toEqual(['large.pdf'])
  })
})

describe('a mail of ours that comes back', () => {
  const report = (action: string, status: string) =>
    mime([
      'From: postmaster@people.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b\r\nContent-Type: text/plain\r\n\r\nIt did not go: 550 5.1.1 no such user',
      `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.people.example\r\n\r\nFinal-Recipient: rfc822; ana@people.example\r\nAction: ${action}\r\nStatus: ${status}\r\n`,
      '--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: There is something new for you\r\n\r\nhello',
      '--b--',
    ])
  test.each([
    ['failed', '5.1.1', 'for good'],
    ['failed', '5.2.1', 'for good'],
    ['failed', '5.4.4', 'for good'],
    ['failed', '5.0.0', 'for good'],
    ['delayed', '4.4.1', 'for now'],
    ['delayed', '4.2.2', 'for now'],
    ['delivered', '2.0.0', 'for now'],
    // Full, too long, tried for too long, not believed: the mailbox is there.
    ['failed', '5.2.2', 'undelivered'],
    ['failed', '4.2.2', 'undelivered'],
    ['failed', '5.2.3', 'undelivered'],
    ['failed', '4.4.7', 'undelivered'],
    ['failed', '5.3.4', 'undelivered'],
    ['failed', '5.7.1', 'undelivered'],
    ['failed', 'nonsense', 'undelivered'],
  ])('%s %s is %s', async (action, status, bounce) => {
    expect(await readMime(report(action, status))).toMatchObject({ bounce, files: [], leftOut: [] })
  })
  test.each([
    ['smtp; 550 no such user', 'for good'],
    ['smtp; 550-5.1.1 The account does not exist', 'for good'],
    ['smtp; 552-5.2.2 The account is over its quota', 'undelivered'],
    ['smtp; 452 4.2.2 mailbox full', 'undelivered'],
    ['smtp; 554 no', 'undelivered'],
    ['x-unix; unknown user', 'for good'],
  ])('where a report leaves it to the reply, %j is %s', async (reply, bounce) => {
    const raw = report('failed', `5.0.0\r\nDiagnostic-Code: ${reply}`)
    expect(await readMime(raw)).toMatchObject({ bounce })
  })
  test('words about a bounce are none', async () => {
    expect((await readMime(plain('Action: failed\nStatus: 5.1.1')))?.bounce).toBeUndefined()
  })
})
