// The agreement to mediate on pages: what it is, its steps with a question each, the whole text to sign, and who has signed.
import { signsGroundRules } from '../../domain/ground-rules.ts'
import type { Check, TextSection } from '../../domain/law/agreement-to-mediate-words.ts'
import { ruleSets } from '../../domain/law/rule-sets.ts'
import { silenceDaysOf } from '../../domain/silence.ts'
import { ConfirmNow } from './confirming.tsx'
import { ActionForm, Button, Field, Hidden, Tick } from './parts.tsx'
import { nameOf, pathOf, type Seen, whenOf } from './seen.ts'
import { WaiversLink } from './waivers.tsx'

export const SIGN = 'sign'
const ACTION = 'accept-ground-rules'

const signsNow = ({ view }: Seen): boolean =>
  signsGroundRules(view.me) &&
  !view.board.groundRules.signed.has(view.me.participant) &&
  !view.board.closing.ended

const citationsOf = ({ view }: Seen): readonly string[] => {
  const rules = ruleSets[view.board.convening.opened?.rules ?? 'california']
  const { voluntary, confidentiality, caucus, silence } = rules
  return [voluntary, confidentiality, caucus, silence].map(({ citation }) => citation)
}

export const RulesPage = ({ seen }: { readonly seen: Seen }) => {
  const { words, view, beside } = seen
  const { me, board } = view
  const { groundRules } = board
  const mine = groundRules.signed.get(me.participant)
  const through = Math.min(beside.through ?? 0, beside.text?.steps.length ?? 0)
  const next = through < (beside.text?.steps.length ?? 0) ? String(through + 1) : SIGN
  const shown = (mine && groundRules.texts.get(mine.version)) ?? beside.text
  return (
    <>
      <ConfirmNow seen={seen} />
      <section class="card">
        <h2>{words.rulesTitle}</h2>
        <ol class="rules">
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
          <li>{words.silence(silenceDaysOf(board))}</li>
        </ol>
        <p class="quiet">{words.rulesFrom(citationsOf(seen))}</p>
        {groundRules.startedAt !== undefined && (
          <p class="quiet">{words.startedOn(whenOf(seen, groundRules.startedAt))}</p>
        )}
        {mine && <p>{words.rulesSigned}</p>}
        {signsNow(seen) && (
          <>
            <p>{words.rulesLead}</p>
            <div class="acts">
              <a class="act first" href={pathOf(seen, `ground-rules/${next}`)}>
                {through > 0 ? words.rulesResume : words.rulesStart}
              </a>
            </div>
          </>
        )}
        {groundRules.texts.size > 0 && (
          <p>
            <a href={pathOf(seen, 'ground-rules.pdf')}>{words.rulesCopy}</a>
          </p>
        )}
        <WaiversLink seen={seen} />
      </section>
      <WhoSigned seen={seen} />
      {shown && !signsNow(seen) && (
        <details class="card">
          <summary>{words.rulesWhole}</summary>
          <Text title={shown.title} sections={shown.sections} />
        </details>
      )}
    </>
  )
}

