// The page of a call: what its script draws into the place that the server left for it. Loaded by this page alone.
import { render } from 'preact'
import { canCaption, caption } from './call-captions.ts'
import { instrument } from './call-instrument.ts'
import { type Connection, looksSlow } from './call-measure.ts'
import { ownDevices } from './call-own.ts'
import { pageOfCall } from './call-page.ts'
import type { Captions } from './call-told.tsx'
import { CallView } from './call-view.tsx'

const place = document.querySelector<HTMLElement>('[data-call]')
if (place) openCall(place)

function openCall(place: HTMLElement): void {
  const page = pageOfCall(place)
  const { connection } = navigator as { connection?: Connection }
  const [itself] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const slow = looksSlow(connection, itself ? itself.responseEnd - itself.requestStart : 0)
  const own = ownDevices(slow, draw, () => call.media())
  const call = instrument({ caseId: page.caseId, me: page.me, room: page.room }, own, draw)
  let can = false
  let stop: (() => void) | undefined
  void canCaption(page.language).then((answer) => {
    can = answer
    draw()
  })
  const captions = (): Captions => ({
    can,
    on: stop !== undefined,
    turn(on) {
      stop?.()
      stop = on
        ? caption(page.language, (text) => {
            // Whoever has turned the microphone off says nothing to the others.
            if (own.shows('audio')) call.caption(text, page.say('you'))
          })
        : undefined
      draw()
    },
  })

  let drawn = false
  function draw(): void {
    if (drawn) return
    drawn = true
    queueMicrotask(() => {
      drawn = false
      if (stop && call.course().phase !== 'in') {
        stop()
        stop = undefined
      }
      render(
        <CallView page={page} own={own} call={call} slow={slow} captions={captions()} />,
        place,
      )
    })
  }
  draw()
  addEventListener('online', call.onLine)
  navigator.mediaDevices?.addEventListener('devicechange', () => void own.look())
  addEventListener('pagehide', call.close)
  // Brought back from what the browser keeps, its line is gone: it begins anew.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
