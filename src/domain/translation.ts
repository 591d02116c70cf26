// Translations of a draft: a named translator's text beside each clause, read with it, and never what counts.
import { type Agreement, currentDraft, type Draft, type DraftId } from './agreement.ts'
import { accept, type Decision, type Recorded, refuse, type ViewOf } from './chapter.ts'
import type { Clause } from './clauses.ts'
import type { Closing } from './closing.ts'
import type { Convening } from './convening.ts'
import { keepsFigures } from './figures.ts'
import { barredFromMediating, type GroundRules, type GroundRulesRefusal } from './ground-rules.ts'
import { type PaperLanguage, paperLanguages } from './paper-language.ts'
import type { Signing } from './signing.ts'

export type ClauseTranslated = {
  /** Its number in that draft. */
  readonly clause: string
  /** Both empty: the text that stood there is taken back. */
  readonly heading: string
  readonly words: string
}
/** What a translator handed in, and said to be accurate; who manages the case enters it. */
export type TranslationGiven = {
  type: 'TranslationGiven'
  draft: DraftId
  language: PaperLanguage
  /** The translator's name. */
  translator: string
  attested: true
  clauses: readonly ClauseTranslated[]
}
export type TranslationCommand = {
  type: 'GiveTranslation'
  /** Somebody on the program's roster, and between which languages they translate. */
  translator: { readonly name: string; readonly translates: readonly PaperLanguage[] } | undefined
} & Omit<TranslationGiven, 'type' | 'translator'>
export type TranslationRefusal =
  | GroundRulesRefusal
  | 'DraftUnknown'
  | 'DraftOutdated'
  | 'TranslationFixed'
  | 'LanguageOfTheDraft'
  | 'TranslatorUnfit'
  | 'ClauseUnknown'
  | 'TranslationHalf'
  | 'TranslationFigures'
  | 'NoChange'

type Kept = {
  readonly heading: string
  readonly words: string
  readonly by: string
  readonly at: number
}
/** By language, and in it by what the clause says: a clause that says something else has none. */
export type Translations = ReadonlyMap<PaperLanguage, ReadonlyMap<string, Kept>>
export const noTranslations: Translations = new Map()

export type TranslatedClause = Kept & Pick<Clause, 'number'>
export type Translation = {
  readonly language: PaperLanguage
  readonly clauses: readonly TranslatedClause[]
  /** The numbers of the clauses that have none. */
  readonly lacks: readonly string[]
  /** Who made it, each with their last day here, the earliest first. UTC milliseconds. */
  readonly by: readonly { readonly name: string; readonly at: number }[]
}

const said = ({ heading, text }: Pick<Clause, 'heading' | 'text'>) =>
  JSON.stringify([heading, text])

/** Begun in any version: what its clauses lack in this one is told. */
export function translationsOf(
  translations: Translations,
  draft: Pick<Draft, 'language' | 'clauses'>,
): readonly Translation[] {
  return [...translations]
    .filter(([language, kept]) => language !== draft.language && kept.size > 0)
    .map(([language, kept]) => translationIn(language, kept, draft))
    .toSorted((a, b) => (a.language < b.language ? -1 : 1))
}

