// What stands around a call with one side: preparing for it, notes after it, and what both agreed to do next.
import type { AgreedStepsFact } from './agreed-steps.ts'
import {
  type AgreedStepsCommand,
  type AgreedStepsRefusal,
  type AgreedStepsView,
  decideAgreedSteps,
} from './agreeing-steps.ts'
import {
  type CallNotesWritten,
  decideNotes,
  type NotesCommand,
  type NotesRefusal,
  type NotesView,
} from './call-notes.ts'
import type { Decision } from './chapter.ts'
import type { TaskSet } from './homework.ts'
import {
  decidePreparing,
  type PreparingCommand,
  type PreparingRefusal,
  type PreparingView,
} from './preparing.ts'
import type { PreparationFact } from './worksheets.ts'

export type AroundCallsCommand = PreparingCommand | NotesCommand | AgreedStepsCommand
export type AroundCallsRefusal = PreparingRefusal | NotesRefusal | AgreedStepsRefusal
type AroundCallsFact = PreparationFact | CallNotesWritten | AgreedStepsFact | TaskSet

export function decideAroundCalls(
  view: PreparingView & NotesView & AgreedStepsView,
  command: AroundCallsCommand,
  at: number,
): Decision<AroundCallsFact, AroundCallsRefusal> {
  switch (command.type) {
    case 'SaveWorksheet':
    case 'GiveWorksheet':
    case 'SkipPreparation':
      return decidePreparing(view, command)
    case 'WriteCallNotes':
      return decideNotes(view, command)
    case 'ProposeNextSteps':
    case 'AgreeToNextSteps':
    case 'CorrectNextSteps':
      return decideAgreedSteps(view, command, at)
  }
}
