// What somebody confirms who sits beside a side, as tests have them confirm it.
import type { ConfidentialityText } from '../../src/domain/confirming.ts'

export const confidential: ConfidentialityText = {
  ...{ language: 'en', title: 'What you hear here stays here' },
  ...{ paragraphs: ['Do not tell anybody.'], digest: 'c'.repeat(64) },
}
