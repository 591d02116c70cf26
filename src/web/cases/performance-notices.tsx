// Notices that something is late, with their days to cure, and the acknowledgment that everything has come.
import { madeAmendments } from '../../domain/amendments.ts'
import { waitsForAnswer } from '../../domain/default-declaration.ts'
import { claims, daysToCure, type Line, stands, stateOf } from '../../domain/ledger.ts'
import { dutiesIn } from '../../domain/owed.ts'
import type { DefaultNotice } from '../../domain/performance.ts'
import { speaksForSide } from '../../domain/seats.ts'
import { ActionForm, Button, Field, Hidden, Tag, Words } from './parts.tsx'
import { performanceWords } from './performance-words.ts'
import { dayOf, pathOf, type Seen, sideLabel, whenOf } from './seen.ts'

const PAGE = 'performance'

/** Whether all that the declaration names lies ready to be taken along. */
const isSealed = (
  { signing, performance }: Seen['view']['board'],
  notice: DefaultNotice,
): boolean =>
  signing.sealed !== undefined &&
  madeAmendments(performance).every(
    ({ term, sealed }) => sealed !== undefined || !claims(notice).includes(term),
  )

type OfLines = { readonly seen: Seen; readonly lines: readonly Line[] }

export const Notices = ({ seen, lines }: OfLines) => {
  const words = performanceWords[seen.language]
  const { me, board } = seen.view
  const given = [...board.performance.notices.values()]
  const late = speaksForSide(me)
    ? lines.filter((line) => line.late && line.to.includes(me.seat))
    : []
  const standing = given.filter((one) => one.side === me.seat && stands(one, lines, seen.at))
  const against = [...new Set(late.map(({ by }) => by))].filter((by) =>
    late.some(
      (line) =>
        line.by === by &&
        !standing.some((one) => one.against === by && claims(one).includes(line.term)),
    ),
  )
  if (given.length === 0 && against.length === 0) return null
  return (
    <section class="card" aria-labelledby="late">
      <h3 id="late">{words.noticesTitle}</h3>
      <ul class="cards">
        {given.map((one) => {
          const state = stateOf(one, lines, seen.at)
          const label = (side: typeof one.side) => sideLabel(seen, side)
          const isOurs = speaksForSide(me) && me.seat === one.side
          const waits = waitsForAnswer(one, lines)
          return (
            <li class="card" key={one.notice}>
              <p>
                <span dir="auto">
                  {words.noticeBy(label(one.side), label(one.against), whenOf(seen, one.at))}
                </span>{' '}
                <Tag ok={state === 'cured'}>{words.states[state]}</Tag>
              </p>
              {state === 'running' && <p>{words.cureBy(dayOf(seen, one.cureBy))}</p>}
              {one.words.trim() !== '' && <Words text={one.words} />}
              {state === 'in vain' && isOurs && waits && <p>{words.answerFirst}</p>}
              {state === 'in vain' && isOurs && !waits && (
                <>
                  <p>{words.declareMeans}</p>
                  <p class="acts">
                    <a
                      class="act"
                      href={pathOf(seen, `performance/notices/${one.notice}`)}
                      type="application/pdf"
                    >
                      {words.declare}
                    </a>
                    {isSealed(board, one) && (
                      <a
                        class="act"
                        href={pathOf(seen, `performance/notices/${one.notice}/packet.zip`)}
                      >
                        {words.packet}
                      </a>
                    )}
                  </p>
                </>
              )}
              {isOurs && !one.withdrawn && state !== 'cured' && (
                <ActionForm
                  {...{ seen, page: PAGE, form: one.notice, class: 'inline' }}
                  action="withdraw-notice-of-default"
                >
                  <Hidden name="notice" value={one.notice} />
                  <Button plain>{words.withdraw}</Button>
                </ActionForm>
              )}
            </li>
          )
        })}
      </ul>
      {against.map((side) => {
        const names = { seen, form: side, action: 'give-notice-of-default' }
        return (
          <ActionForm key={side} {...names} page={PAGE}>
            <p>{words.noticeMeans(daysToCure(dutiesIn(board).terms, side))}</p>
            <Hidden name="against" value={side} />
            <Field {...{ ...names, name: 'words', long: true }} label={words.noticeWords} />
            <Button>{words.giveNotice(sideLabel(seen, side))}</Button>
          </ActionForm>
        )
      })}
    </section>
  )
}

export const Satisfaction = ({ seen, lines }: OfLines) => {
  const words = performanceWords[seen.language]
  const { me, board } = seen.view
  const said = [...board.performance.satisfied.values()]
  const owed = speaksForSide(me) ? lines.filter(({ to }) => to.includes(me.seat)) : []
  const all = owed.length > 0 && owed.every((line) => line.received === line.owed)
  const asks = speaksForSide(me) && all && !board.performance.satisfied.has(me.seat)
  if (said.length === 0 && !asks) return null
  const names = { seen, action: 'acknowledge-satisfaction' }
  return (
    <section class="card" aria-label={words.received}>
      {asks && <h3>{words.satisfiedTitle}</h3>}
      {said.map(({ side, at }) => (
        <p key={side} dir="auto">
          {words.satisfiedBy(sideLabel(seen, side), whenOf(seen, at))}
        </p>
      ))}
      {asks && (
        <ActionForm {...names} page={PAGE}>
          <p>{words.satisfiedMeans}</p>
          <Field {...{ ...names, name: 'name' }} label={words.name} />
          <Button>{words.satisfy}</Button>
        </ActionForm>
      )}
    </section>
  )
}
