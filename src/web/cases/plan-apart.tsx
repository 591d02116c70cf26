// Stages of one side, set by a mediator where that side alone reads them; and the neutrals' own.
import type { ComponentChild } from 'preact'
import { templateFor, zoneOf } from '../../application/plan-seen.ts'
import { sidesOf } from '../../domain/convening.ts'
import type { OwnStageRoom } from '../../domain/plan.ts'
import { lineOf, mayChange, type Step } from '../../domain/plan-line.ts'
import { caucusOf, conducts, type Side } from '../../domain/seats.ts'
import type { Stage, StageSeat, StagesRefusal } from '../../domain/stages.ts'
import { ActionForm, Button, Hidden } from './parts.tsx'
import { holding, Templates } from './plan-design.tsx'
import { fieldOfRefusal, stagesTyped, type TemplateAsked, typedFrom } from './plan-form.ts'
import { planWords } from './plan-words.ts'
import { type Seen, sideLabel } from './seen.ts'
import { StageFields } from './stage-fields.tsx'
import { aboutTyped } from './stage-row.tsx'
import { titleOf } from './stage-view.tsx'

const SET = 'set-private-stage'
const DROP = 'drop-private-stage'
const PAGE = 'plan/apart'
const formOf = (own: string, { stage }: Stage) => `${own}-${stage}`

export const ApartPage = ({
  seen,
  asked,
}: {
  readonly seen: Seen
  readonly asked?: TemplateAsked
}) => {
  const { view, beside, language, at } = seen
  if (!conducts(view.me)) return undefined
  const words = planWords[language]
  const laid = asked && templateFor(view, beside.program, { ...asked, language }, at)
  const sides = sidesOf(view.board.convening)
  const own = lineOf(view).filter(({ room }) => room !== 'board')
  const begun = (side: Side) =>
    (laid?.apart ?? [])
      .filter((one) => one.side === side)
      .map(({ stage }) => stage)
      .filter(
        ({ stage }) =>
          !own.some((step) => step.room === caucusOf(side) && step.stage.stage === stage),
      )
  // Of all that wait one is next: the first.
  const next = sides.find((side) => begun(side).length > 0)
  return (
    <>
      <section aria-labelledby="apart">
        <h2 id="apart">{words.apartTitle}</h2>
        <p>{words.apartMeans}</p>
      </section>
      <Templates
        {...{ seen, asked, page: PAGE }}
        begun={own.length > 0 || asked !== undefined || seen.trouble?.action === SET}
      />
      {sides.map((side) => (
        <OfRoom
          key={side}
          {...{ seen, side, asked, room: caucusOf(side) as OwnStageRoom, waiting: begun(side) }}
          next={side === next}
        />
      ))}
      <OfRoom {...{ seen, asked, side: undefined, room: 'neutrals', waiting: [], next: false }} />
    </>
  )
}

const OfRoom = ({
  seen,
  side,
  room,
  asked,
  waiting,
  next,
}: {
  readonly seen: Seen
  readonly side: Side | undefined
  readonly room: OwnStageRoom
  readonly asked: TemplateAsked
  /** Of a template, to be looked at and set one by one. */
  readonly waiting: readonly Stage[]
  readonly next: boolean
}) => {
  const words = planWords[seen.language]
  const steps = lineOf(seen.view).filter((step) => step.room === room)
  const label = side && sideLabel(seen, side)
  const seats: readonly StageSeat[] = [...(side ? [side] : []), 'neutral', 'observer']
  const own = side ?? 'neutrals'
  const reads = label ? words.privateTo(label) : words.privateNeutrals
  const forms = { seen, room, seats, own, asked, reads }
  const shown = [...steps.map(({ stage }) => stage), ...waiting].map((one) => formOf(own, one))
  const back = seen.trouble?.action === SET ? seen.trouble.form : ''
  // What came back of a stage that is no longer here keeps what was typed, as a new one.
  const came = back.startsWith(`${own}-`) && !shown.includes(back)
  const form = came ? back : `${own}-new`
  return (
    <section class="card private" aria-labelledby={`apart-${own}`}>
      <h2 id={`apart-${own}`} dir="auto">
        {label ? words.apartFor(label) : words.apartNeutrals}
      </h2>
      <ul class="stage-rows">
        {steps.map((step) => (
          <Known key={step.stage.stage} {...{ ...forms, step }} />
        ))}
        {waiting.map((stage, i) => (
          <Waiting key={stage.stage} {...{ ...forms, stage }} first={next && i === 0} />
        ))}
      </ul>
      <details open={came}>
        <summary>{words.add}</summary>
        <SetForm {...{ ...forms, form, begin: undefined }}>
          {(fields) => (
            <>
              {fields}
              <Reads who={reads} />
              <Button>{words.set}</Button>
            </>
          )}
        </SetForm>
      </details>
    </section>
  )
}

type Forms = {
  readonly seen: Seen
  readonly room: OwnStageRoom
  readonly seats: readonly StageSeat[]
  readonly own: string
  readonly asked: TemplateAsked
  readonly reads: string
}

