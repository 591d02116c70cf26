// Which words the pages of an intake need: plain, a question at a time.
import type { Step, standings } from '../../actions/intake-steps.ts'
import type { Language } from '../../domain/clauses.ts'
import type { AccessNeed } from '../../domain/safety.ts'

export type IntakeWords = {
  readonly title: string
  readonly choose: string
  readonly noProgram: string
  readonly lead: string
  readonly promises: readonly string[]
  readonly begin: string
  readonly goOn: string
  readonly tooMany: string
  readonly step: (place: number, of: number) => string
  readonly steps: Readonly<Record<Step, string>>
  readonly why: Readonly<Partial<Record<Step, string>>>
  readonly next: string
  readonly back: string
  readonly look: string
  readonly labels: Readonly<
    Record<
      | 'caseType'
      | 'happened'
      | 'helps'
      | 'filed'
      | 'court'
      | 'caseNumber'
      | 'hearingOn'
      | 'name'
      | 'mail'
      | 'language'
      | 'use'
      | 'as'
      | 'needs'
      | 'needsWords'
      | 'readTitle'
      | 'readAbout',
      string
    >
  >
  readonly hints: Readonly<
    Record<'happened' | 'helps' | 'name' | 'use' | 'needs' | 'readTitle' | 'readAbout', string>
  >
  readonly yes: string
  readonly no: string
  readonly channels: Readonly<Record<'mail' | 'text' | 'letter', string>>
  readonly languages: Readonly<Record<Language, string>>
  readonly as: Readonly<Record<(typeof standings)[number], string>>
  readonly needs: Readonly<Record<AccessNeed, string>>
  readonly other: (place: number) => string
  readonly addOther: string
  readonly check: string
  readonly checkLead: string
  readonly change: string
  readonly nothing: string
  readonly willRead: string
  readonly willNotRead: string
  readonly private: string
  readonly send: string
  readonly sentTitle: string
  readonly sent: string
  readonly openedTitle: string
  readonly opened: string
  readonly declinedTitle: string
  readonly declined: string
  readonly goneTitle: string
  readonly gone: string
  readonly queueTitle: string
  readonly queueEmpty: string
  readonly imported: string
  readonly states: Readonly<Record<'sent' | 'asked' | 'opening' | 'opened' | 'declined', string>>
  readonly started: (name: string, when: string) => string
  readonly saidTitle: string
  readonly peopleTitle: string
  readonly openTitle: string
  readonly openLead: string
  readonly open: string
  readonly declineTitle: string
  readonly declineWords: string
  readonly decline: string
  readonly toCase: string
  readonly flagged: string
  readonly sharedRules: string
}
