import { expect, test } from 'vitest'
import {
  FRESH_FOR,
  freshlyShown,
  wayIn,
  wayInto,
  waysToConfirm,
} from '../../src/application/factor-policy.ts'
import type { AccountState, Shown, Viewer } from '../../src/application/people-ports.ts'

const nothing: AccountState = {
  passkey: false,
  totp: false,
  asksMore: false,
  demonstration: false,
  neutral: false,
  keptApart: [],
}
const viewer = (
  shown: Shown,
  account: Partial<AccountState> = {},
  more: Partial<Viewer> = {},
): Viewer => ({
  person: 'ana',
  name: 'Ana',
  language: 'en',
  timeZone: 'UTC',
  manages: [],
  session: 's',
  how: 'link by mail',
  signedInAt: 0,
  shown,
  account: { ...nothing, ...account },
  ...more,
})
const plain = { passkeysOfStaff: false, cautious: false }
const production = { passkeysOfStaff: true, cautious: false }

test('with a mailbox alone a case opens; once somebody has set more, only with that', () => {
  expect(wayIn(viewer({ mail: 1 }), plain)).toBe('open')
  expect(wayIn(viewer({ mail: 1 }, { passkey: true }), plain)).toBe('show another')
  expect(wayIn(viewer({ mail: 1 }, { totp: true }), plain)).toBe('show another')
  expect(wayIn(viewer({ mail: 1, totp: 2 }, { totp: true }), plain)).toBe('open')
  expect(wayIn(viewer({ passkey: 2 }, { passkey: true, totp: true }), plain)).toBe('open')
})

test('where a safety flag is on, or the person asks for it, a mailbox is not enough', () => {
  expect(wayIn(viewer({ mail: 1 }), { ...plain, cautious: true })).toBe('set another')
  expect(wayIn(viewer({ mail: 1 }, { asksMore: true }), plain)).toBe('set another')
  expect(wayIn(viewer({ mail: 1, passkey: 1 }, { passkey: true, asksMore: true }), plain)).toBe(
    'open',
  )
})

test('kept apart in one case, a mailbox is not enough there, and is in every other', () => {
  const apart = viewer({ mail: 1 }, { keptApart: ['case-1'] })
  expect(wayInto(plain, apart, 'case-1')).toBe('set another')
  expect(wayInto(plain, apart, 'case-2')).toBe('open')
  expect(wayInto(plain, apart, undefined)).toBe('open')
})

test('in production who manages or mediates comes with a passkey, and a code of an app is not one', () => {
  for (const staff of [
    viewer({ mail: 1 }, {}, { manages: ['harbor'] }),
    viewer({ mail: 1 }, { neutral: true }),
    viewer({ provider: 1 }, {}, { manages: ['harbor'], how: 'identity provider' }),
  ]) {
    expect(wayIn(staff, production)).toBe('set another')
    expect(wayIn(staff, plain)).toBe('open')
  }
  const withApp = { neutral: true, totp: true, passkey: true }
  expect(wayIn(viewer({ mail: 1, totp: 1 }, withApp), production)).toBe('show another')
  expect(wayIn(viewer({ passkey: 1 }, withApp), production)).toBe('open')
  expect(wayIn(viewer({ mail: 1 }), production)).toBe('open')
})

test('a fresh factor is five minutes old at most, and is one’s own where one is set', () => {
  expect(freshlyShown(viewer({ mail: 0 }), FRESH_FOR)).toBe('link by mail')
  expect(freshlyShown(viewer({ mail: 0 }), FRESH_FOR + 1)).toBeUndefined()
  expect(freshlyShown(viewer({ mail: 9 }, { passkey: true }), 9)).toBeUndefined()
  expect(freshlyShown(viewer({ mail: 9 }, { totp: true }), 9)).toBeUndefined()
  expect(freshlyShown(viewer({ passkey: 9 }, { passkey: true }), 9)).toBe('passkey')
  expect(freshlyShown(viewer({ totp: 9 }, { totp: true }), 9)).toBe('authenticator code')
  expect(freshlyShown(viewer({ mail: 9 }, {}, { how: 'passkey' }), 9)).toBe('code by mail')
  expect(freshlyShown(viewer({ mail: 10 }), 9)).toBeUndefined()
})

test('a token shows nothing of a person, unless its person is played', () => {
  const token = { how: 'access token' } as const
  expect(freshlyShown(viewer({ passkey: 9 }, { passkey: true }, token), 9)).toBeUndefined()
  expect(freshlyShown(viewer({}, { demonstration: true }, token), 9)).toBe('access token')
  expect(freshlyShown(viewer({ mail: 0 }, { demonstration: true }), 1e9)).toBeUndefined()
  expect(freshlyShown(viewer({}, {}, { how: 'demonstration' }), 1e9)).toBe('demonstration')
})

test('who has set a factor confirms with it, everybody else by mail', () => {
  expect(waysToConfirm(viewer({}))).toEqual(['mail'])
  expect(waysToConfirm(viewer({}, { totp: true }))).toEqual(['totp'])
  expect(waysToConfirm(viewer({}, { totp: true, passkey: true }))).toEqual(['passkey', 'totp'])
})
