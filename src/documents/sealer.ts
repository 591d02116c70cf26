// The program's sealer: seals, attests where an authority is set, checks.
import type { X509Certificate } from 'node:crypto'
import type { Sealer } from '../application/paper.ts'
import type { Chance } from '../application/world.ts'
import { newSeal, sealPdf } from './seal.ts'
import { checkSeal } from './seal-check.ts'
import { attested } from './timestamp.ts'

export type Timestamps = {
  readonly roots: readonly X509Certificate[]
  /** Hands a request (RFC 3161) to the authority and brings its answer. Without it nobody is asked any more. */
  readonly ask?: (request: Uint8Array) => Promise<Uint8Array>
}

export function sealerFrom(chance: Chance, timestamps: Timestamps = { roots: [] }): Sealer {
  const { roots, ask } = timestamps
  return {
    newSeal: (program, at) => newSeal(program, at, chance),
    seal: (pdf, seal, at, reason) => sealPdf(pdf, seal, at, reason),
    check: (file, trusted) => checkSeal(file, trusted, roots),
    ...(ask && {
      sealAttested: (pdf, seal, at, reason) =>
        sealPdf(pdf, seal, at, reason, (signature) =>
          attested(signature, at, { ask, chance }, roots),
        ),
    }),
  }
}
