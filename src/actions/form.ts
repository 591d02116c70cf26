// What a form sends, as input for a schema: nested names, sums of money, ticked boxes, empty fields left out.

/** Each name with its values in the order they were sent. */
export type FormFields = ReadonlyMap<string, readonly string[]>
type Tree = { [key: string]: Tree | string }

/** `terms.0.kind=money` becomes `{ terms: [{ kind: 'money' }] }`. Names that could reach a prototype are left out. */
export function nested(fields: FormFields): unknown {
  const tree: Tree = Object.create(null)
  for (const [name, values] of fields) {
    const path = name.split('.')
    const [value] = values
    if (value === undefined || value === '' || !path.every(isPlain)) continue
    put(tree, path, value)
  }
  return listed(tree)
}

const isPlain = (step: string) =>
  /^[a-zA-Z0-9]{1,40}$/.test(step) && !['constructor', 'prototype'].includes(step)

function put(tree: Tree, [step = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    tree[step] = value
    return
  }
  const inner = tree[step]
  const branch: Tree = typeof inner === 'object' ? inner : Object.create(null)
  tree[step] = branch
  put(branch, rest, value)
}

/** Where all names are numbers it is a list, in their order, without holes. */
function listed(tree: Tree | string): unknown {
  if (typeof tree === 'string') return tree
  const keys = Object.keys(tree)
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
    return keys.toSorted((a, b) => Number(a) - Number(b)).map((key) => listed(tree[key] as Tree))
  }
  return Object.fromEntries(keys.map((key) => [key, listed(tree[key] as Tree)]))
}

/**
 * A sum as people write it, in integer cents: `1,450`, `$1,450.50`, `1.450,50`, `1450`. Undefined when it is none,
 * or could be read in two ways. Never through floating point.
 */
export function centsFrom(said: string): number | undefined {
  const text = said.replaceAll(/[\s\u00a0\u202f$]/g, '')
  const [, whole, cents = ''] =
    /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text) ?? []
  if (whole === undefined) return undefined
  const separator = /[.,]/.exec(whole)?.[0]
  const last = text.at(-1 - cents.length)
  if (cents !== '' && separator !== undefined && last === separator) return undefined
  const digits = whole.replaceAll(/[.,]/g, '') + cents.padEnd(2, '0')
  const sum = Number(digits)
  return Number.isSafeInteger(sum) ? sum : undefined
}

export const ticked = (fields: FormFields, name: string): boolean => fields.has(name)
export const first = (fields: FormFields, name: string): string => fields.get(name)?.[0] ?? ''
