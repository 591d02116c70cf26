// A proposed plan on its page: its stages, who agreed, agreeing, and saying privately what does not suit; and a mediator's notes.
import { planSeen, zoneOf } from '../../application/plan-seen.ts'
import type { PlanWarning } from '../../domain/plan-checks.ts'
import { conducts, isSide, speaksForSide } from '../../domain/seats.ts'
import { ActionForm, Button, Field, Hidden, Words } from './parts.tsx'
import { planWords } from './plan-words.ts'
import type { CanDo } from './plan-words-kept.ts'
import { dayOf, type Seen, sideLabel, whenOf } from './seen.ts'
import { About, sideOfRoom, titleOf, Window, zoneName } from './stage-view.tsx'

const PAGE = 'plan'

export const Proposed = ({ seen }: { readonly seen: Seen }) => {
  const words = planWords[seen.language]
  const { board } = seen.view
  const { proposed, inForce } = board.plan
  if (!proposed || board.closing.ended) return <Warnings seen={seen} />
  const zone = zoneOf(seen.beside.program)
  const titles = new Map(proposed.stages.map((stage) => [stage.stage, titleOf(seen, stage)]))
  const agreed = proposed.agreed.map((side) => sideLabel(seen, side)).join(', ')
  return (
    <>
      <section class="card" aria-labelledby="proposed">
        <h2 id="proposed">{words.proposedTitle}</h2>
        <p>
          {words.counts} {words.canDo[canDo(seen)](ownLabel(seen))} {inForce && words.proposedWhile}
        </p>
        {proposed.words.trim() !== '' && <Words text={proposed.words} />}
        <p class="quiet">{words.inZone(zoneName(seen, zone))}</p>
        <ol class="plan-line">
          {proposed.stages.map((stage, i) => (
            <li key={stage.stage} class="ready">
              <h3 dir="auto">
                <span class="number">{i + 1}. </span>
                {titleOf(seen, stage)}
              </h3>
              <Window seen={seen} stage={stage} zone={zone} />
              <About seen={seen} stage={stage} titles={titles} />
            </li>
          ))}
        </ol>
        <p dir="auto">{agreed === '' ? words.nobodyAgreed : words.agreedBy(agreed)}</p>
        <Declined seen={seen} plan={proposed.plan} />
        <Answer seen={seen} plan={proposed.plan} agreed={proposed.agreed} />
      </section>
      <Warnings seen={seen} />
    </>
  )
}

/** What a role can do with a plan that is proposed. */
function canDo({ view: { me } }: Seen): CanDo {
  if (conducts(me)) return 'conducts'
  if (speaksForSide(me)) return 'speaks'
  if (isSide(me.seat)) return 'sits'
  return me.seat === 'manager' ? 'manages' : 'reads'
}
const ownLabel = (seen: Seen): string => {
  const { seat } = seen.view.me
  return isSide(seat) ? sideLabel(seen, seat) : ''
}

/** Each side reads what it said itself, and the neutrals what every side said: on a paper that may be handed on it does not stand. */
const Declined = ({ seen, plan }: { readonly seen: Seen; readonly plan: string }) => {
  const words = planWords[seen.language]
  const said = [...seen.view.rooms].flatMap(([room, { plan: own }]) => {
    const one = own.declined.get(plan)
    const side = sideOfRoom(room as 'board')
    return one && side ? [{ side, reason: one.reason }] : []
  })
  return (
    <>
      {said.map(({ side, reason }) => (
        <p key={side} dir="auto" class="not-on-paper">
          {isSide(seen.view.me.seat)
            ? words.youDeclined(reason)
            : words.declinedBy(sideLabel(seen, side), reason)}
        </p>
      ))}
    </>
  )
}

const Answer = ({
  seen,
  plan,
  agreed,
}: {
  readonly seen: Seen
  readonly plan: string
  readonly agreed: readonly string[]
}) => {
  const words = planWords[seen.language]
  const { me } = seen.view
  if (!speaksForSide(me)) return null
  if (agreed.includes(me.seat)) return <p>{words.youAgreed}</p>
  const ofParty = me.role === 'party'
  const [agreeing, declining] = ['agree-to-plan', 'decline-plan']
  return (
    <>
      <ActionForm seen={seen} action={agreeing} page={PAGE}>
        <Hidden name="plan" value={plan} />
        <Button>{ofParty ? words.agree : words.agreeForSide(sideLabel(seen, me.seat))}</Button>
      </ActionForm>
      <details open={seen.trouble?.action === declining}>
        <summary>{ofParty ? words.declineOpen : words.declineOpenForSide}</summary>
        <ActionForm seen={seen} action={declining} page={PAGE}>
          <Hidden name="plan" value={plan} />
          <Field
            {...{ seen, action: declining, name: 'reason', long: true }}
            label={words.reason}
          />
          <span class="seen private">{words.declineMeans}</span>
          <Button plain>{words.decline}</Button>
        </ActionForm>
      </details>
    </>
  )
}

const Warnings = ({ seen }: { readonly seen: Seen }) => {
  const words = planWords[seen.language]
  const { view, beside, at } = seen
  if (!conducts(view.me)) return null
  const { warnings, line } = planSeen(view, beside.program, at)
  if (warnings.length === 0) return null
  const { proposed } = view.board.plan
  const titleFor = ({ room, stage }: PlanWarning) => {
    const own = line.find((step) => step.room === room && step.stage.stage === stage)?.stage
    const all = proposed?.stages.find((one) => room === 'board' && one.stage === stage)
    const found = all ?? own
    const title = found ? titleOf(seen, found) : stage
    const side = sideOfRoom(room)
    return side ? `${title} (${sideLabel(seen, side)})` : title
  }
  const text = (warning: PlanWarning): string => {
    const says = words.warns[warning.warns]
    const title = titleFor(warning)
    switch (warning.warns) {
      case 'after-hearing':
        return says(title, dayOf(seen, warning.hearingOn), '')
      case 'silence':
        return says(title, dayOf(seen, warning.lastDay), String(warning.days))
      case 'deciders-missing':
        return says(title, sideLabel(seen, warning.side), '')
      case 'time-asked-for':
        return says(title, sideLabel(seen, warning.side), whenOf(seen, warning.until))
      default:
        return says(title, '', '')
    }
  }
  return (
    <section class="card not-on-paper" aria-labelledby="plan-notes">
      <h2 id="plan-notes">{words.warnings}</h2>
      <p class="quiet">{words.warningsMeans}</p>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.warns} ${warning.room} ${text(warning)}`} dir="auto">
            {text(warning)}
          </li>
        ))}
      </ul>
    </section>
  )
}
