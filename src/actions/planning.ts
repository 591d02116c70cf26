// The plan in stages as actions: proposing, agreeing, stages of one side, and going through them.
import { z } from 'zod'
import { zoneOf } from '../application/plan-seen.ts'
import { CHANNELS, PURPOSES, STAGE_PEOPLE, type Stage } from '../domain/stages.ts'
import { action } from './action.ts'
import { type FormFields, nested } from './form.ts'
import type { Issue } from './issues.ts'
import { amissAt, instantOf, moment } from './moments.ts'
import { id, said, side, words } from './schemas.ts'

const stageId = z.string().regex(/^[0-9a-z-]{1,64}$/)
const ownRoom = z.union([z.literal('neutrals'), z.templateLiteral(['caucus:', side])])
const stageRoom = z.union([z.literal('board'), ownRoom])

const asked = {
  purpose: z.enum(PURPOSES),
  ownWords: words(300).default(''),
  seats: z
    .array(z.union([z.enum(['neutral', 'observer']), side]))
    .min(1)
    .max(12),
  people: z.enum(STAGE_PEOPLE).default('everyone'),
  deciders: z.boolean().default(false),
  channel: z.enum(CHANNELS),
  place: words(300).exactOptional(),
  access: words(500).exactOptional(),
  begins: moment.exactOptional(),
  ends: moment.exactOptional(),
  yields: words(1_000).default(''),
  homework: words(1_000).default(''),
  after: z.array(stageId).max(24).default([]),
}
/** Both ends of a window, or neither: the one that is missing is named. */
const wholeWindow = (stage: { begins?: unknown; ends?: unknown }, context: z.RefinementCtx) => {
  const { begins, ends } = stage
  if ((begins === undefined) === (ends === undefined)) return
  const path = [begins === undefined ? 'begins' : 'ends']
  context.addIssue({ code: 'custom', message: 'empty', path, input: '' })
}
const commonStage = z.strictObject({ stage: stageId, ...asked }).superRefine(wholeWindow)
const privateStage = z
  .strictObject({ stage: stageId.exactOptional(), ...asked })
  .superRefine(wholeWindow)

type Said = z.infer<typeof privateStage>
function stageFrom({ begins, ends, ...rest }: Said & { stage: string }, zone: string): Stage {
  const at = (said: number | string) => instantOf(said, zone)
  const window =
    begins === undefined || ends === undefined ? {} : { window: { from: at(begins), to: at(ends) } }
  return { ...rest, ...window }
}
const amissIn = (path: Issue['path'], { begins, ends }: Said, zone: string): readonly Issue[] => [
  ...amissAt([...path, 'begins'], begins, zone),
  ...amissAt([...path, 'ends'], ends, zone),
]

type Fields = Readonly<Record<string, unknown>>
const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Ticks come as lists of what is ticked, and a box that is ticked says yes. */
const stageOfForm = (value: unknown): Fields => {
  const { seats, after, deciders, ...rest } = asFields(value)
  return { ...rest, seats: listed(seats), after: listed(after), deciders: deciders !== undefined }
}
const stagesOfForm = (fields: FormFields): readonly Fields[] =>
  listed(asFields(nested(fields))['stages']).map(stageOfForm)

/** As they would be proposed; undefined where one of them cannot be read. */
export function stagesTypedIn(fields: FormFields, zone: string): readonly Stage[] | undefined {
  const read = z.array(commonStage).safeParse(stagesOfForm(fields))
  if (read.data?.some((stage) => amissIn([], stage, zone).length > 0)) return undefined
  return read.data?.map((stage) => stageFrom(stage, zone))
}

const text = (fields: FormFields, name: string): string => fields.get(name)?.[0] ?? ''
const ofStage = { room: stageRoom, stage: stageId }

export const planningActions = [
  action('propose-plan')({
    summary:
      'Propose the stages of the mediation: a whole version that everybody reads. It counts when every side has agreed.',
    who: 'A mediator.',
    input: z.strictObject({
      stages: z.array(commonStage).min(1).max(24),
      words: words(2_000).default(''),
    }),
    fromForm: (fields) => ({ stages: stagesOfForm(fields), words: text(fields, 'words') }),
    needs: 'program',
    amiss: ({ stages }, { program }) =>
      stages.flatMap((stage, i) => amissIn(['stages', i], stage, zoneOf(program))),
    command: ({ stages, words }, minting) => ({
      type: 'ProposePlan',
      plan: minting.mint('plan', 'board'),
      stages: stages.map((stage) => stageFrom(stage, zoneOf(minting.program))),
      words,
    }),
  }),
  action('agree-to-plan')({
    summary: 'Agree to the plan that is proposed, for your side.',
    who: 'Who speaks for a side: party, attorney or decision maker.',
    input: z.strictObject({ plan: id }),
    command: (input) => ({ type: 'AgreeToPlan', ...input }),
  }),
  action('decline-plan')({
    summary: 'Say that the plan does not suit your side, and why. The mediator alone reads it.',
    who: 'Who speaks for a side: party, attorney or decision maker.',
    input: z.strictObject({ plan: id, reason: said(2_000) }),
    command: (input) => ({ type: 'DeclinePlan', ...input }),
  }),
  action('set-private-stage')({
    summary:
      'Set a stage that concerns one side alone, or the neutrals, or change it. No other side learns that there is one.',
    who: 'A mediator.',
    input: z.strictObject({ room: ownRoom, stage: privateStage }),
    fromForm: (fields) => ({ room: text(fields, 'room'), stage: stagesOfForm(fields)[0] }),
    needs: 'program',
    amiss: ({ stage }, { program }) => amissIn(['stage'], stage, zoneOf(program)),
    command: ({ room, stage }, minting) => ({
      type: 'SetPrivateStage',
      room,
      // Drawn where that side sees every draw: a stage of another side shifts nothing.
      stage: stageFrom(
        { ...stage, stage: stage.stage ?? minting.mint('stage', room) },
        zoneOf(minting.program),
      ),
    }),
  }),
  action('drop-private-stage')({
    summary: 'Take back a stage of one side, or of the neutrals, that has not begun.',
    who: 'A mediator.',
    input: z.strictObject({ room: ownRoom, stage: stageId }),
    command: (input) => ({ type: 'DropPrivateStage', ...input }),
  }),
  action('agree-to-private-stage')({
    summary: 'Agree to a stage that concerns your side alone.',
    who: 'Who speaks for a side: party, attorney or decision maker.',
    input: z.strictObject({ stage: stageId }),
    command: (input) => ({ type: 'AgreeToPrivateStage', ...input }),
  }),
  action('begin-stage')({
    summary: 'Say that a stage has begun.',
    who: 'A mediator.',
    input: z.strictObject(ofStage),
    command: (input) => ({ type: 'BeginStage', ...input }),
  }),
  action('finish-stage')({
    summary: 'Say that a stage is done, and what it yielded, for who reads the room it stands in.',
    who: 'A mediator.',
    input: z.strictObject({ ...ofStage, yielded: said(2_000) }),
    command: (input) => ({ type: 'FinishStage', ...input }),
  }),
  action('skip-stage')({
    summary:
      'Leave a stage out: a mediator with a reason; sides by consent, when each of them has said so.',
    who: 'A mediator; who speaks for a side.',
    input: z.strictObject({ ...ofStage, reason: words(2_000).default('') }),
    command: (input) => ({ type: 'SkipStage', ...input }),
  }),
]
