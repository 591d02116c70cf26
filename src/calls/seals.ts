// Tickets and passes that prove themselves, and the credentials of the relay: made of keys, kept nowhere.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CallPass, CallPlace, CallSeals } from '../application/call-ports.ts'
import type { Viewer } from '../application/people-ports.ts'

/** Long enough to open a line with it, no longer. In milliseconds. */
export const TICKET_LASTS = 60_000
/** A long meeting with its breaks. */
export const PASS_LASTS = 4 * 3_600_000

type Said = CallPlace & { readonly until: number; readonly peer?: string; readonly from?: number }

export function callSeals(key: Uint8Array): CallSeals {
  const proof = (kind: string, said: string, { person, session }: Viewer): Buffer =>
    createHmac('sha256', key)
      .update(JSON.stringify([kind, said, person, session]))
      .digest()

  const sealed = (kind: string, viewer: Viewer, said: Said): string => {
    const text = Buffer.from(JSON.stringify(said)).toString('base64url')
    return `${text}.${proof(kind, text, viewer).toString('base64url')}`
  }

  const opened = (kind: string, viewer: Viewer, said: string, at: number): Said | undefined => {
    const [text = '', shown = ''] = said.split('.')
    const wanted = proof(kind, text, viewer)
    const given = Buffer.from(shown, 'base64url')
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
    // Ours, so it can be read.
    const read = JSON.parse(Buffer.from(text, 'base64url').toString()) as Said
    return at < read.until ? read : undefined
  }

  return {
    ticket(viewer, { caseId, room, participant }, at) {
      const expiresAt = at + TICKET_LASTS
      const said = { caseId, room, participant, until: expiresAt }
      return { ticket: sealed('ticket', viewer, said), expiresAt }
    },
    readTicket(said, viewer, at) {
      const read = opened('ticket', viewer, said, at)
      return read && placeOf(read)
    },
    pass(viewer, { caseId, room, participant, peer, admittedAt: from }, at) {
      const until = at + PASS_LASTS
      return sealed('pass', viewer, { caseId, room, participant, until, peer, from })
    },
    readPass(said, viewer, at): CallPass | undefined {
      const read = opened('pass', viewer, said, at)
      if (read?.peer === undefined || read.from === undefined) return undefined
      return { ...placeOf(read), peer: read.peer, admittedAt: read.from }
    },
  }
}

const placeOf = ({ caseId, room, participant }: Said): CallPlace => ({ caseId, room, participant })