const WhoSigned = ({ seen }: { readonly seen: Seen }) => {
  const { words, view } = seen
  const { signed } = view.board.groundRules
  if (signed.size === 0) return null
  return (
    <section class="card">
      <h3>{words.rulesWhoSigned}</h3>
      <ul class="people">
        {[...signed].map(([participant, { at }]) => (
          <li key={participant} dir="auto">
            {words.rulesSignedOn(nameOf(seen, participant), whenOf(seen, at))}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Text = ({
  title,
  sections,
}: {
  readonly title: string
  readonly sections: readonly TextSection[]
}) => (
  <div class="prose" dir="auto">
    <h3>{title}</h3>
    {sections.map(({ heading, paragraphs }) => (
      <section key={heading}>
        <h4>{heading}</h4>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </section>
    ))}
  </div>
)

/** What was answered to a question just now; it is shown, and kept nowhere. */
export type Answered = 'nothing' | number

/** One step a page; nothing where there is no such step. */
export const StepPage = ({
  seen,
  step,
  answered,
}: {
  readonly seen: Seen
  readonly step: string
  readonly answered?: Answered | undefined
}) => {
  const { words, beside } = seen
  const { text } = beside
  if (!text) return undefined
  if (step === SIGN) return <SignPage seen={seen} />
  const place = Number(step)
  const one = /^[1-9]\d?$/.test(step) ? text.steps[place - 1] : undefined
  if (!one) return undefined
  const { steps } = text
  const back = place > 1 ? `ground-rules/${place - 1}` : 'ground-rules'
  return (
    <section class="card">
      <p class="quiet">{words.rulesStep(place, steps.length + 1)}</p>
      <h2>{one.heading}</h2>
      {one.paragraphs.map((paragraph) => (
        <p key={paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
      <form method="post" action={pathOf(seen, `ground-rules/${step}`)} class="fields" noValidate>
        {one.check && <Question seen={seen} check={one.check} answered={answered} />}
        <div class="acts">
          <button class="act first" type="submit">
            {one.check ? words.rulesAnswer : words.rulesNext}
          </button>
          <a class="act" href={pathOf(seen, back)}>
            {words.rulesBack}
          </a>
        </div>
      </form>
    </section>
  )
}

const Question = ({
  seen,
  check,
  answered,
}: {
  readonly seen: Seen
  readonly check: Check
  readonly answered: Answered | undefined
}) => {
  const { words } = seen
  const chosen = typeof answered === 'number' ? check.answers[answered] : undefined
  const wrong = answered === 'nothing' ? words.rulesNotAnswered : chosen?.because
  return (
    <fieldset class="field" aria-describedby={wrong ? 'answer-wrong' : 'answer-quiet'}>
      <legend>{check.question}</legend>
      <p class="quiet" id="answer-quiet">
        {words.rulesQuiet}
      </p>
      {wrong && (
        <p class="notice" role="alert" id="answer-wrong">
          {wrong} {chosen && words.rulesTryAgain}
        </p>
      )}
      {check.answers.map(({ says }, i) => (
        <div class="tick" key={says}>
          <input
            type="radio"
            id={`answer-${i}`}
            name="answer"
            value={String(i)}
            checked={answered === i}
          />
          <label for={`answer-${i}`}>{says}</label>
        </div>
      ))}
    </fieldset>
  )
}

const SignPage = ({ seen }: { readonly seen: Seen }) => {
  const { words, beside, view } = seen
  const { text } = beside
  if (!text) return null
  const last = text.steps.length
  const hasSigned = view.board.groundRules.signed.has(view.me.participant)
  return (
    <>
      <section class="card">
        <p class="quiet">{words.rulesStep(last + 1, last + 1)}</p>
        <h2>{words.rulesSignStep}</h2>
        <Text title={text.title} sections={text.sections} />
        <p class="quiet">
          {words.digest}: <code>{text.digest}</code>
        </p>
      </section>
      {signsNow(seen) ? (
        <section class="card">
          <ActionForm seen={seen} action={ACTION} page={`ground-rules/${SIGN}`}>
            <Hidden name="digest" value={text.digest} />
            <Tick seen={seen} action={ACTION} name="agree" label={words.rulesAgree} />
            <Tick seen={seen} action={ACTION} name="practice" label={words.rulesPractice} />
            <Field seen={seen} action={ACTION} name="name" label={words.rulesName} required />
            <Button>{words.rulesSign}</Button>
          </ActionForm>
          <p>
            <a href={pathOf(seen, `ground-rules/${last}`)}>{words.rulesBack}</a>
          </p>
        </section>
      ) : (
        hasSigned && <p class="notice">{words.rulesAlready}</p>
      )}
    </>
  )
}
