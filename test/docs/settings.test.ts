// The operator's table of settings: every name that Parley reads from its environment, and no other.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { configFrom } from '../../src/config.ts'

const table = new Map(
  [...readFileSync('docs/running.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| (.*?) \|/gm)].map(
    ([, name = '', standard = '']) => [name, standard] as const,
  ),
)

/** Asks the program itself: whatever it looks up while it reads its settings is one. */
function namesRead(): readonly string[] {
  const names = new Set<string>()
  const told = (name: string | symbol) => {
    if (typeof name === 'string') names.add(name)
    return undefined
  }
  configFrom(new Proxy({}, { get: (_, name) => told(name), has: (_, name) => !!told(name) }))
  return [...names].toSorted()
}

test('the table of settings in docs/running.md has each name that is read, and no other', () => {
  expect(namesRead()).toContain('PARLEY_URL')
  expect([...table.keys()].toSorted()).toEqual(namesRead())
})

test('the defaults in the table are those that count', () => {
  const { host, port, demo, production, logLevel } = configFrom({})
  expect(configFrom({ PARLEY_DATA: 'data' })).toEqual(configFrom({}))
  expect(table.get('PARLEY_DATA')).toBe('`data`')
  expect(table.get('PARLEY_HOST')).toBe(`\`${host}\``)
  expect(table.get('PARLEY_PORT')).toBe(`\`${port}\``)
  expect(table.get('PARLEY_PRODUCTION')).toBe(`\`${Number(production)}\``)
  expect(table.get('PARLEY_DEMO')).toBe(`\`${Number(demo)}\`, in production \`0\``)
  expect(table.get('LOG_LEVEL')).toBe(`\`${logLevel}\``)
})

test('no other file reads the environment, but for what belongs to the system', () => {
  const read = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/process\.env(\S*)/g)].map(
        ([, what]) => `${file} ${what}`,
      ),
    )
  expect(read.toSorted()).toEqual([
    'cli.ts )).parseAsync()',
    "store/local-postgres-folders.ts ['XDG_RUNTIME_DIR']",
    "store/postgres-binaries.ts ['PATH'],",
  ])
})
