// The plan of a case on its page: a line of stages with "you are here", what is proposed, and what can be done with each.
import { zoneOf } from '../../application/plan-seen.ts'
import { lineOf, mayBegin, mayChange, mayFinish, type Step } from '../../domain/plan-line.ts'
import { conducts, isSide, speaksForSide } from '../../domain/seats.ts'
import { ActionForm, Button, Field, Hidden, Select, Tag } from './parts.tsx'
import { Proposed } from './plan-proposed.tsx'
import { planWords } from './plan-words.ts'
import { reminderWords } from './reminder-words.ts'
import { howLong } from './reminders.tsx'
import { pathOf, type Seen, sideLabel } from './seen.ts'
import { AroundCall, MeetingsOfStage } from './stage-meetings.tsx'
import { About, sideOfRoom, titleOf, Window, zoneName } from './stage-view.tsx'

const PAGE = 'plan'

export const PlanPage = ({ seen }: { readonly seen: Seen }) => {
  const words = planWords[seen.language]
  const { view } = seen
  const line = lineOf(view)
  const zone = zoneOf(seen.beside.program)
  const titles = new Map(line.map(({ stage }) => [stage.stage, titleOf(seen, stage)]))
  const mayDesign = conducts(view.me) && !view.board.closing.ended
  return (
    <>
      <Proposed seen={seen} />
      <section class="card" aria-labelledby="plan">
        <h2 id="plan">{words.title}</h2>
        {line.length === 0 ? (
          <p>{mayDesign ? words.noneToMediator : words.none}</p>
        ) : (
          <>
            <p class="quiet">{words.inZone(zoneName(seen, zone))}</p>
            <ol class="plan-line">
              {line.map((step) => (
                <StepOf
                  key={`${step.room} ${step.stage.stage}`}
                  {...{ seen, step, zone, titles }}
                />
              ))}
            </ol>
          </>
        )}
        {mayDesign && (
          <div class="acts">
            <a class="act" href={pathOf(seen, 'plan/design')}>
              {words.design}
            </a>
            <a class="act" href={pathOf(seen, 'plan/apart')}>
              {words.apart}
            </a>
          </div>
        )}
      </section>
      <Sleep seen={seen} />
    </>
  )
}

type OfStep = {
  readonly seen: Seen
  readonly step: Step
  readonly zone: string
  readonly titles: ReadonlyMap<string, string>
}

const StepOf = ({ seen, step, zone, titles }: OfStep) => {
  const words = planWords[seen.language]
  const { stage, number, room, state, here, progress } = step
  const side = sideOfRoom(room)
  return (
    <li
      class={`${state}${room === 'board' ? '' : ' own'}`}
      aria-current={here ? 'step' : undefined}
    >
      <h3 dir="auto">
        {room === 'board' && <span class="number">{number}. </span>}
        {titleOf(seen, stage)}
      </h3>
      <p>
        {here && <b class="here">{words.here}</b>}{' '}
        <Tag ok={state === 'done'}>{words.states[state]}</Tag>
        {room !== 'board' && (
          <Tag>{side ? words.privateTo(sideLabel(seen, side)) : words.privateNeutrals}</Tag>
        )}
      </p>
      <Window seen={seen} stage={stage} zone={zone} />
      <About seen={seen} stage={stage} titles={titles} />
      <MeetingsOfStage seen={seen} step={step} />
      <AroundCall seen={seen} step={step} />
      {progress.done && (
        <p dir="auto">
          <b>{words.yielded}:</b> {progress.done.yielded}
        </p>
      )}
      {progress.skipped && progress.skipped.reason.trim() !== '' && (
        <p dir="auto">{words.skippedFor(progress.skipped.reason)}</p>
      )}
      {progress.skipAskedBy.length > 0 && !progress.skipped && (
        <p class="quiet" dir="auto">
          {words.wouldSkip(progress.skipAskedBy.map((one) => sideLabel(seen, one)).join(', '))}
        </p>
      )}
      {!step.agreed && !speaksForSide(seen.view.me) && <p class="quiet">{words.notAgreedYet}</p>}
      <OfMediator seen={seen} step={step} />
      <OfSide seen={seen} step={step} />
    </li>
  )
}

const formOf = ({ room, stage }: Step) => `${room} ${stage.stage}`
const Names = ({ step: { room, stage } }: { readonly step: Step }) => (
  <>
    <Hidden name="room" value={room} />
    <Hidden name="stage" value={stage.stage} />
  </>
)
/** What came back refused is shown with its form, though the stage has moved on meanwhile. */
const cameBack = ({ trouble }: Seen, action: string, step: Step): boolean =>
  trouble?.action === action && trouble.form === formOf(step)