function translationIn(
  language: PaperLanguage,
  kept: ReadonlyMap<string, Kept>,
  { clauses }: Pick<Draft, 'clauses'>,
): Translation {
  const found = clauses.flatMap((clause) => {
    const one = kept.get(said(clause))
    return one ? [{ ...one, number: clause.number }] : []
  })
  const has = new Set(found.map(({ number }) => number))
  const lacks = clauses.flatMap(({ number }) => (has.has(number) ? [] : [number]))
  const last = new Map<string, number>()
  for (const { by, at } of found) last.set(by, Math.max(at, last.get(by) ?? at))
  const by = [...last]
    .map(([name, at]) => ({ name, at }))
    .toSorted((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
  return { language, clauses: found, lacks, by }
}

export const isComplete = ({ lacks }: Translation): boolean => lacks.length === 0

/** Whether the parties agreed that this translation counts as the text does. */
export const countsToo = ({ terms }: Pick<Draft, 'terms'>, language: PaperLanguage): boolean =>
  terms.some((term) => term.kind === 'translation-counts' && term.language === language)

/** Translations that were agreed to count, and are not complete: nobody is asked to sign half of what counts. */
export const stillToTranslate = (
  translations: Translations,
  draft: Pick<Draft, 'language' | 'clauses' | 'terms'>,
): readonly PaperLanguage[] => {
  const whole = translationsOf(translations, draft).filter(isComplete)
  return paperLanguages.filter(
    (language) =>
      countsToo(draft, language) && whole.every((translation) => translation.language !== language),
  )
}

type Board = {
  readonly convening: Convening
  readonly groundRules: GroundRules
  readonly closing: Closing
  readonly agreement: Agreement
  readonly signing: Signing
  readonly translations: Translations
}
type View = ViewOf<Board>

/** What stands on the paper, and is signed with it. */
export const printedWith = (
  { translations }: Pick<Board, 'translations'>,
  draft: Pick<Draft, 'language' | 'clauses'>,
): readonly Translation[] => translationsOf(translations, draft).filter(isComplete)

/** What somebody has seen to sign is not changed any more, opened anew or not: a new version may be. */
export const isFixed = ({ signing }: Pick<Board, 'signing'>, { draft }: Draft): boolean =>
  signing.openedOn === draft

export function decideTranslation(
  view: View,
  { type: _, translator, ...given }: TranslationCommand,
): Decision<TranslationGiven, TranslationRefusal> {
  const barred = barredFromMediating(view)
  if (barred) return refuse(barred)
  const { me, board } = view
  if (me.seat !== 'manager') return refuse('NotForThisSeat')
  const { language } = given
  const draft = board.agreement.drafts.get(given.draft)
  if (!draft) return refuse('DraftUnknown')
  if (currentDraft(board.agreement) !== draft) return refuse('DraftOutdated')
  if (isFixed(board, draft)) return refuse('TranslationFixed')
  if (language === draft.language) return refuse('LanguageOfTheDraft')
  const fits = [language, draft.language].every((one) => translator?.translates.includes(one))
  if (!translator || !fits) return refuse('TranslatorUnfit')
  const kept = board.translations.get(language)
  const clauses: ClauseTranslated[] = []
  for (const one of given.clauses) {
    const clause = draft.clauses.find(({ number }) => number === one.clause)
    if (!clause) return refuse('ClauseUnknown')
    const [heading, words] = [one.heading.trim(), one.words.trim()]
    if ((heading === '') !== (words === '')) return refuse('TranslationHalf')
    if (words !== '' && !keepsFigures(clause.text, words)) return refuse('TranslationFigures')
    const stands = kept?.get(said(clause)) ?? { heading: '', words: '' }
    if (heading === stands.heading && words === stands.words) continue
    clauses.push({ clause: one.clause, heading, words })
  }
  if (clauses.length === 0) return refuse('NoChange')
  return accept({ type: 'TranslationGiven', ...given, translator: translator.name, clauses })
}

/** For who manages the case: a translation that was begun, and lacks clauses of the newest version. */
export function translationToGive({ board }: Pick<View, 'board'>): Translation | undefined {
  const draft = currentDraft(board.agreement)
  if (!draft || isFixed(board, draft)) return undefined
  return translationsOf(board.translations, draft).find(({ lacks }) => lacks.length > 0)
}

export function evolveTranslations(
  state: Translations,
  agreement: Agreement,
  { at, fact }: Recorded<TranslationGiven>,
): Translations {
  const kept = new Map(state.get(fact.language))
  for (const { clause: number, heading, words } of fact.clauses) {
    const clauses = agreement.drafts.get(fact.draft)?.clauses
    const clause = clauses?.find((one) => one.number === number)
    if (!clause) continue
    if (words === '') kept.delete(said(clause))
    else kept.set(said(clause), { heading, words, by: fact.translator, at })
  }
  return new Map(state).set(fact.language, kept)
}
