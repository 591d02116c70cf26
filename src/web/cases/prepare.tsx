// Preparing for a call: the worksheet of whoever looks, saved as they go, and who reads it as they choose.

import type { ComponentChild } from 'preact'
import { LONGEST_ANSWER } from '../../actions/around-calls.ts'
import {
  asksToPrepare,
  hasSigned,
  ownWorksheet,
  roomsOfWorksheet,
  worksheetIn,
  writesWorksheet,
} from '../../domain/preparing.ts'
import { isSide, type Side } from '../../domain/seats.ts'
import { QUESTIONS, type Question } from '../../domain/worksheets.ts'
import { LessonLink } from '../learning/link.tsx'
import { AgreedNext } from './agreed-next.tsx'
import { ActionForm, Button, Hidden } from './parts.tsx'
import { PrepareDesk, PrepareSide } from './prepare-desk.tsx'
import { GivePage, PrintPage } from './prepare-give.tsx'
import { prepareWords } from './prepare-words.ts'
import { kept, pathOf, readersOf, type Seen } from './seen.ts'
import { Sheet, Since, sheetsIn } from './worksheet-view.tsx'
import { idOf, WrongHere, Wrongs, wrongAt } from './wrongs.tsx'

const PAGE = 'prepare'
const SAVE = 'save-worksheet'

/** What is not somebody's to see and what does not exist are one answer. */
export function PreparePages({
  seen,
  part,
}: {
  readonly seen: Seen
  readonly part: string
}): ComponentChild {
  const { me } = seen.view
  if (isSide(me.seat)) {
    if (part === '') return <OwnPage seen={seen} side={me.seat} />
    if (!writesWorksheet(me)) return undefined
    if (part === 'give') return <GivePage seen={seen} side={me.seat} />
    return part === 'print' ? <PrintPage seen={seen} /> : undefined
  }
  if (!seen.view.rooms.has('neutrals')) return undefined
  return part === '' ? <PrepareDesk seen={seen} /> : PrepareSide({ seen, side: part as Side })
}

const OwnPage = ({ seen, side }: { readonly seen: Seen; readonly side: Side }) => {
  const words = prepareWords[seen.language]
  const { view } = seen
  const open = !view.board.closing.ended
  const [team, caucus] = roomsOfWorksheet(side)
  const others = [team, caucus].flatMap((room) =>
    sheetsIn(seen, room)
      .filter(({ participant }) => participant !== view.me.participant)
      .map((sheet) => ({ room, sheet })),
  )
  return (
    <>
      <AgreedNext seen={seen} side={side} page={PAGE} />
      {writesWorksheet(view.me) && open ? (
        <OwnWorksheet seen={seen} side={side} />
      ) : (
        <p class="notice">{words.helper}</p>
      )}
      <section class="card" aria-labelledby="others">
        <h2 id="others">{words.others}</h2>
        {others.length === 0 && <p>{words.noOthers}</p>}
        {others.map(({ room, sheet }) => (
          <Sheet key={`${room} ${sheet.participant}`} {...{ seen, sheet, room }} />
        ))}
      </section>
    </>
  )
}

const OwnWorksheet = ({ seen, side }: { readonly seen: Seen; readonly side: Side }) => {
  const words = prepareWords[seen.language]
  const { view, beside } = seen
  const [team, caucus] = roomsOfWorksheet(side)
  const own = ownWorksheet(view)
  const draft = beside.worksheet
  const inTeam = worksheetIn(view, team)
  const given = worksheetIn(view, caucus)
  const skipped = view.rooms.get(team)?.preparation.notNeededFor.has(view.me.participant)
  return (
    <>
      <section class="card worksheet" aria-labelledby="worksheet">
        <h2 id="worksheet">{words.title}</h2>
        <p>{words.lead}</p>
        <p>{words.never}</p>
        <LessonLink lesson="prepare" language={seen.language} />
        <p class="notice">
          {words.safety} <a href={pathOf(seen, 'safety')}>{words.safetyLink}</a>
        </p>
        {draft && <p class="quiet">{words.draft}</p>}
        {own && <Since seen={seen} sheet={own} />}
        {skipped && !own && <p>{words.skipped}</p>}
        <form
          method="post"
          action={pathOf(seen, `do/${SAVE}`)}
          class="fields"
          id="own-worksheet"
          data-keep={pathOf(seen, 'prepare/draft')}
          noValidate
        >
          <Hidden name="_page" value={PAGE} />
          <Hidden name="_team" value={team} />
          <Wrongs seen={seen} action={SAVE} />
          {QUESTIONS.map((question) => (
            <Asking
              key={question}
              {...{ seen, question }}
              begin={(draft ?? own)?.answers[question]}
            />
          ))}
          <Reading
            {...{ seen, team, caucus }}
            begin={draft?.room ?? (own ? roomOf(seen, own, side) : '')}
          />
          <p class="quiet" role="status" data-kept hidden>
            {words.kept}
          </p>
          <p class="wrong" role="alert" data-lost hidden>
            {words.lost}{' '}
            <a href="/sign-in" target="_blank" rel="noopener">
              {words.lostSignIn}
            </a>
          </p>
          <div class="acts">
            <Button>{words.save}</Button>
            <button class="act" type="submit" formaction={pathOf(seen, 'prepare/draft')}>
              {words.keep}
            </button>
          </div>
        </form>
        <div class="acts">
          {inTeam && inTeam === own && hasSigned(view) && (
            <a class="act" href={pathOf(seen, 'prepare/give')}>
              {words.give}
            </a>
          )}
          <a class="act" href={pathOf(seen, 'prepare/print')}>
            {words.print}
          </a>
          {asksToPrepare(view) && (
            <ActionForm seen={seen} action="skip-preparation" page={PAGE} class="inline">
              <Hidden name="room" value={team} />
              <Button plain>{words.skip}</Button>
              <p class="quiet">{words.skipMeans}</p>
            </ActionForm>
          )}
        </div>
      </section>
      {given && (
        <section class="card private" aria-labelledby="given">
          <h2 id="given">{words.part}</h2>
          <Sheet seen={seen} sheet={given} room={caucus} />
        </section>
      )}
    </>
  )
}

