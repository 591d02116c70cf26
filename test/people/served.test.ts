import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { houseOn } from '../../src/house-on.ts'
import { server } from '../../src/web/server.ts'
import { blobsInMemory, standInInspection } from '../documents-kept/stand-in.ts'
import { rootKey, testCore } from '../house.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded', host: 'parley.example' }
let core: Awaited<ReturnType<typeof testCore>>
let app: FastifyInstance
beforeAll(async () => {
  core = await testCore({ seed: 'served' })
  const mailOut = { send: async () => {} }
  const { clock, chance } = core
  const { changes } = core.core
  const pools = core.database.server
  const url = 'https://parley.example'
  const house = houseOn({
    ...{ pools, rootKey, changes, url, mailOut, clock, chance },
    ...{ blobs: blobsInMemory(), files: standInInspection },
  })
  const served = await server({ house, secure: true, production: true })
  app = served.app
})
afterAll(async () => {
  await app.close()
  await core.drop()
})

test('a form of signing in from another site is refused (ASVS 3.5.1)', async () => {
  const payload = 'mail=ana%40people.example'
  const from = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/sign-in', headers: { ...form, ...headers }, payload })
  for (const site of ['cross-site', 'same-site']) {
    expect((await from({ 'sec-fetch-site': site })).statusCode).toBe(403)
  }
  expect((await from({ origin: 'https://evil.example' })).statusCode).toBe(403)
  expect((await from({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(303)
})

test('pages of links are kept nowhere and tell nobody their address (ASVS 14.3.2, 3.4.5)', async () => {
  for (const url of [`/sign-in/${'a'.repeat(52)}`, `/invitation/${'a'.repeat(52)}`]) {
    const { headers } = await app.inject({ url, headers: { host: 'parley.example' } })
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'")
  }
})

test('signing out clears what the browser keeps (ASVS 14.3.1)', async () => {
  const { headers, cookies } = await app.inject({ method: 'POST', url: '/sign-out', headers: form })
  expect(headers['clear-site-data']).toContain('"storage"')
  expect(cookies.find(({ name }) => name === '__Host-parley')).toMatchObject({
    value: '',
    path: '/',
    secure: true,
  })
})

test('in production there is no mailbox, not even for this machine (ASVS 15.2.3)', async () => {
  const { statusCode } = await app.inject({ url: '/mailbox', headers: { host: 'localhost' } })
  expect(statusCode).toBe(404)
})

test('in Spanish every page of signing in is in Spanish', async () => {
  const headers = { host: 'parley.example', 'accept-language': 'es-MX,es;q=0.9' }
  for (const url of ['/sign-in', '/sign-in/sent', `/sign-in/${'a'.repeat(52)}`]) {
    const { body } = await app.inject({ url, headers })
    expect(body).toContain('<html lang="es"')
    expect(body).toMatch(/Entrar|correo/)
    expect(body).not.toMatch(/Sign in|mail address/)
  }
})
