// Signs that no font has: found before they are printed, spelled out where they must be, and on no paper an empty box.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notPrintable, printWhole, spelled } from '../../src/application/printing.ts'
import { agreementWriter } from '../../src/documents/agreement-pdf.ts'
import { attendanceWriter } from '../../src/documents/attendance-pdf.ts'
import { declarationWriter } from '../../src/documents/declaration-pdf.ts'
import { disclosureWriter } from '../../src/documents/disclosure-pdf.ts'
import { courtPaperWriter } from '../../src/documents/filing-pdf.ts'
import { letterWriter } from '../../src/documents/letter-pdf.ts'
import { fontsAtHand } from '../../src/documents/missing-signs.ts'
import { aboutSpelled } from '../../src/documents/spelled-words.ts'
import { waiverWriter } from '../../src/documents/waiver-pdf.ts'
import type { CourtPacket } from '../../src/domain/filing-packet.ts'
import { names, samplePaper } from './sample-paper.ts'

const RUNS = 5_000
const missing = (words: string) => notPrintable(fontsAtHand, words)
const plainly = (pdf: Uint8Array) =>
  execFileSync('/usr/bin/pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' })
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
const writer = agreementWriter()
/** PDF/A takes no glyph that is missing: this throws where a sign would be an empty box. */
const set = (paragraphs: readonly string[]) =>
  writer.renderText({
    ...{ language: 'en', title: '.', reference: '', program: '', court: undefined },
    ...{ sections: [{ heading: '', paragraphs }], signatures: [], digest: '', dated: 0 },
  })

const among = (...ranges: readonly (readonly [number, number])[]) =>
  fc.oneof(
    ...ranges.map(([from, to]) =>
      fc.integer({ min: from, max: to }).map((point) => String.fromCodePoint(point)),
    ),
  )
const sign = fc.oneof(
  among([0x20, 0x7e], [0xa0, 0x24f], [0x370, 0x5ff], [0x600, 0x6ff], [0x900, 0x97f]),
  among([0x3041, 0x30ff], [0x4e00, 0x9fff], [0x1e00, 0x1fff], [0xfb50, 0xfdff], [0x2000, 0x2bff]),
  among([0x300, 0x36f], [0x591, 0x5c7], [0x64b, 0x65f], [0xfe00, 0xfe0f], [0x1ab0, 0x1aff]),
  among([0x0, 0x1f], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xfeff, 0xfeff]),
  among([0xd800, 0xdfff], [0xe000, 0xf8ff], [0x1f300, 0x1faff], [0xe0000, 0xe01ef]),
  among([0xac00, 0xd7a3], [0xe00, 0xe7f], [0x10a0, 0x10ff], [0x0, 0x10ffff]),
)
const typed = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''))

test('whatever is typed, spelled out nothing of it is missing, and what was there stays in its order', () => {
  fc.assert(
    fc.property(typed, (words) => {
      const out = spelled(fontsAtHand, words)
      expect(missing(out)).toEqual([])
      expect(spelled(fontsAtHand, out)).toBe(out)
      const pieces = fontsAtHand.inPieces(words)
      expect(pieces.map(({ text }) => text).join('')).toBe(words)
      for (const { text } of pieces.filter((one) => one.missing)) {
        const number = (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
        expect(out).toContain(`[U+${number}]`)
      }
      if (pieces.every((one) => !one.missing) && !/[\v\f\r\u0085\u2028\u2029\ufeff]/.test(words)) {
        expect(out).toBe(words)
      }
    }),
    { numRuns: RUNS },
  )
})

test('what is called printable is set without an empty box, and so is everything that was spelled out', async () => {
  const many = fc.sample(typed, { numRuns: RUNS, seed: 7 })
  const printable = many.filter((words) => missing(words).length === 0)
  expect(printable.length).toBeGreaterThan(500)
  // Two signs of one script, as people write: most of them are there.
  const likely = fc.sample(
    fc
      .constantFrom('ß', 'ж', 'ա', 'א', 'ب', '中', 'あ', 'क', 'é', 'e\u0301', 'ế', '\u200d', 'Đ')
      .chain((one) => sign.map((other) => `${one}${other}`)),
    { numRuns: 1_000, seed: 8 },
  )
  const all = [...printable, ...[...many, ...likely].map((words) => spelled(fontsAtHand, words))]
  for (let from = 0; from < all.length; from += 1_000) {
    await set(all.slice(from, from + 1_000))
  }
})

test.each([
  ['🙂', ['🙂']],
  ['გიორგი', ['გ', 'ი', 'ო', 'რ']],
  ['ไทย', ['ไ', 'ท', 'ย']],
  ['김철수', ['김', '철', '수']],
  ['a\ue000b', ['\ue000']],
  ['𪚥', ['𪚥']],
  ['a\u0000b\u0007', ['\u0000', '\u0007']],
  ['a\ud800b', ['\ud800']],
  ['👍🏽', ['👍', '🏽']],
  ['1\ufe0f\u20e3', ['\u20e3']],
  ['👨\u200d👩', ['👨', '👩']],
])('in %j these are missing, each of them named once: %j', (words, signs) => {
  expect(missing(`${words} and ${words}`)).toEqual(signs)
})

test.each([
  ...names,
  'e\u0301, Nguye\u0302\u0303n, ế',
  'שָׁלוֹם',
  'مُحَمَّد',
  'नमस्ते',
  'が, か\u3099',
  '葛\u{e0100}',
  'a\u200db\u200cc\u200ed\u200fe\u202af\u202cg\u2066h\u2069i\u2060j\ufeffk\u00adl\u034fm\ufe0f',
  'one\ttwo\nthree\r\nfour\u2028five',
  '“quoted”—so… $1,200.00 § 664.6 ½ № ☎ ©',
])('in %j nothing is', async (words) => {
  expect(missing(words)).toEqual([])
  await set([words])
})

test('a compiler that is given the signs themselves says that they are missing: nothing is called so for nothing', () => {
  const folder = `${process.cwd()}/documents`
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [`${folder}/fonts`] }],
  })
  const faces = /#let faces = (.*)/.exec(readFileSync(`${folder}/text.typ`, 'utf8'))?.[1]
  const bare = (words: string) => {
    const { result } = compiler.compile({
      mainFileContent: `#set text(font: ${faces}, fallback: false)\n#set document(title: "x", date: datetime(year: 2026, month: 1, day: 1))\n#par(sys.inputs.words)`,
      inputs: { words },
    })
    if (!result) throw new Error('it does not compile')
    return () => compiler.pdf(result, { pdfStandard: 'a-3b', creationTimestamp: 1 })
  }
  expect(bare('plain')).not.toThrow()
  for (const words of ['🙂', 'გ', 'ไ', '김', '\ue000', '𪚥', '\u0007']) {
    expect(bare(words), words).toThrow(/could not be displayed/)
  }
})

