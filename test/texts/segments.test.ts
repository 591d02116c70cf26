// Lengths of texts: counted as networks do, and no text of ours is ever more than one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../src/application/asked-acts.ts'
import { cutTo, inParts, segmentsOf } from '../../src/channels/texts/segments.ts'
import { texts } from '../../src/channels/texts/texts.ts'

test('160 places of GSM-7 are one text, 161 are two of 153 each', () => {
  expect(segmentsOf('a'.repeat(160))).toEqual({ alphabet: 'GSM-7', segments: 1 })
  expect(segmentsOf('a'.repeat(161))).toEqual({ alphabet: 'GSM-7', segments: 2 })
  expect(segmentsOf('a'.repeat(306)).segments).toBe(2)
  expect(segmentsOf('a'.repeat(307)).segments).toBe(3)
})

test('what stands behind an escape takes two places, and is not torn apart', () => {
  expect(segmentsOf('€'.repeat(80)).segments).toBe(1)
  expect(segmentsOf(`${'€'.repeat(80)}a`).segments).toBe(2)
  expect(segmentsOf(`${'a'.repeat(152)}€${'a'.repeat(151)}`).segments).toBe(2)
  expect(segmentsOf(`${'a'.repeat(152)}€${'a'.repeat(152)}`).segments).toBe(3)
})

test('one letter outside GSM-7 makes it UCS-2: 70 places, then 67', () => {
  for (const letter of 'áíóúÁ') expect(segmentsOf(letter).alphabet).toBe('UCS-2')
  for (const letter of 'éñÑüÜ¿¡àÉ') expect(segmentsOf(letter).alphabet).toBe('GSM-7')
  expect(segmentsOf('í'.repeat(70)).segments).toBe(1)
  expect(segmentsOf('í'.repeat(71)).segments).toBe(2)
  expect(segmentsOf('🙂'.repeat(35)).segments).toBe(1)
  expect(segmentsOf('🙂'.repeat(36)).segments).toBe(2)
  // 67 is odd: a pair moves on whole.
  expect(segmentsOf('🙂'.repeat(67)).segments).toBe(3)
})

test('what is cut is no more texts than allowed and ends as told', () => {
  const long = 'Some words of the mediator. '.repeat(60)
  const cut = cutTo(long, 3, '... more')
  expect(segmentsOf(cut).segments).toBeLessThanOrEqual(3)
  expect(segmentsOf(`${cut}${'x'.repeat(30)}`).segments).toBeGreaterThan(3)
  expect(cut.endsWith('... more')).toBe(true)
  expect(cutTo('short', 1, '... more')).toBe('short')
  expect(segmentsOf(cutTo('ñandú '.repeat(200), 2, '...')).segments).toBeLessThanOrEqual(2)
})

test('a long text in parts is the same words, each part with room for what stands around it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('payment', 'señora', 'mañana', 'día', '🙂', 'x'.repeat(90), '\n'), {
        maxLength: 400,
      }),
      (words) => {
        const text = words.join(' ')
        const parts = inParts(text, 4)
        const bare = (said: string) => said.replaceAll(/\s+/g, '')
        expect(bare(parts.join(''))).toBe(bare(text))
        for (const part of parts) expect(segmentsOf(part).segments).toBeLessThanOrEqual(3)
      },
    ),
    { numRuns: 300 },
  )
  expect(inParts('short', 4)).toEqual(['short'])
})

test('every constant text is one text in each language, under an address of 40 signs', () => {
  const said = texts(`https://${'m'.repeat(32)}`)
  const plain = [
    ...(['nothing asked', 'elsewhere', 'settled', 'how to read', 'not this way'] as const),
    ...([
      'reading on',
      'reading off',
      'wrong code',
      'moved on',
      'name missing',
      'unclear',
    ] as const),
    ...(['not invited', 'said no before', 'not in yet', 'rules first', 'ended'] as const),
  ] as const
  const done = [
    'invitation',
    'declined',
    'ground rules',
    'offer',
    'no',
    'new offer',
    'draft',
  ] as const
  const code = '123456'
  const answers: readonly Answer[] = [
    ...plain.map((says) => ({ says })),
    ...done.map((what) => ({ says: 'done', what }) as const),
    { says: 'done', what: 'signing' },
    { says: 'risk', code },
    { says: 'reading code', code },
    { says: 'name not printable', signs: ['\ud55c', '🙂', '🙃', 'ไ'] },
    { says: 'asked back', kind: 'signing', code, words: '' },
  ]
  const secrets = { link: 'x'.repeat(26), code: '123456' }
  const all = (['en', 'es'] as const).flatMap((language) => [
    said.invitation(language, secrets),
    said.notice(language),
    said.linkCode(language, '123456'),
    said.phoneLeft(language),
    said.reminder(language),
    said.moreTime(language),
    said.recovery(language, 'a'.repeat(52)),
    said.help(language),
    said.stopped(language),
    said.started(language),
    said.forgotten(language),
    said.posted(language),
    said.accepted(language),
    said.nothingToRead(language),
    said.notPosted(language),
    said.which(language, ['Harbor Mediation (A. P.)']),
    ...answers.map((answer) => said.answer(language, answer)),
  ])
  for (const text of [...all, said.help(undefined)]) {
    expect({ text, ...segmentsOf(text) }).toEqual({ text, alphabet: 'GSM-7', segments: 1 })
  }
  expect(all).toHaveLength(2 * (16 + answers.length))
})