const roomOf = (
  { view }: Seen,
  own: NonNullable<ReturnType<typeof ownWorksheet>>,
  side: Side,
): string => roomsOfWorksheet(side).find((room) => worksheetIn(view, room) === own) ?? ''

const Asking = ({
  seen,
  question,
  begin = '',
}: {
  readonly seen: Seen
  readonly question: Question
  readonly begin: string | undefined
}) => {
  const words = prepareWords[seen.language]
  const { label, hint, example } = words.questions[question]
  const name = `answers.${question}`
  const id = idOf(SAVE, '', name)
  const wrong = wrongAt(seen, SAVE, '', name)
  const about = [`${id}-hint`, ...(wrong ? [`${id}-wrong`] : [])].join(' ')
  return (
    <div class="field asking">
      <label for={id}>{label}</label>
      <p class="quiet" id={`${id}-hint`}>
        {hint}
      </p>
      <WrongHere id={id} text={wrong} />
      <textarea
        {...{ id, name, maxLength: LONGEST_ANSWER, dir: 'auto' }}
        aria-describedby={about}
        {...(wrong ? { 'aria-invalid': 'true' as const } : {})}
        value={kept(seen, SAVE, '', name, begin)}
      />
      <details class="quiet">
        <summary>{words.example}</summary>
        <p>{example}</p>
      </details>
    </div>
  )
}

/** Chosen before it is saved; who it is, by name. */
const Reading = ({
  seen,
  team,
  caucus,
  begin,
}: {
  readonly seen: Seen
  readonly team: `team:${Side}`
  readonly caucus: `caucus:${Side}`
  readonly begin: string
}) => {
  const words = prepareWords[seen.language]
  const id = idOf(SAVE, '', 'room')
  const wrong = wrongAt(seen, SAVE, '', 'room')
  const chosen = kept(seen, SAVE, '', 'room', begin)
  const side = readersOf(seen, team)
  const alone = side.length === 1
  const choices = [
    {
      value: team,
      label: alone ? words.onlyMe : words.mySide(side.join(', ')),
      means: alone ? `${words.mySideMeans} ${words.onlyMeMeans}` : words.mySideMeans,
    },
    ...(hasSigned(seen.view)
      ? [
          {
            value: caucus,
            label: words.mediatorToo(readersOf(seen, caucus).join(', ')),
            means: words.mediatorMeans,
          },
        ]
      : []),
  ]
  return (
    <fieldset
      class="field choices"
      id={id}
      {...(wrong ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-wrong` } : {})}
    >
      <legend>{words.readsTitle}</legend>
      <WrongHere id={id} text={wrong} />
      {choices.map(({ value, label, means }, i) => (
        <div class="tick" key={value}>
          <input
            type="radio"
            id={`${id}-${i}`}
            name="room"
            value={value}
            checked={chosen === value}
            aria-describedby={`${id}-${i}-means`}
          />
          <div>
            <label for={`${id}-${i}`} dir="auto">
              {label}
            </label>
            <p class="quiet" id={`${id}-${i}-means`}>
              {means}
            </p>
          </div>
        </div>
      ))}
      {!hasSigned(seen.view) && (
        <p class="quiet">
          {words.signFirst} <a href={pathOf(seen, 'ground-rules')}>{seen.words.rulesTitle}</a>
        </p>
      )}
    </fieldset>
  )
}
