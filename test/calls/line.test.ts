// The line of a call's page: a fresh ticket each time, back by itself, slower each time, and quiet when it was told no.
import { expect, test } from 'vitest'
import type { ToPage } from '../../src/application/call-messages.ts'
import { besideFrom } from '../../src/web/scripts/call-beside.ts'
import { type Asked, type LineNeeds, openLine } from '../../src/web/scripts/call-line.ts'
import { bearsPicture, looksSlow, wayAfter } from '../../src/web/scripts/call-measure.ts'

type Ears = Parameters<LineNeeds['open']>[0]

function linePlayed(tickets: readonly (Asked | Error)[] = []) {
  const barred: string[] = []
  const sockets: { ears: Ears; sent: string[]; open: boolean }[] = []
  const heard: ToPage[] = []
  const waits: number[] = []
  let asked = 0
  const lost: boolean[] = []
  const line = openLine({
    async ticket() {
      const next = tickets[asked] ?? { ticket: 'a ticket' }
      asked++
      if (next instanceof Error) throw next
      return next
    },
    open(ears) {
      const socket = { ears, sent: [] as string[], open: true }
      sockets.push(socket)
      return {
        isOpen: () => socket.open,
        send: (text) => void socket.sent.push(text),
        close() {
          socket.open = false
          ears.closed(1000)
        },
      }
    },
    hello: () => ({ audio: true, video: false, pass: 'the pass' }),
    heard: (message) => void heard.push(message),
    barred: (why) => void barred.push(why),
    lost: (anew) => void lost.push(anew),
    later(wait, then) {
      waits.push(wait)
      let stopped = false
      queueMicrotask(() => !stopped && then())
      return () => {
        stopped = true
      }
    },
  })
  const settled = async () => {
    for (let i = 0; i < 20; i++) await Promise.resolve()
  }
  return { line, sockets, heard, barred, waits, settled, asked: () => asked, lost }
}
const breaks = (socket: { ears: Ears; open: boolean } | undefined, code = 1006) => {
  if (!socket) throw new Error('no line was open')
  socket.open = false
  socket.ears.closed(code)
}
const tell = (socket: { ears: Ears } | undefined, message: ToPage) =>
  socket?.ears.heard(JSON.stringify(message))

test('it says hello with a ticket and the pass, and again with a new one when it breaks', async () => {
  const t = linePlayed()
  await t.settled()
  t.sockets[0]?.ears.opened()
  expect(JSON.parse(t.sockets[0]?.sent[0] ?? '')).toEqual({
    ...{ type: 'hello', ticket: 'a ticket', audio: true, video: false, pass: 'the pass' },
  })
  breaks(t.sockets[0])
  await t.settled()
  expect([t.sockets.length, t.asked(), t.lost]).toEqual([2, 2, [false]])
  breaks(t.sockets[1], 1012)
  expect(t.lost).toEqual([false, true])
})

test('it waits longer each time, and is quick again once it was heard', async () => {
  const t = linePlayed()
  for (let i = 0; i < 4; i++) {
    await t.settled()
    breaks(t.sockets.at(-1))
  }
  await t.settled()
  expect(t.waits).toEqual([250, 500, 1_000, 2_000])
  tell(t.sockets.at(-1), { type: 'waiting' })
  breaks(t.sockets.at(-1))
  expect(t.waits.at(-1)).toBe(250)
})

test('while nobody answers it asks again; told that one may not, it stops', async () => {
  const t = linePlayed([new Error('down'), new Error('down')])
  await t.settled()
  expect(t.sockets.length).toBe(1)
  const refused = linePlayed([{ barred: 'It is over.' }])
  await refused.settled()
  expect(refused.barred).toEqual(['It is over.'])
  expect([refused.sockets.length, refused.waits]).toEqual([0, []])
})

test.each(['full', 'elsewhere', 'over'] as const)('told %s, it does not come back', async (why) => {
  const t = linePlayed()
  await t.settled()
  tell(t.sockets[0], { type: 'refused', why })
  await t.settled()
  expect(t.heard).toEqual([{ type: 'refused', why }])
  expect(t.sockets.length).toBe(1)
})

test('a ticket that is refused is tried once more with a new one, and no more', async () => {
  const t = linePlayed()
  await t.settled()
  tell(t.sockets[0], { type: 'refused', why: 'ticket' })
  expect(t.heard).toEqual([])
  breaks(t.sockets[0])
  await t.settled()
  tell(t.sockets[1], { type: 'refused', why: 'ticket' })
  expect(t.heard).toEqual([{ type: 'refused', why: 'ticket' }])
  await t.settled()
  expect(t.sockets.length).toBe(2)
})

test('ended by hand it stays ended, and nothing is said on it', async () => {
  const t = linePlayed()
  await t.settled()
  t.line.end()
  await t.settled()
  expect([t.sockets.length, t.line.say({ type: 'relay' })]).toEqual([1, false])
})

test('a slow line starts with sound only, by what the browser says or how long the page took', () => {
  expect(looksSlow({ effectiveType: '4g', downlink: 9 }, 200)).toBe(false)
  expect(looksSlow({ effectiveType: '3g' }, 200)).toBe(true)
  expect(looksSlow({ saveData: true }, 200)).toBe(true)
  expect(looksSlow({ downlink: 0.4 }, 200)).toBe(true)
  expect(looksSlow(undefined, 200)).toBe(false)
  expect(looksSlow(undefined, 5_000)).toBe(true)
})

test('a picture is dropped when the line stays bad, not for one bad moment', () => {
  const good = { heard: 9, lost: 0, roundTrip: 0.1, room: 900_000 }
  const bad = { ...good, lost: 0.2 }
  expect(bearsPicture([bad])).toBe(true)
  expect(bearsPicture([good, bad])).toBe(true)
  expect(bearsPicture([good, bad, bad])).toBe(false)
  expect(
    bearsPicture([
      { ...good, roundTrip: 2 },
      { ...good, room: 50_000 },
    ]),
  ).toBe(false)
  expect(bearsPicture([bad, good])).toBe(true)
})

test('when nobody is reached it is tried with sound only, then another way is shown', () => {
  expect(wayAfter(undefined, 90_000)).toBe('waiting')
  expect(wayAfter(0, 19_000)).toBe('waiting')
  expect(wayAfter(0, 21_000)).toBe('sound only')
  expect(wayAfter(0, 41_000)).toBe('none')
})

test('of what another page says beside the sound only what is known is taken', () => {
  expect(besideFrom('{"caption":"Good morning"}')).toEqual({ caption: 'Good morning' })
  expect(besideFrom('{"audio":false,"video":true}')).toEqual({ audio: false, video: true })
  expect(besideFrom(JSON.stringify({ caption: 'a'.repeat(9_000) }))).toEqual({
    caption: 'a'.repeat(500),
  })
  for (const bad of ['', 'no', 'null', '7', '{}', '{"caption":{}}', '{"audio":1,"video":true}']) {
    expect(besideFrom(bad)).toBeUndefined()
  }
})
