// The page of safety: a party answers in private; the mediator and the program read what was answered.
import { jointIsOpen, wayOf } from '../../domain/ground-rules.ts'
import { flags, safetyQuestions } from '../../domain/law/safety-screen.ts'
import { hasAnswered, keptApart, SAFETY, screensIn } from '../../domain/safety.ts'
import { conducts, isSide } from '../../domain/seats.ts'
import { Acts, type Filled, WrongsFirst } from '../frame/fields.tsx'
import { labelOfSafety, SafetyFields, SafetyHelp } from '../safety/screen.tsx'
import { safetyWords } from '../safety/words.ts'
import { ActionForm, Button, Hidden, Tag, Words } from './parts.tsx'
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
        {screens.map(({ screen, participant, side, answers, at }) => (
          <li class="card" key={screen}>
            <p dir="auto">
              <b>{nameOf(seen, participant)}</b> · {sideLabel(seen, side)} · {whenOf(seen, at)}{' '}
              <Tag ok={!flags(answers)}>{flags(answers) ? words.flagged : words.notFlagged}</Tag>
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
          </li>
        ))}
      </ul>
    </>
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
    <div class="notice" role="note">
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