const OfMediator = ({ seen, step }: Pick<OfStep, 'seen' | 'step'>) => {
  const words = planWords[seen.language]
  const { view } = seen
  const form = formOf(step)
  if (!conducts(view.me)) return null
  const is = (action: string) => cameBack(seen, action, step)
  const open = !view.board.closing.ended && !step.progress.done && !step.progress.skipped
  const side = sideOfRoom(step.room)
  const readers =
    step.room === 'board'
      ? words.readAll
      : side
        ? words.readOwn(sideLabel(seen, side))
        : words.readNeutrals
  return (
    <>
      {(mayBegin(view, step) || is('begin-stage')) && (
        <ActionForm seen={seen} action="begin-stage" page={PAGE} form={form} class="inline">
          <Names step={step} />
          <Button plain>{words.begin}</Button>
        </ActionForm>
      )}
      {(mayFinish(view, step) || is('finish-stage')) && (
        <details open={is('finish-stage')}>
          <summary>{words.finishOpen}</summary>
          <ActionForm seen={seen} action="finish-stage" page={PAGE} form={form}>
            <Names step={step} />
            <Field
              {...{ seen, form, action: 'finish-stage', name: 'yielded', long: true }}
              label={words.yieldedAsk}
            />
            <span class={`seen ${step.room === 'board' ? 'joint' : 'private'}`}>
              {words.finishMeans(readers)}
            </span>
            <Button>{words.finish}</Button>
          </ActionForm>
        </details>
      )}
      {(open || is('skip-stage')) && (
        <details open={is('skip-stage')}>
          <summary>{words.skipOpen}</summary>
          <ActionForm seen={seen} action="skip-stage" page={PAGE} form={form}>
            <Names step={step} />
            <Field
              {...{ seen, form, action: 'skip-stage', name: 'reason' }}
              label={words.skipReason}
            />
            <span class={`seen ${step.room === 'board' ? 'joint' : 'private'}`}>
              {words.finishMeans(readers)}
            </span>
            <Button plain>{words.skip}</Button>
          </ActionForm>
        </details>
      )}
      {mayChange(view, step) && (
        <p class="not-on-paper">
          <a href={pathOf(seen, 'plan/apart')}>{words.change}</a>
        </p>
      )}
    </>
  )
}

const OfSide = ({ seen, step }: Pick<OfStep, 'seen' | 'step'>) => {
  const words = planWords[seen.language]
  const { me, board } = seen.view
  const form = formOf(step)
  const is = (action: string) => cameBack(seen, action, step)
  if (!speaksForSide(me) || board.closing.ended) return null
  const { done, skipped, skipAskedBy } = step.progress
  const mayAsk = !done && !skipped && !skipAskedBy.includes(me.seat)
  return (
    <>
      {(!step.agreed || is('agree-to-private-stage')) && (
        <ActionForm
          seen={seen}
          action="agree-to-private-stage"
          page={PAGE}
          form={form}
          class="inline"
        >
          <Hidden name="stage" value={step.stage.stage} />
          <Button>{me.role === 'party' ? words.agreeOwn : words.agreeOwnForSide}</Button>
        </ActionForm>
      )}
      {(mayAsk || is('skip-stage')) && (
        <details open={is('skip-stage')}>
          <summary>{words.skipOpen}</summary>
          <ActionForm seen={seen} action="skip-stage" page={PAGE} form={form} class="inline">
            <Names step={step} />
            <Button plain>{words.skipAsk}</Button>
          </ActionForm>
        </details>
      )}
    </>
  )
}

/** "I want to sleep on it" is the same act wherever it is said: the mediator sees it, and no reminder comes before. */
const Sleep = ({ seen }: { readonly seen: Seen }) => {
  const { view, language } = seen
  const words = reminderWords[language]
  const action = 'ask-more-time'
  if (!isSide(view.me.seat) || view.board.closing.ended) return null
  return (
    <section class="card" aria-labelledby="sleep">
      <h2 id="sleep">{planWords[language].sleepTitle}</h2>
      <p>{words.means}</p>
      <ActionForm seen={seen} action={action} page={PAGE}>
        <Select
          {...{ seen, action, name: 'days', label: words.howLong, begin: '7' }}
          choices={howLong(language)}
        />
        <Button plain>{words.ask}</Button>
      </ActionForm>
    </section>
  )
}

/** Who reads several rooms is told of which side it is. */
function ownStep(seen: Seen, room: Step['room'], title: string): string {
  const words = planWords[seen.language]
  const side = sideOfRoom(room)
  return side === undefined || side === seen.view.me.seat
    ? words.ownStep(title)
    : words.apartStep(sideLabel(seen, side), title)
}

/** Where the plan stands, in one line. Made of what whoever looks sees. */
export const PlanStep = ({ seen }: { readonly seen: Seen }) => {
  const words = planWords[seen.language]
  const line = lineOf(seen.view)
  if (line.length === 0 || seen.view.board.closing.ended) return null
  const many = line.filter(({ room }) => room === 'board').length
  const here = line.filter((step) => step.here)
  const texts = here.map(({ room, number, stage }) =>
    room === 'board'
      ? words.step(number, many, titleOf(seen, stage))
      : ownStep(seen, room, titleOf(seen, stage)),
  )
  return (
    <p class="plan-step" dir="auto">
      {texts.length > 0 ? texts.join(' · ') : words.over}{' '}
      <a href={pathOf(seen, PAGE)}>{words.see}</a>
    </p>
  )
}
