// What refusals of plans, homework and exchanges say, in English.
import type { PlanWord } from './plan-words.ts'

export const planRefusalsEn: Readonly<Record<PlanWord, string>> = {
  PlanUnknown: 'There is no such plan waiting for your side. A newer one may have been proposed.',
  PlanOutdated:
    'A stage of this plan has begun or ended since it was proposed. The mediator proposes a new version.',
  StagesMissing: 'A plan needs at least one stage.',
  TooManyStages: 'These are too many stages.',
  StageNamedTwice: 'Two stages have the same name. Each needs its own.',
  StageUnknown: 'There is no such stage, or it is not one that you see.',
  StagesCircular: 'Some stages wait for each other. Please change what comes before what.',
  StageOfOneSide:
    'This plan is read by every side, so two sides or more take part in each of its stages. A stage of one side is set for that side alone.',
  PurposeMissing: 'Please say in your own words what this stage is for.',
  WindowBackwards: 'A stage ends after it begins. Please look at its days and times.',
  WindowsContradict:
    'A stage would end before one that comes before it begins. Please look at their days.',
  StageAlreadyBegun: 'This stage has begun or is over, so it stays as it is.',
  StageOver: 'This stage is over already.',
  StageWaits: 'Another stage comes before this one and is not over yet.',
  StageNotAgreed: 'This side has not agreed to this stage yet.',
  PauseNotOver:
    'The time to sleep on it is not over yet. Only the sides together can leave it out.',
  StageNotBegun: 'This stage has not begun.',
  TaskUnknown: 'There is no such task, or it is not one that you see.',
  TaskOver: 'This task is over already.',
  ExchangeUnknown: 'There is no such exchange.',
  ExchangeOver: 'This exchange is over. Nothing can be handed in any more.',
  AlreadyHandedIn: 'Your side has handed in its memorandum. It cannot be changed any more.',
  ExchangeNotDue: 'This exchange is not due yet.',
}
