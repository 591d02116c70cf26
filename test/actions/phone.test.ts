// Telephone numbers: read as people write them, kept in one form, and shown as people write them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phoneNumber, readablePhone } from '../../src/actions/phone.ts'

test('a number of the United States is shown as it is written there, any other with its country', () => {
  expect(readablePhone('+12133734253')).toBe('(213) 373-4253')
  expect(readablePhone('+525552080000')).toBe('+52 55 5208 0000')
  expect(readablePhone('+14165550123')).toBe('+1 416 555 0123')
})

test('what is shown of a number that is kept is read as that same number', () => {
  const areas = fc.constantFrom('213', '415', '510', '619', '916', '323')
  const digits = (from: number, to: number) => fc.integer({ min: from, max: to }).map(String)
  let seen = 0
  fc.assert(
    fc.property(areas, digits(220, 499), digits(1000, 9999), (area, exchange, line) => {
      const kept = phoneNumber(`${area}${exchange}${line}`)
      if (kept === undefined) return
      seen++
      expect(phoneNumber(readablePhone(kept))).toBe(kept)
    }),
  )
  expect(seen).toBeGreaterThan(10)
  for (const abroad of ['+525552080000', '+34912345678', '+862162376237']) {
    expect(phoneNumber(abroad)).toBe(abroad)
    expect(phoneNumber(readablePhone(abroad))).toBe(abroad)
  }
})

test('what is no number is shown as it is', () => {
  expect(readablePhone('nobody')).toBe('nobody')
})
