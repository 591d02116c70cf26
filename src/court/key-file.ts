// The key that is shared with a court, in a file: what stands in a setting or on a command line more people can read.
import { readFileSync } from 'node:fs'

export function keyInFile(
  file: string,
): { readonly key: string } | { readonly wrong: string; readonly cause?: unknown } {
  let key: string
  try {
    key = readFileSync(file, 'utf8').trim()
  } catch (cause) {
    return { wrong: `The file of the key cannot be read: ${file}`, cause }
  }
  return /^[\x21-\x7e]{1,500}$/.test(key)
    ? { key }
    : { wrong: `The key in ${file} must be one line of letters, digits and signs.` }
}