const SMILE = 'Ana 🙂 Petrosyan'
const WRITTEN = 'Ana [U+1F642] Petrosyan'
const sides = [
  { label: 'Tenant', names: [SMILE] },
  { label: 'Landlord', names: ['Jorge Benítez'] },
] as const
const packet: CourtPacket = {
  court: { name: 'Superior Court, County of Alameda', caseNumber: '26CV004711' },
  caseType: 'business',
  sides,
  plaintiff: 1,
  filedBy: { label: 'Tenant', names: [SMILE] },
  documents: [{ what: 'stipulation' }, { what: 'dismissal', box: 'retaining' }],
  agreementIn: 'en',
  settledOn: '2026-11-02',
  notice: { conditional: false, on: undefined, dismissBy: '2026-12-17' },
  ...{ dismissOn: undefined, hearingOn: undefined, hearBy: undefined, eviction: undefined },
  dated: Date.UTC(2026, 10, 3),
}
const court = courtPaperWriter()
const at = Date.UTC(2026, 10, 21, 20)
const disclosed = { client: SMILE, attorney: 'Ada', dated: at }
const unsigned = { signed: { client: undefined, attorney: undefined } }
const head = { program: 'Harbour', reference: 'K7QD-4MRT', title: 'The deposit', court: undefined }
const zone = { timeZone: 'America/Los_Angeles' }
const letter = {
  ...{ program: 'Harbour', costs: 'Nothing.', name: SMILE, dated: at, code: 'ACDE3467' },
  post: ['12 Pier Street', 'Oakland, CA 94601'],
}

