// The pages of an intake: one step each, a summary to check, and what became of it.
import type { ComponentChildren } from 'preact'
import { othersIn, type Step, standings, typeOf } from '../../actions/intake-steps.ts'
import type { Typed } from '../../application/intake-ports.ts'
import type { Language } from '../../domain/clauses.ts'
import { CASE_TYPES, caseTypes } from '../../domain/law/case-types.ts'
import { ACCESS_NEEDS } from '../../domain/safety.ts'
import { labelsOfReach, reachWords } from '../cases/reach-words.ts'
import { Acts, Choices, type Filled, TextField, Ticks, WrongsFirst } from '../frame/fields.tsx'
import { labelOfSafety, SafetyFields, SafetyHelp } from '../safety/screen.tsx'
import { safetyWords } from '../safety/words.ts'
import { intakeWords } from './words.ts'
import type { IntakeWords } from './words-needed.ts'

type Asking = { readonly filled: Filled; readonly language: Language; readonly typed: Typed }

const ReachOf = ({ filled, language, prefix }: Asking & { readonly prefix: string }) => {
  const words = intakeWords[language]
  const reach = reachWords[language]
  const own = prefix === ''
  const field = (name: string) => ({ filled, name: `${prefix}${name}` })
  return (
    <>
      <TextField
        {...field('mail')}
        label={words.labels.mail}
        type="email"
        autocomplete={own ? 'email' : 'off'}
      />
      <TextField {...field('phone')} label={reach.phone} hint={reach.phoneHint} type="tel" />
      <TextField {...field('post')} label={reach.post} hint={reach.postHint} long />
      {own && (
        <TextField {...field('born')} label={reach.born} hint={reach.own.bornHint} type="date" />
      )}
      <Choices
        {...field('language')}
        label={words.labels.language}
        choices={Object.entries(words.languages)}
      />
      <Ticks
        {...field('use')}
        label={words.labels.use}
        hint={words.hints.use}
        choices={Object.entries(words.channels)}
      />
      <TextField
        {...field('safe')}
        label={own ? reach.own.safe : reach.safe}
        hint={reach.safeHint}
        long
      />
    </>
  )
}

