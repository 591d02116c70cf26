// The test page: a PDF of the kind that is signed, with a code on it, by which somebody shows that they can open and read one.
import type { Language } from '../domain/clauses.ts'
import { testPageWords } from '../domain/law/consent-to-sign.ts'
import type { View } from '../domain/mediation.ts'
import { consentOf, lastConsentOf, maySign } from '../domain/taking-signatures.ts'
import type { House } from './house.ts'
import { codeFrom, spelled } from './letters.ts'
import { limits } from './limits.ts'
import { lookUp } from './look-up.ts'
import type { CaseId, PersonId } from './ports.ts'
import type { WhoseTestPage } from './test-page-ports.ts'

const whose = (view: View, person: PersonId, caseId: CaseId): WhoseTestPage => ({
  ...{ person, caseId },
  times: lastConsentOf(view)?.times ?? 0,
})

/** For whoever would sign; to anybody else there is none. */
export async function testPageFor(
  house: House,
  {
    person,
    caseId,
    view,
    language,
  }: Omit<WhoseTestPage, 'times'> & { view: View; language: Language },
): Promise<Uint8Array | undefined> {
  const { opened } = view.board.convening
  if (!maySign(view) || !opened) return undefined
  const code = spelled(house.testPages.codeFor(whose(view, person, caseId)))
  const { title, before, code: label, after } = testPageWords[language]
  const program = await house.programs.programOf(caseId)
  return house.papers.renderText({
    // The number of a case looks like a code, too: here stands one alone.
    ...{ language, title, reference: '', program: program?.name ?? 'Parley' },
    court: undefined,
    sections: [{ heading: '', paragraphs: [before, `${label} ${code}`, after] }],
    ...{ signatures: [], digest: '', dated: opened.openedAt },
    // For who reads files with a program of their own.
    keywords: [code],
  })
}

export type TestPageUnread = 'not the code' | 'too many tries'

/** Whom the rules refuse anyway is not asked for a code. */
export async function unreadBy(
  house: House,
  { person, caseId }: Omit<WhoseTestPage, 'times'>,
  given: string,
): Promise<TestPageUnread | undefined> {
  const looked = await lookUp(house.reader, person, caseId)
  if (!looked || !maySign(looked.view) || consentOf(looked.view)) return undefined
  const wait = await house.limits.take(limits.testPage, `${person} ${caseId}`, house.clock.now())
  if (wait > 0) return 'too many tries'
  const right = house.testPages.codeFor(whose(looked.view, person, caseId))
  return codeFrom(given) === right ? undefined : 'not the code'
}