const Reads = ({ who }: { readonly who: string }) => (
  <span class="seen private" dir="auto">
    {who}
  </span>
)

/** What the stage is, in two lines. */
const What = ({
  seen,
  seats,
  stage,
}: Pick<Forms, 'seen' | 'seats'> & { readonly stage: Stage }) => {
  const zone = zoneOf(seen.beside.program)
  const [typed = new Map()] = stagesTyped(typedFrom([stage], zone))
  return (
    <span class="what" dir="auto">
      <b>{titleOf(seen, stage)}</b>
      <span class="quiet">{aboutTyped(seen, zone, typed, seats, 'one')}</span>
    </span>
  )
}

const Known = ({ step, ...forms }: Forms & { readonly step: Step }) => {
  const { seen, room, own, reads } = forms
  const words = planWords[seen.language]
  const { stage } = step
  const form = formOf(own, stage)
  const { trouble } = seen
  const dropping = `${room} ${stage.stage}`
  const came =
    [SET, DROP].includes(trouble?.action ?? '') && [form, dropping].includes(trouble?.form ?? '')
  // What came back refused is shown with its form, though the stage has begun meanwhile.
  if (!came && !mayChange(seen.view, step)) {
    return (
      <li class="stage-row">
        <What {...forms} stage={stage} />
      </li>
    )
  }
  return (
    <li class="stage-row">
      <details open={came}>
        <summary>
          <What {...forms} stage={stage} />
        </summary>
        <SetForm {...{ ...forms, form, begin: stage }}>
          {(fields) => (
            <>
              {fields}
              <Reads who={reads} />
              <Button>{words.change}</Button>
            </>
          )}
        </SetForm>
        <ActionForm {...{ seen, action: DROP, page: PAGE, form: dropping }} class="inline">
          <Hidden name="room" value={room} />
          <Hidden name="stage" value={stage.stage} />
          <Button plain>{words.drop}</Button>
        </ActionForm>
      </details>
    </li>
  )
}

/** Of a template: set with one tap as it is, or changed before. */
const Waiting = ({
  stage,
  first,
  ...forms
}: Forms & { readonly stage: Stage; readonly first: boolean }) => {
  const { seen, own, reads } = forms
  const words = planWords[seen.language]
  const form = formOf(own, stage)
  const came = seen.trouble?.action === SET && seen.trouble.form === form
  // Heard, where several alike stand one under another.
  const title = `: ${titleOf(seen, stage)}`
  return (
    <li class="stage-row">
      <SetForm {...{ ...forms, form, begin: stage }}>
        {(fields) => (
          <>
            <What {...forms} stage={stage} />
            <details open={came}>
              <summary>
                <span>
                  {words.change}
                  <span class="unseen">{title}</span>
                </span>
              </summary>
              <div class="fields">{fields}</div>
            </details>
            <Reads who={reads} />
            <Button plain={!first}>
              {words.set}
              <span class="unseen">{title}</span>
            </Button>
          </>
        )}
      </SetForm>
    </li>
  )
}

const SetForm = ({
  seen,
  room,
  seats,
  asked,
  form,
  begin,
  children,
}: Forms & {
  readonly form: string
  readonly begin: Stage | undefined
  readonly children: (fields: ComponentChild) => ComponentChild
}) => {
  const { trouble } = seen
  const came = trouble?.action === SET && trouble.form === form
  const zone = zoneOf(seen.beside.program)
  const [side] = seats
  const blank = new Map([
    ['stages.0.purpose', ['caucus']],
    ...(side ? [['stages.0.seats.0', [side]] as const] : []),
  ])
  const fields = came ? trouble.fields : begin ? typedFrom([begin], zone) : blank
  const refused = fieldOfRefusal[trouble?.refusal as StagesRefusal]
  const about = came && refused ? `stages.0.${refused}` : undefined
  const looked = { ...seen, trouble: trouble && { ...trouble, about } }
  const shown = holding(looked, SET, form, fields)
  return (
    <ActionForm seen={shown} action={SET} page={PAGE} form={form}>
      <Hidden name="room" value={room} />
      {begin && <Hidden name="stages.0.stage" value={begin.stage} />}
      {asked && <Hidden name="_template" value={asked.template} />}
      {asked && <Hidden name="_start" value={String(asked.start ?? '')} />}
      {children(
        <StageFields
          {...{ seen: shown, action: SET, form, zone, place: 0, seats }}
          before={beforeOf(seen, room, begin)}
        />,
      )}
    </ActionForm>
  )
}

/** Stages of all, and others of this room. */
function beforeOf(seen: Seen, room: OwnStageRoom, begin: Stage | undefined) {
  const { proposed } = seen.view.board.plan
  const line = lineOf(seen.view).filter((step) => step.room === 'board' || step.room === room)
  const all = [...line.map(({ stage }) => stage), ...(proposed?.stages ?? [])]
  const byName = new Map(all.map((stage) => [stage.stage, titleOf(seen, stage)]))
  return [...byName].filter(([name]) => name !== begin?.stage)
}
