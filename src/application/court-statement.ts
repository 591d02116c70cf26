// The values for the statement to the court as a file, for everybody who reads the board: they are served with it.

import type { Language } from '../domain/language.ts'
import type { StatementId } from '../domain/statement.ts'
import { isOutdated } from '../domain/statement-steps.ts'
import { filledForm } from './court-forms.ts'
import type { StatementPaper } from './filing-ports.ts'
import type { House } from './house.ts'
import { lookUp } from './look-up.ts'
import type { Viewer } from './people-ports.ts'
import type { CaseId } from './ports.ts'
import { mayReach } from './sign-in-sessions.ts'

type Printing = Pick<House, 'reader' | 'courtPapers' | 'courtForms' | 'files' | 'programs'>

export async function statementSheet(
  house: Printing,
  viewer: Viewer,
  caseId: CaseId,
  id: StatementId,
  language: Language,
): Promise<Uint8Array | undefined> {
  const paper = await statementSeen(house, viewer, caseId, id)
  if (!paper) return undefined
  const filled = await officialStatement(house, caseId, paper)
  return house.courtPapers.statement(paper, language, filled?.left)
}

/** Form ADR-100 itself, filled in; nothing where the program has not brought it. */
export async function filledStatement(
  house: Printing,
  viewer: Viewer,
  caseId: CaseId,
  id: StatementId,
): Promise<Uint8Array | undefined> {
  const paper = await statementSeen(house, viewer, caseId, id)
  return paper && (await officialStatement(house, caseId, paper))?.bytes
}

async function officialStatement(house: Printing, caseId: CaseId, paper: StatementPaper) {
  const program = await house.programs.programOf(caseId)
  const values = house.courtPapers.statementValues(paper)
  return program && filledForm(house, program.program, 'ADR-100', values)
}

async function statementSeen(
  { reader }: Pick<House, 'reader'>,
  viewer: Viewer,
  caseId: CaseId,
  id: StatementId,
): Promise<StatementPaper | undefined> {
  if (!mayReach(viewer, caseId)) return undefined
  const looked = await lookUp(reader, viewer.person, caseId)
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
  return { statement, sides, court: { name, caseNumber }, dated: statement.at }
}
