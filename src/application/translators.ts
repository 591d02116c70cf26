// Who translates for a program, for the eyes of who manages a case of it; and whether a text can be printed at all.
import type { View } from '../domain/mediation.ts'
import type { House } from './house.ts'
import { GlyphMissing, type PaperWriter } from './paper.ts'
import type { CaseId } from './ports.ts'
import type { RosterMember } from './roster-ports.ts'

export type Translator = Pick<RosterMember, 'member' | 'name' | 'translates'>

/** Nobody for anybody else: who is on a roster its managers read. */
export async function translatorsFor(
  { roster, programs }: Pick<House, 'roster' | 'programs'>,
  { me }: View,
  caseId: CaseId,
): Promise<readonly Translator[]> {
  if (me.seat !== 'manager' || me.state !== 'seated') return []
  const program = await programs.programOf(caseId)
  const members = program ? await roster.of(program.program) : []
  return members
    .filter(({ active, translates }) => active && translates.length > 1)
    .map(({ member, name, translates }) => ({ member, name, translates }))
}

/** The place of the first text with a sign that no paper could show, or -1. */
export async function unprintable(papers: PaperWriter, texts: readonly string[]): Promise<number> {
  if (await prints(papers, texts)) return -1
  for (const [place, text] of texts.entries()) {
    if (!(await prints(papers, [text]))) return place
  }
  return -1
}

async function prints(papers: PaperWriter, paragraphs: readonly string[]): Promise<boolean> {
  try {
    await papers.renderText({
      ...{ language: 'en', title: '.', reference: '', program: '', court: undefined },
      ...{ sections: [{ heading: '', paragraphs }], signatures: [], digest: '', dated: 0 },
    })
    return true
  } catch (error) {
    if (error instanceof GlyphMissing) return false
    throw error
  }
}
