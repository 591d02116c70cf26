// Calls as they go on: who comes in, who waits, who leaves. Whether somebody may be there is decided on their own view.
import type { FromPage, ToPage } from '../application/call-messages.ts'
import type { Asker } from '../application/call-ports.ts'
import { type Arriving, arrivals } from './arriving.ts'
import { type CallAttendance, comings } from './comings.ts'
import {
  atDoor,
  type Call,
  type CallHouse,
  type Held,
  HOLD,
  inside,
  keyOf,
  LEFT_AFTER,
  type Line,
} from './held.ts'
import { leading } from './leading.ts'
import { cleaned } from './signals.ts'
import { stillAllowed } from './staying.ts'

export type CallHub = ReturnType<typeof callHub>

export function callHub(house: CallHouse, attendance: CallAttendance) {
  const calls = new Map<string, Call>()
  const { clock } = house
  const startedAt = clock.now()
  const to = comings(house, calls, startedAt, attendance)
  const arrive = arrivals(house, calls, to)
  const lead = leading(house, to)

  /** One line of one page, from its first word on. */
  function open(line: Line, asker: Asker) {
    let held: Held | undefined
    let greeted = false
    let over = false
    const end = () => {
      over = true
      line.close()
    }
    const refuse = (why: Extract<ToPage, { type: 'refused' }>['why']) => {
      line.send({ type: 'refused', why })
      end()
    }

    async function hello(said: Arriving) {
      const came = await arrive(line, asker, said, () => over)
      if (typeof came === 'string') refuse(came)
      else held = came
    }

    return {
      async heard(said: FromPage | undefined): Promise<void> {
        if (over) return
        if (!said || (said.type === 'hello') === greeted) return refuse('unreadable')
        if (said.type === 'hello') {
          greeted = true
          return hello(said)
        }
        // Said before the answer came, or on a line that another page has taken over.
        if (!held || held.line !== line) return
        if (said.type === 'bye') {
          to.leaves(held, clock.now())
          return end()
        }
        await act(held, said)
      },
      lost(): void {
        over = true
        if (held && held.line === line) to.breaks(held, clock.now())
      },
    }
  }

  async function act(held: Held, said: Exclude<FromPage, { type: 'hello' | 'bye' }>) {
    const call = calls.get(keyOf(held))
    if (!call) return
    if (said.type === 'media') return to.turns(call, held, said)
    if (held.state !== 'in') return
    switch (said.type) {
      case 'signal': {
        const other = inside(call).find(({ peer }) => peer === said.to)
        const signal = other && other !== held ? cleaned(said.signal) : undefined
        if (signal) other?.line?.send({ type: 'signal', from: held.peer, signal })
        return
      }
      case 'relay':
        return held.line?.send({ type: 'relay', relay: house.calls.relay(held, clock.now()) })
      default:
        if (held.leads) await lead(call, held, said)
    }
  }

  /** What time brings: who is away too long has left, who is left alone waits, who may not stay goes. */
  async function tick(): Promise<void> {
    const at = clock.now()
    for (const call of [...calls.values()]) {
      for (const one of inside(call)) {
        if (one.brokenAt !== undefined && at >= one.brokenAt + HOLD) to.isGone(call, one)
      }
      for (const one of [...call.held]) {
        if (one.brokenAt !== undefined && at >= one.brokenAt + LEFT_AFTER) {
          to.leaves(one, one.brokenAt)
        }
      }
      to.waitWithoutLeader(call, at)
    }
    const lines = [...calls.values()].flatMap((call) => [...inside(call), ...atDoor(call)])
    await Promise.all(
      lines.map(async (one) => {
        const refused = await stillAllowed(house, one, at)
        if (refused) to.isPutOut(one, refused, clock.now())
      }),
    )
    to.forget(at)
  }

  return { open, tick, goesOn: () => calls.size > 0 }
}
