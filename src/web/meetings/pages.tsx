// The pages of one's own calendar and of a mediator's hours.
import type { HoursSaid } from '../../actions/mediator-hours.ts'
import { weekdays } from '../../application/notice-preferences.ts'
import type { OwnCalendarWords } from './words.ts'

export const CalendarPage = ({
  words,
  madeAt,
  address,
}: {
  readonly words: OwnCalendarWords
  readonly madeAt: string | undefined
  /** Shown this once. */
  readonly address?: string | undefined
}) => (
  <>
    <h1>{words.title}</h1>
    {address && (
      <div class="next" role="status">
        <h2>{words.shown}</h2>
        <p>{words.shownOnce}</p>
        <code>{address}</code>
      </div>
    )}
    <section class="card">
      <p>{words.lead}</p>
      <p>{madeAt === undefined ? words.none : words.madeAt(madeAt)}</p>
      <div class="acts">
        <form method="post" action="/account/calendar">
          <button class="act first" type="submit">
            {madeAt === undefined ? words.make : words.renew}
          </button>
        </form>
        {madeAt !== undefined && (
          <form method="post" action="/account/calendar/revoke">
            <button class="act" type="submit">
              {words.revoke}
            </button>
          </form>
        )}
      </div>
      <p>
        <a href="/cases">{words.back}</a>
      </p>
    </section>
  </>
)

export type HoursTyped = Pick<HoursSaid, 'timeZone' | 'weekly'> & { readonly exceptions: string }

export const HoursPage = ({
  words,
  typed,
  zones,
  told,
}: {
  readonly words: OwnCalendarWords['hours']
  readonly typed: HoursTyped
  readonly zones: readonly string[]
  readonly told: 'saved' | 'wrong' | undefined
}) => (
  <>
    <h1>{words.title}</h1>
    {told === 'saved' && (
      <p class="told" role="status">
        {words.saved}
      </p>
    )}
    {told === 'wrong' && (
      <div class="wrongs" role="alert" tabIndex={-1} autofocus>
        <p>{words.wrong}</p>
      </div>
    )}
    <form method="post" action="/account/hours" class="card fields">
      <p>{words.lead}</p>
      <div class="field">
        <label for="timeZone">{words.zone}</label>
        <select id="timeZone" name="timeZone">
          {[...new Set([typed.timeZone, ...zones])].map((zone) => (
            <option key={zone} value={zone} selected={zone === typed.timeZone}>
              {zone}
            </option>
          ))}
        </select>
      </div>
      <fieldset>
        <legend>{words.weekly}</legend>
        {weekdays.map((day) => {
          const hours = typed.weekly.find((one) => one.day === day)
          const name = words.days[day] ?? ''
          return (
            <div class="row" key={day}>
              <Hour name={`${day}.from`} label={words.from(name)} value={hours?.from ?? ''} />
              <Hour name={`${day}.to`} label={words.to(name)} value={hours?.to ?? ''} />
            </div>
          )
        })}
      </fieldset>
      <div class="field">
        <label for="exceptions">{words.exceptions}</label>
        <p class="quiet" id="exceptions-hint">
          {words.exceptionsHint}
        </p>
        <textarea id="exceptions" name="exceptions" aria-describedby="exceptions-hint">
          {typed.exceptions}
        </textarea>
      </div>
      <div class="acts">
        <button class="act first" type="submit">
          {words.save}
        </button>
      </div>
    </form>
  </>
)

type HourSeen = { readonly name: string; readonly label: string; readonly value: string }
const Hour = ({ name, label, value }: HourSeen) => (
  <div class="field">
    <label for={`h-${name}`}>{label}</label>
    <input id={`h-${name}`} name={name} type="time" step="900" value={value} />
  </div>
)
