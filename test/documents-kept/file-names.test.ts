// Names that people give files: what is shown of them, and how they are said in a header, whatever was in them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asAttachment, shownName } from '../../src/application/file-names.ts'

test.each([
  ['lease.pdf', 'lease.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\Ana\\lease.pdf', 'lease.pdf'],
  ['photo\u202Egnp.exe', 'photognp.exe'],
  ['a\u0000b\r\nc.pdf', 'abc.pdf'],
  ['.htaccess', 'htaccess'],
  ['  two   words .pdf ', 'two words .pdf'],
  ['', 'file'],
  ['///', 'file'],
  ['...', 'file'],
  ['con.pdf', '-con.pdf'],
  ['what?*.txt', 'what--.txt'],
  ['Contrato de alquiler (año 2026).pdf', 'Contrato de alquiler (año 2026).pdf'],
  ['عقد.pdf', 'عقد.pdf'],
])('%j is shown as %j', (given, shown) => expect(shownName(given)).toBe(shown))

test('a long name keeps its ending', () => {
  const name = shownName(`${'long '.repeat(100)}.pdf`)
  expect([...name].length).toBeLessThanOrEqual(120)
  expect(name.endsWith('….pdf')).toBe(true)
})

test('whatever a name is, what is shown is one plain line, and shown again it stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const shown = shownName(given)
      expect(shown).not.toBe('')
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}/\\<>:"|?*]/u)
      expect(shown).not.toMatch(/^[.\s]|[.\s]$/)
      expect(shownName(shown)).toBe(shown)
    }),
    { numRuns: 5_000 },
  )
})

test('a header says it in letters that all know, and exactly', () => {
  expect(asAttachment('lease.pdf')).toBe(
    `attachment; filename="lease.pdf"; filename*=UTF-8''lease.pdf`,
  )
  expect(asAttachment("Año 'uno'.pdf")).toBe(
    `attachment; filename="Ano 'uno'.pdf"; filename*=UTF-8''A%C3%B1o%20%27uno%27.pdf`,
  )
  expect(asAttachment('عقد.pdf')).toMatch(/^attachment; filename="file.pdf"; filename\*=UTF-8''%D8/)
})

test('whatever a name is, a header stays one header with two parameters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
      expect(asAttachment(given)).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9\-._~%!$&+^`|]+$/,
      )
    }),
    { numRuns: 5_000 },
  )
})
