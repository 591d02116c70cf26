// Tickets and passes: each leads to one room, one person and one sign-in, for its time, and a changed letter makes it nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CallPlace, CallSeals } from '../../src/application/call-ports.ts'
import type { Viewer } from '../../src/application/people-ports.ts'
import { callSeals, PASS_LASTS, TICKET_LASTS } from '../../src/calls/seals.ts'

const viewer = (person: string, session: string): Viewer => ({
  ...{ person, name: person, language: 'en', timeZone: 'UTC', manages: [], session },
  ...{ how: 'link by mail', signedInAt: 0 },
})
const ana = viewer('ana', 's1')
const place: CallPlace = { caseId: 'c1', room: 'caucus:side-a', participant: 'p1' }
const seals = callSeals(new Uint8Array(32).fill(7))
const AT = 1_800_000_000_000

/** What somebody might make of a ticket that is theirs. */
const forgeries = (ticket: string): readonly string[] => {
  const [text = '', proof = ''] = ticket.split('.')
  const said = JSON.parse(Buffer.from(text, 'base64url').toString())
  const saying = (more: object) =>
    `${Buffer.from(JSON.stringify({ ...said, ...more })).toString('base64url')}.${proof}`
  return [
    saying({ room: 'caucus:side-b' }),
    saying({ caseId: 'c2' }),
    saying({ participant: 'p2' }),
    saying({ until: AT * 2 }),
    ...[text, `${text}.`, `.${proof}`, `${ticket}.x`.slice(1), '', '.', 'x.y'],
  ]
}
const opensNothing = (made: CallSeals, ticket: string) =>
  forgeries(ticket).every((one) => made.readTicket(one, ana, AT) === undefined)

test('a ticket leads where it says, for a minute', () => {
  const { ticket, expiresAt } = seals.ticket(ana, place, AT)
  expect(expiresAt).toBe(AT + TICKET_LASTS)
  expect(seals.readTicket(ticket, ana, AT)).toEqual(place)
  expect(seals.readTicket(ticket, ana, expiresAt - 1)).toEqual(place)
  expect(seals.readTicket(ticket, ana, expiresAt)).toBe(undefined)
})

test('it counts for that person and that sign-in, and names neither', () => {
  const { ticket } = seals.ticket(ana, place, AT)
  expect(seals.readTicket(ticket, viewer('ben', 's1'), AT)).toBe(undefined)
  expect(seals.readTicket(ticket, viewer('ana', 's2'), AT)).toBe(undefined)
  expect(Buffer.from(ticket.split('.')[0] ?? '', 'base64url').toString()).not.toMatch(/ana|s1/)
  const other = callSeals(new Uint8Array(32).fill(8))
  expect(other.readTicket(ticket, ana, AT)).toBe(undefined)
})

test('a ticket is no pass and a pass is no ticket', () => {
  const pass = { ...place, peer: 'x', admittedAt: AT }
  const { ticket } = seals.ticket(ana, place, AT)
  const given = seals.pass(ana, pass, AT)
  expect(seals.readPass(given, ana, AT + PASS_LASTS - 1)).toEqual(pass)
  expect(seals.readPass(given, ana, AT + PASS_LASTS)).toBe(undefined)
  expect(seals.readPass(ticket, ana, AT)).toBe(undefined)
  expect(seals.readTicket(given, ana, AT)).toBe(undefined)
})

test('whatever is changed in it, it opens nothing', () => {
  const { ticket } = seals.ticket(ana, place, AT)
  expect(opensNothing(seals, ticket)).toBe(true)
  fc.assert(
    fc.property(fc.nat(ticket.length - 2), fc.integer({ min: 33, max: 126 }), (at, code) => {
      const changed = `${ticket.slice(0, at)}${String.fromCharCode(code)}${ticket.slice(at + 1)}`
      const read = seals.readTicket(changed, ana, AT)
      // Some letters of base64 are read alike.
      if (changed !== ticket)
        expect([undefined, JSON.stringify(place)]).toContain(read && JSON.stringify(read))
    }),
    { numRuns: 2000 },
  )
})

test('planted and caught: a ticket that is not bound to its room', () => {
  const careless: CallSeals = {
    ...seals,
    readTicket(said, who, at) {
      const text = Buffer.from(said.split('.')[0] ?? '', 'base64url').toString()
      const room = /"room":"([^"]+)"/.exec(text)?.[1] as CallPlace['room'] | undefined
      const own = seals.readTicket(seals.ticket(who, place, at).ticket, who, at)
      return room && own && { ...own, room }
    },
  }
  expect(opensNothing(careless, seals.ticket(ana, place, AT).ticket)).toBe(false)
})
