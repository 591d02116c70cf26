// The values for the statement to the court as a file, for everybody who reads the board: they are served with it.

import type { Language } from '../domain/language.ts'
import type { StatementId } from '../domain/statement.ts'
import { isOutdated } from '../domain/statement-steps.ts'
import type { House } from './house.ts'
import { lookUp } from './look-up.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

export async function statementSheet(
  house: Pick<House, 'reader' | 'courtPapers'>,
  viewer: Viewer,
  caseId: CaseId,
  id: StatementId,
  language: Language,
): Promise<Uint8Array | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const looked = await lookUp(house.reader, viewer.person, caseId)
  if (looked?.view.me.state !== 'seated') return undefined
  const { board } = looked.view
  const { ready, filed } = board.statements
  const { opened } = board.convening
  const made = ready && !isOutdated(board) ? [ready] : []
  const statement = [...filed, ...made].find((one) => one.statement === id)
  if (!statement || !opened?.court) return undefined
  const { name, caseNumber } = opened.court
  const parties = [...board.convening.people.values()].filter(({ role }) => role === 'party')
  const sides = opened.sides.map(({ side, label }) => ({
    label,
    names: parties.filter(({ seat }) => seat === side).map((one) => one.name),
  }))
  const paper = { statement, sides, court: { name, caseNumber }, dated: statement.at }
  return house.courtPapers.statement(paper, language)
}
