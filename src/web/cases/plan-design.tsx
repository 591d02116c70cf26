// A mediator's designer of a plan: a template to begin with, then stages one under another, without script.
import type { FormFields } from '../../actions/form.ts'
import { stagesTypedIn } from '../../actions/planning.ts'
import { templateFor, zoneOf } from '../../application/plan-seen.ts'
import { sidesOf } from '../../domain/convening.ts'
import { TEMPLATES } from '../../domain/plans/templates.ts'
import { conducts } from '../../domain/seats.ts'
import { MOST_STAGES, misfitTogether, type StageSeat } from '../../domain/stages.ts'
import { ActionForm, Button, Field } from './parts.tsx'
import {
  edited,
  fieldOfRefusal,
  landed,
  stagesTyped,
  type TemplateAsked,
  typedFrom,
} from './plan-form.ts'
import { planWords } from './plan-words.ts'
import { pathOf, type Seen } from './seen.ts'
import { StageRow } from './stage-row.tsx'

const ACTION = 'propose-plan'
const PAGE = 'plan/design'

/** A page whose form holds these fields, as if they had just been typed. */
export const holding = (seen: Seen, action: string, form: string, fields: FormFields): Seen => {
  const { trouble } = seen
  const mine = trouble?.action === action && trouble.form === form ? trouble : undefined
  const issues = mine?.issues ?? []
  const { refusal, about } = mine ?? {}
  return { ...seen, trouble: { action, form, issues, refusal, about, fields } }
}

/** Of all the stages that are typed the one that was refused, by its field. */
function refusedAt({ trouble, beside, view }: Seen): string | undefined {
  if (trouble?.action !== ACTION || !trouble.refusal) return undefined
  const stages = stagesTypedIn(trouble.fields, zoneOf(beside.program)) ?? []
  const misfit = misfitTogether(stages, sidesOf(view.board.convening))
  const field = misfit?.why === trouble.refusal ? fieldOfRefusal[misfit.why] : undefined
  const place = stages.findIndex(({ stage }) => stage === misfit?.stage)
  return field !== undefined && place >= 0 ? `stages.${place}.${field}` : undefined
}

/** What was typed counts before a template, a template before what is proposed, and that before what is in force. */
function fieldsToShow(seen: Seen, asked: TemplateAsked): FormFields {
  const { trouble, view, language, at, beside } = seen
  const zone = zoneOf(beside.program)
  if (trouble?.action === ACTION) return edited(trouble.fields)
  const laid = asked && templateFor(view, beside.program, { ...asked, language }, at)
  if (laid) return typedFrom(laid.together, zone)
  const { proposed, inForce } = view.board.plan
  const fields = typedFrom((proposed ?? inForce)?.stages ?? [], zone)
  return stagesTyped(fields).length > 0 ? fields : edited(new Map([['_add', ['add']]]))
}

export const DesignPage = ({
  seen,
  asked,
}: {
  readonly seen: Seen
  readonly asked?: TemplateAsked
}) => {
  if (!conducts(seen.view.me)) return undefined
  const words = planWords[seen.language]
  const zone = zoneOf(seen.beside.program)
  const fields = fieldsToShow(seen, asked)
  const { trouble } = seen
  const about = refusedAt(seen)
  const shown = holding(
    { ...seen, trouble: trouble && { ...trouble, about } },
    ...([ACTION, '', fields] as const),
  )
  const stages = stagesTyped(fields)
  const { proposed, inForce } = seen.view.board.plan
  const begun = trouble?.action === ACTION || asked !== undefined || Boolean(proposed ?? inForce)
  const seats: readonly StageSeat[] = [...sidesOf(seen.view.board.convening), 'neutral', 'observer']
  return (
    <>
      <Templates seen={seen} page={PAGE} asked={asked} begun={begun} />
      <section class="card" aria-labelledby="design">
        <h2 id="design">{words.designTitle}</h2>
        <p>{words.designMeans}</p>
        <ActionForm seen={shown} action={ACTION} page={PAGE}>
          {/* Enter in a field presses the first button: it proposes, and does not move a stage. */}
          <button class="act on-enter" type="submit" tabIndex={-1} aria-hidden="true">
            {words.propose}
          </button>
          <ol class="stage-rows">
            {stages.map((typed, place) => (
              <StageRow
                key={typed.get('stage')?.[0] ?? place}
                {...{ seen: shown, action: ACTION, zone, place, typed, seats }}
                many={stages.length}
                landed={landed(trouble?.action === ACTION ? trouble.fields : fields, stages.length)}
              />
            ))}
          </ol>
          {stages.length < MOST_STAGES && (
            <div class="acts">
              <button class="act" type="submit" name="_add" value="add">
                {words.add}
              </button>
            </div>
          )}
          <Field
            {...{ seen: shown, action: ACTION, name: 'words', label: words.words, long: true }}
          />
          <span class="seen joint">{words.willRead}</span>
          <Button>{words.propose}</Button>
        </ActionForm>
      </section>
    </>
  )
}

/** First of all where nothing is there yet; afterwards folded away. */
export const Templates = ({
  seen,
  page,
  asked,
  begun,
}: {
  readonly seen: Seen
  readonly page: string
  readonly asked: TemplateAsked
  readonly begun: boolean
}) => {
  const words = planWords[seen.language]
  const { view, beside, language, at } = seen
  const template = asked?.template ?? 'separate-caucuses'
  const laid = templateFor(view, beside.program, { template, start: asked?.start, language }, at)
  const form = (
    <form method="get" action={pathOf(seen, page)} class="fields">
      <div class="field">
        <label for="template-name">{words.template}</label>
        <select id="template-name" name="template">
          {TEMPLATES.map((name) => (
            <option key={name} value={name} selected={name === template}>
              {words.templates[name]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="template-start">{words.start}</label>
        <input id="template-start" name="start" type="date" value={laid?.start ?? ''} />
      </div>
      <button class={begun ? 'act' : 'act first'} type="submit">
        {words.use}
      </button>
    </form>
  )
  return begun ? (
    <details class="card">
      <summary>{words.templateOther}</summary>
      {form}
    </details>
  ) : (
    <section class="card" aria-labelledby="template">
      <h2 id="template">{words.templateTitle}</h2>
      {form}
    </section>
  )
}
