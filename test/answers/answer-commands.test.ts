// What an answer asks for is one exact line in either language; whatever else is written is never taken for one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerIn } from '../../src/application/answer-commands.ts'

const code = fc.stringMatching(/^\d{6}$/)
const words = fc.constantFrom(
  ...(['yes', 'no', 'accept', 'approve'] as const).map((one) => [one, one] as const),
  ...([
    ['si', 'yes'],
    ['sí', 'yes'],
    ['acepto', 'accept'],
    ['aceptar', 'accept'],
    ['apruebo', 'approve'],
  ] as const),
)
const named = fc.constantFrom(
  ...([
    ['agree', 'agree'],
    ['conforme', 'agree'],
    ['sign', 'sign'],
    ['firmo', 'sign'],
  ] as const),
)
const cased = (word: string, upper: boolean) => (upper ? word.toUpperCase() : word)

test('a word and its code are known in either case and language, with gaps or none', () => {
  fc.assert(
    fc.property(
      words,
      code,
      fc.boolean(),
      fc.constantFrom('', ' ', '-'),
      ([word, act], digits, up, gap) => {
        const spaced = `${digits.slice(0, 3)}${gap}${digits.slice(3)}`
        expect(answerIn(` ${cased(word, up)}  ${spaced} \n`)).toEqual({ do: act, code: digits })
      },
    ),
    { numRuns: 2_000 },
  )
})

test('a name stands as it was written, after its code', () => {
  fc.assert(
    fc.property(
      named,
      code,
      fc.stringMatching(/^[A-ZÁÉÑ][a-záéñ’]{1,9} [A-Z][a-z]{1,9}$/),
      ([word, act], digits, name) => {
        expect(answerIn(`${word} ${digits} ${name}`)).toEqual({ do: act, code: digits, name })
      },
    ),
    { numRuns: 2_000 },
  )
  expect(answerIn('SIGN 123456')).toEqual({ do: 'sign', code: '123456', name: '' })
})

test('whatever goes on behind a code, in the line or below it, is no answer and is told so', () => {
  const more = fc.constantFrom('but only if', 'if he pays 100', '?', '7', 'not', 'pero no')
  fc.assert(
    fc.property(
      words,
      code,
      more,
      fc.constantFrom(' ', '\n', '\n\n'),
      ([word], digits, rest, between) => {
        expect(answerIn(`${word} ${digits}${between}${rest}`)).toEqual({ do: 'unclear' })
      },
    ),
    { numRuns: 2_000 },
  )
  expect(answerIn('SIGN 123456 Ana Lopez\nbut only if')).toEqual({ do: 'unclear' })
})

test('of all that people write, only what begins with a word and a code is anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (said) => {
      const command = answerIn(said)
      if (command && 'code' in command && command.do !== 'next') {
        expect(said.replaceAll(/\D/g, '')).toContain(command.code)
      }
    }),
    { numRuns: 5_000 },
  )
  for (const said of [
    'Yes',
    'I accept',
    'no',
    'yes please',
    'Sign it for me',
    'The code is 123456',
    '123456',
    '',
  ]) {
    expect(answerIn(said), said).toBeUndefined()
  }
})

test('an offer is a sum and a day that there is; any other offer is for a person to read', () => {
  const offer = { do: 'offer', cents: 90_050, dueOn: '2027-08-01' }
  expect(answerIn('OFFER PAY 900.50 2027-08-01')).toEqual({ ...offer, pays: true })
  expect(answerIn('Ofrezco recibir $900.50 2027-08-01')).toEqual({ ...offer, pays: false })
  expect(answerIn('offer pay 1,900 2027-08-01')).toMatchObject({ cents: 190_000 })
  for (const said of [
    'OFFER PAY 900',
    'OFFER PAY 0 2027-08-01',
    'OFFER PAY 900 2027-02-30',
    'OFFER PAY 9,00 2027-08-01',
    'OFFER PAY 900 2027-08-01 and the key',
    'OFFER PAY -900 2027-08-01',
  ]) {
    expect(answerIn(said), said).toEqual({ do: 'unclear' })
  }
  expect(answerIn('I offer 900')).toBeUndefined()
})

test('reading is asked for with its code or without, and turned on and off by two words', () => {
  expect(answerIn('next')).toEqual({ do: 'next', code: '' })
  expect(answerIn('Siguiente 123 456.')).toEqual({ do: 'next', code: '123456' })
  expect(answerIn('READ ON')).toEqual({ do: 'reading', on: true })
  expect(answerIn('Leer sí')).toEqual({ do: 'reading', on: true })
  expect(answerIn('leer no')).toEqual({ do: 'reading', on: false })
  expect(answerIn('next week I am away')).toBeUndefined()
})
