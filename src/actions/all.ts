// Every action there is. What the registrar alone does (seating who accepted, recording a seal) has none.
import type { Action, ActionName } from './action.ts'
import { amendingActions } from './amending.ts'
import { aroundCallsActions } from './around-calls.ts'
import { assigningActions } from './assigning.ts'
import { takeDown } from './assisting.ts'
import { bargainingActions } from './bargaining.ts'
import { callWaysActions } from './call-ways.ts'
import { comingActions } from './coming.ts'
import { concludingActions } from './concluding.ts'
import { conveningActions } from './convening.ts'
import { documentActions } from './documents.ts'
import { filingActions } from './filing.ts'
import { groundRulesActions } from './ground-rules.ts'
import { hearingActions } from './hearing.ts'
import { homeworkActions } from './homework.ts'
import { meetingActions } from './meetings.ts'
import { moreTimeActions } from './more-time.ts'
import { oralActions } from './oral-agreement.ts'
import { performingActions } from './performing.ts'
import { planningActions } from './planning.ts'
import { reinvitingActions } from './reinviting.ts'
import { representationActions } from './representation.ts'
import { safetyActions } from './safety.ts'
import { sendingActions } from './sending-filing.ts'
import { signingActions } from './signing.ts'
import { statementActions } from './statement.ts'
import { talkingActions } from './talking.ts'
import { translatingActions } from './translating.ts'
import { waiverActions } from './waiver.ts'
import { wordingActions } from './wording.ts'

const defined = [
  ...conveningActions,
  ...groundRulesActions,
  ...planningActions,
  ...homeworkActions,
  ...aroundCallsActions,
  ...assigningActions,
  ...reinvitingActions,
  ...hearingActions,
  ...representationActions,
  ...safetyActions,
  ...talkingActions,
  ...documentActions,
  takeDown,
  ...moreTimeActions,
  ...meetingActions,
  ...callWaysActions,
  ...comingActions,
  ...bargainingActions,
  ...concludingActions,
  ...wordingActions,
  ...translatingActions,
  ...oralActions,
  ...waiverActions,
  ...signingActions,
  ...performingActions,
  ...amendingActions,
  ...filingActions,
  ...sendingActions,
  ...statementActions,
] as const
type Forgotten = Exclude<ActionName, (typeof defined)[number]['name']>

/** A command that people may give and that has no action does not compile: the error names it. */
export const actions: [Forgotten] extends [never] ? readonly Action[] : Forgotten = defined
export const actionNamed: ReadonlyMap<string, Action> = new Map(
  actions.map((action) => [action.name, action]),
)
