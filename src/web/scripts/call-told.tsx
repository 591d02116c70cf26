// What a call tells besides those who are in it: what does not work and what to do instead, and what is said as text.
import type { SaidByScript } from '../calls/words-needed.ts'
import type { Instrument } from './call-instrument.ts'
import { Troubles } from './call-lobby.tsx'
import type { OwnDevices } from './call-own.ts'
import type { PageOfCall, RoomOfCall } from './call-page.ts'

export type Captions = {
  readonly can: boolean
  readonly on: boolean
  turn(on: boolean): void
}
type Told = {
  readonly page: PageOfCall
  readonly own: OwnDevices
  readonly call: Instrument
  readonly here: RoomOfCall | undefined
}

/** What does not work, and what to do: never only that something failed. */
export const Trouble = ({ page, own, call, here }: Told) => {
  const { say } = page
  const { relay, lineLost, notDone } = call.course()
  const way = call.way()
  const noWay: SaidByScript | undefined =
    relay === null
      ? 'relayNone'
      : call.relayDown()
        ? 'relayDown'
        : way === 'none'
          ? here?.telephone
            ? 'noWay'
            : 'noWayWrite'
          : undefined
  return (
    <div role="alert">
      {lineLost && (
        <p class="notice" data-trouble="line-lost">
          {say('lineLost')}
        </p>
      )}
      {notDone && <p class="notice">{say(notDone)}</p>}
      {call.dropped() && (
        <p class="notice" data-trouble="slow">
          {say('slow')}
        </p>
      )}
      {!noWay && way === 'sound only' && <p class="notice">{say('connectingSlowly')}</p>}
      {noWay && (
        <div class="wrongs" data-trouble={noWay}>
          <p>{say(noWay)}</p>
          <div class="acts">
            {here && (
              <a class="act first" href={here.write}>
                {say('write')}
              </a>
            )}
            {noWay !== 'relayNone' && (
              <button class="act" type="button" data-do="again" onClick={call.again}>
                {say('again')}
              </button>
            )}
          </div>
        </div>
      )}
      <Troubles say={say} own={own} />
    </div>
  )
}

type Captioned = Pick<Told, 'page' | 'call'> & { readonly captions: Captions }
export const CaptionsPart = ({ page, call, captions }: Captioned) => {
  const { say } = page
  const said = call.captions()
  return (
    <section class="card" aria-labelledby="captions">
      <h2 id="captions">{say('captions')}</h2>
      {captions.can && (
        <>
          <p class="quiet">{say('captionsHint')}</p>
          <div class="acts">
            <button
              class="act"
              type="button"
              data-do="captions"
              onClick={() => captions.turn(!captions.on)}
            >
              {say(captions.on ? 'captionsOff' : 'captionsOn')}
            </button>
          </div>
        </>
      )}
      {said.length > 0 && <Said said={said} />}
    </section>
  )
}

const Said = ({ said }: { readonly said: ReturnType<Instrument['captions']> }) => (
  <ul class="plain captions" aria-live="polite">
    {said.map(({ name, text }, i) => (
      <li key={i} dir="auto">
        <b>{name}</b> {text}
      </li>
    ))}
  </ul>
)
