// The picture of the house: which folder uses which, as the imports say.
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import rules from '../../.dependency-cruiser.mjs'

const roomOf = (file: string) => /^src\/([^/]+)/.exec(file)?.[1]?.replace(/\.tsx?$/, '')

/** Mermaid: an arrow means "imports". */
export async function picture(): Promise<string> {
  const { output } = await cruise(['src'], { ...rules.options }, undefined, {
    tsConfig: extractTSConfig('tsconfig.json'),
  })
  const arrows = new Set<string>()
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    const from = roomOf(source)
    for (const { resolved } of dependencies) {
      const to = roomOf(resolved)
      if (from && to && from !== to && to !== 'places') arrows.add(`  ${from} --> ${to}`)
    }
  }
  return ['flowchart TD', ...[...arrows].toSorted()].join('\n')
}
