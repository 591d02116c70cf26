// Each term as the sentences that an agreement says of it, in the language asked for.
import type { CourtTerm } from './court-terms.ts'
import type { Language } from './language.ts'
import { languageNames } from './language-names.ts'
import type { ClauseWords } from './law/clause-words.ts'
import { clauseWordsEn } from './law/clauses-en.ts'
import { clauseWordsEs } from './law/clauses-es.ts'
import { filledIn } from './own-clause.ts'
import type { Side } from './seats.ts'
import { type Money, SUM_PARTS, type Term } from './terms.ts'

export const clauseWordsIn: Record<Language, ClauseWords> = {
  en: clauseWordsEn,
  es: clauseWordsEs,
}
type NameOf = (side: Side) => string

/** The clause goes on after these words, or ends with a full stop of its own. */
export const bare = (words: string): string => words.trim().replace(/\.$/, '')
const ended = (words: string): string =>
  /[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`

export function textOf(term: Term, words: ClauseWords, nameOf: NameOf): string {
  const due = (date: string | undefined) => (date ? ` ${words.by(words.date(date))}` : '')
  switch (term.kind) {
    case 'money':
      return textOfMoney(term, words, nameOf)
    case 'act':
      return `${words.act(nameOf(term.by), bare(term.what))}${due(term.dueOn)}.`
    case 'return':
      return `${words.returns(nameOf(term.by), nameOf(term.to), bare(term.what))}${due(term.dueOn)}.`
    case 'release':
      return term.by === 'everyone'
        ? words.releaseMutual(bare(term.scope))
        : words.releaseBy(nameOf(term.by), bare(term.scope))
    case 'apology':
      return words.apology(nameOf(term.by), nameOf(term.to), term.words)
    case 'words':
      return words.words(term.words)
    case 'own-clause': {
      const { language, sum, date, ofProgram } = words
      const said = filledIn(term, language, { sum, date, side: nameOf })
      return `${ended(said)} ${ofProgram}`
    }
    case 'translation-counts':
      return words.translationCounts(languageNames[words.language][term.language])
    default:
      return textOfReaching(term, words, nameOf)
  }
}

/** The heading of its clause: a program names its own. */
export const headingOf = (term: Term, words: ClauseWords): string =>
  term.kind === 'own-clause' ? term.words[words.language].title : words.headings[term.kind]

/** What a sum is made of, and what follows when a part of it is late, where that was agreed. */
export function moreOf({ madeOf, wholeDueAfter }: Money, words: ClauseWords): readonly string[] {
  const made = SUM_PARTS.flatMap((part) => {
    const cents = madeOf?.[part]
    return cents === undefined ? [] : [words.reaching.part(part, words.sum(cents))]
  })
  return [
    ...(made.length > 0 ? [words.reaching.madeOf(made)] : []),
    ...(wholeDueAfter === undefined ? [] : [words.reaching.wholeDueAfter(wholeDueAfter)]),
  ]
}

function textOfMoney(term: Money, words: ClauseWords, nameOf: NameOf): string {
  const { instalments } = term
  const [only] = instalments
  const whole = words.money(nameOf(term.payer), nameOf(term.payee), words.sum(term.cents))
  const parts =
    instalments.length === 1 && only
      ? [words.inOneSum(words.date(only.dueOn))]
      : instalments.map(({ cents, dueOn }, i) =>
          words.instalment(i + 1, words.sum(cents), words.date(dueOn)),
        )
  return [whole, ...parts, ...moreOf(term, words)].join(' ')
}

function textOfReaching(term: CourtTerm, words: ClauseWords, nameOf: NameOf): string {
  const { reaching } = words
  const by = nameOf(term.by)
  const dated = (say: (day: string) => string, day: string | undefined) =>
    day === undefined ? [] : [say(words.date(day))]
  switch (term.kind) {
    case 'dismissal': {
      const { prejudice, when, dueOn, keeps } = term
      const day = when === 'on-day' && dueOn !== undefined ? words.date(dueOn) : undefined
      const asks =
        when === 'after-last'
          ? reaching.dismissalAfterLast(by, prejudice)
          : reaching.dismissal(by, prejudice, day)
      return [asks, keeps ? reaching.keeps : reaching.keepsNot].join(' ')
    }
    case 'default': {
      const { judgment, cureDays, interest, dismissOn } = term
      const bears = interest ? reaching.interest : reaching.noInterest
      const calendared = dated(reaching.dismissOn, dismissOn)
      return [reaching.cure(cureDays), reaching.judgment[judgment](by), bears, ...calendared].join(
        ' ',
      )
    }
    case 'possession': {
      const to = nameOf(term.to)
      const { premises, stays, dueOn = '', noLockoutBefore, lease, deposit } = term
      const who = stays
        ? reaching.stays(by, to, bare(premises))
        : reaching.movesOut(by, to, bare(premises), words.date(dueOn))
      const sum = words.sum(term.depositCents ?? 0)
      const day = term.depositOn === undefined ? '' : words.date(term.depositOn)
      const held = deposit === 'unsaid' ? [] : [reaching.deposit[deposit](to, by, sum, day)]
      const lockout = dated(reaching.noLockoutBefore, noLockoutBefore)
      return [who, ...lockout, reaching.lease[lease], ...held].join(' ')
    }
    case 'stay-away': {
      const { to, mutual, what, yards, until } = term
      return [
        ended(reaching.stayAway(by, nameOf(to), mutual, what)),
        ...(yards === undefined ? [] : [reaching.yards(yards)]),
        ...dated(reaching.until, until),
        reaching.privatePromise,
      ].join(' ')
    }
  }
}
