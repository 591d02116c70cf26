// The schemas of ECF 5.0 as they lie in schemas/ecf5, compiled once: nothing is fetched, and a message brings none of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Libxml2 from 'libxml2-wasm'
import { root } from '../places.ts'

/** Only under this name does the parser find a file, and only these files. */
const PLACE = 'parley-schemas'
const DRIVER = 'parley.xsd'

export type Judge = {
  readonly libxml2: typeof Libxml2
  readonly validator: Libxml2.XsdValidator
}

let judge: Promise<Judge> | undefined
/** The WebAssembly is loaded when the first message comes, and a second passes once while schemas are compiled. */
export function readyJudge(): Promise<Judge> {
  judge ??= compiled()
  return judge
}

async function compiled(): Promise<Judge> {
  const libxml2 = await import('libxml2-wasm')
  const folder = fileURLToPath(new URL('schemas/ecf5/', root))
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.xsd'))
    .map((file) => join(file.parentPath, file.name))
  const held = Object.fromEntries(
    files.map((file) => [
      `${PLACE}/${relative(folder, file).split(sep).join('/')}`,
      new Uint8Array(readFileSync(file)),
    ]),
  )
  // There is no other provider: whatever else is asked for is not there.
  libxml2.xmlRegisterInputProvider(new libxml2.XmlBufferInputProvider(held))
  const driver = libxml2.XmlDocument.fromBuffer(held[`${PLACE}/${DRIVER}`] ?? new Uint8Array(), {
    url: `${PLACE}/${DRIVER}`,
  })
  try {
    return { libxml2, validator: libxml2.XsdValidator.fromDoc(driver) }
  } finally {
    driver.dispose()
  }
}
