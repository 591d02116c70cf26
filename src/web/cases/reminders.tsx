// Reminders on pages: for a mediator who is waited for and what was sent; for anybody what waits for them, and more time.
import { mayBeReminded, type RemindersOf } from '../../application/reminders-seen.ts'
import { moreTimeDays, USUAL_MORE_TIME } from '../../domain/more-time.ts'
import { conducts, isSide } from '../../domain/seats.ts'
import { ActionForm, Button, Field, Hidden, Select, Tag } from './parts.tsx'
import { reminderWords } from './reminder-words.ts'
import { pathOf, type Seen, sideLabel, whenOf } from './seen.ts'

const PAGE = 'reminders'

/** Nothing for who has none: a case manager's page and one that does not exist are one answer. */
export const RemindersPage = ({ seen }: { readonly seen: Seen }) => {
  const { view, beside, language } = seen
  const words = reminderWords[language]
  const own = beside.reminders?.find(({ participant }) => participant === view.me.participant)
  if (!beside.reminders || !own) return undefined
  const others = beside.reminders.filter((one) => one !== own)
  return (
    <>
      <section class="card" aria-labelledby="yours">
        <h2 id="yours">{words.yours}</h2>
        <Owed seen={seen} one={own} />
        {own.moreTimeUntil !== null && <p>{words.youAsked(whenOf(seen, own.moreTimeUntil))}</p>}
        <MoreTime seen={seen} />
        <p>
          <a href="/account/notices">{words.choose}</a>
        </p>
      </section>
      {conducts(view.me) && (
        <>
          <h2>{words.title}</h2>
          <p>{words.lead}</p>
          <ul class="cards">
            {others.map((one) => (
              <li class="card" key={one.participant}>
                <h3 dir="auto">
                  {one.name}
                  {isSide(one.seat) && ` · ${sideLabel(seen, one.seat)}`}
                </h3>
                <Owed seen={seen} one={one} />
                <Sent seen={seen} one={one} />
                {mayBeReminded(one) && <Writing seen={seen} one={one} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type OfOne = { readonly seen: Seen; readonly one: RemindersOf }

const Owed = ({ seen, one: { owes } }: OfOne) => {
  const words = reminderWords[seen.language]
  if (!owes) return <p class="quiet">{words.nothing}</p>
  return (
    <p>
      <b>{words.steps[owes.step]}.</b> {words.since(whenOf(seen, owes.since))}
    </p>
  )
}

const Sent = ({ seen, one: { owes, sent, nextAt, moreTimeUntil } }: OfOne) => {
  const words = reminderWords[seen.language]
  const days = sent.map((at) => whenOf(seen, at)).join('; ')
  return (
    <>
      {moreTimeUntil !== null && (
        <p>
          <Tag>{words.asked(whenOf(seen, moreTimeUntil))}</Tag>
        </p>
      )}
      <p>{days ? words.sent(days) : words.noneSent}</p>
      {owes && (
        <p class="quiet">{nextAt === null ? words.noNext : words.next(whenOf(seen, nextAt))}</p>
      )}
    </>
  )
}

const Writing = ({ seen, one: { participant, name } }: OfOne) => {
  const words = reminderWords[seen.language]
  const { trouble, view } = seen
  const action = 'remind-personally'
  const isOver = view.board.closing.ended !== undefined
  const again = trouble?.action === action && trouble.form === participant
  if (isOver && !again) return null
  return (
    <details open={again}>
      <summary dir="auto">{words.write(name)}</summary>
      <p>{words.writeMeans}</p>
      <ActionForm seen={seen} action={action} page={PAGE} form={participant}>
        <Hidden name="participant" value={participant} />
        <Field
          seen={seen}
          action={action}
          form={participant}
          name="words"
          label={words.words}
          long
          required
        />
        <Button>{words.send}</Button>
      </ActionForm>
    </details>
  )
}

const MoreTime = ({ seen }: { readonly seen: Seen }) => {
  const words = reminderWords[seen.language]
  const action = 'ask-more-time'
  if (seen.view.board.closing.ended && seen.trouble?.action !== action) return null
  return (
    <>
      <h3>{words.need}</h3>
      <p>{isSide(seen.view.me.seat) ? words.means : words.meansNeutral}</p>
      <ActionForm seen={seen} action={action} page={PAGE}>
        <Select
          seen={seen}
          action={action}
          name="days"
          label={words.howLong}
          begin={String(USUAL_MORE_TIME)}
          choices={howLong(seen.language)}
        />
        <Button>{words.ask}</Button>
      </ActionForm>
    </>
  )
}

export const howLong = (language: Seen['language']): readonly (readonly [string, string])[] =>
  moreTimeDays.map((days) => [String(days), reminderWords[language].days[days] ?? ''] as const)

/** Beside what is theirs to do: the way to say that it takes longer. */
export const MoreTimeLink = ({ seen }: { readonly seen: Seen }) => (
  <a class="act" href={pathOf(seen, PAGE)}>
    {reminderWords[seen.language].need}
  </a>
)
