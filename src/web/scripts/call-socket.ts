// What the line to Parley is made of in a browser: a ticket fetched as whoever is signed in, and a socket.
import type { Asked, LineNeeds } from './call-line.ts'

/** By how much Parley's clock is ahead of this device's: many a phone is hours off. In milliseconds. */
let ahead = 0
export const parleysNow = (): number => Date.now() + ahead

/** A room that is not open says why in the reader's language; a sign-in that ended says nothing. */
export async function ticketFor(caseId: string, room: string): Promise<Asked> {
  const answer = await fetch(`/cases/${caseId}/call-ticket`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ room }),
  })
  const then = Date.parse(answer.headers.get('date') ?? '')
  if (!Number.isNaN(then)) ahead = then - Date.now()
  if (answer.status >= 500 || answer.status === 429) throw new Error('not now')
  const said = (await answer.json()) as { ticket?: string; detail?: string }
  return said.ticket === undefined ? { barred: said.detail ?? '' } : { ticket: said.ticket }
}

export const openSocket: LineNeeds['open'] = (ears) => {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/calls`)
  socket.onopen = () => ears.opened()
  socket.onmessage = ({ data }) => ears.heard(String(data))
  socket.onclose = ({ code }) => ears.closed(code)
  return {
    isOpen: () => socket.readyState === WebSocket.OPEN,
    send: (text) => socket.send(text),
    close: () => socket.close(),
  }
}

export const later: LineNeeds['later'] = (wait, then) => {
  const timer = setTimeout(then, wait)
  return () => clearTimeout(timer)
}
