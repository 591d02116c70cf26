// What axe finds wrong with a page. Put into the page once and asked for violations alone: its adapter takes twice the time.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const require = createRequire(import.meta.url)
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

export type Violation = {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** By every rule that axe has switched on by default. */
export async function violationsOf(page: Page): Promise<readonly Violation[]> {
  const there = await page.evaluate(`typeof axe === 'object'`)
  if (!there) await page.evaluate(source)
  const found = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )
  return found as readonly Violation[]
}
