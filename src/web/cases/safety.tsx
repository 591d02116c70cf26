// The page of safety: a party answers in private; the mediator and the program read what was answered.
import { jointIsOpen, wayOf } from '../../domain/ground-rules.ts'
import { safetyQuestions } from '../../domain/law/safety-screen.ts'
import { hasAnswered, isFlag, keptApart, SAFETY, screensIn } from '../../domain/safety.ts'
import { conducts, isSide } from '../../domain/seats.ts'
import { Acts, type Filled, WrongsFirst } from '../frame/fields.tsx'
import { labelOfSafety, SafetyFields, SafetyHelp } from '../safety/screen.tsx'
import { safetyWords } from '../safety/words.ts'
import { ActionForm, Button, Field, Hidden, Tag, Words } from './parts.tsx'
import { nameOf, pathOf, type Seen, sideLabel, whenOf } from './seen.ts'

const untouched: Filled = { values: new Map(), wrongs: new Map() }

/** Nothing for who neither sits on a side nor reads what was answered. */
export function SafetyPage({
  seen,
  filled = untouched,
}: {
  readonly seen: Seen
  readonly filled?: Filled
}) {
  const { view, language } = seen
  if (view.rooms.has(SAFETY)) return <Answered seen={seen} />
  if (!isSide(view.me.seat)) return undefined
  const words = safetyWords[language]
  return (
    <section class="card narrow">
      <h2>{words.title}</h2>
      <p>{words.whoReads}</p>
      <p class="quiet">{words.never}</p>
      {hasAnswered(view) && <p class="quiet">{words.again}</p>}
      <form method="post" action={pathOf(seen, 'safety')} class="fields" noValidate>
        <WrongsFirst filled={filled} look={words.look} labels={labelOfSafety(language)} />
        <SafetyFields filled={filled} language={language} />
        <Acts>
          <Button>{words.send}</Button>
        </Acts>
      </form>
      <SafetyHelp language={language} />
    </section>
  )
}

const Answered = ({ seen }: { readonly seen: Seen }) => {
  const words = safetyWords[seen.language]
  const screens = screensIn(seen.view).toSorted((a, b) => b.at - a.at)
  return (
    <>
      <h2>{words.answered}</h2>
      <p class="quiet">{words.whoReads}</p>
      {screens.length === 0 && <p>{words.nobody}</p>}
      <ul class="cards">
        {screens.map((one) => {
          const { screen, participant, side, answers, at, lifted } = one
          return (
            <li class="card" key={screen}>
              <p dir="auto">
                <b>{nameOf(seen, participant)}</b> · {sideLabel(seen, side)} · {whenOf(seen, at)}{' '}
                <Tag ok={!isFlag(one)}>{isFlag(one) ? words.flagged : words.notFlagged}</Tag>
              </p>
              <dl class="glossary">
                {safetyQuestions.map((question) => (
                  <div key={question}>
                    <dt>{words.questions[question]}</dt>
                    <dd>{words.answers[answers[question]]}</dd>
                  </div>
                ))}
              </dl>
              {answers.words && <Words text={answers.words} />}
              {lifted && (
                <>
                  <p class="quiet">
                    {words.lifted(nameOf(seen, lifted.by), whenOf(seen, lifted.at))}
                  </p>
                  <Words text={lifted.reason} />
                </>
              )}
              {isFlag(one) && <Lifting seen={seen} participant={participant} form={screen} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** For who talked with them; all that keeps this one person apart is lifted at once. */
const Lifting = ({
  seen,
  participant,
  form,
}: {
  readonly seen: Seen
  readonly participant: string
  readonly form: string
}) => {
  const { me } = seen.view
  const words = safetyWords[seen.language]
  const action = 'lift-safety-flag'
  if (!conducts(me) && me.seat !== 'manager') return null
  return (
    <details>
      <summary>{words.lift}</summary>
      <p class="quiet">{words.liftHint}</p>
      <ActionForm seen={seen} action={action} page="safety" form={form}>
        <Hidden name="participant" value={participant} />
        <Field
          seen={seen}
          action={action}
          form={form}
          name="reason"
          label={words.liftWhy}
          long
          required
        />
        <Button>{words.lift}</Button>
      </ActionForm>
    </details>
  )
}

/** At the top of the case, for who reads the answers alone. Nothing is shut by itself: everybody would see when. */
export const KeptApart = ({ seen }: { readonly seen: Seen }) => {
  const { view, language } = seen
  const apart = view.rooms.has(SAFETY) ? keptApart(view) : undefined
  if (!apart || view.board.closing.ended) return null
  const words = safetyWords[language]
  const open = jointIsOpen(view.board)
  const { proposed } = view.board.groundRules
  const direct = wayOf(view.board) === 'relayed' && proposed?.way === 'direct'
  return (
    <div class="notice not-on-paper" role="note">
      <p>
        {apart === 'SafetyFlagged' ? words.keptApart : words.notYetAsked}{' '}
        <a href={pathOf(seen, 'safety')}>{words.answered}</a>
      </p>
      {open && <p>{words.stillTogether}</p>}
      {open && conducts(view.me) && (
        <ActionForm seen={seen} action="set-joint-room" page="" form="apart" class="inline">
          <Hidden name="open" value="false" />
          <Button>{words.shut}</Button>
        </ActionForm>
      )}
      {direct && conducts(view.me) && (
        <ActionForm seen={seen} action="propose-way" page="" form="apart" class="inline">
          <Hidden name="way" value="relayed" />
          <Button plain>{words.takeBack}</Button>
        </ActionForm>
      )}
    </div>
  )
}
