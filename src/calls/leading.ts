// What who leads a call does: lets in, sends back to the door, asks somebody over to another room that both read.
import type { FromPage } from '../application/call-messages.ts'
import { arranges } from '../domain/arranging.ts'
import { apartIn, barredFromCall } from '../domain/calling.ts'
import type { Comings } from './comings.ts'
import {
  atDoor,
  BROUGHT_FOR,
  type Call,
  type CallHouse,
  type Held,
  inside,
  MOST_IN,
} from './held.ts'
import { viewAt } from './staying.ts'

type Leading = Extract<FromPage, { type: 'let in' | 'put out' | 'bring' }>
type Why = 'gone' | 'full' | 'apart' | 'not theirs'

export const leading =
  (house: CallHouse, to: Comings) =>
  async (call: Call, held: Held, said: Leading): Promise<void> => {
    const why =
      said.type === 'bring'
        ? await bring(house, to, call, held, said)
        : said.type === 'let in'
          ? await letIn(house, to, call, held, said.peer)
          : putOut(house, to, call, held, said.peer)
    if (why) held.line?.send({ type: 'not done', what: said.type, peer: said.peer, why })
  }

const stillLeads = (call: Call, held: Held) => held.line !== undefined && call.held.has(held)

async function letIn(
  house: CallHouse,
  to: Comings,
  call: Call,
  held: Held,
  peer: string,
): Promise<Why | undefined> {
  const view = await viewAt(house, held.viewer, held)
  if (typeof view === 'string' || !stillLeads(call, held)) return 'gone'
  if (apartIn(view, held.room)) return 'apart'
  const one = atDoor(call).find((other) => other.peer === peer)
  if (!one) return 'gone'
  if (inside(call).length >= MOST_IN) return 'full'
  to.letIn(call, one)
  return undefined
}

function putOut(
  { clock }: CallHouse,
  to: Comings,
  call: Call,
  held: Held,
  peer: string,
): Why | undefined {
  const one = inside(call).find((other) => other.peer === peer)
  if (!one) return 'gone'
  if (one.leads) return 'not theirs'
  to.toTheDoor(call, one, clock.now(), held)
  return undefined
}

/** Checked on both views. Those who stay hear nothing of the other room: only, once it is so, that somebody left. */
async function bring(
  house: CallHouse,
  to: Comings,
  call: Call,
  held: Held,
  { peer, room }: Extract<Leading, { type: 'bring' }>,
): Promise<Why | undefined> {
  const one = inside(call).find((other) => other.peer === peer)
  if (!one || one === held) return 'gone'
  if (room === held.room) return 'not theirs'
  const own = await viewAt(house, held.viewer, { ...held, room })
  if (typeof own === 'string' || !arranges(own.me, room)) return 'not theirs'
  if (apartIn(own, room)) return 'apart'
  const theirs = await viewAt(house, one.viewer, { ...one, room })
  if (typeof theirs === 'string' || barredFromCall(theirs, room)) return 'not theirs'
  if (!stillLeads(call, held) || !one.line || !inside(call).includes(one)) return 'gone'
  const { caseId, participant } = one
  to.askOver({ caseId, room, participant }, house.clock.now() + BROUGHT_FOR)
  one.line.send({ type: 'brought', room })
  return undefined
}
