// The code of somebody's test page, as they would read it there; and that page itself, where a test goes by the door.
import { expect } from 'vitest'
import type { House } from '../src/application/house.ts'
import { CONSENT_TO_SIGN } from '../src/domain/law/consent-to-sign.ts'

/** `times`: how often they agreed before. */
export const testCodeOf = (
  { testPages }: Pick<House, 'testPages'>,
  person: string,
  caseId: string,
  times = 0,
): string => testPages.codeFor({ person, caseId, times })

/** The code among the keywords of the file, where programs find it. */
export function codeIn(pdf: string): string {
  const [code] = /[A-Z0-9]{4}-[A-Z0-9]{4}(?=<\/pdf:Keywords>)/.exec(pdf) ?? []
  expect(code).toBeDefined()
  return code ?? ''
}
export const consenting = (code: string) =>
  ({ text: CONSENT_TO_SIGN, language: 'en', code, consent: true }) as const
