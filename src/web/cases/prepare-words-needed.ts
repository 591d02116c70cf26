// What every language has words for, around a call with one side.
import type { Confidence, Noted } from '../../domain/call-notes.ts'
import type { Question } from '../../domain/worksheets.ts'

type Asked = { readonly label: string; readonly hint: string; readonly example: string }
export type PrepareWords = {
  readonly [Name in
    | ('tab' | 'title' | 'lead' | 'safety' | 'safetyLink' | 'example' | 'readsTitle' | 'onlyMe')
    | ('onlyMeMeans' | 'mySideMeans' | 'mediatorMeans' | 'signFirst' | 'never' | 'save' | 'keep')
    | (
        | 'kept'
        | 'lost'
        | 'lostSignIn'
        | 'draft'
        | 'skip'
        | 'skipMeans'
        | 'skipped'
        | 'give'
        | 'giveTitle'
        | 'giveLead'
      )
    | ('giveButton' | 'giveNone' | 'back' | 'print' | 'printHow' | 'others' | 'noOthers' | 'whole')
    | ('part' | 'standsTeam' | 'standsCaucus' | 'standsGiven' | 'helper' | 'desk' | 'deskLead')
    | ('none' | 'nothingYet' | 'skipSide' | 'skippedSide' | 'open' | 'book' | 'bookLead' | 'noCall')
    | ('who' | 'publish' | 'ask' | 'purpose' | 'forStage' | 'notes' | 'notesLead')
    | ('noNotes' | 'writeNotes' | 'changeNotes' | 'older' | 'meeting' | 'noMeeting' | 'confidence')
    | ('noConfidence' | 'safetyTick' | 'safetySeen' | 'saveNotes' | 'steps' | 'stepsLead')
    | ('stepWords' | 'stepWho' | 'stepNobody' | 'stepDay' | 'moreSteps' | 'propose' | 'waits')
    | ('agreed' | 'replaced' | 'confirmLead' | 'yes' | 'correctOpen' | 'correctWords' | 'correct')
    | ('stepsHomework' | 'join' | 'prepareLink' | 'bookLink')]: string
} & {
  readonly [Name in
    | ('mySide' | 'mediatorToo' | 'savedAt' | 'changedAt' | 'sheetOf' | 'notYet' | 'notesAt')
    | ('asked' | 'due' | 'privateTo' | 'step')]: (one: string) => string
} & {
  readonly questions: Readonly<Record<Question, Asked>>
  readonly noted: Readonly<Record<Noted, string>>
  readonly confidences: Readonly<Record<Confidence, string>>
}
