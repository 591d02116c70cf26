// The environment is read once: what cannot be used is named, and production is held to more.
import { expect, test } from 'vitest'
import { configFrom } from '../../src/config.ts'

const https = { PARLEY_PRODUCTION: '1', PARLEY_URL: 'https://parley.test', SMTP_URL: 'smtp://mail' }

test('nothing set is a working demonstration on loopback', () => {
  const config = configFrom({})
  expect(config).toMatchObject({ host: '127.0.0.1', port: 8080, demo: true, production: false })
  expect(config.databaseUrl).toBeUndefined()
})

test('a setting that cannot be used is named', () => {
  expect(() => configFrom({ PARLEY_PORT: 'eighty' })).toThrow('PARLEY_PORT')
  expect(() => configFrom({ PARLEY_ROOT_KEY: 'short' })).toThrow('32 bytes')
})

test('production wants https and mail, and no demonstration', () => {
  expect(configFrom(https)).toMatchObject({ production: true, demo: false })
  expect(() => configFrom({ ...https, PARLEY_URL: 'http://parley.test' })).toThrow('https://')
  expect(() => configFrom({ ...https, SMTP_URL: undefined })).toThrow('SMTP_URL')
  expect(() => configFrom({ ...https, PARLEY_DEMO: '1' })).toThrow('PARLEY_DEMO')
})

test('texts want their provider whole, and https off this machine', () => {
  const whole = {
    TEXT_URL: 'https://texts.example/',
    TEXT_ACCOUNT: 'AC1',
    TEXT_TOKEN: 'key',
    TEXT_FROM: '+12025550100',
  }
  expect(configFrom({}).text).toBeUndefined()
  expect(configFrom(whole).text).toMatchObject({ url: 'https://texts.example', account: 'AC1' })
  expect(configFrom({ ...whole, TEXT_URL: 'http://127.0.0.1:9' }).text).toBeDefined()
  expect(() => configFrom({ ...whole, TEXT_URL: 'http://texts.example' })).toThrow('https://')
  expect(() => configFrom({ ...whole, TEXT_URL: 'http://localhost.example' })).toThrow('https://')
  expect(() => configFrom({ ...whole, TEXT_TOKEN: undefined })).toThrow('go together')
  expect(() => configFrom({ ...whole, TEXT_FROM: '2025550100' })).toThrow('TEXT_FROM')
})

test('a relay wants its secret, and is turn or turns', () => {
  const whole = {
    PARLEY_RELAY: 'turn:relay.example:3478?transport=udp, turns:relay.example:5349',
    PARLEY_RELAY_SECRET: 'sixteen letters at least',
  }
  expect(configFrom({}).relay).toBeUndefined()
  expect(configFrom(whole).relay?.urls).toEqual([
    'turn:relay.example:3478?transport=udp',
    'turns:relay.example:5349',
  ])
  expect(() => configFrom({ PARLEY_RELAY: whole.PARLEY_RELAY })).toThrow('go together')
  expect(() => configFrom({ PARLEY_RELAY_SECRET: whole.PARLEY_RELAY_SECRET })).toThrow(
    'go together',
  )
  expect(() => configFrom({ ...whole, PARLEY_RELAY: 'stun:relay.example' })).toThrow('PARLEY_RELAY')
  expect(() => configFrom({ ...whole, PARLEY_RELAY_SECRET: 'short' })).toThrow(
    'PARLEY_RELAY_SECRET',
  )
})

test('who looks for malware is a port or a socket', () => {
  expect(configFrom({}).files.clamd).toBeUndefined()
  expect(configFrom({ PARLEY_CLAMD: '/run/clamd.ctl' }).files.clamd).toBe('/run/clamd.ctl')
  expect(configFrom({ PARLEY_CLAMD: '127.0.0.1:3310' }).files.clamd).toBe('127.0.0.1:3310')
  const real = { PARLEY_URL: 'https://x.test', SMTP_URL: 'smtp://x.test', PARLEY_PRODUCTION: '1' }
  expect(configFrom({}).files.withoutBubblewrap).toBe(true)
  expect(configFrom(real).files.withoutBubblewrap).toBe(false)
  const allowed = { ...real, PARLEY_FILES_WITHOUT_BUBBLEWRAP: '1' }
  expect(configFrom(allowed).files.withoutBubblewrap).toBe(true)
  expect(() => configFrom({ PARLEY_CLAMD: 'clamd' })).toThrow('PARLEY_CLAMD: must be host:port')
})

