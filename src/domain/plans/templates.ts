// Plans to begin with, as data: which stages, how many days after the start, at what hours, who comes and how.
import type { Purpose, StageChannel, StagePeople } from '../stages.ts'
import type { Said } from './template-words.ts'

export const TEMPLATES = [
  'small-claims-by-writing',
  'separate-caucuses',
  'one-day',
  'unlawful-detainer',
  'shuttle-only',
  'business-divorce',
] as const
export type TemplateName = (typeof TEMPLATES)[number]

export type TemplateStage = {
  /** Its name within the plan. */
  readonly key: string
  readonly purpose: Purpose
  readonly channel: StageChannel
  /** Together it stands before everybody; for each side apart it stands in the caucus of that side alone. */
  readonly held: 'together' | 'each apart'
  /** Whole days after the start: of its first day, and of its last. */
  readonly days: readonly [first: number, last: number]
  /** Hours on the wall of its first and of its last day. */
  readonly hours: readonly [from: number, to: number]
  /** Begins on a day on which people are at work: neither a weekend nor a holiday of the courts. */
  readonly working?: true
  readonly people?: StagePeople
  readonly deciders?: true
  readonly after: readonly string[]
  readonly says: Said
}
export type Template = {
  readonly stages: readonly TemplateStage[]
  /** So many court days before the hearing it is over: where the hearing is near, its days draw together. */
  readonly overBefore?: number
  /** Nobody meets anybody of another side. */
  readonly apart?: true
}

const call: Omit<TemplateStage, 'days'> = {
  key: 'first-call',
  purpose: 'pre-mediation-call',
  channel: 'call',
  held: 'each apart',
  hours: [9, 17],
  working: true,
  after: [],
  says: 'call',
}

