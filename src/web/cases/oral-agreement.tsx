// An oral agreement on the pages: how its clock stands for everybody, and the form of who mediates.
import { zoneOf } from '../../application/plan-seen.ts'
import { sidesOf } from '../../domain/convening.ts'
import { knowsOral, type OralClock, oralClocks, RECORDED_BY } from '../../domain/oral-agreement.ts'
import { conducts } from '../../domain/seats.ts'
import { oralWords } from './oral-agreement-words.ts'
import { ActionForm, Button, Field, Hidden, Select, Tick } from './parts.tsx'
import { planWords } from './plan-words.ts'
import { type Seen, sideLabel, whenOf } from './seen.ts'
import { zoneName } from './stage-view.tsx'

const PAGE = 'agreement'
const NOTE = 'note-oral-agreement'
const HOUR = 3_600_000

/** Plain sentences; where a case begins, only what is still to be signed or no longer counts. */
export const OralStanding = ({
  seen,
  brief = false,
}: {
  readonly seen: Seen
  readonly brief?: boolean
}) => {
  const { board } = seen.view
  const clocks = oralClocks(board, seen.at).filter(
    ({ state }) => !brief || (!board.closing.ended && (state === 'running' || state === 'lapsed')),
  )
  return (
    <>
      {clocks.map((clock) => (
        <div class="notice" key={clock.recital.recital}>
          <Sentences seen={seen} clock={clock} />
        </div>
      ))}
    </>
  )
}

const Sentences = ({ seen, clock }: { readonly seen: Seen; readonly clock: OralClock }) => {
  const words = oralWords[seen.language]
  const { recital, until, state } = clock
  const named = new Intl.ListFormat(seen.language)
  const sides = named.format(recital.sides.map((side) => sideLabel(seen, side)))
  const recited = whenOf(seen, recital.recitedAt)
  switch (state) {
    case 'running': {
      const hours = Math.floor((until - seen.at) / HOUR)
      const zone = zoneName(seen, seen.viewer.timeZone)
      return (
        <>
          <p dir="auto">{words.running(sides, recited)}</p>
          <p>
            <b>{words.until(whenOf(seen, until), zone, hours)}</b>
          </p>
        </>
      )
    }
    case 'lapsed':
      return <p dir="auto">{words.lapsed(sides, recited)}</p>
    case 'signed in time':
      return <p>{words.signedInTime(recited)}</p>
    case 'signed':
      return <p>{words.signed(recited)}</p>
  }
}

/** For who mediates, while the mediation goes on. */
export const NotingOral = ({ seen }: { readonly seen: Seen }) => {
  const { me, board } = seen.view
  const { closing, groundRules, oral } = board
  if (!conducts(me) || closing.ended || groundRules.startedAt === undefined) return null
  if (!knowsOral(board)) return null
  const words = oralWords[seen.language]
  const of = { seen, action: NOTE }
  return (
    <details class="card" open={seen.trouble?.action === NOTE}>
      <summary>{words.note}</summary>
      <p>{words.noteMeans}</p>
      <p>{words.notHere}</p>
      <ActionForm {...of} page={PAGE}>
        <Sides seen={seen} />
        <Field
          {...{ ...of, name: 'recitedAt', type: 'datetime-local', label: words.recitedAt }}
          hint={planWords[seen.language].inZone(zoneName(seen, zoneOf(seen.beside.program)))}
        />
        <Select
          {...{ ...of, name: 'recordedBy', label: words.recordedBy }}
          choices={[
            ['', words.notRecorded],
            ...RECORDED_BY.map((one) => [one, words.recorders[one]] as const),
          ]}
        />
        <fieldset>
          <legend>{words.elements}</legend>
          <Tick {...{ ...of, name: 'recitedBeforeAll', label: words.recitedBeforeAll }} />
          <Tick {...{ ...of, name: 'agreedOnRecord', label: words.agreedOnRecord }} />
          <Tick {...{ ...of, name: 'saidToBind', label: words.saidToBind }} />
        </fieldset>
        <p class="quiet">{words.noTerms}</p>
        <span class="seen joint">{words.willRead}</span>
        <Button>{words.save}</Button>
      </ActionForm>
      {oral.recitals.map(({ recital, recitedAt }) => (
        <ActionForm
          key={recital}
          {...{ seen, action: 'take-back-oral-agreement', form: recital }}
          page={PAGE}
        >
          <Hidden name="recital" value={recital} />
          <p>{words.takeBackOf(whenOf(seen, recitedAt))}</p>
          <Button plain>{words.takeBack}</Button>
        </ActionForm>
      ))}
    </details>
  )
}

/** Of two sides both agreed; of more it is said which. */
const Sides = ({ seen }: { readonly seen: Seen }) => {
  const { trouble, view, language } = seen
  const sides = sidesOf(view.board.convening)
  if (sides.length === 2) {
    return (
      <>
        {sides.map((side) => (
          <Hidden key={side} name="sides" value={side} />
        ))}
      </>
    )
  }
  const typed = trouble?.action === NOTE ? (trouble.fields.get('sides') ?? []) : sides
  return (
    <fieldset>
      <legend>{oralWords[language].sides}</legend>
      {sides.map((side) => (
        <div class="tick" key={side}>
          <input
            type="checkbox"
            name="sides"
            value={side}
            id={`oral-${side}`}
            checked={typed.includes(side)}
          />
          <label for={`oral-${side}`} dir="auto">
            {sideLabel(seen, side)}
          </label>
        </div>
      ))}
    </fieldset>
  )
}
