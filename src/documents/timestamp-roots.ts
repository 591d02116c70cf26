// Whom to believe about a time: roots in a file, read once, when Parley starts.
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isRoot } from './timestamp-path.ts'

export function rootsInFile(
  file: string,
):
  | { readonly roots: readonly X509Certificate[] }
  | { readonly wrong: string; readonly cause?: unknown } {
  try {
    const pem = readFileSync(file, 'utf8')
    const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
    const roots = blocks.map((block) => new X509Certificate(block))
    if (roots.length > 0 && roots.every(isRoot)) return { roots }
    return { wrong: `TIMESTAMP_CA must hold root certificates in PEM, and nothing else: ${file}` }
  } catch (cause) {
    return { wrong: `The certificates of TIMESTAMP_CA cannot be read: ${file}`, cause }
  }
}
