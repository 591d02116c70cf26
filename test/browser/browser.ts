// A browser for tests: the system's Chromium, headless, asking nobody but us.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = '/usr/bin/chromium'
  if (!existsSync(executablePath)) throw new Error('chromium is missing: apt-get install chromium')
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
}
