// Documents as people bring, allow, exchange and pass them on: found again by the name they gave them.
import type { Side } from '../../src/domain/seats.ts'
import type { BaseWorld } from './base-world.ts'
import type { Insider } from './cast.ts'
import type { Choose, Hidden } from './hidden-acts.ts'
import { HIDDEN_BYTES, HIDDEN_PHOTO, KNOWN_BYTES, KNOWN_PHOTO } from './probes-documents.ts'
import type { PairWorld } from './world-of-pair.ts'

type PlaceOfDocument = 'joint' | 'neutrals' | `${'caucus' | 'team' | 'desk'}:${Side}`
export type DocumentAct = {
  readonly who: Insider
  /** What it is called, but for its ending. */
  readonly named: string
} & (
  | { readonly document: 'bring'; readonly room: PlaceOfDocument; readonly holds: string }
  | { readonly document: 'allow' | 'exchange' | 'withdraw'; readonly room: PlaceOfDocument }
  | { readonly document: 'relay'; readonly from: Side; readonly to: Side }
  | { readonly document: 'open' | 'look' | 'photos' }
  /** Photos wait to be pages, and all that wait there become one document. */
  | { readonly document: 'stage'; readonly room: PlaceOfDocument; readonly holds: string }
  | { readonly document: 'join'; readonly room: PlaceOfDocument }
)

export function doesDocuments(
  ask: PairWorld['ask'],
  state: PairWorld['state'],
  { caseId }: BaseWorld,
) {
  const post = (who: Insider, action: string, payload: object) =>
    ask(who, { method: 'POST', url: `/api/v1/cases/${caseId}/${action}`, payload })
  // With a token: not everybody has a session, and who comes without one is like any visitor.
  const look = (who: Insider, path: string) =>
    ask(who, { method: 'GET', url: `/api/v1/cases/${caseId}${path}` })
  return async (act: DocumentAct): Promise<string> => {
    const { who, named } = act
    if (act.document === 'bring') {
      const url = `/api/v1/cases/${caseId}/rooms/${act.room}/documents?name=${named}.pdf`
      const headers = { 'content-type': 'application/octet-stream' }
      return ask(who, { method: 'POST', url, headers, payload: Buffer.from(act.holds) })
    }
    if (act.document === 'stage') {
      const url = `/api/v1/cases/${caseId}/rooms/${act.room}/pages?name=${named}.png`
      const headers = { 'content-type': 'application/octet-stream' }
      return ask(who, { method: 'POST', url, headers, payload: Buffer.from(act.holds, 'latin1') })
    }
    if (act.document === 'join') {
      const answer = await look(who, `/rooms/${act.room}/pages`)
      const waiting = [...answer.matchAll(/"page":"([0-9a-z]{26})"/g)].map(([, page = '']) => page)
      const pages = waiting.toReversed()
      return post(who, `rooms/${act.room}/pages/join`, { name: named, pages })
    }
    const all = Object.values((await state(who)).rooms).flatMap(({ documents = [] }) => documents)
    const document = all.findLast(({ file }) => file.name === `${named}.pdf`)?.document ?? 'nothing'
    switch (act.document) {
      case 'allow':
        return post(who, 'authorise-document', { document })
      case 'exchange': {
        const seen = ['AuthorNames', 'Comments']
        return post(who, 'exchange-document', { room: act.room, document, seen })
      }
      case 'withdraw':
        return post(who, 'withdraw-document', { room: act.room, document })
      case 'relay':
        return post(who, 'relay-document', { from: act.from, document, to: act.to })
      case 'open':
        return look(who, `/documents/${document}/file`)
      case 'look':
        return look(who, `/documents/${document}/pictures/1`)
      case 'photos':
        return look(who, `/documents/${document}/photos.zip`)
    }
  }
}

/** Few names, and few things to hold: the same bytes that others bring, too, and files that are not taken. */
export function documentHidden(room: PlaceOfDocument, who: Insider, choose: Choose): Hidden {
  const named = choose(['lease', 'photo', 'letter'])
  const holds = choose([
    KNOWN_BYTES,
    HIDDEN_BYTES,
    HIDDEN_BYTES,
    `%PDF-1.7 ${'long '.repeat(30_000)}`,
    'MZ no document',
    '%PDF-1.7 EICAR',
    '%PDF-1.7 /HoldsWhatCannotBeCleaned a film',
  ])
  const brings: DocumentAct = { who, document: 'bring', room, named, holds }
  const stages: DocumentAct = { who, document: 'stage', room, named, holds: HIDDEN_PHOTO }
  const joins: DocumentAct = { who, document: 'join', room, named }
  const acts: readonly DocumentAct[] = choose([
    [brings],
    [brings],
    [brings, { who, document: 'open', named }],
    [brings, { who, document: 'look', named }],
    [brings, { who, document: 'withdraw', room, named }],
    [stages],
    [stages, { ...stages, named: 'lease' }],
    [stages, stages, joins, { who, document: 'photos', named }],
    room.startsWith('caucus:') ? [brings, { who, document: 'allow', room, named }] : [brings],
  ])
  return { rooms: [room], by: who, acts }
}

/** What the mediator passes on between two sides whose caucuses nobody else reads. */
export const documentCarried = (choose: Choose): Hidden => {
  const named = choose(['lease', 'plan'])
  return {
    rooms: ['caucus:side-a', 'caucus:side-c'],
    by: 'mira',
    acts: [
      { who: 'ana', document: 'bring', room: 'caucus:side-a', named, holds: KNOWN_BYTES },
      { who: 'ana', document: 'allow', room: 'caucus:side-a', named },
      { who: 'mira', document: 'relay', from: 'side-a', to: 'side-c', named },
    ],
  }
}

/** In both worlds, of what everybody comes to see. */
export const knownDocuments: readonly (readonly DocumentAct[])[] = [
  [
    { who: 'ben', document: 'bring', room: 'caucus:side-b', named: 'known', holds: KNOWN_BYTES },
    { who: 'ana', document: 'bring', room: 'caucus:side-a', named: 'allowed', holds: KNOWN_BYTES },
    { who: 'ana', document: 'allow', room: 'caucus:side-a', named: 'allowed' },
    { who: 'mira', document: 'relay', from: 'side-a', to: 'side-b', named: 'allowed' },
    { who: 'ben', document: 'stage', room: 'caucus:side-b', named: 'first', holds: KNOWN_PHOTO },
    { who: 'ben', document: 'stage', room: 'caucus:side-b', named: 'next', holds: KNOWN_PHOTO },
  ],
  [
    { who: 'ana', document: 'exchange', room: 'caucus:side-a', named: 'allowed' },
    { who: 'ben', document: 'exchange', room: 'caucus:side-b', named: 'known' },
    { who: 'cem', document: 'bring', room: 'joint', named: 'of-cem', holds: '%PDF-1.7 cem' },
    { who: 'ben', document: 'join', room: 'caucus:side-b', named: 'of-photos' },
    { who: 'ana', document: 'stage', room: 'joint', named: 'waits', holds: KNOWN_PHOTO },
  ],
]
