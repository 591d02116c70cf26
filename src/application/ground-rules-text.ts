// The agreement to mediate of one case, as it is shown now: in each language, with the digest that is signed.
import type { Language } from '../domain/clauses.ts'
import type { AgreementToMediateShown } from '../domain/ground-rules.ts'
import {
  type AgreementToMediate,
  agreementToMediate,
  type TextToSign,
} from '../domain/law/agreement-to-mediate.ts'
import type { View } from '../domain/mediation.ts'
import { silenceDaysOf } from '../domain/silence.ts'
import type { House } from './house.ts'
import { lookUp } from './look-up.ts'
import type { Program } from './people-ports.ts'
import type { CaseId, PersonId } from './ports.ts'

export type ShownText = AgreementToMediate & { readonly digest: string }

/** One line a matter, in a fixed order: the same text is the same digest everywhere. */
export function canonical({ language, title, sections }: TextToSign): string {
  const lines = [
    `Parley agreement to mediate, form 1, language ${language}`,
    JSON.stringify(title),
    ...sections.map(({ heading, paragraphs }) => JSON.stringify([heading, ...paragraphs])),
  ]
  return `${lines.join('\n')}\n`
}

export function groundRulesShown(
  { board }: Pick<View, 'board'>,
  program: Program | undefined,
  language: Language,
  hash: (text: string) => string,
): ShownText {
  const text = agreementToMediate(language, {
    rules: board.convening.opened?.rules ?? 'california',
    silenceDays: silenceDaysOf(board),
    program: program?.name ?? 'Parley',
    costs: program?.costs[language] ?? '',
    own: program?.groundRules[language] ?? '',
  })
  return { ...text, digest: hash(canonical(text)) }
}

/** For somebody who sits in the case; nothing for anybody else, and for who is only invited. */
export async function groundRulesFor(
  { reader, programs, hash }: Pick<House, 'reader' | 'programs' | 'hash'>,
  person: PersonId,
  caseId: CaseId,
  language: Language,
): Promise<{ readonly view: View; readonly text: ShownText } | undefined> {
  const looked = await lookUp(reader, person, caseId)
  if (looked?.view.me.state !== 'seated') return undefined
  const program = await programs.programOf(caseId)
  const { view } = looked
  return { view, text: groundRulesShown(view, program, language, hash) }
}

/** What goes on record when it is signed: the text alone, without the questions. */
export const keptOf = ({
  digest,
  language,
  title,
  sections,
}: ShownText): Omit<AgreementToMediateShown, 'type'> => ({ digest, language, title, sections })
