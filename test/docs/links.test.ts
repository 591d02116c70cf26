// Links between the documents lead to files that are there, and to headings that stand in them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
)

const anchors = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Links that lead nowhere; also shown to bite, below. */
function lost(file: string, text: string): readonly string[] {
  const prose = text.replace(/^( {4}|```[\s\S]*?^```).*$/gm, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => to)
    .filter((to) => !/^(https?|mailto):/.test(to))
    .filter((to) => {
      const [path = '', anchor] = to.split('#')
      const target = path === '' ? file : join(dirname(file), path)
      if (path !== '' && !existsSync(target)) return true
      if (anchor === undefined) return false
      return !anchors(path === '' ? text : readFileSync(target, 'utf8')).includes(anchor)
    })
}

test.each(documents)('every link in %s leads somewhere', (file) => {
  expect(lost(file, readFileSync(file, 'utf8'))).toEqual([])
})

test('a link that leads nowhere is found', () => {
  expect(documents.length).toBeGreaterThan(8)
  const text = '# A b\n[x](docs/no.md) [y](#a-b) [z](#no) [v](docs/cli.md#no) [w](https://a.b)'
  expect(lost('README.md', text)).toEqual(['docs/no.md', '#no', 'docs/cli.md#no'])
})