test('a bucket wants its address, key and secret, and https off this machine', () => {
  const whole = {
    BUCKET_URL: 'https://files.example/parley/',
    BUCKET_KEY: 'AK1',
    BUCKET_SECRET: 'secret',
  }
  expect(configFrom({}).files).toMatchObject({ bucket: undefined, clamd: undefined })
  expect(configFrom(whole).files.bucket).toEqual({
    ...{ url: 'https://files.example/parley', region: 'us-east-1' },
    ...{ key: 'AK1', secret: 'secret' },
  })
  expect(() => configFrom({ ...whole, BUCKET_SECRET: undefined })).toThrow('go together')
  expect(() => configFrom({ ...whole, BUCKET_URL: 'http://files.example/b' })).toThrow('https://')
  expect(configFrom({ ...whole, BUCKET_URL: 'http://127.0.0.1:9/b' }).files.bucket).toBeDefined()
})

test('an address that leads nowhere is named before anything is opened', () => {
  expect(() => configFrom({ DATABASE_URL: 'postgresql' })).toThrow('DATABASE_URL: must look like')
  expect(() => configFrom({ SMTP_URL: 'smtp:mail' })).toThrow('SMTP_URL: must look like')
  expect(() => configFrom({ MAIL_FROM: 'Harbor' })).toThrow('MAIL_FROM: must end with')
  expect(configFrom({ DATABASE_URL: 'postgres:///parley?host=/run' }).databaseUrl).toBeDefined()
})

test('courts that take electronic filings are named once each, with their key, and https off this machine', () => {
  const court = {
    ...{ name: 'alameda', title: 'Superior Court, County of Alameda' },
    ...{ url: 'https://efile.court.example/ecf', keyFile: '/etc/parley/court.key' },
  }
  const set = (...courts: readonly object[]) =>
    configFrom({ PARLEY_COURTS: JSON.stringify(courts) })
  expect(configFrom({}).courts).toEqual([])
  expect(set(court).courts).toEqual([{ ...court, id: '' }])
  expect(
    set({ ...court, url: 'http://127.0.0.1:8480/' }, { ...court, name: 'b' }).courts,
  ).toHaveLength(2)
  for (const wrong of [
    { ...court, url: 'http://efile.court.example/' },
    { ...court, url: 'http://127.0.0.1.example/' },
    { ...court, name: 'Alameda County' },
    { ...court, title: ' ' },
    { ...court, keyFile: undefined },
    { ...court, key: 'in the open' },
  ]) {
    expect(() => set(wrong), JSON.stringify(wrong)).toThrow('PARLEY_COURTS: must look like')
  }
  expect(() => set(court, court)).toThrow('PARLEY_COURTS')
  expect(() => configFrom({ PARLEY_COURTS: 'alameda' })).toThrow('PARLEY_COURTS')
})

test('a time authority wants to be believed by its root; roots alone are for papers sealed before', () => {
  const url = 'http://times.example/tsr'
  expect(configFrom({}).timestamps).toBeUndefined()
  expect(configFrom({ TIMESTAMP_URL: url, TIMESTAMP_CA: 'roots.pem' }).timestamps).toEqual({
    url,
    rootsFile: 'roots.pem',
  })
  expect(configFrom({ TIMESTAMP_CA: 'roots.pem' }).timestamps?.url).toBeUndefined()
  expect(() => configFrom({ TIMESTAMP_URL: url })).toThrow('TIMESTAMP_CA')
  expect(() => configFrom({ TIMESTAMP_URL: 'times.example', TIMESTAMP_CA: 'roots.pem' })).toThrow(
    'TIMESTAMP_URL',
  )
})
