// The way to a larger call in a browser: the page lets its own form be answered from there, and sends nothing along.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { carryOut } from '../../src/application/carry-out.ts'
import type { LargerCallSettings } from '../../src/calls/larger/settings.ts'
import { type SurfaceWorld, surfaceWorld } from '../confidentiality/surface-world.ts'
import { openBrowser } from './browser.ts'

const asked: IncomingMessage[] = []
let service: Server
let browser: Browser
let t: SurfaceWorld
beforeAll(async () => {
  service = createServer((request, reply) => {
    asked.push(request)
    reply.end('<title>The call</title>')
  })
  await new Promise<void>((ready) => service.listen(0, 'localhost', () => ready()))
  const { port } = service.address() as AddressInfo
  const largerCalls: LargerCallSettings = {
    ...{ kind: 'livekit', url: `http://localhost:${port}`, server: 'ws://127.0.0.1:1' },
    ...{ key: 'APIkey', secret: 'thirty-two characters, or more of them' },
  }
  t = await surfaceWorld('a larger call', { largerCalls })
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await t.drop()
  service.close()
})

test.each([true, false])(
  'with script: %s, the form leads there, with no word of where one came from',
  async (script) => {
    const mira = await t.house.directory.holderOf(t.caseId, await idOf('mira'))
    const command = { type: 'OpenLargerCall', room: 'joint' } as const
    await carryOut(t.house, { actor: { person: mira ?? '' }, caseId: t.caseId, command })
    const { port } = t.app.server.address() as AddressInfo
    const address = `http://127.0.0.1:${port}`
    const context = await browser.newContext({ javaScriptEnabled: script })
    const [name = '', value = ''] = (t.cookies.get('ana') ?? '').split('=')
    await context.addCookies([{ name, value, url: address }])
    const page = await context.newPage()
    const wrong: string[] = []
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
    await page.goto(`${address}/cases/${t.caseId}/meetings`)
    const press = (selector: string) =>
      Promise.all([page.waitForNavigation(), page.locator(selector).first().click()])
    await press('a[href*="/larger-call/"]')
    expect(await page.textContent('main')).toContain('You leave Parley')
    expect(await page.content()).not.toContain('token=')
    asked.length = 0
    await press('form[action*="/larger-call/"] button[type=submit]')
    expect(await page.title()).toBe('The call')
    expect(page.url()).toMatch(/^http:\/\/localhost:\d+\/custom\?liveKitUrl=.+&token=eyJ/)
    const [first] = asked
    expect(first?.headers.referer).toBeUndefined()
    expect(first?.headers.cookie ?? '').not.toContain(value)
    expect(wrong.filter((one) => !one.includes('favicon'))).toEqual([])
    await context.close()
  },
)

const idOf = async (name: string): Promise<string> => {
  const headers = { authorization: `Bearer ${t.bearers.get('max')}` }
  const state = (await t.app.inject({ url: `/api/v1/cases/${t.caseId}`, headers })).json()
  return state.people.find((one: { name: string }) => one.name === name)?.participant ?? 'nobody'
}

test('from any other page the browser goes nowhere else, whatever a form is answered', async () => {
  const { port } = t.app.server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}`
  const context = await browser.newContext()
  const [name = '', value = ''] = (t.cookies.get('ana') ?? '').split('=')
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  const blocked = new Promise<string>((tell) => {
    page.on('console', (message) => {
      if (message.text().includes('form-action')) tell(message.text())
    })
  })
  await page.goto(`${address}/cases/${t.caseId}/meetings`)
  asked.length = 0
  await page.evaluate(`{
    const form = document.createElement('form')
    form.method = 'post'
    form.action = '/cases/${t.caseId}/larger-call/joint'
    document.body.append(form)
    form.submit()
  }`)
  expect(await blocked).toContain('Content Security Policy')
  expect(asked).toEqual([])
  await context.close()
})
