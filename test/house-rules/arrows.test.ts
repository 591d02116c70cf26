// The arrows of the house hold, and the watchman is awake: a planted breach is caught.
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'
import rules from '../../.dependency-cruiser.mjs'

async function summaryOf(baseDir: string) {
  const result = await cruise(
    ['src'],
    { ...rules.options, baseDir, ruleSet: { forbidden: rules.forbidden }, validate: true },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  )
  return (result.output as ICruiseResult).summary
}

test('every import follows the arrows', async () => {
  const { violations, totalCruised } = await summaryOf('.')
  expect(violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([])
  expect(totalCruised).toBeGreaterThan(25)
})

test('a domain that reaches into the store is caught', async () => {
  const { violations } = await summaryOf('test/breach')
  expect(violations.map((v) => v.rule.name)).toContain('domain-uses-only-itself')
})
