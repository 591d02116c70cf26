// The papers made from the board alone: a copy of the agreement to mediate with who signed it, and the letter at the end.
import type { Language } from '../domain/clauses.ts'
import type { View } from '../domain/mediation.ts'
import type { Side } from '../domain/seats.ts'
import type { TextPaper } from './paper.ts'

const letters: Readonly<Record<Language, string>> = {
  en: 'The mediation has ended',
  es: 'La mediación terminó',
}

const headed = ({ board }: View, program: string) => {
  const { opened } = board.convening
  return { reference: opened?.reference ?? '', program, court: opened?.court }
}

/** In the text that the reader signed, else in the first that was; nothing before somebody has signed one. */
export function groundRulesPaper(view: View, program: string): TextPaper | undefined {
  const { me, board } = view
  const { groundRules, convening } = board
  const mine = groundRules.signed.get(me.participant)
  const [first] = groundRules.texts.values()
  const text = (mine && groundRules.texts.get(mine.version)) ?? first
  if (!text) return undefined
  const labelOf = (side: Side) =>
    convening.opened?.sides.find((one) => one.side === side)?.label ?? ''
  const signatures = [...groundRules.signed].map(([participant, { at, version, name }]) => {
    const person = convening.people.get(participant)
    return {
      name: person?.name ?? name,
      of: labelOf(person?.seat as Side),
      typed: name,
      at,
      digest: version,
    }
  })
  return {
    ...headed(view, program),
    language: text.language,
    title: text.title,
    sections: text.sections,
    signatures,
    digest: text.digest,
    dated: signatures.reduce((last, { at }) => Math.max(last, at), 0),
  }
}

export function letterPaper(view: View, program: string): TextPaper | undefined {
  const { letter } = view.board.closing
  if (!letter) return undefined
  return {
    ...headed(view, program),
    language: letter.language,
    title: letters[letter.language],
    sections: [{ heading: '', paragraphs: letter.words.split(/\n\s*\n/) }],
    signatures: [],
    from: { name: view.board.convening.people.get(letter.by)?.name ?? '', at: letter.at },
    digest: '',
    dated: letter.at,
  }
}
