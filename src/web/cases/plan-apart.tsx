// Stages of one side, set by a mediator where that side alone reads them; and the neutrals' own.
import { templateFor, zoneOf } from '../../application/plan-seen.ts'
import { sidesOf } from '../../domain/convening.ts'
import type { OwnStageRoom } from '../../domain/plan.ts'
import { lineOf, mayChange, type Step } from '../../domain/plan-line.ts'
import { caucusOf, conducts, type Side } from '../../domain/seats.ts'
import type { Stage, StageSeat, StagesRefusal } from '../../domain/stages.ts'
import { ActionForm, Button, Hidden } from './parts.tsx'
import { holding, type TemplateAsked, Templates } from './plan-design.tsx'
import { fieldOfRefusal, typedFrom } from './plan-form.ts'
import { planWords } from './plan-words.ts'
import { type Seen, sideLabel } from './seen.ts'
import { StageFields } from './stage-fields.tsx'
import { titleOf } from './stage-view.tsx'

const SET = 'set-private-stage'
const DROP = 'drop-private-stage'
const PAGE = 'plan/apart'

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
  return (
    <>
      <section class="card" aria-labelledby="apart">
        <h2 id="apart">{words.apartTitle}</h2>
        <p>{words.apartMeans}</p>
        <h3>{words.templateTitle}</h3>
        <Templates seen={seen} page={PAGE} asked={asked} />
      </section>
      {sides.map((side) => (
        <OfRoom
          key={side}
          {...{ seen, side, room: caucusOf(side) as OwnStageRoom }}
          begun={(laid?.apart ?? []).filter((one) => one.side === side).map(({ stage }) => stage)}
        />
      ))}
      <OfRoom seen={seen} side={undefined} room="neutrals" begun={[]} />
    </>
  )
}

const OfRoom = ({
  seen,
  side,
  room,
  begun,
}: {
  readonly seen: Seen
  readonly side: Side | undefined
  readonly room: OwnStageRoom
  /** Of a template, to be looked at and set one by one. */
  readonly begun: readonly Stage[]
}) => {
  const words = planWords[seen.language]
  const steps = lineOf(seen.view).filter((step) => step.room === room)
  const waiting = begun.filter(({ stage }) => !steps.some((step) => step.stage.stage === stage))
  const title = side ? words.apartFor(sideLabel(seen, side)) : words.apartNeutrals
  const seats: readonly StageSeat[] = [...(side ? [side] : []), 'neutral', 'observer']
  const forms = { seen, room, seats, own: side ?? 'neutrals' }
  return (
    <section class="card private" aria-labelledby={`apart-${side ?? 'neutrals'}`}>
      <h2 id={`apart-${side ?? 'neutrals'}`} dir="auto">
        {title}
      </h2>
      {steps.map((step) => (
        <Known key={step.stage.stage} {...{ ...forms, step }} />
      ))}
      {waiting.map((stage) => (
        <SetForm key={stage.stage} {...{ ...forms, begin: stage, open: true }} />
      ))}
      {waiting.length === 0 && <SetForm {...{ ...forms, begin: undefined, open: false }} />}
    </section>
  )
}

type Forms = {
  readonly seen: Seen
  readonly room: OwnStageRoom
  readonly seats: readonly StageSeat[]
  readonly own: string
}

const Known = ({ step, ...forms }: Forms & { readonly step: Step }) => {
  const { seen, room } = forms
  const words = planWords[seen.language]
  const { stage } = step
  return (
    <>
      <h3 dir="auto">{titleOf(seen, stage)}</h3>
      {mayChange(seen.view, step) && (
        <>
          <SetForm {...{ ...forms, begin: stage, open: false, known: true }} />
          <ActionForm
            {...{ seen, action: DROP, page: PAGE, form: `${room} ${stage.stage}` }}
            class="inline"
          >
            <Hidden name="room" value={room} />
            <Hidden name="stage" value={stage.stage} />
            <Button plain>{words.drop}</Button>
          </ActionForm>
        </>
      )}
    </>
  )
}

const SetForm = ({
  seen,
  room,
  seats,
  own,
  begin,
  open,
  known = false,
}: Forms & {
  readonly begin: Stage | undefined
  readonly open: boolean
  readonly known?: boolean
}) => {
  const words = planWords[seen.language]
  const form = `${own}-${begin?.stage ?? 'new'}`
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
    <details open={open || came}>
      <summary dir="auto">
        {known ? words.change : words.set}
        {begin && `: ${titleOf(seen, begin)}`}
      </summary>
      <ActionForm seen={shown} action={SET} page={PAGE} form={form}>
        <Hidden name="room" value={room} />
        {begin && <Hidden name="stages.0.stage" value={begin.stage} />}
        <StageFields
          {...{ seen: shown, action: SET, form, zone, place: 0, seats }}
          before={beforeOf(seen, room, begin)}
        />
        <span class="seen private">{words.apartMeans}</span>
        <Button>{words.set}</Button>
      </ActionForm>
    </details>
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