const asks: Readonly<Record<Step, (asking: Asking) => ComponentChildren>> = {
  type: ({ filled, language }) => (
    <Choices
      filled={filled}
      name="caseType"
      label={intakeWords[language].labels.caseType}
      choices={CASE_TYPES.map(
        (type) => [type, caseTypes[type].name[language], caseTypes[type].means[language]] as const,
      )}
    />
  ),
  happened: ({ filled, language, typed }) => {
    const { labels, hints, yes, no } = intakeWords[language]
    const type = typeOf(typed)
    return (
      <>
        <TextField
          filled={filled}
          name="happened"
          label={labels.happened}
          hint={hints.happened}
          long
        />
        {type &&
          caseTypes[type].questions.map(({ name, asks: question, answer }) =>
            answer === 'yes or no' ? (
              <Choices
                key={name}
                filled={filled}
                name={`q.${name}`}
                label={question[language]}
                choices={[
                  [yes, yes],
                  [no, no],
                ]}
              />
            ) : (
              <TextField
                key={name}
                filled={filled}
                name={`q.${name}`}
                label={question[language]}
                long={answer === 'long words'}
                {...(answer === 'date' ? { type: 'date' as const } : {})}
                {...(answer === 'sum' ? { inputMode: 'decimal' as const } : {})}
              />
            ),
          )}
        <TextField filled={filled} name="helps" label={labels.helps} hint={hints.helps} long />
      </>
    )
  },
  court: ({ filled, language }) => {
    const { labels, yes, no } = intakeWords[language]
    return (
      <>
        <Choices
          filled={filled}
          name="filed"
          label={labels.filed}
          choices={[
            ['yes', yes],
            ['no', no],
          ]}
        />
        <TextField filled={filled} name="name" label={labels.court} />
        <TextField filled={filled} name="caseNumber" label={labels.caseNumber} />
        <TextField filled={filled} name="hearingOn" label={labels.hearingOn} type="date" />
      </>
    )
  },
  you: (asking) => (
    <>
      <TextField
        filled={asking.filled}
        name="name"
        label={intakeWords[asking.language].labels.name}
        autocomplete="name"
      />
      <ReachOf {...asking} prefix="" />
    </>
  ),
  others: (asking) => {
    const words = intakeWords[asking.language]
    const { filled } = asking
    const many = Math.max(1, othersIn(filled.values) + (filled.values.has('_add') ? 1 : 0))
    return Array.from({ length: many }, (_, i) => (
      <fieldset key={i}>
        <legend>{words.other(i + 1)}</legend>
        <TextField
          filled={filled}
          name={`others.${i}.name`}
          label={words.labels.name}
          hint={words.hints.name}
          autocomplete="off"
        />
        <Choices
          filled={filled}
          name={`others.${i}.as`}
          label={words.labels.as}
          choices={standings.map((as) => [as, words.as[as]] as const)}
        />
        <ReachOf {...asking} prefix={`others.${i}.`} />
      </fieldset>
    ))
  },
  needs: ({ filled, language }) => {
    const { labels, hints, needs } = intakeWords[language]
    return (
      <>
        <Ticks
          filled={filled}
          name="needs"
          label={labels.needs}
          hint={hints.needs}
          choices={ACCESS_NEEDS.map((need) => [need, needs[need]] as const)}
        />
        <TextField filled={filled} name="needsWords" label={labels.needsWords} long />
      </>
    )
  },
  read: ({ filled, language }) => {
    const { labels, hints } = intakeWords[language]
    return (
      <>
        <TextField filled={filled} name="title" label={labels.readTitle} hint={hints.readTitle} />
        <TextField
          filled={filled}
          name="about"
          label={labels.readAbout}
          hint={hints.readAbout}
          long
        />
      </>
    )
  },
  safety: ({ filled, language }) => <SafetyFields filled={filled} language={language} />,
}

export const labelIn =
  (language: Language, step: Step) =>
  (name: string): string => {
    const { labels, other } = intakeWords[language]
    const reach = labelsOfReach(language)
    const place = /^others\.(\d)\.(.*)$/.exec(name)
    if (place)
      return `${other(Number(place[1]) + 1)}, ${labelIn(language, 'others')(place[2] ?? '')}`
    if (step === 'you' && name === 'safe') return reachWords[language].own.safe
    if (step === 'safety') return labelOfSafety(language)(name)
    if (step === 'court' && name === 'name') return labels.court
    if (name === 'title') return labels.readTitle
    if (name === 'about') return labels.readAbout
    return labels[name as keyof typeof labels] ?? reach[name] ?? name
  }

export const StepPage = ({
  words,
  path,
  step,
  steps,
  ...asking
}: Asking & {
  readonly words: IntakeWords
  readonly path: string
  readonly step: Step
  readonly steps: readonly Step[]
}) => {
  const place = steps.indexOf(step)
  const before = steps[place - 1]
  const { language, filled } = asking
  return (
    <section class="card narrow">
      <p class="quiet">{words.step(place + 1, steps.length + 1)}</p>
      <h1>{words.steps[step]}</h1>
      {step === 'safety' && <p>{safetyWords[language].whoReads}</p>}
      {words.why[step] && <p>{words.why[step]}</p>}
      <form method="post" action={`${path}/${step}`} class="fields" noValidate>
        <WrongsFirst filled={filled} look={words.look} labels={labelIn(language, step)} />
        {asks[step](asking)}
        {step === 'others' && (
          <Acts>
            <button class="act" type="submit" name="_add" value="yes">
              {words.addOther}
            </button>
          </Acts>
        )}
        <Acts>
          <button class="act first" type="submit">
            {words.next}
          </button>
          {before && (
            <a class="act" href={`${path}/${before}`}>
              {words.back}
            </a>
          )}
        </Acts>
      </form>
      {step === 'safety' && <SafetyHelp language={language} />}
    </section>
  )
}