/** Of each kind one with a name that no font has all signs of. */
const papers: Readonly<Record<string, (language: 'en' | 'es') => Promise<Uint8Array>>> = {
  agreement: (language) => writer.render(samplePaper({ parties: [SMILE], language })),
  'agreement to sign': (language) =>
    writer.render(samplePaper({ parties: [SMILE], language, signed: false, toSign: true })),
  text: (language) =>
    writer.renderText({
      ...{ ...head, language, digest: 'ab'.repeat(32), dated: at },
      sections: [{ heading: 'Privacy', paragraphs: ['All of it stays here.'] }],
      signatures: [{ name: 'Ana', of: 'Tenant', typed: SMILE, at, digest: 'ab'.repeat(32) }],
    }),
  attendance: (language) =>
    attendanceWriter().render({
      ...{ ...head, ...zone, language, from: at, until: at + 3_600_000, channel: 'video' },
      present: [{ name: SMILE, role: 'party', side: 'Tenant' }],
      withContacts: false,
    }),
  waiver: (language) =>
    waiverWriter().render({
      ...{ ...head, ...zone, language, words: 'The letter.', purpose: 'The court.' },
      ...{ document: undefined, draft: undefined, completeAt: at },
      everybody: [
        { name: SMILE, role: 'party', side: 'Tenant', signedAs: SMILE, at, paper: undefined },
      ],
    }),
  disclosure: (language) => disclosureWriter().render({ ...disclosed, ...unsigned, language }),
  letter: (language) => letterWriter('https://parley.example').render([{ ...letter, language }]),
  checklist: (language) =>
    court.checklist({ ...packet, court: { ...packet.court, name: SMILE } }, language),
}
const inEnglish: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  cover: () => court.cover(packet),
  'values for a form': () => court.form(packet, 'CIV-110', 'es'),
  'values for the statement': () =>
    court.statement(
      {
        ...packet,
        statement: {
          ...{ statement: 's', which: 'first', mediator: 'Mira', appointedOn: '2026-11-01' },
          ...{ sessions: { were: 'not-held' }, at, filedOn: undefined },
          end: { is: 'ended', on: '2026-11-20', in: 'nonagreement' },
        },
      },
      'en',
    ),
  declaration: () =>
    declarationWriter().declaration(
      {
        ...{ court: packet.court, sides, rules: 'california' },
        ...{ signedOn: '2026-11-02', clauses: [{ number: '2', text: `${SMILE} pays.` }] },
        ...{ changes: [], noticedOn: '2026-12-15', cureDays: 10, cureBy: '2026-12-25' },
        lines: [{ clause: '2', dueOn: '2026-12-11', cents: 1, owed: 1, received: 0, late: true }],
        due: { owed: 1, received: 0, missing: 1 },
        ...{ follows: 'rest at once', on: '2026-12-26', dated: at },
      },
      'es',
    ),
}

test.each(
  Object.keys(papers).flatMap((kind) => (['en', 'es'] as const).map((in_) => [kind, in_] as const)),
)('the %s in %s has its number and says what that is', async (kind, language) => {
  const text = plainly((await papers[kind]?.(language)) ?? new Uint8Array())
  expect(text).toContain(WRITTEN)
  expect(text).toContain(aboutSpelled(language))
  expect(text).not.toContain('🙂')
})

test.each(Object.keys(inEnglish))('the %s too, in English', async (kind) => {
  const text = plainly((await inEnglish[kind]?.()) ?? new Uint8Array())
  expect(text).toContain(WRITTEN)
  expect(text).toContain(aboutSpelled('en'))
  expect(text).not.toContain('🙂')
})

test.each(['ar', 'zh'] as const)('a disclosure in %s stays one page with it', async (language) => {
  const pdf = await disclosureWriter().render({ ...disclosed, ...unsigned, language })
  const info = execFileSync('/usr/bin/pdfinfo', ['-'], { input: pdf, encoding: 'utf8' })
  expect(info).toMatch(/Pages:\s+1\n/)
  expect(plainly(pdf)).toContain('[U+1F642]')
  expect(missing(aboutSpelled(language))).toEqual([])
})

test('of several letters only the one that has such a sign says so, and each stays a page', async () => {
  const both = [
    { ...letter, language: 'en' as const },
    { ...letter, name: 'Ben', language: 'es' as const },
  ]
  const pdf = await letterWriter('https://parley.example').render(both)
  const text = plainly(pdf)
  expect(text).toContain(aboutSpelled('en'))
  expect(text).not.toContain(aboutSpelled('es'))
  const info = execFileSync('/usr/bin/pdfinfo', ['-'], { input: pdf, encoding: 'utf8' })
  expect(info).toMatch(/Pages:\s+2\n/)
})

test('terms that are attached stay to the letter, and a paper that lacks nothing says nothing of it', async () => {
  const terms = [{ kind: 'words', words: 'Thanks 🙂' }]
  const pdf = await writer.render(samplePaper({ parties: [SMILE], terms }))
  const folder = mkdtempSync(join(tmpdir(), 'parley-signs-'))
  writeFileSync(`${folder}/paper.pdf`, pdf)
  execFileSync('/usr/bin/pdfdetach', ['-save', '1', '-o', `${folder}/terms`, `${folder}/paper.pdf`])
  expect(JSON.parse(readFileSync(`${folder}/terms`, 'utf8'))).toEqual(terms)
  expect(execFileSync('/usr/bin/qpdf', ['--check', `${folder}/paper.pdf`]).toString()).toContain(
    'No syntax or stream',
  )
  const meta = execFileSync('/usr/bin/pdfinfo', ['-meta', `${folder}/paper.pdf`]).toString()
  expect(meta).toMatch(/conformance>A</)
  rmSync(folder, { recursive: true })
  expect(plainly(await writer.render(samplePaper()))).not.toContain(aboutSpelled('en'))
})

test('only words are spelled: numbers, what is nothing and what is a list stay', () => {
  const data = { name: 'a🙂', many: [1, null, true, '김'], none: undefined }
  expect(printWhole(fontsAtHand, data)).toEqual({
    data: { name: 'a[U+1F642]', many: [1, null, true, '[U+AE40]'], none: undefined },
    spelled: true,
  })
  expect(printWhole(fontsAtHand, { name: 'a' })).toEqual({ data: { name: 'a' }, spelled: false })
})