export const templates: Readonly<Record<TemplateName, Template>> = {
  'small-claims-by-writing': {
    overBefore: 1,
    stages: [
      {
        ...{ key: 'stories', purpose: 'exchange', channel: 'writing', held: 'together' },
        ...{ days: [0, 2], hours: [9, 20], after: [], says: 'stories' },
      },
      {
        ...{ key: 'bargaining', purpose: 'bargaining', channel: 'writing', held: 'together' },
        ...{ days: [3, 7], hours: [9, 20], after: ['stories'], deciders: true, says: 'bargaining' },
      },
      {
        ...{ key: 'sleep', purpose: 'reflection', channel: 'writing', held: 'together' },
        ...{ days: [7, 8], hours: [20, 20], after: ['bargaining'], says: 'sleep' },
      },
      {
        ...{ key: 'signing', purpose: 'signing', channel: 'writing', held: 'together' },
        ...{ days: [9, 10], hours: [9, 20], after: ['sleep'], deciders: true, says: 'signing' },
      },
    ],
  },
  'separate-caucuses': {
    stages: [
      { ...call, days: [0, 2] },
      {
        ...{ key: 'papers', purpose: 'exchange', channel: 'writing', held: 'together' },
        ...{ days: [3, 7], hours: [9, 17], after: [], says: 'papers' },
      },
      {
        ...{ key: 'caucus', purpose: 'caucus', channel: 'video', held: 'each apart' },
        ...{ days: [9, 9], hours: [9, 17], working: true, after: ['papers'], says: 'caucus' },
      },
      {
        ...{ key: 'bargaining', purpose: 'bargaining', channel: 'writing', held: 'together' },
        ...{ days: [9, 14], hours: [9, 17], after: ['papers'], deciders: true, says: 'bargaining' },
      },
      {
        ...{ key: 'sleep', purpose: 'reflection', channel: 'writing', held: 'together' },
        ...{ days: [14, 15], hours: [17, 17], after: ['bargaining'], says: 'sleep' },
      },
      {
        ...{ key: 'drafting', purpose: 'drafting', channel: 'writing', held: 'together' },
        ...{ days: [16, 18], hours: [9, 17], working: true, after: ['sleep'], says: 'drafting' },
      },
      {
        ...{ key: 'signing', purpose: 'signing', channel: 'writing', held: 'together' },
        ...{ days: [19, 21], hours: [9, 17], after: ['drafting'], deciders: true, says: 'signing' },
      },
    ],
  },
  'one-day': {
    stages: [
      {
        ...{ key: 'together', purpose: 'joint-meeting', channel: 'in-person', held: 'together' },
        ...{ days: [0, 0], hours: [9, 11], working: true, after: [], deciders: true },
        says: 'together',
      },
      {
        ...{ key: 'apart', purpose: 'caucus', channel: 'in-person', held: 'together' },
        ...{ days: [0, 0], hours: [11, 15], working: true, after: ['together'], deciders: true },
        says: 'caucus',
      },
      {
        ...{ key: 'terms', purpose: 'bargaining', channel: 'in-person', held: 'together' },
        ...{ days: [0, 0], hours: [15, 17], working: true, after: ['apart'], deciders: true },
        says: 'bargaining',
      },
      {
        ...{ key: 'signing', purpose: 'signing', channel: 'writing', held: 'together' },
        ...{ days: [1, 2], hours: [9, 17], working: true, after: ['terms'], deciders: true },
        says: 'signing',
      },
    ],
  },
  'unlawful-detainer': {
    overBefore: 2,
    stages: [
      { ...call, days: [0, 1] },
      {
        ...{ key: 'ledger', purpose: 'exchange', channel: 'writing', held: 'together' },
        ...{ days: [1, 2], hours: [9, 17], after: [], says: 'ledger' },
      },
      {
        ...{ key: 'bargaining', purpose: 'bargaining', channel: 'writing', held: 'together' },
        ...{ days: [2, 5], hours: [17, 17], after: ['ledger'], deciders: true, says: 'bargaining' },
      },
      {
        ...{ key: 'signing', purpose: 'signing', channel: 'writing', held: 'together' },
        ...{ days: [6, 7], hours: [9, 17], after: ['bargaining'], deciders: true, says: 'signing' },
      },
    ],
  },
  'shuttle-only': {
    apart: true,
    stages: [
      { ...call, days: [0, 2] },
      {
        ...{ key: 'bargaining', purpose: 'bargaining', channel: 'writing', held: 'together' },
        ...{ days: [3, 12], hours: [9, 17], after: [], deciders: true, says: 'shuttle' },
      },
      {
        ...{ key: 'sleep', purpose: 'reflection', channel: 'writing', held: 'together' },
        ...{ days: [12, 13], hours: [17, 17], after: ['bargaining'], says: 'sleep' },
      },
      {
        ...{ key: 'signing', purpose: 'signing', channel: 'writing', held: 'together' },
        ...{ days: [14, 16], hours: [9, 17], after: ['sleep'], deciders: true, says: 'signing' },
      },
    ],
  },
  'business-divorce': {
    stages: [
      { ...call, days: [0, 3], channel: 'video', says: 'partners' },
      {
        ...{ key: 'books', purpose: 'exchange', channel: 'writing', held: 'together' },
        ...{ days: [3, 9], hours: [9, 17], working: true, after: [], says: 'books' },
      },
      {
        ...{ key: 'meeting', purpose: 'joint-meeting', channel: 'video', held: 'together' },
        ...{ days: [11, 11], hours: [10, 13], working: true, after: ['books'], deciders: true },
        says: 'meeting',
      },
      {
        ...{ key: 'caucus', purpose: 'caucus', channel: 'video', held: 'each apart' },
        ...{ days: [14, 15], hours: [9, 17], working: true, after: ['meeting'], says: 'caucus' },
      },
      {
        ...{ key: 'bargaining', purpose: 'bargaining', channel: 'writing', held: 'together' },
        ...{ days: [16, 21], hours: [9, 17], working: true, after: ['meeting'], deciders: true },
        says: 'bargaining',
      },
      {
        ...{ key: 'sleep', purpose: 'reflection', channel: 'writing', held: 'together' },
        ...{ days: [21, 23], hours: [17, 17], after: ['bargaining'], says: 'sleep' },
      },
      {
        ...{ key: 'drafting', purpose: 'drafting', channel: 'writing', held: 'together' },
        ...{ days: [24, 25], hours: [9, 17], working: true, after: ['sleep'], says: 'drafting' },
      },
      {
        ...{ key: 'signing', purpose: 'signing', channel: 'writing', held: 'together' },
        ...{ days: [26, 28], hours: [9, 17], after: ['drafting'], deciders: true, says: 'signing' },
      },
    ],
  },
}
