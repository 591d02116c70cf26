// A browser for tests: the system's Chromium, headless, asking nobody but us.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/**
 * How long anything in a browser is waited for before a test gives up, in milliseconds. That a machine stands still for some
 * seconds is no fault of a page: how fast pages are is measured elsewhere.
 */
export const PATIENCE = 30_000

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
