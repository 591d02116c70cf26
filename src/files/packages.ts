// What the parts of an office package are and how they hang together: content types and relationships.
import { posix } from 'node:path'
import { refuse } from './refused.ts'
import { elementsOf, parsed, unescaped } from './xml.ts'
import type { Parts } from './zip.ts'

export type Relation = {
  readonly id: string
  readonly type: string
  /** The last step of its type: `image`, `comments`. */
  readonly kind: string
  /** A part's name, or an address where it is external. */
  readonly target: string
  readonly external: boolean
}

const CONTENT_TYPES = '[Content_Types].xml'

export function contentTypesOf(parts: Parts): (part: string) => string {
  const bytes = parts.get(CONTENT_TYPES)
  if (!bytes) return refuse('KindNotTaken')
  const byEnding = new Map<string, string>()
  const byName = new Map<string, string>()
  for (const { name, attributes } of elementsOf(parsed(bytes))) {
    const type = unescaped(attributes.get('ContentType') ?? '')
    const ending = attributes.get('Extension')
    const part = attributes.get('PartName')
    if (name === 'Default' && ending) byEnding.set(ending.toLowerCase(), type)
    if (name === 'Override' && part) byName.set(unescaped(part).slice(1).toLowerCase(), type)
  }
  return (part) =>
    byName.get(part.toLowerCase()) ?? byEnding.get(posix.extname(part).slice(1).toLowerCase()) ?? ''
}

export const relationsFileOf = (part: string): string =>
  part === ''
    ? '_rels/.rels'
    : posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

export function relationsOf(parts: Parts, part: string): readonly Relation[] {
  const bytes = parts.get(relationsFileOf(part))
  return bytes ? relationsIn(bytes, posix.dirname(part)) : []
}

export function relationsIn(bytes: Uint8Array, folder: string): readonly Relation[] {
  return elementsOf(parsed(bytes)).map(({ name, attributes }) => {
    if (name !== 'Relationship') return refuse('CannotBeRead')
    const said = (of: string) => unescaped(attributes.get(of) ?? '')
    const external = said('TargetMode') === 'External'
    const target = said('Target')
    return {
      id: said('Id'),
      type: said('Type'),
      kind: said('Type').split('/').at(-1) ?? '',
      external,
      target: external ? target : inside(folder, target),
    }
  })
}

function inside(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : posix.join('/', folder, target)
  return posix.normalize(path).slice(1)
}
